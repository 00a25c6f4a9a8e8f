import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Database, Db, Instant } from '../database/index.ts'
import { type PlainDate, Refusal } from '../kernel/index.ts'
import { type Content, Html, render } from '../ui/index.ts'
import { nothingGiven, type Sent } from './fields.ts'
import { comesFromElsewhere, csrfFor, sameText, securityHeaders } from './guards.ts'
import {
  type AnyField,
  type Asked,
  type Download,
  type FieldState,
  type FormState,
  type Gatekeeper,
  type Kind,
  NotFound,
  type Page,
  type Passage,
  type Refused,
  type Route,
  type View,
  type Visitor,
} from './page.ts'
import { mostText, readSent } from './sent.ts'

/** What the session of a request says: who it is, the secret that its forms are signed with, and words left from the last deed. */
export type Known = Readonly<{ person: Visitor; secret: string; saying: string | null }>

export type AuditLine = Readonly<{
  person: Visitor
  deed: string
  about: string
  details?: Readonly<Record<string, unknown>>
}>

export type Doors = Readonly<{
  /** Who the holder of this cookie is. Always answers: a visitor without roles if the cookie is unknown or has run out. */
  identify: (token: string | null) => Promise<Known>
  /** Leaves words for the next page of this session. */
  leaveSaying: (session: string, words: string) => Promise<void>
  /** Writes the line in the transaction of the deed itself. */
  audit: (db: Db, line: AuditLine) => Promise<void>
}>

export type LayoutGiven = Readonly<{
  view: View
  kind: Kind
  person: Visitor
  path: string
  csrf: string
  saying: string | null
  refused: Refused
  today: PlainDate
}>

export type LogLine = Readonly<{ level: 'info' | 'error'; says: string; [name: string]: string | number }>

/** A file of pages. One that is made, not read, is made again at every request, and a browser asks whether it is still the same. */
export type ServedAsset = Readonly<{ url: string; type: string } & ({ file: string } | { make: () => Promise<string> })>

/** What stops Kept from serving, and what somebody should look into though it serves. */
export type Condition = Readonly<{ problems: readonly string[]; warnings: readonly string[] }>

export type ServerSettings<Frame> = Readonly<{
  routes: readonly Route[]
  database: Database
  gate: Gatekeeper
  doors: Doors
  today: () => PlainDate
  now: () => Instant
  /** What stands around every page. Read in the page's own transaction, so that a change shows at once in every process. */
  frame: (db: Db) => Promise<Frame>
  layout: (given: LayoutGiven, frame: Frame) => Html
  assets: readonly ServedAsset[]
  /** http://… or https://…: cookies are marked secure, and transport security is asked for, on https. */
  address: string
  trustProxy: boolean
  log: (line: LogLine) => void
  /** Random in life, fixed in tests: the reference shown with an unexpected error. */
  reference?: () => string
  condition: () => Promise<Condition>
}>

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? String(value[0]) : ''

const formState = (
  fields: Readonly<Record<string, AnyField>>,
  given: (name: string, field: AnyField) => FieldState | null,
  refused: Refused,
): FormState<Record<string, AnyField>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      {
        ...(given(name, field) ?? { ...nothingGiven, name, id: name, error: undefined }),
        name,
        id: name,
        error: refused.find(one => one.field === name)?.says,
      },
    ]),
  )

const readValues = (fields: Readonly<Record<string, AnyField>>, sent: Sent): Record<string, unknown> => {
  const refused: { field: string | undefined; says: string }[] = []
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    try {
      values[name] = field.read(sent, name)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ field: error.field ?? name, says: error.message })
    }
  }
  if (refused.length > 0) throw new Refusals(refused)
  return values
}

/** Several answers refused at once, so that a person mends them in one go. */
class Refusals extends Error {
  readonly refused: Refused
  constructor(refused: Refused) {
    super('refused')
    this.refused = refused
  }
}

