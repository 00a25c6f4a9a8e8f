import { randomBytes, randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import {
  giveRole,
  type RoleId,
  roles,
  savePerson,
  saveSetting,
  type SignInProvider,
  unnamedCouncil,
} from '../src/access/index.ts'
import { startSession } from '../src/access/sessions.store.ts'
import { buildApp } from '../src/app.ts'
import type { Database, Instant } from '../src/database/index.ts'
import { type PlainDate, plainDate } from '../src/kernel/index.ts'
import type { LogLine } from '../src/web/index.ts'

// The real app on a real database, and somebody in front of it.

export const theDay = plainDate('2026-11-22')
export const theMoment: Instant = '2026-11-22T10:00:00.000Z'

type Fields = Readonly<Record<string, string | readonly string[]>>
type ToSend = Readonly<{ name: string; bytes: Uint8Array | string; field?: string }>
type Sending = Readonly<{
  files?: readonly ToSend[]
  headers?: Readonly<Record<string, string>>
  /** Another form's token, or none at all. The token of the form itself is sent unless this says otherwise. */
  csrf?: string | null
}>

/** What came back, with what a test asks of it. */
export type Answer = Readonly<{
  status: number
  body: string
  bytes: Uint8Array
  headers: LightMyRequestResponse['headers']
  /** Where it sends the browser on to. */
  to: string | null
  /** The words of a reader: no tags, entities read, white space single. */
  words: string
  h1: readonly string[]
  title: string
}>

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const wordsOf = (html: string): string =>
  html
    .replaceAll(/<(script|style|title)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,;:?!])/g, '$1')
    .trim()

const answerOf = (response: LightMyRequestResponse): Answer => {
  const body = response.body
  const location = response.headers.location
  return {
    status: response.statusCode,
    body,
    bytes: response.rawPayload,
    headers: response.headers,
    to: typeof location === 'string' ? location : null,
    words: wordsOf(body),
    h1: [...body.matchAll(/<h1\b[^>]*>([\s\S]*?)<\/h1>/g)].map(found => wordsOf(found[1] ?? '')),
    title: wordsOf(/<title>([\s\S]*?)<\/title>/.exec(body)?.[1] ?? ''),
  }
}

const multipart = (fields: readonly (readonly [string, string])[], files: readonly ToSend[]) => {
  const boundary = `kept-${randomUUID()}`
  const pieces: Buffer[] = []
  for (const [name, value] of fields)
    pieces.push(Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`))
  for (const { field, name, bytes } of files)
    pieces.push(
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${field ?? 'files'}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      Buffer.from(bytes as string),
      Buffer.from('\r\n'),
    )
  return {
    payload: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  }
}

/** Somebody's browser: it holds cookies, and sends a form as it stands on the page. */
export class Browser {
  readonly #app: FastifyInstance
  readonly cookies = new Map<string, string>()
  /** Every Set-Cookie line that came, as it came. */
  readonly setCookies: string[] = []

  constructor(app: FastifyInstance) {
    this.#app = app
  }

  async #ask(
    method: 'GET' | 'POST' | 'HEAD',
    url: string,
    headers: Readonly<Record<string, string>>,
    payload?: string | Buffer,
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await this.#app.inject({
      method,
      url,
      headers: { host: 'kept.example', ...(cookie === '' ? {} : { cookie }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const line of [response.headers['set-cookie'] ?? []].flat()) {
      this.setCookies.push(line)
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answerOf(response)
  }

  get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.#ask('GET', url, headers)
  }

  head(url: string): Promise<Answer> {
    return this.#ask('HEAD', url, {})
  }

  /** The token that a form on this page carries; empty for a visitor. */
  async csrfOn(url: string): Promise<string> {
    return /name="csrf" value="([^"]*)"/.exec((await this.get(url)).body)?.[1] ?? ''
  }

  /** Opens the page, fills its form in and sends it. */
  async post(url: string, fields: Fields = {}, sending: Sending = {}): Promise<Answer> {
    const csrf = sending.csrf === undefined ? await this.csrfOn(url) : sending.csrf
    const pairs = Object.entries({ ...(csrf === null ? {} : { csrf }), ...fields }).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map(one => [name, one] as const),
    )
    if (sending.files) {
      const { payload, type } = multipart(pairs, sending.files)
      return this.#ask('POST', url, { 'content-type': type, ...sending.headers }, payload)
    }
    return this.#ask(
      'POST',
      url,
      { 'content-type': 'application/x-www-form-urlencoded', ...sending.headers },
      new URLSearchParams(pairs.map(pair => [...pair])).toString(),
    )
  }

  /** Sends anything at all. */
  send(url: string, headers: Readonly<Record<string, string>>, payload: string | Buffer): Promise<Answer> {
    return this.#ask('POST', url, headers, payload)
  }
}

export type AppOptions = Readonly<{
  database: Database
  /** A database that the demonstration made, or a real council's. */
  demonstration?: boolean
  signIn?: SignInProvider
  address?: string
  today?: () => PlainDate
  now?: () => Instant
}>

export type AnApp = Readonly<{
  app: FastifyInstance
  database: Database
  /** Every line of the log so far. */
  log: LogLine[]
  /** The person of each role that signs in. */
  people: ReadonlyMap<RoleId, string>
  /** Somebody who has not signed in. */
  visitor: () => Browser
  /** Somebody signed in, as the person of that role or by their id. */
  as: (who: RoleId | Readonly<{ id: string }>) => Promise<Browser>
  /** Ends the app, and the database with it. */
  close: () => Promise<void>
}>

/** Opens the app on a migrated database with one person for every role. */
export const anApp = async (options: AppOptions): Promise<AnApp> => {
  const { database } = options
  const now = options.now ?? (() => theMoment)
  const address = options.address ?? 'http://kept.example'
  const people = await database.as({ audience: 'system' }, async db => {
    const made = new Map<RoleId, string>()
    for (const role of roles.filter(one => one.signsIn)) {
      const person = await savePerson(db, { displayRole: role.title, name: null, email: null })
      await giveRole(db, { person, role: role.id, firstOn: plainDate('2020-01-01'), givenBy: null })
      made.set(role.id, person)
    }
    const council = { ...unnamedCouncil, name: 'Wessex Vale' }
    await saveSetting(db, { key: 'council', value: council, isPublic: true, by: null })
    if (options.demonstration ?? true)
      await saveSetting(db, { key: 'demonstration', value: true, isPublic: true, by: null })
    return made
  })
  const log: LogLine[] = []
  let references = 0
  const app = await buildApp({
    database,
    today: options.today ?? (() => theDay),
    now,
    address,
    version: '0.0.0',
    signIn: options.signIn ?? null,
    log: line => log.push(line),
    reference: () => `reference-${(references += 1)}`,
  })
  return {
    app,
    database,
    log,
    people,
    visitor: () => new Browser(app),
    as: async who => {
      const person = typeof who === 'string' ? people.get(who) : who.id
      if (person === undefined) throw new TypeError(`Nobody signs in as ${JSON.stringify(who)}`)
      const token = randomBytes(32).toString('base64url')
      await database.as({ audience: 'system' }, db =>
        startSession(db, { token, person, csrfSecret: randomBytes(32).toString('base64url'), now: now() }),
      )
      const browser = new Browser(app)
      browser.cookies.set(address.startsWith('https://') ? '__Host-kept' : 'kept', token)
      return browser
    },
    close: async () => {
      await app.close()
      await database.close()
    },
  }
}
