import { Refusal } from '../../kernel/index.ts'
import { Question, Select, TextInput } from '../../ui/index.ts'
import { address, notFound, optionalText, page, text } from '../../web/index.ts'
import { allStrategies, findStrategy, prioritiesOf } from '../strategies/strategies.store.ts'
import { linkRecords } from '../thread/links.store.ts'
import { isId } from './commitment.page.tsx'
import { addCommitment, findCommitment } from './commitments.store.ts'

/** The commitment in a later strategy. The old one stays where it was, with everything that hangs on it. */
export const carryCommitmentPage = page({
  path: '/commitments/:commitment/carry',
  needs: 'strategy.keep',
  form: {
    to: text({ missing: 'Choose the priority that it goes under' }),
    number: optionalText({ max: 20 }),
    title: text({ missing: 'Enter the commitment in a few words', max: 200 }),
  },
  load: async ({ db, params }) => {
    const id = params['commitment']
    const commitment = (isId(id) && (await findCommitment(db, id))) || notFound()
    const from = (await findStrategy(db, commitment.strategy)) ?? notFound()
    const targets: { value: string; strategy: string; priority: number; text: string }[] = []
    for (const later of await allStrategies(db))
      if (later.id !== from.id && later.council === from.council && later.firstOn >= from.firstOn)
        for (const { number, label } of await prioritiesOf(db, later.id))
          targets.push({
            value: `${later.id}/${number}`,
            strategy: later.id,
            priority: number,
            text: `${later.title}: ${number}. ${label}`,
          })
    return { commitment, targets }
  },
  starts: ({ commitment }) => ({ title: commitment.title }),
  submit: async ({ db, data: { commitment, targets }, values, person }) => {
    const target = targets.find(one => one.value === values.to)
    if (!target) throw new Refusal('Choose the priority that it goes under', 'to')
    const id = await addCommitment(db, target.strategy, {
      priority: target.priority,
      number: values.number ?? '',
      title: values.title,
      words: commitment.words,
      ownerBody: commitment.ownerBody,
      ownerRole: commitment.ownerRole,
    })
    for (const because of [
      { kind: 'commitment', id: commitment.id } as const,
      { kind: 'priority', id: target.value } as const,
    ])
      await linkRecords(db, { of: { kind: 'commitment', id }, because, why: '', by: person.id })
    return {
      to: address('/commitments/:commitment', { commitment: id }),
      saying: 'Carried on. What happened to the old one stays on its thread',
      about: `commitment ${commitment.id} as ${id}`,
    }
  },
  view: ({ data: { commitment, targets }, form, refused, csrf }) => ({
    title: 'Carry a commitment on',
    body: (
      <Question
        title="Carry it into a later strategy"
        caption={commitment.title}
        back={address('/commitments/:commitment', { commitment: commitment.id })}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Carry it on"
        intro={
          targets.length === 0
            ? 'There is no later strategy with priorities yet. Add it first.'
            : 'The old commitment stays as it was, and leads to the new one.'
        }
      >
        <Select
          field={form.to}
          label="Where it goes"
          items={[{ value: '', text: 'Choose one' }, ...targets.map(one => ({ value: one.value, text: one.text }))]}
        />
        <TextInput field={form.number} label="Number, as printed" classes="govuk-input--width-5" />
        <TextInput field={form.title} label="What is committed to, in a few words" />
      </Question>
    ),
  }),
})
