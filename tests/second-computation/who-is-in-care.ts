import { addMonths, ageOn, type PlainDate } from '../../src/kernel/index.ts'
import { type Adds, type Computation, fromList8, fromReturn, if1, perPerson } from './computation.ts'
import { isInCareOn, isShortBreak, isStartKnown, periodsOf, type Stay, stayOn, type Story } from './story.ts'

const inCare = (test: (stay: Stay, story: Story, day: PlainDate) => boolean, modules = 'Episodes'): Computation =>
  fromReturn('day', modules, (story, { last }) => {
    const stay = stayOn(story, last)
    return stay ? if1(true, test(stay, story, last)) : null
  })

const aged = (from: number, to: number): Computation =>
  inCare(
    (_stay, { born }, day) => born !== null && ageOn(born, day) >= from && ageOn(born, day) <= to,
    'Header Episodes',
  )

const started = (months: number): Computation =>
  fromReturn(months, 'Episodes', ({ stays }, { first, last }) =>
    if1(
      stays.some(stay => stay.rne === 'S' && stay.from >= first && stay.from <= last && !isShortBreak(stay)),
      true,
    ),
  )

/** The last ending in the months. A child who left twice counts once. */
export const leaving = (story: Story, first: PlainDate, last: PlainDate): Stay | null =>
  story.stays.findLast(
    stay =>
      stay.to !== null &&
      stay.rec !== '' &&
      stay.rec !== 'X1' &&
      stay.to >= first &&
      stay.to <= last &&
      !isShortBreak(stay),
  ) ?? null

const ceased = (months: number): Computation =>
  fromReturn(months, 'Episodes', (story, { first, last }) => if1(leaving(story, first, last) !== null, true))

export const ceasedWith = (test: (ending: Stay, story: Story) => boolean): Computation =>
  fromReturn(12, 'Episodes', (story, { first, last }): Adds => {
    const ending = leaving(story, first, last)
    return ending ? if1(true, test(ending, story)) : null
  })

/** The time in care that ended with this episode. */
export const periodThatEnded = (ending: Stay, story: Story): Stay[] => {
  const period = periodsOf(story).find(one => one.includes(ending)) ?? [ending]
  return period.slice(period.findLastIndex(isShortBreak) + 1)
}

type Length = 'under six months' | 'six to twelve months' | 'a year or more' | 'not known'

const lengthOf = (ending: Stay, story: Story): Length => {
  const period = periodThatEnded(ending, story)
  const [came, left] = [period[0]?.from ?? ending.from, ending.to ?? ending.from]
  if (left >= addMonths(came, 12)) return 'a year or more'
  if (!isStartKnown(period)) return 'not known'
  return left >= addMonths(came, 6) ? 'six to twelve months' : 'under six months'
}

export const whoIsInCare: Readonly<Record<string, Computation>> = {
  cla_count: inCare(() => true),
  cla_count_a8: fromList8(child => if1(child.endedOn === null, true)),
  cla_rate_per_10k: perPerson(inCare(() => true)),
  started_count: started(12),
  started_6_months: started(6),
  started_rate: perPerson(started(12)),
  ceased_count: ceased(12),
  ceased_6_months: ceased(6),
  ceased_rate: perPerson(ceased(12)),
  ceased_under_6_months: ceasedWith((ending, story) => lengthOf(ending, story) === 'under six months'),
  ceased_6_to_12_months: ceasedWith((ending, story) => lengthOf(ending, story) === 'six to twelve months'),
  ceased_1_year_plus: ceasedWith((ending, story) => lengthOf(ending, story) === 'a year or more'),
  age_under_5: aged(0, 4),
  age_10_15: aged(10, 15),
  age_16_plus: aged(16, 99),
  boys: inCare((_stay, { sex }) => sex === '1' || sex === 'M', 'Header Episodes'),
  // REFU and NOBT are not known, so not counted.
  not_white_british: inCare((_stay, { ethnic }) => !['', 'WBRI', 'REFU', 'NOBT'].includes(ethnic), 'Header Episodes'),
  uasc_pct: fromReturn('day', 'Episodes UASC', (story, { last, year }) =>
    if1(
      isInCareOn(story, last),
      // The newest return that gives the end of the status is believed.
      story.uasc.some(one => one.year === year) &&
        (story.uasc.findLast(one => one.ended !== null)?.ended ?? '9999') > last,
    ),
  ),
  uasc_pct_a8: fromList8(
    child => if1(child.endedOn === null, child.unaccompaniedInYear === true),
    'unaccompaniedInYear',
  ),
  need_abuse_or_neglect: inCare(stay => stay.cin === 'N1'),
  full_care_order: inCare(stay => stay.ls === 'C2'),
  voluntary_s20: inCare(stay => stay.ls === 'V2'),
}
