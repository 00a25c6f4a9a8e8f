import { enteredHistory, enterValue, findIndicator, measureAddress } from '../../indicators/index.ts'
import {
  dayOfInstant,
  financialYear,
  financialYearEndOf,
  financialYearName,
  inWords,
  periodInWords,
  quarter,
  Refusal,
} from '../../kernel/index.ts'
import { DataTable, InsetText, Question, Tick } from '../../ui/index.ts'
import { page, query, text, tick } from '../../web/index.ts'
import { chainOf } from '../actions/action.ts'
import { allActions } from '../actions/actions.store.ts'
import { type MeetingsCounted, meetingsCounted } from './board-meetings.ts'
import { meetingsOfBoard } from './record.store.ts'
import { countedMeasures, countsOf, doneOnTime } from './register.ts'
import { allEntries } from './registers.store.ts'

const onTime = 'board-actions-done-on-time'

type Counted = Readonly<{
  measure: string
  first: Parameters<typeof enterValue>[1]['first']
  last: Parameters<typeof enterValue>[1]['last']
  period: string
  numerator: number | null
  denominator: number | null
  value: number | null
  /** What stands for it now, in words; null where nothing does. */
  entered: string | null
}>

const measuresOfMeetings = ['informal-boards-held', 'formal-boards-held', 'attended-the-board']

/** Of meetings: how many there were, and how many of those summoned came. What is not known is left out. */
const ofMeetings = ({ informal, formal, attended }: MeetingsCounted) => [
  ...(formal === null ? [] : [{ measure: 'formal-boards-held', numerator: null, denominator: null, value: formal }]),
  ...(informal === null
    ? []
    : [{ measure: 'informal-boards-held', numerator: null, denominator: null, value: informal }]),
  ...(attended === null ? [] : [{ measure: 'attended-the-board', ...attended, value: null }]),
]

