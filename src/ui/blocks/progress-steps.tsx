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
        <span>
          {step}
          {index < p.now && <span class="govuk-visually-hidden"> (done)</span>}
        </span>
      </li>
    ))}
  </ol>
)
