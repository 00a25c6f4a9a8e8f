import { agendaOf } from '../../src/board/agenda/agenda.store.ts'
import { saveAimsOfItem } from '../../src/board/bodies/aims.store.ts'
import { termsOf } from '../../src/board/bodies/bodies.store.ts'
import { termsOn } from '../../src/board/bodies/seat.ts'
import { meetingsBetween } from '../../src/board/meetings/meetings.store.ts'
import type { Db } from '../../src/database/index.ts'
import { BOARD } from './bodies.ts'

/** Which of the board’s six aims an item served, by its title. */
const aimsOfTitle: Readonly<Record<string, readonly number[]>> = {
  // November 2019
  'Quality Assurance and Audit Update': [1],
  'IRO Annual Report': [1, 3],
  'Adoption Agency Annual Report': [2],
  'Annual Complaints Update': [1],
  'Fostering Service Annual Report': [2],
  'EHCP urgent review': [3],
  'CCG Annual Report': [5],
  'Joint Health and Council Briefing': [5],
  'Satisfaction Survey and Challenge Cards': [1, 4],
  // December 2019
  'Fostering and Permanence Panel Annual Report': [2],
  'Annual Fostering Service Report': [2],
  'Commissioning Arrangements for IFA Placements': [5],
  'Care Leavers Annual Report': [2, 3],
  'CLiCC Update and Challenge Cards': [1, 4],
  // The year under way
  'Corporate parenting annual report': [5],
  'Fostering panel chair’s annual report': [2],
  'Performance data set': [5],
  'Initial health assessments on time': [3, 5],
}

/** Says of each item which aims it served, in the words of the terms of its day. Nothing of 2019 served the sixth. */
export const sayAims = async (db: Db): Promise<void> => {
  const terms = await termsOf(db, BOARD)
  for (const meeting of await meetingsBetween(db, { body: BOARD })) {
    const inForce = termsOn(terms, meeting.heldOn)
    if (inForce === null) continue
    for (const item of await agendaOf(db, meeting)) {
      const aims = (aimsOfTitle[item.title] ?? []).flatMap(number => {
        const aim = inForce.aims[number - 1]
        return aim === undefined ? [] : [{ aim, number, termsVersion: inForce.version }]
      })
      if (aims.length > 0) await saveAimsOfItem(db, item.id, aims)
    }
  }
}
