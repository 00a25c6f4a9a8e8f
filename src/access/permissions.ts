import type { Audience } from '../database/index.ts'
import { inSentence, roleCalled, roles, type RoleId } from './roles.ts'

// One table: what may be done, by whom, and under which database role the page runs. A page names its permission; nothing else decides.

type Permission = Readonly<{
  roles: readonly RoleId[] | 'everyone' | 'signed in'
  /** Instead of the reader's own database role. */
  as?: Audience
}>

const readers: readonly RoleId[] = roles
  .filter(role => role.signsIn && role.id !== 'it-administrator')
  .map(role => role.id)
const ownersOfMeasures: readonly RoleId[] = [
  'corporate-parenting-officer',
  'performance-analyst',
  'report-author',
  'health-partner',
  'virtual-school-head',
  'reviewing-officer-manager',
  'participation-worker',
  'director',
]

const board: readonly RoleId[] = ['chair', 'lead-member', 'board-member']
/** Who may read exempt business: members of the board, and those who prepare it and answer for it. */
const readersOfExempt: readonly RoleId[] = [
  'democratic-services-officer',
  'corporate-parenting-officer',
  'director',
  ...board,
  'inspector',
]
const authors: readonly RoleId[] = [
  'corporate-parenting-officer',
  'democratic-services-officer',
  'director',
  'report-author',
  'performance-analyst',
  'health-partner',
  'virtual-school-head',
  'reviewing-officer-manager',
  'participation-worker',
]

/** Cards, forums and quotes are for those who work with the board and those who sit on it. */
const readersOfVoice: readonly RoleId[] = readers.filter(role => role !== 'foster-carer-representative')

