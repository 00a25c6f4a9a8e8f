import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { addDays, plainDate, Refusal } from '../../kernel/index.ts'
import { writeCsvTable, writeWorkbook, type WorkbookValue } from '../workbook/index.ts'
import { aListedAdopter, aListedAdoption, aListedCareLeaver, aListedChild } from './a-snapshot.ts'
import { annexALists } from './columns.ts'
import { readAnnexA, snapshotOf } from './read-annex-a.ts'
import { listHeading } from './recognise-list.ts'
import type { Snapshot } from './snapshot.ts'
import { listRowsForStorage, snapshotFromStorage } from './stored-rows.ts'
import { writeAnnexA } from './write-annex-a.ts'

const today = plainDate('2026-11-22')
const asAt = plainDate('2026-10-31')
const csv = (...rows: (string | number | null)[][]) => new TextEncoder().encode(writeCsvTable(rows))
const book = (sheets: Readonly<Record<string, WorkbookValue[][]>>) =>
  writeWorkbook(Object.entries(sheets).map(([name, rows]) => ({ name, rows })))
const readCsv = (...rows: (string | number | null)[][]) =>
  readAnnexA([{ name: 'list 8.csv', bytes: csv(...rows) }], today)

const short = [
  'Child Unique ID',
  'Date of Birth',
  'Date Started to be Looked After',
  'Child’s Legal Status',
  'Date of Last Social Work Visit',
  'Number of Placements in the Last 12 months',
]
const inOrder = ['C1', '01/02/2012', '06/01/2025', 'a) Interim care order', '20/10/2026', 1]

test('each of Ofsted’s headings means its own column and no other of the list', () => {
  for (const { name, columns } of annexALists)
    for (const { heading } of columns) {
      const meant = columns.filter(({ means }) => means.test(listHeading(heading))).map(found => found.heading)
      assert.equal(meant[0], heading, `${name}: ${heading} → ${meant.join(' | ')}`)
    }
})

test('headings are known however councils write them', async () => {
  const { lists, problems } = await readCsv(
    [
      'CHILD UNIQUE ID ',
      'Sex',
      'Age',
      'date of birth',
      'Date started to be in care',
      'Is this a second or subsequent period of being in care within last 12 months?',
      "Child's legal status)",
      'Date of last IRO visit/contact',
      'Date of latest Statutory Review',
      'Number of placements in last 12 months',
      'Date ceased to be LAC',
      'Reason ceased to be CLA',
    ],
    ['9', 'M', 14, '01/02/2012', '06/01/2025', 'N', 'C2', '01/10/2026', '02/10/2026', 2, '09/10/2026', 'E4A'],
  )
  assert.deepEqual(
    problems.filter(({ severity, says }) => severity !== 'look at' || says.includes('passed over')),
    [],
  )
  assert.deepEqual(
    lists['List 8']?.map(({ record }) => record),
    [
      aListedChild('9', {
        sex: 'male',
        ageGiven: 14,
        bornOn: plainDate('2012-02-01'),
        startedOn: plainDate('2025-01-06'),
        secondPeriodInYear: false,
        legalStatus: 'full',
        lastReviewingOfficerContactOn: plainDate('2026-10-01'),
        lastReviewOn: plainDate('2026-10-02'),
        placementsInYear: 2,
        endedOn: plainDate('2026-10-09'),
        endReason: 'home',
      }),
    ],
  )
})

test('sheets are known by their headings, whatever they are called and whatever stands above', async () => {
  const bytes = await book({
    Cover: [['Annex A'], ['Wessex Vale']],
    'List 3': [
      ['Child Unique ID', 'Date of referral'],
      ['1', '01/01/2026'],
    ],
    'Children looked after': [['Wessex Vale: children in care'], [], short, inOrder],
  })
  const { lists, problems } = await readAnnexA([{ name: 'book.xlsx', bytes }], today)
  assert.equal(lists['List 8']?.length, 1)
  assert.equal(lists['List 8']?.[0]?.row, 4)
  assert.equal(lists['List 9'], null)
  assert.ok(problems.some(({ says }) => says === 'List 3 is not used here. Lists 8, 9, 10 and 11 are'))
})

