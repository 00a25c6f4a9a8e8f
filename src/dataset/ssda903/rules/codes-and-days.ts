import type { Module903 } from '../../dataset.ts'
import { type ColumnOf, columnsOf } from '../columns.ts'
import { type Family, type Field, rule, type RuleDefinition } from './rule.ts'
import type { Facts } from './facts.ts'

const rowsBy = {
  Header: (facts: Facts) => facts.header,
  Episodes: (facts: Facts) => facts.episodes,
  Reviews: (facts: Facts) => facts.reviews,
  UASC: (facts: Facts) => facts.uasc,
  OC2: (facts: Facts) => facts.outcomes,
  OC3: (facts: Facts) => facts.leavingCare,
  AD1: (facts: Facts) => facts.adoptions,
  PlacedAdoption: (facts: Facts) => facts.placedForAdoption,
  PrevPerm: (facts: Facts) => facts.permanence,
  Missing: (facts: Facts) => facts.missing,
  SWEpisodes: (facts: Facts) => facts.workers,
  DoLo: (facts: Facts) => facts.orders,
} as const satisfies Record<Module903, (facts: Facts) => readonly { readonly line: number }[]>

/** A value of a column, where the module and the column are data. */
const valueIn = (row: object, column: string): unknown => (row as Readonly<Record<string, unknown>>)[column] ?? null

type Years = Pick<RuleDefinition, 'from' | 'to'>

/** The code must be one of the list for the year. A blank breaks it only where the return does not allow blanks. */
const codeRule = <M extends Module903>(
  code: string,
  module: M,
  column: ColumnOf<M>,
  what: string,
  distorts: RuleDefinition['distorts'],
  blank: 'blank breaks it' | 'blank passes',
  years: Years = {},
) => {
  const { codes } = columnsOf(module)[column] ?? {}
  return rule(code, {
    ...years,
    says: `${what} is not one of the codes for this year`,
    mend: 'Correct it in the case system; the guide of that year has the list',
    reads: [`${module}.${column}` as Field],
    distorts,
    kind: 'code of another year',
    cells: true,
    finds: facts => {
      const known = codes?.in(facts.year)
      return rowsBy[module](facts).filter(row => {
        const value = valueIn(row, column)
        return value === null ? blank === 'blank breaks it' : typeof value === 'string' && known?.has(value) === false
      })
    },
  })
}

/** The day must be one that exists. Reading has left out what is not a day, so only blanks are looked for here. */
const dayRule = <M extends Module903>(
  code: string,
  module: M,
  column: ColumnOf<M>,
  what: string,
  distorts: RuleDefinition['distorts'],
  blank: 'blank breaks it' | 'blank passes',
  years: Years = {},
) =>
  rule(code, {
    ...years,
    says: blank === 'blank passes' ? `${what} is not a day` : `${what} is blank or not a day`,
    mend: 'Write the day as dd/mm/yyyy in the case system',
    reads: [`${module}.${column}` as Field],
    distorts,
    kind: 'not a day',
    cells: true,
    finds: facts =>
      blank === 'blank passes' ? [] : rowsBy[module](facts).filter(row => valueIn(row, column) === null),
  })

const profile: readonly [Family] = ['profile']
const health: readonly [Family] = ['health']
const leavers: readonly [Family] = ['care leavers']
const adoption: readonly [Family] = ['adoption']
const missing: readonly [Family] = ['missing']
const homes: readonly [Family, ...Family[]] = ['where children live', 'placements in the year', 'long-term stability']

