import { CsrfField } from '../../ui/index.ts'
import { deedIn } from './undertaking.ts'
import type { OpenPromise } from './take-minutes.ts'

/** The meeting that the words of a promise name, where there is one on that day or in that month. */
const dueMeetingOf = (
  promise: OpenPromise,
  meetings: readonly Readonly<{ id: string; heldOn: string }>[],
): string | null => {
  const { due } = promise
  if (due === null || 'nextMeeting' in due) return null
  const named = 'day' in due ? due.day : due.month
  return meetings.find(one => one.heldOn.startsWith(named))?.id ?? null
}

/** One promise, with who does it and by when, and a click for what becomes of it. */
export const PromiseForm = (p: {
  meeting: string
  promise: OpenPromise
  csrf: string
  index: number
  meetings: readonly Readonly<{ id: string; words: string; heldOn: string }>[]
  next: string
}) => {
  const id = (part: string) => `promise-${part}-${p.index}`
  return (
    <form class="kept-promise" method="post" action={`/meetings/${p.meeting}/minutes/promise`}>
      <CsrfField token={p.csrf} />
      <input type="hidden" name="entry" value={p.promise.entry} />
      <input type="hidden" name="sentence" value={p.promise.sentence} />
      <blockquote>{p.promise.sentence}</blockquote>
      <div class="kept-promise__answers">
        <div class="kept-promise__deed">
          <label class="govuk-label govuk-label--s" for={id('title')}>
            What is to be done
          </label>
          <input class="govuk-input" id={id('title')} name="title" value={deedIn(p.promise)} maxlength="200" />
        </div>
        <div>
          <label class="govuk-label govuk-label--s" for={id('owner')}>
            Who does it
          </label>
          <input class="govuk-input" id={id('owner')} name="owner" value={p.promise.owner} list="speakers" />
        </div>
        <div>
          <label class="govuk-label govuk-label--s" for={id('due')}>
            Due at
          </label>
          <select class="govuk-select" id={id('due')} name="dueMeeting">
            <option value="">The next meeting</option>
            {p.meetings.map(one => (
              <option value={one.id} selected={one.id === (dueMeetingOf(p.promise, p.meetings) ?? p.next)}>
                {one.words}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div class="govuk-button-group">
        <button class="govuk-button" type="submit" name="answer" value="action">
          Make it an action
        </button>
        <button class="govuk-button govuk-button--secondary" type="submit" name="answer" value="in a resolution">
          It is in a resolution
        </button>
        <button class="govuk-button govuk-button--secondary" type="submit" name="answer" value="no promise">
          Not a promise
        </button>
      </div>
    </form>
  )
}
