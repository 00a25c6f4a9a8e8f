import { type PlainDate, plainDate } from '../../src/kernel/index.ts'

// The bodies of Wessex Vale: who parents, who decides, who brings what young people say. Everyone is a role.

type SeatGiven = Readonly<{
  title: string
  kind:
    | 'elected member'
    | 'lead member'
    | 'officer'
    | 'partner'
    | 'forum'
    | 'carer'
    | 'housing'
    | 'independent'
    | 'other'
  votes: boolean
  office?: 'chair' | 'vice-chair'
  /** Who holds it, by role; the id of a role of Kept where the person of the demonstration with that role does. */
  holder: string
  role?: string
  first?: PlainDate
  /** Who says how they do, by role, and when. */
  appraisal?: Readonly<{ by: string; last: PlainDate | null; next: PlainDate }>
}>

export type BodyGiven = Readonly<{
  id: string
  name: string
  kind: string
  regime: 'statutory committee' | 'executive' | 'voluntary'
  purpose: string
  parent?: string
  meetsPerYear?: number
  quorum?: number
  ages?: readonly [number, number]
  minutesFrom?: number
  /** From when young people can be at its meetings on a school day. */
  youngPeopleFrom?: string
  isPublic: boolean
  dissolvedOn?: PlainDate
  isProposed?: true
  aims?: readonly string[]
  terms?: readonly Readonly<{ first: PlainDate; agreed: PlainDate | null; membersStated: number; words: string }>[]
  seats?: readonly SeatGiven[]
}>

export const BOARD = 'corporate-parenting-board'

/** The council of the demonstration began on this day. */
export const councilBegan = plainDate('2019-04-01')