export const buildServer = async <Frame>(settings: ServerSettings<Frame>): Promise<FastifyInstance> => {
  const { database, gate, doors, log } = settings
  const secure = settings.address.startsWith('https://')
  const cookieName = secure ? '__Host-kept' : 'kept'
  const heldName = `${cookieName}-held`
  const reference = settings.reference ?? (() => randomBytes(5).toString('hex'))
  const headers = securityHeaders(secure)
  const app = fastify({
    logger: false,
    trustProxy: settings.trustProxy,
    bodyLimit: mostText,
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: true,
    // An address that cannot be read at all never reaches the hooks below.
    frameworkErrors: (_error, _request, reply) => {
      log({ level: 'info', says: 'request', path: 'not an address', status: 400 })
      reply.raw.writeHead(400, { ...headers, 'content-type': 'text/plain; charset=utf-8' })
      reply.raw.end('Kept could not read that address. Check it, or start again from the first page.')
      reply.hijack()
    },
  })
  let lastFrame = await database.as({ audience: 'public' }, settings.frame)
  const frameWithin = async (db: Db): Promise<Frame> => {
    lastFrame = await settings.frame(db)
    return lastFrame
  }
  await app.register(cookie)
  await app.register(formbody)
  // A file that is too long is read no further, and the form says so by its name.
  await app.register(multipart, { throwFileSizeLimit: false })

  const started = new WeakMap<FastifyRequest, number>()
  app.addHook('onRequest', async (request, reply) => {
    started.set(request, performance.now())
    for (const [name, value] of Object.entries(headers)) reply.header(name, value)
  })
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.url?.startsWith('/assets/')) return
    log({
      level: 'info',
      says: 'request',
      method: request.method,
      // The pattern, never the address: an address can hold what a person typed.
      path: request.routeOptions.url ?? 'not a page',
      status: reply.statusCode,
      milliseconds: Math.round(performance.now() - (started.get(request) ?? 0)),
    })
  })

  const cookieSettings = { path: '/', httpOnly: true, secure, sameSite: 'lax' } as const
  const token = (request: FastifyRequest): string | null => request.cookies[cookieName] ?? null
  const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/'

  const send = (reply: FastifyReply, status: number, given: LayoutGiven, frame: Frame) =>
    reply
      .code(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', given.kind === 'public' && !given.person.id ? 'public, max-age=60' : 'no-store')
      .header('vary', 'cookie')
      .send(render(settings.layout(given, frame)))

  const nobody: Known = {
    person: { id: null, name: '', roles: [], session: null },
    secret: '',
    saying: null,
  }

  /** An answer that is not the page: why, and what to do about it. */
  const problem = async (
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    title: string,
    says: Content,
    who: Known | null = null,
  ) => {
    // The database may be what is wrong: then the page is drawn with what was last known.
    const known = who ?? (await doors.identify(token(request)).catch(() => nobody))
    const frame = await database.as({ audience: 'public' }, frameWithin).catch(() => lastFrame)
    return send(
      reply,
      status,
      {
        view: { title, body: new Html(`<h1 class="govuk-heading-l">${render(title)}</h1>${render(says)}`) },
        kind: 'plain',
        person: known.person,
        path: pathOf(request),
        csrf: known.secret === '' ? '' : csrfFor(known.secret),
        saying: null,
        refused: [],
        today: settings.today(),
      },
      frame,
    )
  }
  const paragraph = (words: string): Html => new Html(`<p class="govuk-body">${render(words)}</p>`)
  const linkParagraph = ({ text, href }: Readonly<{ text: string; href: string }>): Html =>
    new Html(`<p class="govuk-body"><a class="govuk-link" href="${render(href)}">${render(text)}</a></p>`)

  const forbidden = (request: FastifyRequest, reply: FastifyReply, known: Known, permission: string) =>
    problem(
      request,
      reply,
      403,
      'You cannot open this page',
      paragraph(
        `It is for ${gate.holders(permission)}. If you need it for your work, ask the person who looks after access to Kept.`,
      ),
      known,
    )

  /** To the sign-in page and back for somebody who is not signed in; no for somebody who is. */
  const turnAway = (request: FastifyRequest, reply: FastifyReply, known: Known, permission: string) => {
    if (known.person.id !== null) return forbidden(request, reply, known, permission)
    if (request.method !== 'POST') return reply.redirect(`/sign-in?back=${encodeURIComponent(request.url)}`, 303)
    return problem(request, reply, 403, 'You are not signed in', [
      paragraph('Nothing was changed. You may have been signed out because you were away for some hours.'),
      paragraph('What you typed is still there if you go back. Copy it, sign in, and send it again.'),
    ])
  }

  const askedOf = (request: FastifyRequest, person: Visitor): Omit<Asked, 'db'> => {
    const raw = request.query as Record<string, unknown>
    return {
      person,
      today: settings.today(),
      now: settings.now(),
      from: request.ip,
      site: settings.address,
      params: Object.fromEntries(
        Object.entries(request.params as Record<string, unknown>).map(([name, value]) => [name, asText(value)]),
      ),
      query: Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, asText(value)])),
      queryAll: name => {
        const value = raw[name]
        return value === undefined ? [] : Array.isArray(value) ? value.map(asText) : [asText(value)]
      },
    }
  }

  const within = <T>(permission: string, person: Visitor, work: (db: Db) => Promise<T>): Promise<T> =>
    database.as({ audience: gate.audienceOf(permission, person), person: person.id }, work)

  const show = async (request: FastifyRequest, reply: FastifyReply, one: Page) => {
    const known = await doors.identify(token(request))
    if (!gate.may(known.person, one.needs)) return turnAway(request, reply, known, one.needs)
    const { definition } = one
    const made = await within(one.needs, known.person, async db => {
      const asked = { ...askedOf(request, known.person), db }
      const data = await definition.load(asked)
      const seen = definition.looksAt?.(data) ?? null
      if (seen !== null) await doors.audit(db, { person: known.person, deed: one.needs, about: seen })
      return { asked, data, starts: definition.starts?.(data, asked) ?? {}, frame: await frameWithin(db) }
    })
    return draw(request, reply, 200, one, known, made, null, made.starts, [])
  }

  const draw = (
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    one: Page,
    known: Known,
    { asked, data, frame }: Readonly<{ asked: Asked; data: unknown; frame: Frame }>,
    sent: Sent | null,
    starts: Readonly<Record<string, unknown>>,
    refused: Refused,
  ) => {
    const { definition } = one
    const csrf = known.secret === '' ? '' : csrfFor(known.secret)
    const form = formState(
      definition.form ?? {},
      (name, field) => ({
        ...(sent ? field.given(sent, name) : name in starts ? field.shows(starts[name]) : nothingGiven),
        name,
        id: name,
        error: undefined,
      }),
      refused,
    )
    const { layout } = definition
    return send(
      reply,
      status,
      {
        view: definition.view({ data, form, refused, csrf, asked }),
        kind: typeof layout === 'function' ? layout(asked) : (layout ?? 'work'),
        person: known.person,
        path: pathOf(request),
        csrf,
        saying: known.saying,
        refused,
        today: settings.today(),
      },
      frame,
    )
  }

  const take = async (request: FastifyRequest, reply: FastifyReply, one: Page) => {
    const known = await doors.identify(token(request))
    const permission = one.submitNeeds ?? one.needs
    if (!gate.may(known.person, permission)) return turnAway(request, reply, known, permission)
    if (comesFromElsewhere(request))
      return problem(
        request,
        reply,
        403,
        'This form was not sent from Kept',
        paragraph('Open the page again in Kept and send the form from there.'),
      )
    const { definition } = one
    const sent = await readSent(
      request,
      Object.values(definition.form ?? {}).some(field => field.takesFiles),
    )
    // A visitor has no session to sign a form with; what visitors can send does nothing on anyone's behalf.
    if (known.secret !== '' && !sameText(sent.texts.get('csrf')?.[0] ?? '', csrfFor(known.secret)))
      return problem(
        request,
        reply,
        403,
        'This form is too old to send',
        paragraph('Open the page again, check what you typed, and send it once more. Nothing was changed.'),
      )
    try {
      const done = await within(permission, known.person, async db => {
        const asked = { ...askedOf(request, known.person), db }
        const data = await definition.load(asked)
        const values = readValues(definition.form ?? {}, sent)
        const result = await definition.submit?.({ ...asked, data, values })
        if (!result) throw new NotFound()
        if ('data' in result)
          return { asked, data: result.data, standing: result.standing, frame: await frameWithin(db) }
        await doors.audit(db, {
          person: result.person ?? known.person,
          deed: permission,
          about: result.about ?? '',
          ...(result.details ? { details: result.details } : {}),
        })
        return result
      })
      if ('data' in done) {
        const texts = new Map([
          ...sent.texts,
          ...Object.entries(done.standing ?? {}).map(([name, text]) => [name, [text]] as const),
        ])
        return draw(request, reply, 200, one, known, done, { ...sent, texts }, {}, [])
      }
      if (done.saying !== undefined && done.session === undefined && known.person.session !== null)
        await doors.leaveSaying(known.person.session, done.saying)
      if (done.session === 'ended') reply.clearCookie(cookieName, cookieSettings)
      else if (done.session) reply.setCookie(cookieName, done.session.token, cookieSettings)
      return await reply.redirect(done.to, 303)
    } catch (error) {
      const refused: Refused | null =
        error instanceof Refusals
          ? error.refused
          : error instanceof Refusal
            ? [{ field: error.field, says: error.message }]
            : null
      if (!refused) throw error
      const again = await within(one.needs, known.person, async db => {
        const asked = { ...askedOf(request, known.person), db }
        return { asked, data: await definition.load(asked), frame: await frameWithin(db) }
      })
      return draw(request, reply, 422, one, known, again, sent, {}, refused)
    }
  }

  const give = async (request: FastifyRequest, reply: FastifyReply, one: Download) => {
    const known = await doors.identify(token(request))
    if (!gate.may(known.person, one.needs)) return turnAway(request, reply, known, one.needs)
    const given = await within(one.needs, known.person, async db => {
      const asked = { ...askedOf(request, known.person), db }
      const made = await one.load(asked)
      const seen = one.looksAt?.(asked) ?? null
      if (seen !== null) await doors.audit(db, { person: known.person, deed: one.needs, about: seen })
      return made
    })
    const file = 'make' in given ? await given.make() : given
    // What is for everyone is for their programs too, wherever those run.
    if (one.needs === 'public.read')
      reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
    return reply
      .header('content-type', file.type)
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${file.name.replaceAll(/[^\w.-]+/g, '-')}"`)
      .send(typeof file.body === 'string' ? file.body : Buffer.from(file.body))
  }

  const pass = async (request: FastifyRequest, reply: FastifyReply, one: Passage) => {
    const known = await doors.identify(token(request))
    if (!gate.may(known.person, one.needs)) return turnAway(request, reply, known, one.needs)
    const went = await one.go({
      ...askedOf(request, known.person),
      within: work => within(one.needs, known.person, work),
      address: new URL(request.url, settings.address),
      held: request.cookies[heldName] ?? null,
    })
    reply.header('cache-control', 'no-store')
    if ('status' in went) {
      const { link } = went
      return problem(request, reply, went.status, went.title, [
        ...went.says.map(paragraph),
        ...(link ? [linkParagraph(link)] : []),
      ])
    }
    if (went.hold === null) reply.clearCookie(heldName, cookieSettings)
    else if (went.hold !== undefined) reply.setCookie(heldName, went.hold, { ...cookieSettings, maxAge: 600 })
    if (went.session) reply.setCookie(cookieName, went.session.token, cookieSettings)
    return reply.redirect(went.to, 303)
  }

  for (const route of settings.routes) {
    if (route.kind === 'download') app.get(route.path, (request, reply) => give(request, reply, route))
    else if (route.kind === 'passage')
      // Asked for its headers only, a step would be taken and its answer lost.
      app.get(route.path, { exposeHeadRoute: false }, (request, reply) => pass(request, reply, route))
    else {
      app.get(route.path, (request, reply) => show(request, reply, route))
      if (route.submitNeeds !== null) app.post(route.path, (request, reply) => take(request, reply, route))
    }
  }

  const tagOf = (body: string | Buffer): string =>
    `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const sendAsset = (
    request: FastifyRequest,
    reply: FastifyReply,
    type: string,
    body: string | Buffer,
    tag: string,
  ) => {
    reply.header('etag', tag)
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
    return reply.header('content-type', type).send(body)
  }
  for (const asset of settings.assets) {
    if ('make' in asset)
      app.get(asset.url, async (request, reply) => {
        const body = await asset.make()
        return sendAsset(request, reply.header('cache-control', 'no-cache'), asset.type, body, tagOf(body))
      })
    else {
      const body = readFileSync(asset.file)
      const tag = tagOf(body)
      app.get(asset.url, (request, reply) =>
        sendAsset(request, reply.header('cache-control', 'public, max-age=3600'), asset.type, body, tag),
      )
    }
  }

  app.get('/health', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }))
  app.get('/ready', async (_request, reply) => {
    const { problems, warnings } = await settings
      .condition()
      .catch(() => ({ problems: ['The database does not answer'], warnings: [] }))
    return reply
      .code(problems.length === 0 ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: problems.length === 0 ? 'ready' : 'not ready', problems, warnings })
  })

  app.setNotFoundHandler((request, reply) =>
    problem(request, reply, 404, 'Page not found', paragraph('Check the address, or start again from the first page.')),
  )
  app.setErrorHandler(async (error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error instanceof NotFound) {
      const { instead } = error
      if (instead)
        return problem(request, reply, 404, instead.title, [paragraph(instead.says), linkParagraph(instead.link)])
      return problem(
        request,
        reply,
        404,
        'Page not found',
        paragraph('Check the address, or start again from the first page.'),
      )
    }
    // FST_REQ_FILE_TOO_LARGE, FST_FILES_LIMIT, FST_FIELDS_LIMIT, FST_ERR_CTP_BODY_TOO_LARGE: all of them say 413.
    if (error.statusCode === 413)
      return problem(
        request,
        reply,
        413,
        'That is too much to send at once',
        paragraph('Send fewer or smaller files. Nothing was changed.'),
      )
    if (error.statusCode !== undefined && error.statusCode < 500)
      return problem(
        request,
        reply,
        error.statusCode,
        'Kept could not read that request',
        paragraph('Open the page again and try once more. Nothing was changed.'),
      )
    const number = reference()
    log({
      level: 'error',
      says: 'unexpected error',
      reference: number,
      path: request.routeOptions.url ?? 'not a page',
      // Where in our code, and which kind: the message itself may quote a value, so it stays out of the log.
      kind: error.name,
      where: (error.stack ?? '')
        .split('\n')
        .filter(line => line.includes('/src/'))
        .slice(0, 6)
        .map(line => line.trim())
        .join(' | '),
    })
    return problem(request, reply, 500, 'Something went wrong in Kept', [
      paragraph('Nothing was changed. Try again in a minute.'),
      paragraph(`If it happens again, tell the person who looks after Kept this reference: ${number}`),
    ])
  })
  return app
}
