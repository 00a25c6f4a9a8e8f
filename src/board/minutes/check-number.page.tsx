import { Refusal } from '../../kernel/index.ts'
import { EmptyState, Question, Select, TextArea } from '../../ui/index.ts'
import { page, query, text } from '../../web/index.ts'
import { BackToMinutes, dayAndBody, roomAsked } from './minutes-frame.tsx'
import { minutesAddress } from './minutes-findings.ts'
import { checkedNumbers, checkNumber } from './minutes.store.ts'
import { numbersQuotedIn } from './quoted-number.ts'

/** A number that somebody said, put beside the data set before the minutes say it to everyone. */
export const checkNumberPage = page({
  path: '/meetings/:meeting/minutes/number',
  needs: 'board.take-minutes',
  form: {
    which: text({ missing: 'Choose the sentence', max: 10 }),
    says: text({ missing: 'Say what was found', max: 1000 }),
  },
  load: async ({ db, params, query: asked }) => {
    const room = await roomAsked(db, params)
    const done = new Set((await checkedNumbers(db, room.meeting.id)).map(one => `${one.entry} ${one.sentence}`))
    const open = room.minutes.flatMap(minute =>
      minute.entries.flatMap(entry =>
        numbersQuotedIn(entry.words)
          .filter(one => !done.has(`${entry.id} ${one.sentence}`))
          .map(one => ({ ...one, entry: entry.id, number: minute.number, item: minute.item })),
      ),
    )
    return { room, open, at: open.findIndex(one => one.entry === asked['entry'] && one.sentence === asked['sentence']) }
  },
  starts: ({ at }) => ({ which: String(Math.max(at, 0)) }),
  submit: async ({ db, data, values, person }) => {
    const one = data.open[Number(values.which)]
    if (!one) throw new Refusal('This number has been checked, or its words were changed', 'which')
    await checkNumber(db, { entry: one.entry, sentence: one.sentence, says: values.says }, person.id)
    return {
      to: minutesAddress(data.room.meeting.id, one.item),
      saying: 'What was found is kept with the minute',
      about: `${data.room.meeting.id}, minute ${one.number}`,
    }
  },
  view: ({ data, form, refused, csrf, asked }) => ({
    title: 'A number said aloud',
    body:
      data.open.length === 0 ? (
        <>
          <BackToMinutes meeting={data.room.meeting} />
          <h1 class="govuk-heading-l">A number said aloud</h1>
          <EmptyState title="No number waits to be checked">
            Shares and counts that are said are listed here.
          </EmptyState>
        </>
      ) : (
        <Question
          title="A number said aloud"
          caption={dayAndBody(data.room.meeting)}
          back={minutesAddress(data.room.meeting.id)}
          action={`/meetings/${data.room.meeting.id}/minutes/number${query({ entry: asked.query['entry'] })}`}
          form={form}
          refused={refused}
          csrf={csrf}
          intro={
            <p class="govuk-body">
              Look it up in the{' '}
              <a class="govuk-link" href="/data-set">
                data set
              </a>
              : the day it was true on, and of whom.
            </p>
          }
        >
          <Select
            field={form.which}
            label="Which?"
            items={data.open.map((one, index) => ({
              value: String(index),
              text: `Minute ${one.number}: ${one.numbers.join(' and ')}`,
            }))}
          />
          <TextArea
            field={form.says}
            label="What was found"
            hint="Such as: the data set has 451 on 31 October 2019; what was said was the number on the day"
            rows={3}
          />
        </Question>
      ),
  }),
})
