import { may } from '../../access/index.ts'
import { financialYear, financialYearEndOf, inWords } from '../../kernel/index.ts'
import { BackLink, Button, DataTable, Details, EmptyState, Stat, Stats } from '../../ui/index.ts'
import { notFound, page } from '../../web/index.ts'
import { isRegister } from './register.ts'
import { capital, registersInWords } from './register-parts.tsx'
import { allEntries, seatsToTick } from './registers.store.ts'

/** One register: what was done, who of the board was there, what children said and what changed. */
export const registerPage = page({
  path: '/registers/:register',
  needs: 'board.read-meetings',
  load: async ({ db, params, person, today }) => {
    const register = params['register'] ?? ''
    if (!isRegister(register)) return notFound()
    const all = await allEntries(db, register)
    const year = financialYear(financialYearEndOf(today))
    const stand = all.filter(entry => entry.withdrawnAt === null)
    return {
      register,
      entries: stand,
      withdrawn: all.filter(entry => entry.withdrawnAt !== null),
      thisYear: stand.filter(entry => entry.heldOn >= year.first),
      seats: new Map((await seatsToTick(db)).map(seat => [seat.id, seat.title])),
      mayKeep: may(person, 'board.keep-registers'),
    }
  },
  view: ({ data }) => {
    const { register, entries, thisYear } = data
    const words = registersInWords[register]
    return {
      title: words.title,
      wide: true,
      body: (
        <>
          <BackLink href="/registers" />
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="govuk-body-l">{words.says}</p>
          {data.mayKeep && <Button href={`/registers/${register}/new`}>Enter {words.one}</Button>}
          {entries.length === 0 ? (
            <EmptyState title="Nothing is entered yet">
              {data.mayKeep
                ? 'Enter each one after it was held. The measures of the board are counted from what is here.'
                : 'Whoever keeps the registers enters each one after it was held.'}
            </EmptyState>
          ) : (
            <>
              <Stats>
                <Stat label="Held since 1 April" value={thisYear.length} unit="count" />
                <Stat
                  label="Times that a member was there"
                  value={thisYear.reduce((sum, entry) => sum + entry.seats.length, 0)}
                  unit="count"
                />
              </Stats>
              <DataTable
                caption={`${words.title}, newest first`}
                captionHidden={true}
                rows={entries}
                columns={[
                  {
                    heading: 'What',
                    cell: entry => (
                      <>
                        {entry.title}
                        {data.mayKeep && (
                          <>
                            {' '}
                            <a class="govuk-link" href={`/registers/${register}/${entry.id}/change`}>
                              Change<span class="govuk-visually-hidden"> {entry.title}</span>
                            </a>
                          </>
                        )}
                      </>
                    ),
                  },
                  { heading: 'Kind', cell: entry => capital(entry.kind) },
                  {
                    heading: 'When',
                    cell: entry =>
                      entry.lastOn === null
                        ? inWords(entry.heldOn)
                        : `${inWords(entry.heldOn)} to ${inWords(entry.lastOn)}`,
                  },
                  {
                    heading: 'Members there',
                    cell: entry =>
                      entry.seats.length === 0
                        ? 'None entered'
                        : entry.seats.map(seat => data.seats.get(seat) ?? 'A former seat').join(', '),
                  },
                  {
                    heading: 'Children and young people',
                    cell: entry => (entry.childrenThere === null ? 'Not counted' : String(entry.childrenThere)),
                  },
                  { heading: 'What they said', cell: entry => entry.whatChildrenSaid || 'Not entered' },
                  { heading: 'What changed', cell: entry => entry.whatChanged || 'Not entered yet' },
                ]}
              />
            </>
          )}
          {data.withdrawn.length > 0 && (
            <Details summaryText={`Taken out: ${data.withdrawn.length}`}>
              <ul class="govuk-list govuk-list--bullet">
                {data.withdrawn.map(entry => (
                  <li>
                    {entry.title}, {inWords(entry.heldOn)}: {entry.withdrawnWhy}
                  </li>
                ))}
              </ul>
            </Details>
          )}
        </>
      ),
    }
  },
})
