import { rolesOfPerson } from '../../access/index.ts'
import { addDays, addYears, inWords, type Period, type PlainDate } from '../../kernel/index.ts'
import { BackLink, DataTable, InsetText, plural } from '../../ui/index.ts'
import { address, type Asked, notFound, page } from '../../web/index.ts'
import { type Area, areas, areaTitles, type Evidence, evidenceFor, type EvidenceKind, kindTitles } from './evidence.ts'
import { evidenceOf } from './evidence.store.ts'

/** Twelve months back from today, or from the anniversaries before it: ?years-ago=1. */
const periodAsked = ({ today, query }: Pick<Asked, 'today' | 'query'>): Readonly<{ period: Period; ago: number }> => {
  const ago = Math.min(10, Math.max(0, Math.trunc(Number(query['years-ago'] ?? '0')) || 0))
  const last = addYears(today, -ago)
  return { ago, period: { first: addDays(addYears(last, -1), 1), last } }
}

const endsOn = async ({ db, person, today }: Asked): Promise<PlainDate | null> => {
  if (person.id === null || !person.roles.includes('inspector')) return null
  const held = (await rolesOfPerson(db, person.id)).filter(
    one => one.role === 'inspector' && one.endedAt === null && one.firstOn <= today,
  )
  return (
    held
      .flatMap(one => one.lastOn ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}

const Ends = (p: { on: PlainDate | null }) =>
  p.on !== null && (
    <InsetText>
      This room is open to you for this inspection. It closes after {inWords(p.on)}. Each look is recorded.
    </InsetText>
  )

const Years = (p: { path: string; ago: number; period: Period }) => (
  <p class="govuk-body">
    From {inWords(p.period.first)} to {inWords(p.period.last)}.{' '}
    <a class="govuk-link" href={`${p.path}?years-ago=${p.ago + 1}`}>
      The twelve months before
    </a>
    {p.ago > 0 && (
      <>
        {', '}
        <a class="govuk-link" href={`${p.path}?years-ago=${p.ago - 1}`}>
          the twelve months after
        </a>
      </>
    )}
  </p>
)

export const evidenceRoomPage = page({
  path: '/evidence',
  needs: 'strategy.read-evidence',
  load: async asked => {
    const { period, ago } = periodAsked(asked)
    return { period, ago, all: await evidenceOf(asked.db, period), endsOn: await endsOn(asked) }
  },
  looksAt: ({ period }) => `evidence room, ${period.first} to ${period.last}`,
  view: ({ data: { period, ago, all, endsOn: closes } }) => ({
    title: 'Evidence room',
    body: (
      <>
        <h1 class="govuk-heading-xl">Evidence room</h1>
        <p class="govuk-body-l">
          What was challenged, what changed because of it, and the record of each. Nothing is written for this room: it
          is what the board’s own work left behind.
        </p>
        <Ends on={closes} />
        <Years path="/evidence" ago={ago} period={period} />
        <ul class="kept-parts">
          {areas.map(area => {
            const found = [...evidenceFor(area, all).values()].flat()
            return (
              <li class="kept-parts__part">
                <a
                  class="govuk-link kept-parts__link"
                  href={`${address('/evidence/:area', { area })}${ago === 0 ? '' : `?years-ago=${ago}`}`}
                >
                  {areaTitles[area]}
                </a>
                <p class="kept-parts__says">{plural(found.length, 'record', 'records')}</p>
              </li>
            )
          })}
        </ul>
      </>
    ),
  }),
})

const lastHeading: Readonly<Partial<Record<EvidenceKind, string>>> = {
  minutes: 'State',
  survey: 'How many said so',
}

const Kind = (p: { kind: EvidenceKind; rows: readonly Evidence[] }) => (
  <DataTable
    caption={kindTitles[p.kind]}
    rows={p.rows}
    columns={[
      {
        heading: 'Record',
        cell: one => (
          <a class="govuk-link" href={one.href}>
            {one.title}
          </a>
        ),
      },
      { heading: 'Day', cell: one => inWords(one.on) },
      ...(p.rows.some(one => one.before !== '')
        ? [{ heading: p.kind === 'card' ? 'What was asked' : 'Before', cell: (one: Evidence) => one.before || '–' }]
        : []),
      { heading: lastHeading[p.kind] ?? 'After', cell: one => one.after },
    ]}
  />
)

export const evidenceAreaPage = page({
  path: '/evidence/:area',
  needs: 'strategy.read-evidence',
  load: async asked => {
    const area: Area = areas.find(one => one === asked.params['area']) ?? notFound()
    const { period, ago } = periodAsked(asked)
    return {
      area,
      period,
      ago,
      found: evidenceFor(area, await evidenceOf(asked.db, period)),
      endsOn: await endsOn(asked),
    }
  },
  looksAt: ({ area, period }) => `evidence room, ${area}, ${period.first} to ${period.last}`,
  view: ({ data: { area, period, ago, found, endsOn: closes } }) => ({
    title: areaTitles[area],
    wide: true,
    body: (
      <>
        <BackLink href={`/evidence${ago === 0 ? '' : `?years-ago=${ago}`}`}>Evidence room</BackLink>
        <h1 class="govuk-heading-xl">{areaTitles[area]}</h1>
        <Ends on={closes} />
        <Years path={address('/evidence/:area', { area })} ago={ago} period={period} />
        {found.size === 0 && (
          <p class="govuk-body">
            Nothing of these months is recorded here. Close actions with what shows it, and write down what changed on
            each decision, and it stands here by itself.
          </p>
        )}
        {[...found].map(([kind, rows]) => (
          <Kind kind={kind} rows={rows} />
        ))}
      </>
    ),
  }),
})
