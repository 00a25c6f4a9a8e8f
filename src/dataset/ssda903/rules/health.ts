import { addYears, ageOn, birthday } from '../../../kernel/index.ts'
import type { Row } from '../columns.ts'
import type { Facts } from './facts.ts'
import { type Field, rule } from './rule.ts'

type Outcomes = Row<'OC2'>
const mainItems = ['IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE'] as const
const yesNoItems = [...mainItems, 'CONVICTED', 'HEALTH_CHECK', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'] as const
const yesNoFields = yesNoItems.map(item => `OC2.${item}` as Field) as [Field, ...Field[]]
const mainFields = mainItems.map(item => `OC2.${item}` as Field) as [Field, ...Field[]]

const bornOn = (facts: Facts, row: Outcomes) => row.DOB ?? facts.bornOn(row.CHILD)
const ageAtEnd = (facts: Facts, row: Outcomes): number | null => {
  const born = bornOn(facts, row)
  return born === null ? null : ageOn(born, facts.last)
}
const lacksMainItem = (row: Outcomes): boolean => mainItems.some(item => row[item] === null)
const hasSdq = (row: Outcomes): boolean => row.SDQ_SCORE !== null || row.SDQ_REASON !== null

export const healthRules = [
  rule('158', {
    says: 'Help for substance misuse was received, and it is also said whether it was offered',
    mend: 'Leave INTERVENTION_OFFERED blank where help was received',
    reads: ['OC2.INTERVENTION_OFFERED', 'OC2.INTERVENTION_RECEIVED'],
    distorts: ['health'],
    kind: 'disagrees',
    finds: ({ outcomes }) =>
      outcomes.filter(row => row.INTERVENTION_RECEIVED === '1' && row.INTERVENTION_OFFERED !== null),
  }),
  rule('159', {
    says: 'Help for substance misuse was not received, and whether it was offered is blank',
    mend: 'Fill in INTERVENTION_OFFERED',
    reads: ['OC2.INTERVENTION_OFFERED', 'OC2.SUBSTANCE_MISUSE', 'OC2.INTERVENTION_RECEIVED'],
    distorts: ['health'],
    kind: 'blank',
    finds: ({ outcomes }) =>
      outcomes.filter(
        row => row.SUBSTANCE_MISUSE === '1' && row.INTERVENTION_RECEIVED === '0' && row.INTERVENTION_OFFERED === null,
      ),
  }),
  rule('180', {
    says: 'The SDQ score is not between 0 and 40',
    mend: 'Correct the score',
    reads: ['OC2.SDQ_SCORE'],
    distorts: ['health'],
    kind: 'form',
    severity: 'value not used',
    cells: true,
    finds: ({ outcomes }) =>
      outcomes.filter(row => row.SDQ_SCORE !== null && (row.SDQ_SCORE < 0 || row.SDQ_SCORE > 40)),
  }),
  rule('181', {
    says: 'A yes-or-no answer is neither 0 nor 1',
    mend: 'Use 1 for yes and 0 for no',
    reads: yesNoFields,
    distorts: ['health'],
    kind: 'unknown code',
    cells: true,
    finds: () => [],
  }),
  rule('182', {
    says: 'Some health answers are given, but not all of the four main ones',
    mend: 'Fill in immunisations, teeth, health assessment and substance misuse',
    reads: mainFields,
    distorts: ['health'],
    kind: 'blank',
    finds: ({ outcomes }) =>
      outcomes.filter(row => yesNoItems.slice(4).some(item => row[item] !== null) && lacksMainItem(row)),
  }),
  rule('185', {
    says: 'An SDQ score for a child who was not in care all year',
    mend: 'Take the row out, or check the child’s episodes',
    reads: ['OC2.SDQ_SCORE', 'Episodes.DECOM'],
    distorts: ['health', 'in care all year'],
    kind: 'disagrees',
    finds: ({ outcomes, wasInCareAllYear }) =>
      outcomes.filter(row => row.SDQ_SCORE !== null && !wasInCareAllYear(row.CHILD)),
  }),
  rule('186', {
    says: 'In care all year and aged 4 to 16 throughout, with neither an SDQ score nor a reason for none',
    mend: 'Fill in SDQ_SCORE or SDQ_REASON',
    reads: ['OC2.SDQ_SCORE', 'OC2.SDQ_REASON', 'Episodes.DECOM'],
    distorts: ['health'],
    kind: 'blank',
    finds: facts =>
      facts.outcomes.filter(row => {
        const born = bornOn(facts, row)
        return (
          born !== null &&
          !hasSdq(row) &&
          ageOn(born, facts.first) >= 4 &&
          ageOn(born, facts.last) < 17 &&
          facts.wasInCareAllYear(row.CHILD)
        )
      }),
  }),
  rule('188', {
    says: 'An SDQ score, or a reason for none, for a child under 4',
    mend: 'Leave both blank',
    reads: ['OC2.SDQ_SCORE', 'OC2.DOB'],
    distorts: ['health'],
    kind: 'disagrees',
    finds: facts => facts.outcomes.filter(row => hasSdq(row) && (ageAtEnd(facts, row) ?? 4) < 4),
  }),
  rule('189', {
    says: 'An SDQ score, or a reason for none, for a young person who was 17 before the year began',
    mend: 'Leave both blank',
    reads: ['OC2.SDQ_SCORE', 'OC2.DOB'],
    distorts: ['health'],
    kind: 'disagrees',
    finds: facts =>
      facts.outcomes.filter(row => {
        const born = bornOn(facts, row)
        return born !== null && hasSdq(row) && birthday(born, 17) < facts.first
      }),
  }),
  rule('190', {
    says: 'Health answers for a child who was not in care all year',
    mend: 'Take the row out, or check the child’s episodes',
    reads: ['OC2.CHILD', 'Episodes.DECOM'],
    distorts: ['health', 'in care all year'],
    kind: 'disagrees',
    finds: ({ outcomes, wasInCareAllYear }) =>
      outcomes.filter(row => yesNoItems.some(item => row[item] !== null) && !wasInCareAllYear(row.CHILD)),
  }),
  rule('191', {
    says: 'In care all year, but a main health answer is blank or the child has no row in OC2',
    mend: 'Add the row and fill in immunisations, teeth, health assessment and substance misuse',
    reads: ['Episodes.CHILD', 'OC2.IMMUNISATIONS', 'OC2.TEETH_CHECK', 'OC2.HEALTH_ASSESSMENT', 'OC2.SUBSTANCE_MISUSE'],
    distorts: ['health'],
    kind: 'blank',
    finds: ({ histories, outcomesOf, wasInCareAllYear }) =>
      histories.flatMap(own => {
        const last = own.at(-1)
        if (!last || !wasInCareAllYear(last.CHILD)) return []
        const outcomes = outcomesOf(last.CHILD)
        return outcomes === null || lacksMainItem(outcomes) ? [last] : []
      }),
  }),
  rule('192', {
    says: 'Substance misuse, and whether help was received is blank',
    mend: 'Fill in INTERVENTION_RECEIVED',
    reads: ['OC2.INTERVENTION_RECEIVED', 'OC2.SUBSTANCE_MISUSE'],
    distorts: ['health'],
    kind: 'blank',
    finds: ({ outcomes }) => outcomes.filter(row => row.SUBSTANCE_MISUSE === '1' && row.INTERVENTION_RECEIVED === null),
  }),
  rule('193', {
    says: 'Help for substance misuse is recorded for a child without it',
    mend: 'Leave both answers on help blank, or correct SUBSTANCE_MISUSE',
    reads: ['OC2.INTERVENTION_RECEIVED', 'OC2.SUBSTANCE_MISUSE', 'OC2.INTERVENTION_OFFERED'],
    distorts: ['health'],
    kind: 'disagrees',
    finds: ({ outcomes }) =>
      outcomes.filter(
        row =>
          row.SUBSTANCE_MISUSE !== '1' && (row.INTERVENTION_RECEIVED !== null || row.INTERVENTION_OFFERED !== null),
      ),
  }),
  rule('197a', {
    says: 'There is an SDQ score and also a reason for having none',
    mend: 'Leave SDQ_REASON blank',
    reads: ['OC2.SDQ_REASON', 'OC2.SDQ_SCORE'],
    distorts: ['health'],
    kind: 'disagrees',
    finds: ({ outcomes }) => outcomes.filter(row => row.SDQ_SCORE !== null && row.SDQ_REASON !== null),
  }),
  rule('197B', {
    says: 'In care all year and turning 4 or 17 in it, with neither an SDQ score nor a reason for none',
    mend: 'Fill in SDQ_SCORE or SDQ_REASON',
    reads: ['OC2.SDQ_REASON', 'OC2.DOB', 'Episodes.DECOM'],
    distorts: ['health'],
    kind: 'blank',
    finds: facts =>
      facts.outcomes.filter(row => {
        const born = bornOn(facts, row)
        if (born === null || hasSdq(row)) return false
        const turns = [4, 17].some(age => birthday(born, age) >= facts.first && birthday(born, age) <= facts.last)
        return turns && facts.wasInCareAllYear(row.CHILD)
      }),
  }),
  rule('542', {
    says: 'A conviction answer for a child under 10',
    mend: 'Leave CONVICTED blank',
    reads: ['OC2.CONVICTED', 'OC2.DOB'],
    distorts: ['health'],
    kind: 'disagrees',
    finds: facts => facts.outcomes.filter(row => row.CONVICTED !== null && (ageAtEnd(facts, row) ?? 10) < 10),
  }),
  rule('543', {
    says: 'In care all year and over 10, and whether convicted is blank',
    mend: 'Fill in CONVICTED',
    reads: ['OC2.CONVICTED', 'OC2.DOB', 'Episodes.DECOM'],
    distorts: ['health'],
    kind: 'blank',
    finds: facts =>
      facts.outcomes.filter(row => {
        const born = bornOn(facts, row)
        // Over 10 at the end: the tenth birthday on 31 March itself is not yet over.
        return (
          born !== null &&
          row.CONVICTED === null &&
          addYears(born, 10) < facts.last &&
          facts.wasInCareAllYear(row.CHILD)
        )
      }),
  }),
  rule('545', {
    says: 'In care all year and under 5, and whether development checks are up to date is blank',
    mend: 'Fill in HEALTH_CHECK',
    reads: ['OC2.HEALTH_CHECK', 'OC2.DOB', 'Episodes.DECOM'],
    distorts: ['health'],
    kind: 'blank',
    finds: facts =>
      facts.outcomes.filter(
        row => row.HEALTH_CHECK === null && (ageAtEnd(facts, row) ?? 5) < 5 && facts.wasInCareAllYear(row.CHILD),
      ),
  }),
  rule('546', {
    says: 'A development check for a child of 5 or over',
    mend: 'Leave HEALTH_CHECK blank',
    reads: ['OC2.HEALTH_CHECK', 'OC2.DOB'],
    distorts: ['health'],
    kind: 'disagrees',
    finds: facts => facts.outcomes.filter(row => row.HEALTH_CHECK !== null && (ageAtEnd(facts, row) ?? 0) >= 5),
  }),
] as const