export const permissions = {
  'public.read': { roles: 'everyone', as: 'public' },
  // The front page is everyone's, and shows to each what their own roles may read.
  'start.open-front-page': { roles: 'everyone' },
  // The brief tells of private business, so it is for those who may read it and prepare or hold the meeting.
  'start.read-brief': { roles: readersOfExempt.filter(role => role !== 'inspector') },
  'start.welcome': { roles: readers },
  'start.keep-lines-of-enquiry': { roles: ['corporate-parenting-officer'] },
  'start.try-this-first': { roles: 'everyone', as: 'system' },
  'access.sign-in': { roles: 'everyone', as: 'system' },
  'access.sign-out': { roles: 'signed in', as: 'system' },
  'access.see-own-page': { roles: 'signed in' },
  'access.manage-people': { roles: ['it-administrator'], as: 'administrator' },
  'access.add-person': { roles: ['it-administrator'], as: 'administrator' },
  'access.change-person': { roles: ['it-administrator'], as: 'administrator' },
  'access.give-role': { roles: ['it-administrator'], as: 'administrator' },
  'access.end-role': { roles: ['it-administrator'], as: 'administrator' },
  'access.record-leaver': { roles: ['it-administrator'], as: 'administrator' },
  'access.confirm-roles': { roles: ['it-administrator'], as: 'administrator' },
  'access.forget-account': { roles: ['it-administrator'], as: 'administrator' },
  'access.read-audit-trail': { roles: ['it-administrator', 'director'], as: 'administrator' },
  'access.read-health': { roles: ['it-administrator'], as: 'administrator' },
  'access.change-settings': { roles: ['it-administrator'], as: 'administrator' },
  'dataset.read': { roles: readers },
  'dataset.load-extract': { roles: ['performance-analyst'], as: 'analyst' },
  'dataset.undo-load': { roles: ['performance-analyst'], as: 'analyst' },
  'dataset.dispose-of-load': { roles: ['performance-analyst'], as: 'analyst' },
  'dataset.read-loads': { roles: ['performance-analyst', 'corporate-parenting-officer', 'director', 'inspector'] },
  'dataset.look-at-children': { roles: ['performance-analyst'], as: 'analyst' },
  'dataset.compute-figures': { roles: ['performance-analyst'], as: 'analyst' },
  'dataset.enter-measure': { roles: ownersOfMeasures },
  'dataset.ask-for-commentary': { roles: ['performance-analyst', 'corporate-parenting-officer'] },
  'dataset.write-commentary': { roles: ownersOfMeasures },
  'dataset.sign-off-commentary': { roles: ['performance-analyst', 'director', 'corporate-parenting-officer'] },
  'dataset.publish': { roles: ['performance-analyst', 'director'], as: 'analyst' },
  'dataset.override-suppression': { roles: ['director'], as: 'analyst' },
  'dataset.flag-figure': { roles: ['performance-analyst'], as: 'analyst' },
  'dataset.set-target': { roles: ['corporate-parenting-officer', 'performance-analyst'] },
  // The board: who prepares its meetings, who reads what, who writes and clears reports, who minutes, who follows up.
  'board.read-bodies': { roles: readers },
  'board.keep-bodies': { roles: ['democratic-services-officer', 'corporate-parenting-officer'] },
  'board.read-meetings': { roles: readers },
  'board.read-exempt': { roles: readersOfExempt },
  // What was done for each aim names private business too.
  'board.read-aims': { roles: readersOfExempt },
  // Notes beside the papers are their writer’s alone: the database gives them to nobody else.
  'board.keep-notes': { roles: readersOfExempt },
  'board.keep-forward-plan': { roles: ['corporate-parenting-officer', 'democratic-services-officer'] },
  'board.keep-meetings': { roles: ['democratic-services-officer'] },
  'board.keep-working-days': { roles: ['democratic-services-officer'] },
  'board.keep-agenda': { roles: ['democratic-services-officer', 'corporate-parenting-officer'] },
  // Who has no account asks the board as the system, which reads no other business of it.
  'board.ask-question': { roles: 'everyone', as: 'system' },
  'board.decide-exemption': { roles: ['democratic-services-officer', 'director'] },
  'board.decide-urgency': { roles: ['democratic-services-officer', 'chair'] },
  'board.see-gate': { roles: ['democratic-services-officer', 'corporate-parenting-officer', 'director'] },
  'board.publish-agenda': { roles: ['democratic-services-officer'] },
  'board.answer-for-doubt': { roles: ['democratic-services-officer', 'director'] },
  'board.read-reports': { roles: readers },
  'board.write-report': { roles: authors },
  'board.invite-author': { roles: ['democratic-services-officer', 'corporate-parenting-officer'] },
  'board.clear-report': { roles: ['democratic-services-officer', 'corporate-parenting-officer', 'director'] },
  'board.take-minutes': { roles: ['democratic-services-officer'] },
  'board.keep-actions': { roles: ['democratic-services-officer', 'corporate-parenting-officer'] },
  'board.answer-action': { roles: readers },
  'board.keep-registers': { roles: ['democratic-services-officer', 'corporate-parenting-officer', ...board] },
  // Counts what all actions and registers hold, so it reads as one who may read them all.
  'board.enter-counts': { roles: ['corporate-parenting-officer'] },
  'board.search': { roles: readers },
  // What was promised, and whether it was kept.
  'strategy.read': { roles: readers },
  // The year put together as a report, by those who also ask for reports.
  'strategy.write-annual-report': { roles: ['corporate-parenting-officer', 'democratic-services-officer'] },
  'strategy.read-evidence': { roles: ['inspector', 'director', 'corporate-parenting-officer', 'chair', 'lead-member'] },
  'strategy.keep': { roles: ['corporate-parenting-officer', 'director'] },
  'strategy.tie-records': { roles: ['corporate-parenting-officer', 'director', 'participation-worker', ...board] },
  // The delivery plan: who adds to it, and who says what stands in the way.
  'strategy.add-action': { roles: ['corporate-parenting-officer', 'democratic-services-officer'] },
  'strategy.raise-blocker': { roles: authors },
  'strategy.clear-blocker': { roles: authors },
  'strategy.escalate-blocker': {
    roles: ['corporate-parenting-officer', 'democratic-services-officer', 'director'],
  },
  'strategy.judge-promise': { roles: ['corporate-parenting-officer', 'participation-worker'] },
  'strategy.answer-recommendation': {
    roles: ['corporate-parenting-officer', 'democratic-services-officer', 'director'],
  },
  // Voice. Who has no account raises and follows a card as the system, which may not read a card's own words.
  'voice.raise-card': { roles: 'everyone', as: 'system' },
  'voice.follow-card': { roles: 'everyone', as: 'system' },
  'voice.read': { roles: readersOfVoice },
  'voice.keep-forums': { roles: ['participation-worker', 'corporate-parenting-officer'] },
  'voice.triage-card': { roles: ['participation-worker'] },
  'voice.read-safeguarding': { roles: ['participation-worker', 'reviewing-officer-manager'] },
  'voice.receive-safeguarding': { roles: ['reviewing-officer-manager'] },
  'voice.keep-cards': { roles: ['participation-worker', 'corporate-parenting-officer'] },
  'voice.answer-card': { roles: authors },
  'voice.release-card': { roles: ['participation-worker', 'corporate-parenting-officer'] },
  'voice.keep-quotes': { roles: ['participation-worker', 'corporate-parenting-officer'] },
  // Words that are taken back are looked for wherever somebody may have typed them; a private place is named and not shown.
  'voice.withdraw-quote': { roles: ['participation-worker', 'corporate-parenting-officer'], as: 'officer' },
  'voice.keep-words': { roles: ['participation-worker', 'corporate-parenting-officer'] },
  'voice.keep-youth-pages': { roles: ['participation-worker'] },
  // Who has no account answers as the system, which writes a reply and reads none.
  'voice.answer-survey': { roles: 'everyone', as: 'system' },
  'voice.keep-surveys': { roles: ['participation-worker', 'corporate-parenting-officer'] },
  'voice.enter-survey-answers': { roles: ['participation-worker'] },
  'voice.read-survey-results': {
    roles: ['participation-worker', 'corporate-parenting-officer', 'director', 'performance-analyst'],
  },
} as const satisfies Record<string, Permission>

