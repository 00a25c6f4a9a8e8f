import { addHours } from './instant.ts'
import { addDays, addMonths, addYears, birthday, inWords, type PlainDate } from './plain-date.ts'
import { Refusal } from './refusal.ts'
import type { TimescaleRule } from './timescale-rule.ts'
import { timescaleRules } from './timescale-rules.ts'
import { addWorkingDays, publishBy, type WorkingCalendar } from './working-days.ts'

export type TimescaleId = (typeof timescaleRules)[number]['id']

export type Timescales = readonly TimescaleRule<TimescaleId>[]

const inForceOn = (rule: TimescaleRule, day: PlainDate): boolean =>
  rule.from <= day && (rule.to === undefined || day <= rule.to)

const overlap = (one: TimescaleRule, other: TimescaleRule): boolean =>
  (other.to === undefined || one.from <= other.to) && (one.to === undefined || other.from <= one.to)

const isKnown = (id: string): id is TimescaleId => timescaleRules.some(rule => rule.id === id)

/**
 * The rules with a council's own put over them. On a day when the council has a version of a rule, that version counts;
 * on other days the rule that came with Kept does. A rule of law or of national guidance cannot be changed this way.
 */
export const withCouncilRules = (own: readonly TimescaleRule[]): Timescales => {
  const councilRules = own.map((rule, index) => {
    const { id } = rule
    if (!isKnown(id)) throw new Refusal(`There is no timescale called “${id}”`, 'id')
    if (timescaleRules.some(standing => standing.id === id && standing.setBy !== 'council')) {
      throw new Refusal(`“${rule.title}” is not the council’s to change: it is set by law or national guidance`, 'id')
    }
    if (rule.to !== undefined && rule.to < rule.from) {
      throw new Refusal(`“${rule.title}” cannot end before it starts`, 'to')
    }
    if (own.some((other, place) => place < index && other.id === id && overlap(rule, other))) {
      throw new Refusal(
        `“${rule.title}” has two versions on the same day. End the first before the second starts`,
        'from',
      )
    }
    return { ...rule, id, setBy: 'council' as const }
  })
  return [...councilRules, ...timescaleRules]
}

/** The version of a rule that was in force that day. Throws if there was none: no other version is a substitute for it. */
export const ruleOn = (
  id: TimescaleId,
  day: PlainDate,
  rules: Timescales = timescaleRules,
): TimescaleRule<TimescaleId> => {
  const found = rules.find(rule => rule.id === id && inForceOn(rule, day))
  if (!found) throw new RangeError(`No rule “${id}” was in force on ${inWords(day)}`)
  return found
}

/**
 * The day something is due by: the rule as it stood on `day`, counted from (or, for papers before a meeting, back from)
 * the day of the trigger. For ages the trigger is the day of birth. Throws for a rule that gives no day by itself.
 */
export const dueOn = (
  id: TimescaleId,
  trigger: PlainDate,
  day: PlainDate,
  calendar: WorkingCalendar,
  rules: Timescales = timescaleRules,
): PlainDate => {
  const { amount, unit } = ruleOn(id, day, rules)
  switch (unit) {
    case 'working days':
      return addWorkingDays(trigger, amount, calendar)
    case 'working days before':
      return addWorkingDays(trigger, -amount, calendar)
    case 'clear days before':
      return publishBy(trigger, amount, calendar)
    case 'days':
      return addDays(trigger, amount)
    case 'weeks':
      return addDays(trigger, amount * 7)
    case 'months':
      return addMonths(trigger, amount)
    case 'years':
      return addYears(trigger, amount)
    case 'years of age':
      return birthday(trigger, amount)
    default:
      throw new RangeError(`The rule “${id}” is in ${unit} and gives no day by itself`)
  }
}

/** The moment something is due by, for the rules in clock hours: 72 hours are 72 hours at a weekend and over a clock change. */
export const dueAt = (
  id: TimescaleId,
  triggerInstant: string,
  day: PlainDate,
  rules: Timescales = timescaleRules,
): string => {
  const { amount, unit } = ruleOn(id, day, rules)
  if (unit !== 'hours') throw new RangeError(`The rule “${id}” is in ${unit}, not in hours`)
  return addHours(triggerInstant, amount)
}
