import { type PlainDate, dayOf, inReturnForm, readPlainDate, Refusal } from '../kernel/index.ts'

/** A file that a person sent. Its name is theirs: never a path, never in an address. */
export type SentFile = Readonly<{ name: string; bytes: Uint8Array; tooLarge: boolean }>

/** What came in with a form: the texts and the files under each name, as sent. */
export type Sent = Readonly<{
  texts: ReadonlyMap<string, readonly string[]>
  files: ReadonlyMap<string, readonly SentFile[]>
}>

/** How one question is read. Throws a `Refusal` in words when the answer will not do. */
export type Field<Value> = Readonly<{
  read: (sent: Sent, name: string) => Value
  /** The raw texts to give back when the form is shown again; files cannot be given back. */
  given: (sent: Sent, name: string) => Given
  /** What the form shows before anyone has typed. */
  shows: (value: Value) => Given
  /** A form without such a field is not read as one that brings files. */
  takesFiles?: true
}>

/** What stands in a question's boxes. A day has three of them. */
export type Given = Readonly<{ value: string; values: readonly string[]; day: string; month: string; year: string }>

export const nothingGiven: Given = { value: '', values: [], day: '', month: '', year: '' }

const first = (sent: Sent, name: string): string => sent.texts.get(name)?.[0] ?? ''
const givenText = (sent: Sent, name: string): Given => ({ ...nothingGiven, value: first(sent, name) })
const shownText = (value: string | number | null | undefined): Given => ({
  ...nothingGiven,
  value: value === null || value === undefined ? '' : String(value),
})

/** A line or a paragraph of words. White space at the ends is dropped, line ends are \n. */
export const text = (options: { missing: string; max?: number; longest?: string }): Field<string> => ({
  read: (sent, name) => {
    const value = first(sent, name).replaceAll('\r\n', '\n').trim()
    if (value === '') throw new Refusal(options.missing, name)
    if (options.max !== undefined && value.length > options.max)
      throw new Refusal(options.longest ?? `Use ${options.max} characters or fewer`, name)
    return value
  },
  given: givenText,
  shows: shownText,
})

/** Words that may be left out; null when they are. */
export const optionalText = (options: { max?: number } = {}): Field<string | null> => ({
  read: (sent, name) => {
    const value = first(sent, name).replaceAll('\r\n', '\n').trim()
    if (options.max !== undefined && value.length > options.max)
      throw new Refusal(`Use ${options.max} characters or fewer`, name)
    return value === '' ? null : value
  },
  given: givenText,
  shows: shownText,
})

const readDay = (sent: Sent, name: string): { typed: boolean; day: PlainDate | null } => {
  const whole = first(sent, name).trim()
  if (whole !== '') return { typed: true, day: readPlainDate(whole) }
  const parts = ['day', 'month', 'year'].map(part => first(sent, `${name}-${part}`).trim())
  if (parts.every(part => part === '')) return { typed: false, day: null }
  const [day, month, year] = parts.map(part => (/^\d{1,4}$/.test(part) ? Number(part) : Number.NaN))
  return { typed: true, day: Number.isNaN(day) ? null : dayOf(year ?? 0, month ?? 0, day ?? 0) }
}

const givenDay = (sent: Sent, name: string): Given => ({
  value: first(sent, name),
  values: [],
  day: first(sent, `${name}-day`),
  month: first(sent, `${name}-month`),
  year: first(sent, `${name}-year`),
})

const shownDay = (value: PlainDate | null): Given => {
  if (!value) return nothingGiven
  const [day = '', month = '', year = ''] = inReturnForm(value).split('/')
  return { value, values: [], day, month, year }
}

export const date = (options: { missing: string }): Field<PlainDate> => ({
  read: (sent, name) => {
    const { typed, day } = readDay(sent, name)
    if (!typed) throw new Refusal(options.missing, name)
    if (!day) throw new Refusal('Enter a real date, such as 31 10 2026', name)
    return day
  },
  given: givenDay,
  shows: shownDay,
})

