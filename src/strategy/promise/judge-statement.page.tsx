import { allBodies } from '../../board/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { DateInput, Question, Radios, Select, TextArea, TextInput, Tick } from '../../ui/index.ts'
import { Looked, lookTwice } from '../../voice/index.ts'
import { address, choice, date, notFound, optionalNumber, optionalText, page, tick } from '../../web/index.ts'
import { verdicts, verdictWords } from './promise.ts'
import { findPromise, saveJudgement, statementsOf } from './promises.store.ts'

export const judgeStatementPage = page({
  path: '/promises/:promise/statements/:statement/judge',
  needs: 'strategy.judge-promise',
  form: {
    givenBy: choice(['young people', 'council'], { missing: 'Say whose judgement it is' }),
    verdict: choice(verdicts, { missing: 'Choose the verdict' }),
    judgedOn: date({ missing: 'Enter the day' }),
    forum: optionalText(),
    howMany: optionalNumber({ least: 1, most: 500 }),
    words: optionalText({ max: 1000 }),
    mayShowWords: tick(),
    evidence: optionalText({ max: 1000 }),
    looked: tick(),
  },
  load: async ({ db, params }) => {
    const promise = (await findPromise(db, params['promise'] ?? '')) ?? notFound()
    return {
      promise,
      statement:
        (await statementsOf(db, promise.id)).find(one => one.id === params['statement'] && one.endedOn === null) ??
        notFound(),
      forums: (await allBodies(db)).filter(body => body.kind === 'youth forum'),
    }
  },
  starts: (_, { today }) => ({ judgedOn: today }),
  submit: async ({ db, data: { promise, statement, forums }, values, person, today }) => {
    if (values.judgedOn > today) throw new Refusal('The day cannot be in the future', 'judgedOn')
    const young = values.givenBy === 'young people'
    const forum = forums.find(one => one.id === values.forum)?.id ?? null
    if (young && forum === null) throw new Refusal('Say which forum said so', 'forum')
    if (young && values.howMany === null) throw new Refusal('Say how many young people there were', 'howMany')
    if (!young && values.evidence === null)
      throw new Refusal('Say what shows it. Young people will ask the same', 'evidence')
    lookTwice(values.words ?? '', values.looked, 'words')
    lookTwice(values.evidence ?? '', values.looked, 'evidence')
    await saveJudgement(db, {
      statement: statement.id,
      givenBy: values.givenBy,
      verdict: values.verdict,
      words: values.words ?? '',
      evidence: values.evidence ?? '',
      forum: young ? forum : null,
      howMany: young ? values.howMany : null,
      mayShowWords: young && values.mayShowWords,
      judgedOn: values.judgedOn,
      by: person.id,
    })
    return {
      to: `${address('/promises/:promise', { promise: promise.id })}#statement-${statement.id}`,
      saying: 'Recorded. It stays as it was given',
      about: `${promise.title}: statement ${statement.number}, by ${values.givenBy}`,
    }
  },
  view: ({ data: { promise, statement, forums }, form, refused, csrf }) => ({
    title: 'Record a verdict',
    body: (
      <Question
        title="Was this promise kept?"
        caption={`${statement.number}. ${statement.words}`}
        back={address('/promises/:promise', { promise: promise.id })}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Record"
      >
        <Radios
          field={form.givenBy}
          label="Who says so?"
          items={[
            { value: 'young people', text: 'Young people, in a forum' },
            { value: 'council', text: 'The council' },
          ]}
        />
        <Radios
          field={form.verdict}
          label="Verdict"
          items={verdicts.map(verdict => ({ value: verdict, text: verdictWords[verdict] }))}
        />
        <DateInput field={form.judgedOn} label="On" />
        <Select
          field={form.forum}
          label="Forum, for young people"
          items={[{ value: '', text: 'None' }, ...forums.map(one => ({ value: one.id, text: one.name }))]}
        />
        <TextInput
          field={form.howMany}
          label="How many young people"
          hint="Never who. Fewer than six are shown in public as a few"
          inputmode="numeric"
          classes="govuk-input--width-3"
        />
        <TextArea field={form.words} label="In their words, or ours" rows={4} max={1000} />
        <Tick field={form.mayShowWords} label="The young people said that their words may be shown to anyone" />
        <TextArea field={form.evidence} label="What shows it, for the council’s judgement" rows={3} max={1000} />
        <Looked field={form.looked} />
      </Question>
    ),
  }),
})
