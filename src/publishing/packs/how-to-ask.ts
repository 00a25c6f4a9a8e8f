import { calendarOf, deadlineOf, type Meeting, ownQuestionRules, ruleOn } from '../../board/index.ts'
import type { Db, Instant } from '../../database/index.ts'
import { dayOfInstant, momentInWords, Refusal } from '../../kernel/index.ts'
import { dayAndDate } from './assemble-pack.ts'
import { clockInWords } from './pack.ts'

/** Working days cannot be counted in a year whose bank holidays nobody knows yet: then no day is said. */
export const whereCountable = <T>(count: () => T): T | null => {
  try {
    return count()
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** 8.30am on Friday 4 December 2026, by the clock on a wall in London. */
export const timeInWords = (instant: Instant): string =>
  `${clockInWords(momentInWords(instant).slice(-5))} on ${dayAndDate(dayOfInstant(instant))}`

/** How anyone may ask the board something, with the moment by which it must have come. */
export const howToAsk = async (db: Db, meeting: Meeting): Promise<readonly string[]> => {
  const rule = ruleOn(await ownQuestionRules(db), meeting.heldOn)
  const calendar = await calendarOf(db)
  const by = whereCountable(() => ` by ${timeInWords(deadlineOf(meeting.heldOn, rule, calendar))}`) ?? ''
  return [
    `Anyone may ask the board a question or make a statement. Send it to us in writing${by}.`,
    `You may send up to ${rule.perPerson}, each of at most ${rule.words} words. An officer reads it out, and the answer goes into the minutes.`,
    'Children and young people can ask too, and somebody will help them.',
  ]
}
