import { Question, TextArea } from '../../ui/index.ts'
import { optionalText, page } from '../../web/index.ts'
import { aboutAction, actionAddress } from './action-parts.tsx'
import { showAction } from './actions.store.ts'
import { onAnAction } from './on-an-action.ts'

export const showActionPage = page({
  path: '/actions/:action/public',
  needs: 'board.keep-actions',
  form: { publicWords: optionalText({ max: 300 }) },
  load: onAnAction,
  starts: action => ({ publicWords: action.isPublic ? action.publicWords : '' }),
  submit: async ({ db, data: action, values, person, now }) => {
    const publicWords = values.publicWords ?? ''
    await showAction(db, action, { publicWords, by: person.id, at: now })
    return {
      to: actionAddress(action),
      saying: publicWords === '' ? 'The public reads nothing of it' : 'The public reads these words',
      about: aboutAction(action),
    }
  },
  view: ({ data: action, form, refused, csrf }) => ({
    title: `What the public reads: ${action.title}`,
    body: (
      <Question
        title="What does the public read of it?"
        caption={action.title}
        back={actionAddress(action)}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <TextArea
          field={form.publicWords}
          label="In words that anybody understands"
          hint="Such as: We send young people the list of who does what. It is shown with its day and whether it is done, once the agenda of its meeting is published. Leave empty to show nothing"
          rows={3}
          max={300}
        />
      </Question>
    ),
  }),
})
