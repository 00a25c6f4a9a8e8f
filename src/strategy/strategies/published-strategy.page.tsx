import { BackLink, InsetText, plural, SummaryList } from '../../ui/index.ts'
import { address, page } from '../../web/index.ts'
import type { Standing } from '../commitments/commitment.ts'
import { type Data, dated, isCounted, Reading, strategyAsked } from './strategy-reading.tsx'

const publicStates: Readonly<Record<Data['strategy']['state'], string>> = {
  draft: 'This plan is not agreed yet.',
  agreed: 'This plan is agreed. It has not begun yet.',
  'in force': 'This is our plan now.',
  superseded: 'This plan has ended. A newer plan took its place. We still answer for what it said.',
}

const PublicTop = (p: { data: Data }) => {
  const { strategy, next, standings } = p.data
  const all = [...standings.values()]
  const counted = [...standings].filter(([id, one]) => one.standing === 'not begun' && isCounted(p.data, id)).length
  const standing = (one: Standing) => all.filter(stands => stands.standing === one).length
  const counts = [
    [standing('moving'), 'We are working on'],
    [standing('done'), 'We have done what we began on'],
    [standing('nothing has moved'), 'Nothing has moved for two meetings on'],
    [standing('ended'), 'We have stopped'],
    [counted, 'We have only numbers to show yet on'],
    [standing('not begun') - counted, 'We have nothing to show yet on'],
  ] as const
  return (
    <>
      {strategy.council === '' && <p class="govuk-body-l">{publicStates[strategy.state]}</p>}
      {(strategy.writtenBy !== '' || strategy.madeWith !== '' || strategy.authorisedBy !== '') && (
        <SummaryList
          rows={[
            strategy.writtenBy !== '' && { key: { text: 'Who wrote it' }, value: { text: strategy.writtenBy } },
            strategy.madeWith !== '' && { key: { text: 'Made together with' }, value: { text: strategy.madeWith } },
            strategy.authorisedBy !== '' && {
              key: { text: 'Who said yes to it' },
              value: { text: dated(strategy.authorisedOn, strategy.authorisedBy) },
            },
          ]}
        />
      )}
      {next && (
        <p class="govuk-body">
          <a class="govuk-link" href={address('/published/strategies/:strategy', { strategy: next.id })}>
            Read the newer plan: {next.title}
          </a>
        </p>
      )}
      {all.length > 0 && strategy.council === '' && (
        <InsetText>
          <p class="govuk-body">
            We said we would do {plural(all.length, 'thing', 'things')}.{' '}
            {counts.map(([count, says]) => count > 0 && `${says} ${count}. `)}
          </p>
          <p class="govuk-body govuk-!-margin-bottom-0">
            You can see it beside each one. We work it out from what we have made public, so there may be more.
          </p>
        </InsetText>
      )}
    </>
  )
}

export const publishedStrategyPage = page({
  path: '/published/strategies/:strategy',
  needs: 'public.read',
  layout: 'public',
  load: asked => strategyAsked(asked, true),
  view: ({ data }) => ({
    title: data.strategy.title,
    body: (
      <>
        <BackLink href="/published/strategies">Our plans</BackLink>
        <Reading data={data} links="public" top={<PublicTop data={data} />} />
      </>
    ),
  }),
})
