import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { type PlainDate, readPlainDate, Refusal } from './kernel/index.ts'

/** Everything that can be set, from the environment, checked once at the start. */
export type Settings = Readonly<{
  port: number
  host: string
  /** What people type to reach Kept: decides secure cookies, and where the council's sign-in comes back to. */
  address: string
  /** The data folder of the embedded database, and of backups. */
  folder: string
  databaseUrl: string | null
  databaseOwnerUrl: string | null
  demonstration: boolean
  /** The demonstration's today. Null in real life: the clock says. */
  today: PlainDate | null
  production: boolean
  trustProxy: boolean
  signIn: Readonly<{ issuer: string; client: string; secret: string }> | null
  /** The council's mail server; null where reminders are not sent. */
  mail: Readonly<{ url: string; from: string }> | null
  firstAdministrator: string | null
  councilName: string | null
  councilCode: string | null
}>

export type Setting = Readonly<{ name: string; means: string; unless: string }>

/** The table of the README, held to it by a test. */
export const settingsTable: readonly Setting[] = [
  { name: 'PORT', means: 'The port to listen on', unless: '3000' },
  { name: 'HOST', means: 'The network address to listen on; 0.0.0.0 for every one', unless: '127.0.0.1' },
  {
    name: 'KEPT_ADDRESS',
    means: 'What people type to reach Kept, such as https://kept.example.gov.uk',
    unless: 'http://localhost and the port',
  },
  {
    name: 'KEPT_DATA',
    means: 'The data folder: the embedded database and its backups',
    unless: '`data` beside the program',
  },
  { name: 'DATABASE_URL', means: 'PostgreSQL 15 or newer, instead of the embedded database', unless: 'embedded' },
  {
    name: 'DATABASE_OWNER_URL',
    means: 'The login that owns the tables, where DATABASE_URL names one that owns nothing',
    unless: 'DATABASE_URL',
  },
  {
    name: 'KEPT_DEMONSTRATION',
    means: '`no` starts an empty Kept for a real council; `yes` loads the invented one',
    unless: '`yes`, but `no` with NODE_ENV=production or DATABASE_URL',
  },
  { name: 'KEPT_TODAY', means: 'The demonstration’s today, such as 2026-11-22', unless: '2026-11-22' },
  { name: 'KEPT_COUNCIL', means: 'The council’s name, at the first start', unless: 'Your council' },
  {
    name: 'KEPT_COUNCIL_CODE',
    means: 'The council’s three-digit number and ONS code, such as 838 E06000059, at the first start',
    unless: 'none',
  },
  { name: 'KEPT_SIGN_IN_ISSUER', means: 'The council’s OpenID Connect provider', unless: 'none' },
  { name: 'KEPT_SIGN_IN_CLIENT', means: 'The client id that Kept has there', unless: 'none' },
  { name: 'KEPT_SIGN_IN_SECRET', means: 'Its secret', unless: 'none' },
  {
    name: 'KEPT_FIRST_ADMINISTRATOR',
    means: 'The e-mail address of the first IT administrator, at the first start',
    unless: 'none',
  },
  {
    name: 'KEPT_SMTP_URL',
    means: 'The mail server that sends reminders, such as smtps://name:password@mail.example.gov.uk',
    unless: 'none: no reminders are sent',
  },
  { name: 'KEPT_MAIL_FROM', means: 'The address that reminders come from', unless: 'none' },
  { name: 'KEPT_TRUST_PROXY', means: '`yes` behind a proxy that sets X-Forwarded-For', unless: '`no`' },
  {
    name: 'KEPT_EMBEDDED',
    means: '`yes` allows the embedded database with NODE_ENV=production. A power cut may lose the last moments',
    unless: '`no`',
  },
  { name: 'NODE_ENV', means: '`production` refuses what is only for trying Kept out', unless: 'none' },
]

const yesOrNo = (environment: Environment, name: string, unless: boolean): boolean => {
  const value = environment[name]?.trim().toLowerCase() ?? ''
  if (value === '') return unless
  if (['yes', 'true', '1', 'on'].includes(value)) return true
  if (['no', 'false', '0', 'off'].includes(value)) return false
  throw new Refusal(`${name} is neither yes nor no. Set it to one of them, or leave it out`)
}

