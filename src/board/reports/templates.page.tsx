import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, DataTable } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { allTemplates, templatesInUse } from './templates.store.ts'

/** The formats that reports are written in, every version of each. */
export const templatesPage = page({
  path: '/reports/templates',
  needs: 'board.write-report',
  load: async ({ db }) => ({ all: await allTemplates(db), used: await templatesInUse(db) }),
  view: ({ data: { all, used }, asked: { person } }) => {
    const changes = may(person, 'board.invite-author')
    const isUsed = (id: string, version: number): boolean => used.some(one => one.id === id && one.version === version)
    return {
      title: 'Report templates',
      body: (
        <>
          <BackLink href="/reports">Reports</BackLink>
          <h1 class="govuk-heading-xl">Report templates</h1>
          <p class="govuk-body">
            A report keeps the version that it was begun in. New reports take the newest version of the template.
          </p>
          <DataTable
            caption="Templates and their versions"
            columns={[
              {
                heading: 'Template',
                cell: (one: (typeof all)[number]) =>
                  changes && isUsed(one.id, one.version) ? (
                    <a class="govuk-link" href={`/reports/templates/${one.id}`}>
                      {one.name}
                    </a>
                  ) : (
                    one.name
                  ),
              },
              { heading: 'Version', numeric: true, cell: one => String(one.version) },
              { heading: 'Questions', numeric: true, cell: one => String(one.questions.length) },
              {
                heading: 'Agreed by the board',
                cell: one => (one.agreedOn === null ? 'Not recorded' : inWords(one.agreedOn)),
              },
              { heading: 'Used for new reports', cell: one => (isUsed(one.id, one.version) ? 'Yes' : 'No') },
            ]}
            rows={all}
          />
        </>
      ),
    }
  },
})
