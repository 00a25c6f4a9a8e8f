import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import {
  accommodation,
  activity,
  adoptersSex,
  adoptersStatus,
  buildChildren,
  type CodeSet,
  endReason,
  ethnicity,
  inferReturnYear,
  inTouch,
  legalStatus,
  missingKind,
  moveReason,
  need,
  placementType,
  previousPermanence,
  provider,
  readReturnFile,
  reviewCode,
  sdqReason,
  sex,
  socialWorkerReason,
  startReason,
} from '../src/dataset/index.ts'
import { plainDate } from '../src/kernel/index.ts'
import { AWKWARD, AWKWARD_BECAUSE } from './awkward/children.ts'
import { settingsFor } from './make-files.ts'
import { type ModuleName, MODULES, returnFiles, returnRows, returnXml } from './return-files.ts'
import { DEMONSTRATION, generateCouncil, livesOf, returnYears } from './wessex-vale.ts'

const council = generateCouncil()
const years = returnYears(DEMONSTRATION)
const upTo = DEMONSTRATION.lastDay

type Record = Readonly<globalThis.Record<string, string>>
const files = new Map(years.map(year => [year, returnFiles(council, year, { upTo })] as const))
const recordsOf = (year: number, module: ModuleName): readonly Record[] => {
  const text = files.get(year)?.find(file => file.name === `${module}.csv`)?.text ?? ''
  const [head = '', ...lines] = text.trimEnd().split('\n')
  const columns = head.split(',')
  return lines.map(line => Object.fromEntries(line.split(',').map((cell, i) => [columns[i] ?? '', cell])))
}
const iso = (written: string): string => written.split('/').reverse().join('-')
const byChild = (records: readonly Record[]): Map<string, Record[]> =>
  Map.groupBy(records, record => record['CHILD'] ?? '')
const sha = (texts: readonly string[]): string => createHash('sha256').update(texts.join('\0')).digest('hex')

