import { allPosts, boardHeaderOf, allBodies, isOverdue, allActions, meetingsBetween } from '../../board/index.ts'
import { catalogue, measureAddress, readDataSet } from '../../indicators/index.ts'
import { inWords } from '../../kernel/index.ts'
import { DataTable } from '../../ui/index.ts'
import {
  allPromises,
  allRecommendations,
  commitmentsOf,
  standingsOf,
  statementsOf,
  strategyOn,
} from '../../strategy/index.ts'
import { address, page } from '../../web/index.ts'

/** Who we care for, in a few numbers. */
const inNumbers: readonly string[] = [
  'children-in-care',
  'unaccompanied',
  'three-or-more-placements-in-year',
  'living-over-20-miles-from-home',
  'in-education-employment-or-training-aged-19-to-21',
]
const mostNumbers = 5

/** For a new member, and for anybody who wants it in five minutes. */
export const welcomePage = page({
  path: '/welcome',
  needs: 'start.welcome',
  load: async ({ db, today }) => {
    const { views, asAt } = await readDataSet(db, null, today, {
      wanted: [...inNumbers, ...catalogue.flatMap(one => (one.theme === 'Who is in care' ? [one.id] : []))],
    })
    const board = (await allBodies(db)).find(body => body.kind === 'board') ?? null
    const strategy = await strategyOn(db, today)
    const commitments = strategy ? await commitmentsOf(db, strategy.id) : []
    const stands = [...(await standingsOf(db, commitments, today)).values()]
    const promise = (await allPromises(db)).find(one => one.council === '' && one.endedOn === null) ?? null
    const actions = (await allActions(db, today)).filter(one => one.state === 'open')
    const known = views.filter(view => view.figure.value !== null)
    const wanted = inNumbers.flatMap(id => known.find(view => view.indicator.id === id) ?? [])
    return {
      asAt,
      numbers: [
        ...wanted,
        ...known.filter(view => view.indicator.theme === 'Who is in care' && !wanted.includes(view)),
      ].slice(0, mostNumbers),
      board,
      header: board ? await boardHeaderOf(db, board.id, today) : null,
      strategy: strategy ?? null,
      promise,
      statements: promise ? (await statementsOf(db, promise.id)).filter(one => one.endedOn === null) : [],
      unmoved: stands.filter(one => one.standing === 'nothing has moved').length,
      begun: stands.filter(one => one.standing === 'moving').length,
      overdue: actions.filter(one => isOverdue(one, today)).length,
      open: actions.length,
      unanswered: (await allRecommendations(db)).filter(one => one.endedOn === null && one.answer !== 'declined')
        .length,
      posts: await allPosts(db),
      meetings: (await meetingsBetween(db, { first: today, ...(board ? { body: board.id } : {}) }))
        .filter(one => one.state !== 'cancelled')
        .slice(0, 4),
    }
  },
  view: ({ data }) => ({
    title: 'Welcome to the board',
    body: (
      <>
        <h1 class="govuk-heading-xl">Welcome to the board</h1>
        <p class="govuk-body-l">
          Every councillor and every officer is a parent to the children in the council’s care. This page says who they
          are, what we promised them, and what is not done yet.
        </p>
        <h2 class="govuk-heading-l">Who we care for</h2>
        {data.numbers.length === 0 ? (
          <p class="govuk-body">There are no figures yet. They come when the statutory return is loaded.</p>
        ) : (
          <>
            <ul class="govuk-list govuk-list--spaced">
              {data.numbers.map(view => (
                <li>
                  <a class="govuk-link" href={measureAddress(view.indicator.id)}>
                    {view.indicator.title}
                  </a>
                  : {view.sentence}
                </li>
              ))}
            </ul>
            <p class="govuk-body">
              As at {data.asAt === null ? 'no day' : inWords(data.asAt)}.{' '}
              <a class="govuk-link" href="/data-set">
                The whole data set
              </a>
            </p>
          </>
        )}
        <h2 class="govuk-heading-l">What we promised</h2>
        {data.promise === null ? (
          <p class="govuk-body">
            No promise is recorded yet.{' '}
            <a class="govuk-link" href="/promises">
              Promises
            </a>
          </p>
        ) : (
          <>
            <ol class="govuk-list govuk-list--number govuk-list--spaced">
              {data.statements.map(one => (
                <li value={one.number}>{one.plainWords === '' ? one.words : one.plainWords}</li>
              ))}
            </ol>
            <p class="govuk-body">
              <a class="govuk-link" href={address('/promises/:promise', { promise: data.promise.id })}>
                {data.promise.title}: is it kept?
              </a>
            </p>
          </>
        )}
        {data.strategy !== null && (
          <p class="govuk-body">
            How we mean to keep it:{' '}
            <a class="govuk-link" href={address('/strategies/:strategy', { strategy: data.strategy.id })}>
              {data.strategy.title}
            </a>
            . Commitments that move: {data.begun}. Commitments on which nothing has moved in two meetings:{' '}
            {data.unmoved}.
          </p>
        )}
        <h2 class="govuk-heading-l">What is unfinished</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            <a class="govuk-link" href="/actions">
              Actions that you may see
            </a>
            : {data.open} open, of which {data.overdue} past the day
          </li>
          <li>
            <a class="govuk-link" href="/recommendations">
              Recommendations
            </a>
            : {data.unanswered} not finished
          </li>
          <li>
            <a class="govuk-link" href="/lines-of-enquiry">
              Questions that you could ask
            </a>
          </li>
        </ul>
        <h2 class="govuk-heading-l">Who is who</h2>
        {data.header !== null && (
          <p class="govuk-body">
            {data.header.chair === null
              ? 'Nobody chairs the board yet. '
              : `In the chair: ${data.header.chair.shownAs}. `}
            {data.header.votingMembers.length} members vote.{' '}
            {data.board !== null && (
              <a class="govuk-link" href={address('/bodies/:body', { body: data.board.id })}>
                Everyone on the board
              </a>
            )}
          </p>
        )}
        <DataTable
          caption="Posts you will hear of"
          rows={data.posts}
          empty="No post is recorded yet."
          columns={[
            { heading: 'Post', cell: one => one.title },
            { heading: 'In plain words', cell: one => (one.plainTitle === '' ? '–' : one.plainTitle) },
          ]}
        />
        <h2 class="govuk-heading-l">Next meetings</h2>
        {data.meetings.length === 0 ? (
          <p class="govuk-body">No meeting is planned.</p>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {data.meetings.map(one => (
              <li>
                <a class="govuk-link" href={address('/meetings/:meeting', { meeting: one.id })}>
                  {inWords(one.heldOn)}
                </a>
                {one.startsAt !== null && `, ${one.startsAt}`}
                {one.venue !== '' && `, ${one.venue}`}
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  }),
})
