import { councilStylesheetUrl } from './assets.ts'
import { ExitThisPage } from './govuk/exit-this-page.tsx'
import { GenericHeader } from './govuk/generic-header.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { PhaseBanner } from './govuk/phase-banner.tsx'
import { classes, isThere, type Items, type Optional } from './govuk/piece.ts'
import { type NavigationItem, ServiceNavigation } from './govuk/service-navigation.tsx'
import { SkipLink } from './govuk/skip-link.tsx'
import { type Content, type Html, raw, render } from './jsx/jsx-runtime.ts'

/** The hidden box that shows a form came from our own page. */
export const CsrfField = ({ token }: { token: string }) => <input type="hidden" name="csrf" value={token} />

export type SignIn =
  | Readonly<{ as: string; signOut: string; csrf: string; account?: string | undefined }>
  | Readonly<{ signIn: string }>

export type LayoutOptions = {
  /** What the page is, in the words of its h1. */
  title: string
  council: Readonly<{ name: string; url?: string | undefined }>
  version: string
  /** The page itself, with its one h1. */
  children: Content
} & Optional<{
  /** Work pages are for those signed in; youth pages have larger words and a way out. */
  audience: 'work' | 'public' | 'youth' | 'plain'
  serviceName: string
  serviceUrl: string
  navigation: Items<NavigationItem>
  /** The places of the part of the work that the page stands in. */
  places: readonly Readonly<{ text: string; href: string; current: boolean }>[]
  signIn: SignIn
  /** Set for a demonstration or a trial: a short tag and what it means. */
  phase: Readonly<{ tag: string; says: Content }>
  /** What has just been done. */
  saying: string
  /** A form on the page was refused. */
  refused: boolean
  /** Back link or breadcrumbs. */
  before: Content
  /** The whole width, for tables. */
  wide: boolean
  footerLinks: readonly Readonly<{ text: string; href: string }>[]
  /** Where a young person who must leave at once is taken. */
  exitTo: string
}>

const mark = (
  <svg class="kept-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <rect class="kept-mark__ground" width="32" height="32" rx="8" />
    <path class="kept-mark__stroke" d="M9 7v18M9 17l4.5 5L24 9" />
  </svg>
)

const SignInState = ({ state }: { state: SignIn }) =>
  'signIn' in state ? (
    <p class="kept-who">
      <a class="govuk-link" href={state.signIn}>
        Sign in
      </a>
    </p>
  ) : (
    <form class="kept-who" method="post" action={state.signOut}>
      <CsrfField token={state.csrf} />
      <span>
        <span class="govuk-visually-hidden">Signed in as </span>
        {state.account ? (
          <a class="govuk-link" href={state.account}>
            {state.as}
          </a>
        ) : (
          state.as
        )}
      </span>
      <button class="kept-link-button" type="submit">
        Sign out
      </button>
    </form>
  )

const Places = (p: { places: NonNullable<LayoutOptions['places']> }) => (
  <nav class="kept-places" aria-label="This part of the work">
    <ul class="kept-places__list govuk-width-container">
      {p.places.map(place => (
        <li class={classes('kept-places__item', place.current && 'kept-places__item--current')}>
          <a class="kept-places__link" href={place.href} aria-current={place.current ? 'page' : undefined}>
            {place.text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Footer = (p: LayoutOptions) => (
  <footer class="govuk-template__footer kept-footer">
    <div class="govuk-width-container">
      <p class="kept-footer__council">{p.council.name}</p>
      {!!p.footerLinks?.length && (
        <ul class="kept-footer__links">
          {p.footerLinks.map(link => (
            <li>
              <a class="govuk-link" href={link.href}>
                {link.text}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="kept-footer__small">
        Kept {p.version}. Published figures contain public sector information licensed under the{' '}
        <a class="govuk-link" href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
          Open Government Licence v3.0
        </a>
        .
      </p>
    </div>
  </footer>
)

/** The whole page. No script and no style stands in it: the content security policy allows neither. */
export const Layout = (p: LayoutOptions): Html => {
  const audience = p.audience ?? 'work'
  const page = (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>
          {p.refused && 'Error: '}
          {p.title} – {p.council.name}
        </title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
        <link rel="preload" href="/assets/fonts/source-sans-3-latin.woff2" as="font" type="font/woff2" crossorigin />
        <link rel="stylesheet" href="/assets/govuk-frontend.min.css" />
        <link rel="stylesheet" href="/assets/kept.css" />
        <link rel="stylesheet" href="/assets/controls.css" />
        <link rel="stylesheet" href="/assets/figures.css" />
        <link rel="stylesheet" href="/assets/measures.css" />
        <link rel="stylesheet" href="/assets/meetings.css" />
        <link rel="stylesheet" href="/assets/year.css" />
        <link rel="stylesheet" href="/assets/agenda.css" />
        <link rel="stylesheet" href="/assets/youth.css" />
        <link rel="stylesheet" href="/assets/thread.css" />
        <link rel="stylesheet" href="/assets/reports.css" />
        <link rel="stylesheet" href="/assets/follow-up.css" />
        <link rel="stylesheet" href="/assets/surveys.css" />
        <link rel="stylesheet" href="/assets/home.css" />
        <link rel="stylesheet" href="/assets/minutes.css" />
        <link rel="stylesheet" href="/assets/other-media.css" />
        <link rel="stylesheet" href={councilStylesheetUrl} />
        <script type="module" src="/assets/kept.js" />
      </head>
      <body class={`govuk-template__body kept-${audience}`}>
        <SkipLink href="#main-content">Skip to main content</SkipLink>
        <header class="govuk-template__header kept-header">
          <div class="kept-masthead govuk-width-container">
            <GenericHeader
              url={p.council.url}
              logoText={
                <>
                  {mark}
                  <span class="kept-masthead__council">{p.council.name}</span>
                </>
              }
              containerClasses="kept-masthead__name"
            />
            {p.signIn && <SignInState state={p.signIn} />}
          </div>
          {(isThere(p.serviceName) || !!p.navigation?.length) && (
            <ServiceNavigation
              serviceName={p.serviceName}
              serviceUrl={p.serviceUrl}
              navigation={p.navigation}
              navigationLabel="Main menu"
            />
          )}
          {!!p.places?.length && <Places places={p.places} />}
          {p.phase && <PhaseBanner tag={p.phase.tag}>{p.phase.says}</PhaseBanner>}
        </header>
        <div class={classes('govuk-width-container', p.wide && 'kept-wide')}>
          {(audience === 'youth' || p.exitTo) && <ExitThisPage redirectUrl={p.exitTo} />}
          {p.before}
          <main class="govuk-main-wrapper" id="main-content">
            {p.saying && (
              <NotificationBanner type="success" titleText="Done">
                {p.saying}
              </NotificationBanner>
            )}
            {p.children}
          </main>
        </div>
        <Footer {...p} />
      </body>
    </html>
  )
  return raw(`<!doctype html>\n${render(page)}`)
}
