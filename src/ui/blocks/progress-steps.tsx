import { classes } from '../govuk/piece.ts'

/** Where the reader is among the steps of one piece of work. */
export const ProgressSteps = (p: { steps: readonly string[]; now: number }) => (
  <ol class="kept-steps">
    {p.steps.map((step, index) => (
      <li
        class={classes(
          'kept-steps__step',
          index < p.now && 'kept-steps__step--done',
          index === p.now && 'kept-steps__step--now',
        )}
        aria-current={index === p.now ? 'step' : undefined}
      >
        <span class="kept-steps__mark" aria-hidden="true">
          {index < p.now ? (
            <svg viewBox="0 0 16 16" focusable="false">
              <path d="M6.2 13.6.9 8.3l2.1-2.1 3.2 3.2 6.8-6.8 2.1 2.1z" />
            </svg>
          ) : (
            index + 1
          )}
        </span>
        <span>
          {step}
          {index < p.now && <span class="govuk-visually-hidden"> (done)</span>}
        </span>
      </li>
    ))}
  </ol>
)
