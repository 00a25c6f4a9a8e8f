import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { Button } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
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
  }),
  view: ({ data }) => ({
    title: 'Registers of the board',
    body: (
      <>
        <h1 class="govuk-heading-xl">Registers of the board</h1>
        <p class="govuk-body-l">What members did and saw between meetings. Attendance at meetings is in the minutes.</p>
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
        {data.mayCount && (
          <Button href="/registers/measures" classes="govuk-button--secondary">
            Enter what they count
          </Button>
        )}
      </>
    ),
  }),
})
