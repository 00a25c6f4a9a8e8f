import { may, type RoleId } from '../../access/index.ts'
import type { Visitor } from '../../web/index.ts'

export type Place = Readonly<{ text: string; href: string; says: string; needs: string }>

const place = (text: string, href: string, says: string, needs: string): Place => ({ text, href, says, needs })

const meetings = place('Meetings', '/meetings', 'Agendas, papers and minutes', 'board.read-meetings')
const actions = place(
  'Actions',
  '/actions',
  'What was promised, by whom, and whether it was done',
  'board.read-meetings',
)
const dataSet = place(
  'The data set',
  '/data-set',
  'How our children and care leavers are doing, measure by measure',
  'dataset.read',
)
const reports = place(
  'Reports',
  '/reports',
  'What is asked of you, and what went before the board',
  'board.read-reports',
)
const commentary = place(
  'Commentary',
  '/commentary',
  'What is asked of you, and what you said before',
  'dataset.write-commentary',
)
const cards = place('Challenge cards', '/voice/cards', 'What young people asked, and the answers', 'voice.read')
const promises = place(
  'Promises',
  '/promises',
  'What we promised, and whether young people say it is kept',
  'strategy.read',
)
const evidence = place(
  'Evidence room',
  '/evidence',
  'Challenge and what changed, by area, each with its record',
  'strategy.read-evidence',
)
const welcome = place(
  'Welcome to the board',
  '/welcome',
  'Who we care for, what we promised, who is who',
  'start.welcome',
)
const loads = place('Loads', '/loads', 'Which files the figures come from', 'dataset.read-loads')
const publish = place(
  'Publish the data set',
  '/publications',
  'What the public can see, and what it will see next',
  'dataset.publish',
)

/** The two or three places that each role uses most. */
const placesOf: Readonly<Partial<Record<RoleId, readonly Place[]>>> = {
  'corporate-parenting-officer': [
    place('Forward plan', '/forward-plan', 'The year ahead: reports due, gaps and clashes', 'board.read-meetings'),
    actions,
    place('Annual reports', '/annual-reports', 'Put the year together; see which reports came', 'strategy.read'),
  ],
  'democratic-services-officer': [meetings, reports, actions],
  chair: [meetings, cards, dataSet],
  'lead-member': [
    place('Decisions', '/decisions', 'From an idea to what changed for children', 'board.read-meetings'),
    promises,
    dataSet,
  ],
  'board-member': [welcome, meetings, dataSet],
  director: [reports, actions, evidence],
  'report-author': [reports, commentary],
  'performance-analyst': [dataSet, loads, publish],
  'health-partner': [commentary, reports, dataSet],
  'virtual-school-head': [commentary, reports, dataSet],
  'reviewing-officer-manager': [commentary, reports, cards],
  'participation-worker': [
    cards,
    place('Forums', '/voice/forums', 'Who met, what they talked of, what was fed back', 'voice.keep-forums'),
    place('Surveys', '/voice/surveys', 'What we ask every year, and what they answered', 'voice.read'),
  ],
  'foster-carer-representative': [meetings, promises, dataSet],
  inspector: [evidence, dataSet, meetings],
  'it-administrator': [
    place('People', '/people', 'Who may do what', 'access.manage-people'),
    place(
      'Health of Kept',
      '/health-of-kept',
      'Version, database, backups and the chain of the trail',
      'access.read-health',
    ),
    place('Audit trail', '/audit-trail', 'What was done, when and by whom', 'access.read-audit-trail'),
  ],
}

/** Those of each of the reader’s roles, once each. */
export const placesFor = (person: Visitor): readonly Place[] => {
  const all = Object.entries(placesOf).flatMap(([role, places]) => (person.roles.includes(role) ? places : []))
  return all.filter((one, index) => may(person, one.needs) && all.findIndex(other => other.href === one.href) === index)
}
