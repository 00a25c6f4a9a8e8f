import { Checkboxes, DateInput, Question, TextArea, TextInput } from '../../ui/index.ts'
import {
  type Asked,
  choices,
  type FormState,
  notFound,
  optionalDate,
  optionalText,
  page,
  text,
  type Values,
} from '../../web/index.ts'
import { commitmentsOf } from '../commitments/commitments.store.ts'
import type { Commitment } from '../commitments/commitment.ts'
import { strategyOn } from '../strategies/strategies.store.ts'
import { allWorkstreams, saveWorkstream, type WorkstreamDetails } from './workstreams.store.ts'

const fields = {
  title: text({ missing: 'Enter what the workstream is called', max: 120 }),
  what: optionalText({ max: 1000 }),
  leadRole: text({ missing: 'Say who leads it, by role', max: 120 }),
  commitments: choices(),
  endedOn: optionalDate(),
}

const offeredCommitments = async ({ db, today }: Pick<Asked, 'db' | 'today'>): Promise<readonly Commitment[]> => {
  const strategy = await strategyOn(db, today)
  return strategy ? (await commitmentsOf(db, strategy.id)).filter(one => one.endedOn === null) : []
}

const read = (values: Values<typeof fields>): WorkstreamDetails => ({
  title: values.title,
  what: values.what ?? '',
  leadRole: values.leadRole,
  endedOn: values.endedOn,
})

const chosen = (values: Values<typeof fields>, among: readonly Commitment[]): string[] =>
  among.filter(one => values.commitments.includes(one.id)).map(one => one.id)

const Questions = (p: { form: FormState<typeof fields>; commitments: readonly Commitment[] }) => (
  <>
    <TextInput field={p.form.title} label="What it is called" />
    <TextArea field={p.form.what} label="What it does (optional)" rows={3} max={1000} />
    <TextInput field={p.form.leadRole} label="Who leads it" hint="By role" />
    {p.commitments.length > 0 && (
      <Checkboxes
        field={p.form.commitments}
        label="Commitments that it works on"
        hint="How the workstream stands comes from the actions of these. Each belongs to one workstream at most"
        small={true}
        items={p.commitments.map(one => ({ value: one.id, text: `${one.number} ${one.title}`.trim() }))}
      />
    )}
    <DateInput field={p.form.endedOn} label="Ended on (leave empty while it goes on)" />
  </>
)

export const addWorkstreamPage = page({
  path: '/delivery-plan/workstreams/new',
  needs: 'strategy.keep',
  form: fields,
  load: offeredCommitments,
  submit: async ({ db, data, values }) => {
    const id = await saveWorkstream(db, null, read(values), chosen(values, data))
    return { to: '/delivery-plan?by=workstream', saying: 'Added', about: `workstream ${id}: ${values.title}` }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Add a workstream',
    body: (
      <Question
        title="Add a workstream"
        back="/delivery-plan?by=workstream"
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
      >
        <Questions form={form} commitments={data} />
      </Question>
    ),
  }),
})

export const changeWorkstreamPage = page({
  path: '/delivery-plan/workstreams/:workstream',
  needs: 'strategy.keep',
  form: fields,
  load: async ({ db, params, today }) => ({
    workstream: (await allWorkstreams(db)).find(one => one.id === params['workstream']) ?? notFound(),
    commitments: await offeredCommitments({ db, today }),
  }),
  starts: ({ workstream, commitments }) => ({
    ...workstream,
    commitments: commitments.filter(one => one.workstream === workstream.id).map(one => one.id),
  }),
  submit: async ({ db, data: { workstream, commitments }, values }) => {
    await saveWorkstream(db, workstream.id, read(values), chosen(values, commitments))
    return {
      to: '/delivery-plan?by=workstream',
      saying: 'Changed',
      about: `workstream ${workstream.id}: ${values.title}`,
    }
  },
  view: ({ data: { workstream, commitments }, form, refused, csrf }) => ({
    title: `Change ${workstream.title}`,
    body: (
      <Question
        title="Change this workstream"
        caption={workstream.title}
        back="/delivery-plan?by=workstream"
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <Questions form={form} commitments={commitments} />
      </Question>
    ),
  }),
})
