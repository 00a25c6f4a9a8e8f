import { may } from './access/index.ts'
import type { Visitor } from './web/index.ts'

type Place = Readonly<{ text: string; href: string; needs: string }>
/** A part of the work: one word in the menu, and a line of its own places below it. */
type Area = Readonly<{ text: string; places: readonly Place[] }>

const alone = (text: string, href: string, needs: string): Area => ({ text, places: [{ text, href, needs }] })

/** The work, in the order of a board’s year. A place is shown only to those who may open it. */
const areas: readonly Area[] = [
  alone('My work', '/my-work', 'board.read-meetings'),
  {
    text: 'Board',
    places: [
      { text: 'Meetings', href: '/meetings', needs: 'board.read-meetings' },
      { text: 'Forward plan', href: '/forward-plan', needs: 'board.read-meetings' },
      { text: 'Reports', href: '/reports', needs: 'board.read-reports' },
      { text: 'Actions', href: '/actions', needs: 'board.read-meetings' },
      { text: 'Decisions', href: '/decisions', needs: 'board.read-meetings' },
      { text: 'Visits and training', href: '/registers', needs: 'board.read-meetings' },
      { text: 'Bodies and people', href: '/bodies', needs: 'board.read-bodies' },
    ],
  },
  {
    text: 'Promises',
    places: [
      { text: 'Promises', href: '/promises', needs: 'strategy.read' },
      { text: 'Strategies', href: '/strategies', needs: 'strategy.read' },
      { text: 'Delivery plan', href: '/delivery-plan', needs: 'strategy.read' },
      { text: 'Recommendations', href: '/recommendations', needs: 'strategy.read' },
      { text: 'Annual reports', href: '/annual-reports', needs: 'strategy.read' },
      { text: 'Local offer', href: '/local-offer', needs: 'strategy.read' },
      { text: 'Evidence room', href: '/evidence', needs: 'strategy.read-evidence' },
    ],
  },
  {
    text: 'Voice',
    places: [
      { text: 'Overview', href: '/voice', needs: 'voice.read' },
      { text: 'Cards', href: '/voice/cards', needs: 'voice.read' },
      { text: 'Forums', href: '/voice/forums', needs: 'voice.read' },
      { text: 'Surveys', href: '/voice/surveys', needs: 'voice.read' },
      { text: 'Quotes and findings', href: '/voice/quotes', needs: 'voice.read' },
    ],
  },
  {
    text: 'Data set',
    places: [
      { text: 'Data set', href: '/data-set', needs: 'dataset.read' },
      { text: 'Commentary', href: '/commentary', needs: 'dataset.write-commentary' },
      { text: 'Loads', href: '/loads', needs: 'dataset.read-loads' },
      { text: 'Publish', href: '/publications', needs: 'dataset.publish' },
    ],
  },
  alone('Search', '/search', 'board.search'),
  {
    text: 'Kept',
    places: [
      { text: 'People', href: '/people', needs: 'access.manage-people' },
      { text: 'Audit trail', href: '/audit-trail', needs: 'access.read-audit-trail' },
      { text: 'Settings', href: '/settings', needs: 'access.change-settings' },
      { text: 'Health', href: '/health-of-kept', needs: 'access.read-health' },
    ],
  },
]

export type MenuItem = Readonly<{ text: string; href: string; current: boolean }>

const isAt = (place: Place, path: string): boolean => path === place.href || path.startsWith(`${place.href}/`)

/** The place whose address says most of where the page is: /voice/cards rather than /voice. */
const nearest = (area: Area, path: string): Place | undefined =>
  area.places.filter(place => isAt(place, path)).toSorted((a, b) => b.href.length - a.href.length)[0]

/** What this reader may open: the areas, and the places of the area that the page stands in where there are several. */
export const menuFor = (
  person: Visitor,
  path: string,
): Readonly<{ areas: readonly MenuItem[]; places: readonly MenuItem[] }> => {
  const open = areas
    .map(area => ({ ...area, places: area.places.filter(place => may(person, place.needs)) }))
    .filter(area => area.places.length > 0)
  const here = open.find(area => area.places.some(place => isAt(place, path)))
  return {
    areas: open.map(area => {
      const [first] = area.places
      const only = area.places.length === 1 ? first : undefined
      return { text: only?.text ?? area.text, href: first?.href ?? '/', current: area === here }
    }),
    places:
      here === undefined || here.places.length < 2
        ? []
        : here.places.map(place => ({ text: place.text, href: place.href, current: place === nearest(here, path) })),
  }
}

export const publicMenu = (path: string): readonly MenuItem[] =>
  [
    { text: 'Meetings', href: '/published/meetings' },
    { text: 'Decisions', href: '/published/decisions' },
    { text: 'Promises', href: '/published/promises' },
    { text: 'Help for care leavers', href: '/published/local-offer' },
    { text: 'Surveys', href: '/published/surveys' },
    { text: 'Figures', href: '/published' },
    { text: 'Search', href: '/published/search' },
  ].map(place => ({
    ...place,
    current:
      place.href === '/published' ? path === place.href : path === place.href || path.startsWith(`${place.href}/`),
  }))

export const youthMenu = (path: string): readonly MenuItem[] =>
  [
    { text: 'Make a card', href: '/young-people/card' },
    { text: 'Where is my card?', href: '/young-people/where-is-my-card' },
    { text: 'You said, we did', href: '/young-people/you-said-we-did' },
    { text: 'Our promises', href: '/published/promises' },
    { text: 'Who is who', href: '/young-people/who-is-who' },
    { text: 'Hard words', href: '/young-people/words' },
    { text: 'Help for care leavers', href: '/published/local-offer' },
    { text: 'Get help', href: '/young-people/help' },
  ].map(place => ({ ...place, current: path === place.href || path.startsWith(`${place.href}/`) }))
