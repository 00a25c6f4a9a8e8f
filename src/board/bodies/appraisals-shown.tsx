import { inWords, type PlainDate } from '../../kernel/index.ts'
import { DataTable, Details, InsetText, plural, Tag } from '../../ui/index.ts'
import { address } from '../../web/index.ts'
import { type Appraisal, isOverdueOn } from './appraisal.ts'
import type { SeatOnDay } from './seat.ts'

const appraisalAt = (body: string, seat: string, holder: string): string =>
  address('/bodies/:body/seats/:seat/holders/:holder/appraisal', { body, seat, holder })

/** Who appraises the members of today, for those who keep the register. */
export const AppraisalsShown = (p: {
  body: string
  /** A panel appraises each of its members; other bodies may. */
  isPanel: boolean
  seats: readonly SeatOnDay[]
  appraisals: readonly Appraisal[]
  today: PlainDate
}) => {
  const rows = p.appraisals.flatMap(appraisal => {
    const seat = p.seats.find(one => one.holder === appraisal.holder)
    return seat ? [{ appraisal, seat }] : []
  })
  const overdue = rows.filter(row => isOverdueOn(row.appraisal, p.today))
  const without = p.seats.filter(seat => seat.holder !== null && !rows.some(row => row.seat.holder === seat.holder))
  // Young people who come for their forum are nobody's to appraise.
  const others = without.filter(seat => seat.kind !== 'forum')
  const ofOthers = !p.isPanel && others.length > 0 && (
    <Details summaryText="Record who appraises a member">
      <ul class="govuk-list govuk-list--spaced">
        {others.map(seat => (
          <li>
            <a class="govuk-link" href={appraisalAt(p.body, seat.seat, seat.holder ?? '')}>
              {seat.shownAs}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  )
  if (rows.length === 0 && !p.isPanel) return <>{ofOthers}</>
  return (
    <>
      <h2 class="govuk-heading-l" id="appraisals">
        Appraisals
      </h2>
      {overdue.length > 0 && (
        <InsetText>
          <strong>{plural(overdue.length, 'appraisal is', 'appraisals are')} overdue:</strong>{' '}
          {overdue.map(row => row.seat.shownAs).join('; ')}
        </InsetText>
      )}
      <DataTable
        caption="Who appraises the members of today"
        captionHidden={true}
        empty="Nobody’s appraisal is recorded. Choose Appraisal beside a seat."
        rows={rows}
        columns={[
          { heading: 'Member', cell: row => row.seat.shownAs },
          { heading: 'Appraised by', cell: row => row.appraisal.appraisedBy },
          {
            heading: 'Last',
            cell: row => (row.appraisal.lastOn === null ? 'Not yet' : inWords(row.appraisal.lastOn)),
          },
          {
            heading: 'Next by',
            cell: row => (
              <>
                {row.appraisal.nextOn === null ? 'No day is set' : inWords(row.appraisal.nextOn)}
                {isOverdueOn(row.appraisal, p.today) && (
                  <>
                    {' '}
                    <Tag classes="govuk-tag--red">Overdue</Tag>
                  </>
                )}
              </>
            ),
          },
          {
            heading: 'Change',
            cell: row => (
              <a class="govuk-link" href={appraisalAt(p.body, row.seat.seat, row.appraisal.holder)}>
                Change<span class="govuk-visually-hidden"> the appraisal of {row.seat.shownAs}</span>
              </a>
            ),
          },
        ]}
      />
      {ofOthers}
      {p.isPanel && rows.length > 0 && without.length > 0 && (
        <p class="govuk-body">Not recorded: {without.map(seat => seat.shownAs).join('; ')}</p>
      )}
    </>
  )
}
