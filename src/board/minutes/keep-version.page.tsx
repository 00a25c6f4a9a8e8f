import { inWords, momentInWords, Refusal } from '../../kernel/index.ts'
import { BackLink, DataTable, EmptyState, Question, SummaryList, TextArea, Tick } from '../../ui/index.ts'
import { optionalText, page, tick } from '../../web/index.ts'
import { retentionOf } from './meeting-record.store.ts'
import { dayAndBody, meetingAsked } from './minutes-frame.tsx'
import { minutesAddress, minutesFindings } from './minutes-findings.ts'
import { minutesOf } from './minutes.store.ts'
import { stateInWords } from './show-minutes.tsx'
import { keepVersion, versionsOf } from './versions.store.ts'

/** Keeps the minutes as they are now, and makes their open part public. Confirming is done at the next meeting. */
export const keepVersionPage = page({
  path: '/meetings/:meeting/minutes/versions',
  needs: 'board.take-minutes',
  form: {
    why: optionalText({ max: 1000 }),
    isPublic: tick(),
    inSpiteOf: tick(),
  },
  load: async ({ db, params }) => {
    const meeting = await meetingAsked(db, params)
    return {
      meeting,
      versions: await versionsOf(db, meeting.id),
      minutes: (await minutesOf(db, meeting.id)).length,
      findings: await minutesFindings(db, meeting),
      retention: await retentionOf(db, meeting.id),
    }
  },
  submit: async ({ db, data, values, person, now }) => {
    const [newest] = data.versions
    if (data.minutes === 0) throw new Refusal('Nothing has been minuted yet')
    if (newest?.state === 'confirmed' || newest?.state === 'signed')
      throw new Refusal('These minutes have been confirmed, so they stay as they are')
    if (newest && values.why === null) throw new Refusal('Say what was corrected since the last version', 'why')
    if (values.isPublic) {
      const unlawful = data.findings.filter(one => one.severity === 'refuse')
      if (unlawful.length > 0)
        throw new Refusal(
          `They cannot be published: ${unlawful.map(one => `${one.subject}: ${one.says}`).join(' ')}`,
          'isPublic',
        )
      if (data.findings.length > 0 && !values.inSpiteOf)
        throw new Refusal('Look at what is open below, then tick that you publish all the same', 'inSpiteOf')
    }
    const version = await keepVersion(
      db,
      data.meeting,
      {
        state: newest ? 'corrected' : 'draft',
        isPublic: values.isPublic,
        why: newest ? (values.why ?? '') : '',
        confirmedAt: null,
        signedBy: '',
      },
      person.id,
      now,
    )
    return {
      to: `${minutesAddress(data.meeting.id)}/versions`,
      saying: values.isPublic
        ? `Version ${version} is kept, and its open part is public`
        : `Version ${version} is kept. It is not public`,
      about: data.meeting.id,
      details: { version, isPublic: values.isPublic, open: data.findings.map(one => one.check) },
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { meeting, versions, findings } = data
    const [newest] = versions
    const isDone = newest?.state === 'confirmed' || newest?.state === 'signed'
    return {
      title: 'Keep and publish the minutes',
      body: (
        <>
          <BackLink href={minutesAddress(meeting.id)}>Back to the minutes</BackLink>
          {data.minutes === 0 || isDone ? (
            <>
              <span class="govuk-caption-l">{dayAndBody(meeting)}</span>
              <h1 class="govuk-heading-l">Keep and publish the minutes</h1>
              <EmptyState title={isDone ? 'These minutes are confirmed' : 'Nothing has been minuted yet'}>
                {isDone && newest
                  ? stateInWords(newest)
                  : 'A version can be kept as soon as something is written of an item.'}
              </EmptyState>
            </>
          ) : (
            <Question
              title="Keep and publish the minutes"
              caption={dayAndBody(meeting)}
              form={form}
              refused={refused}
              csrf={csrf}
              submit={newest ? 'Keep the corrected minutes' : 'Keep the draft'}
              intro="What is kept stays as it is. The minutes are confirmed at the next meeting, under its own item “Minutes”."
            >
              {findings.length > 0 && (
                <div class="govuk-inset-text">
                  <p class="govuk-body">Still open:</p>
                  <ul class="govuk-list govuk-list--bullet">
                    {findings.map(one => (
                      <li>
                        {one.subject}: {one.says}{' '}
                        <a class="govuk-link" href={one.mend.href}>
                          {one.mend.text}
                          <span class="govuk-visually-hidden"> ({one.subject})</span>
                        </a>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
              {newest && <TextArea field={form.why} label="What was corrected" rows={2} />}
              <Tick
                field={form.isPublic}
                label="Make the open part public"
                hint="Everybody reads it at once. Of private items only the title, the reason and your summary are in it"
              />
              {findings.length > 0 && (
                <Tick field={form.inSpiteOf} label="I have looked at what is open, and publish all the same" />
              )}
            </Question>
          )}
          <DataTable
            caption="Versions"
            empty="No version has been kept."
            columns={[
              { heading: 'Version', cell: (one: (typeof versions)[number]) => String(one.version) },
              { heading: 'Kept', cell: one => momentInWords(one.madeAt) },
              { heading: 'State', cell: one => stateInWords(one) },
              { heading: 'Public', cell: one => (one.isPublic ? 'Yes' : 'No') },
            ]}
            rows={versions}
          />
          {data.retention.length > 0 && (
            <>
              <h2 class="govuk-heading-m">How long they are open to be read</h2>
              <SummaryList
                rows={data.retention.map(one => ({
                  key: one.class === 'minutes' ? 'Minutes, agenda and open reports' : 'Background papers',
                  value: `${one.years} years from the meeting, to ${inWords(one.keepUntil)}`,
                }))}
              />
            </>
          )}
        </>
      ),
    }
  },
})
