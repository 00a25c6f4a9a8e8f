import { Refusal } from '../../kernel/index.ts'
import { Question, TextArea } from '../../ui/index.ts'
import { page, text } from '../../web/index.ts'
import { aboutAction, actionAddress } from './action-parts.tsx'
import { reopenAction } from './actions.store.ts'
import { onAnAction } from './on-an-action.ts'

export const reopenActionPage = page({
  path: '/actions/:action/reopen',
  needs: 'board.keep-actions',
  form: { words: text({ missing: 'Say why it is opened again', max: 1000 }) },
  load: onAnAction,
  submit: async ({ db, data: action, values, person, now }) => {
    if (action.state === 'open') throw new Refusal('This action is open already')
    if (action.replacedBy !== null) throw new Refusal('It was asked for again since. Open that one instead')
    await reopenAction(db, action, { words: values.words, by: person.id, at: now })
    return { to: actionAddress(action), saying: 'The action is open again', about: aboutAction(action) }
  },
  view: ({ data: action, form, refused, csrf }) => ({
    title: `Open again: ${action.title}`,
    body: (
      <Question
        title="Open it again"
        caption={action.title}
        back={actionAddress(action)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Open it again"
      >
        <TextArea field={form.words} label="Why?" hint="That it was closed, and why, stays in its history" rows={3} />
      </Question>
    ),
  }),
})
