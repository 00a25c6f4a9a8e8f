import type { Content } from '../jsx/jsx-runtime.ts'
import { Button } from './button.tsx'
import { messages } from './messages.ts'
import { classes, isThere, type Look, type Optional } from './piece.ts'

export const ExitThisPage = (
  p: Optional<{
    id: string
    redirectUrl: string
    activatedText: string
    timedOutText: string
    pressTwoMoreTimesText: string
    pressOneMoreTimeText: string
    children: Content
  }> &
    Look,
) => (
  <div
    id={p.id}
    class={classes('govuk-exit-this-page', p.classes)}
    data-module="govuk-exit-this-page"
    {...p.attributes}
    {...messages({
      activated: p.activatedText,
      'timed-out': p.timedOutText,
      'press-two-more-times': p.pressTwoMoreTimesText,
      'press-one-more-time': p.pressOneMoreTimeText,
    })}
  >
    <Button
      classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
      href={p.redirectUrl || 'https://www.bbc.co.uk/weather'}
      attributes={{ rel: 'nofollow noreferrer' }}
    >
      {isThere(p.children) ? (
        p.children
      ) : (
        <>
          <span class="govuk-visually-hidden">Emergency</span> Exit this page
        </>
      )}
    </Button>
  </div>
)
