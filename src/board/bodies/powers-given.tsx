import { inWords, type PlainDate } from '../../kernel/index.ts'
import { Button, DataTable, Details } from '../../ui/index.ts'
import { address } from '../../web/index.ts'
import { type DelegatedPower, inForceOn } from './delegated-power.ts'

/** The list of what officers may decide for a body, with the ways to keep it. */
export const PowersGiven = (p: {
  body: string
  powers: readonly DelegatedPower[]
  keeps: boolean
  gone: boolean
  today: PlainDate
}) => {
  const now = inForceOn(p.powers, p.today)
  const other = p.powers.filter(power => !now.includes(power))
  const columns = [
    {
      heading: 'What may be decided',
      cell: (one: DelegatedPower) => (
        <>
          {one.what}
          {one.source !== '' && <span class="kept-quiet"> ({one.source})</span>}
        </>
      ),
    },
    { heading: 'By which post', cell: (one: DelegatedPower) => one.postTitle },
    { heading: 'Since', cell: (one: DelegatedPower) => inWords(one.firstOn) },
  ]
  return (
    <>
      <h2 class="govuk-heading-l" id="powers">
        What officers may decide for it
      </h2>
      <DataTable
        caption="Powers in force today"
        captionHidden={true}
        empty={
          p.keeps
            ? 'No power is recorded. A council keeps this list open to the public (Local Government Act 1972, section 100G).'
            : 'No power is recorded.'
        }
        rows={now}
        columns={[
          ...columns,
          ...(p.keeps
            ? [
                {
                  heading: 'Change',
                  cell: (one: DelegatedPower) =>
                    one.lastOn === null ? (
                      <a
                        class="govuk-link"
                        href={address('/bodies/:body/powers/:power/end', { body: p.body, power: one.id })}
                      >
                        End it<span class="govuk-visually-hidden">: {one.what}</span>
                      </a>
                    ) : (
                      `Ends on ${inWords(one.lastOn)}`
                    ),
                },
              ]
            : []),
        ]}
      />
      {p.keeps && !p.gone && (
        <Button href={address('/bodies/:body/powers/new', { body: p.body })} classes="govuk-button--secondary">
          Add a power
        </Button>
      )}
      {other.length > 0 && (
        <Details summaryText="Powers of other times">
          <DataTable
            caption="Powers of other times"
            captionHidden={true}
            rows={other}
            columns={[
              ...columns,
              {
                heading: 'Until',
                cell: (one: DelegatedPower) => (one.lastOn === null ? 'Not ended' : inWords(one.lastOn)),
              },
            ]}
          />
        </Details>
      )}
    </>
  )
}
