import type { Row } from '../columns.ts'
import type { EpisodeRow, Facts, HeaderRow } from './facts.ts'
import { type Family, rule, type RuleDefinition } from './rule.ts'

const changedInHeader = (
  code: string,
  column: 'SEX' | 'DOB' | 'ETHNIC',
  what: string,
  isSame: (now: string, then: string) => boolean = (now, then) => now === then,
) =>
  rule(code, {
    says: `${what} is not what it was last year; this year’s was used`,
    mend: 'Check which is right',
    reads: [`Header.${column}`],
    lastYear: ['Header'],
    distorts: ['profile'],
    kind: 'not as last year',
    finds: ({ header, lastYear }) =>
      header.filter((row: HeaderRow) => {
        const then = lastYear?.headerOf(row.CHILD)?.[column] ?? null
        const now = row[column]
        return now !== null && then !== null && !isSame(now, then)
      }),
  })

/** 1 became M, and 2 became F, in 2024-25. */
const sameSex = (now: string, then: string): boolean =>
  now === then || (now === 'M' && then === '1') || (now === 'F' && then === '2') || now === 'U' || then === 'U'

/** This year's first episode of each child beside the one that last year's return left open. */
const pairs = (facts: Facts): readonly (readonly [now: EpisodeRow, then: EpisodeRow])[] =>
  facts.histories.flatMap(own => {
    const [now] = own
    const then = now && facts.lastYear?.episodesOf(now.CHILD).at(-1)
    return now && then && then.DEC === null ? [[now, then] as const] : []
  })

const openLastYear = (
  code: string,
  column: 'DECOM' | 'RNE' | 'LS' | 'CIN' | 'PLACE' | 'PLACE_PROVIDER' | 'URN',
  what: string,
  distorts: RuleDefinition['distorts'],
  isAllowed: (now: string, then: string, year: number) => boolean = () => false,
) =>
  rule(code, {
    says: `${what} is not what last year’s return gave for the episode that was open; this year’s was used`,
    mend: 'Check which is right. A corrected past changes last year’s figures too',
    reads: [`Episodes.${column}`],
    lastYear: ['Episodes'],
    distorts,
    kind: 'not as last year',
    finds: facts =>
      pairs(facts)
        .filter(
          ([now, then]) =>
            now[column] !== then[column] && !isAllowed(now[column] ?? '', then[column] ?? '', facts.year),
        )
        .map(([now]) => now),
  })

const moves: readonly [Family, ...Family[]] = ['placements in the year', 'long-term stability']

const changedPlace = (now: string, then: string, year: number): boolean =>
  (then === 'H5' && now === 'K3' && (year === 2024 || year === 2025)) ||
  (then === 'Z1' && /^Z1[1-4]$/.test(now) && year === 2026)

export const lastYearRules = [
  changedInHeader('202', 'SEX', 'The sex', sameSex),
  changedInHeader('203', 'DOB', 'The date of birth'),
  changedInHeader('204', 'ETHNIC', 'The ethnic group'),
  rule('205D', {
    says: 'The child was not unaccompanied last year and is this year',
    mend: 'A child is unaccompanied from the start: check both years',
    reads: ['UASC.CHILD'],
    lastYear: ['Header', 'UASC'],
    distorts: ['unaccompanied'],
    kind: 'not as last year',
    finds: ({ uasc, lastYear }) => {
      const then = new Set(lastYear?.uasc.map(row => row.CHILD))
      return uasc.filter(row => lastYear?.headerOf(row.CHILD) !== null && !then.has(row.CHILD))
    },
  }),
  rule('348', {
    from: 2026,
    says: 'The care leaver had died by last year’s return, and this year’s says otherwise',
    mend: 'Check both years',
    reads: ['OC3.IN_TOUCH'],
    lastYear: ['OC3'],
    distorts: ['care leavers'],
    kind: 'not as last year',
    finds: ({ leavingCare, lastYear }) => {
      const died = new Set(lastYear?.leavingCare.filter(row => row.IN_TOUCH === 'DIED').map(row => row.CHILD))
      return leavingCare.filter(row => died.has(row.CHILD) && row.IN_TOUCH !== 'DIED')
    },
  }),
  openLastYear('502', 'DECOM', 'The day the first episode began', ['in care all year', ...moves]),
  openLastYear('503A', 'RNE', 'The reason the episode began', ['starts of care', ...moves]),
  openLastYear('503B', 'LS', 'The legal status', ['legal status']),
  openLastYear('503C', 'CIN', 'The need', ['profile']),
  openLastYear('503D', 'PLACE', 'The placement type', ['where children live', ...moves], changedPlace),
  openLastYear('503E', 'PLACE_PROVIDER', 'The provider', ['where children live']),
  openLastYear('503F', 'URN', 'The Ofsted number', ['where children live']),
  rule('562', {
    says: 'The first episode began before the year, but last year’s return does not end with it',
    mend: 'Check DECOM in both years',
    reads: ['Episodes.DECOM'],
    lastYear: ['Episodes'],
    distorts: ['in care all year', ...moves],
    kind: 'not as last year',
    finds: ({ histories, first, lastYear }) =>
      histories.flatMap(([row]) => {
        if (!row || row.DECOM >= first) return []
        const then = lastYear?.episodesOf(row.CHILD).at(-1)
        return then && then.DECOM !== row.DECOM ? [row] : []
      }),
  }),
  rule('NoE', {
    says: 'The episode began before the year, but the child was not in last year’s return',
    mend: 'Check DECOM, and whether the child was left out last year',
    reads: ['Episodes.DECOM'],
    lastYear: ['Episodes'],
    distorts: ['children in care', 'starts of care'],
    kind: 'not as last year',
    finds: ({ histories, first, lastYear }) =>
      histories.flatMap(([row]) =>
        row && row.DECOM < first && lastYear?.episodesOf(row.CHILD).length === 0 ? [row] : [],
      ),
  }),
  rule('576', {
    says: 'The child was missing at the end of last year, but this year’s return does not begin with it',
    mend: 'Return the period again, with its ending',
    reads: ['Missing.MIS_START'],
    lastYear: ['Missing'],
    distorts: ['missing'],
    kind: 'not as last year',
    finds: ({ missing, lastYear }) => {
      const open = new Map(
        (lastYear?.missing ?? []).filter(row => row.MIS_END === null).map(row => [row.CHILD, row.MIS_START]),
      )
      const first = new Map<string, Row<'Missing'>>()
      for (const row of missing) {
        const found = first.get(row.CHILD)
        if (!found || row.MIS_START < found.MIS_START) first.set(row.CHILD, row)
      }
      return [...first.values()].filter(row => open.has(row.CHILD) && open.get(row.CHILD) !== row.MIS_START)
    },
  }),
] as const
