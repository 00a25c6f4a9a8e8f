import type { Content } from '../jsx/jsx-runtime.ts'
import {
  classes,
  type HeadingLevel,
  headingTag,
  isThere,
  type Items,
  type Look,
  type Optional,
  type Piece,
  pieceOf,
  presentItems,
} from './piece.ts'

export type SummaryAction = Optional<{ href: string; text: Content; visuallyHiddenText: string }> & Look
export type SummaryActions = Optional<{ items: Items<SummaryAction>; classes: string }>
export type SummaryRow = Optional<{ key: Piece; value: Piece; actions: SummaryActions; classes: string }>
export type SummaryCard = Optional<{
  title: Piece<Optional<{ headingLevel: HeadingLevel }>>
  actions: SummaryActions
}> &
  Look
export type SummaryListOptions = Optional<{ rows: Items<SummaryRow>; card: SummaryCard }> & Look

const ActionLink = (p: { action: SummaryAction; cardTitle: Content }) => (
  <a class={classes('govuk-link', p.action.classes)} href={p.action.href ?? ''} {...p.action.attributes}>
    {p.action.text}
    {(p.action.visuallyHiddenText || isThere(p.cardTitle)) && (
      <span class="govuk-visually-hidden">
        {p.action.visuallyHiddenText && ` ${p.action.visuallyHiddenText}`}
        {isThere(p.cardTitle) && <> ({p.cardTitle})</>}
      </span>
    )}
  </a>
)

const Card = (p: { card: SummaryCard; children: Content }) => {
  const title = pieceOf<{ headingLevel: HeadingLevel }>(p.card.title)
  const Heading = headingTag(title.headingLevel, 2)
  const actions = presentItems(p.card.actions?.items)
  const actionClasses = classes('govuk-summary-card__actions', p.card.actions?.classes)
  const [only] = actions
  return (
    <div class={classes('govuk-summary-card', p.card.classes)} {...p.card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {p.card.title && <Heading class={classes('govuk-summary-card__title', title.classes)}>{title.text}</Heading>}
        {only && actions.length === 1 && (
          <div class={actionClasses}>
            <ActionLink action={only} cardTitle={title.text} />
          </div>
        )}
        {actions.length > 1 && (
          <ul class={actionClasses}>
            {actions.map(action => (
              <li class="govuk-summary-card__action">
                <ActionLink action={action} cardTitle={title.text} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="govuk-summary-card__content">{p.children}</div>
    </div>
  )
}

export const SummaryList = (p: SummaryListOptions) => {
  const rows = presentItems(p.rows)
  const anyActions = rows.some(row => !!row.actions?.items?.length)
  const cardTitle = pieceOf(p.card?.title).text
  const list = (
    <dl class={classes('govuk-summary-list', p.classes)} {...p.attributes}>
      {rows.map(row => {
        const key = pieceOf(row.key)
        const value = pieceOf(row.value)
        const actions = presentItems(row.actions?.items)
        const [only] = actions
        return (
          <div
            class={classes(
              'govuk-summary-list__row',
              anyActions && !row.actions?.items && 'govuk-summary-list__row--no-actions',
              row.classes,
            )}
          >
            <dt class={classes('govuk-summary-list__key', key.classes)}>{key.text}</dt>
            <dd class={classes('govuk-summary-list__value', value.classes)}>{value.text}</dd>
            {only && (
              <dd class={classes('govuk-summary-list__actions', row.actions?.classes)}>
                {actions.length === 1 ? (
                  <ActionLink action={only} cardTitle={cardTitle} />
                ) : (
                  <ul class="govuk-summary-list__actions-list">
                    {actions.map(action => (
                      <li class="govuk-summary-list__actions-list-item">
                        <ActionLink action={action} cardTitle={cardTitle} />
                      </li>
                    ))}
                  </ul>
                )}
              </dd>
            )}
          </div>
        )
      })}
    </dl>
  )
  return p.card ? <Card card={p.card}>{list}</Card> : list
}
