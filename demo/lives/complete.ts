import { type Chance, chanceOf } from './chance.ts'
import { ageAt, type Day } from './day.ts'
import { isShortBreak, type Life, type MissingPeriod, type PeriodOfCare, type Sketch, type Worker } from './life.ts'
import { rateOn, rates, reviewCode } from './rates.ts'

// What follows from a life in care: reviews, social workers, health, days missing. Each asks its own chance, so that a change to
// one leaves the others as they were.

export type Horizon = Readonly<{ seed: number; scale: number; first: Day; last: Day }>

const inCare = (sketch: Sketch): readonly PeriodOfCare[] =>
  sketch.periods.filter(p => !isShortBreak(p.spells[0]?.ls ?? ''))

/**
 * First within 20 working days, then three months, then every six months; now and then one slips. None for short breaks: the return
 * may hold no review of a child who has only those (rule 399).
 */
const reviewsOf = (sketch: Sketch, horizon: Horizon, chance: Chance) =>
  inCare(sketch).flatMap(period => {
    const held: { on: Day; code: string }[] = []
    const until = Math.min(period.end, horizon.last + 1)
    let due = period.start + 27
    for (let i = 0; due < until; i++) {
      const late = chance.yes(0.012)
      const on = late ? due + chance.whole(3, 24) : due - chance.whole(0, i === 0 ? 8 : 13)
      if (on >= until) break
      if (on >= horizon.first) held.push({ on, code: ageAt(sketch.born, on) < 4 ? 'PN0' : reviewCode(chance) })
      due = on + (i === 0 ? 90 : 181)
    }
    return held
  })

const WORKER_CHANGES: readonly (readonly [string, number])[] = [
  ['LEFTRL', 36],
  ['TSPROC', 30],
  ['ORGRST', 8],
  ['MANAGE', 9],
  ['ABSENC', 8],
  ['CHCHAN', 3],
  ['PCCHAN', 2],
  ['OTHERS', 4],
]

const workersOf = (sketch: Sketch, horizon: Horizon, chance: Chance): Worker[] => {
  const pool = Math.max(12, Math.round(46 * horizon.scale))
  const stable = chance.yes(0.55)
  const periods = inCare(sketch)
  return periods.flatMap((period, nth) => {
    const workers: Worker[] = []
    const until = Math.min(period.end, horizon.last + 1)
    // No need to know who the social worker was long before the first return.
    let start = Math.max(period.start, horizon.first - 500 - chance.whole(0, 400))
    let reason = start === period.start ? 'FCONTA' : chance.weighted(WORKER_CHANGES)
    let before = ''
    while (start < until) {
      const first = start === period.start && chance.yes(0.5)
      const days = first ? chance.whole(30, 110) : Math.max(21, Math.round(chance.wait(stable ? 640 : 290)))
      let worker = `SW${101000 + chance.whole(0, pool - 1)}`
      if (worker === before) worker = `SW${101000 + pool}`
      const end = start + days
      const ended = end < until - 3 ? end : nth < periods.length - 1 ? until : null
      workers.push({ worker, start, end: ended, reason })
      if (ended === null || ended === until) break
      before = worker
      start = end
      reason = chance.weighted(WORKER_CHANGES)
    }
    return workers
  })
}

/** Checks that fall due at intervals and are sometimes not had. An interval just short of a year puts one in every year. */
const checksOf = (
  sketch: Sketch,
  horizon: Horizon,
  firstDue: (period: PeriodOfCare) => Day,
  interval: (on: Day) => number,
  had: (on: Day) => boolean,
): Day[] =>
  inCare(sketch).flatMap(period => {
    const held: Day[] = []
    const until = Math.min(period.end, horizon.last + 1)
    for (let on = firstDue(period); on < until; on += interval(on))
      if (on >= horizon.first - 800 && (had(on) || on === firstDue(period))) held.push(on)
    return held
  })

const healthOf = (sketch: Sketch, horizon: Horizon, chance: Chance): Day[] => {
  const first = new Map(
    sketch.periods.map(p => [p, p.start + (chance.yes(0.82) ? chance.whole(12, 27) : chance.whole(29, 60))]),
  )
  const young = (on: Day) => ageAt(sketch.born, on) < 5
  return checksOf(
    sketch,
    horizon,
    period => first.get(period) ?? period.start,
    on => (young(on) ? chance.whole(166, 180) : chance.whole(342, 362)),
    on => chance.yes(young(on) ? 0.5 + rateOn(rates.healthAssessment, on) / 2 : rateOn(rates.healthAssessment, on)),
  )
}