export const optionalDate = (): Field<PlainDate | null> => ({
  read: (sent, name) => {
    const { typed, day } = readDay(sent, name)
    if (typed && !day) throw new Refusal('Enter a real date, such as 31 10 2026', name)
    return day
  },
  given: givenDay,
  shows: shownDay,
})

/** One of the answers offered. Anything else was not on the page and is refused the same way as nothing. */
export const choice = <Value extends string>(among: readonly Value[], options: { missing: string }): Field<Value> => ({
  read: (sent, name) => {
    const value = first(sent, name)
    const found = among.find(one => one === value)
    if (found === undefined) throw new Refusal(options.missing, name)
    return found
  },
  given: givenText,
  shows: shownText,
})

/** Any number of answers, in the order they came. */
export const choices = (options: { missing?: string } = {}): Field<readonly string[]> => ({
  read: (sent, name) => {
    const values = sent.texts.get(name) ?? []
    if (values.length === 0 && options.missing !== undefined) throw new Refusal(options.missing, name)
    return values
  },
  given: (sent, name) => ({ ...nothingGiven, values: sent.texts.get(name) ?? [] }),
  shows: values => ({ ...nothingGiven, values }),
})

/** A tick. */
export const tick = (): Field<boolean> => ({
  read: (sent, name) => first(sent, name) !== '',
  given: (sent, name) => ({ ...nothingGiven, value: first(sent, name), values: sent.texts.get(name) ?? [] }),
  shows: value => ({ ...nothingGiven, value: value ? 'yes' : '', values: value ? ['yes'] : [] }),
})

/** A number as people type it (1,200 or 12.5); null when left out. */
export const optionalNumber = (options: { least?: number; most?: number } = {}): Field<number | null> => ({
  read: (sent, name) => {
    const value = first(sent, name).trim().replaceAll(',', '')
    if (value === '') return null
    if (!/^-?\d+(\.\d+)?$/.test(value)) throw new Refusal('Enter a number, such as 12 or 12.5', name)
    const number = Number(value)
    if (options.least !== undefined && number < options.least)
      throw new Refusal(`Enter a number of ${options.least} or more`, name)
    if (options.most !== undefined && number > options.most)
      throw new Refusal(`Enter a number of ${options.most} or less`, name)
    return number
  },
  given: givenText,
  shows: shownText,
})

/** One or more files; empty boxes of the browser are dropped. */
export const files = (options: {
  missing?: string
  largest: number
  /** What to do about a file that is too large. */
  insteadOfLarge?: string
}): Field<readonly SentFile[]> => ({
  read: (sent, name) => {
    const all = (sent.files.get(name) ?? []).filter(file => file.name !== '' || file.bytes.length > 0)
    if (all.length === 0 && options.missing !== undefined) throw new Refusal(options.missing, name)
    const large = all.find(file => file.tooLarge || file.bytes.length > options.largest)
    if (large)
      throw new Refusal(
        `${large.name} is larger than ${Math.floor(options.largest / 1_000_000)} MB. ${options.insteadOfLarge ?? 'Send one year or one module at a time'}`,
        name,
      )
    return all
  },
  given: () => nothingGiven,
  shows: () => nothingGiven,
  takesFiles: true,
})

/** Answers to questions that are known only when the page is made: everything sent under names that begin so, by the rest of the name. */
export const answersUnder = (prefix: string): Field<Readonly<Record<string, string>>> => ({
  read: sent =>
    Object.fromEntries(
      [...sent.texts].flatMap(([name, [value = '']]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value.trim()] as const] : [],
      ),
    ),
  given: () => nothingGiven,
  shows: () => nothingGiven,
})

export type Chosen = Readonly<Record<string, string>>

/** One choice for each of many things that are known only when the page is made. The page reads it with `readChosen`. */
export const chosenUnder = (prefix: string): Field<Chosen> => {
  const under = answersUnder(prefix)
  return {
    read: under.read,
    given: (sent, name) => ({ ...nothingGiven, value: JSON.stringify(under.read(sent, name)) }),
    shows: value => ({ ...nothingGiven, value: JSON.stringify(value) }),
  }
}
export const readChosen = (value: string): Chosen => (value === '' ? {} : (JSON.parse(value) as Chosen))
