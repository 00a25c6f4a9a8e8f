import type { PlainDate } from '../../kernel/index.ts'

/**
 * Works a thing out once for a subject and a day, since many measures ask the same of the same day. Only the last day is kept:
 * a series of days asks for one after another, and memory must not grow with it.
 */
export const rememberedOn = <S extends object, T>(
  work: (subject: S, day: PlainDate) => T,
): ((subject: S, day: PlainDate) => T) => {
  const known = new WeakMap<S, { day: PlainDate; value: T }>()
  return (subject, day) => {
    const found = known.get(subject)
    if (found && found.day === day) return found.value
    const value = work(subject, day)
    if (found) {
      found.day = day
      found.value = value
    } else known.set(subject, { day, value })
    return value
  }
}

/** The last answer for a day that is the same for every subject, such as the day two years before. */
export const rememberedDay = (work: (day: PlainDate) => PlainDate): ((day: PlainDate) => PlainDate) => {
  let known: { day: PlainDate; value: PlainDate } | null = null
  return day => {
    if (known?.day !== day) known = { day, value: work(day) }
    return known.value
  }
}