const dentalOf = (sketch: Sketch, horizon: Horizon, chance: Chance): Day[] => {
  const first = new Map(sketch.periods.map(p => [p, p.start + chance.whole(30, 150)]))
  return checksOf(
    sketch,
    horizon,
    period => first.get(period) ?? period.start,
    () => chance.whole(335, 360),
    on => ageAt(sketch.born, on) >= 1 && chance.yes(rateOn(rates.dentalCheck, on)),
  )
}

const missingOf = (sketch: Sketch, horizon: Horizon, chance: Chance): MissingPeriod[] => {
  const prone = chance.yes(0.38)
  const often = chance.weighted([
    [1.1, 40],
    [2.8, 36],
    [8, 24],
  ])
  const perYear = prone ? often : 0.035
  return inCare(sketch).flatMap(period => {
    const out: MissingPeriod[] = []
    const until = Math.min(period.end, horizon.last + 1)
    let on = Math.max(period.start + 3, horizon.first - 400)
    for (;;) {
      on += Math.max(
        1,
        Math.round(chance.wait(365 / (perYear * rateOn(rates.goesMissing, Math.min(on, horizon.last))))),
      )
      if (on >= until - 1) return out
      if (ageAt(sketch.born, on) < 11) continue
      const days = chance.weighted([
        [0, 44],
        [1, 34],
        [2, 10],
        [chance.whole(3, 5), 8],
        [chance.whole(6, 16), 3],
      ])
      const end = Math.min(on + days, period.end - 1)
      const kind = chance.yes(0.13) ? 'A' : 'M'
      const interviewOffered = chance.yes(rateOn(rates.returnInterviewOffered, on))
      const interviewAccepted = interviewOffered && chance.yes(rateOn(rates.returnInterviewAccepted, on))
      out.push({ kind, start: on, end, interviewOffered, interviewAccepted })
      on = end
    }
  })
}

const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** A pupil number in the published form: a check letter, then twelve digits. 999 is no council's number. */
const pupilNumber = (number: number): string => {
  const digits = `999${String((number * 48271) % 999999937).padStart(9, '0')}`
  let sum = 0
  for (let i = 0; i < digits.length; i++) sum += Number(digits[i]) * (i + 2)
  return `${UPN_LETTERS[sum % 23] ?? 'A'}${digits}`
}

const libertyOf = (sketch: Sketch, chance: Chance) =>
  sketch.periods.flatMap(period =>
    period.spells
      .filter(s => s.where.place === 'K2' && s.end - s.start > 150 && ageAt(sketch.born, s.start) >= 11)
      .filter(() => chance.yes(0.03))
      .map(s => {
        const start = s.start + chance.whole(2, 40)
        return { start, end: Math.min(s.end - 1, start + chance.whole(60, 240)) }
      }),
  )

export const complete = (sketch: Sketch, horizon: Horizon): Life => {
  const number = Number(sketch.id)
  const about = (what: string): Chance => chanceOf(horizon.seed, sketch.id, what)
  const mother = about('mother')
  const oldest = Math.min(horizon.last, sketch.periods.at(-1)?.end ?? horizon.last)
  const becameMother =
    sketch.sex === 'F' && ageAt(sketch.born, oldest) >= 16 && mother.yes(0.03) ? oldest - mother.whole(20, 300) : null
  const motherOn =
    sketch.motherOn ?? (becameMother !== null && ageAt(sketch.born, becameMother) >= 15 ? becameMother : null)
  return {
    ...sketch,
    ...(motherOn === null ? {} : { motherOn }),
    number,
    disabled: sketch.disabled ?? about('disability').yes(sketch.way === 'short breaks' ? 1 : 0.1),
    upn: pupilNumber(number),
    decisions: sketch.decisions ?? [],
    adoption: sketch.adoption ?? null,
    liberty: sketch.liberty ?? libertyOf(sketch, about('liberty')),
    reviews: reviewsOf(sketch, horizon, about('reviews')),
    missing: sketch.missing ?? missingOf(sketch, horizon, about('missing')),
    workers: sketch.workers ?? workersOf(sketch, horizon, about('workers')),
    healthAssessments: healthOf(sketch, horizon, about('health')),
    dentalChecks: dentalOf(sketch, horizon, about('dental')),
  }
}
