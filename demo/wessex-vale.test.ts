import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ageAt, day, yearFirst, yearLast } from './lives/day.ts'
import { isShortBreak, type Life, periodOn, spellOn } from './lives/life.ts'
import { milesBetween, wessexPlaces } from './lives/places.ts'
import { population } from './population.ts'
import { returnRows } from './return-files.ts'
import { DEMONSTRATION, generateCouncil } from './wessex-vale.ts'

const council = generateCouncil()
const FINISHED = [2022, 2023, 2024, 2025, 2026]
const LATEST = [2024, 2025, 2026]

/** Says which year broke the bounds, and by how much. */
const between = (what: string, year: number, value: number, least: number, most: number): void => {
  assert.ok(value >= least && value <= most, `${what} ${year}: ${value.toFixed(1)}, meant to be ${least} to ${most}`)
}

const inCareOn = (on: number) =>
  council.lives.flatMap(life => {
    const spell = spellOn(life, on)
    return spell ? [{ life, spell }] : []
  })

const share = <T>(of: readonly T[], counts: (one: T) => boolean): number => (100 * of.filter(counts).length) / of.length

const endedIn = (year: number) =>
  council.lives.flatMap(life => {
    const period = life.periods.findLast(
      p => p.end >= yearFirst(year) && p.end <= yearLast(year) && !isShortBreak(p.spells[0]?.ls ?? ''),
    )
    return period ? [{ rec: period.spells.at(-1)?.rec ?? '', days: period.end - period.start }] : []
  })

const startedIn = (year: number): number =>
  council.lives.filter(life =>
    life.periods.some(
      p => p.start >= yearFirst(year) && p.start <= yearLast(year) && !isShortBreak(p.spells[0]?.ls ?? ''),
    ),
  ).length

const outcomesIn = (year: number) =>
  council.lives.flatMap(life => returnRows(life, year, council.settings.seed).oc2 ?? [])
const leavingIn = (year: number) =>
  council.lives.flatMap(life =>
    (returnRows(life, year, council.settings.seed).oc3 ?? []).map(row => ({
      age: ageAt(life.born, yearLast(year)),
      inTouch: row[2] ?? '',
      activity: row[3] ?? '',
      home: row[4] ?? '',
    })),
  )

