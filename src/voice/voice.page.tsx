import { may } from '../access/index.ts'
import { inWords } from '../kernel/index.ts'
import { Button, DataTable, EmptyState } from '../ui/index.ts'
import { address, page } from '../web/index.ts'
import { isLate, lastTurn, stateOf } from './cards/card.ts'
import { cardAddress, titleOf } from './cards/card-parts.tsx'
import { cardsForTheBoard, cardsOfTriage } from './cards/cards.store.ts'
import { wordsOfHarm } from './surveys/replies.store.ts'
import { StateTag } from './youth/blocks.tsx'

const places = [
  { href: '/voice/cards', text: 'Challenge cards', needs: 'voice.read', says: 'What was asked, who answers, and when' },
  {
    href: '/voice/forums',
    text: 'Forums and visits',
    needs: 'voice.read',
    says: 'Who met whom, and what was fed back',
  },
  {
    href: '/voice/surveys',
    text: 'Surveys',
    needs: 'voice.read',
    says: 'The same questions year after year, and what came of them',
  },
  {
    href: '/voice/quotes',
    text: 'Quotes and findings',
    needs: 'voice.read',
    says: 'Words that may be used, and for what',
  },
  { href: '/voice/triage', text: 'New cards', needs: 'voice.triage-card', says: 'Decide whom each card is for' },
  {
    href: '/voice/safeguarding',
    text: 'Cards that may tell of harm',
    needs: 'voice.read-safeguarding',
    says: 'Passed on within a working day',
  },
  { href: '/voice/slips', text: 'Blank slips', needs: 'voice.triage-card', says: 'Codes to hand out at a forum' },
  {
    href: '/voice/words',
    text: 'Plain words',
    needs: 'voice.keep-words',
    says: 'What hard words mean, for young people',
  },
  {
    href: '/voice/young-people-pages',
    text: 'Help numbers and way out',
    needs: 'voice.keep-youth-pages',
    says: 'For the pages of young people',
  },
  { href: '/young-people', text: 'The pages of young people', needs: 'voice.read', says: 'As they see them' },
]

export const voicePage = page({
  path: '/voice',
  needs: 'voice.read',
  load: async ({ db, today, person }) => ({
    cards: await cardsForTheBoard(db),
    fresh: may(person, 'voice.triage-card') ? (await cardsOfTriage(db)).filter(card => card.route === null).length : 0,
    harm: may(person, 'voice.enter-survey-answers') ? [...(await wordsOfHarm(db))] : [],
    today,
    person,
  }),
  view: ({ data }) => {
    const open = data.cards.filter(card => stateOf(card) !== 'happy')
    const late = open.filter(card => isLate(card, data.today))
    return {
      title: 'What children say',
      body: (
        <>
          <h1 class="govuk-heading-l">What children say</h1>
          <p class="govuk-body">
            {data.cards.length - open.length} of {data.cards.length} cards ended with young people who are happy.
            {late.length > 0 && ` ${late.length} ${late.length === 1 ? 'answer is' : 'answers are'} late.`}
          </p>
          {data.harm.map(([wave, count]) => (
            <Button
              href={address('/voice/surveys/waves/:wave/words', { wave })}
              classes="govuk-button--warning govuk-!-margin-right-3"
            >
              {count === 1
                ? 'Words of a survey may tell of harm: read them'
                : `${count} answers of a survey may tell of harm: read them`}
            </Button>
          ))}
          {data.fresh > 0 && (
            <Button href="/voice/triage">
              {data.fresh === 1 ? 'Read the new card' : `Read ${data.fresh} new cards`}
            </Button>
          )}
          {open.length === 0 ? (
            <EmptyState title="No card is open">Cards that wait for an answer stand here.</EmptyState>
          ) : (
            <DataTable
              caption="Open cards"
              rows={open}
              columns={[
                {
                  heading: 'Card',
                  cell: card => (
                    <a class="govuk-link" href={cardAddress(card.id)}>
                      {titleOf(card)}
                    </a>
                  ),
                },
                { heading: 'Answered by', cell: card => lastTurn(card)?.answerer ?? 'Not asked yet' },
                {
                  heading: 'Due',
                  cell: card => {
                    const turn = lastTurn(card)
                    return turn?.due && turn.answeredOn === null ? inWords(turn.due.on) : '–'
                  },
                },
                {
                  heading: 'Where it is',
                  cell: card => <StateTag state={stateOf(card)} late={isLate(card, data.today)} />,
                },
              ]}
            />
          )}
          <ul class="kept-doors">
            {places
              .filter(place => may(data.person, place.needs))
              .map(place => (
                <li>
                  <a class="kept-door" href={place.href}>
                    <span>
                      <strong>{place.text}</strong>
                      {place.says}
                    </span>
                  </a>
                </li>
              ))}
          </ul>
        </>
      ),
    }
  },
})
