import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, ids, type Items, type Look, type Optional, type Piece, pieceOf } from './piece.ts'
import { Tag } from './tag.tsx'

export type Task = Optional<{
  title: Piece
  hint: Piece
  href: string
  classes: string
  status: Optional<{ text: Content; classes: string; tag: Piece }>
}>

export const TaskList = (p: Optional<{ idPrefix: string; items: Items<Task> }> & Look) => {
  const prefix = p.idPrefix || 'task-list'
  return (
    <ul class={classes('govuk-task-list', p.classes)} {...p.attributes}>
      {(p.items ?? []).map((item, index) => {
        if (!item) return null
        const title = pieceOf(item.title)
        const hint = pieceOf(item.hint)
        const tag = pieceOf(item.status?.tag)
        const hintId = `${prefix}-${index + 1}-hint`
        const statusId = `${prefix}-${index + 1}-status`
        return (
          <li class={classes('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)}>
            <div class="govuk-task-list__name-and-hint">
              {item.href ? (
                <a
                  class={classes('govuk-link govuk-task-list__link', title.classes)}
                  href={item.href}
                  aria-describedby={ids(item.hint ? hintId : '', statusId)}
                >
                  {title.text}
                </a>
              ) : (
                <div class={title.classes}>{title.text}</div>
              )}
              {item.hint && (
                <div id={hintId} class="govuk-task-list__hint">
                  {hint.text}
                </div>
              )}
            </div>
            <div class={classes('govuk-task-list__status', item.status?.classes)} id={statusId}>
              {item.status?.tag ? (
                <Tag classes={tag.classes} attributes={tag.attributes}>
                  {tag.text}
                </Tag>
              ) : (
                item.status?.text
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
