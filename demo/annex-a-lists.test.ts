import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate } from '../src/kernel/index.ts'
import { annexA, annexAWorkbook, monthEnds } from './annex-a-lists.ts'
import { AWKWARD } from './awkward/children.ts'
import { returnFiles } from './return-files.ts'
import { DEMONSTRATION, generateCouncil } from './wessex-vale.ts'

const council = generateCouncil()
const ends = monthEnds(DEMONSTRATION.lastDay, 24)

const iso = (written: string): string => written.split('/').reverse().join('-')

/** Children in care on the last day of the return, read from its episodes file as an analyst would. */
const inCareByReturn = (year: number, upTo: string): string[] => {
  const text = returnFiles(council, year, { upTo: plainDate(upTo) }).find(f => f.name === 'episodes.csv')?.text ?? ''
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(line => line.split(','))
    .filter(
      ([, decom = '', , ls = '', , , , dec = '']) =>
        !/^V[34]$/.test(ls) && iso(decom) <= upTo && (dec === '' || iso(dec) > upTo),
    )
    .map(([id = '']) => id)
    .sort()
}

describe('the monthly lists of Wessex Vale', () => {
  test('there are 24, one for each month end from November 2024 to October 2026', () => {
    assert.equal(ends.length, 24)
    assert.deepEqual([ends[0], ends[3], ends.at(-1)], ['2024-11-30', '2025-02-28', '2026-10-31'])
  })

  test('list 8 and the return agree on who is in care', () => {
    for (const [year, asAt] of [
      [2025, '2025-03-31'],
      [2026, '2026-03-31'],
      [2027, '2026-10-31'],
    ] as const) {
      const list = annexA(council, plainDate(asAt)).inCare ?? []
      const inCare: string[] = list.filter(child => child.endedOn === null).map(child => child.id)
      assert.deepEqual(inCare.sort(), inCareByReturn(year, asAt))
    }
  })

  test('nobody is listed twice, short breaks are left out, and nothing dated is still to come', () => {
    for (const asAt of ends) {
      const { inCare, careLeavers } = annexA(council, asAt)
      for (const list of [inCare ?? [], careLeavers ?? []]) {
        assert.equal(new Set(list.map(row => row.id)).size, list.length)
        for (const row of list)
          for (const [field, value] of Object.entries(row))
            if (field.endsWith('On') && typeof value === 'string')
              assert.ok(value <= asAt, `${asAt} ${row.id} ${field}`)
      }
      const ids: string[] = (inCare ?? []).map(child => child.id)
      assert.equal(ids.includes(AWKWARD.shortBreaksByAgreement), false)
    }
  })

  test('the latest date of a thing never goes back from one month to the next', () => {
    const latest = new Map<string, string>()
    for (const asAt of ends)
      for (const child of annexA(council, asAt).inCare ?? [])
        for (const field of ['lastVisitOn', 'lastReviewOn', 'lastHealthAssessmentOn', 'lastDentalCheckOn'] as const) {
          const value = child[field]
          if (value === null) continue
          const key = `${child.id} ${field} ${child.startedOn}`
          assert.ok(value >= (latest.get(key) ?? ''), key)
          latest.set(key, value)
        }
    assert.ok(latest.size > 1000)
  })

  test('four in five or more are visited within six weeks, and it gets better', () => {
    const visited = (asAt: string) => {
      const all = (annexA(council, plainDate(asAt)).inCare ?? []).filter(child => child.endedOn === null)
      const since = Date.parse(asAt) - 42 * 86_400_000
      return (100 * all.filter(c => c.lastVisitOn !== null && Date.parse(c.lastVisitOn) >= since).length) / all.length
    }
    for (const asAt of ends) assert.ok(visited(asAt) >= 76 && visited(asAt) <= 92, `${asAt} ${visited(asAt)}`)
    const year = (from: number) => ends.slice(from, from + 12).reduce((sum, asAt) => sum + visited(asAt), 0) / 12
    assert.ok(year(12) > year(0))
  })

  test('about 540 care leavers of 18 to 25 are on list 9, of every kind of entitlement', () => {
    const list = annexA(council, DEMONSTRATION.lastDay).careLeavers ?? []
    const adults = list.filter(person => (person.ageGiven ?? 0) >= 18)
    assert.ok(adults.length > 490 && adults.length < 580, `${adults.length}`)
    assert.deepEqual([...new Set(list.map(person => person.eligibility ?? 'none'))].sort(), [
      'eligible',
      'former relevant',
      'qualifying',
      'relevant',
    ])
  })

  test('adoptions keep the order of their days', () => {
    for (const child of annexA(council, DEMONSTRATION.lastDay).adoptions ?? []) {
      const days = [
        child.enteredCareOn,
        child.decidedOn,
        child.placementOrderOn,
        child.matchedOn,
        child.placedOn,
        child.adoptedOn,
      ].filter(d => d !== null)
      assert.deepEqual(days, days.toSorted(), child.id)
    }
    const adopters = annexA(council, DEMONSTRATION.lastDay).adopters ?? []
    assert.ok(adopters.length > 50)
    assert.equal(new Set(adopters.map(a => a.id)).size, adopters.length)
  })

  test('the workbook is a workbook', async () => {
    const { name, bytes } = await annexAWorkbook(council, DEMONSTRATION.lastDay)
    assert.equal(name, 'annex-a-2026-10-31.xlsx')
    assert.deepEqual(Array.from(bytes.subarray(0, 2)), [0x50, 0x4b])
  })
})
