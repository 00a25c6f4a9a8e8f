import type { Audience } from '../database/index.ts'

/** The seventeen people of the board's work, as roles. `reads` is the database role that their pages run under unless a permission says otherwise. */
export type Role = Readonly<{ id: RoleId; title: string; does: string; reads: Audience; signsIn: boolean }>

export type RoleId =
  | 'corporate-parenting-officer'
  | 'democratic-services-officer'
  | 'chair'
  | 'lead-member'
  | 'board-member'
  | 'director'
  | 'report-author'
  | 'performance-analyst'
  | 'health-partner'
  | 'virtual-school-head'
  | 'reviewing-officer-manager'
  | 'participation-worker'
  | 'young-person'
  | 'foster-carer-representative'
  | 'member-of-the-public'
  | 'inspector'
  | 'it-administrator'

export const roles: readonly Role[] = [
  {
    id: 'corporate-parenting-officer',
    title: 'Corporate parenting officer',
    does: 'Keeps the board’s work going between meetings and owns its plan, its actions and its promises',
    reads: 'officer',
    signsIn: true,
  },
  {
    id: 'democratic-services-officer',
    title: 'Democratic services officer',
    does: 'Builds and publishes agendas, packs and minutes',
    reads: 'clerk',
    signsIn: true,
  },
  {
    id: 'chair',
    title: 'Chair of the board',
    does: 'Leads the board and holds officers to what they said',
    reads: 'member',
    signsIn: true,
  },
  {
    id: 'lead-member',
    title: 'Lead member for children’s services',
    does: 'Answers for children’s services in the council',
    reads: 'member',
    signsIn: true,
  },
  {
    id: 'board-member',
    title: 'Board member',
    does: 'Reads, asks, visits and decides as a corporate parent',
    reads: 'member',
    signsIn: true,
  },
  {
    id: 'director',
    title: 'Director of children’s services',
    does: 'Clears what goes to the board and what is published',
    reads: 'officer',
    signsIn: true,
  },
  {
    id: 'report-author',
    title: 'Report author',
    does: 'Writes reports and explains figures',
    reads: 'author',
    signsIn: true,
  },
  {
    id: 'performance-analyst',
    title: 'Performance analyst',
    does: 'Loads the statutory returns and answers for every figure',
    reads: 'analyst',
    signsIn: true,
  },
  {
    id: 'health-partner',
    title: 'Health partner',
    does: 'Answers for the health measures',
    reads: 'author',
    signsIn: true,
  },
  {
    id: 'virtual-school-head',
    title: 'Virtual school head',
    does: 'Answers for the education measures',
    reads: 'author',
    signsIn: true,
  },
  {
    id: 'reviewing-officer-manager',
    title: 'Independent reviewing officer manager',
    does: 'Answers for reviews and escalations',
    reads: 'author',
    signsIn: true,
  },
  {
    id: 'participation-worker',
    title: 'Participation worker',
    does: 'Brings what children and young people say to the board, and the answers back',
    reads: 'author',
    signsIn: true,
  },
  {
    id: 'young-person',
    title: 'Young person in a forum',
    does: 'Says what matters and whether the answer was good enough',
    reads: 'public',
    signsIn: false,
  },
  {
    id: 'foster-carer-representative',
    title: 'Foster carer representative',
    does: 'Brings what carers see to the board',
    reads: 'person',
    signsIn: true,
  },
  {
    id: 'member-of-the-public',
    title: 'Member of the public or press',
    does: 'Reads what the council has published',
    reads: 'public',
    signsIn: false,
  },
  {
    id: 'inspector',
    title: 'Inspector',
    does: 'Reads the evidence during an inspection',
    reads: 'member',
    signsIn: true,
  },
  {
    id: 'it-administrator',
    title: 'IT administrator',
    does: 'Looks after access, settings, backups and health. Sees no child-level data',
    reads: 'administrator',
    signsIn: true,
  },
]

export const roleCalled = (id: string): Role | undefined => roles.find(role => role.id === id)

/** The title within a sentence: performance analyst, but IT administrator. */
export const inSentence = (title: string): string =>
  /^.[A-Z]/.test(title) ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`

export const roleInSentence = (id: string): string => inSentence(roleCalled(id)?.title ?? id)

/** The roles that somebody can hold. Young people and the public need no account. */
export const rolesToHold: readonly Role[] = roles.filter(role => role.signsIn)
