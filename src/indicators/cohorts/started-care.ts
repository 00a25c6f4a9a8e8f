import { type Child, startsIn } from '../../dataset/index.ts'
import type { Cohort } from '../define.ts'

/** Began to be looked after (RNE S) in the window, short breaks apart. A child who came in twice counts once. */
export const startedCare: Cohort<Child> = {
  id: 'started-care',
  title: 'children who came into care in the months',
  includes: (child, { window }) => startsIn(child, window).length > 0,
}
