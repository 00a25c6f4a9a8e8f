import { type Child, endReasonGroups } from '../../dataset/index.ts'
import { lastEndingIn } from '../cohorts/ceased-care.ts'
import type { Split } from '../define.ts'
import { codedGroups } from './coded-groups.ts'

const { groups, groupOf } = codedGroups(endReasonGroups)

/** Why a child who left care in the window left, by the last ending. */
export const endReasonGroup: Split<Child> = {
  id: 'end-reason-group',
  title: 'Why they left care',
  groups,
  of: (child, { window }) => groupOf(lastEndingIn(child, window)?.endReason ?? null),
}