test('the older list 9 of 13 columns is read, and what it cannot say is not known', async () => {
  const { lists, problems } = await readAnnexA(
    [
      {
        name: 'l9.csv',
        bytes: csv(
          [
            'Child Unique ID',
            'Gender',
            'Ethnicity',
            'Date of Birth',
            'Age of Child (Years)',
            'Does the Child have a Disability',
            'Allocated Team',
            'Allocated Worker',
            'Eligibility Category',
            'LA In Touch',
            'Type of Accommodation',
            'Suitability of Accommodation',
            'Activity Status',
          ],
          [
            '77',
            'b) Female',
            'a) WBRI',
            '01/02/2006',
            20,
            'b) No',
            'Leaving care',
            'A Name',
            'b) Former relevant child',
            'a) Yes',
            'k) U',
            'a) Suitable',
            'F2: Full time in other education',
          ],
        ),
      },
    ],
    today,
  )
  assert.deepEqual(
    lists['List 9']?.map(({ record }) => record),
    [
      aListedCareLeaver('77', {
        sex: 'female',
        ethnicity: 'WBRI',
        bornOn: plainDate('2006-02-01'),
        ageGiven: 20,
        disabled: false,
        team: 'Leaving care',
        hasAdviser: null,
        inTouch: 'YES',
        accommodation: 'U',
        suitable: true,
        activity: 'F2',
      }),
    ],
  )
  assert.deepEqual(
    problems.map(({ says }) => says),
    ['List 9 is in its older form of 13 columns. Pathway plan reviews, contact and advisers are not known from it'],
  )
})

test('no worker’s name is kept, only whether there is an adviser', async () => {
  const bytes = await book({
    'List 9': [
      ['Child Unique ID', 'Allocated Worker', 'Allocated Personal Advisor', 'Eligibility Category', 'LA in Touch'],
      ['1', 'Ann Example', 'Bob Example', 'a) Relevant child', 'a) Yes'],
      ['2', 'Ann Example', null, 'a) Relevant child', 'a) Yes'],
    ],
  })
  const { lists, problems } = await readAnnexA([{ name: 'b.xlsx', bytes }], today)
  assert.deepEqual(
    lists['List 9']?.map(({ record }) => record.hasAdviser),
    [true, false],
  )
  assert.doesNotMatch(JSON.stringify([lists, problems, listRowsForStorage(lists)]), /Example/)
})

test('what cannot be used is told by row and column, and never by value in the words', async () => {
  const { lists, problems } = await readCsv(
    short,
    inOrder,
    ['C2', '30/02/2012', '06/01/2025', 'q) Sealed', '20/12/2026', 'many'],
    [null, '01/02/2012', '06/01/2025', 'C2', null, 1],
    ['Jo Bloggs', '01/02/2012', '06/01/2025', 'C2', null, 1],
    ['C3', '01/02/2012', '06/01/2025', 'V3', null, 1],
    ['C4', null, null, null, null, null],
    ['c1', '01/02/2012', '07/01/2025', 'C2', '21/10/26', 1],
    ['C5', '01/02/2012', '06/01/2011', 'C2', null, 1],
  )
  const told = problems
    .filter(({ row }) => (row ?? 0) > 1)
    .map(({ row, column, kind, severity }) => [row, column, kind, severity])
  assert.deepEqual(told, [
    [3, 'Date of Birth', 'not a day', 'value not used'],
    [3, 'Child’s Legal Status', 'unknown code', 'value not used'],
    [3, 'Date of Last Social Work Visit', 'days out of order', 'value not used'],
    [3, 'Number of Placements in the Last 12 months', 'not a number', 'value not used'],
    [4, 'Child Unique ID', 'blank', 'row not used'],
    [5, 'Child Unique ID', 'form', 'row not used'],
    [6, 'Child’s Legal Status', 'short breaks', 'row not used'],
    [7, null, 'row cut short', 'row not used'],
    [8, 'Date of Last Social Work Visit', 'not a day', 'value not used'],
    [9, 'Date Started to be Looked After', 'days out of order', 'look at'],
    [2, 'Child Unique ID', 'duplicate', 'row not used'],
  ])
  assert.deepEqual(
    lists['List 8']?.map(({ row, record }) => [row, record.id]),
    [
      [8, 'C1'],
      [3, 'C2'],
      [9, 'C5'],
    ],
  )
  for (const { says, mend, value } of problems)
    if (value && value.length > 2) assert.ok(!`${says} ${mend}`.includes(value), says)
})

