import { may, saveSetting } from '../../access/index.ts'
import { inWords, Refusal } from '../../kernel/index.ts'
import { BackLink, Button, CsrfField, DataTable, DateInput, Refusals, TextInput } from '../../ui/index.ts'
import { date, optionalNumber, page, text } from '../../web/index.ts'
import { readClock } from '../agenda/agenda-item.ts'
import { ownQuestionRules } from './meeting-record.store.ts'
import { type QuestionRule, rulesThatComeWithKept } from './public-question.ts'

const given = (value: number | null, says: string, field: string): number => {
  if (value === null || !Number.isInteger(value)) throw new Refusal(says, field)
  return value
}

/** How the public may ask the board: the council's own rules, each from a day on. Earlier meetings keep theirs. */
export const questionRulesPage = page({
  path: '/settings/public-questions',
  needs: 'board.read-meetings',
  submitNeeds: 'board.keep-meetings',
  form: {
    firstOn: date({ missing: 'Enter the first day that the rule holds' }),
    words: optionalNumber({ least: 20, most: 5000 }),
    perPerson: optionalNumber({ least: 1, most: 20 }),
    workingDaysBefore: optionalNumber({ least: 0, most: 30 }),
    before: text({ missing: 'Enter the time of day by which it must have come', max: 10 }),
    source: text({ missing: 'Say where the council has written it, such as its constitution', max: 200 }),
  },
  load: ({ db }) => ownQuestionRules(db),
  starts: (own, { today }) => {
    const last = own.toSorted((a, b) => (a.firstOn < b.firstOn ? -1 : 1)).at(-1) ?? rulesThatComeWithKept[0]
    return {
      firstOn: today,
      words: last?.words ?? null,
      perPerson: last?.perPerson ?? null,
      workingDaysBefore: last?.workingDaysBefore ?? null,
      before: last?.before ?? '',
      source: own.length > 0 ? (last?.source ?? '') : '',
    }
  },
  submit: async ({ db, data: own, values, person }) => {
    const before = readClock(values.before)
    if (before === null) throw new Refusal('Enter a time of day, such as 8.30am', 'before')
    const rule: QuestionRule = {
      firstOn: values.firstOn,
      words: given(values.words, 'Enter the most words of one question', 'words'),
      perPerson: given(values.perPerson, 'Enter how many questions one person may ask', 'perPerson'),
      workingDaysBefore: given(
        values.workingDaysBefore,
        'Enter how many working days before the meeting',
        'workingDaysBefore',
      ),
      before,
      source: values.source,
    }
    const rules = [...own.filter(one => one.firstOn !== rule.firstOn), rule].toSorted((a, b) =>
      a.firstOn < b.firstOn ? -1 : 1,
    )
    await saveSetting(db, { key: 'public questions', value: rules, isPublic: true, by: person.id })
    return {
      to: '/settings/public-questions',
      saying: `Meetings from ${inWords(rule.firstOn)} follow this rule`,
      about: 'Rules on public questions',
      details: { ...rule },
    }
  },
  view: ({ data: own, form, refused, csrf, asked: { person } }) => ({
    title: 'Rules on public questions',
    body: (
      <>
        <BackLink href="/meetings">Meetings</BackLink>
        <Refusals refused={refused} form={form} />
        <h1 class="govuk-heading-l">Rules on public questions</h1>
        <p class="govuk-body">
          How anyone may ask the board something. The public page of each meeting says it, and the minutes hold each
          question against it. A rule holds from its first day on; meetings before that keep the rule of their day.
        </p>
        <DataTable
          caption="Rules, earliest first"
          rows={[...rulesThatComeWithKept, ...own]}
          columns={[
            {
              heading: 'From',
              cell: rule => (rulesThatComeWithKept.includes(rule) ? 'Until you set your own' : inWords(rule.firstOn)),
            },
            { heading: 'Most words', numeric: true, cell: rule => rule.words },
            { heading: 'Each person', numeric: true, cell: rule => rule.perPerson },
            {
              heading: 'Must have come by',
              cell: rule => `${rule.before}, ${rule.workingDaysBefore} working days before the meeting`,
            },
            { heading: 'Written in', cell: rule => rule.source },
          ]}
        />
        {may(person, 'board.keep-meetings') && (
          <form method="post" novalidate>
            <CsrfField token={csrf} />
            <h2 class="govuk-heading-m">Set the rule from a day on</h2>
            <DateInput field={form.firstOn} label="It holds from" />
            <TextInput
              field={form.words}
              label="Most words of one question"
              inputmode="numeric"
              classes="govuk-input--width-4"
            />
            <TextInput
              field={form.perPerson}
              label="How many questions one person may ask"
              inputmode="numeric"
              classes="govuk-input--width-3"
            />
            <TextInput
              field={form.workingDaysBefore}
              label="So many working days before the meeting"
              inputmode="numeric"
              classes="govuk-input--width-3"
            />
            <TextInput
              field={form.before}
              label="By this time of day"
              hint="Such as 8.30am"
              classes="govuk-input--width-5"
            />
            <TextInput
              field={form.source}
              label="Where the council has written it"
              hint="Such as its constitution, part 4"
            />
            <Button>Set it</Button>
          </form>
        )}
      </>
    ),
  }),
})
