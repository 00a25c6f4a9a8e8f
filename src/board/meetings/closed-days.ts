import {
  addDays,
  type ClosedDay,
  inWords,
  type PlainDate,
  Refusal,
  whyClosedOn,
  workingCalendar,
} from '../../kernel/index.ts'

/** The longest closure that is not a slip of the pen. */
const longest = 31

/** The working days of a closure, each with its name: weekends and bank holidays within it are closed anyway. */
export const closureOf = (firstOn: PlainDate, lastOn: PlainDate | null, name: string): readonly ClosedDay[] => {
  const last = lastOn ?? firstOn
  if (last < firstOn) throw new Refusal('The last day cannot be before the first day', 'lastOn')
  if (last > addDays(firstOn, longest - 1)) throw new Refusal(`Enter a closure of ${longest} days or fewer`, 'lastOn')
  const england = workingCalendar()
  const days: ClosedDay[] = []
  for (let day = firstOn; day <= last; day = addDays(day, 1))
    if (whyClosedOn(day, england) === null) days.push({ on: day, name })
  if (days.length === 0)
    throw new Refusal(`${inWords(firstOn)} is not a working day anyway: ${whyClosedOn(firstOn, england)}`, 'firstOn')
  return days
}

/** The days kept before and these; a day that was there keeps the later name. */
export const withClosure = (there: readonly ClosedDay[], added: readonly ClosedDay[]): ClosedDay[] =>
  [...new Map([...there, ...added].map(day => [day.on, day])).values()].toSorted((a, b) => (a.on < b.on ? -1 : 1))