export const bodies: readonly BodyGiven[] = [
  {
    id: 'full-council',
    name: 'Full Council',
    kind: 'council',
    regime: 'statutory committee',
    purpose: 'Every councillor together. Decides what only the whole council may, such as council tax.',
    isPublic: true,
  },
  {
    id: 'cabinet',
    name: 'Cabinet',
    kind: 'executive',
    regime: 'executive',
    purpose: 'The councillors who lead the council’s services. Adopts the strategy that the board has agreed.',
    parent: 'full-council',
    isPublic: true,
  },
  {
    id: 'people-scrutiny',
    name: 'People and Health Overview and Scrutiny',
    kind: 'scrutiny',
    regime: 'statutory committee',
    purpose: 'Asks whether what was promised is being done.',
    parent: 'full-council',
    isPublic: true,
  },
  {
    id: BOARD,
    name: 'Corporate Parenting Board',
    kind: 'board',
    regime: 'voluntary',
    purpose:
      'Councillors, young people, carers and partners who see to it that the council is a good parent to the children in its care and to its care leavers.',
    parent: 'cabinet',
    meetsPerYear: 10,
    quorum: 3,
    minutesFrom: 36,
    youngPeopleFrom: '16:00',
    isPublic: true,
    aims: [
      'Listen to children and young people, learn, and act',
      'Want as much for each child as any parent would',
      'Know that every child is different',
      'Meet with children and young people and plan with them',
      'Answer together for what the council does',
      'Own the strategy and see it through',
    ],
    terms: [
      {
        first: plainDate('2019-04-01'),
        agreed: null,
        membersStated: 6,
        words: 'Six elected members and the lead member. To be finished with young people.',
      },
      {
        first: plainDate('2019-10-01'),
        agreed: plainDate('2019-09-04'),
        membersStated: 5,
        words: 'Five elected members and the lead member for children’s services. To be finished with young people.',
      },
    ],
    seats: [
      {
        title: 'Chair of the board',
        kind: 'elected member',
        votes: true,
        office: 'chair',
        holder: 'Chair of the board',
        role: 'chair',
      },
      {
        title: 'Vice-chair of the board',
        kind: 'elected member',
        votes: true,
        office: 'vice-chair',
        holder: 'Vice-chair of the board',
      },
      {
        title: 'Lead member for children’s services',
        kind: 'lead member',
        votes: true,
        holder: 'Lead member for children’s services',
        role: 'lead-member',
      },
      {
        title: 'Elected member, north',
        kind: 'elected member',
        votes: true,
        holder: 'Board member for the north',
        role: 'board-member',
      },
      { title: 'Elected member, east', kind: 'elected member', votes: true, holder: 'Board member for the east' },
      { title: 'Elected member, coast', kind: 'elected member', votes: true, holder: 'Board member for the coast' },
      {
        title: 'Director of children’s services',
        kind: 'officer',
        votes: false,
        holder: 'Director of children’s services',
        role: 'director',
      },
      {
        title: 'Corporate parenting officer',
        kind: 'officer',
        votes: false,
        holder: 'Corporate parenting officer',
        role: 'corporate-parenting-officer',
      },
      {
        title: 'Designated nurse',
        kind: 'partner',
        votes: false,
        holder: 'Designated nurse for children in care',
        role: 'health-partner',
      },
      {
        title: 'Virtual school head',
        kind: 'partner',
        votes: false,
        holder: 'Virtual school head',
        role: 'virtual-school-head',
      },
      { title: 'Young people’s forums', kind: 'forum', votes: false, holder: 'Two young people of the forums' },
      {
        title: 'Foster carers',
        kind: 'carer',
        votes: false,
        holder: 'Foster carer representative',
        role: 'foster-carer-representative',
      },
      { title: 'Housing', kind: 'housing', votes: false, holder: 'Housing service manager' },
    ],
  },
  {
    id: 'delivery-group',
    name: 'Children in Care Partnership Delivery Group',
    kind: 'officer and partner group',
    regime: 'voluntary',
    purpose: 'Officers and partners who turn the strategy into work, and clear what stands in its way.',
    parent: BOARD,
    isPublic: false,
  },
  {
    id: 'care-leavers-delivery-group',
    name: 'Care Leavers Delivery Group',
    kind: 'officer and partner group',
    regime: 'voluntary',
    purpose: 'Follows the part of the strategy that is about care leavers.',
    parent: 'delivery-group',
    isPublic: false,
  },
  {
    id: 'emotional-wellbeing-group',
    name: 'Emotional Wellbeing and Mental Health Performance Group',
    kind: 'officer and partner group',
    regime: 'voluntary',
    purpose: 'Watches how well children in care are helped with their feelings and their mental health.',
    parent: 'delivery-group',
    isPublic: false,
  },
  {
    id: 'fostering-panel',
    name: 'Fostering and Permanence Panel',
    kind: 'statutory panel',
    regime: 'voluntary',
    purpose: 'Advises who should foster, and which children should stay for good where they are.',
    isPublic: false,
    seats: [
      {
        title: 'Independent chair of the panel',
        kind: 'independent',
        votes: true,
        office: 'chair',
        holder: 'Independent chair of the panel',
        appraisal: { by: 'Agency decision maker', last: plainDate('2025-09-16'), next: plainDate('2026-09-16') },
      },
      {
        title: 'Panel member with experience of care',
        kind: 'independent',
        votes: true,
        holder: 'Panel member with experience of care',
        appraisal: {
          by: 'Chair of the panel with the panel adviser',
          last: plainDate('2026-03-10'),
          next: plainDate('2027-03-10'),
        },
      },
      {
        title: 'Panel member, social work',
        kind: 'officer',
        votes: true,
        holder: 'Panel member for social work',
      },
    ],
  },
  {
    id: 'virtual-school-governors',
    name: 'Virtual School Governing Body',
    kind: 'governing body',
    regime: 'voluntary',
    purpose: 'Holds the virtual school to account for how children in care do at school.',
    isPublic: false,
  },
  {
    id: 'foster-carers-forum',
    name: 'Foster Carers Forum',
    kind: 'forum',
    regime: 'voluntary',
    purpose: 'Where foster carers say what they see, and hear what was decided.',
    parent: BOARD,
    isPublic: true,
  },
  {
    id: 'parent-carer-council',
    name: 'Parent Carer Council',
    kind: 'partner forum',
    regime: 'voluntary',
    purpose: 'Parents and carers of children with special educational needs.',
    isPublic: true,
  },
  {
    id: 'junior-in-care-council',
    name: 'Junior in Care Council',
    kind: 'youth forum',
    regime: 'voluntary',
    purpose: 'The youngest children in care say what matters to them.',
    parent: BOARD,
    ages: [5, 9],
    isPublic: true,
  },
  {
    id: 'children-in-care-council',
    name: 'Children in Care Council',
    kind: 'youth forum',
    regime: 'voluntary',
    purpose: 'Children in care say what matters to them and ask the board to act.',
    parent: BOARD,
    ages: [10, 15],
    isPublic: true,
  },
  {
    id: 'care-leavers-forum',
    name: 'Care Leavers Forum',
    kind: 'youth forum',
    regime: 'voluntary',
    purpose: 'Young people who have left care, or soon will, say what they need.',
    parent: BOARD,
    ages: [16, 21],
    isPublic: true,
  },
  {
    id: 'clicc',
    name: 'CLiCC: care leavers and children in care together',
    kind: 'youth forum',
    regime: 'voluntary',
    purpose: 'The forums together. They write challenge cards and bring them to the board.',
    parent: BOARD,
    isPublic: true,
  },
  {
    id: 'adoption-agency',
    name: 'Regional adoption agency',
    kind: 'agency',
    regime: 'voluntary',
    purpose: 'Finds and supports adopters for two councils.',
    isPublic: false,
  },
  {
    id: 'commissioning-consortium',
    name: 'Commissioning consortium',
    kind: 'consortium',
    regime: 'voluntary',
    purpose: 'Fourteen councils that buy foster placements together.',
    isPublic: false,
  },
  {
    id: 'strategic-alliance',
    name: 'Strategic Alliance for Children and Young People',
    kind: 'officer and partner group',
    regime: 'voluntary',
    purpose: 'The council, health, schools and the police, who keep one plan for all children of the area.',
    isPublic: true,
  },
  {
    id: 'panel-chairs-meeting',
    name: 'Meeting of panel chairs',
    kind: 'officer and partner group',
    regime: 'voluntary',
    purpose: 'The chairs of the panel with its adviser, managers and the decision maker, about four times a year.',
    parent: 'fostering-panel',
    meetsPerYear: 4,
    isPublic: false,
  },
  {
    id: 'exploitation-meeting',
    name: 'Multi-agency meeting on exploitation (MACE)',
    kind: 'officer and partner group',
    regime: 'voluntary',
    purpose: 'Plans with partners how a child who may be exploited is kept safe.',
    isPublic: false,
  },
  {
    id: 'moderation-meeting',
    name: 'Moderation meeting',
    kind: 'officer and partner group',
    regime: 'voluntary',
    purpose: 'Agrees how high the risk is before a plan is made.',
    parent: 'exploitation-meeting',
    isPublic: false,
  },
  {
    id: 'foster-carer-support-groups',
    name: 'Support groups of foster carers',
    kind: 'forum',
    regime: 'voluntary',
    purpose: 'Foster carers help each other, by day and in the evening, open to all of them.',
    parent: 'foster-carers-forum',
    isPublic: true,
  },
  {
    id: 'foster-carers-focus-group',
    name: 'Focus group of foster carers',
    kind: 'forum',
    regime: 'voluntary',
    purpose: 'Asked for in the annual fostering report, to look at why carers leave.',
    parent: 'foster-carers-forum',
    isPublic: true,
    isProposed: true,
  },
  {
    id: 'young-researchers',
    name: 'Young Researchers',
    kind: 'youth forum',
    regime: 'voluntary',
    purpose: 'Young people who ask others what they live through, and write a report for the board.',
    parent: 'clicc',
    ages: [14, 25],
    isPublic: true,
  },
  {
    id: 'care-leaver-network',
    name: 'Members and business leaders’ network for care leavers',
    kind: 'partner forum',
    regime: 'voluntary',
    purpose: 'Asked for in the board’s annual report: what businesses and councillors can offer beside the law.',
    parent: BOARD,
    isPublic: true,
    isProposed: true,
  },
  {
    id: 'youth-voice-service',
    name: 'Youth Voice Service',
    kind: 'team',
    regime: 'voluntary',
    purpose: 'Helps children and young people to be heard, and runs their forums.',
    isPublic: true,
  },
  {
    id: 'placements-team',
    name: 'Placements and brokerage team',
    kind: 'team',
    regime: 'voluntary',
    purpose: 'Finds homes for children, and meets those who provide them.',
    isPublic: false,
  },
  {
    id: 'complaints-team',
    name: 'Complaints team',
    kind: 'team',
    regime: 'voluntary',
    purpose: 'Sees that each complaint is looked into and answered.',
    isPublic: false,
  },
  {
    id: 'quality-assurance',
    name: 'Quality assurance and audit',
    kind: 'team',
    regime: 'voluntary',
    purpose: 'Looks at files and visits, and tells the board twice a year how good the work is.',
    isPublic: false,
  },
  {
    id: 'former-county-panel',
    name: 'Corporate Parenting Panel of the former county',
    kind: 'board',
    regime: 'voluntary',
    purpose: 'What came before the board, until the new council began.',
    isPublic: true,
    dissolvedOn: plainDate('2019-03-31'),
  },
]

/** What the board lets officers decide for it; one has ended. */
export const powers: readonly Readonly<{
  what: string
  post: string
  source: string
  first: PlainDate
  last?: PlainDate
}>[] = [
  {
    what: 'To agree that a child may live, for a short time, in a home that is not registered, and to tell the board at its next meeting.',
    post: 'Executive Director of People – Children',
    source: 'Scheme of delegation, part 3',
    first: plainDate('2019-05-16'),
  },
  {
    what: 'To answer a challenge card between meetings, and to show the answer to the board at its next meeting.',
    post: 'Assistant Director, Care and Protection',
    source: 'Scheme of delegation, part 3',
    first: plainDate('2019-11-14'),
  },
  {
    what: 'To choose the days of the visits that members make.',
    post: 'Independent Reviewing Officer Manager',
    source: '',
    first: plainDate('2019-05-16'),
    last: plainDate('2020-05-31'),
  },
]
