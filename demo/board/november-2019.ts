import { type PlainDate, plainDate } from '../../src/kernel/index.ts'
import type { ItemPart, ItemType } from '../../src/board/agenda/agenda-item.ts'

// The meeting of 14 November 2019 and its minutes 36 to 52: what each was about, how it ended, who was to do what by when, and the
// nine things that were promised in the talk and never became a resolution. The words are Wessex Vale's own.

export const NOVEMBER: PlainDate = plainDate('2019-11-14')

type Said = Readonly<{ by: string; kind: 'statement' | 'question' | 'answer'; words: string }>

export type MinuteGiven = Readonly<{
  number: number
  title: string
  type: ItemType
  paper: 'report' | 'oral' | 'none'
  part: ItemPart
  outcome: 'confirmed' | 'resolved' | 'none made' | 'none received' | 'noted' | 'deferred' | 'excluded'
  said: readonly Said[]
  resolutions: readonly Readonly<{
    words: string
    owners: readonly string[]
    due: PlainDate | null
    dueMeeting: PlainDate | null
    kind: 'action' | 'visit' | 'report back' | 'standing rule' | 'referral'
  }>[]
}>

const june = plainDate('2020-06-09')
const february = plainDate('2020-02-11')
const december = plainDate('2019-12-09')

const minute = (
  number: number,
  title: string,
  type: ItemType,
  outcome: MinuteGiven['outcome'],
  more: Partial<MinuteGiven> = {},
): MinuteGiven => ({
  number,
  title,
  type,
  paper: 'none',
  part: 'open',
  outcome,
  said: [],
  resolutions: [],
  ...more,
})

