import type { FastifyInstance } from 'fastify'
import {
  accessRoutes,
  audienceOf,
  type Council,
  councilFrom,
  councilOf,
  councilSetting,
  type CouncilSignIn,
  doorsOf,
  holders,
  identityProvider,
  isDemonstration,
  may,
  settingsCalled,
  type SignInProvider,
  watchCondition,
} from './access/index.ts'
import { boardRoutes } from './board/index.ts'
import type { Database, Db, Instant } from './database/index.ts'
import { indicatorRoutes } from './indicators/pages.ts'
import type { PlainDate } from './kernel/index.ts'
import { layoutOf } from './layout.tsx'
import { publishingRoutes } from './publishing/index.ts'
import { type AboutKept, startRoutes } from './start/index.ts'
import { strategyRoutes } from './strategy/index.ts'
import { assets, councilStylesheet, councilStylesheetUrl } from './ui/index.ts'
import { readingAgeScript, type YouthSettings, voiceRoutes, youthSetting, youthSettingsFrom } from './voice/index.ts'
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
export const routesOf = (parts: Readonly<{ council: CouncilSignIn | null; about: AboutKept }>): readonly Route[] => [
  ...startRoutes(parts.about),
  ...publishingRoutes,
  ...accessRoutes(parts.council),
  ...voiceRoutes,
  ...boardRoutes,
  ...strategyRoutes,
  ...indicatorRoutes,
]

/** What stands around every page: whose Kept this is. */
type Frame = Readonly<{ council: Council; demonstration: boolean; youth: YouthSettings }>

/** Puts the program together. The server and the tests both start here. */
export const buildApp = async (parts: AppParts): Promise<FastifyInstance> => {
  const { database, today, now, version } = parts
  const council = parts.signIn ? identityProvider(parts.signIn, `${parts.address}/sign-in/return`) : null
  // No other setting than the demonstration's own makes one, and it never changes.
  const demonstration = await database.as({ audience: 'system' }, isDemonstration)
  const frame = async (db: Db): Promise<Frame> => {
    const set = await settingsCalled(db, [councilSetting, youthSetting])
    return {
      council: councilFrom(set.get(councilSetting)),
      demonstration,
      youth: youthSettingsFrom(set.get(youthSetting)),
    }
  }
  return buildServer<Frame>({
    routes: routesOf({
      council,
      about: { version, kind: database.kind, folder: database.folder, councilSignIn: council !== null },
    }),
    database,
    gate: { may, audienceOf, holders },
    doors: doorsOf(database, { now, today }),
    today,
    now,
    frame,
    layout: (given, around) => layoutOf(given, { ...around, version }),
    assets: [
      ...assets,
      readingAgeScript,
      {
        url: councilStylesheetUrl,
        make: async () => {
          const { colours, titlesInCapitals } = await database.as({ audience: 'public' }, councilOf)
          return councilStylesheet(colours, titlesInCapitals)
        },
        type: 'text/css; charset=utf-8',
      },
    ],
    address: parts.address,
    trustProxy: parts.trustProxy ?? false,
    log: parts.log ?? (() => {}),
    condition: watchCondition(database, now),
    ...(parts.reference ? { reference: parts.reference } : {}),
  })
}
