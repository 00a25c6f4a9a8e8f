import { Refusal } from '../../kernel/index.ts'
import { DateInput, Question, Select, TextArea, TextInput, Tick } from '../../ui/index.ts'
import {
  address,
  type Asked,
  choice,
  type FormState,
  notFound,
  optionalDate,
  optionalNumber,
  optionalText,
  page,
  text,
  tick,
  type Values,
} from '../../web/index.ts'
import { type Promised, promiseAudiences, type Statement, symbols } from './promise.ts'
import {
  addPromise,
  addStatement,
  allPromises,
  changePromise,
  findPromise,
  type PromiseDetails,
  rewordStatement,
  type StatementDetails,
  statementsOf,
} from './promises.store.ts'

const promiseFields = {
  title: text({ missing: 'Enter the title', max: 120 }),
  audience: choice(promiseAudiences, { missing: 'Choose to whom it was made' }),
  council: optionalText({ max: 120 }),
  madeOn: optionalDate(),
  madeWith: optionalText({ max: 200 }),
  replaces: optionalText(),
  endedOn: optionalDate(),
  isPublished: tick(),
}

const promiseAddress = (promise: string): string => address('/promises/:promise', { promise })

const readPromise = (values: Values<typeof promiseFields>, others: readonly Promised[]): PromiseDetails => {
  if (values.madeOn !== null && values.endedOn !== null && values.endedOn < values.madeOn)
    throw new Refusal('The day it ended comes before the day it was made', 'endedOn')
  return {
    title: values.title,
    audience: values.audience,
    council: values.council ?? '',
    madeOn: values.madeOn,
    madeWith: values.madeWith ?? '',
    replaces: others.find(one => one.id === values.replaces)?.id ?? null,
    endedOn: values.endedOn,
    isPublished: values.isPublished,
  }
}

const PromiseQuestions = (p: { form: FormState<typeof promiseFields>; others: readonly Promised[] }) => (
  <>
    <TextInput field={p.form.title} label="Title" />
    <Select
      field={p.form.audience}
      label="Made to"
      items={[{ value: '', text: 'Choose one' }, ...promiseAudiences.map(one => ({ value: one, text: one }))]}
    />
    <TextInput field={p.form.council} label="Council that made it, if it came before ours" />
    <DateInput field={p.form.madeOn} label="Made on" />
    <TextInput field={p.form.madeWith} label="Made with" hint="Forums and groups. No names" />
    <Select
      field={p.form.replaces}
      label="It replaces"
      items={[{ value: '', text: 'No other' }, ...p.others.map(one => ({ value: one.id, text: one.title }))]}
    />
    <DateInput field={p.form.endedOn} label="Ended on" hint="Leave empty while it holds" />
    <Tick field={p.form.isPublished} label="Anyone may read it, with the verdicts" />
  </>
)

export const addPromisePage = page({
  path: '/promises/new',
  needs: 'strategy.keep',
  form: promiseFields,
  load: ({ db }) => allPromises(db),
  submit: async ({ db, data, values }) => {
    const id = await addPromise(db, readPromise(values, data))
    return { to: promiseAddress(id), saying: 'Added. Now add its statements', about: values.title }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Add a promise',
    body: (
      <Question title="Add a promise" back="/promises" form={form} refused={refused} csrf={csrf} submit="Add">
        <PromiseQuestions form={form} others={data} />
      </Question>
    ),
  }),
})

export const changePromisePage = page({
  path: '/promises/:promise/change',
  needs: 'strategy.keep',
  form: promiseFields,
  load: async ({ db, params }) => {
    const all = await allPromises(db)
    const promise = all.find(one => one.id === params['promise']) ?? notFound()
    return { promise, others: all.filter(one => one.id !== promise.id) }
  },
  starts: ({ promise }) => promise,
  submit: async ({ db, data: { promise, others }, values }) => {
    await changePromise(db, promise.id, readPromise(values, others))
    return { to: promiseAddress(promise.id), saying: 'Changed', about: values.title }
  },
  view: ({ data: { promise, others }, form, refused, csrf }) => ({
    title: `Change ${promise.title}`,
    body: (
      <Question
        title="Change this promise"
        caption={promise.title}
        back={promiseAddress(promise.id)}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <PromiseQuestions form={form} others={others} />
      </Question>
    ),
  }),
})

