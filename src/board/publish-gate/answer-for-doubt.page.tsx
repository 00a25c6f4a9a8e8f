import { Refusal } from '../../kernel/index.ts'
import { Checkboxes, EmptyState, Question, TextArea } from '../../ui/index.ts'
import { choices, page, text } from '../../web/index.ts'
import { meetingAsked, meetingInWords } from '../agenda/agenda-pieces.tsx'
import { mustBeAhead } from '../meetings/meeting.ts'
import { answerKey, stillOpen } from './gate.ts'
import { answerFor, findingsFor } from './gate.store.ts'
import { publishAddress } from './publish-agenda.page.tsx'

export const answerForDoubtPage = page({
  path: '/meetings/:meeting/publish/answer',
  needs: 'board.answer-for-doubt',
  form: {
    doubts: choices({ missing: 'Choose at least one doubt to answer for' }),
    reason: text({ missing: 'Enter why it may be published all the same', max: 1000 }),
  },
  load: async ({ db, params, today }) => {
    const meeting = await meetingAsked(db, params)
    return {
      meeting,
      open: stillOpen(await findingsFor(db, meeting, today)).filter(finding => finding.mayOverride),
    }
  },
  starts: ({ open }, { query }) => ({
    doubts: open
      .filter(finding => finding.check === query['check'])
      .map(finding => answerKey(finding.check, finding.key)),
  }),
  submit: async ({ data: { meeting, open }, values, db, person, now }) => {
    mustBeAhead(meeting)
    const among = new Map(open.map(finding => [answerKey(finding.check, finding.key), finding]))
    // A browser sends line ends as two characters, and the keys have one.
    const chosen = values.doubts.map(key => among.get(key.replaceAll('\r\n', '\n')))
    const findings = chosen.flatMap(finding => finding ?? [])
    if (findings.length < chosen.length)
      throw new Refusal('One of these is mended or answered for by now. Look at what is left', 'doubts')
    await answerFor(db, meeting.id, findings, { reason: values.reason, by: person.id, now })
    return {
      to: publishAddress(meeting.id),
      saying: findings.length === 1 ? 'You answered for the doubt' : `You answered for ${findings.length} doubts`,
      about: meeting.id,
      // The words of a doubt can be private, so the trail has the checks only.
      details: { checks: [...new Set(findings.map(finding => finding.check))].toSorted() },
    }
  },
  view: ({ data: { meeting, open }, form, refused, csrf }) => ({
    title: 'Answer for a doubt',
    body:
      open.length === 0 ? (
        <>
          <h1 class="govuk-heading-l">Answer for a doubt</h1>
          <EmptyState
            title="There is nothing to answer for"
            action={
              <a class="govuk-link" href={publishAddress(meeting.id)}>
                Back to publishing
              </a>
            }
          >
            What must be mended cannot be answered for, and no doubt is left.
          </EmptyState>
        </>
      ) : (
        <Question
          title="Answer for a doubt"
          caption={meetingInWords(meeting)}
          back={publishAddress(meeting.id)}
          intro="Your name and your reason stay with the agenda. Mend what can be mended instead."
          form={form}
          refused={refused}
          csrf={csrf}
          submit="I answer for it"
          cancel={publishAddress(meeting.id)}
        >
          <Checkboxes
            field={form.doubts}
            label="Which?"
            items={open.map(finding => ({
              value: answerKey(finding.check, finding.key),
              text: `${finding.subject}: ${finding.says}`,
            }))}
          />
          <TextArea field={form.reason} label="Why it may be published all the same" rows={3} max={1000} />
        </Question>
      ),
  }),
})
