import { Refusal } from '../../kernel/index.ts'
import { DateInput, Question, Select, TextArea, TextInput } from '../../ui/index.ts'
import { address, type Asked, choice, notFound, optionalDate, optionalText, page, text } from '../../web/index.ts'
import { catalogue } from '../../indicators/index.ts'
import { noteQuoteUse, quoteShown, quotes } from '../../voice/index.ts'
import {
  addHeir,
  addPassage,
  addPlan,
  addPriority,
  allStrategies,
  changePassage,
  findStrategy,
  passagesOf,
  plansOf,
  prioritiesOf,
  removePassage,
} from './strategies.store.ts'
import { passageSections, sectionTitles } from './strategy.ts'

const itsStrategy = async ({ db, params }: Pick<Asked, 'db' | 'params'>) =>
  (await findStrategy(db, params['strategy'] ?? '')) ?? notFound()

/** A number that somebody meant to fill in and did not is not for anybody to read. */
const mustHoldNoPlaceholder = (words: string | null): void => {
  const found = /\b(?:figure|fig\.?|table)\s+x\b/i.exec(words ?? '')
  if (found) throw new Refusal(`“${found[0]}” is a placeholder. Say which one is meant, or say it in words`, 'words')
}

const strategyAddress = (strategy: string): string => address('/strategies/:strategy', { strategy })

