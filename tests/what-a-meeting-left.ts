import { addPaper } from '../src/board/agenda/papers.store.ts'
import { saveQuestion } from '../src/board/minutes/meeting-record.store.ts'
import type { Db } from '../src/database/index.ts'
import type { Browser } from './an-app.ts'
import { type MeetingHeld } from './a-meeting-held.ts'

// What goes with business that a meeting did not come to, and the meeting that it goes to.

const now = '2026-11-22T16:00:00.000Z'

/** A report with pages of the pack kept for it. */
export const aReportKept = (db: Db, held: MeetingHeld, title = 'Fostering annual report') =>
  addPaper(db, { item: held.item(title), kind: 'report', title, part: 'open', pagesKept: 14, by: null, now })

export const aQuestionSent = (
  db: Db,
  meeting: string,
  asked: Readonly<{ kind: 'question' | 'statement'; words: string }> = {
    kind: 'question',
    words: 'When will the drop-in open?',
  },
) =>
  saveQuestion(db, meeting, {
    ...asked,
    asker: 'a member of the public',
    wordCount: asked.words.split(' ').length,
    wordLimit: 450,
    receivedAt: now,
    deadline: now,
    allowedWhy: '',
  })

/** Calls a meeting of the board for an afternoon, as the clerk does. */
export const callForAfternoon = (browser: Browser, heldOn: string) => {
  const [year = '', month = '', day = ''] = heldOn.split('-')
  return browser.post('/meetings/new', {
    body: 'corporate-parenting-board',
    'heldOn-day': day,
    'heldOn-month': month,
    'heldOn-year': year,
    startsAt: '14:30',
    endsAt: '17:00',
    venue: 'Committee room 1',
    format: 'in person',
    kind: 'formal',
  })
}