describe('the returns of Wessex Vale', () => {
  test('the same seed makes the same files to the last letter, and another seed makes others', () => {
    const again = generateCouncil()
    for (const year of years)
      assert.equal(
        sha(returnFiles(again, year, { upTo }).map(file => file.text)),
        sha((files.get(year) ?? []).map(file => file.text)),
        `${year}`,
      )
    const other = generateCouncil({ ...DEMONSTRATION, seed: DEMONSTRATION.seed + 1 })
    assert.notEqual(
      sha(returnFiles(other, 2026).map(file => file.text)),
      sha((files.get(2026) ?? []).map(file => file.text)),
    )
  })

  test('each year has the modules and columns of that year', () => {
    const names = (year: number) => (files.get(year) ?? []).map(file => file.name)
    assert.deepEqual(years, [2022, 2023, 2024, 2025, 2026, 2027])
    assert.equal(names(2023).includes('sw_episodes.csv'), false)
    assert.equal(names(2024).includes('sw_episodes.csv'), true)
    assert.equal(names(2026).includes('DoLo.csv'), false)
    assert.equal(names(2027).includes('DoLo.csv'), true)
    // An extract taken in October cannot know who will have been in care all year.
    assert.equal(names(2026).includes('oc2.csv'), true)
    assert.equal(names(2027).includes('oc2.csv'), false)
    for (const year of years)
      for (const file of files.get(year) ?? []) {
        const module = file.name.replace('.csv', '') as ModuleName
        assert.equal(file.text.split('\n')[0], MODULES[module].join(','))
        assert.ok(file.text.split('\n').length > 2, `${year} ${file.name} has no rows`)
      }
  })

  test('Kept reads every file without one problem and is sure of its year', () => {
    for (const year of years) {
      const read = (files.get(year) ?? []).map(file => readReturnFile(file.name, new TextEncoder().encode(file.text)))
      const tables = read.flatMap(file => file.tables)
      assert.deepEqual([...read.flatMap(f => f.problems), ...tables.flatMap(t => t.problems)], [], `${year}`)
      assert.deepEqual([inferReturnYear(tables).yearEnd, inferReturnYear(tables).confidence], [year, 'sure'])
    }
  })

  test('the XML form tells the same as the CSV form', () => {
    const csv = (files.get(2025) ?? []).flatMap(
      file => readReturnFile(file.name, new TextEncoder().encode(file.text)).tables,
    )
    const xml = readReturnFile('return.xml', new TextEncoder().encode(returnXml(council, 2025))).tables
    assert.deepEqual(
      xml.flatMap(table => table.problems),
      [],
    )
    const built = (tables: typeof csv) =>
      buildChildren([{ yearEnd: 2025, upTo: plainDate('2025-03-31'), tables }]).map(child => ({
        ...child,
        // The XML form has no social workers.
        socialWorkers: [],
      }))
    assert.deepEqual(built([...xml]), built(csv))
  })

  test('every code is one of its year', () => {
    const coded: readonly (readonly [ModuleName, string, CodeSet])[] = [
      ['header', 'SEX', sex],
      ['header', 'ETHNIC', ethnicity],
      ['episodes', 'RNE', startReason],
      ['episodes', 'LS', legalStatus],
      ['episodes', 'CIN', need],
      ['episodes', 'PLACE', placementType],
      ['episodes', 'PLACE_PROVIDER', provider],
      ['episodes', 'REC', endReason],
      ['episodes', 'REASON_PLACE_CHANGE', moveReason],
      ['reviews', 'REVIEW_CODE', reviewCode],
      ['oc2', 'SDQ_REASON', sdqReason],
      ['oc3', 'IN_TOUCH', inTouch],
      ['oc3', 'ACTIV', activity],
      ['oc3', 'ACCOM', accommodation],
      ['ad1', 'SEX_ADOPTR', adoptersSex],
      ['ad1', 'LS_ADOPTR', adoptersStatus],
      ['missing', 'MISSING', missingKind],
      ['previous_permanence', 'PREV_PERM', previousPermanence],
      ['sw_episodes', 'SW_REASON', socialWorkerReason],
    ]
    let seen = 0
    for (const year of years)
      for (const [module, column, codes] of coded)
        for (const record of recordsOf(year, module)) {
          const code = record[column] ?? ''
          if (code === '') continue
          seen++
          assert.ok(codes.in(year).has(code), `${year} ${module} ${column} ${code}`)
        }
    assert.ok(seen > 30_000)
  })

  test('codes change when the collection changes', () => {
    const codesIn = (year: number, module: ModuleName, column: string) =>
      new Set(recordsOf(year, module).map(record => record[column] ?? ''))
    assert.deepEqual([...codesIn(2024, 'header', 'SEX')].sort(), ['1', '2'])
    assert.deepEqual([...codesIn(2026, 'header', 'SEX')].sort(), ['F', 'M', 'U'])
    for (const year of [2022, 2023]) assert.equal(codesIn(year, 'episodes', 'PLACE').has('K3'), false)
    assert.ok(codesIn(2023, 'episodes', 'PLACE').has('H5'))
    assert.ok(codesIn(2024, 'episodes', 'PLACE').has('H5') && codesIn(2024, 'episodes', 'PLACE').has('K3'))
    assert.equal(codesIn(2025, 'episodes', 'PLACE').has('H5'), false)
    assert.ok(codesIn(2025, 'episodes', 'PLACE').has('Z1'))
    assert.equal(codesIn(2026, 'episodes', 'PLACE').has('Z1'), false)
    assert.ok(codesIn(2026, 'episodes', 'PLACE').has('Z12'))
  })

  test('episodes follow on from one another as the rules of the return ask', () => {
    const where = (e: Record) => [e['PLACE'], e['PL_POST'], e['URN'], e['PLACE_PROVIDER']].join('|')
    const allowed = new Set([AWKWARD.backTheSameDay, AWKWARD.temporaryStayNotBack] as string[])
    for (const year of years)
      for (const [child, episodes] of byChild(recordsOf(year, 'episodes')))
        episodes.forEach((e, i) => {
          const because = `${year} ${child} episode ${i + 1}`
          const before = episodes[i - 1]
          assert.equal((e['DEC'] ?? '') === '', (e['REC'] ?? '') === '', because)
          if (e['DEC']) assert.ok(iso(e['DEC']) > iso(e['DECOM'] ?? ''), because)
          if (e['RNE'] !== 'S' && before) {
            assert.equal(before['REC'], 'X1', because)
            assert.equal(before['DEC'], e['DECOM'], because)
            assert.equal(before['CIN'], e['CIN'], because)
            const moved = where(before) !== where(e)
            const legal = before['LS'] !== e['LS']
            assert.equal(moved, e['RNE'] !== 'L', because)
            assert.equal(legal, ['L', 'B', 'U'].includes(e['RNE'] ?? ''), because)
            const temporary = (e['PLACE'] ?? '').startsWith('T') || (before['PLACE'] ?? '').startsWith('T')
            assert.equal((before['REASON_PLACE_CHANGE'] ?? '') !== '', moved && !temporary, because)
          }
          if (e['RNE'] === 'S' && before && !allowed.has(child)) {
            assert.notEqual(before['REC'], 'X1', because)
            assert.ok(iso(e['DECOM'] ?? '') > iso(before['DEC'] ?? ''), because)
          }
          if (e['REC'] === 'X1') assert.equal(episodes[i + 1]?.['DECOM'], e['DEC'], because)
          if (e['REC'] === '') assert.equal(i, episodes.length - 1, because)
          // A short stay elsewhere ends where it began, but for the one that is awkward on purpose.
          if ((e['PLACE'] ?? '').startsWith('T') && before && episodes[i + 1] && !allowed.has(child))
            assert.equal(where(episodes[i + 1] as Record), where(before), because)
        })
  })

  test('placements have the provider, number and postcode that their type allows', () => {
    for (const year of years)
      for (const e of recordsOf(year, 'episodes')) {
        const [place = '', by = '', urn = '', ls = ''] = [e['PLACE'], e['PLACE_PROVIDER'], e['URN'], e['LS']]
        const because = `${year} ${e['CHILD']} ${place}`
        assert.equal(by === '', /^[TZ]/.test(place), because)
        assert.equal(by === 'PR0', place === 'P1', because)
        if (/^(P1|P3|R1|R2|R5|T|Z)/.test(place) || ls === 'V3' || ls === 'V4') assert.equal(urn, '', because)
        else if (e['CHILD'] !== AWKWARD.placedInWales && !(e['PL_POST'] ?? '').startsWith('ZW6'))
          assert.notEqual(urn, '', because)
        if (place === 'P1') assert.ok(ls === 'C1' || ls === 'C2', because)
        if (place === 'A5' || place === 'A6') assert.equal(ls, 'E1', because)
        if (ls === 'V3' || ls === 'V4') assert.equal(`${e['HOME_POST']}${e['PL_POST']}`, '', because)
      }
  })

  test('what the modules say of a child agrees with the header', () => {
    for (const year of years) {
      const header = byChild(recordsOf(year, 'header'))
      for (const [child, rows] of header) assert.equal(rows.length, 1, child)
      for (const module of Object.keys(MODULES) as ModuleName[])
        for (const record of recordsOf(year, module)) {
          const row = header.get(record['CHILD'] ?? '')?.[0]
          assert.ok(row, `${year} ${module} ${record['CHILD']}`)
          if (record['DOB'] !== undefined) assert.equal(record['DOB'], row['DOB'])
          if (record['SEX'] !== undefined) assert.equal(record['SEX'], row['SEX'])
        }
      const numbers = [...header.values()].map(rows => rows[0]?.['UPN'] ?? '').filter(upn => !upn.startsWith('UN'))
      assert.equal(new Set(numbers).size, numbers.length)
    }
  })

  test('an episode open at the end of a year opens the next year as it was', () => {
    for (const [i, year] of years.slice(0, -1).entries()) {
      const next = byChild(recordsOf(years[i + 1] ?? 0, 'episodes'))
      let carried = 0
      for (const [child, episodes] of byChild(recordsOf(year, 'episodes'))) {
        const open = episodes.find(e => e['REC'] === '')
        if (!open) continue
        carried++
        const first = next.get(child)?.[0]
        assert.equal(first?.['DECOM'], open['DECOM'], `${year} ${child}`)
        assert.equal(first?.['LS'], open['LS'], `${year} ${child}`)
        assert.equal(first?.['URN'], open['URN'], `${year} ${child}`)
        assert.equal(first?.['PL_POST'], open['PL_POST'], `${year} ${child}`)
      }
      assert.ok(carried > 400)
    }
  })

  test('OC2 holds exactly the children in care all year', () => {
    for (const year of years.filter(y => y !== 2027)) {
      const first = `${year - 1}-04-01`
      const last = `${year}-03-31`
      const expected: string[] = []
      for (const [child, episodes] of byChild(recordsOf(year, 'episodes'))) {
        const broken = episodes.some(
          e =>
            ['V3', 'V4'].includes(e['LS'] ?? '') ||
            (e['RNE'] === 'S' && iso(e['DECOM'] ?? '') > first) ||
            (e['REC'] !== '' && e['REC'] !== 'X1' && iso(e['DEC'] ?? '') < last),
        )
        if (!broken) expected.push(child)
      }
      assert.deepEqual(
        recordsOf(year, 'oc2')
          .map(r => r['CHILD'] ?? '')
          .sort(),
        expected.sort(),
        `${year}`,
      )
    }
  })

  test('OC3 is about birthdays from 17 to 21 in the year, and never about a child who was in care all year', () => {
    for (const year of years) {
      const allYear = new Set(recordsOf(year, 'oc2').map(r => r['CHILD']))
      for (const r of recordsOf(year, 'oc3')) {
        const born = iso(r['DOB'] ?? '')
        // Named by the end of the year, the age reached in it is the year less that of birth, from April on.
        const age = (born.slice(5) >= '04-01' ? year - 1 : year) - Number(born.slice(0, 4))
        assert.ok(age >= 17 && age <= 21, `${year} ${r['CHILD']} ${age}`)
        assert.equal(allYear.has(r['CHILD'] ?? ''), false)
        const silent = r['ACTIV'] === '0' || r['ACCOM'] === '0'
        if (r['IN_TOUCH'] === 'YES') assert.equal(silent, false)
        if (r['IN_TOUCH'] === 'DIED' || r['IN_TOUCH'] === 'RHOM') assert.equal(`${r['ACTIV']}${r['ACCOM']}`, '00')
        if (age === 17) assert.notEqual(r['ACCOM']?.slice(0, 1), 'Z')
      }
    }
  })

  test('reviews fall in care, and only the under-fours are too young to take part', () => {
    for (const year of years) {
      const episodes = byChild(recordsOf(year, 'episodes'))
      for (const r of recordsOf(year, 'reviews')) {
        const on = iso(r['REVIEW'] ?? '')
        const born = iso(r['DOB'] ?? '')
        const fourth = `${Number(born.slice(0, 4)) + 4}${born.slice(4)}`
        assert.equal(r['REVIEW_CODE'] === 'PN0', on < fourth, `${year} ${r['CHILD']}`)
        const inCare = (episodes.get(r['CHILD'] ?? '') ?? []).some(
          e => iso(e['DECOM'] ?? '') <= on && (e['DEC'] === '' || iso(e['DEC'] ?? '') >= on),
        )
        assert.ok(inCare, `${year} ${r['CHILD']} ${on}`)
      }
    }
  })

  test('every awkward child is in the returns, with the reason in words', () => {
    const seen = new Set(years.flatMap(year => recordsOf(year, 'header').map(r => r['CHILD'])))
    for (const [name, id] of Object.entries(AWKWARD)) {
      assert.ok(seen.has(id), `${name} ${id}`)
      assert.ok(AWKWARD_BECAUSE[name as keyof typeof AWKWARD].length > 5)
    }
    assert.equal(new Set(Object.values(AWKWARD)).size, Object.values(AWKWARD).length)
  })

  test('the awkward children are awkward in the way that the list says', () => {
    const episodes = (year: number, id: string) => byChild(recordsOf(year, 'episodes')).get(id) ?? []
    const header = (year: number, id: string) => byChild(recordsOf(year, 'header')).get(id)?.[0]
    const places = (year: number, id: string) => episodes(year, id).map(e => e['PLACE'])
    assert.equal(header(2026, AWKWARD.twinOne)?.['DOB'], header(2026, AWKWARD.twinTwo)?.['DOB'])
    assert.equal(header(2026, AWKWARD.bornOn29FebruaryYounger)?.['DOB'], '29/02/2016')
    assert.equal(episodes(2026, AWKWARD.bornOn29FebruaryTurns18).at(-1)?.['DEC'], '01/03/2026')
    assert.deepEqual(
      episodes(2026, AWKWARD.backTheSameDay)
        .slice(0, 2)
        .map(e => [e['DECOM'], e['DEC'], e['RNE']]),
      [
        ['04/03/2024', '16/06/2025', 'S'],
        ['16/06/2025', '12/01/2026', 'S'],
      ],
    )
    assert.equal(episodes(2026, AWKWARD.backWithinTheYear).filter(e => e['RNE'] === 'S').length, 2)
    assert.deepEqual(places(2026, AWKWARD.temporaryStayAndBack), ['U4', 'T3', 'U4'])
    assert.equal(
      recordsOf(2026, 'missing').find(m => m['CHILD'] === AWKWARD.missingAtYearEnd && m['MIS_END'] === '')?.[
        'MIS_START'
      ],
      '29/03/2026',
    )
    assert.equal(
      recordsOf(2027, 'missing').find(m => m['CHILD'] === AWKWARD.missingAtYearEnd)?.['MIS_END'],
      '03/04/2026',
    )
    assert.deepEqual(
      [
        episodes(2026, AWKWARD.unaccompaniedNoPostcodes)[0]?.['HOME_POST'],
        episodes(2026, AWKWARD.unaccompaniedNoPostcodes)[0]?.['PL_POST'],
      ],
      ['', ''],
    )
    assert.deepEqual(places(2024, AWKWARD.supportedNewEpisode).slice(0, 2), ['H5', 'K3'])
    assert.deepEqual(
      [places(2023, AWKWARD.supportedSameEpisode), places(2024, AWKWARD.supportedSameEpisode)],
      [['H5'], ['K3']],
    )
    assert.deepEqual(
      [2024, 2025].map(y => header(y, AWKWARD.sexCodesChange)?.['SEX']),
      ['2', 'F'],
    )
    assert.equal(header(2026, AWKWARD.sexNotKnown)?.['SEX'], 'U')
    assert.deepEqual(
      [2024, 2025].map(y => header(y, AWKWARD.ethnicityPutRight)?.['ETHNIC']),
      ['NOBT', 'MWBA'],
    )
    assert.deepEqual(places(2025, AWKWARD.adoptedByFosterCarer), ['U5', 'A5'])
    assert.equal(recordsOf(2026, 'ad1').find(r => r['CHILD'] === AWKWARD.adoptedByFosterCarer)?.['FOSTER_CARE'], '1')
    assert.equal(episodes(2026, AWKWARD.guardianshipByCarer).at(-1)?.['REC'], 'E45')
    assert.equal(episodes(2025, AWKWARD.died).at(-1)?.['REC'], 'E2')
    assert.deepEqual(
      episodes(2026, AWKWARD.inCareOneDay).map(e => [e['DECOM'], e['DEC']]),
      [['06/09/2025', '07/09/2025']],
    )
    assert.equal(places(2026, AWKWARD.placedWithParents).at(-1), 'P1')
    assert.equal(recordsOf(2027, 'DoLo').filter(r => r['CHILD'] === AWKWARD.deprivedOfLiberty).length, 2)
    assert.deepEqual(
      [places(2025, AWKWARD.unregisteredSetting).at(-1), places(2026, AWKWARD.unregisteredSetting)[0]],
      ['Z1', 'Z12'],
    )
    assert.equal(places(2027, AWKWARD.secureHome).at(-1), 'K1')
    assert.equal(header(2026, AWKWARD.motherUnder18)?.['MC_DOB'], '17/10/2025')
    assert.deepEqual(
      episodes(2026, AWKWARD.carerStatusChange).map(e => [e['RNE'], e['PLACE'], e['REASON_PLACE_CHANGE']]),
      [
        ['S', 'U6', 'PLACE'],
        ['T', 'U4', ''],
      ],
    )
    assert.deepEqual(places(2026, AWKWARD.threePlacementsOnlyIfTemporaryCounted), ['U4', 'T3', 'U4', 'T1', 'U4'])
    assert.equal(new Set(episodes(2026, AWKWARD.fourPlacements).map(e => e['PL_POST'])).size, 4)
    const allYear = new Set(recordsOf(2026, 'oc2').map(r => r['CHILD']))
    assert.deepEqual(
      [AWKWARD.startedOn1April, AWKWARD.startedOn2April, AWKWARD.leftOn31March].map(id => allYear.has(id)),
      [true, false, true],
    )
  })

  test('a council ten times the size takes about ten times the work, one life at a time', () => {
    const work = (children: number) => {
      const settings = settingsFor(children, 2)
      const before = process.cpuUsage()
      let rows = 0
      for (const life of livesOf(settings)) rows += returnRows(life, 2026, settings.seed).episodes?.length ?? 0
      const { user } = process.cpuUsage(before)
      return { rows, perRow: user / rows }
    }
    const [small, large] = [work(450), work(4500)]
    assert.ok(large.rows / small.rows > 8.5 && large.rows / small.rows < 11, `${large.rows} rows against ${small.rows}`)
    // A wide margin for a busy machine: anything that grows faster than the council would be ten times over it.
    assert.ok(large.perRow < small.perRow * 3, `${large.perRow} against ${small.perRow}`)
  })
})
