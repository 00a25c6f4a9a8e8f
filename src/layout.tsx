import { may, type Council } from './access/index.ts'
import { type Html, Layout } from './ui/index.ts'
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

/** The page around a page: the council's own name and colours, the menu of this reader, and what was just done. */
export const layoutOf = (
  given: LayoutGiven,
  about: Readonly<{ council: Council; demonstration: boolean; version: string }>,
): Html => {
  const { person, view, path } = given
  const shown =
    person.id === null || given.kind === 'public' ? publicPlaces : places.filter(place => may(person, place.needs))
  const signedIn = person.id !== null
  return Layout({
    title: view.title,
    council: { name: about.council.name, url: '/' },
    version: about.version,
    audience: given.kind,
    navigation: shown.map(place => ({
      text: place.text,
      href: place.href,
      current: path === place.href || path.startsWith(`${place.href}/`),
    })),
    signIn: signedIn
      ? { as: person.name, signOut: '/sign-out', account: '/your-access', csrf: given.csrf }
      : { signIn: '/sign-in' },
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
      { text: 'What we have published', href: '/published' },
      { text: 'How the figures are counted', href: '/published/definitions' },
    ],
    children: view.body,
  })
}
