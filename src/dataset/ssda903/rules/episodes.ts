import { daysBetween, plainDate } from '../../../kernel/index.ts'
import { CONTINUES, STARTED_CARE } from '../codes/index.ts'
import { endsCare, type EpisodeRow, type Facts, isShortBreak } from './facts.ts'
import { type Family, rule } from './rule.ts'

const care: readonly [Family, ...Family[]] = ['children in care', 'in care all year']

const moves: readonly [Family, ...Family[]] = ['placements in the year', 'long-term stability']

const isOneOf = (value: string | null, ...codes: readonly string[]): boolean => value !== null && codes.includes(value)

const placementFields = ['PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'] as const

const samePlacement = (one: EpisodeRow, other: EpisodeRow): boolean =>
  placementFields.every(field => one[field] === other[field])

/** The days of stretches of one legal status without a gap, up to the end of the year; each with its last row. */
const stretchesOf = (facts: Facts, status: string): readonly { readonly row: EpisodeRow; readonly days: number }[] =>
  facts.histories.flatMap(own => {
    const found: { row: EpisodeRow; first: EpisodeRow }[] = []
    for (const row of own) {
      if (row.LS !== status) continue
      const before = found.at(-1)
      if (before && before.row.DEC === row.DECOM) before.row = row
      else found.push({ row, first: row })
    }
    return found.map(({ row, first }) => ({ row, days: daysBetween(first.DECOM, row.DEC ?? facts.last) }))
  })

const longestStatus = (code: string, status: string, days: number, what: string) =>
  rule(code, {
    says: `${what} went on for more than ${days} days`,
    mend: 'Check the day that the legal status changed',
    reads: ['Episodes.DEC', 'Episodes.LS'],
    distorts: ['legal status'],
    kind: 'days out of order',
    finds: facts =>
      stretchesOf(facts, status)
        .filter(stretch => stretch.days > days)
        .map(({ row }) => row),
  })

