import type { PlainDate } from '../../kernel/index.ts'
import { DateInput, Select, TextArea, TextInput } from '../../ui/index.ts'
import { choice, date, type FormState, optionalDate, optionalText, text, type Values } from '../../web/index.ts'
import type { StrategyDetails } from './strategies.store.ts'
import { mustHoldTogether, type Strategy, strategyStates } from './strategy.ts'

export const strategyFields = {
  title: text({ missing: 'Enter the title', max: 200 }),
  council: optionalText({ max: 120 }),
  state: choice(strategyStates, { missing: 'Choose how it stands' }),
  firstOn: date({ missing: 'Enter the first day' }),
  lastOn: optionalDate(),
  agreedOn: optionalDate(),
  agreedBy: optionalText(),
  writtenBy: optionalText({ max: 120 }),
  madeWith: optionalText({ max: 300 }),
  authorisedBy: optionalText({ max: 120 }),
  authorisedOn: optionalDate(),
  presentedOn: optionalDate(),
  presentedTo: optionalText(),
  renewBy: optionalDate(),
  replaces: optionalText(),
  mission: optionalText({ max: 2000 }),
  vision: optionalText({ max: 2000 }),
}

type Fields = typeof strategyFields
type Choices = Readonly<{ bodies: readonly Readonly<{ id: string; name: string }>[]; strategies: readonly Strategy[] }>

export const readStrategy = (values: Values<Fields>, { bodies, strategies }: Choices): StrategyDetails => {
  const among = (id: string | null, ids: readonly string[]) => (id !== null && ids.includes(id) ? id : null)
  const bodyIds = bodies.map(one => one.id)
  const details: StrategyDetails = {
    title: values.title,
    council: values.council ?? '',
    state: values.state,
    firstOn: values.firstOn,
    lastOn: values.lastOn,
    agreedOn: values.agreedOn,
    agreedBy: among(values.agreedBy, bodyIds),
    writtenBy: values.writtenBy ?? '',
    madeWith: values.madeWith ?? '',
    authorisedBy: values.authorisedBy ?? '',
    authorisedOn: values.authorisedOn,
    presentedOn: values.presentedOn,
    presentedTo: among(values.presentedTo, bodyIds),
    renewBy: values.renewBy,
    replaces: among(
      values.replaces,
      strategies.map(one => one.id),
    ),
    mission: values.mission ?? '',
    vision: values.vision ?? '',
  }
  mustHoldTogether(details)
  return details
}

export const startsOf = (strategy: Strategy): Values<Fields> => {
  const words = (value: string) => (value === '' ? null : value)
  return {
    ...strategy,
    council: words(strategy.council),
    writtenBy: words(strategy.writtenBy),
    madeWith: words(strategy.madeWith),
    authorisedBy: words(strategy.authorisedBy),
    mission: words(strategy.mission),
    vision: words(strategy.vision),
  }
}

/** One that begins when the one before ends. */
export const startsAfter = (strategies: readonly Strategy[], today: PlainDate): Partial<Values<Fields>> => ({
  state: 'draft',
  firstOn: today,
  replaces: strategies.find(one => one.council === '' && one.state === 'in force')?.id ?? null,
})

export const StrategyQuestions = (p: { form: FormState<Fields>; choices: Choices }) => {
  const bodies = [
    { value: '', text: 'Nobody yet' },
    ...p.choices.bodies.map(one => ({ value: one.id, text: one.name })),
  ]
  return (
    <>
      <TextInput field={p.form.title} label="Title" />
      <TextInput
        field={p.form.council}
        label="Whose it is, if not ours"
        hint="A neighbour, or a council that came before ours and whose pledges still bind"
      />
      <Select
        field={p.form.state}
        label="How it stands"
        items={strategyStates.map(state => ({ value: state, text: state }))}
      />
      <DateInput field={p.form.firstOn} label="First day" />
      <DateInput field={p.form.lastOn} label="Last day" />
      <TextInput
        field={p.form.writtenBy}
        label="Written by"
        hint="A role, such as corporate parenting officer. Everyone can read it, so enter no name"
      />
      <TextInput
        field={p.form.madeWith}
        label="Made together with"
        hint="Forums and others, such as the Care Leavers Forum. Everyone can read it, so enter no name"
      />
      <TextInput
        field={p.form.authorisedBy}
        label="Authorised by"
        hint="A role that did not write it, such as director of children’s services. It is needed before the strategy is agreed"
      />
      <DateInput field={p.form.authorisedOn} label="Authorised on" />
      <DateInput field={p.form.agreedOn} label="Agreed on" />
      <Select field={p.form.agreedBy} label="Agreed by" items={bodies} />
      <DateInput field={p.form.presentedOn} label="Presented on" />
      <Select field={p.form.presentedTo} label="Presented to" items={bodies} />
      <DateInput field={p.form.renewBy} label="To be renewed by" />
      <Select
        field={p.form.replaces}
        label="It replaces"
        items={[
          { value: '', text: 'No other' },
          ...p.choices.strategies.map(one => ({ value: one.id, text: one.title })),
        ]}
      />
      <TextArea field={p.form.mission} label="Mission" rows={3} max={2000} />
      <TextArea field={p.form.vision} label="Vision" rows={3} max={2000} />
    </>
  )
}
