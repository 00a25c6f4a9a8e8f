import { daysBeforeDue } from '../../access/index.ts'
import { momentInWords } from '../../kernel/index.ts'
import { BackLink, DataTable, InsetText, Tag } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { mailAbout, mailIsOn } from './mail.store.ts'

const colours: Readonly<Record<string, string>> = {
  sent: 'govuk-tag--green',
  waiting: 'govuk-tag--blue',
  'not certain': 'govuk-tag--orange',
  'given up': 'govuk-tag--red',
}

/** What was sent to whom, and what did not arrive. The words are not shown: they are in the mailboxes. */
export const remindersPage = page({
  path: '/reminders',
  needs: 'board.keep-actions',
  load: async ({ db }) => ({
    isOn: await mailIsOn(db),
    days: await daysBeforeDue(db),
    sent: await mailAbout(db, null),
  }),
  view: ({ data }) => ({
    title: 'Reminders sent',
    wide: true,
    body: (
      <>
        <BackLink href="/actions" />
        <h1 class="govuk-heading-xl">Reminders sent</h1>
        {data.isOn ? (
          <p class="govuk-body">
            {data.days === 0
              ? 'Nobody is reminded by itself.'
              : `Owners are reminded by themselves ${data.days === 1 ? 'one day' : `${data.days} days`} before an action is due.`}{' '}
            The IT administrator changes that under Settings.
          </p>
        ) : (
          <InsetText>
            Kept sends no e-mail here, so nobody is reminded. The IT administrator turns it on with the settings
            KEPT_SMTP_URL and KEPT_MAIL_FROM.
          </InsetText>
        )}
        <DataTable
          caption="The newest 200"
          empty="No reminder was written yet."
          rows={data.sent}
          columns={[
            { heading: 'To', cell: one => one.to },
            {
              heading: 'About',
              cell: one =>
                one.action === null ? (
                  ''
                ) : (
                  <a class="govuk-link" href={`/actions/${one.action}`}>
                    The action
                  </a>
                ),
            },
            { heading: 'Written', cell: one => momentInWords(one.queuedAt) },
            { heading: 'Sent', cell: one => (one.sentAt === null ? 'Not yet' : momentInWords(one.sentAt)) },
            {
              heading: 'State',
              cell: one => (
                <>
                  <Tag classes={colours[one.state]}>{one.state.charAt(0).toUpperCase() + one.state.slice(1)}</Tag>{' '}
                  {one.problem}
                </>
              ),
            },
          ]}
        />
      </>
    ),
  }),
})