describe('Wessex Vale has the shape of a real council', () => {
  test('about 450 children are in care, and as many come as go', () => {
    for (const year of FINISHED) {
      between('in care', year, inCareOn(yearLast(year)).length, 415, 485)
      between('started', year, startedIn(year), 165, 205)
      between('ceased', year, endedIn(year).length, 145, 210)
    }
    const people = population.find(([midYear]) => midYear === 2025)?.[1] ?? 0
    between('per 10,000', 2026, (10_000 * inCareOn(yearLast(2026)).length) / people, 60, 73)
  })

  test('they live where such children live', () => {
    const places = wessexPlaces()
    for (const year of FINISHED) {
      const all = inCareOn(yearLast(year))
      const at = (pattern: RegExp) => share(all, ({ spell }) => pattern.test(spell.where.place))
      between('foster', year, at(/^U/), 66, 74)
      between('children’s home', year, at(/^K[12]/), 10.5, 15.5)
      between('supported', year, at(/^(K3|H5)/), 6.5, 11)
      between('with parents', year, at(/^P1/), 3, 7)
      between('placed for adoption', year, at(/^A/), 1, 4)
      between(
        'unaccompanied',
        year,
        share(all, ({ life }) => life.unaccompanied),
        8,
        12,
      )
      const provided = all.filter(({ spell }) => spell.where.provider !== '' && spell.where.provider !== 'PR0')
      between(
        'commissioned',
        year,
        share(provided, ({ spell }) => /PR[45]/.test(spell.where.provider)),
        36,
        48,
      )
      const far = ({ life, spell }: (typeof all)[number]): boolean => {
        const home = places.byPostcode.get(life.homePostcode ?? '')
        const now = places.byPostcode.get(spell.where.postcode)
        return home !== undefined && now !== undefined && milesBetween(home, now) > 20
      }
      between('over 20 miles', year, share(all, far), 28, 42)
    }
  })

  test('they are of the ages, sexes and needs of such children', () => {
    for (const year of FINISHED) {
      const on = yearLast(year)
      const all = inCareOn(on)
      const aged = (least: number, most: number) =>
        share(all, ({ life }) => ageAt(life.born, on) >= least && ageAt(life.born, on) <= most)
      between('under 1', year, aged(0, 0), 1.5, 6)
      between('11 to 15', year, aged(11, 15), 34, 43)
      between('16 and 17', year, aged(16, 17), 19, 28)
      between(
        'male',
        year,
        share(all, ({ life }) => life.sex === 'M'),
        51,
        59,
      )
      between(
        'White British',
        year,
        share(all, ({ life }) => life.ethnicity === 'WBRI'),
        69,
        77,
      )
      between(
        'abuse or neglect',
        year,
        share(all, ({ life }) => periodOn(life, on)?.need === 'N1'),
        56,
        66,
      )
    }
  })

  test('they leave care for the reasons, and after the time, of such children', () => {
    for (const year of FINISHED) {
      const ended = endedIn(year)
      between(
        'adopted',
        year,
        share(ended, e => e.rec === 'E11' || e.rec === 'E12'),
        7,
        14,
      )
      between(
        'special guardianship',
        year,
        share(ended, e => /^E4[5-8]$/.test(e.rec)),
        6,
        18,
      )
      between(
        'home',
        year,
        share(ended, e => /^E4[AB]$/.test(e.rec)),
        14,
        30,
      )
      between(
        'under six months',
        year,
        share(ended, e => e.days < 183),
        22,
        33,
      )
      between(
        'a year or more',
        year,
        share(ended, e => e.days >= 365),
        47,
        62,
      )
    }
  })

  test('most stay in one home, some move too often, and stability is better than it was', () => {
    const steady = (year: number): number => {
      const on = yearLast(year)
      const long = inCareOn(on).filter(
        ({ life }) => ageAt(life.born, on) < 16 && on - (periodOn(life, on)?.start ?? on) >= 913,
      )
      return share(long, ({ life }) => {
        let since = 0
        let before = ''
        for (const s of periodOn(life, on)?.spells ?? []) {
          if (s.start > on || s.where.place.startsWith('T')) continue
          const here = s.where.postcode + s.where.urn
          if (here !== before) since = s.start
          before = here
        }
        return on - since >= 730
      })
    }
    for (const year of FINISHED) between('two years in one home', year, steady(year), 66, 83)
    assert.ok(steady(2026) > steady(2022))
    for (const year of FINISHED) {
      const on = yearLast(year)
      const homes = (life: Life): number => {
        const seen: string[] = []
        for (const p of life.periods)
          for (const s of p.spells) {
            const here = `${p.start} ${s.where.postcode} ${s.where.urn}`
            if (s.end > yearFirst(year) && s.start <= on && !s.where.place.startsWith('T') && seen.at(-1) !== here)
              seen.push(here)
          }
        return seen.length
      }
      between(
        'three or more homes',
        year,
        share(inCareOn(on), ({ life }) => homes(life) >= 3),
        7.5,
        14,
      )
    }
  })

  test('health is checked as often as the published figures say', () => {
    for (const year of FINISHED) {
      const rows = outcomesIn(year)
      const yes = (column: number) =>
        share(
          rows.filter(r => r[column] !== ''),
          r => r[column] === '1',
        )
      between('12-month cohort', year, rows.length, 270, 350)
      between('health assessment', year, yes(8), 80, 95)
      between('immunisations', year, yes(6), 80, 91)
      between('substance misuse', year, yes(9), 2, 6)
      between('convicted', year, yes(4), 0.5, 5.5)
      const scored = rows.filter(r => r[2] !== '')
      between(
        'SDQ completed',
        year,
        (100 * scored.length) / rows.filter(r => r[2] !== '' || r[3] !== '').length,
        66,
        88,
      )
      between('SDQ average', year, scored.reduce((sum, r) => sum + Number(r[2]), 0) / scored.length, 14, 16)
      between(
        'SDQ 17 or more',
        year,
        share(scored, r => Number(r[2]) >= 17),
        34,
        48,
      )
    }
    const teeth = (year: number) => share(outcomesIn(year), r => r[7] === '1')
    for (const year of LATEST) between('dental check', year, teeth(year), 72, 85)
    // The one measure that changes beyond doubt.
    assert.ok(teeth(2024) - teeth(2023) > 10)
  })

  test('care leavers do as the published figures say', () => {
    for (const year of FINISHED) {
      const all = leavingIn(year).filter(l => l.inTouch !== 'DIED' && l.inTouch !== 'RHOM')
      const younger = all.filter(l => l.age <= 18)
      const older = all.filter(l => l.age >= 19)
      between('aged 17 and 18', year, younger.length, 40, 95)
      between('aged 19 to 21', year, older.length, 140, 220)
      between(
        '17 and 18 busy',
        year,
        share(younger, l => /^[FP]/.test(l.activity)),
        50,
        75,
      )
      between(
        '19 to 21 busy',
        year,
        share(older, l => /^[FP]/.test(l.activity)),
        40,
        66,
      )
      between(
        '19 to 21 suitable',
        year,
        share(older, l => l.home.endsWith('1')),
        85,
        97,
      )
      between(
        'in touch',
        year,
        share(all, l => l.inTouch === 'YES'),
        88,
        99,
      )
    }
    const busy = (year: number) =>
      share(
        leavingIn(year).filter(l => l.age >= 19),
        l => /^[FP]/.test(l.activity),
      )
    assert.ok(busy(2026) > busy(2022) + 8)
  })

  test('some go missing, and some of them again and again', () => {
    for (const year of FINISHED) {
      const [first, last] = [yearFirst(year), yearLast(year)]
      const any = council.lives.filter(life =>
        life.periods.some(p => p.start <= last && p.end >= first && !isShortBreak(p.spells[0]?.ls ?? '')),
      )
      const times = (life: Life) => life.missing.filter(m => m.kind === 'M' && m.start <= last && m.end >= first).length
      between(
        'missing',
        year,
        share(any, life => times(life) >= 1),
        11,
        18,
      )
      between(
        'missing again',
        year,
        share(any, life => times(life) >= 2),
        6,
        12,
      )
    }
  })

  test('nothing that is known of anyone lies after the last day', () => {
    const last = day(DEMONSTRATION.lastDay)
    for (const life of council.lives) {
      assert.ok(life.reviews.every(r => r.on <= last))
      assert.ok(life.healthAssessments.every(on => on <= last))
      assert.ok(life.workers.every(w => w.start <= last))
    }
  })
})
