import type { FastifyInstance } from 'fastify'
import { doorsOf } from './access/doors.ts'
import { accessRoutes, audienceOf, type Council, councilOf, holders, isDemonstration, may, signInRoutes } from './access/index.ts'
import type { SignInProvider } from './access/index.ts'
import type { Database, Instant } from './database/index.ts'
import { indicatorRoutes } from './indicators/pages.ts'
import type { PlainDate } from './kernel/index.ts'
import { publishingRoutes } from './publishing/index.ts'
import { assets, councilStylesheet, councilStylesheetUrl } from './ui/index.ts'
import { layoutOf } from './layout.tsx'
import { buildServer, type LogLine, type Route } from './web/index.ts'

export type AppParts = Readonly<{
  database: Database
  today: () => PlainDate
  now: () => Instant
  address: string
  version: string
  trustProxy?: boolean
  /** The council's own sign-in; null where nobody has set it. */
  signIn?: SignInProvider | null
  log?: (line: LogLine) => void
  reference?: () => string
}>

/** Every page of Kept, in reading order: who may, what is asked, what happens, what is shown. */
export const routesOf = (parts: Readonly<{ signIn: SignInProvider | null }>): readonly Route[] => [
  ...publishingRoutes,
  ...accessRoutes(parts.signIn),
  ...indicatorRoutes,
]

/** Puts the program together. The server and the tests both start here. */
export const buildApp = async (parts: AppParts): Promise<FastifyInstance> => {
  const { database, today, now } = parts
  const signIn = parts.signIn ?? null
  const shown = await database.as({ audience: 'system' }, async db => ({
    council: await councilOf(db),
    demonstration: await isDemonstration(db),
  }))
  let council: Council = shown.council
  return buildServer({
    routes: routesOf({ signIn }),
    database,
    gate: { may, audienceOf, holders },
    doors: doorsOf(database, { now, today }),
    today,
    now,
    layout: given => layoutOf(given, { council, demonstration: shown.demonstration, version: parts.version }),
    assets: [
      ...assets,
      { url: councilStylesheetUrl, body: councilStylesheet(council.colours), type: 'text/css; charset=utf-8' },
    ],
    address: parts.address,
    trustProxy: parts.trustProxy ?? false,
    log: parts.log ?? (() => {}),
    problems: async () => {
      council = await database.as({ audience: 'system' }, councilOf)
      return []
    },
    ...(parts.reference ? { reference: parts.reference } : {}),
    also: (app, tools) => signInRoutes(app, tools, { database, signIn, now, today }),
  })
}