export const november: readonly MinuteGiven[] = [
  minute(36, 'Minutes', 'minutes', 'confirmed'),
  minute(37, 'Matters Arising', 'matters arising', 'resolved', {
    said: [
      {
        by: 'Chair',
        kind: 'statement',
        words: 'Minute 30: the new front door for families had opened, and members wished to see it.',
      },
    ],
    resolutions: [
      {
        words: 'That the chair and one other member visit the new front door.',
        owners: ['Chair of the board', 'Board member for the north'],
        due: plainDate('2019-11-22'),
        dueMeeting: null,
        kind: 'visit',
      },
    ],
  }),
  minute(38, 'Declarations of Interest', 'declarations', 'none made'),
  minute(39, 'Public Participation', 'public participation', 'none received'),
  minute(40, 'Urgent Items', 'urgent', 'none received'),
  minute(41, 'Quality Assurance and Audit Update', 'report', 'noted', {
    paper: 'report',
    said: [
      {
        by: 'Service Manager for Assurance',
        kind: 'statement',
        words: 'In September 59% of audited files met the standard; in July it had been 89%, on other files.',
      },
      { by: 'One member', kind: 'question', words: 'What was being done about the fall?' },
      {
        by: 'Service Manager for Assurance',
        kind: 'answer',
        words: 'Team managers look at one file of each worker every month.',
      },
    ],
  }),
  minute(42, 'IRO Annual Report', 'annual report', 'resolved', {
    paper: 'report',
    said: [
      {
        by: 'IRO Manager',
        kind: 'statement',
        words:
          'There were 462 children in care that day. 96% had a plan that was up to date and 86% had been visited on time.',
      },
      {
        by: 'IRO Manager',
        kind: 'answer',
        words: 'She would include the council tax exemption in the next section on what young people are entitled to.',
      },
    ],
    resolutions: [
      {
        words: 'That the chair is told of any escalation at level 4 that is not resolved.',
        owners: ['Independent Reviewing Officer Manager'],
        due: null,
        dueMeeting: null,
        kind: 'standing rule',
      },
      {
        words: 'That an update comes to the board in six months.',
        owners: ['Independent Reviewing Officer Manager'],
        due: null,
        dueMeeting: june,
        kind: 'report back',
      },
    ],
  }),
  minute(43, 'Adoption Agency Annual Report', 'annual report', 'resolved', {
    paper: 'report',
    said: [
      { by: 'Adoption service manager', kind: 'statement', words: 'About 60 children were adopted in the year.' },
      { by: 'One member', kind: 'question', words: 'Did everyone feel welcome to come forward?' },
    ],
    resolutions: [
      {
        words: 'That information on how the agency welcomes everyone is sent to members.',
        owners: ['Adoption service manager'],
        due: null,
        dueMeeting: december,
        kind: 'action',
      },
      {
        words: 'That an article on adoption is written for the newsletter.',
        owners: ['Chair of the board'],
        due: null,
        dueMeeting: december,
        kind: 'action',
      },
      {
        words: 'That the film on adoption is shown at members’ training.',
        owners: ['Corporate parenting officer'],
        due: null,
        dueMeeting: february,
        kind: 'action',
      },
    ],
  }),
  minute(44, 'Annual Complaints Update', 'annual report', 'noted', {
    paper: 'report',
    said: [
      {
        by: 'Senior Assurance Officer – Complaints',
        kind: 'statement',
        words: 'The complaints team would create one mailbox for compliments.',
      },
      { by: 'Chair', kind: 'statement', words: 'Members agreed to forward compliments that they hear to officers.' },
    ],
  }),
  minute(45, 'Fostering Service Annual Report', 'annual report', 'deferred', { paper: 'report' }),
  minute(46, 'Unregulated Placements Update', 'report', 'noted', {
    paper: 'report',
    said: [
      {
        by: 'Designated Safeguarding Manager',
        kind: 'statement',
        words: 'Each placement is visited, and the regulator is told every month.',
      },
    ],
  }),
  minute(47, 'EHCP urgent review', 'oral update', 'resolved', {
    paper: 'oral',
    said: [
      {
        by: 'Virtual School head',
        kind: 'statement',
        words: 'The virtual school had 355 children on its register, in 195 schools and settings.',
      },
      { by: 'Chair', kind: 'statement', words: 'Officers undertook to give the context with statistics in future.' },
    ],
    resolutions: [
      {
        words: 'That the board hears how the new co-ordinators are doing.',
        owners: ['Executive Director of People – Children'],
        due: null,
        dueMeeting: june,
        kind: 'report back',
      },
    ],
  }),
  minute(48, 'Any Other Reason 21', 'oral update', 'noted', {
    paper: 'oral',
    said: [
      {
        by: 'Acting Assistant Director, Care and Protection',
        kind: 'statement',
        words: 'The code is used when no other reason for leaving care fits; most of those young people had turned 18.',
      },
    ],
  }),
  minute(49, 'CCG Annual Report', 'annual report', 'noted', {
    paper: 'report',
    said: [
      {
        by: 'Designated Nurse',
        kind: 'statement',
        words: 'A film that young people had made about their health was shown. Members praised it.',
      },
    ],
  }),
  minute(50, 'Exempt', 'exclusion', 'excluded'),
  minute(51, 'Joint Health and Council Briefing', 'report', 'resolved', {
    paper: 'report',
    part: 'exempt',
    said: [
      {
        by: 'Designated Nurse',
        kind: 'statement',
        words: 'Health and the council had agreed one plan for first health assessments and were sure of it.',
      },
    ],
    resolutions: [
      {
        words: 'That an update comes to the board in three months.',
        owners: ['Designated nurse for children in care', 'Executive Director of People – Children'],
        due: null,
        dueMeeting: february,
        kind: 'report back',
      },
    ],
  }),
  minute(52, 'Satisfaction Survey and Challenge Cards', 'voice', 'resolved', {
    part: 'exempt',
    said: [
      {
        by: 'Participation provider',
        kind: 'statement',
        words: 'The participation provider would bring the results of the survey to the board in February 2020.',
      },
      {
        by: 'Corporate Director, Education and Learning',
        kind: 'answer',
        words: 'The Corporate Director agreed to talk to banks about lessons in looking after money.',
      },
      {
        by: 'Independent visitor provider',
        kind: 'answer',
        words: 'The independent visitor provider would give a named contact for the money scheme.',
      },
      {
        by: 'Service manager',
        kind: 'answer',
        words: 'Officers would give young people the list of job titles in plain words.',
      },
      {
        by: 'Participation provider',
        kind: 'answer',
        words: 'The participation provider agreed to look into a postcard about rights.',
      },
    ],
    resolutions: [
      {
        words: 'That the answers to the challenge cards are acted on as these minutes say.',
        owners: ['Executive Director of People – Children'],
        due: null,
        dueMeeting: december,
        kind: 'action',
      },
      {
        words: 'That training in life skills is put on the agenda of the Foster Carers Forum.',
        owners: ['Operational manager, fostering'],
        due: null,
        dueMeeting: null,
        kind: 'referral',
      },
    ],
  }),
]

/** What was promised while people talked: the minute it stands in, and who promised. */
export const undertakings: readonly Readonly<{ minute: number; owner: string; title: string }>[] = [
  { minute: 42, owner: 'Independent Reviewing Officer Manager', title: 'Tell of the council tax exemption' },
  { minute: 44, owner: 'Complaints team', title: 'One mailbox for compliments' },
  { minute: 44, owner: 'Members of the board', title: 'Forward compliments to officers' },
  { minute: 47, owner: 'Officers', title: 'Give the context with statistics' },
  { minute: 52, owner: 'Participation provider', title: 'Survey results to the board' },
  { minute: 52, owner: 'Corporate Director, Education and Learning', title: 'Talk to banks about money lessons' },
  { minute: 52, owner: 'Independent visitor provider', title: 'A named contact for the money scheme' },
  { minute: 52, owner: 'Officers', title: 'Give young people the list of job titles' },
  { minute: 52, owner: 'Participation provider', title: 'A postcard about rights' },
]