test('a list that comes twice, or has no numbers of children, is not used at all', async () => {
  const one = { name: 'a.csv', bytes: csv(short, inOrder) }
  const twice = await readAnnexA([one, { ...one, name: 'b.csv' }], today)
  assert.deepEqual(
    twice.problems.filter(({ severity }) => severity === 'nothing used').map(({ file, kind }) => [file, kind]),
    [['b.csv', 'duplicate']],
  )
  const numberless = await readCsv(short.slice(1), inOrder.slice(1))
  assert.equal(numberless.lists['List 8'], null)
  assert.ok(numberless.problems.some(({ severity, kind }) => severity === 'nothing used' && kind === 'column'))
  const wrong = await readAnnexA([{ name: 'x.csv', bytes: csv(['CHILD', 'SEX'], ['1', 'M']) }], today)
  assert.deepEqual(
    wrong.problems.filter(({ severity }) => severity === 'nothing used').map(({ says }) => says),
    ['The file holds none of lists 8 to 11'],
  )
})

test('a file that cannot be read is refused, naming which of several it was', async () => {
  const good = { name: 'a.csv', bytes: csv(short, inOrder) }
  await assert.rejects(
    readAnnexA([{ name: 'e.csv', bytes: new Uint8Array() }], today),
    new Refusal('The file is empty'),
  )
  await assert.rejects(
    readAnnexA([good, { name: 'e.csv', bytes: new Uint8Array() }], today),
    new Refusal('e.csv: The file is empty'),
  )
})

test('dates are read as dates of the workbook and as text, 29 February too', async () => {
  const bytes = await book({
    'List 8': [
      short,
      ['C1', { day: plainDate('2012-02-29') }, 45382, 'C2', '2026-02-28', 1],
      ['C2', '29/02/2012', '29/02/2025', 'C2', null, 1],
    ],
  })
  const { lists } = await readAnnexA([{ name: 'b.xlsx', bytes }], today)
  assert.deepEqual(
    lists['List 8']?.map(({ record }) => [record.bornOn, record.startedOn, record.lastVisitOn]),
    [
      ['2012-02-29', '2024-03-31', '2026-02-28'],
      ['2012-02-29', null, null],
    ],
  )
})

test('the day of the lists is suggested from the file name or the latest date that does not stand alone', async () => {
  const rows = (...visits: string[]) => visits.map((visit, i) => [`C${i}`, '01/02/2012', '06/01/2020', 'C2', visit, 1])
  const suggested = async (name: string, ...visits: string[]) =>
    (await readAnnexA([{ name, bytes: csv(short, ...rows(...visits)) }], today)).suggestedAsAt
  assert.equal(await suggested('l8.csv', '28/03/2025', '29/03/2025', '20/03/2025'), '2025-03-29')
  // 2026 for 2025, typed once.
  assert.equal(await suggested('l8.csv', '28/03/2025', '29/03/2025', '20/03/2025', '20/03/2026'), '2025-03-29')
  assert.equal(await suggested('Annex A 2025-03-31.csv', '28/03/2025', '29/03/2025', '20/03/2025'), '2025-03-31')
  assert.equal(await suggested('Annex A 2025-03-01.csv', '28/03/2025', '29/03/2025', '20/03/2025'), '2025-03-29')
  assert.equal(await suggested('l8.csv', '', '', ''), '2020-01-06')
})

const day = fc.integer({ min: 0, max: 3000 }).map(days => addDays(plainDate('2018-01-01'), days))
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const groups = (list: string, field: string): unknown[] => {
  const column = annexALists.find(({ name }) => name === list)?.columns.find(each => each.field === field)
  const letters = 'abcdefghijklmno'.split('')
  return [
    ...new Set(
      letters
        .map(letter => column?.read?.(`${letter})`, false))
        .flatMap(read => (read && !read.fault && read.value !== null ? [read.value] : [])),
    ),
  ]
}

