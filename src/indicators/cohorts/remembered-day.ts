import type { PlainDate } from '../../kernel/index.ts'

/** The last answer for a day that is the same for every subject, such as the day two years before. */
export const rememberedDay = (work: (day: PlainDate) => PlainDate): ((day: PlainDate) => PlainDate) => {
  let known: { day: PlainDate; value: PlainDate } | null = null
  return day => {
    if (known?.day !== day) known = { day, value: work(day) }
    return known.value
  }
}
