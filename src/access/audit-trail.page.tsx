import { verifyAuditChain } from '../database/index.ts'
import { momentInWords } from '../kernel/index.ts'
import { DataTable, FilterBar, govuk, InsetText, Pagination, plural, WarningText } from '../ui/index.ts'
import { page, query as queryOf } from '../web/index.ts'
import { auditTrail, deedsInTrail, peopleInTrail } from './audit.store.ts'
import { deedInWords } from './deed-in-words.ts'

const inOneLine = (value: unknown): string => {
  if (Array.isArray(value)) return value.join(', ') || 'none'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const detailsInWords = (details: Readonly<Record<string, unknown>>): string =>
  Object.entries(details)
    // Ids are for joining lines up, not for reading.
    .filter(([name, value]) => name !== 'person' && value !== null)
    .map(([name, value]) => `${name.replaceAll(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)}: ${inOneLine(value)}`)
    .join('; ')

export const auditTrailPage = page({
  path: '/audit-trail',
  needs: 'access.read-audit-trail',
  load: async ({ db, query }) => {
    const search = {
      words: (query['words'] ?? '').trim(),
      deed: query['deed'] ?? '',
      person: query['person'] ?? '',
      every: query['every'] === 'yes',
      page: /^[1-9]\d{0,5}$/.test(query['page'] ?? '') ? Number(query['page']) : 1,
    }
    return {
      search,
      ...(await auditTrail(db, search)),
      deeds: await deedsInTrail(db),
      people: await peopleInTrail(db),
      chain: await verifyAuditChain(db),
    }
  },
  view: ({ data: { search, lines, more, deeds, people, chain } }) => {
    const at = (page: number) =>
      `/audit-trail${queryOf({ words: search.words, deed: search.deed, person: search.person, every: search.every ? 'yes' : '', page: page === 1 ? '' : String(page) })}`
    const narrowed = search.words !== '' || search.deed !== '' || search.person !== ''
    return {
      title: 'Audit trail',
      wide: true,
      body: (
        <>
          <h1 class="govuk-heading-xl">Audit trail</h1>
          {chain.broken === null ? (
            <InsetText>
              The chain holds: {plural(chain.lines, 'line', 'lines')}, none changed, none missing in between.
            </InsetText>
          ) : (
            <WarningText>
              The chain is broken at line {chain.broken.line}: {chain.broken.because}. Somebody has changed the database
              past Kept. Keep a copy of it as it is, and tell whoever answers for information security.
            </WarningText>
          )}
          <FilterBar
            action="/audit-trail"
            label="Search the trail"
            submit="Search"
            clear={narrowed ? '/audit-trail' : undefined}
          >
            <div class="kept-filters__boxes">
              <govuk.Input id="words" name="words" label={{ text: 'Words' }} value={search.words} />
              <govuk.Select
                id="deed"
                name="deed"
                label={{ text: 'What was done' }}
                value={search.deed}
                items={[
                  { value: '', text: 'Anything' },
                  ...deeds.map(deed => ({ value: deed, text: deedInWords(deed) })),
                ]}
              />
              <govuk.Select
                id="person"
                name="person"
                label={{ text: 'By whom' }}
                value={search.person}
                items={[{ value: '', text: 'Anybody' }, ...people.map(who => ({ value: who, text: who }))]}
              />
            </div>
          </FilterBar>
          <p class="govuk-body">
            {search.every
              ? 'Each line is shown by itself. '
              : 'What somebody did to the same thing again within a quarter of an hour is shown as one. '}
            <a
              class="govuk-link"
              href={`/audit-trail${queryOf({ words: search.words, deed: search.deed, person: search.person, every: search.every ? '' : 'yes' })}`}
            >
              {search.every ? 'Put them together' : 'Show every line'}
            </a>
          </p>
          <DataTable
            caption={search.page === 1 ? 'Newest first' : `Newest first, page ${search.page}`}
            empty="No line of the trail fits."
            rows={lines}
            columns={[
              {
                heading: 'When',
                cell: line =>
                  line.times === 1
                    ? momentInWords(line.at)
                    : `${momentInWords(line.firstAt)} to ${momentInWords(line.at)}: ${line.times} times`,
              },
              {
                heading: 'Who',
                cell: line => line.who ?? (line.deed === 'access.refuse-sign-in' ? 'Not known' : 'Kept itself'),
              },
              { heading: 'What', cell: line => deedInWords(line.deed) },
              { heading: 'About', cell: line => line.about },
              { heading: 'Details', cell: line => detailsInWords(line.details) },
              {
                heading: 'Line',
                numeric: true,
                cell: line => (line.times === 1 ? line.id : `${line.firstId} to ${line.id}`),
              },
            ]}
          />
          {(search.page > 1 || more) && (
            <Pagination
              landmarkLabel="Pages of the trail"
              previous={search.page > 1 ? { href: at(search.page - 1), text: 'Newer' } : undefined}
              next={more ? { href: at(search.page + 1), text: 'Older' } : undefined}
            />
          )}
        </>
      ),
    }
  },
})