const statementFields = {
  number: optionalNumber({ least: 1, most: 99 }),
  theme: optionalText({ max: 80 }),
  words: text({ missing: 'Enter the promise as it was made', max: 400 }),
  plainWords: optionalText({ max: 400 }),
  symbol: choice(Object.keys(symbols), { missing: 'Choose a picture' }),
}

const itsPromise = async ({ db, params }: Pick<Asked, 'db' | 'params'>) => {
  const promise = (await findPromise(db, params['promise'] ?? '')) ?? notFound()
  return { promise, statements: await statementsOf(db, promise.id) }
}

const readStatement = (values: Values<typeof statementFields>, others: readonly Statement[]): StatementDetails => {
  const taken = new Set(others.filter(one => one.endedOn === null).map(one => one.number))
  const number = values.number ?? Math.max(0, ...taken) + 1
  if (taken.has(number)) throw new Refusal(`There is a statement ${number} already`, 'number')
  return {
    number,
    theme: values.theme ?? '',
    words: values.words,
    plainWords: values.plainWords ?? '',
    symbol: values.symbol,
  }
}

const StatementQuestions = (p: { form: FormState<typeof statementFields> }) => (
  <>
    <TextInput
      field={p.form.number}
      label="Number"
      hint="Leave empty for the next one"
      inputmode="numeric"
      classes="govuk-input--width-3"
    />
    <TextInput field={p.form.theme} label="Theme" />
    <TextArea field={p.form.words} label="The promise, as it was made" rows={3} max={400} />
    <TextArea
      field={p.form.plainWords}
      label="The same in words for a child of eleven"
      hint="This is what the public page and the poster show"
      rows={3}
      max={400}
    />
    <Select
      field={p.form.symbol}
      label="Picture"
      items={Object.entries(symbols).map(([value, shows]) => ({ value, text: shows }))}
    />
  </>
)

export const addStatementPage = page({
  path: '/promises/:promise/statements/new',
  needs: 'strategy.keep',
  form: statementFields,
  load: itsPromise,
  starts: () => ({ symbol: 'star' }),
  submit: async ({ db, data: { promise, statements }, values }) => {
    const details = readStatement(values, statements)
    const id = await addStatement(db, promise.id, details)
    return {
      to: `${promiseAddress(promise.id)}#statement-${id}`,
      saying: `Statement ${details.number} is added. Tie the measure and the work to it that keep it`,
      about: `${promise.title}: statement ${details.number}`,
    }
  },
  view: ({ data: { promise }, form, refused, csrf }) => ({
    title: 'Add a statement',
    body: (
      <Question
        title="Add a statement"
        caption={promise.title}
        back={promiseAddress(promise.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
      >
        <StatementQuestions form={form} />
      </Question>
    ),
  }),
})

export const rewordStatementPage = page({
  path: '/promises/:promise/statements/:statement/reword',
  needs: 'strategy.keep',
  form: statementFields,
  load: async asked => {
    const { promise, statements } = await itsPromise(asked)
    return {
      promise,
      statements,
      old: statements.find(one => one.id === asked.params['statement'] && one.endedOn === null) ?? notFound(),
    }
  },
  starts: ({ old }) => ({ ...old, symbol: Object.hasOwn(symbols, old.symbol) ? old.symbol : 'star' }),
  submit: async ({ db, data: { promise, statements, old }, values, today }) => {
    const details = readStatement(
      values,
      statements.filter(one => one.id !== old.id),
    )
    const id = await rewordStatement(db, promise.id, old, details, today)
    return {
      to: `${promiseAddress(promise.id)}#statement-${id}`,
      saying: 'Reworded. What was judged of the old words stays with them',
      about: `${promise.title}: statement ${details.number}`,
    }
  },
  view: ({ data: { promise }, form, refused, csrf }) => ({
    title: 'Reword a statement',
    body: (
      <Question
        title="Reword this statement"
        caption={promise.title}
        back={promiseAddress(promise.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        intro="The old words stay in the history. The new ones have not been judged yet."
      >
        <StatementQuestions form={form} />
      </Question>
    ),
  }),
})
