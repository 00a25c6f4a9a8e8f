import type { Child, ListedChild } from '../../dataset/index.ts'
import { financialYearEndOf, type PlainDate } from '../../kernel/index.ts'
import type { Split } from '../define.ts'

/** Flagged in the return of the year that the day is in, and the status had not ceased by the day. */
export const isUnaccompaniedOn = (child: Child, day: PlainDate): boolean =>
  child.unaccompanied !== null &&
  child.unaccompanied.returnYears.includes(financialYearEndOf(day)) &&
  (child.unaccompanied.ceasedOn === null || child.unaccompanied.ceasedOn > day)

const groups = ['Unaccompanied', 'Not unaccompanied', 'Not known'] as const

export const unaccompanied: Split<Child> = {
  id: 'unaccompanied',
  title: 'Seeking asylum alone',
  groups,
  of: (child, { window }) => (isUnaccompaniedOn(child, window.last) ? 'Unaccompanied' : 'Not unaccompanied'),
}

export const listedUnaccompanied: Split<ListedChild> = {
  id: 'unaccompanied',
  title: 'Seeking asylum alone',
  groups,
  of: child =>
    child.unaccompaniedInYear === null
      ? 'Not known'
      : child.unaccompaniedInYear
        ? 'Unaccompanied'
        : 'Not unaccompanied',
}
