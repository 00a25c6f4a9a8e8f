import { Refusal } from '../../kernel/index.ts'
import { type FieldState, Radios, Select, TextArea, TextInput } from '../../ui/index.ts'
import { choice, optionalNumber, optionalText, text, type Values } from '../../web/index.ts'
import type { ItemDetails } from './agenda.store.ts'
import { type AgendaItem, itemParts, itemTypes, itemVerbs, readClock } from './agenda-item.ts'

export const itemFields = {
  title: text({ missing: 'Enter the title of the item', max: 200 }),
  type: choice(
    itemTypes.filter(type => type !== 'exclusion'),
    { missing: 'Choose what kind of item it is' },
  ),
  verb: choice(itemVerbs, { missing: 'Choose what the board is asked to do' }),
  lead: optionalText({ max: 200 }),
  presenter: optionalText({ max: 200 }),
  minutesLong: optionalNumber({ least: 0, most: 240 }),
  fixedStart: optionalText({ max: 10 }),
  paper: choice(['report', 'oral', 'none'], { missing: 'Say whether there is a report' }),
  part: choice(itemParts, { missing: 'Say whether the item is open' }),
  privateWords: optionalText({ max: 2000 }),
}

type Answers = Values<typeof itemFields>

/** The questions as they stand for an item that is there. */
export const answersOf = (item: AgendaItem, privateWords: string) => ({
  title: item.title,
  type: item.type as Answers['type'],
  verb: item.verb as Answers['verb'],
  lead: item.lead,
  presenter: item.presenter,
  minutesLong: item.minutesLong,
  fixedStart: item.fixedStart,
  paper: item.paper,
  part: item.part,
  privateWords,
})

export const readItem = (values: Answers): ItemDetails => {
  const fixedStart = values.fixedStart === null ? null : readClock(values.fixedStart)
  if (values.fixedStart !== null && fixedStart === null)
    throw new Refusal('Enter a time, such as 15:15 or 3.15pm', 'fixedStart')
  if (values.minutesLong !== null && !Number.isInteger(values.minutesLong))
    throw new Refusal('Enter whole minutes, such as 10', 'minutesLong')
  if (values.part === 'open' && values.privateWords !== null)
    throw new Refusal(
      'An open item has nothing that only some may read. Take these words away, or make the item exempt',
      'privateWords',
    )
  return {
    title: values.title,
    type: values.type,
    verb: values.verb,
    lead: values.lead ?? '',
    presenter: values.presenter ?? '',
    minutesLong: values.minutesLong ?? 0,
    fixedStart,
    paper: values.paper,
    part: values.part,
  }
}

export const ItemQuestions = (p: { form: Readonly<Record<keyof typeof itemFields, FieldState>> }) => (
  <>
    <TextInput
      field={p.form.title}
      label="Title"
      hint="Everyone reads the title, even of a private item, so it must give nothing private away"
    />
    <Select
      field={p.form.type}
      label="Kind of item"
      items={[
        { value: '', text: 'Choose one' },
        ...itemTypes
          .filter(type => type !== 'exclusion')
          .map(type => ({ value: type, text: `${type.charAt(0).toUpperCase()}${type.slice(1)}` })),
      ]}
    />
    <Radios
      field={p.form.part}
      label="Where is it taken?"
      items={[
        { value: 'open', text: 'In public' },
        {
          value: 'exempt',
          text: 'In private: exempt',
          hint: { text: 'It needs a paragraph of Schedule 12A and a weighing of the public interest' },
        },
        {
          value: 'confidential',
          text: 'In private: confidential',
          hint: { text: 'A law, a court or a government department forbids it to be public' },
        },
      ]}
    />
    <Radios
      field={p.form.paper}
      label="What does the board have before it?"
      items={[
        { value: 'report', text: 'A report' },
        { value: 'oral', text: 'An oral update' },
        { value: 'none', text: 'Neither' },
      ]}
    />
    <Select
      field={p.form.verb}
      label="The board is asked to"
      items={itemVerbs.map(verb => ({ value: verb, text: verb }))}
    />
    <TextInput
      field={p.form.lead}
      label="Lead"
      hint="By role, such as executive director. Leave empty if nobody leads"
    />
    <TextInput field={p.form.presenter} label="Who presents it" hint="By role, where it is not the lead" />
    <TextInput
      field={p.form.minutesLong}
      label="How many minutes it takes"
      inputmode="numeric"
      classes="govuk-input--width-3"
    />
    <TextInput
      field={p.form.fixedStart}
      label="Fixed time to start"
      hint="Leave empty to start when the item before has had its time. Such as 15:15 or 3.15pm"
      classes="govuk-input--width-5"
    />
    <TextArea
      field={p.form.privateWords}
      label="Private note about it"
      hint="Only for an exempt or confidential item. Read by members of the board and those who prepare it"
      rows={3}
      max={2000}
    />
  </>
)
