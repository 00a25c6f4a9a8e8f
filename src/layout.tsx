import { may, type Council } from './access/index.ts'
import { type Html, Layout } from './ui/index.ts'
import type { YouthSettings } from './voice/index.ts'
import type { LayoutGiven } from './web/index.ts'
import { inWords } from './kernel/index.ts'

type Place = Readonly<{ text: string; href: string; needs: string }>

/** The main menu: only what this reader may open. */
const places: readonly Place[] = [
  { text: 'Data set', href: '/data-set', needs: 'dataset.read' },
  { text: 'Commentary', href: '/commentary', needs: 'dataset.write-commentary' },
  { text: 'Loads', href: '/loads', needs: 'dataset.read-loads' },
  { text: 'Publish', href: '/publications', needs: 'dataset.publish' },
  { text: 'People', href: '/people', needs: 'access.manage-people' },
  { text: 'Audit trail', href: '/audit-trail', needs: 'access.read-audit-trail' },
  { text: 'Settings', href: '/settings', needs: 'access.change-settings' },
  { text: 'Health', href: '/health-of-kept', needs: 'access.read-health' },
]

const publicPlaces = [{ text: 'What we have published', href: '/published' }]

const youthPlaces = [
  { text: 'Make a card', href: '/young-people/card' },
  { text: 'Where is my card?', href: '/young-people/where-is-my-card' },
  { text: 'You said, we did', href: '/young-people/you-said-we-did' },
  { text: 'Who is who', href: '/young-people/who-is-who' },
  { text: 'Hard words', href: '/young-people/words' },
  { text: 'Get help', href: '/young-people/help' },
]

/** The page around a page: the council's own name and colours, the menu of this reader, and what was just done. */
export const layoutOf = (
  given: LayoutGiven,
  about: Readonly<{ council: Council; demonstration: boolean; version: string; youth: YouthSettings }>,
): Html => {
  const { person, view, path } = given
  const youth = given.kind === 'youth'
  const shown = youth
    ? youthPlaces
    : person.id === null || given.kind === 'public'
      ? publicPlaces
      : places.filter(place => may(person, place.needs))
  const signedIn = person.id !== null
  return Layout({
    title: view.title,
    council: { name: about.council.name, url: youth ? '/young-people' : '/' },
    version: about.version,
    audience: given.kind,
    navigation: shown.map(place => ({
      text: place.text,
      href: place.href,
      current: path === place.href || path.startsWith(`${place.href}/`),
    })),
    // A young person needs no account, so nothing there asks for one.
    ...(signedIn
      ? { signIn: { as: person.name, signOut: '/sign-out', account: '/your-access', csrf: given.csrf } }
      : youth
        ? {}
        : { signIn: { signIn: '/sign-in' } }),
    ...(youth ? { exitTo: about.youth.exitTo } : {}),
    ...(about.demonstration
      ? {
          phase: {
            tag: 'Demonstration',
            says: (
              <>
                An invented council with invented children. Its today is {inWords(given.today)}.{' '}
                <a class="govuk-link" href="/try">
                  Try this first
                </a>
              </>
            ),
          },
        }
      : {}),
    ...(given.saying === null ? {} : { saying: given.saying }),
    refused: given.refused.length > 0,
    wide: view.wide ?? false,
    footerLinks: [
      { text: 'For children and young people', href: '/young-people' },
      { text: 'What we have published', href: '/published' },
      { text: 'How the figures are counted', href: '/published/definitions' },
    ],
    children: view.body,
  })
}
