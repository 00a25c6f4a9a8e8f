import type { PlainDate } from './plain-date.ts'

/** Units that give a day, those that give a moment, and those that only say how many. */
export type TimescaleUnit =
  | 'working days'
  | 'working days before'
  | 'clear days before'
  | 'days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'years of age'
  | 'hours'
  | 'meetings'
  | 'per year'
  | 'per school day'
  | 'percent'
  | 'people'

/** How sure the rule is: read in a copy of its source, said in a council's own papers, or for a lawyer or officer to confirm. */
export type Certainty = 'read' | 'stated by the council' | 'to be confirmed'

/** One rule about time, for the days it was in force. Both `from` and `to` count. */
export type TimescaleRule<Id extends string = string> = Readonly<{
  id: Id
  title: string
  amount: number
  /** The upper end where the rule is a band (ages 4 to 16, both counted). */
  upTo?: number
  unit: TimescaleUnit
  trigger: string
  /** Only what a council set itself may a council change. */
  setBy: 'law' | 'national guidance' | 'council'
  source: string
  certainty: Certainty
  /** What a person should know before relying on it. */
  doubt?: string
  from: PlainDate
  to?: PlainDate
  /** Rows of the inventory of what the board must be able to show. */
  inventory?: string
}>

type Heading = Pick<TimescaleRule, 'setBy' | 'source' | 'certainty' | 'from'>
type Entry = Omit<TimescaleRule, keyof Heading> & Partial<Heading>

/** Rules that share a source, an author and a starting day; an entry that differs says so itself. */
export const under = <const Rules extends readonly Entry[]>(
  heading: Heading,
  rules: Rules,
): readonly TimescaleRule<Rules[number]['id']>[] =>
  rules.map(rule => ({ ...heading, ...rule, id: rule.id as Rules[number]['id'] }))
