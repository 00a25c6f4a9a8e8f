import { allBodies } from '../../board/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { DateInput, Question, Select, TextArea, TextInput } from '../../ui/index.ts'
import {
  address,
  type Asked,
  date,
  type FormState,
  notFound,
  optionalText,
  page,
  text,
  type Values,
} from '../../web/index.ts'
import { findStrategy, prioritiesOf } from '../strategies/strategies.store.ts'
import { allLinks, linkRecords } from '../thread/links.store.ts'
import { refKey } from '../thread/link.ts'
import { isId } from './commitment.page.tsx'
import {
  addCommitment,
  changeCommitment,
  type CommitmentDetails,
  endCommitment,
  findCommitment,
} from './commitments.store.ts'

const fields = {
  priority: text({ missing: 'Choose the priority it comes under' }),
  number: optionalText({ max: 20 }),
  title: text({ missing: 'Enter the commitment in a few words', max: 200 }),
  words: optionalText({ max: 4000 }),
  ownerBody: optionalText(),
  ownerRole: optionalText({ max: 120 }),
}

type About = Readonly<{
  priorities: readonly Readonly<{ number: number; label: string }>[]
  bodies: readonly Readonly<{ id: string; name: string }>[]
}>

const aboutOf = async (db: Asked['db'], strategy: string): Promise<About> => ({
  priorities: await prioritiesOf(db, strategy),
  bodies: (await allBodies(db)).filter(body => body.dissolvedOn === null),
})

const read = (values: Values<typeof fields>, { priorities, bodies }: About): CommitmentDetails => {
  const priority = priorities.find(one => String(one.number) === values.priority)
  if (!priority) throw new Refusal('Choose the priority it comes under', 'priority')
  if (values.ownerBody === null && values.ownerRole === null)
    throw new Refusal('Say who owns it: a body, a role, or both', 'ownerRole')
  return {
    priority: priority.number,
    number: values.number ?? '',
    title: values.title,
    words: values.words ?? '',
    ownerBody: bodies.find(one => one.id === values.ownerBody)?.id ?? null,
    ownerRole: values.ownerRole ?? '',
  }
}

const Questions = (p: { form: FormState<typeof fields>; about: About }) => (
  <>
    <Select
      field={p.form.priority}
      label="Priority"
      items={[
        { value: '', text: 'Choose one' },
        ...p.about.priorities.map(one => ({ value: String(one.number), text: `${one.number}. ${one.label}` })),
      ]}
    />
    <TextInput field={p.form.number} label="Number, as printed" classes="govuk-input--width-5" />
    <TextInput field={p.form.title} label="What is committed to, in a few words" />
    <TextArea field={p.form.words} label="More words, if any" rows={4} max={4000} />
    <Select
      field={p.form.ownerBody}
      label="Body that owns it"
      items={[{ value: '', text: 'None' }, ...p.about.bodies.map(one => ({ value: one.id, text: one.name }))]}
    />
    <TextInput field={p.form.ownerRole} label="Role that owns it" hint="Such as Virtual school head. No names" />
  </>
)

const itsCommitment = async ({ db, params }: Pick<Asked, 'db' | 'params'>) => {
  const id = params['commitment']
  const commitment = (isId(id) && (await findCommitment(db, id))) || notFound()
  return { commitment, about: await aboutOf(db, commitment.strategy) }
}
const itsAddress = (commitment: string): string => address('/commitments/:commitment', { commitment })

const startsFrom = ({ commitment }: Awaited<ReturnType<typeof itsCommitment>>) => ({
  priority: String(commitment.priority),
  number: commitment.number,
  title: commitment.title,
  words: commitment.words,
  ownerBody: commitment.ownerBody,
  ownerRole: commitment.ownerRole,
})

