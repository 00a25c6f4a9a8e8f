import type { Child } from '../../dataset/index.ts'
import type { Moment } from '../define.ts'
import { lastEndingIn } from './ceased-care.ts'

/** Left care in the window for one of these reasons (REC), by the last ending. */
export const leftCareFor =
  (reasons: ReadonlySet<string>) =>
  (child: Child, { window }: Moment): boolean => {
    const reason = lastEndingIn(child, window)?.endReason
    return reason !== null && reason !== undefined && reasons.has(reason)
  }
