import { momentInWords, Refusal } from '../../kernel/index.ts'
import { DataTable, Question } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { mailAbout, mailIsOn, nudgeOwners } from '../nudges/mail.store.ts'
import { aboutAction, actionAddress, Owners } from './action-parts.tsx'
import { onAnAction } from './on-an-action.ts'

/** Reminds the owners now. A button in the list comes straight here. */
export const nudgeActionPage = page({
  path: '/actions/:action/nudge',
  needs: 'board.keep-actions',
  load: async asked => {
    const action = await onAnAction(asked)
    return { action, isOn: await mailIsOn(asked.db), sent: await mailAbout(asked.db, action.id) }
  },
  submit: async ({ db, data: { action }, person, today, now }) => {
    if (action.state !== 'open') throw new Refusal(`This action is closed already, as ${action.state}`)
    if (!(await mailIsOn(db)))
      throw new Refusal(
        'Kept sends no e-mail here. The IT administrator turns it on with the settings KEPT_SMTP_URL and KEPT_MAIL_FROM',
      )
    const written = await nudgeOwners(
      db,
      {
        action: action.id,
        openTitle: action.part === 'open' ? action.title : null,
        dueOn: action.dueDay,
        owners: action.owners,
      },
      { today, now, by: person.id },
    )
    return {
      to: actionAddress(action),
      saying:
        written === 0
          ? 'Nobody was reminded: each owner was already today, or none has an account here'
          : written === 1
            ? 'One reminder is on its way'
            : `${written} reminders are on their way`,
      about: aboutAction(action),
      details: { reminders: written },
    }
  },
  view: ({ data: { action, isOn, sent }, form, refused, csrf }) => ({
    title: `Remind: ${action.title}`,
    body: (
      <Question
        title="Remind the owners"
        caption={action.title}
        back={actionAddress(action)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Remind now"
        intro={
          isOn ? (
            <p class="govuk-body">
              An e-mail goes to: <Owners owners={action.owners} />. Nobody gets more than one a day.
            </p>
          ) : (
            'Kept sends no e-mail here, so nobody can be reminded. The IT administrator turns it on.'
          )
        }
      >
        <DataTable
          caption="Reminders of this action"
          empty="Nobody was reminded of it yet."
          rows={sent}
          columns={[
            { heading: 'To', cell: one => one.to },
            { heading: 'Written', cell: one => momentInWords(one.queuedAt) },
            { heading: 'State', cell: one => one.state + (one.problem === '' ? '' : `: ${one.problem}`) },
          ]}
        />
      </Question>
    ),
  }),
})
