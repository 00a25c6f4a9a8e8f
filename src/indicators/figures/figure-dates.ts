import type { Dataset } from '../../dataset/index.ts'
import { addMonths, financialYear, lastOfMonth, monthOf, type PlainDate } from '../../kernel/index.ts'

/** Monthly figures reach back this far; before that, quarter ends are enough to draw a line. */
const monthsKept = 12

/** What owners entered speaks for its own days where there is no extract to go by. */
const enteredDays = (data: Dataset): PlainDate[] => [...new Set(data.entered.map(one => one.last))].sort()

/** The newest day that any extract tells of: what "now" means for the data set. Null when nothing is loaded. */
export const newestDay = (data: Dataset): PlainDate | null => {
  let newest: PlainDate | null = null
  for (const day of [...data.returns.map(one => one.upTo), ...data.snapshots.map(one => one.asAt)])
    if (newest === null || day > newest) newest = day
  return newest ?? enteredDays(data).at(-1) ?? null
}

/** The days that figures are computed for whenever something is loaded, oldest first. Any other day can be asked for. */
export const figureDates = (data: Dataset): PlainDate[] => {
  const newest = newestDay(data)
  if (newest === null) return []
  if (data.returns.length === 0 && data.snapshots.length === 0) return enteredDays(data)
  const years = data.returns.map(one => one.yearEnd)
  const oldest =
    years.length > 0
      ? financialYear(Math.min(...years)).last
      : (data.snapshots.map(one => one.asAt).sort()[0] ?? newest)
  const days = new Set<PlainDate>([newest])
  for (let back = 0; ; back++) {
    const day = lastOfMonth(addMonths(newest, -back))
    if (day < oldest) break
    if (day > newest) continue
    if (back <= monthsKept || monthOf(day) % 3 === 0) days.add(day)
  }
  return [...days].sort()
}