/** Enters what the registers and the actions count, as a person would on the page of each measure. */
export const enterCountsPage = page({
  path: '/registers/measures',
  needs: 'board.enter-counts',
  form: { year: text({ missing: 'Choose the year' }), isWhole: tick() },
  load: async ({ db, query: asked, today }) => {
    const thisYear = financialYearEndOf(today)
    const entries = await allEntries(db)
    const actions = await allActions(db, today)
    const chains = actions.filter(action => action.replaces === null).map(action => chainOf(actions, action.id))
    const earliest = Math.min(
      thisYear - 1,
      ...entries.map(entry => financialYearEndOf(entry.heldOn)),
      ...actions.flatMap(action => (action.dueDay === null ? [] : [financialYearEndOf(action.dueDay)])),
    )
    const years = Array.from({ length: thisYear - earliest + 1 }, (_, index) => thisYear - index)
    // A year that is still running has no figure of the whole year yet.
    const year = years.find(one => String(one) === asked['year']) ?? years[1] ?? thisYear
    const whole = financialYear(year)
    const counts = countsOf(entries, whole)
    const meetings = meetingsCounted(await meetingsOfBoard(db, whole, today))
    const quarters = ([1, 2, 3, 4] as const).map(number => quarter(year, number)).filter(period => period.last < today)
    const rows: Omit<Counted, 'entered'>[] = [
      ...(whole.last < today ? countedMeasures : []).map(measure => ({
        measure,
        ...whole,
        period: periodInWords(whole),
        numerator: null,
        denominator: null,
        value: counts[measure],
      })),
      ...(whole.last < today ? ofMeetings(meetings) : []).map(row => ({
        ...row,
        ...whole,
        period: periodInWords(whole),
      })),
      ...quarters.flatMap(period => {
        const { done, due } = doneOnTime(chains, period, dayOfInstant)
        // Of nothing due, none and all are the same: there is no figure.
        return due === 0
          ? []
          : [
              {
                measure: onTime,
                ...period,
                period: periodInWords(period),
                numerator: done,
                denominator: due,
                value: null,
              },
            ]
      }),
    ]
    const counted: Counted[] = []
    for (const row of rows) {
      const now = (await enteredHistory(db, row.measure)).find(
        one => one.first === row.first && one.last === row.last && one.replacedBy === null,
      )
      counted.push({
        ...row,
        entered: now
          ? now.numerator === null
            ? String(Number(now.value))
            : `${Number(now.numerator)} of ${Number(now.denominator)}`
          : null,
      })
    }
    return {
      year,
      years,
      counted,
      entries: entries.length,
      notRecorded: whole.last < today ? meetings.notRecorded : [],
    }
  },
  starts: ({ year }) => ({ year: String(year) }),
  submit: async ({ db, data, values, person }) => {
    if (values.year !== String(data.year)) throw new Refusal('Choose one of the years', 'year')
    if (data.counted.length === 0) throw new Refusal('There is nothing to enter for this year yet')
    if (!values.isWhole)
      throw new Refusal(
        'Tick that everything of that year is in the registers: what is missing is not nought',
        'isWhole',
      )
    for (const one of data.counted)
      await enterValue(db, {
        measure: one.measure,
        first: one.first,
        last: one.last,
        numerator: one.numerator,
        denominator: one.denominator,
        value: one.value,
        note:
          one.measure === onTime
            ? 'Counted from the actions of the board'
            : measuresOfMeetings.includes(one.measure)
              ? 'Counted from the meetings of the board'
              : 'Counted from the registers of the board',
        load: null,
        by: person.id,
      })
    return {
      to: `/registers/measures${query({ year: String(data.year) })}`,
      saying: data.counted.length === 1 ? 'One figure is entered' : `${data.counted.length} figures are entered`,
      about: `registers of ${financialYearName(data.year)}`,
      details: { measures: [...new Set(data.counted.map(one => one.measure))] },
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Enter what the registers count',
    wide: true,
    body: (
      <Question
        title="Enter what the registers count"
        back="/registers"
        form={form}
        refused={refused}
        csrf={csrf}
        action={`/registers/measures${query({ year: String(data.year) })}`}
        submit="Enter these figures"
        intro="These are measures of the board itself. They are entered here as they would be on their own pages, and what stood before stays to be seen."
      >
        <nav aria-label="Year">
          <p class="govuk-body">
            {data.years.map((year, index) => {
              const words = financialYearName(year)
              return (
                <>
                  {index > 0 && ' · '}
                  {year === data.year ? (
                    <strong>{words}</strong>
                  ) : (
                    <a class="govuk-link" href={`/registers/measures${query({ year: String(year) })}`}>
                      {words}
                    </a>
                  )}
                </>
              )
            })}
          </p>
        </nav>
        {data.entries === 0 && (
          <InsetText>Nothing is in the registers yet, so each of their counts would be nought.</InsetText>
        )}
        <input type="hidden" name="year" value={form.year.value} />
        <DataTable
          caption="What would be entered"
          empty="Nothing of this year can be entered yet: the year is still running, and no action was due in a quarter that is over."
          rows={data.counted}
          columns={[
            {
              heading: 'Measure',
              cell: one => (
                <a class="govuk-link" href={measureAddress(one.measure)}>
                  {findIndicator(one.measure)?.title ?? one.measure}
                </a>
              ),
            },
            { heading: 'Period', cell: one => one.period },
            {
              heading: 'Counted',
              numeric: true,
              cell: one => (one.value === null ? `${one.numerator} of ${one.denominator}` : String(one.value)),
            },
            { heading: 'Entered now', numeric: true, cell: one => one.entered ?? 'Nothing' },
          ]}
        />
        {data.notRecorded.length > 0 && (
          <InsetText>
            Formal meetings and attendance are not counted here: who came is not in Kept for{' '}
            {data.notRecorded.map(meeting => inWords(meeting.heldOn)).join(', ')}. Enter those figures on the pages of
            their measures, from the minutes:{' '}
            <a class="govuk-link" href={measureAddress('formal-boards-held')}>
              meetings
            </a>
            ,{' '}
            <a class="govuk-link" href={measureAddress('attended-the-board')}>
              attendance
            </a>
            .
          </InsetText>
        )}
        <Tick field={form.isWhole} label="Everything of that year is in the registers, and its meetings are in Kept" />
      </Question>
    ),
  }),
})
