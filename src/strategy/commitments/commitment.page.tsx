import { may } from '../../access/index.ts'
import { asThePublic } from '../../database/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, Button, InsetText, SummaryList, Tag } from '../../ui/index.ts'
import { address, notFound, page, query } from '../../web/index.ts'
import { isInTheWay } from '../delivery/blocker.ts'
import { Blockers } from '../delivery/blockers.tsx'
import { allBlockers } from '../delivery/blockers.store.ts'
import { findStrategy, prioritiesOf } from '../strategies/strategies.store.ts'
import { threadOf } from '../thread/links.store.ts'
import { ThreadBlock } from '../thread/thread.page.tsx'
import { isTold, publicWordsFor, standingColours, standingWords } from './commitment.ts'
import { publicBehind } from './public-behind.store.ts'
import { carriedFrom, findCommitment, partsOf, publicStandingsOf, standingsOf } from './commitments.store.ts'

export const isId = (id: string | undefined): id is string => /^[\da-f-]{36}$/.test(id ?? '')

export const commitmentPage = page({
  path: '/commitments/:commitment',
  needs: 'strategy.read',
  load: async ({ db, params, today }) => {
    const id = params['commitment']
    const commitment = (isId(id) && (await findCommitment(db, id))) || notFound()
    return {
      commitment,
      strategy: (await findStrategy(db, commitment.strategy)) ?? notFound(),
      priority: (await prioritiesOf(db, commitment.strategy)).find(one => one.number === commitment.priority),
      from: commitment.splitFrom === null ? undefined : await findCommitment(db, commitment.splitFrom),
      onward: (await carriedFrom(db, [commitment])).get(commitment.id) ?? [],
      parts: await partsOf(db, commitment.id),
      stands: (await standingsOf(db, [commitment], today)).get(commitment.id),
      everyone: (await asThePublic(db, reader => publicStandingsOf(reader, [commitment], today))).get(commitment.id),
      behind: (await asThePublic(db, reader => publicBehind(reader, [commitment]))).get(commitment.id),
      blockers: (await allBlockers(db)).filter(one => one.commitment === commitment.id),
      thread: (await threadOf(db, { kind: 'commitment', id: commitment.id }, today)) ?? notFound(),
    }
  },
  view: ({ data, asked }) => {
    const { commitment, strategy, stands, blockers } = data
    const mayAdd = may(asked.person, 'strategy.add-action') && commitment.endedOn === null
    const mayRaise = may(asked.person, 'strategy.raise-blocker') && commitment.endedOn === null
    const at = (path: string) => address(`/commitments/:commitment${path}`, { commitment: commitment.id })
    const link = (one: { id: string; title: string }) => (
      <a class="govuk-link" href={address('/commitments/:commitment', { commitment: one.id })}>
        {one.title}
      </a>
    )
    return {
      title: commitment.title,
      body: (
        <>
          <BackLink
            href={`${address('/strategies/:strategy', { strategy: strategy.id })}#priority-${commitment.priority}`}
          >
            {strategy.title}
          </BackLink>
          <span class="govuk-caption-l">
            Commitment {commitment.number} under priority {commitment.priority}
            {data.priority && `: ${data.priority.label}`}
          </span>
          <h1 class="govuk-heading-l">{commitment.title}</h1>
          {stands && (
            <p class="govuk-body">
              <Tag classes={standingColours[stands.standing]}>{standingWords[stands.standing]}</Tag>
              {stands.movedOn === null
                ? ' No day is known on which something happened.'
                : ` Something last happened on ${inWords(stands.movedOn)}.`}
            </p>
          )}
          {commitment.words.split('\n\n').map(words => words !== '' && <p class="govuk-body">{words}</p>)}
          {strategy.state === 'superseded' && commitment.endedOn === null && (
            <InsetText>
              Its strategy has ended.{' '}
              {data.onward.length === 0 ? 'Nobody has carried this commitment into a later one.' : 'It goes on as: '}
              {data.onward.map((one, index) => (
                <>
                  {index > 0 && ', '}
                  {link(one)}
                </>
              ))}
            </InsetText>
          )}
          {commitment.endedOn !== null && (
            <InsetText>
              Ended on {inWords(commitment.endedOn)}. {commitment.endedWhy}
            </InsetText>
          )}
          <SummaryList
            rows={[
              {
                key: { text: 'Owned by' },
                value: {
                  text:
                    [commitment.ownerRole, commitment.ownerBodyName]
                      .filter(word => word !== null && word !== '')
                      .join(', ') || 'Nobody yet',
                },
              },
              strategy.state !== 'draft' &&
                data.everyone && {
                  key: { text: 'Everyone reads' },
                  value: {
                    text: `${publicWordsFor(data.everyone.standing, (data.behind?.counted.length ?? 0) > 0)}. It comes from actions and decisions that were made public, of which this has ${data.everyone.tied === 0 ? 'none' : data.everyone.tied}.${isTold(stands ?? data.everyone, data.everyone) === false ? ' More is known here. Open the action or the decision below, and choose what everyone may read of it.' : ''}`,
                  },
                },
              data.from && { key: { text: 'Split from' }, value: { text: link(data.from) } },
              data.parts.length > 0 && {
                key: { text: 'Split into' },
                value: {
                  text: (
                    <ul class="govuk-list">
                      {data.parts.map(one => (
                        <li>{link(one)}</li>
                      ))}
                    </ul>
                  ),
                },
              },
            ]}
          />
          {(mayAdd || mayRaise) && (
            <div class="govuk-button-group">
              {mayAdd && <Button href={at('/actions/new')}>Add an action</Button>}
              {mayRaise && (
                <Button href={at('/blockers/new')} classes="govuk-button--secondary">
                  Say what is in the way
                </Button>
              )}
              <a class="govuk-link" href={`/delivery-plan${query({ strategy: strategy.id })}`}>
                The delivery plan
              </a>
            </div>
          )}
          {blockers.length > 0 && (
            <>
              <h2 class="govuk-heading-m">
                {blockers.some(isInTheWay) ? 'What is in the way' : 'What was in the way'}
              </h2>
              <Blockers blockers={blockers} person={asked.person} />
            </>
          )}
          {may(asked.person, 'strategy.keep') && (
            <p class="govuk-button-group">
              <Button href={at('/change')} classes="govuk-button--secondary">
                Change
              </Button>
              {commitment.endedOn === null && (
                <>
                  <Button href={at('/split')} classes="govuk-button--secondary">
                    Split in two
                  </Button>
                  <Button href={at('/carry')} classes="govuk-button--secondary">
                    Carry into a later strategy
                  </Button>
                  <Button href={at('/end')} classes="govuk-button--secondary">
                    End
                  </Button>
                </>
              )}
            </p>
          )}
          <ThreadBlock thread={data.thread} mayTie={may(asked.person, 'strategy.tie-records')} />
        </>
      ),
    }
  },
})
