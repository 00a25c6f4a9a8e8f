import { ageOn, birthday, daysBetween, plainDate } from '../../../kernel/index.ts'
import {
  ADOPTED,
  CHANGES_PLACEMENT,
  CONTINUES,
  FOSTER,
  PLACED_FOR_ADOPTION,
  STARTED_CARE,
  TEMPORARY,
  WITHOUT_PROVIDER,
} from '../codes/index.ts'
import { endsCare, type EpisodeRow, type Facts, isShortBreak } from './facts.ts'
import { type Family, rule, type RuleDefinition } from './rule.ts'

const care: readonly [Family, ...Family[]] = ['children in care', 'in care all year']
const moves: readonly [Family, ...Family[]] = ['placements in the year', 'long-term stability']

const isTemporary = (row: EpisodeRow): boolean => row.PLACE !== null && TEMPORARY.has(row.PLACE)
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

const youngest = (
  code: string,
  places: readonly string[],
  age: number,
  what: string,
  years: Pick<RuleDefinition, 'from' | 'to'> = {},
) =>
  rule(code, {
    ...years,
    says: `The child was under ${age} when they went to ${what}`,
    mend: 'Check the placement type and the date of birth',
    reads: ['Episodes.PLACE', 'Header.DOB'],
    distorts: ['where children live'],
    kind: 'disagrees',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return born !== null && isOneOf(row.PLACE, ...places) && row.DECOM < birthday(born, age)
      }),
  })

const youngestToLeave = (code: string, reasons: readonly string[], age: number, what: string) =>
  rule(code, {
    says: `The child left care ${what} before the age of ${age}`,
    mend: 'Check the reason care ended and the date of birth',
    reads: ['Episodes.REC', 'Header.DOB'],
    distorts: ['endings of care'],
    kind: 'disagrees',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return born !== null && row.DEC !== null && isOneOf(row.REC, ...reasons) && row.DEC < birthday(born, age)
      }),
  })

const longestPlace = (code: string, place: string, days: number) =>
  rule(code, {
    says: `A temporary placement (${place}) lasted more than ${days} days`,
    mend: 'A longer stay is a placement of its own: code it so',
    reads: ['Episodes.PLACE', 'Episodes.DEC'],
    distorts: moves,
    kind: 'days out of order',
    finds: ({ episodes, last }) =>
      episodes.filter(row => row.PLACE === place && daysBetween(row.DECOM, row.DEC ?? last) > days),
  })

const providerNotWith = (code: string, provider: string, places: readonly string[]) =>
  rule(code, {
    says: 'The provider cannot be that of this placement type',
    mend: `${provider} does not go with ${places.join(', ')}: correct the provider or the placement`,
    reads: ['Episodes.PLACE_PROVIDER', 'Episodes.PLACE'],
    distorts: ['where children live'],
    kind: 'disagrees',
    finds: ({ episodes }) => episodes.filter(row => row.PLACE_PROVIDER === provider && isOneOf(row.PLACE, ...places)),
  })