export const codesAndDays = [
  codeRule('101', 'Header', 'SEX', 'The sex', profile, 'blank breaks it'),
  dayRule('102', 'Header', 'DOB', 'The date of birth', ['profile', 'health', 'care leavers'], 'blank breaks it'),
  codeRule('103', 'Header', 'ETHNIC', 'The ethnic group', profile, 'blank breaks it'),
  dayRule('112', 'AD1', 'DATE_INT', 'The day of the decision to adopt', adoption, 'blank passes'),
  dayRule('113', 'AD1', 'DATE_MATCH', 'The day of the match', adoption, 'blank passes'),
  codeRule('114', 'AD1', 'FOSTER_CARE', 'Adoption by the foster carer', adoption, 'blank passes'),
  dayRule('115', 'PlacedAdoption', 'DATE_PLACED', 'The day of the decision to place', adoption, 'blank passes'),
  dayRule('116', 'PlacedAdoption', 'DATE_PLACED_CEASED', 'The day the decision was reversed', adoption, 'blank passes'),
  codeRule('120', 'PlacedAdoption', 'REASON_PLACED_CEASED', 'The reason for the reversal', adoption, 'blank passes'),
  codeRule('131', 'OC3', 'IN_TOUCH', 'Whether the authority is in touch', leavers, 'blank breaks it'),
  codeRule('132', 'OC3', 'ACTIV', 'The care leaver’s activity', leavers, 'blank breaks it'),
  codeRule('133', 'OC3', 'ACCOM', 'The care leaver’s accommodation', leavers, 'blank breaks it'),
  dayRule(
    '141',
    'Episodes',
    'DECOM',
    'The day the episode began',
    ['children in care', 'starts of care'],
    'blank passes',
  ),
  codeRule(
    '143',
    'Episodes',
    'RNE',
    'The reason the episode began',
    ['starts of care', 'placements in the year'],
    'blank passes',
  ),
  codeRule('144', 'Episodes', 'LS', 'The legal status', ['legal status', 'children in care'], 'blank passes'),
  codeRule('145', 'Episodes', 'CIN', 'The need', profile, 'blank passes'),
  codeRule('146', 'Episodes', 'PLACE', 'The placement type', homes, 'blank passes'),
  dayRule(
    '147',
    'Episodes',
    'DEC',
    'The day the episode ended',
    ['children in care', 'endings of care'],
    'blank passes',
  ),
  codeRule('149', 'Episodes', 'REC', 'The reason the episode ended', ['endings of care'], 'blank passes'),
  dayRule('166', 'Reviews', 'REVIEW', 'The day of the review', ['reviews'], 'blank breaks it'),
  codeRule('167', 'Reviews', 'REVIEW_CODE', 'How the child took part', ['reviews'], 'blank breaks it'),
  dayRule('171', 'Header', 'MC_DOB', 'The date of birth of the child’s own child', profile, 'blank passes'),
  codeRule('175', 'AD1', 'NB_ADOPTR', 'The number of adopters', adoption, 'blank passes'),
  codeRule('176', 'AD1', 'SEX_ADOPTR', 'The sex of the adopters', adoption, 'blank passes'),
  codeRule('177', 'AD1', 'LS_ADOPTR', 'The legal status of the adopters', adoption, 'blank passes'),
  codeRule('196', 'OC2', 'SDQ_REASON', 'The reason for no SDQ score', health, 'blank passes'),
  codeRule('631', 'PrevPerm', 'PREV_PERM', 'The previous permanence', profile, 'blank passes'),
  codeRule('1006', 'Missing', 'MISSING', 'Missing or away', missing, 'blank passes'),
  codeRule(
    '1009',
    'Episodes',
    'REASON_PLACE_CHANGE',
    'The reason for the move',
    ['placements in the year'],
    'blank passes',
  ),
  dayRule('1004', 'Missing', 'MIS_START', 'The day the child went missing', missing, 'blank breaks it'),
  dayRule('1005', 'Missing', 'MIS_END', 'The day the child came back', missing, 'blank passes'),
  dayRule('SW04STG1', 'SWEpisodes', 'SW_DECOM', 'The day the social worker began', ['social workers'], 'blank passes', {
    from: 2024,
  }),
  dayRule('SW05STG1', 'SWEpisodes', 'SW_DEC', 'The day the social worker left', ['social workers'], 'blank passes', {
    from: 2024,
  }),
  codeRule(
    'SW13STG1',
    'SWEpisodes',
    'SW_REASON',
    'The reason the social worker changed',
    ['social workers'],
    'blank passes',
    { from: 2024 },
  ),
  dayRule('700', 'DoLo', 'DOLO_START', 'The day the order began', ['deprivation of liberty'], 'blank breaks it', {
    from: 2027,
  }),
  dayRule('701', 'DoLo', 'DOLO_END', 'The day the order ended', ['deprivation of liberty'], 'blank passes', {
    from: 2027,
  }),
] as const
