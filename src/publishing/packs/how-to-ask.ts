import { calendarOf, deadlineOf, type Meeting, ownQuestionRules, ruleOn } from '../../board/index.ts'
import type { Db } from '../../database/index.ts'
import { momentInWords } from '../../kernel/index.ts'

/** How anyone may ask the board something, with the moment by which it must have come. */
export const howToAsk = async (db: Db, meeting: Meeting): Promise<readonly string[]> => {
  const rule = ruleOn(await ownQuestionRules(db), meeting.heldOn)
  const deadline = deadlineOf(meeting.heldOn, rule, await calendarOf(db))
  return [
    `Anyone may ask the board a question or make a statement. Send it to us in writing by ${momentInWords(deadline)}.`,
    `You may send up to ${rule.perPerson}, each of at most ${rule.words} words. An officer reads it out, and the answer goes into the minutes.`,
    'Children and young people can ask too, and somebody will help them.',
  ]
}