export const addCommitmentPage = page({
  path: '/strategies/:strategy/commitments/new',
  needs: 'strategy.keep',
  form: fields,
  load: async ({ db, params }) => {
    const strategy = (await findStrategy(db, params['strategy'] ?? '')) ?? notFound()
    return { strategy, about: await aboutOf(db, strategy.id) }
  },
  submit: async ({ db, data: { strategy, about }, values, person }) => {
    const details = read(values, about)
    const id = await addCommitment(db, strategy.id, details)
    await linkRecords(db, {
      of: { kind: 'commitment', id },
      because: { kind: 'priority', id: `${strategy.id}/${details.priority}` },
      why: '',
      by: person.id,
    })
    return {
      to: itsAddress(id),
      saying: 'Added. Now tie to it what children said, the measure that shows it, and what is being done',
      about: `${strategy.title}: ${details.title}`,
    }
  },
  view: ({ data: { strategy, about }, form, refused, csrf }) => ({
    title: 'Add a commitment',
    body: (
      <Question
        title="Add a commitment"
        caption={strategy.title}
        back={address('/strategies/:strategy', { strategy: strategy.id })}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
      >
        <Questions form={form} about={about} />
      </Question>
    ),
  }),
})

export const changeCommitmentPage = page({
  path: '/commitments/:commitment/change',
  needs: 'strategy.keep',
  form: fields,
  load: itsCommitment,
  starts: startsFrom,
  submit: async ({ db, data: { commitment, about }, values }) => {
    await changeCommitment(db, commitment.id, read(values, about))
    return { to: itsAddress(commitment.id), saying: 'Changed', about: values.title }
  },
  view: ({ data: { commitment, about }, form, refused, csrf }) => ({
    title: 'Change a commitment',
    body: (
      <Question
        title="Change this commitment"
        caption={commitment.title}
        back={itsAddress(commitment.id)}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <Questions form={form} about={about} />
      </Question>
    ),
  }),
})

/** The part that goes its own way. Everything tied to the whole is tied to the part too, so that no thread is cut. */
export const splitCommitmentPage = page({
  path: '/commitments/:commitment/split',
  needs: 'strategy.keep',
  form: fields,
  load: itsCommitment,
  starts: data => ({ ...startsFrom(data), title: '', number: null }),
  submit: async ({ db, data: { commitment, about }, values, person }) => {
    if (commitment.endedOn !== null) throw new Refusal('This commitment has ended, so it cannot be split')
    const id = await addCommitment(db, commitment.strategy, read(values, about), commitment.id)
    const [whole, part] = [
      { kind: 'commitment', id: commitment.id },
      { kind: 'commitment', id },
    ] as const
    for (const link of await allLinks(db)) {
      if (refKey(link.of) === refKey(whole))
        await linkRecords(db, { of: part, because: link.because, why: link.why, by: person.id })
      if (refKey(link.because) === refKey(whole))
        await linkRecords(db, { of: link.of, because: part, why: link.why, by: person.id })
    }
    return {
      to: itsAddress(id),
      saying: 'Split. What was tied to the whole is tied to this part too: untie what does not belong',
      about: `${values.title}, from ${commitment.title}`,
    }
  },
  view: ({ data: { commitment, about }, form, refused, csrf }) => ({
    title: 'Split a commitment',
    body: (
      <Question
        title="Split a part off"
        caption={commitment.title}
        back={itsAddress(commitment.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Split"
        intro="The commitment stays. The part gets its own page, and keeps everything that the whole is tied to."
      >
        <Questions form={form} about={about} />
      </Question>
    ),
  }),
})

export const endCommitmentPage = page({
  path: '/commitments/:commitment/end',
  needs: 'strategy.keep',
  form: {
    on: date({ missing: 'Enter the day' }),
    why: text({ missing: 'Say why, so that young people can read it', max: 1000 }),
  },
  load: itsCommitment,
  starts: (_, { today }) => ({ on: today }),
  submit: async ({ db, data: { commitment }, values, today }) => {
    if (commitment.endedOn !== null) throw new Refusal('This commitment has ended already')
    if (values.on > today) throw new Refusal('The day cannot be in the future', 'on')
    await endCommitment(db, commitment.id, values)
    return { to: itsAddress(commitment.id), saying: 'Ended', about: commitment.title }
  },
  view: ({ data: { commitment }, form, refused, csrf }) => ({
    title: 'End a commitment',
    body: (
      <Question
        title="End this commitment"
        caption={commitment.title}
        back={itsAddress(commitment.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="End it"
        warning={true}
        cancel={itsAddress(commitment.id)}
      >
        <DateInput field={form.on} label="On" />
        <TextArea field={form.why} label="Why" rows={4} max={1000} />
      </Question>
    ),
  }),
})
