import type { Instant } from '../../database/index.ts'
import { addWorkingDays, type PlainDate, type WorkingCalendar } from '../../kernel/index.ts'
import { momentOn } from './wall-clock.ts'

/** How the public may ask: the council’s own rule, with the first day that it holds. */
export type QuestionRule = Readonly<{
  firstOn: PlainDate
  words: number
  perPerson: number
  workingDaysBefore: number
  /** HH:MM by which it must have come on that day. */
  before: string
  source: string
}>

// What some councils with such a board have; each sets its own under “public questions” in the settings.
export const rulesThatComeWithKept: readonly QuestionRule[] = [
  {
    firstOn: '2000-01-01' as PlainDate,
    words: 450,
    perPerson: 2,
    workingDaysBefore: 2,
    before: '08:30',
    source: 'practice of councils; not law',
  },
]

/** The rule that holds on the day of a meeting: the council’s own where it has one. */
export const ruleOn = (own: readonly QuestionRule[], day: PlainDate): QuestionRule => {
  const inForce = [...rulesThatComeWithKept, ...own].filter(rule => rule.firstOn <= day)
  const latest = inForce.toSorted((a, b) => (a.firstOn < b.firstOn ? -1 : a.firstOn > b.firstOn ? 1 : 0)).at(-1)
  return latest ?? (rulesThatComeWithKept[0] as QuestionRule)
}

export const deadlineOf = (meetingDay: PlainDate, rule: QuestionRule, calendar: WorkingCalendar): Instant =>
  momentOn(addWorkingDays(meetingDay, -rule.workingDaysBefore, calendar), rule.before, 'deadline')

export const countWords = (words: string): number => words.split(/\s+/).filter(word => word !== '').length

export const askers = ['a member of the public', 'a town or parish council', 'an organisation'] as const
export const publicKinds = ['question', 'statement'] as const

export type PublicQuestion = Readonly<{
  id: string
  kind: (typeof publicKinds)[number]
  asker: (typeof askers)[number]
  words: string
  wordCount: number
  wordLimit: number
  receivedAt: Instant
  deadline: Instant
  allowedWhy: string
  answer: string
  answeredBy: string
}>

/** What stands against taking it, in words; nothing where it came in time and is short enough. */
export const whatIsWrongWith = (
  question: Pick<PublicQuestion, 'wordCount' | 'wordLimit' | 'receivedAt' | 'deadline'>,
): readonly string[] => [
  ...(question.receivedAt > question.deadline ? ['It came after the time by which it had to be here.'] : []),
  ...(question.wordCount > question.wordLimit
    ? [`It has ${question.wordCount} words; the council’s limit is ${question.wordLimit}.`]
    : []),
]
