import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { Button } from '../../ui/index.ts'
import { address, page } from '../../web/index.ts'
import { recordsInWords } from './record.page.tsx'
import { registers } from './register.ts'
import { registersInWords } from './register-parts.tsx'
import { allEntries } from './registers.store.ts'

export const registersPage = page({
  path: '/registers',
  needs: 'board.read-meetings',
  load: async ({ db, person }) => ({
    entries: (await allEntries(db)).filter(entry => entry.withdrawnAt === null),
    mayKeep: may(person, 'board.keep-registers'),
    mayCount: may(person, 'board.enter-counts'),
    readsAll: may(person, 'board.read-exempt'),
  }),
  view: ({ data }) => ({
    title: 'Registers of the board',
    body: (
      <>
        <h1 class="govuk-heading-xl">Registers of the board</h1>
        <p class="govuk-body-l">
          What members did and saw between meetings, and what the record of the meetings holds.
        </p>
        {registers.map(register => {
          const entries = data.entries.filter(entry => entry.register === register)
          const [newest] = entries
          return (
            <>
              <h2 class="govuk-heading-m">
                <a class="govuk-link" href={`/registers/${register}`}>
                  {registersInWords[register].title}
                </a>
              </h2>
              <p class="govuk-body">
                {registersInWords[register].says}{' '}
                {newest === undefined
                  ? 'Nothing is entered yet.'
                  : `${entries.length} entered, the newest of ${inWords(newest.heldOn)}.`}
              </p>
            </>
          )
        })}
        {data.readsAll && (
          <>
            <h2 class="govuk-heading-m">From the record</h2>
            <p class="govuk-body">Nobody keeps these: they are read out of minutes, agendas and reports.</p>
            <ul class="govuk-list govuk-list--spaced">
              {Object.entries(recordsInWords).map(([record, words]) => (
                <li>
                  <a class="govuk-link" href={address('/registers/record/:record', { record })}>
                    {words.title}
                  </a>
                  <br />
                  {words.says}
                </li>
              ))}
            </ul>
          </>
        )}
        {data.mayCount && (
          <Button href="/registers/measures" classes="govuk-button--secondary">
            Enter what they count
          </Button>
        )}
      </>
    ),
  }),
})
