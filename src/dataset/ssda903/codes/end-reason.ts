import { codeGroup, codeSet, groupOf } from './code-set.ts'

export const endReason = codeSet('REC', [
  { code: 'X1', means: 'the next episode begins the same day' },
  { code: 'E11', means: 'adopted, application unopposed' },
  { code: 'E12', means: 'adopted, consent dispensed with' },
  { code: 'E2', means: 'died' },
  { code: 'E3', means: 'another authority took over' },
  { code: 'E4A', means: 'home to parents, planned' },
  { code: 'E4B', means: 'home to parents, not planned' },
  { code: 'E13', means: 'to someone without parental responsibility' },
  { code: 'E41', means: 'child arrangements or residence order' },
  { code: 'E43', means: 'special guardianship to former foster carers', to: 2018 },
  { code: 'E44', means: 'special guardianship to other carers', to: 2018 },
  { code: 'E45', means: 'special guardianship to a former foster carer who is a relative or friend', from: 2019 },
  { code: 'E46', means: 'special guardianship to another former foster carer', from: 2019 },
  { code: 'E47', means: 'special guardianship to a relative or friend, not the foster carer', from: 2019 },
  { code: 'E48', means: 'special guardianship to another carer', from: 2019 },
  { code: 'E5', means: 'independent living with formal support' },
  { code: 'E6', means: 'independent living without formal support' },
  { code: 'E7', means: 'residential care paid for by adult social care' },
  { code: 'E8', means: 'any other reason' },
  { code: 'E9', means: 'sentenced to custody' },
  { code: 'E14', means: 'accommodation on remand ended' },
  { code: 'E15', means: 'age assessed as 18 or over' },
  { code: 'E16', means: 'moved abroad' },
  { code: 'E17', means: 'turned 18 and stayed with the current carers' },
])

/** X1: not the end of care, only of an episode. */
export const CONTINUES = 'X1'
export const ADOPTED: ReadonlySet<string> = new Set(['E11', 'E12'])
export const SPECIAL_GUARDIANSHIP: ReadonlySet<string> = new Set(['E43', 'E44', 'E45', 'E46', 'E47', 'E48'])

export const endReasonGroups = [
  codeGroup('adopted', 'Adopted', 'E11 E12'),
  codeGroup('special-guardianship', 'Special guardianship', 'E43 E44 E45 E46 E47 E48'),
  codeGroup('child-arrangements', 'Child arrangements order', 'E41'),
  codeGroup('home', 'Home to parents', 'E4A E4B'),
  codeGroup('relatives', 'To someone without parental responsibility', 'E13'),
  codeGroup('independent', 'Independent living', 'E5 E6'),
  codeGroup('staying-put', 'Turned 18 and stayed with carers', 'E17'),
  codeGroup('adult-care', 'Residential care by adult social care', 'E7'),
  codeGroup('custody', 'Custody', 'E9'),
  codeGroup('remand-ended', 'Remand ended', 'E14'),
  codeGroup('another-authority', 'Another authority took over', 'E3'),
  codeGroup('abroad', 'Moved abroad', 'E16'),
  codeGroup('age-assessed', 'Age assessed as 18 or over', 'E15'),
  codeGroup('died', 'Died', 'E2'),
  codeGroup('other', 'Any other reason', 'E8'),
] as const

export const endReasonGroupOf = (code: string | null) => groupOf(endReasonGroups, code)
