import { inWords } from '../../kernel/index.ts'
import { BackLink, InsetText } from '../../ui/index.ts'
import { address, notFound, page } from '../../web/index.ts'
import { may } from '../../access/index.ts'
import { gapsOf, kindTitles, readRef, type Ref } from './link.ts'
import { type Strand, type Thread, threadOf } from './links.store.ts'

/** Where the thread of a record is walked. */
export const threadAddress = (ref: Ref): string => address('/thread/:kind/:id', { kind: ref.kind, id: ref.id })

const Strands = (p: { strands: readonly Strand[]; none: string; mayUntie: boolean }) =>
  p.strands.length === 0 ? (
    <p class="govuk-body kept-thread__none">{p.none}</p>
  ) : (
    <ul class="kept-thread__strands">
      {p.strands.map(({ link, record }) => (
        <li class="kept-thread__record">
          <span class="kept-thread__kind">{kindTitles[record.ref.kind]}</span>
          <a class="govuk-link kept-thread__title" href={record.href}>
            {record.title}
          </a>
          {record.state !== '' && <span class="kept-thread__state">{record.state}</span>}
          {record.movedOn !== null && <span class="kept-thread__moved">last moved {inWords(record.movedOn)}</span>}
          {link.why !== '' && <span class="kept-thread__why">{link.why}</span>}
          <span class="kept-thread__onward">
            <a class="govuk-link" href={threadAddress(record.ref)}>
              Go on from here<span class="govuk-visually-hidden">: {record.title}</span>
            </a>
            {p.mayUntie && link.id !== null && (
              <>
                {' '}
                <a class="govuk-link" href={address('/thread/links/:link/untie', { link: link.id })}>
                  Untie<span class="govuk-visually-hidden">: {record.title}</span>
                </a>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )

/** Why a record is there, what came of it, and what is missing on the way. */
export const ThreadBlock = (p: { thread: Thread; mayTie: boolean; headingLevel?: 2 | 3 }) => {
  const { thread } = p
  const { kind } = thread.self.ref
  const gaps = gapsOf(
    kind,
    thread.up.map(({ record }) => record.ref.kind),
    thread.down.map(({ record }) => record.ref.kind),
  )
  const Heading = p.headingLevel === 3 ? 'h3' : 'h2'
  return (
    <div class="kept-thread">
      <section>
        <Heading class="govuk-heading-m">Why this is here</Heading>
        <Strands strands={thread.up} none="Nothing is written down yet." mayUntie={p.mayTie} />
      </section>
      <section>
        <Heading class="govuk-heading-m">What came of it</Heading>
        <Strands strands={thread.down} none="Nothing yet." mayUntie={p.mayTie} />
      </section>
      {gaps.length > 0 && (
        <section class="kept-thread__gaps">
          <Heading class="govuk-heading-m">What is missing</Heading>
          <ul class="govuk-list govuk-list--bullet">
            {gaps.map(gap => (
              <li>{gap}</li>
            ))}
          </ul>
        </section>
      )}
      {p.mayTie && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${threadAddress(thread.self.ref)}/tie`}>
            Tie another record to this one
          </a>
        </p>
      )}
    </div>
  )
}

export const threadPage = page({
  path: '/thread/:kind/:id',
  needs: 'strategy.read',
  load: async ({ db, params, today }) => {
    const ref = readRef(`${params['kind'] ?? ''} ${params['id'] ?? ''}`) ?? notFound()
    return (await threadOf(db, ref, today)) ?? notFound()
  },
  view: ({ data, asked }) => ({
    title: `The thread of ${data.self.title}`,
    body: (
      <>
        <BackLink href={data.self.href}>{kindTitles[data.self.ref.kind]}</BackLink>
        <span class="govuk-caption-l">The thread of this {kindTitles[data.self.ref.kind].toLowerCase()}</span>
        <h1 class="govuk-heading-l">{data.self.title}</h1>
        {data.self.state !== '' && <InsetText>{data.self.state}</InsetText>}
        <ThreadBlock thread={data} mayTie={may(asked.person, 'strategy.tie-records')} />
      </>
    ),
  }),
})
