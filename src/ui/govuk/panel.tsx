import type { Content } from '../jsx/jsx-runtime.ts'
import { Button } from './button.tsx'
import { type Attributes, classes, type HeadingLevel, headingTag, isThere, type Look, type Optional } from './piece.ts'

export type PanelAction = Optional<{
  text: Content
  href: string
  type: 'submit' | 'button' | 'reset'
  classes: string
  attributes: Attributes
}>
export type PanelOptions = Optional<{
  titleText: Content
  headingLevel: HeadingLevel
  actions: Optional<{ items: readonly PanelAction[]; classes: string; attributes: Attributes }>
  children: Content
}> &
  Look

const Action = ({ action }: { action: PanelAction }) =>
  !action.href || action.type === 'button' ? (
    <Button
      type={action.type || 'button'}
      classes={classes('govuk-button--inverse', action.classes)}
      href={action.href}
      attributes={action.attributes}
    >
      {action.text}
    </Button>
  ) : (
    <a class={classes('govuk-link govuk-link--inverse', action.classes)} href={action.href} {...action.attributes}>
      {action.text}
    </a>
  )

export const Panel = (p: PanelOptions) => {
  const Heading = headingTag(p.headingLevel, 1)
  const isInterruption = !!p.classes?.includes('govuk-panel--interruption')
  return (
    <div class={classes('govuk-panel', !isInterruption && 'govuk-panel--confirmation', p.classes)} {...p.attributes}>
      <Heading class="govuk-panel__title">{p.titleText}</Heading>
      {isThere(p.children) && <div class="govuk-panel__body">{p.children}</div>}
      {isInterruption && p.actions && (
        <div class={classes('govuk-panel__actions', p.actions.classes)} {...p.actions.attributes}>
          {!!p.actions.items?.length && (
            <div class="govuk-button-group">
              {p.actions.items.map(action => (
                <Action action={action} />
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  )
}