export const addPriorityPage = page({
  path: '/strategies/:strategy/priorities/new',
  needs: 'strategy.keep',
  form: { label: text({ missing: 'Enter the priority', max: 200 }) },
  load: itsStrategy,
  submit: async ({ db, data, values }) => {
    const number = await addPriority(db, data.id, values.label)
    return {
      to: `${strategyAddress(data.id)}#priority-${number}`,
      saying: `Priority ${number} is added`,
      about: `${data.title}: priority ${number}`,
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Add a priority',
    body: (
      <Question
        title="Add a priority"
        caption={data.title}
        back={strategyAddress(data.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
      >
        <TextInput field={form.label} label="What it says" hint="It gets the next number" />
      </Question>
    ),
  }),
})

export const addPassagePage = page({
  path: '/strategies/:strategy/passages/new',
  needs: 'strategy.keep',
  form: {
    section: choice(passageSections, { missing: 'Choose where it stands' }),
    number: optionalText({ max: 20 }),
    title: optionalText({ max: 200 }),
    words: optionalText({ max: 20_000 }),
    measure: optionalText(),
    asAt: optionalDate(),
    quote: optionalText(),
  },
  load: async asked => {
    const strategy = await itsStrategy(asked)
    return {
      strategy,
      passages: await passagesOf(asked.db, strategy.id),
      // A strategy is published, so only words that may be shown to everyone stand in it.
      library: (await quotes(asked.db)).flatMap(one => {
        const shown = quoteShown(one, asked.today)
        return shown.shown === 'words' ? [{ id: one.id, ...shown }] : []
      }),
    }
  },
  submit: async ({ db, data: { strategy, passages, library }, values, today }) => {
    if (values.title === null && values.words === null && values.measure === null && values.quote === null)
      throw new Refusal('Enter the words, or a title', 'words')
    mustHoldNoPlaceholder(values.words)
    const quote = library.find(one => one.id === values.quote)
    if (values.quote !== null && !quote) throw new Refusal('Choose one of the quotes in the list', 'quote')
    if (values.number !== null && passages.some(one => one.number === values.number))
      throw new Refusal(`There is a paragraph ${values.number} already. Give this one another number`, 'number')
    const id = await addPassage(db, strategy.id, {
      section: values.section,
      number: values.number ?? '',
      title: values.title ?? '',
      words: values.words ?? '',
      measure: catalogue.find(one => one.id === values.measure)?.id ?? null,
      asAt: values.asAt,
      quote: quote?.id ?? null,
      ordinal: passages.length + 1,
    })
    if (quote)
      await noteQuoteUse(db, {
        quote: quote.id,
        address: address('/published/strategies/:strategy', { strategy: strategy.id }),
        standsIn: strategy.title,
        on: today,
      })
    return { to: strategyAddress(strategy.id), saying: 'Added', about: `${strategy.title}: passage ${id}` }
  },
  view: ({ data: { strategy, library }, form, refused, csrf }) => ({
    title: 'Add a passage',
    body: (
      <Question
        title="Add a passage"
        caption={strategy.title}
        back={strategyAddress(strategy.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
      >
        <Select
          field={form.section}
          label="Where it stands"
          items={[
            { value: '', text: 'Choose one' },
            ...passageSections.map(section => ({ value: section, text: sectionTitles[section] })),
          ]}
        />
        <TextInput
          field={form.number}
          label="Number, as printed"
          hint="Such as 1.2. It gets an address of its own"
          classes="govuk-input--width-5"
        />
        <TextInput field={form.title} label="Title" />
        <TextArea
          field={form.words}
          label="Words"
          hint="Leave an empty line between paragraphs"
          rows={8}
          max={20_000}
        />
        <Select
          field={form.measure}
          label="A figure of the data set that belongs to it"
          items={[{ value: '', text: 'None' }, ...catalogue.map(one => ({ value: one.id, text: one.title }))]}
        />
        <DateInput field={form.asAt} label="The figure as at" />
        <Select
          field={form.quote}
          label="Words of a young person, from the library"
          hint="If they take their words back, they go from here too, by themselves"
          items={[
            { value: '', text: 'None' },
            ...library.map(one => ({ value: one.id, text: `${one.words.slice(0, 90)} (${one.attribution})` })),
          ]}
        />
      </Question>
    ),
  }),
})

export const changePassagePage = page({
  path: '/strategies/:strategy/passages/:passage',
  needs: 'strategy.keep',
  form: {
    number: optionalText({ max: 20 }),
    title: optionalText({ max: 200 }),
    words: optionalText({ max: 20_000 }),
    deed: choice(['keep', 'remove'], { missing: 'Say whether it stays' }),
  },
  load: async asked => {
    const strategy = await itsStrategy(asked)
    const passages = await passagesOf(asked.db, strategy.id)
    return { strategy, passages, passage: passages.find(one => one.id === asked.params['passage']) ?? notFound() }
  },
  starts: ({ passage }) => ({
    number: passage.number,
    title: passage.title,
    words: passage.words,
    deed: 'keep' as const,
  }),
  submit: async ({ db, data: { strategy, passages, passage }, values }) => {
    if (values.deed === 'remove') await removePassage(db, passage.id)
    else {
      mustHoldNoPlaceholder(values.words)
      if (values.number !== null && passages.some(one => one.id !== passage.id && one.number === values.number))
        throw new Refusal(`There is a paragraph ${values.number} already. Give this one another number`, 'number')
      await changePassage(db, passage.id, {
        number: values.number ?? '',
        title: values.title ?? '',
        words: values.words ?? '',
      })
    }
    return {
      to: strategyAddress(strategy.id),
      saying: values.deed === 'remove' ? 'Removed' : 'Changed',
      about: `${strategy.title}: passage ${passage.id}`,
    }
  },
  view: ({ data: { strategy }, form, refused, csrf }) => ({
    title: 'Change a passage',
    body: (
      <Question
        title="Change this passage"
        caption={strategy.title}
        back={strategyAddress(strategy.id)}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <TextInput field={form.number} label="Number, as printed" classes="govuk-input--width-5" />
        <TextInput field={form.title} label="Title" />
        <TextArea field={form.words} label="Words" rows={8} max={20_000} />
        <Select
          field={form.deed}
          label="Does it stay?"
          items={[
            { value: 'keep', text: 'Yes' },
            { value: 'remove', text: 'No, take it out' },
          ]}
        />
      </Question>
    ),
  }),
})

export const addHeirPage = page({
  path: '/strategies/:strategy/heirs/new',
  needs: 'strategy.keep',
  form: {
    from: text({ missing: 'Choose the priority' }),
    to: text({ missing: 'Choose where it lives on, or that it was dropped' }),
    note: optionalText({ max: 300 }),
  },
  load: async asked => {
    const strategy = await itsStrategy(asked)
    const others = (await allStrategies(asked.db)).filter(
      one => one.id !== strategy.id && one.firstOn >= strategy.firstOn,
    )
    const targets: { value: string; text: string }[] = []
    for (const other of others)
      for (const { number, label } of await prioritiesOf(asked.db, other.id))
        targets.push({ value: `${other.id}/${number}`, text: `${other.title}: ${number}. ${label}` })
    return { strategy, priorities: await prioritiesOf(asked.db, strategy.id), targets }
  },
  submit: async ({ db, data: { strategy, priorities, targets }, values }) => {
    const from = priorities.find(one => String(one.number) === values.from)
    if (!from) throw new Refusal('Choose the priority', 'from')
    const dropped = values.to === 'dropped'
    if (!dropped && !targets.some(one => one.value === values.to))
      throw new Refusal('Choose where it lives on, or that it was dropped', 'to')
    if (dropped && values.note === null) throw new Refusal('Say why it was dropped', 'note')
    const [toStrategy = null, toNumber = null] = dropped ? [] : values.to.split('/')
    await addHeir(db, {
      strategy: strategy.id,
      number: from.number,
      toStrategy,
      toNumber: toNumber === null ? null : Number(toNumber),
      note: values.note ?? '',
    })
    return { to: strategyAddress(strategy.id), saying: 'Kept', about: `${strategy.title}: priority ${from.number}` }
  },
  view: ({ data: { strategy, priorities, targets }, form, refused, csrf }) => ({
    title: 'Say where a priority lives on',
    body: (
      <Question
        title="Where does a priority live on?"
        caption={strategy.title}
        back={strategyAddress(strategy.id)}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <Select
          field={form.from}
          label="Priority of this strategy"
          items={[
            { value: '', text: 'Choose one' },
            ...priorities.map(one => ({ value: String(one.number), text: `${one.number}. ${one.label}` })),
          ]}
        />
        <Select
          field={form.to}
          label="It lives on in"
          items={[{ value: '', text: 'Choose one' }, ...targets, { value: 'dropped', text: 'Nothing: it was dropped' }]}
        />
        <TextInput field={form.note} label="Note" hint="Needed where a priority was dropped: people will ask why" />
      </Question>
    ),
  }),
})

export const addPlanPage = page({
  path: '/strategies/:strategy/plans/new',
  needs: 'strategy.keep',
  form: {
    title: text({ missing: 'Enter the title of the plan', max: 200 }),
    owner: optionalText({ max: 120 }),
    address: optionalText({ max: 400 }),
  },
  load: async asked => {
    const strategy = await itsStrategy(asked)
    return { strategy, plans: await plansOf(asked.db, strategy.id) }
  },
  submit: async ({ db, data: { strategy, plans }, values }) => {
    if (values.address !== null && !/^https:\/\/|^\//.test(values.address))
      throw new Refusal('Enter an address that begins with https://', 'address')
    await addPlan(db, strategy.id, {
      title: values.title,
      owner: values.owner ?? '',
      address: values.address ?? '',
      ordinal: plans.length + 1,
    })
    return { to: strategyAddress(strategy.id), saying: 'Added', about: `${strategy.title}: ${values.title}` }
  },
  view: ({ data: { strategy }, form, refused, csrf }) => ({
    title: 'Add a plan beside this strategy',
    body: (
      <Question
        title="Add a plan beside this strategy"
        caption={strategy.title}
        back={strategyAddress(strategy.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
      >
        <TextInput field={form.title} label="Title of the plan" />
        <TextInput field={form.owner} label="Who owns it" />
        <TextInput field={form.address} label="Where it can be read" />
      </Question>
    ),
  }),
})
