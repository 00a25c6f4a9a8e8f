import { inWords } from '../../kernel/index.ts'
import { Button, type Content, EmptyState, govuk, Tag } from '../../ui/index.ts'
import { type Asked, page, query } from '../../web/index.ts'
import { type Find, type FindKind, findKinds } from './search.ts'
import { type Found, searchFor } from './search.store.ts'

const kindsInWords: Readonly<Record<FindKind, Readonly<{ one: string; many: string }>>> = {
  'agenda item': { one: 'Agenda item', many: 'Agenda items' },
  report: { one: 'Report', many: 'Reports' },
  minute: { one: 'Minute', many: 'Minutes' },
  decision: { one: 'Decision', many: 'Decisions' },
  action: { one: 'Action', many: 'Actions' },
}

const longest = 200

const load = async ({ db, query: asked }: Asked) => {
  const typed = (asked['q'] ?? '').trim().slice(0, longest)
  const kind = findKinds.find(one => one === asked['kind']) ?? null
  return { typed, kind, found: typed === '' ? null : await searchFor(db, typed, kind) }
}

type Searched = Readonly<{ typed: string; kind: FindKind | null; found: Found | null }>

const SearchBox = (p: { action: string; typed: string; hint: Content }) => (
  <form method="get" action={p.action} role="search">
    <govuk.Input
      id="q"
      name="q"
      label={{ text: 'Search for', classes: 'govuk-label--m' }}
      hint={p.hint}
      value={p.typed}
      type="search"
      attributes={{ maxlength: String(longest) }}
    />
    <Button>Search</Button>
  </form>
)

const Results = (p: { action: string; data: Searched; addressOf: (find: Find) => string; nothing: string }) => {
  const { typed, kind, found } = p.data
  if (found === null) return null
  if (found.isEmpty)
    return (
      <EmptyState title="Use another word">
        Words such as “the” and “and” stand in everything, so they are not searched for.
      </EmptyState>
    )
  const total = [...found.counts.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return <EmptyState title="Nothing found">{p.nothing}</EmptyState>
  const only = (one: FindKind | null) => `${p.action}${query({ q: typed, kind: one })}`
  return (
    <>
      <h2 class="govuk-heading-m">{total === 1 ? 'One thing found' : `${total} things found`}</h2>
      <nav aria-label="Kinds of things found">
        <ul class="govuk-list kept-search__kinds">
          <li>
            {kind === null ? (
              <strong>All</strong>
            ) : (
              <a class="govuk-link" href={only(null)}>
                All
              </a>
            )}
          </li>
          {findKinds.map(one => {
            const count = found.counts.get(one) ?? 0
            const words = `${kindsInWords[one].many} (${count})`
            return (
              count > 0 && (
                <li>
                  {kind === one ? (
                    <strong>{words}</strong>
                  ) : (
                    <a class="govuk-link" href={only(one)}>
                      {words}
                    </a>
                  )}
                </li>
              )
            )
          })}
        </ul>
      </nav>
      <ol class="govuk-list kept-search">
        {found.finds.map(find => (
          <li class="kept-search__find">
            <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
              <a class="govuk-link" href={p.addressOf(find)}>
                {find.title}
              </a>{' '}
              {find.isPrivate && <Tag classes="govuk-tag--purple">Private</Tag>}
            </h3>
            <p class="govuk-hint govuk-!-margin-bottom-1">
              {kindsInWords[find.kind].one}
              {find.kind === 'minute' && ` ${find.id}`}
              {find.heldOn !== null && `, meeting of ${inWords(find.heldOn)}`}
            </p>
            <p class="govuk-body">
              {find.snippet.map(piece => (piece.isFound ? <mark>{piece.text}</mark> : piece.text))}
            </p>
          </li>
        ))}
      </ol>
      {found.finds.length < total && kind === null && (
        <p class="govuk-body">The best {found.finds.length} are shown. Add a word to find fewer.</p>
      )}
    </>
  )
}

const workAddress = (find: Find): string => {
  switch (find.kind) {
    case 'agenda item':
      return `/meetings/${find.meeting}/agenda/${find.id}`
    case 'report':
      return `/reports/${find.id}`
    case 'minute':
      return `/meetings/${find.meeting}/minutes/${find.isPrivate ? 'exempt' : 'read'}`
    case 'decision':
      return `/decisions/${find.id}`
    case 'action':
      return `/actions/${find.id}`
  }
}

/** Agendas, reports, minutes, decisions and actions, as far as this reader may read them. */
export const searchPage = page({
  path: '/search',
  needs: 'board.search',
  load,
  view: ({ data }) => ({
    title: data.typed === '' ? 'Search' : `Search: ${data.typed}`,
    body: (
      <>
        <h1 class="govuk-heading-xl">Search</h1>
        <SearchBox
          action="/search"
          typed={data.typed}
          hint={
            'Agendas, reports, minutes, decisions and actions. Put "words in quotes" to find them together, and -word to leave one out'
          }
        />
        <Results
          action="/search"
          data={data}
          addressOf={workAddress}
          nothing="Nothing that you may read has these words. Try fewer words, or another one."
        />
      </>
    ),
  }),
})

const publicAddress = (find: Find): string => {
  switch (find.kind) {
    case 'decision':
      return `/published/decisions/${find.id}`
    case 'report':
      return `/published/meetings/${find.meeting}/reports/${find.id}`
    case 'minute':
      return `/published/meetings/${find.meeting}/minutes`
    case 'agenda item':
    case 'action':
      return find.meeting === null ? '/published/meetings' : `/published/meetings/${find.meeting}`
  }
}

/** The same for anybody, of what is published. */
export const publicSearchPage = page({
  path: '/published/search',
  needs: 'public.read',
  layout: 'public',
  load,
  view: ({ data }) => ({
    title: data.typed === '' ? 'Search what we have published' : `Search: ${data.typed}`,
    body: (
      <>
        <h1 class="govuk-heading-xl">Search what we have published</h1>
        <SearchBox
          action="/published/search"
          typed={data.typed}
          hint="Agendas, reports, minutes, decisions and what we said we would do"
        />
        <Results
          action="/published/search"
          data={data}
          addressOf={publicAddress}
          nothing="Nothing that we have published has these words. Try fewer words, or another one."
        />
      </>
    ),
  }),
})
