import type { Audience, Db, Instant } from '../database/index.ts'
import type { PlainDate } from '../kernel/index.ts'
import type { Content } from '../ui/index.ts'
import type { Field, Given } from './fields.ts'

/** A field of whatever value: a form holds several kinds, and only the page knows which. */
// oxlint-disable-next-line typescript/no-explicit-any -- a Field both gives and takes its value, so nothing narrower holds all
export type AnyField = Field<any>

/** Who is asking. Nobody signed in has `id` null and no roles. */
export type Visitor = Readonly<{
  id: string | null
  name: string
  roles: readonly string[]
  /** The hash of the session, so that it can be ended; null when nobody is signed in. */
  session: string | null
}>

/** What every page is given. */
export type Asked = Readonly<{
  /** One transaction under the database role of the page's permission: it can return nothing that this reader may not see. */
  db: Db
  person: Visitor
  today: PlainDate
  /** The moment, UTC. */
  now: Instant
  /** Where the request came from, to slow down guessing. Never kept as it is. */
  from: string
  /** What people type to reach Kept, without a slash at the end: feeds and calendars need whole addresses. */
  site: string
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  /** The raw values under one name of the query, for filters with several ticks. */
  queryAll: (name: string) => readonly string[]
}>

/** One question of a form as it stands on the page. */
export type FieldState = Given & Readonly<{ name: string; id: string; error: string | undefined }>

export type Refused = readonly Readonly<{ field: string | undefined; says: string }>[]

export type FormState<Fields> = { readonly [Name in keyof Fields]: FieldState }

export type Values<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends Field<infer Value> ? Value : never
}

/** What a deed leads to: the next page, what to say there, and what the audit line is about (never a child's data). */
export type Done = Readonly<{
  to: string
  saying?: string
  about?: string
  details?: Readonly<Record<string, unknown>>
  /** Begins or ends a session: the cookie is set or taken away with the answer. */
  session?: Readonly<{ token: string }> | 'ended'
  /** Who did it, where the deed itself tells: somebody who has just signed in. */
  person?: Visitor
}>

/**
 * The same page again, in answer to what was sent: the next step of a form whose words travel with it, or what was
 * looked for. What was written stays written; no audit line says so, because a look changes nothing.
 */
export type ShownAgain<Data> = Readonly<{
  data: Data
  /** What now stands in some of the boxes; the rest keep what was sent. */
  standing?: Readonly<Record<string, string>>
}>

export type View = Readonly<{ title: string; body: Content; /** The whole width, for tables. */ wide?: boolean }>

export type PageDefinition<Data, Fields extends Record<string, AnyField>> = Readonly<{
  /** With named parts, as in /measures/:id. The log has this pattern, never the address. */
  path: string
  /** The permission. `submit` has its own where looking and doing differ. */
  needs: string
  submitNeeds?: string
  form?: Fields
  load: (asked: Asked) => Promise<Data> | Data
  /** What the form shows at first. */
  starts?: (data: Data, asked: Asked) => Partial<Values<Fields>>
  submit?: (asked: Asked & Readonly<{ data: Data; values: Values<Fields> }>) => Promise<Done | ShownAgain<Data>>
  view: (shown: Readonly<{ data: Data; form: FormState<Fields>; refused: Refused; csrf: string; asked: Asked }>) => View
  /** Set where looking shows child-level rows: an audit line is written for the look, about what this returns. */
  looksAt?: (data: Data) => string | null
  layout?: Kind | ((asked: Asked) => Kind)
}>

/** Whom a page is for: work pages have the whole menu, youth pages a way out at once, plain ones stand outside the work. */
export type Kind = 'work' | 'public' | 'youth' | 'plain'

/** A page with its types forgotten, as the server keeps it. */
export type Page = Readonly<{
  kind: 'page'
  path: string
  needs: string
  submitNeeds: string | null
  definition: PageDefinition<unknown, Record<string, AnyField>>
}>

/** A file to download. The name is ours, never made from a person's words. */
export type Download = Readonly<{
  kind: 'download'
  path: string
  needs: string
  load: (asked: Asked) => Promise<DownloadedFile | DownloadMadeAfter>
  looksAt?: (asked: Asked) => string | null
}>

/** A file that takes long to make: it is made when its transaction is over, from what was read in it. */
export type DownloadMadeAfter = Readonly<{ make: () => Promise<DownloadedFile> }>

export type DownloadedFile = Readonly<{ name: string; type: string; body: string | Uint8Array }>

/**
 * A step on the way to somewhere else that talks with another server in between, as signing in does. It opens its own
 * transactions, so that none is held while the other server thinks, and writes its own audit line.
 */
export type Passage = Readonly<{
  kind: 'passage'
  path: string
  needs: string
  go: (passing: Passing) => Promise<Went>
}>

export type Passing = Omit<Asked, 'db'> &
  Readonly<{
    /** One transaction under the database role of the permission. */
    within: <T>(work: (db: Db) => Promise<T>) => Promise<T>
    /** The whole address that was asked for, as the reader's browser has it. */
    address: URL
    /** What the step before gave the browser to hold. */
    held: string | null
  }>

export type Went = Readonly<
  | {
      to: string
      session?: Readonly<{ token: string }>
      /** Something for the browser to hold for ten minutes; null takes it away. */
      hold?: string | null
    }
  | { status: number; title: string; says: readonly string[]; link?: Readonly<{ text: string; href: string }> }
>

export type Route = Page | Download | Passage

/** One URL: who may, what is asked, what happens, what is shown. Permission, parsing, transaction and audit come with it. */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- a page that asks nothing has a form without questions
export const page = <Data, Fields extends Record<string, AnyField> = Record<never, never>>(
  definition: PageDefinition<Data, Fields>,
): Page => ({
  kind: 'page',
  path: definition.path,
  needs: definition.needs,
  submitNeeds: definition.submit ? (definition.submitNeeds ?? definition.needs) : null,
  definition: definition as unknown as PageDefinition<unknown, Record<string, AnyField>>,
})

export const download = (definition: Omit<Download, 'kind'>): Download => ({ kind: 'download', ...definition })

export const passage = (definition: Omit<Passage, 'kind'>): Passage => ({ kind: 'passage', ...definition })

/** What stands instead of the page, where more can be said than that it is not there. */
export type Instead = Readonly<{ title: string; says: string; link: Readonly<{ text: string; href: string }> }>

/** Not there, or not yours: the same answer for both. */
export class NotFound extends Error {
  readonly instead: Instead | null
  constructor(instead: Instead | null = null) {
    super('not found')
    this.instead = instead
  }
}
export const notFound = (instead: Instead | null = null): never => {
  throw new NotFound(instead)
}

/** What the web tier must be told about people, since it knows neither roles nor sessions. */
export type Gatekeeper = Readonly<{
  may: (person: Visitor, permission: string) => boolean
  /** The database role that a page with this permission reads and writes under, for this person. */
  audienceOf: (permission: string, person: Visitor) => Audience
  /** Whom to ask for the permission, in words. */
  holders: (permission: string) => string
}>
