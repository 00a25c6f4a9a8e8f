import { defineEntered, type EnteredMeasure, type Indicator } from '../../define.ts'
import { reviewed } from './reviewed.ts'

type Entry = Pick<
  EnteredMeasure,
  'id' | 'code' | 'title' | 'asks' | 'whyItMatters' | 'unit' | 'definition' | 'who' | 'says' | 'cites'
> &
  Partial<Pick<EnteredMeasure, 'countsThings' | 'answers' | 'doubts' | 'frequency'>>

const ofTheBoard = (entry: Entry): Indicator =>
  defineEntered({
    version: 1,
    theme: 'The board',
    better: 'higher',
    owner: 'Corporate parenting officer',
    frequency: 'yearly',
    whyEntered: 'It is about the board itself. No return to government has it.',
    reviewed,
    ...entry,
  })

export const boardMeasures: readonly Indicator[] = [
  ofTheBoard({
    id: 'formal-boards-held',
    countsThings: true,
    code: 'boards_formal',
    title: 'Formal meetings of the board',
    asks: 'Did the board meet as often as it said it would?',
    whyItMatters: 'A parent who is not there cannot decide.',
    unit: 'count',
    answers: ['M36', 'P6.1'],
    definition: 'Formal meetings of the board held in the year and quorate. A meeting called off is not counted.',
    who: 'formal meetings of the board',
    says: 'were held',
    cites: 'The board’s measures dictionary of 2020, P6.1',
  }),
  ofTheBoard({
    id: 'informal-boards-held',
    countsThings: true,
    code: 'boards_informal',
    title: 'Informal meetings of the board',
    asks: 'Did the board meet as often as it said it would?',
    whyItMatters: 'Informal meetings are where young people and members talk most freely.',
    unit: 'count',
    answers: ['M36', 'P6.1'],
    definition: 'Informal meetings of the board held in the year.',
    who: 'informal meetings of the board',
    says: 'were held',
    cites: 'The board’s measures dictionary of 2020, P6.1',
  }),
  ofTheBoard({
    id: 'attended-the-board',
    code: 'board_attendance',
    title: 'Attendance of members at the board',
    asks: 'Do members come to the meetings?',
    whyItMatters: 'It shows whether members treat the children as their own.',
    unit: 'percent',
    answers: ['M36', 'P6.1'],
    definition:
      'Times that a member was present at a formal meeting in the year, out of times that a member was summoned. A substitute counts for the member.',
    who: 'summonses to formal meetings',
    says: 'were answered by a member being there',
    cites: 'The board’s measures dictionary of 2020, P6.1',
  }),
  ofTheBoard({
    id: 'members-took-part-in-events',
    code: 'member_events',
    title: 'Members at activity days and events',
    asks: 'Do members spend time with the children they are parents to?',
    whyItMatters: 'Children know who comes to their events and who does not.',
    unit: 'count',
    answers: ['M37', 'P6.2'],
    definition:
      'Times in the year that a member of the board came to an activity day, celebration or participation event. Two members at one event are two.',
    who: 'times that a member',
    says: 'came to an activity day or event',
    cites: 'The board’s measures dictionary of 2020, P6.2',
  }),
  ofTheBoard({
    id: 'takeover-events-held',
    countsThings: true,
    code: 'takeover_events',
    title: 'Takeover events',
    asks: 'Do young people take the chair?',
    whyItMatters: 'When young people run the meeting, other questions are asked.',
    unit: 'count',
    answers: ['M38', 'P6.3'],
    definition: 'Events in the year at which young people took over a meeting or a role of the council.',
    who: 'takeover events',
    says: 'were held',
    cites: 'The board’s measures dictionary of 2020, P6.3',
  }),
  ofTheBoard({
    id: 'audits-with-members-or-young-people',
    countsThings: true,
    code: 'audits_with_members',
    title: 'Audits with members or young people',
    asks: 'Do members and young people help to check our work?',
    whyItMatters: 'They see what officers no longer notice.',
    unit: 'count',
    answers: ['M38', 'P6.3'],
    definition:
      'Audits or visits of inspection in the year in which a member of the board or a young person took part.',
    who: 'audits',
    says: 'had a member or a young person taking part',
    cites: 'The board’s measures dictionary of 2020, P6.3',
  }),
  ofTheBoard({
    id: 'board-actions-done-on-time',
    code: 'actions_on_time',
    title: 'Actions of the board done on time',
    asks: 'Is what the board agreed being done?',
    whyItMatters: 'A promise counts when it is kept.',
    unit: 'percent',
    frequency: 'quarterly',
    definition:
      'Actions due in the quarter that were finished by the day first agreed, out of all actions due in the quarter.',
    doubts: ['An action given a new date counts by its first date.'],
    who: 'actions of the board',
    says: 'were done on time',
    cites: 'The board’s action list',
  }),
  ofTheBoard({
    id: 'challenge-card-answered-by-next-meeting',
    code: 'challenge_cards_answered',
    title: 'Challenge cards answered by the next meeting',
    asks: 'Do young people get an answer when they said they would?',
    whyItMatters: 'Waiting in silence tells a child that nobody listened.',
    unit: 'percent',
    frequency: 'quarterly',
    definition:
      'Challenge cards whose answer was due in the quarter and was given by the next meeting of the board, out of all those due.',
    who: 'challenge cards',
    says: 'were answered by the next meeting of the board',
    cites: 'The board’s rule on challenge cards, 2019',
  }),
]
