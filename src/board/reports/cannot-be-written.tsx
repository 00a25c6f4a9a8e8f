import { BackLink, EmptyState } from '../../ui/index.ts'
import { reportAddress } from './on-a-report.ts'
import type { Report } from './report.ts'

const why = (state: Report['state']): string =>
  state === 'published'
    ? 'It is published, so it stays as it went out. Something wrong in it? Withdraw it, and say why.'
    : state === 'withdrawn'
      ? 'It was withdrawn, and stays as it was.'
      : 'It is being looked at, or was cleared. Take it back to drafting first.'

/** In place of a form that nothing could come of. */
export const CannotBeWritten = (p: { report: Report; heading: string }) => (
  <>
    <BackLink href={reportAddress(p.report)}>{p.report.title}</BackLink>
    <span class="govuk-caption-l">{p.report.title}</span>
    <h1 class="govuk-heading-l">{p.heading}</h1>
    <EmptyState
      title="This report cannot be changed now"
      action={
        <a class="govuk-link" href={reportAddress(p.report)}>
          Go to the report
        </a>
      }
    >
      {why(p.report.state)}
    </EmptyState>
  </>
)
