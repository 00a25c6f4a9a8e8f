import { ethnicGroups } from '../../dataset/index.ts'
import type { Split } from '../define.ts'
import { codedGroups } from './coded-groups.ts'

const { groups, groupOf } = codedGroups(ethnicGroups)

export const ethnicGroup: Split<Readonly<{ ethnicity: string | null }>> = {
  id: 'ethnic-group',
  title: 'Ethnic group',
  groups,
  of: person => groupOf(person.ethnicity),
}