const adoptionPlaces = ['A3', 'A4', 'A5', 'A6'] as const
const fosterPlaces = [...FOSTER]

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
  rule('213', {
    says: 'A provider is given for a placement type that has none',
    mend: 'Leave the provider blank for temporary and other placements',
    reads: ['Episodes.PLACE_PROVIDER', 'Episodes.PLACE'],
    distorts: ['where children live'],
    kind: 'disagrees',
    finds: ({ episodes }) =>
      episodes.filter(row => row.PLACE_PROVIDER !== null && row.PLACE !== null && WITHOUT_PROVIDER.has(row.PLACE)),
  }),
  rule('214', {
    says: 'A short break has a placement postcode or an Ofsted number',
    mend: 'Leave both blank for V3 and V4',
    reads: ['Episodes.PL_POST', 'Episodes.LS', 'Episodes.URN'],
    distorts: ['where children live'],
    kind: 'short breaks',
    finds: ({ episodes }) => episodes.filter(row => isShortBreak(row) && (row.PL_POST !== null || row.URN !== null)),
  }),
  rule('217', {
    says: 'Placed for adoption with the foster carer, but begun as if the carer had changed',
    mend: 'The reason of a new episode must be S, T or U',
    reads: ['Episodes.RNE', 'Episodes.PLACE'],
    distorts: moves,
    kind: 'disagrees',
    finds: ({ episodes }) =>
      episodes.filter(
        row =>
          isOneOf(row.PLACE, 'A3', 'A5') &&
          row.DECOM >= plainDate('2015-04-01') &&
          row.RNE !== null &&
          !isOneOf(row.RNE, 'S', 'T', 'U'),
      ),
  }),
  rule('225', {
    says: 'The child moved, but the reason for the move is blank',
    mend: 'Fill in REASON_PLACE_CHANGE on the episode that ended',
    reads: ['Episodes.REASON_PLACE_CHANGE', 'Episodes.RNE', 'Episodes.REC'],
    distorts: ['placements in the year'],
    kind: 'blank',
    finds: ({ placed }) =>
      placed
        .filter(
          ({ row, next }) =>
            next !== null &&
            row.REC === CONTINUES &&
            row.REASON_PLACE_CHANGE === null &&
            next.RNE !== null &&
            CHANGES_PLACEMENT.has(next.RNE) &&
            !isTemporary(row) &&
            !isTemporary(next),
        )
        .map(({ row }) => row),
  }),
  rule('226', {
    says: 'A reason for a move is given on, or just before, a temporary placement',
    mend: 'Going to a temporary placement and back is no move: leave the reason blank',
    reads: ['Episodes.REASON_PLACE_CHANGE', 'Episodes.PLACE'],
    distorts: moves,
    kind: 'disagrees',
    finds: ({ placed }) =>
      placed
        .filter(
          ({ row, next }) =>
            row.REASON_PLACE_CHANGE !== null && (isTemporary(row) || (next !== null && isTemporary(next))),
        )
        .map(({ row }) => row),
  }),
  rule('233', {
    from: 2026,
    says: 'A reason for a move is given on an episode that is still open',
    mend: 'Leave it blank until the episode ends',
    reads: ['Episodes.REASON_PLACE_CHANGE', 'Episodes.DEC'],
    distorts: ['placements in the year'],
    kind: 'disagrees',
    finds: ({ episodes }) => episodes.filter(row => row.REASON_PLACE_CHANGE !== null && row.DEC === null),
  }),
  rule('302', {
    says: 'The child’s first episode begins before the date of birth',
    mend: 'Correct the date of birth or DECOM',
    reads: ['Episodes.DECOM', 'Header.DOB'],
    distorts: [...care, 'profile'],
    kind: 'days out of order',
    finds: ({ histories, bornOn }) =>
      histories.flatMap(own => {
        const [row] = own
        const born = row ? bornOn(row.CHILD) : null
        return row && born !== null && row.DECOM < born ? [row] : []
      }),
  }),
  rule('336', {
    says: 'Placed for adoption with consent, but the placement before was neither foster nor adoptive',
    mend: 'Check the placement types',
    reads: ['Episodes.PLACE'],
    distorts: ['adoption'],
    kind: 'disagrees',
    finds: ({ placed }) =>
      placed
        .filter(
          ({ before, row }) =>
            before !== null &&
            isOneOf(row.PLACE, 'A3', 'A4') &&
            !isOneOf(before.PLACE, ...fosterPlaces, ...adoptionPlaces),
        )
        .map(({ row }) => row),
  }),
  rule('352', {
    says: 'Care began at 18 or over',
    mend: 'Correct the date of birth or DECOM',
    reads: ['Episodes.DECOM', 'Episodes.RNE', 'Header.DOB'],
    distorts: ['starts of care', ...care],
    kind: 'days out of order',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return born !== null && row.RNE === STARTED_CARE && row.DECOM >= birthday(born, 18)
      }),
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
  rule('358', {
    says: 'A youth justice legal status for a child under 10',
    mend: 'Check the legal status and the date of birth',
    reads: ['Episodes.LS', 'Header.DOB'],
    distorts: ['legal status'],
    kind: 'disagrees',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return born !== null && isOneOf(row.LS, 'J1', 'J2', 'J3') && row.DECOM < birthday(born, 10)
      }),
  }),
  rule('359', {
    says: 'The episode is still open past the 18th birthday',
    mend: 'Care ends at 18, save by agreement (V2) in a children’s home (K2): close the episode',
    reads: ['Episodes.DEC', 'Episodes.LS', 'Episodes.PLACE', 'Header.DOB'],
    distorts: [...care, 'endings of care'],
    kind: 'blank',
    finds: ({ episodes, bornOn, last }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        const isAllowed = row.LS === 'V2' && row.PLACE === 'K2'
        return born !== null && row.DEC === null && birthday(born, 18) <= last && !isAllowed
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
  youngest('370', ['P2'], 16, 'independent living', { to: 2024 }),
  youngest('371', ['K3', 'H5'], 16, 'supported accommodation'),
  youngest('372', ['R5'], 10, 'custody'),
  youngest('373', ['S1'], 4, 'a residential school'),
  youngest('374', ['P3'], 14, 'residential employment'),
  longestPlace('375', 'T1', 42),
  longestPlace('376', 'T3', 21),
  rule('377', {
    says: 'The child has more than two placements for a carer’s holiday',
    mend: 'Check the placement types',
    reads: ['Episodes.PLACE'],
    distorts: moves,
    kind: 'disagrees',
    finds: ({ histories }) =>
      histories.flatMap(own => {
        const holidays = own.filter(row => row.PLACE === 'T3')
        return holidays.length > 2 ? holidays.slice(2) : []
      }),
  }),
  rule('378', {
    says: 'Placed with own parents under section 20',
    mend: 'A child at home by agreement is not in care: check the legal status and the placement',
    reads: ['Episodes.LS', 'Episodes.PLACE'],
    distorts: [...care, 'where children live'],
    kind: 'disagrees',
    finds: ({ episodes }) => episodes.filter(row => row.PLACE === 'P1' && row.LS === 'V2'),
  }),
  longestPlace('379', 'T4', 7),
  rule('380', {
    says: 'A temporary placement does not begin with a change of placement (P or B)',
    mend: 'Use P or B',
    reads: ['Episodes.RNE', 'Episodes.PLACE'],
    distorts: moves,
    kind: 'disagrees',
    finds: ({ episodes }) =>
      episodes.filter(row => isTemporary(row) && row.RNE !== null && !isOneOf(row.RNE, 'P', 'B')),
  }),
  rule('381', {
    says: 'A temporary placement ends, but the child does not go back to a placement',
    mend: 'A temporary placement ends with X1 and is followed by the placement before it',
    reads: ['Episodes.REC', 'Episodes.PLACE'],
    distorts: [...moves, 'endings of care'],
    kind: 'disagrees',
    finds: ({ episodes }) => episodes.filter(row => isTemporary(row) && endsCare(row)),
  }),
  rule('382', {
    says: 'A short break in a temporary placement',
    mend: 'Check the placement type',
    reads: ['Episodes.PLACE', 'Episodes.LS'],
    distorts: ['where children live'],
    kind: 'short breaks',
    finds: ({ episodes }) => episodes.filter(row => isTemporary(row) && isShortBreak(row)),
  }),
  rule('383', {
    says: 'After a temporary placement the child did not go back to the same placement (type and postcode)',
    mend: 'If the child moved on, the temporary placement should be coded as a placement',
    reads: ['Episodes.PLACE', 'Episodes.RNE', 'Episodes.PL_POST'],
    distorts: moves,
    kind: 'disagrees',
    finds: ({ placed }) =>
      placed
        .filter(
          ({ before, row, next }) =>
            before !== null &&
            next !== null &&
            isTemporary(row) &&
            (next.RNE !== 'P' || next.PLACE !== before.PLACE || next.PL_POST !== before.PL_POST),
        )
        .map(({ row }) => row),
  }),
  rule('384', {
    says: 'A short break in a long-term foster placement',
    mend: 'Check the placement type',
    reads: ['Episodes.PLACE', 'Episodes.LS'],
    distorts: ['where children live'],
    kind: 'short breaks',
    finds: ({ episodes }) => episodes.filter(row => isShortBreak(row) && isOneOf(row.PLACE, 'U1', 'U4')),
  }),
  rule('385', {
    says: 'The episode ends after the end of the year',
    mend: 'Leave DEC and REC blank until next year’s return',
    reads: ['Episodes.DEC'],
    distorts: ['endings of care'],
    kind: 'outside the year',
    finds: ({ episodes, last }) => episodes.filter(row => row.DEC !== null && row.DEC > last),
  }),
  rule('386', {
    says: 'Adopted on or after the 18th birthday',
    mend: 'Check the reason care ended and the date of birth',
    reads: ['Episodes.REC', 'Header.DOB'],
    distorts: ['endings of care', 'adoption'],
    kind: 'disagrees',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return (
          born !== null && row.DEC !== null && row.REC !== null && ADOPTED.has(row.REC) && row.DEC >= birthday(born, 18)
        )
      }),
  }),
  youngestToLeave('387', ['E5', 'E6'], 14, 'to live independently'),
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
  youngestToLeave('389', ['E7'], 16, 'to adult residential care'),
  rule('390', {
    says: 'Adopted from a placement that was not for adoption',
    mend: 'Check the placement type of the last episode',
    reads: ['Episodes.REC', 'Episodes.PLACE'],
    distorts: ['adoption'],
    kind: 'disagrees',
    finds: ({ episodes }) =>
      episodes.filter(
        row => row.REC !== null && ADOPTED.has(row.REC) && row.PLACE !== null && !PLACED_FOR_ADOPTION.has(row.PLACE),
      ),
  }),
  rule('392d', {
    says: 'The home and the placement have the same postcode, but the child is not placed with parents',
    mend: 'Check both postcodes',
    reads: ['Episodes.PL_POST', 'Episodes.HOME_POST', 'Episodes.PLACE'],
    distorts: ['where children live'],
    kind: 'disagrees',
    finds: ({ episodes }) =>
      episodes.filter(row => row.PL_POST !== null && row.PL_POST === row.HOME_POST && row.PLACE !== 'P1'),
  }),
  rule('398', {
    says: 'A short break has a postcode',
    mend: 'Leave both postcodes blank for V3 and V4',
    reads: ['Episodes.HOME_POST', 'Episodes.PL_POST', 'Episodes.LS'],
    distorts: ['where children live'],
    kind: 'short breaks',
    finds: ({ episodes }) =>
      episodes.filter(row => isShortBreak(row) && (row.HOME_POST !== null || row.PL_POST !== null)),
  }),
  rule('407', {
    says: 'A special guardianship order after the 18th birthday',
    mend: 'Check the reason care ended and the date of birth',
    reads: ['Episodes.REC', 'Header.DOB'],
    distorts: ['endings of care'],
    kind: 'disagrees',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return (
          born !== null &&
          row.DEC !== null &&
          isOneOf(row.REC, 'E45', 'E46', 'E47', 'E48') &&
          row.DEC > birthday(born, 18)
        )
      }),
  }),
  rule('408', {
    says: 'Placed for adoption under a placement order, but the legal status is not a placement order',
    mend: 'Check the legal status',
    reads: ['Episodes.LS', 'Episodes.PLACE'],
    distorts: ['legal status', 'adoption'],
    kind: 'disagrees',
    finds: ({ episodes }) =>
      episodes.filter(row => isOneOf(row.PLACE, 'A5', 'A6') && row.LS !== null && row.LS !== 'E1'),
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
  rule('460', {
    says: 'Stayed with carers after 18, but care ended before the 18th birthday',
    mend: 'Check the reason care ended and the date of birth',
    reads: ['Episodes.REC', 'Header.DOB'],
    distorts: ['endings of care', 'care leavers'],
    kind: 'disagrees',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return born !== null && row.REC === 'E17' && row.DEC !== null && row.DEC < birthday(born, 18)
      }),
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
  rule('516', {
    says: 'Special guardianship to the former foster carer, but the child was not in foster care',
    mend: 'Check the reason care ended and the placement type',
    reads: ['Episodes.REC', 'Episodes.PLACE'],
    distorts: ['endings of care'],
    kind: 'disagrees',
    finds: ({ episodes }) =>
      episodes.filter(row => isOneOf(row.REC, 'E45', 'E46') && row.PLACE !== null && !FOSTER.has(row.PLACE)),
  }),
  rule('526', {
    says: 'The provider of the placement is blank',
    mend: 'Fill in PLACE_PROVIDER',
    reads: ['Episodes.PLACE_PROVIDER', 'Episodes.PLACE'],
    distorts: ['where children live'],
    kind: 'blank',
    finds: ({ episodes }) =>
      episodes.filter(row => row.PLACE_PROVIDER === null && row.PLACE !== null && !WITHOUT_PROVIDER.has(row.PLACE)),
  }),
  providerNotWith('527', 'PR1', ['P1', 'R2', 'R5']),
  providerNotWith('528', 'PR2', ['P1', 'R2', 'R5']),
  providerNotWith('529', 'PR3', ['P1', ...adoptionPlaces, 'K1', 'K2', ...fosterPlaces]),
  providerNotWith('530', 'PR4', ['P1']),
  providerNotWith('531', 'PR5', ['P1']),
  rule('550', {
    says: 'The provider is the parent, but the child is not placed with parents',
    mend: 'Correct the provider or the placement',
    reads: ['Episodes.PLACE_PROVIDER', 'Episodes.PLACE'],
    distorts: ['where children live'],
    kind: 'disagrees',
    finds: ({ episodes }) =>
      episodes.filter(row => row.PLACE_PROVIDER === 'PR0' && row.PLACE !== null && row.PLACE !== 'P1'),
  }),
  rule('234', {
    from: 2026,
    says: 'A move into custody is the reason, but the child was under 10 when the episode began',
    mend: 'Check the reason for the move and the date of birth',
    reads: ['Episodes.REASON_PLACE_CHANGE', 'Header.DOB'],
    distorts: ['placements in the year'],
    kind: 'disagrees',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return born !== null && row.REASON_PLACE_CHANGE === 'CUSTOD' && ageOn(born, row.DECOM) < 10
      }),
  }),
] as const
