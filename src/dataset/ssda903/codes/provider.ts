import { codeSet } from './code-set.ts'

export const provider = codeSet('PLACE_PROVIDER', [
  { code: 'PR0', means: 'parent or person with parental responsibility' },
  { code: 'PR1', means: 'own authority' },
  { code: 'PR2', means: 'another authority' },
  { code: 'PR3', means: 'other public body' },
  { code: 'PR4', means: 'private company' },
  { code: 'PR5', means: 'voluntary organisation' },
])

export const INDEPENDENT_PROVIDERS: ReadonlySet<string> = new Set(['PR4', 'PR5'])
