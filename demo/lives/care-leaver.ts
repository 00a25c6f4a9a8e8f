import { chanceOf } from './chance.ts'
import { ageAt, birthdayAt, type Day, yearEndOf } from './day.ts'
import { isShortBreak, type Life } from './life.ts'
import { rates } from './rates.ts'

// Where someone is in life after care, year by year of their age. The yearly return and the monthly list both ask here.

/** The duty to a care leaver: 13 weeks in care since the age of 14, some of it after 16 (Children Act 1989, schedule 2, paragraph 19B). */
const THIRTEEN_WEEKS = 91

export type Entitlement = 'eligible' | 'relevant' | 'former relevant' | 'qualifying'

const NO_LONGER_OURS: ReadonlySet<string> = new Set(['E11', 'E12', 'E2', 'E3'])

/** What someone is entitled to on this day as a young person in care or a care leaver; null if not, or not yet. */
export const entitlementOn = (life: Life, on: Day): Entitlement | null => {
  const fourteenth = birthdayAt(life.born, 14)
  const sixteenth = birthdayAt(life.born, 16)
  if (on < sixteenth || on >= birthdayAt(life.born, 26)) return null
  let days = 0
  let afterSixteen = false
  let inCare = false
  for (const period of life.periods) {
    if (isShortBreak(period.spells[0]?.ls ?? '') || period.start > on) continue
    const end = Math.min(period.end, on)
    days += Math.max(0, end - Math.max(period.start, fourteenth))
    if (period.start <= on && period.end > on) inCare = true
    // Leaving on the sixteenth birthday itself is no day in care after it.
    if (end > sixteenth || inCare) afterSixteen = true
    if (period.end <= on && NO_LONGER_OURS.has(period.spells.at(-1)?.rec ?? '')) return null
    if (period.end <= on && period.spells.at(-1)?.rec === 'E15') return null
  }
  if (!afterSixteen) return null
  if (days < THIRTEEN_WEEKS) return inCare ? null : 'qualifying'
  if (inCare) return 'eligible'
  return ageAt(life.born, on) >= 18 ? 'former relevant' : 'relevant'
}

export type Situation = Readonly<{ inTouch: string; activity: string; accommodation: string }>

const lastEnding = (life: Life, on: Day): string => life.periods.findLast(p => p.end <= on)?.spells.at(-1)?.rec ?? ''

/** How someone is doing at one age: 17 to 25. The codes are those of the care leavers module since 2021-22. */
export const situationAt = (seed: number, life: Life, age: number): Situation => {
  const on = birthdayAt(life.born, age)
  const yearEnd = yearEndOf(on)
  const chance = chanceOf(seed, life.id, 'after care', age)
  const steady = chanceOf(seed, life.id, 'after care')
  const ending = lastEnding(life, on)
  const nothing = (inTouch: string): Situation => ({ inTouch, activity: '0', accommodation: '0' })
  if (age <= 19 && (ending === 'E4A' || ending === 'E4B') && steady.yes(0.5)) return nothing('RHOM')
  if (steady.yes(0.002 * (age - 16))) return nothing('DIED')
  const engaged = age <= 21 ? rates.inTouch(yearEnd) : 0.4
  const inTouch = chance.yes(engaged)
    ? 'YES'
    : chance.weighted([
        ['NO', 42],
        ['REFU', 24],
        ['NREQ', age <= 21 ? 34 : 260],
      ])
  if (inTouch !== 'YES' && chance.yes(0.55)) return nothing(inTouch)

  const busy = age <= 18 ? rates.inWorkOrLearning17to18(yearEnd) : rates.inWorkOrLearning19to21(yearEnd)
  // A little above the rate, because those out of touch count as neither.
  const activity = chance.yes(Math.min(0.97, busy * 1.035))
    ? chance.weighted([
        ['F1', age >= 19 ? 9 : age === 18 ? 2 : 0],
        ['F2', age <= 18 ? 56 : 26],
        ['P2', 8],
        ['F4', 9],
        ['P4', 1],
        ['F5', age <= 18 ? 18 : 38],
        ['P5', 9],
      ])
    : chance.weighted([
        ['G4', 32],
        ['G5', 56],
        ['G6', life.sex === 'F' ? 18 : 1],
      ])
  const suits = chance.yes(rates.suitableHome(yearEnd) + 0.015)
  if (!suits)
    return {
      inTouch,
      activity,
      accommodation: chance.weighted([
        ['S2', 30],
        ['X2', 30],
        ['W2', 12],
        ['V2', 14],
        ['B2', 6],
        ['Y2', 8],
      ]),
    }
  // Rule 3001: at seventeen nobody is recorded with a former foster carer; a foyer is for those over eighteen at the year's start.
  if (age === 17)
    return {
      inTouch,
      activity,
      accommodation: chance.weighted([
        ['B1', 52],
        ['D1', 26],
        ['E1', 12],
        ['Y1', 10],
      ]),
    }
  if (ending === 'E17' && age <= 20 && steady.yes(1.1 - (age - 18) * 0.28))
    return { inTouch, activity, accommodation: 'Z1' }
  if (ending === 'E7') return { inTouch, activity, accommodation: 'C1' }
  return {
    inTouch,
    activity,
    accommodation: chance.weighted([
      ['U1', age === 18 ? 22 : age === 19 ? 40 : 52],
      ['D1', life.unaccompanied ? 40 : age === 18 ? 30 : 13],
      ['B1', life.unaccompanied ? 2 : 20],
      ['E1', 7],
      ['K1', 7],
      ['Z1', age <= 20 ? 4 : 0],
      ['T1', age >= 19 ? 2 : 0],
      ['C1', 1],
    ]),
  }
}