export const episodeRules = [
  rule('142', {
    says: 'The episode is open, though the child has a later one; it was held to end where the later one begins',
    mend: 'Fill in DEC and REC of every episode but the last',
    reads: ['Episodes.DEC', 'Episodes.REC'],
    distorts: [...care, 'endings of care'],
    kind: 'blank',
    finds: ({ placed }) =>
      placed.filter(({ row, next }) => next !== null && (row.DEC === null || row.REC === null)).map(({ row }) => row),
  }),
  rule('148', {
    says: 'There is a day of ending without a reason, or a reason without a day; a reason without a day was not used',
    mend: 'Fill in both DEC and REC, or neither',
    reads: ['Episodes.REC', 'Episodes.DEC'],
    distorts: ['endings of care', 'children in care'],
    kind: 'disagrees',
    severity: 'value not used',
    finds: ({ episodes }) => episodes.filter(row => (row.DEC === null) !== (row.REC === null)),
  }),
  rule('353', {
    says: 'The episode begins before 14 October 1991, when the Children Act 1989 came into force',
    mend: 'Correct DECOM',
    reads: ['Episodes.DECOM'],
    distorts: care,
    kind: 'outside the year',
    finds: ({ episodes }) => episodes.filter(row => row.DECOM < plainDate('1991-10-14')),
  }),
  rule('354', {
    says: 'The episode begins after the end of the year',
    mend: 'Correct DECOM, or take the episode out of this year’s return',
    reads: ['Episodes.DECOM'],
    distorts: ['starts of care'],
    kind: 'outside the year',
    finds: ({ episodes, last }) => episodes.filter(row => row.DECOM > last),
  }),
  rule('355', {
    says: 'The episode begins and ends on the same day',
    mend: 'Check the days: an episode lasts at least until the next day',
    reads: ['Episodes.DECOM', 'Episodes.DEC'],
    distorts: ['placements in the year'],
    kind: 'days out of order',
    finds: ({ episodes }) => episodes.filter(row => row.DEC === row.DECOM),
  }),
  rule('356', {
    says: 'The episode ends before it begins',
    mend: 'Correct DECOM or DEC',
    reads: ['Episodes.DEC', 'Episodes.DECOM'],
    distorts: [...care, 'endings of care'],
    kind: 'days out of order',
    severity: 'row not used',
    finds: ({ episodes }) => episodes.filter(row => row.DEC !== null && row.DEC < row.DECOM),
  }),
  rule('357', {
    says: 'The child’s first episode begins in the year, but is not a start of care',
    mend: 'Use S, or add the episodes before it',
    reads: ['Episodes.RNE', 'Episodes.DECOM'],
    distorts: ['starts of care', 'in care all year'],
    kind: 'disagrees',
    finds: ({ histories, first }) =>
      histories.flatMap(own => {
        const [row] = own
        return row && row.DECOM >= first && row.RNE !== null && row.RNE !== STARTED_CARE ? [row] : []
      }),
  }),
  longestStatus('361', 'L1', 3, 'Police protection'),
  longestStatus('362', 'L2', 21, 'An emergency protection order'),
  longestStatus('363', 'L3', 7, 'A child assessment order'),
  // The limit is the validator's reading of PACE.
  longestStatus('364', 'J2', 21, 'Accommodation under PACE'),
  rule('365', {
    says: 'One short break lasted more than 17 days',
    mend: 'Check the days, or use another legal status',
    reads: ['Episodes.DEC', 'Episodes.LS'],
    distorts: care,
    kind: 'short breaks',
    finds: ({ episodes, last }) =>
      episodes.filter(row => row.LS === 'V3' && daysBetween(row.DECOM, row.DEC ?? last) > 17),
  }),
  rule('366', {
    says: 'A short break begins with another reason than a start (S)',
    mend: 'Every V3 break is a start of its own',
    reads: ['Episodes.RNE', 'Episodes.LS'],
    distorts: ['starts of care'],
    kind: 'short breaks',
    finds: ({ episodes }) => episodes.filter(row => row.LS === 'V3' && row.RNE !== null && row.RNE !== STARTED_CARE),
  }),
  rule('367', {
    says: 'The child’s short breaks come to more than 75 days in the year',
    mend: 'A child with more is in care: check the legal status',
    reads: ['Episodes.LS', 'Episodes.DECOM', 'Episodes.DEC'],
    distorts: care,
    kind: 'short breaks',
    finds: ({ histories, first, last }) =>
      histories.flatMap(own => {
        const breaks = own.filter(row => row.LS === 'V3')
        let days = 0
        for (const row of breaks) {
          const from = row.DECOM < first ? first : row.DECOM
          const to = row.DEC === null || row.DEC > last ? last : row.DEC
          if (to > from) days += daysBetween(from, to)
        }
        return days > 75 ? breaks.slice(-1) : []
      }),
  }),
  rule('385', {
    says: 'The episode ends after the end of the year',
    mend: 'Leave DEC and REC blank until next year’s return',
    reads: ['Episodes.DEC'],
    distorts: ['endings of care'],
    kind: 'outside the year',
    finds: ({ episodes, last }) => episodes.filter(row => row.DEC !== null && row.DEC > last),
  }),
  rule('388', {
    says: 'X1 is not followed by an episode that day, or another ending is followed by one',
    mend: 'Use X1 if, and only if, the next episode begins the same day',
    reads: ['Episodes.REC', 'Episodes.DEC'],
    distorts: [...care, 'endings of care'],
    kind: 'gap',
    finds: ({ placed }) =>
      placed
        .filter(({ row, next }) => {
          if (row.DEC === null || row.REC === null) return false
          const goesOn = next !== null && next.DECOM === row.DEC
          return row.REC === CONTINUES ? !goesOn : goesOn
        })
        .map(({ row }) => row),
  }),
  rule('426', {
    says: 'The child has both kinds of short breaks (V3 and V4) in the year',
    mend: 'Use one of them for the whole year',
    reads: ['Episodes.LS'],
    distorts: care,
    kind: 'short breaks',
    finds: ({ histories }) =>
      histories.flatMap(own => {
        const breaks = own.filter(isShortBreak)
        return new Set(breaks.map(row => row.LS)).size > 1 ? breaks.slice(-1) : []
      }),
  }),
  rule('431', {
    says: 'Care starts on or before the day the episode before it ended',
    mend: 'Use another reason than S, or correct the days',
    reads: ['Episodes.RNE', 'Episodes.DECOM', 'Episodes.DEC'],
    distorts: ['starts of care', ...care],
    kind: 'overlap',
    finds: ({ placed }) =>
      placed
        .filter(
          ({ before, row }) =>
            before !== null && row.RNE === STARTED_CARE && before.DEC !== null && row.DECOM <= before.DEC,
        )
        .map(({ row }) => row),
  }),
  rule('432', {
    says: 'Care had ended, and the next episode does not start care again',
    mend: 'Use S, or correct how the episode before ended',
    reads: ['Episodes.RNE', 'Episodes.REC'],
    distorts: ['starts of care', 'endings of care'],
    kind: 'disagrees',
    finds: ({ placed }) =>
      placed
        .filter(
          ({ before, row }) => before !== null && endsCare(before) && row.RNE !== null && row.RNE !== STARTED_CARE,
        )
        .map(({ row }) => row),
  }),
  rule('433', {
    says: 'A change within care does not begin on the day the episode before it ended',
    mend: 'Correct the days, or use S',
    reads: ['Episodes.DECOM', 'Episodes.RNE', 'Episodes.DEC'],
    distorts: [...care, ...moves],
    kind: 'gap',
    finds: ({ placed }) =>
      placed
        .filter(
          ({ before, row }) =>
            before !== null && row.RNE !== null && row.RNE !== STARTED_CARE && before.DEC !== row.DECOM,
        )
        .map(({ row }) => row),
  }),
  rule('434', {
    says: 'The reason says that only the legal status changed, but it did not, or the placement changed too',
    mend: 'Use L only for a change of legal status alone',
    reads: [
      'Episodes.RNE',
      'Episodes.LS',
      'Episodes.PLACE',
      'Episodes.PL_POST',
      'Episodes.URN',
      'Episodes.PLACE_PROVIDER',
    ],
    distorts: ['legal status', ...moves],
    kind: 'disagrees',
    finds: ({ placed }) =>
      placed
        .filter(
          ({ before, row }) =>
            before !== null && row.RNE === 'L' && (row.LS === before.LS || !samePlacement(row, before)),
        )
        .map(({ row }) => row),
  }),
  rule('435', {
    says: 'The reason says that only the placement changed, but it did not, or the legal status changed too',
    mend: 'Use P or T for a change of placement alone',
    reads: [
      'Episodes.RNE',
      'Episodes.LS',
      'Episodes.PLACE',
      'Episodes.PL_POST',
      'Episodes.URN',
      'Episodes.PLACE_PROVIDER',
    ],
    distorts: moves,
    kind: 'disagrees',
    finds: ({ placed }) =>
      placed
        .filter(
          ({ before, row }) =>
            before !== null && isOneOf(row.RNE, 'P', 'T') && (row.LS !== before.LS || samePlacement(row, before)),
        )
        .map(({ row }) => row),
  }),
  rule('436', {
    says: 'The reason says that legal status and placement both changed, but one of them did not',
    mend: 'Use B or U only where both change',
    reads: [
      'Episodes.RNE',
      'Episodes.LS',
      'Episodes.PLACE',
      'Episodes.PL_POST',
      'Episodes.URN',
      'Episodes.PLACE_PROVIDER',
    ],
    distorts: ['legal status', ...moves],
    kind: 'disagrees',
    finds: ({ placed }) =>
      placed
        .filter(
          ({ before, row }) =>
            before !== null && isOneOf(row.RNE, 'B', 'U') && (row.LS === before.LS || samePlacement(row, before)),
        )
        .map(({ row }) => row),
  }),
  rule('437', {
    says: 'The child died, or was assessed as an adult, and has a later episode',
    mend: 'Correct the reason or take the later episode out',
    reads: ['Episodes.REC'],
    distorts: ['endings of care', ...care],
    kind: 'disagrees',
    finds: ({ placed }) =>
      placed.filter(({ row, next }) => next !== null && isOneOf(row.REC, 'E2', 'E15')).map(({ row }) => row),
  }),
  rule('446', {
    says: 'A placement order before there were any (1 December 2005)',
    mend: 'Check the legal status and DECOM',
    reads: ['Episodes.LS', 'Episodes.DECOM'],
    distorts: ['legal status', 'adoption'],
    kind: 'outside the year',
    finds: ({ episodes }) => episodes.filter(row => row.LS === 'E1' && row.DECOM < plainDate('2005-12-01')),
  }),
  rule('501', {
    says: 'The episode begins before the one before it has ended: they overlap',
    mend: 'Correct the days so that one ends where the next begins',
    reads: ['Episodes.DECOM', 'Episodes.DEC'],
    distorts: [...care, ...moves],
    kind: 'overlap',
    finds: ({ placed }) =>
      placed
        .filter(({ before, row }) => before !== null && before.DEC !== null && row.DECOM < before.DEC)
        .map(({ row }) => row),
  }),
  rule('504', {
    says: 'The need changed within one period of care',
    mend: 'The need is that of the start of the period: keep it the same throughout',
    reads: ['Episodes.CIN', 'Episodes.REC'],
    distorts: ['profile'],
    kind: 'disagrees',
    finds: ({ placed }) =>
      placed
        .filter(
          ({ before, row }) =>
            before !== null && before.REC === CONTINUES && before.DEC === row.DECOM && before.CIN !== row.CIN,
        )
        .map(({ row }) => row),
  }),
] as const
