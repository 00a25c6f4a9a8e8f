import type { Council } from './access/index.ts'
import { menuFor, publicMenu, youthMenu } from './menu.ts'
import { type Html, Layout } from './ui/index.ts'
import type { YouthSettings } from './voice/index.ts'
import type { LayoutGiven } from './web/index.ts'
import { inWords } from './kernel/index.ts'

/** The page around a page: the council's own name and colours, the menu of this reader, and what was just done. */
export const layoutOf = (
  given: LayoutGiven,
  about: Readonly<{ council: Council; demonstration: boolean; version: string; youth: YouthSettings }>,
): Html => {
  const { person, view, path } = given
  const youth = given.kind === 'youth'
  const menu = menuFor(person, path)
  const shown = youth ? youthMenu(path) : person.id === null || given.kind === 'public' ? publicMenu(path) : menu.areas
  const signedIn = person.id !== null
  return Layout({
    title: view.title,
    council: { name: about.council.name, url: youth ? '/young-people' : '/' },
    version: about.version,
    audience: given.kind,
    navigation: shown,
    ...(shown === menu.areas && given.kind === 'work' ? { places: menu.places } : {}),
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
