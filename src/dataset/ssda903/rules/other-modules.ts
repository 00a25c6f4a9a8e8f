import { addYears, ageOn, birthday, contains } from '../../../kernel/index.ts'
import { ADOPTED, PLACED_FOR_ADOPTION, TOO_YOUNG_TO_TAKE_PART } from '../codes/index.ts'
import type { Row } from '../columns.ts'
import { byChild, endsCare, isShortBreak } from './facts.ts'
import { rule } from './rule.ts'

type Spell = Readonly<{ line: number; from: string; to: string | null }>

/** Spells of one child that begin before the one before them ends, or while it is open. */
const overlapping = <T extends Readonly<{ CHILD: string; line: number }>>(
  rows: readonly T[],
  spell: (row: T) => Omit<Spell, 'line'>,
): readonly T[] =>
  [...byChild(rows).values()].flatMap(own => {
    const sorted = own.toSorted((one, other) => (spell(one).from < spell(other).from ? -1 : 1))
    return sorted.filter((row, at) => {
      const before = sorted[at - 1]
      if (!before) return false
      const { to } = spell(before)
      return to === null || spell(row).from < to
    })
  })

const missingSpell = (row: Row<'Missing'>) => ({ from: row.MIS_START, to: row.MIS_END })

export const otherRules = [
  // Reviews
  rule('440', {
    says: 'The review says that the child was under 4, but the child was not',
    mend: 'Say how the child took part (PN1 to PN7)',
    reads: ['Reviews.REVIEW_CODE', 'Reviews.DOB'],
    distorts: ['reviews'],
    kind: 'disagrees',
    finds: ({ reviews, bornOn }) =>
      reviews.filter(row => {
        const born = row.DOB ?? bornOn(row.CHILD)
        return born !== null && row.REVIEW_CODE === TOO_YOUNG_TO_TAKE_PART && row.REVIEW >= birthday(born, 4)
      }),
  }),
  rule('441', {
    says: 'The review says how the child took part, but the child was under 4',
    mend: 'Use PN0 before the fourth birthday',
    reads: ['Reviews.REVIEW_CODE', 'Reviews.DOB'],
    distorts: ['reviews'],
    kind: 'disagrees',
    finds: ({ reviews, bornOn }) =>
      reviews.filter(row => {
        const born = row.DOB ?? bornOn(row.CHILD)
        return (
          born !== null &&
          row.REVIEW_CODE !== null &&
          row.REVIEW_CODE !== TOO_YOUNG_TO_TAKE_PART &&
          row.REVIEW < birthday(born, 4)
        )
      }),
  }),
  rule('399', {
    says: 'A review for a child who had only short breaks',
    mend: 'Take the review out, or check the legal status',
    reads: ['Reviews.REVIEW', 'Episodes.LS'],
    distorts: ['reviews'],
    kind: 'short breaks',
    finds: ({ reviews, episodesOf }) =>
      reviews.filter(row => {
        const own = episodesOf(row.CHILD)
        return own.length > 0 && own.every(isShortBreak)
      }),
  }),
  // Missing
  rule('567', {
    says: 'The child came back before they went missing',
    mend: 'Correct MIS_START or MIS_END',
    reads: ['Missing.MIS_END', 'Missing.MIS_START'],
    distorts: ['missing'],
    kind: 'days out of order',
    severity: 'row not used',
    finds: ({ missing }) => missing.filter(row => row.MIS_END !== null && row.MIS_END < row.MIS_START),
  }),
  rule('570', {
    says: 'The child went missing after the end of the year',
    mend: 'Correct MIS_START, or leave the period for next year’s return',
    reads: ['Missing.MIS_START'],
    distorts: ['missing'],
    kind: 'outside the year',
    finds: ({ missing, last }) => missing.filter(row => row.MIS_START > last),
  }),
  rule('571', {
    says: 'The child came back on a day outside the year',
    mend: 'A period that ended before 1 April is not of this year; one that ends after 31 March is still open in it',
    reads: ['Missing.MIS_END'],
    distorts: ['missing'],
    kind: 'outside the year',
    finds: ({ missing, first, last }) =>
      missing.filter(row => row.MIS_END !== null && !contains({ first, last }, row.MIS_END)),
  }),
  rule('574', {
    says: 'Two missing periods of one child overlap',
    mend: 'Correct the days, or join the periods',
    reads: ['Missing.MIS_START', 'Missing.MIS_END'],
    distorts: ['missing'],
    kind: 'overlap',
    finds: ({ missing }) => overlapping(missing, missingSpell),
  }),
  rule('577', {
    says: 'Care has ended, and the missing period goes on past it',
    mend: 'Close the missing period on or before the day care ended',
    reads: ['Missing.MIS_END', 'Episodes.DEC', 'Episodes.REC'],
    distorts: ['missing'],
    kind: 'days out of order',
    finds: ({ missing, episodesOf }) =>
      missing.filter(row =>
        episodesOf(row.CHILD).some(
          episode =>
            endsCare(episode) &&
            episode.DEC !== null &&
            episode.DECOM <= row.MIS_START &&
            row.MIS_START <= episode.DEC &&
            (row.MIS_END === null || row.MIS_END > episode.DEC) &&
            // The child who comes back into care that day is still in care.
            !episodesOf(row.CHILD).some(other => other.DECOM === episode.DEC && other !== episode),
        ),
      ),
  }),
  rule('578', {
    says: 'The child went missing on a day on which they were not in care',
    mend: 'Correct MIS_START, or check the child’s episodes',
    reads: ['Missing.MIS_START', 'Episodes.DECOM', 'Episodes.DEC'],
    distorts: ['missing'],
    kind: 'outside the year',
    finds: ({ missing, episodesOf }) =>
      missing.filter(
        row =>
          !episodesOf(row.CHILD).some(
            episode => episode.DECOM <= row.MIS_START && (episode.DEC === null || episode.DEC >= row.MIS_START),
          ),
      ),
  }),
  rule('586', {
    says: 'The child went missing on or before the date of birth',
    mend: 'Correct MIS_START or the date of birth',
    reads: ['Missing.MIS_START', 'Missing.DOB'],
    distorts: ['missing'],
    kind: 'days out of order',
    finds: ({ missing, bornOn }) =>
      missing.filter(row => {
        const born = row.DOB ?? bornOn(row.CHILD)
        return born !== null && row.MIS_START <= born
      }),
  }),
  // Care leavers
  rule('153', {
    says: 'Some of the care leaver’s three answers are blank',
    mend: 'Fill in IN_TOUCH, ACTIV and ACCOM',
    reads: ['OC3.IN_TOUCH', 'OC3.ACTIV', 'OC3.ACCOM'],
    distorts: ['care leavers'],
    kind: 'blank',
    finds: ({ leavingCare }) =>
      leavingCare.filter(row => {
        const given = [row.IN_TOUCH, row.ACTIV, row.ACCOM].filter(value => value !== null).length
        return given > 0 && given < 3
      }),
  }),
  rule('187', {
    says: 'A care leaver’s row for a child who was in care all year',
    mend: 'Take the row out, or check the child’s episodes',
    reads: ['OC3.CHILD', 'Episodes.DECOM'],
    distorts: ['care leavers', 'in care all year'],
    kind: 'disagrees',
    finds: ({ leavingCare, wasInCareAllYear }) => leavingCare.filter(row => wasInCareAllYear(row.CHILD)),
  }),
  rule('344', {
    says: 'The care leaver has died or gone home, but activity or accommodation is given',
    mend: 'Both must be 0',
    reads: ['OC3.ACTIV', 'OC3.IN_TOUCH', 'OC3.ACCOM'],
    distorts: ['care leavers'],
    kind: 'disagrees',
    finds: ({ leavingCare }) =>
      leavingCare.filter(
        row => (row.IN_TOUCH === 'DIED' || row.IN_TOUCH === 'RHOM') && (row.ACTIV !== '0' || row.ACCOM !== '0'),
      ),
  }),
  rule('345', {
    says: 'The authority is in touch, but does not know the activity or the accommodation',
    mend: 'Fill them in, or correct IN_TOUCH',
    reads: ['OC3.ACTIV', 'OC3.IN_TOUCH', 'OC3.ACCOM'],
    distorts: ['care leavers'],
    kind: 'disagrees',
    finds: ({ leavingCare }) =>
      leavingCare.filter(row => row.IN_TOUCH === 'YES' && (row.ACTIV === '0' || row.ACCOM === '0')),
  }),
  // The validator compares with T alone, which no row has; the codes are T1 and T2.
  rule('347', {
    from: 2024,
    says: 'A care leaver under 18 at the start of the year is in a foyer',
    mend: 'Check the accommodation and the date of birth',
    reads: ['OC3.ACCOM', 'OC3.DOB'],
    distorts: ['care leavers'],
    kind: 'disagrees',
    finds: ({ leavingCare, bornOn, first }) =>
      leavingCare.filter(row => {
        const born = row.DOB ?? bornOn(row.CHILD)
        return born !== null && (row.ACCOM === 'T1' || row.ACCOM === 'T2') && ageOn(born, first) < 18
      }),
  }),
  rule('391', {
    says: 'A care leaver’s row for someone who was not 17 by the end of the year',
    mend: 'Take the row out, or correct the date of birth',
    reads: ['OC3.DOB'],
    distorts: ['care leavers'],
    kind: 'disagrees',
    finds: ({ leavingCare, bornOn, last }) =>
      leavingCare.filter(row => {
        const born = row.DOB ?? bornOn(row.CHILD)
        return born !== null && birthday(born, 17) > last
      }),
  }),
  rule('1011', {
    says: 'Another authority took over, but there is a care leaver’s row',
    mend: 'The other authority returns the care leaver: take the row out',
    reads: ['OC3.CHILD', 'Episodes.REC'],
    distorts: ['care leavers'],
    kind: 'disagrees',
    finds: ({ leavingCare, episodesOf }) => leavingCare.filter(row => episodesOf(row.CHILD).at(-1)?.REC === 'E3'),
  }),
  rule('3001', {
    says: 'With former foster carers, for someone who turned 17 in the year',
    mend: 'Staying put begins at 18: use another code',
    reads: ['OC3.ACCOM', 'OC3.DOB'],
    distorts: ['care leavers'],
    kind: 'disagrees',
    finds: ({ leavingCare, bornOn, first, last }) =>
      leavingCare.filter(row => {
        const born = row.DOB ?? bornOn(row.CHILD)
        return (
          born !== null && (row.ACCOM === 'Z1' || row.ACCOM === 'Z2') && contains({ first, last }, birthday(born, 17))
        )
      }),
  }),
  // Adoption
  rule('119', {
    says: 'A decision to place was reversed without a reason, or there is a reason without a day',
    mend: 'Fill in both or neither',
    reads: ['PlacedAdoption.DATE_PLACED_CEASED', 'PlacedAdoption.REASON_PLACED_CEASED'],
    distorts: ['adoption'],
    kind: 'disagrees',
    finds: ({ placedForAdoption }) =>
      placedForAdoption.filter(row => (row.DATE_PLACED_CEASED === null) !== (row.REASON_PLACED_CEASED === null)),
  }),
  rule('333', {
    says: 'The decision to adopt is blank or after the match',
    mend: 'Correct DATE_INT or DATE_MATCH',
    reads: ['AD1.DATE_INT', 'AD1.DATE_MATCH'],
    distorts: ['adoption'],
    kind: 'days out of order',
    finds: ({ adoptions }) =>
      adoptions.filter(row => row.DATE_MATCH !== null && (row.DATE_INT === null || row.DATE_INT > row.DATE_MATCH)),
  }),
  rule('522', {
    says: 'The decision to place was reversed before it was made',
    mend: 'Correct the days',
    reads: ['PlacedAdoption.DATE_PLACED_CEASED', 'PlacedAdoption.DATE_PLACED'],
    distorts: ['adoption'],
    kind: 'days out of order',
    finds: ({ placedForAdoption }) =>
      placedForAdoption.filter(
        row => row.DATE_PLACED !== null && row.DATE_PLACED_CEASED !== null && row.DATE_PLACED_CEASED < row.DATE_PLACED,
      ),
  }),
  rule('551', {
    says: 'The child is placed for adoption, but there is no decision to place',
    mend: 'Add the decision to PlacedAdoption',
    reads: ['Episodes.PLACE', 'PlacedAdoption.DATE_PLACED'],
    distorts: ['adoption'],
    kind: 'blank',
    finds: ({ episodes, placedForAdoption }) => {
      const decided = new Set(placedForAdoption.filter(row => row.DATE_PLACED !== null).map(row => row.CHILD))
      return episodes.filter(row => row.PLACE !== null && PLACED_FOR_ADOPTION.has(row.PLACE) && !decided.has(row.CHILD))
    },
  }),
  rule('601', {
    says: 'The child was adopted in the year, but an answer in AD1 is blank or there is no row',
    mend: 'Fill in all six answers of AD1',
    reads: [
      'Episodes.REC',
      'AD1.DATE_INT',
      'AD1.DATE_MATCH',
      'AD1.FOSTER_CARE',
      'AD1.NB_ADOPTR',
      'AD1.SEX_ADOPTR',
      'AD1.LS_ADOPTR',
    ],
    distorts: ['adoption'],
    kind: 'blank',
    finds: ({ episodes, adoptions, first, last }) => {
      const whole = new Set(
        adoptions
          .filter(
            row =>
              row.DATE_INT !== null &&
              row.DATE_MATCH !== null &&
              row.FOSTER_CARE !== null &&
              row.NB_ADOPTR !== null &&
              row.SEX_ADOPTR !== null &&
              row.LS_ADOPTR !== null,
          )
          .map(row => row.CHILD),
      )
      return episodes.filter(
        row =>
          row.REC !== null &&
          ADOPTED.has(row.REC) &&
          row.DEC !== null &&
          contains({ first, last }, row.DEC) &&
          !whole.has(row.CHILD),
      )
    },
  }),
  rule('602', {
    says: 'An adoption is recorded for a child who was not adopted in the year',
    mend: 'Take the row out of AD1, or check how the child’s care ended',
    reads: ['AD1.CHILD', 'Episodes.REC', 'Episodes.DEC'],
    distorts: ['adoption'],
    kind: 'disagrees',
    finds: ({ adoptions, episodesOf, first, last }) =>
      adoptions.filter(
        row =>
          !episodesOf(row.CHILD).some(
            episode =>
              episode.REC !== null &&
              ADOPTED.has(episode.REC) &&
              episode.DEC !== null &&
              contains({ first, last }, episode.DEC),
          ),
      ),
  }),
  // Social workers
  rule('SW02STG1', {
    from: 2024,
    says: 'The social worker’s number does not begin with SW or XX',
    mend: 'Use the Social Work England number, or XX with the council’s own',
    reads: ['SWEpisodes.SW_ID'],
    distorts: ['social workers'],
    kind: 'form',
    finds: ({ workers, year }) =>
      workers.filter(row => !/^(?:SW|XX)/.test(row.SW_ID) || (year >= 2026 && row.SW_ID.length < 4)),
  }),
  rule('SW06STG2', {
    from: 2024,
    says: 'The social worker began after the end of the year',
    mend: 'Correct SW_DECOM, or leave the row for next year’s return',
    reads: ['SWEpisodes.SW_DECOM'],
    distorts: ['social workers'],
    kind: 'outside the year',
    finds: ({ workers, last }) => workers.filter(row => row.SW_DECOM > last),
  }),
  rule('SW07STG2', {
    from: 2024,
    says: 'The social worker left more than a year before the year began, or after it ended',
    mend: 'Correct SW_DEC',
    reads: ['SWEpisodes.SW_DEC'],
    distorts: ['social workers'],
    kind: 'outside the year',
    finds: ({ workers, first, last }) =>
      workers.filter(row => row.SW_DEC !== null && (row.SW_DEC < addYears(first, -1) || row.SW_DEC > last)),
  }),
  rule('SW08STG2', {
    from: 2024,
    says: 'The social worker has not left, though the child has a later one',
    mend: 'Fill in SW_DEC on every row but the last',
    reads: ['SWEpisodes.SW_DEC', 'SWEpisodes.SW_DECOM'],
    distorts: ['social workers'],
    kind: 'blank',
    finds: ({ workers }) =>
      [...byChild(workers).values()].flatMap(own =>
        own.filter(row => row.SW_DEC === null && own.some(other => other.SW_DECOM > row.SW_DECOM)),
      ),
  }),
  rule('SW09STG2', {
    from: 2024,
    says: 'The social worker began and left on the same day',
    mend: 'Check the days',
    reads: ['SWEpisodes.SW_DEC', 'SWEpisodes.SW_DECOM'],
    distorts: ['social workers'],
    kind: 'days out of order',
    finds: ({ workers }) => workers.filter(row => row.SW_DEC === row.SW_DECOM),
  }),
  // Deprivation of liberty
  rule('702', {
    from: 2027,
    says: 'The order does not end after it begins',
    mend: 'Correct DOLO_START or DOLO_END',
    reads: ['DoLo.DOLO_END', 'DoLo.DOLO_START'],
    distorts: ['deprivation of liberty'],
    kind: 'days out of order',
    finds: ({ orders }) => orders.filter(row => row.DOLO_END !== null && row.DOLO_END <= row.DOLO_START),
  }),
  rule('703', {
    from: 2027,
    says: 'The order begins after the end of the year',
    mend: 'Correct DOLO_START, or leave the row for next year’s return',
    reads: ['DoLo.DOLO_START'],
    distorts: ['deprivation of liberty'],
    kind: 'outside the year',
    finds: ({ orders, last }) => orders.filter(row => row.DOLO_START > last),
  }),
  rule('705', {
    from: 2027,
    says: 'Two orders of one child overlap',
    mend: 'Correct the days',
    reads: ['DoLo.DOLO_START', 'DoLo.DOLO_END'],
    distorts: ['deprivation of liberty'],
    kind: 'overlap',
    finds: ({ orders }) => overlapping(orders, row => ({ from: row.DOLO_START, to: row.DOLO_END })),
  }),
] as const
