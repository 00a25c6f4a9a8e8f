import { inWords, type PlainDate } from '../../kernel/index.ts'
import { classes, type HeadingLevel, headingTag, isThere, type Optional } from '../govuk/piece.ts'
import type { Content } from '../jsx/jsx-runtime.ts'

export type TimelineItem = { on: PlainDate; title: Content } & Optional<{
  by: string
  says: Content
  /** It has not happened yet. */
  toCome: boolean
}>

/** What happened, in the order it is given. */
export const Timeline = (
  p: { items: readonly TimelineItem[] } & Optional<{ headingLevel: HeadingLevel; label: string }>,
) => {
  const Heading = headingTag(p.headingLevel, 3)
  return (
    <ol class="kept-timeline" aria-label={p.label}>
      {p.items.map(item => (
        <li class={classes('kept-timeline__item', item.toCome && 'kept-timeline__item--to-come')}>
          <Heading class="kept-timeline__title">{item.title}</Heading>
          <p class="kept-timeline__when">
            {item.toCome && 'Due '}
            <time datetime={item.on}>{inWords(item.on)}</time>
            {item.by && `, ${item.by}`}
          </p>
          {isThere(item.says) && (typeof item.says === 'string' ? <p class="govuk-body">{item.says}</p> : item.says)}
        </li>
      ))}
    </ol>
  )
}
