import { allBodies, findAction, putBefore } from '../../board/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { DateInput, Question, Select, TextArea, TextInput } from '../../ui/index.ts'
import { address, type Asked, date, type FormState, notFound, page, type Refused, text } from '../../web/index.ts'
import { isId } from '../commitments/commitment.page.tsx'
import { findCommitment } from '../commitments/commitments.store.ts'
import { type Blocker, mustBeClearable, mustBeEscalable } from './blocker.ts'
import { clearBlocker, escalateBlocker, findBlocker, raiseBlocker } from './blockers.store.ts'

const raised = {
  words: text({ missing: 'Say what stands in the way', max: 1000 }),
  canClear: text({ missing: 'Say who can clear it, by role', max: 200 }),
}

const RaiseQuestions = (p: {
  title: string
  back: string
  form: FormState<typeof raised>
  refused: Refused
  csrf: string
}) => (
  <Question
    title="What stands in the way?"
    caption={p.title}
    back={p.back}
    form={p.form}
    refused={p.refused}
    csrf={p.csrf}
    submit="Keep"
  >
    <TextArea field={p.form.words} label="What it is" hint="No names of children or families" rows={4} max={1000} />
    <TextInput field={p.form.canClear} label="Who can clear it" hint="By role, such as Head of housing" />
  </Question>
)

export const raiseBlockerOfCommitmentPage = page({
  path: '/commitments/:commitment/blockers/new',
  needs: 'strategy.raise-blocker',
  form: raised,
  load: async ({ db, params }) => {
    const id = params['commitment']
    return (isId(id) && (await findCommitment(db, id))) || notFound()
  },
  submit: async ({ db, data, values, person, today }) => {
    if (data.endedOn !== null) throw new Refusal('This commitment has ended, so nothing stands in its way')
    await raiseBlocker(db, { ...values, commitment: data.id, action: null, on: today, by: person.id })
    return {
      to: address('/commitments/:commitment', { commitment: data.id }),
      saying: 'Kept. It stands on the delivery plan until it is cleared',
      about: `commitment ${data.id}`,
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'What stands in the way?',
    body: (
      <RaiseQuestions
        title={data.title}
        back={address('/commitments/:commitment', { commitment: data.id })}
        form={form}
        refused={refused}
        csrf={csrf}
      />
    ),
  }),
})

export const raiseBlockerOfActionPage = page({
  path: '/delivery-plan/actions/:action/blockers/new',
  needs: 'strategy.raise-blocker',
  form: raised,
  load: async ({ db, params, today }) => (await findAction(db, params['action'] ?? '', today)) ?? notFound(),
  submit: async ({ db, data, values, person, today }) => {
    if (data.state !== 'open') throw new Refusal('This action is closed, so nothing stands in its way')
    await raiseBlocker(db, { ...values, commitment: null, action: data.id, on: today, by: person.id })
    return {
      to: '/delivery-plan',
      saying: 'Kept. It stands on the delivery plan until it is cleared',
      about: `action ${data.id}`,
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'What stands in the way?',
    body: <RaiseQuestions title={data.title} back="/delivery-plan" form={form} refused={refused} csrf={csrf} />,
  }),
})

/** What the blocker is in the way of: the words that an agenda may show, and whether that business is private. */
const itsBlocker = async ({ db, params, today }: Asked) => {
  const id = params['blocker']
  const blocker: Blocker = (isId(id) && (await findBlocker(db, id))) || notFound()
  const action = blocker.action === null ? null : await findAction(db, blocker.action, today)
  const commitment = blocker.commitment === null ? undefined : await findCommitment(db, blocker.commitment)
  return { blocker, of: commitment?.title ?? action?.title ?? notFound(), part: action?.part ?? ('open' as const) }
}

export const escalateBlockerPage = page({
  path: '/delivery-plan/blockers/:blocker/escalate',
  needs: 'strategy.escalate-blocker',
  form: {
    body: text({ missing: 'Choose the board' }),
    title: text({ missing: 'Enter what the agenda says', max: 200 }),
    lead: text({ missing: 'Say who presents it, by role', max: 120 }),
  },
  load: async asked => ({
    ...(await itsBlocker(asked)),
    boards: (await allBodies(asked.db)).filter(
      one => ['board', 'scrutiny', 'executive'].includes(one.kind) && one.dissolvedOn === null,
    ),
  }),
  starts: ({ boards, of, part }) => ({
    body: boards.find(one => one.kind === 'board')?.id ?? '',
    // The public reads the titles of an agenda.
    title: part === 'open' ? `What stands in the way of: ${of}`.slice(0, 200) : 'Something that stands in the way',
    lead: 'Corporate parenting officer',
  }),
  submit: async ({ db, data: { blocker, boards, part }, values, today }) => {
    const body = boards.find(one => one.id === values.body)
    if (!body) throw new Refusal('Choose the board', 'body')
    mustBeEscalable(blocker)
    const put = await putBefore(db, body.id, { title: values.title, lead: values.lead, part, why: 'escalated' }, today)
    const taken = await escalateBlocker(db, blocker.id, {
      body: body.id,
      on: today,
      item: put.item,
      planItem: put.planItem,
    })
    if (!taken) throw new Refusal('Somebody else took this to a board just now')
    return {
      to: `/delivery-plan#blocker-${blocker.id}`,
      saying: `It is on ${put.where}`,
      about: `blocker ${blocker.id}`,
      details: { item: put.item, planItem: put.planItem },
    }
  },
  view: ({ data: { blocker, boards, part }, form, refused, csrf }) => ({
    title: 'Take it to the board',
    body: (
      <Question
        title="Take it to the board"
        caption={blocker.words}
        back="/delivery-plan"
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Put it on the next agenda"
        intro={
          part === 'open'
            ? 'It goes on the next agenda that is not out yet, once. Where none is begun, it goes into the plan of that meeting.'
            : 'It came of private business, so it goes into the private part. The public still reads its title.'
        }
      >
        <Select
          field={form.body}
          label="Which board"
          items={[{ value: '', text: 'Choose one' }, ...boards.map(one => ({ value: one.id, text: one.name }))]}
        />
        <TextInput field={form.title} label="What the agenda says" hint="Anyone may read it" />
        <TextInput field={form.lead} label="Who presents it" hint="By role" />
      </Question>
    ),
  }),
})

export const clearBlockerPage = page({
  path: '/delivery-plan/blockers/:blocker/clear',
  needs: 'strategy.clear-blocker',
  form: {
    on: date({ missing: 'Enter the day' }),
    how: text({ missing: 'Say how it was cleared', max: 1000 }),
  },
  load: itsBlocker,
  starts: (_, { today }) => ({ on: today }),
  submit: async ({ db, data: { blocker }, values, today }) => {
    mustBeClearable(blocker, values.on, today)
    await clearBlocker(db, blocker.id, values)
    return {
      to: `/delivery-plan#blocker-${blocker.id}`,
      saying: 'Cleared',
      about: `blocker ${blocker.id}`,
    }
  },
  view: ({ data: { blocker }, form, refused, csrf }) => ({
    title: 'Say how it was cleared',
    body: (
      <Question
        title="How was it cleared?"
        caption={blocker.words}
        back="/delivery-plan"
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Cleared"
      >
        <TextArea field={form.how} label="How, and by whom (by role)" rows={3} max={1000} />
        <DateInput field={form.on} label="On" />
      </Question>
    ),
  }),
})