const web = (text: string): URL | null => {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

export type Environment = Readonly<Record<string, string | undefined>>

const demonstrationToday = '2026-11-22' as PlainDate

/** Reads the settings, or refuses in one line that says what to do. */
export const readSettings = (environment: Environment, programFolder: string): Settings => {
  const given = (name: string): string | null => environment[name]?.trim() || null
  const port = Number(given('PORT') ?? '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Refusal('PORT is not a port number. Set it to a number from 1 to 65535, such as 3000')
  const production = given('NODE_ENV') === 'production'
  const databaseUrl = given('DATABASE_URL')
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new Refusal('DATABASE_URL does not begin with postgres://. Set it to the address of a PostgreSQL database')
  const demonstration = yesOrNo(environment, 'KEPT_DEMONSTRATION', !production && !databaseUrl)
  if (demonstration && production)
    throw new Refusal(
      'The demonstration lets anyone sign in as anyone, so it does not start with NODE_ENV=production. Set KEPT_DEMONSTRATION=no',
    )
  if (production && !databaseUrl && !yesOrNo(environment, 'KEPT_EMBEDDED', false))
    throw new Refusal(
      'With NODE_ENV=production Kept needs DATABASE_URL: the embedded database may lose the last moments in a power cut. KEPT_EMBEDDED=yes allows it all the same',
    )
  const todayGiven = given('KEPT_TODAY')
  const today = todayGiven === null ? null : readPlainDate(todayGiven)
  if (todayGiven !== null && !today) throw new Refusal('KEPT_TODAY is not a day. Write it like 2026-11-22')
  if (today && !demonstration) throw new Refusal('KEPT_TODAY is for the demonstration only. Leave it out')
  const address = given('KEPT_ADDRESS') ?? `http://localhost:${port}`
  const parsed = web(address)
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol))
    throw new Refusal('KEPT_ADDRESS is not a web address. Write it like https://kept.example.gov.uk')
  const [issuer, client, secret] = ['ISSUER', 'CLIENT', 'SECRET'].map(part => given(`KEPT_SIGN_IN_${part}`))
  const parts = [issuer, client, secret].filter(part => part !== null && part !== undefined).length
  if (parts > 0 && parts < 3)
    throw new Refusal('Sign-in needs KEPT_SIGN_IN_ISSUER, KEPT_SIGN_IN_CLIENT and KEPT_SIGN_IN_SECRET: set all three')
  const [smtpUrl, mailFrom] = [given('KEPT_SMTP_URL'), given('KEPT_MAIL_FROM')]
  if ((smtpUrl === null) !== (mailFrom === null))
    throw new Refusal('Reminders need KEPT_SMTP_URL and KEPT_MAIL_FROM: set both, or neither')
  if (smtpUrl !== null && !/^smtps?:\/\/[^/\s]+$/.test(smtpUrl.replace(/\/$/, '')))
    throw new Refusal('KEPT_SMTP_URL is not the address of a mail server. Write it like smtps://mail.example.gov.uk')
  if (mailFrom !== null && !/^([^<>\r\n]*<)?[^\s@<>]+@[^\s@<>]+>?$/.test(mailFrom))
    throw new Refusal('KEPT_MAIL_FROM is not an e-mail address. Write it like board@example.gov.uk')
  const folder = given('KEPT_DATA') ?? join(programFolder, 'data')
  return {
    port,
    host: given('HOST') ?? '127.0.0.1',
    address: address.replace(/\/$/, ''),
    folder: isAbsolute(folder) ? folder : resolve(folder.replace(/^~(?=\/)/, homedir())),
    databaseUrl,
    databaseOwnerUrl: given('DATABASE_OWNER_URL'),
    demonstration,
    today: demonstration ? (today ?? demonstrationToday) : null,
    production,
    trustProxy: yesOrNo(environment, 'KEPT_TRUST_PROXY', false),
    signIn: issuer && client && secret ? { issuer, client, secret } : null,
    mail: smtpUrl !== null && mailFrom !== null ? { url: smtpUrl, from: mailFrom } : null,
    firstAdministrator: given('KEPT_FIRST_ADMINISTRATOR'),
    councilName: given('KEPT_COUNCIL'),
    councilCode: given('KEPT_COUNCIL_CODE'),
  }
}
