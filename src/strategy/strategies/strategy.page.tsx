import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, Button, Details, InsetText, SummaryList, WarningText } from '../../ui/index.ts'
import { address, page } from '../../web/index.ts'
import { dated, Reading, strategyAsked } from './strategy-reading.tsx'
import { intakeOf } from './strategies.store.ts'
import { StateTag } from './strategies.page.tsx'

export const strategyPage = page({
  path: '/strategies/:strategy',
  needs: 'strategy.read',
  load: async asked => {
    const data = await strategyAsked(asked, false)
    const isDraft = data.strategy.state === 'draft'
    return { ...data, intake: isDraft && data.mends ? await intakeOf(asked.db, data.strategy.id) : undefined }
  },
  view: ({ data, asked }) => {
    const { strategy, standings } = data
    const keeps = may(asked.person, 'strategy.keep')
    const still = [...standings.values()].filter(one => one.standing === 'nothing has moved').length
    const untold = data.untold.size
    const overdue = strategy.renewBy !== null && strategy.renewBy < asked.today && strategy.state === 'in force'
    const at = (path: string) => address(`/strategies/:strategy${path}`, { strategy: strategy.id })
    const top = (
      <>
        {overdue && strategy.renewBy !== null && (
          <WarningText iconFallbackText="Warning">It was to be renewed by {inWords(strategy.renewBy)}.</WarningText>
        )}
        {data.intake && data.intake.problems.length > 0 && (
          <Details summaryText={`Taken in from Word: ${data.intake.problems.length} to look at`} open={true}>
            <ul class="govuk-list govuk-list--bullet">
              {data.intake.problems.map(problem => (
                <li>{problem}</li>
              ))}
            </ul>
            {data.intake.removed.length > 0 && (
              <p class="govuk-body">Left out of the file: {data.intake.removed.join(', ')}.</p>
            )}
          </Details>
        )}
        {still > 0 && (
          <InsetText>
            {still === 1 ? 'Nothing has moved on one commitment' : `Nothing has moved on ${still} commitments`} in two
            meetings of the board.
          </InsetText>
        )}
        {keeps && strategy.state !== 'draft' && untold > 0 && (
          <InsetText>
            {untold === 1 ? 'One commitment reads' : `${untold} commitments read`} otherwise to everyone than here,
            because nobody has shown them what was done. Open the commitment, then the action or the decision on it, and
            choose what everyone may read.
          </InsetText>
        )}
        <SummaryList
          rows={[
            { key: { text: 'State' }, value: { text: <StateTag state={strategy.state} /> } },
            strategy.writtenBy !== '' && { key: { text: 'Written by' }, value: { text: strategy.writtenBy } },
            strategy.madeWith !== '' && { key: { text: 'Made together with' }, value: { text: strategy.madeWith } },
            strategy.authorisedBy !== '' && {
              key: { text: 'Authorised by' },
              value: { text: dated(strategy.authorisedOn, strategy.authorisedBy) },
            },
            (strategy.agreedOn !== null || data.agreedBy !== null) && {
              key: { text: 'Agreed' },
              value: { text: dated(strategy.agreedOn, data.agreedBy) },
            },
            (strategy.presentedOn !== null || data.presentedTo !== null) && {
              key: { text: 'Presented' },
              value: { text: dated(strategy.presentedOn, data.presentedTo) },
            },
            strategy.renewBy !== null && {
              key: { text: 'To be renewed by' },
              value: { text: inWords(strategy.renewBy) },
            },
            data.replaces && {
              key: { text: 'Replaces' },
              value: {
                text: (
                  <a class="govuk-link" href={address('/strategies/:strategy', { strategy: data.replaces.id })}>
                    {data.replaces.title}
                  </a>
                ),
              },
            },
            { key: { text: 'Version' }, value: { text: String(strategy.version) } },
          ]}
        />
        {keeps && (
          <p class="govuk-button-group">
            <Button href={at('/commitments/new')}>Add a commitment</Button>
            <Button href={at('/priorities/new')} classes="govuk-button--secondary">
              Add a priority
            </Button>
            <Button href={at('/passages/new')} classes="govuk-button--secondary">
              Add a passage
            </Button>
            <Button href={at('/plans/new')} classes="govuk-button--secondary">
              Add a plan beside it
            </Button>
            <Button href={at('/heirs/new')} classes="govuk-button--secondary">
              Say where a priority lives on
            </Button>
            <Button href={at('/change')} classes="govuk-button--secondary">
              Change
            </Button>
            {strategy.state !== 'draft' && (
              <a class="govuk-link" href={address('/published/strategies/:strategy', { strategy: strategy.id })}>
                See it as everyone does
              </a>
            )}
          </p>
        )}
      </>
    )
    return {
      title: strategy.title,
      body: (
        <>
          <BackLink href="/strategies">Strategies</BackLink>
          <Reading data={data} links="work" top={top} />
        </>
      ),
    }
  },
})
