import {
  findDecision,
  findMeeting,
  publishedMinutesOf,
  type Step,
  stepsOf,
  stepsThatStand,
  stillToCome,
} from '../../board/index.ts'
import { inWords, monthName, yearOf } from '../../kernel/index.ts'
import { BackLink, InsetText, SummaryList } from '../../ui/index.ts'
import { notFound, page } from '../../web/index.ts'
import { decisionsAddress, meetingAddress, minutesAddress } from './addresses.ts'

const stepTitles: Readonly<Record<Step['kind'], string>> = {
  raised: 'Somebody first asked for this',
  approved: 'It was approved',
  recommended: 'The board asked others to decide',
  agreed: 'It was agreed',
  'not agreed': 'It was not agreed',
  'in force': 'It came into force',
  'what changed': 'What changed for children and young people',
}

const when = (step: Step): string =>
  step.knownTo === 'day'
    ? inWords(step.on)
    : step.knownTo === 'month'
      ? `${monthName(step.on)} ${yearOf(step.on)}`
      : String(yearOf(step.on))

/** One decision and its way: who first asked, who agreed, when it began, and what changed. */
export const publishedDecisionPage = page({
  path: '/published/decisions/:decision',
  needs: 'public.read',
  layout: 'public',
  load: async ({ db, params, today }) => {
    const decision = (await findDecision(db, params['decision'] ?? '')) ?? notFound()
    const steps = stepsThatStand((await stepsOf(db, [decision.id])).get(decision.id) ?? [])
    const meeting = decision.sourceMeeting === null ? null : await findMeeting(db, decision.sourceMeeting)
    const minutes = meeting ? await publishedMinutesOf(db, meeting.id) : null
    return { decision, steps, meeting, minutes, toCome: stillToCome(decision, steps, today) }
  },
  view: ({ data: { decision, steps, meeting, minutes, toCome } }) => ({
    title: decision.title,
    body: (
      <>
        <BackLink href={decisionsAddress}>What the board decided</BackLink>
        <h1 class="govuk-heading-xl">{decision.title}</h1>
        {decision.publicWords !== '' && <p class="govuk-body-l">{decision.publicWords}</p>}
        <InsetText>{decision.wording}</InsetText>
        <SummaryList
          rows={[
            { key: { text: 'Decided on' }, value: { text: inWords(decision.decidedOn) } },
            ...(decision.bodyName === null
              ? []
              : [{ key: { text: 'Decided by' }, value: { text: decision.bodyName } }]),
            ...(decision.effectiveFrom === null
              ? []
              : [{ key: { text: 'From' }, value: { text: inWords(decision.effectiveFrom) } }]),
          ]}
        />
        {meeting && (
          <p class="govuk-body">
            <a class="govuk-link" href={meetingAddress(meeting.id)}>
              Go to the meeting
            </a>
            {minutes && decision.sourceMinute !== null && (
              <>
                {' '}
                or read{' '}
                <a class="govuk-link" href={`${minutesAddress(meeting.id)}#minute-${decision.sourceMinute}`}>
                  minute {decision.sourceMinute}
                </a>
              </>
            )}
            .
          </p>
        )}
        <h2 class="govuk-heading-l">What happened next</h2>
        {steps.length === 0 && <p class="govuk-body">Nothing is written down yet.</p>}
        {steps.length > 0 && (
          <ol class="kept-timeline">
            {steps.map(step => (
              <li class="kept-timeline__item">
                <h3 class="kept-timeline__title">{stepTitles[step.kind]}</h3>
                <p class="kept-timeline__when">
                  {when(step)}
                  {(step.bodyName ?? step.who) !== '' && `, ${step.bodyName ?? step.who}`}
                </p>
                <p class="govuk-body">
                  {step.words}
                  {step.link.startsWith('https://') && (
                    <>
                      {' '}
                      <a class="govuk-link" href={step.link}>
                        See what shows it<span class="govuk-visually-hidden">: {stepTitles[step.kind]}</span>
                      </a>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ol>
        )}
        {toCome !== null && <p class="govuk-body">{toCome}.</p>}
      </>
    ),
  }),
})