const permissionCalled = (id: string): Permission => {
  const found = Object.hasOwn(permissions, id) ? (permissions as Readonly<Record<string, Permission>>)[id] : undefined
  if (!found) throw new TypeError(`No such permission: ${id}`)
  return found
}

type Someone = Readonly<{ id: string | null; roles: readonly string[] }>

export const may = (person: Someone, permission: string): boolean => {
  const { roles: allowed } = permissionCalled(permission)
  if (allowed === 'everyone') return true
  if (person.id === null) return false
  return allowed === 'signed in' || person.roles.some(role => allowed.some(one => one === role))
}

// Someone with several roles reads as the one that sees most of what their permission is about.
const ofTheBoard: readonly Audience[] = ['clerk', 'officer', 'member', 'author']
const ofEveryone: readonly Audience[] = ['administrator', 'person', 'public']
/** An analyst sees the rows of the data set, and of the board's papers no more than anybody who has signed in. */
const widestFor = (permission: string): readonly Audience[] =>
  permission.startsWith('dataset.')
    ? ['analyst', ...ofTheBoard, ...ofEveryone]
    : [...ofTheBoard, 'analyst', ...ofEveryone]

export const audienceOf = (permission: string, person: Someone): Audience => {
  const { as, roles: allowed } = permissionCalled(permission)
  if (as) return as
  const theirs = person.roles
    .filter(role => allowed === 'everyone' || allowed === 'signed in' || allowed.some(one => one === role))
    .flatMap(role => roleCalled(role)?.reads ?? [])
  return widestFor(permission).find(audience => theirs.includes(audience)) ?? (person.id === null ? 'public' : 'person')
}

/** Who holds a permission, in words: the performance analyst and the director of children’s services. */
export const holders = (permission: string): string => {
  const { roles: allowed } = permissionCalled(permission)
  if (allowed === 'everyone') return 'everyone'
  if (allowed === 'signed in') return 'people who have signed in'
  const titles = allowed.flatMap(id => {
    const title = roleCalled(id)?.title
    return title === undefined ? [] : [`the ${inSentence(title)}`]
  })
  if (titles.length > 6) return 'people who work with the board'
  return titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join(', ')} and ${titles[titles.length - 1]}`
}
