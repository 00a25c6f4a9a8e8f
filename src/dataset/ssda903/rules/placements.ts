import { daysBetween, plainDate } from '../../../kernel/index.ts'
import {
  ADOPTED,
  CHANGES_PLACEMENT,
  CONTINUES,
  FOSTER,
  PLACED_FOR_ADOPTION,
  TEMPORARY,
  WITHOUT_PROVIDER,
} from '../codes/index.ts'
import { endsCare, type EpisodeRow, isShortBreak } from './facts.ts'
import { type Family, rule } from './rule.ts'

const care: readonly [Family, ...Family[]] = ['children in care', 'in care all year']

const moves: readonly [Family, ...Family[]] = ['placements in the year', 'long-term stability']

const isTemporary = (row: EpisodeRow): boolean => row.PLACE !== null && TEMPORARY.has(row.PLACE)

const isOneOf = (value: string | null, ...codes: readonly string[]): boolean => value !== null && codes.includes(value)

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

export const placementRules = [
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
  rule('408', {
    says: 'Placed for adoption under a placement order, but the legal status is not a placement order',
    mend: 'Check the legal status',
    reads: ['Episodes.LS', 'Episodes.PLACE'],
    distorts: ['legal status', 'adoption'],
    kind: 'disagrees',
    finds: ({ episodes }) =>
      episodes.filter(row => isOneOf(row.PLACE, 'A5', 'A6') && row.LS !== null && row.LS !== 'E1'),
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
] as const
