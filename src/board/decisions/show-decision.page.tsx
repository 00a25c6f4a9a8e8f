import { Refusal } from '../../kernel/index.ts'
import { Question, Radios, TextArea } from '../../ui/index.ts'
import { choice, notFound, optionalText, page } from '../../web/index.ts'
import { aboutDecision, decisionAddress } from './decision-parts.tsx'
import { findDecision, makeDecisionPublic } from './decisions.store.ts'

export const showDecisionPage = page({
  path: '/decisions/:decision/public',
  needs: 'board.keep-actions',
  form: {
    isPublic: choice(['yes', 'no'], { missing: 'Choose whether the public may read it' }),
    publicWords: optionalText({ max: 1000 }),
  },
  load: async ({ db, params }) => (await findDecision(db, params['decision'] ?? '')) ?? notFound(),
  starts: decision => ({
    isPublic: decision.isPublic ? ('yes' as const) : ('no' as const),
    publicWords: decision.publicWords,
  }),
  submit: async ({ db, data: decision, values }) => {
    if (values.isPublic === 'yes' && decision.part !== 'open')
      throw new Refusal('This was decided in private, so it cannot be shown to the public', 'isPublic')
    await makeDecisionPublic(db, decision.id, {
      isPublic: values.isPublic === 'yes',
      publicWords: values.publicWords ?? '',
    })
    return {
      to: decisionAddress(decision),
      saying: values.isPublic === 'yes' ? 'The public may read it' : 'The public may not read it',
      about: aboutDecision(decision),
      details: { public: values.isPublic === 'yes' },
    }
  },
  view: ({ data: decision, form, refused, csrf }) => ({
    title: `What the public reads: ${decision.title}`,
    body: (
      <Question
        title="May the public read this decision?"
        caption={decision.title}
        back={decisionAddress(decision)}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <Radios
          field={form.isPublic}
          label="May the public read it?"
          hint="It appears once the agenda of its meeting is published, with its steps that are marked public"
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'Not yet' },
          ]}
        />
        <TextArea
          field={form.publicWords}
          label="In words that anybody understands (optional)"
          hint="They stand above the words of the minutes"
          rows={3}
          max={1000}
        />
      </Question>
    ),
  }),
})