const anyChild = fc
  .record({
    ethnicity: fc.constantFrom('WBRI', 'WOTH', 'NOBT', null),
    sex: fc.constantFrom('male', 'female', 'not known'),
    bornOn: maybe(day.map(born => addDays(born, -5000))),
    ageGiven: maybe(fc.integer({ min: 0, max: 17 })),
    startedOn: day,
    legalStatusOn: maybe(day),
    lastVisitOn: maybe(day),
    lastHealthAssessmentOn: maybe(day),
    endedOn: maybe(day),
    endReason: maybe(fc.constantFrom(...groups('List 8', 'endReason'))),
    need: maybe(fc.constantFrom(...groups('List 8', 'need'))),
    legalStatus: maybe(fc.constantFrom(...groups('List 8', 'legalStatus'))),
    permanencePlan: maybe(fc.constantFrom(...groups('List 8', 'permanencePlan'))),
    placementType: maybe(fc.constantFrom(...groups('List 8', 'placementType'))),
    provider: maybe(fc.constantFrom(...groups('List 8', 'provider'))),
    outOfArea: maybe(fc.boolean()),
    disabled: maybe(fc.boolean()),
    returnInterviewOffered: maybe(fc.boolean()),
    placementsInYear: maybe(fc.integer({ min: 0, max: 12 })),
    postcode: fc.constantFrom('ZX1 1AA', 'ZX10 2BB', null),
    team: fc.constantFrom('Team 1', '=HYPERLINK("x")', null),
  })
  .map(states => states as Parameters<typeof aListedChild>[1])

const anyLeaver = fc
  .record({
    eligibility: maybe(fc.constantFrom(...groups('List 9', 'eligibility'))),
    hasAdviser: fc.boolean(),
    inTouch: fc.constantFrom('YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM', 'EXCLUDE', null),
    accommodation: fc.constantFrom(...'BCDEGHKRSTUVWXYZ'.split(''), null),
    suitable: maybe(fc.boolean()),
    activity: fc.constantFrom('F1', 'P5', 'G4', null),
    lastContactOn: maybe(day),
    bornOn: day,
  })
  .map(states => states as Parameters<typeof aListedCareLeaver>[1])

test('whatever is written in Ofsted’s form comes back the same, and again from storage', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyChild, { maxLength: 6 }),
      fc.array(anyLeaver, { maxLength: 6 }),
      async (children, leavers) => {
        const snapshot: Snapshot = {
          asAt,
          inCare: children.map((states, i) => aListedChild(`A${i}`, states)),
          careLeavers: leavers.map((states, i) => aListedCareLeaver(`B${i}`, states)),
          adoptions: [
            aListedAdoption('D1', { reversedOn: plainDate('2026-01-01'), reversedReason: 'RD3' }),
            aListedAdoption('D2', {
              placedOn: plainDate('2025-09-01'),
              adoptedOn: plainDate('2026-06-01'),
              fosteringForAdoptionOn: plainDate('2025-06-01'),
            }),
          ],
          adopters: [
            aListedAdopter('E1', {
              childrenPlaced: 2,
              leftOn: plainDate('2026-02-01'),
              leftReason: 'on hold',
              familyId: 'F9',
            }),
          ],
        }
        const bytes = await writeAnnexA(snapshot)
        const { lists } = await readAnnexA([{ name: 'b.xlsx', bytes }], today)
        assert.deepEqual(snapshotOf(lists, asAt), snapshot)
        const stored = JSON.parse(JSON.stringify(listRowsForStorage(lists))) as ReturnType<typeof listRowsForStorage>
        assert.deepEqual(
          snapshotFromStorage(asAt, ['List 8', 'List 9', 'List 10', 'List 11'], stored.toReversed()),
          snapshot,
        )
      },
    ),
    { seed: 8, numRuns: 30 },
  )
})

test('a list that was not sent is not known; one without rows is empty', async () => {
  const bytes = await writeAnnexA({ inCare: [], careLeavers: null, adoptions: null, adopters: null })
  const { lists } = await readAnnexA([{ name: 'b.xlsx', bytes }], today)
  const snapshot = snapshotOf(lists, asAt)
  assert.deepEqual([snapshot.inCare, snapshot.careLeavers], [[], null])
  assert.deepEqual(snapshotFromStorage(asAt, ['List 8'], []), snapshot)
})
