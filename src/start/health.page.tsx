import { type Database, migrationsApplied, verifyAuditChain } from '../database/index.ts'
import { loadHistory } from '../loads/index.ts'
import { inWords, momentInWords } from '../kernel/index.ts'
import { plural, SummaryList, Tag } from '../ui/index.ts'
import { page } from '../web/index.ts'
import { lastBackupIn } from './last-backup.ts'

/** What the program knows of itself, and no database can tell. */
export type AboutKept = Readonly<{
  version: string
  kind: Database['kind']
  /** The data folder of the embedded database. */
  folder: string | null
  councilSignIn: boolean
}>

const Good = ({ says }: { says: string }) => (
  <>
    <Tag classes="govuk-tag--green">Good</Tag> {says}
  </>
)
const Look = ({ says }: { says: string }) => (
  <>
    <Tag classes="govuk-tag--red">Look at this</Tag> {says}
  </>
)

export const healthPage = (about: AboutKept) =>
  page({
    path: '/health-of-kept',
    needs: 'access.read-health',
    load: async ({ db, today }) => {
      const loads = await loadHistory(db)
      return {
        migrations: await migrationsApplied(db),
        chain: await verifyAuditChain(db),
        backup: about.folder === null ? null : lastBackupIn(about.folder),
        loads: loads.length,
        newest: loads[0] ?? null,
        toDispose: loads.filter(one => one.disposedAt === null && one.disposeOn !== null && one.disposeOn <= today),
        today,
      }
    },
    view: ({ data }) => {
      const { migrations, chain } = data
      const last = migrations.applied[migrations.applied.length - 1]
      const rows: readonly (readonly [key: string, value: string | ReturnType<typeof Good>])[] = [
        ['Version of Kept', about.version],
        [
          'Database',
          about.kind === 'PostgreSQL' ? 'PostgreSQL' : 'Embedded (PGlite). A power cut may lose the last moments',
        ],
        [
          'Tables',
          migrations.missing.length === 0 && migrations.unknown.length === 0 ? (
            <Good
              says={`As this version has them (${last?.name ?? 'none'}, ${last ? momentInWords(last.at) : 'never'})`}
            />
          ) : (
            <Look
              says={
                migrations.unknown.length > 0
                  ? `A newer Kept has changed them: ${migrations.unknown.join(', ')}`
                  : `Not brought up to this version: ${migrations.missing.join(', ')}. Start Kept again`
              }
            />
          ),
        ],
        [
          'Audit trail',
          chain.broken === null ? (
            <Good says={`The chain holds: ${plural(chain.lines, 'line', 'lines')}`} />
          ) : (
            <Look says={`The chain is broken at line ${chain.broken.line}: ${chain.broken.because}`} />
          ),
        ],
        [
          'Last backup',
          about.kind === 'PostgreSQL' ? (
            'Not known here: backups of PostgreSQL are made by whoever looks after the server, or with kept backup'
          ) : data.backup === null ? (
            <Look says="There is none in the data folder. Make one with kept backup" />
          ) : (
            `${momentInWords(data.backup.at)} (${data.backup.file})`
          ),
        ],
        [
          'Loads',
          data.newest === null
            ? 'Nothing is loaded yet'
            : `${plural(data.loads, 'load', 'loads')}, the newest ${data.newest.title} on ${momentInWords(data.newest.loadedAt)}`,
        ],
        [
          'To be thrown away',
          data.toDispose.length === 0 ? (
            <Good says="No load is kept longer than needed" />
          ) : (
            <Look
              says={`${plural(data.toDispose.length, 'load has', 'loads have')} been kept as long as needed, and will go by itself; the performance analyst can do it now`}
            />
          ),
        ],
        [
          'Sign-in through the council',
          about.councilSignIn ? 'Set. A refused sign-in is in the audit trail, with the reason' : 'Not set',
        ],
        ['Today', inWords(data.today)],
      ]
      return {
        title: 'Health of Kept',
        body: (
          <>
            <h1 class="govuk-heading-xl">Health of Kept</h1>
            <SummaryList rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))} />
          </>
        ),
      }
    },
  })
