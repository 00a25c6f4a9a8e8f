import { may } from '../../access/index.ts'
import { financialYear, financialYearEndOf, financialYearName, inWords, periodInWords } from '../../kernel/index.ts'
import { BackLink, DataTable, Details, EmptyState, FilterBar, govuk, plural, Tag } from '../../ui/index.ts'
import { address, notFound, page } from '../../web/index.ts'
import { aimsInYear, type Business, cameToMeeting, nothingCame } from './aim.ts'
import { businessIn, daysOfMeetings, servedIn } from './aims.store.ts'
import { findBody, termsOf } from './bodies.store.ts'

const itemAt = (one: Business, rest = '') =>
  `${address('/meetings/:meeting/agenda/:item', { meeting: one.meeting, item: one.item })}${rest}`

const outcomeOf = (one: Business): string => {
  if (!one.hasBeen) return 'To come'
  if (one.isDeferred) return 'Deferred'
  if (one.part !== 'open') return 'Taken in private'
  return one.outcome ?? (one.minute === null ? 'No minute of it in Kept' : 'Not settled yet')
}

const Record = (p: { of: Business }) => {
  const { minute, meeting, part, decisions } = p.of
  if (minute === null && decisions.length === 0) return <>None</>
  const minutes = address(`/meetings/:meeting/minutes/${part === 'open' ? 'read' : 'exempt'}`, { meeting })
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {minute !== null && (
        <li>
          <a class="govuk-link" href={part === 'open' ? `${minutes}#minute-${minute}` : minutes}>
            Minute {minute}
          </a>
        </li>
      )}
      {decisions.map(decision => (
        <li>
          <a class="govuk-link" href={address('/decisions/:decision', { decision: decision.id })}>
            {decision.title}
          </a>
        </li>
      ))}
    </ul>
  )
}

const TitleOf = (p: { of: Business }) => (
  <>
    <a class="govuk-link" href={itemAt(p.of)}>
      {p.of.title}
    </a>
    {p.of.part !== 'open' && (
      <>
        {' '}
        <Tag classes="govuk-tag--purple">In private</Tag>
      </>
    )}
  </>
)

/** What came to the meetings of a year for each aim of a body’s terms. It names private business, so it is not public. */
export const aimsPage = page({
  path: '/bodies/:body/aims',
  needs: 'board.read-aims',
  load: async ({ db, params, query, today }) => {
    const body = (await findBody(db, params['body'] ?? '')) ?? notFound()
    const now = financialYearEndOf(today)
    const met = await daysOfMeetings(db, body.id)
    const first = met === null ? now : Math.min(now, financialYearEndOf(met.first))
    const last = met === null ? now : Math.max(now, financialYearEndOf(met.last))
    const years = Array.from({ length: last - first + 1 }, (_, index) => last - index)
    const year = years.find(one => String(one) === query['year']) ?? now
    const days = financialYear(year)
    const terms = await termsOf(db, body.id)
    const business = await businessIn(db, body.id, days, today)
    const served = await servedIn(db, body.id, days)
    const said = new Set(served.map(one => one.item))
    return {
      body,
      years,
      year,
      days,
      aims: aimsInYear(terms, days, served, business),
      unsaid: business.filter(one => !one.isProcedural && !said.has(one.item)),
    }
  },
  view: ({ data: { body, years, year, days, aims, unsaid }, asked: { person, today } }) => {
    const at = address('/bodies/:body', { body: body.id })
    const keeps = may(person, 'board.keep-agenda')
    const served = aims.filter(one => one.business.some(cameToMeeting)).length
    return {
      title: `What was done for each aim in ${financialYearName(year)}, ${body.name}`,
      body: (
        <>
          <BackLink href={at}>{body.name}</BackLink>
          <span class="govuk-caption-xl">{body.name}</span>
          <h1 class="govuk-heading-xl">What was done for each aim</h1>
          <p class="govuk-body-l">
            The aims of its terms of reference, and what came to its meetings for each from {periodInWords(days)}.
          </p>
          <FilterBar
            action={`${at}/aims`}
            label="Choose a year"
            says={
              aims.length === 0
                ? undefined
                : `Something came to a meeting for ${served} of ${plural(aims.length, 'aim', 'aims')}`
            }
          >
            <govuk.Select
              id="year"
              name="year"
              label={{ text: 'Year, April to March' }}
              value={String(year)}
              items={years.map(one => ({ value: String(one), text: financialYearName(one) }))}
            />
          </FilterBar>
          {aims.length === 0 && (
            <EmptyState
              title={`It had no aims in ${financialYearName(year)}`}
              action={
                <a class="govuk-link" href={`${at}#terms`}>
                  Its terms of reference
                </a>
              }
            >
              Aims are part of the terms of reference. Once they are there, each item can say which it serves.
            </EmptyState>
          )}
          {aims.map((one, index) => (
            <section>
              <h2 class="govuk-heading-m">
                {index + 1}. {one.aim}
              </h2>
              {!one.stands && (
                <p class="govuk-body kept-quiet">
                  In the words of version {one.version} of the terms. Later terms say otherwise, or no longer have it.
                </p>
              )}
              {!one.business.some(cameToMeeting) && (
                <p class="govuk-body">{nothingCame(financialYearName(year), days.last < today)}</p>
              )}
              {one.business.length > 0 && (
                <DataTable
                  caption={`Items for the aim: ${one.aim}`}
                  captionHidden={true}
                  rows={one.business}
                  columns={[
                    { heading: 'Item', cell: item => <TitleOf of={item} /> },
                    { heading: 'Meeting', cell: item => inWords(item.heldOn) },
                    { heading: 'Outcome', cell: outcomeOf },
                    { heading: 'Minute and decision', cell: item => <Record of={item} /> },
                  ]}
                />
              )}
            </section>
          ))}
          {keeps && aims.length > 0 && unsaid.length > 0 && (
            <Details summaryText={`Items that name no aim: ${unsaid.length}`}>
              <p class="govuk-body">An item need not serve an aim. Choose one to say that it does.</p>
              <ul class="govuk-list govuk-list--spaced">
                {unsaid.map(item => (
                  <li>
                    <a class="govuk-link" href={itemAt(item, '/aims')}>
                      {item.title}
                    </a>
                    , {inWords(item.heldOn)}
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
