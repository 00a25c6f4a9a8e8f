import { fileURLToPath } from 'node:url'

/** A file that never changes while the program runs, served as it is. */
export type Asset = Readonly<{ url: string; file: string; type: string }>

const ours = (name: string, type: string): Asset => ({
  url: `/assets/${name}`,
  file: fileURLToPath(new URL(`assets/${name}`, import.meta.url)),
  type,
})

// Neither package exports its files by name, so they are found from one that it does export.
const packaged = (name: string, path: string, type: string, as?: string): Asset => ({
  url: `/assets/${as ?? path.slice(path.lastIndexOf('/') + 1)}`,
  file: fileURLToPath(new URL(`../../node_modules/${name}/${path}`, import.meta.url)),
  type,
})

const css = 'text/css; charset=utf-8'
const js = 'text/javascript; charset=utf-8'
const font = (script: string): Asset =>
  packaged(
    '@fontsource-variable/source-sans-3',
    `files/source-sans-3-${script}-wght-normal.woff2`,
    'font/woff2',
    `fonts/source-sans-3-${script}.woff2`,
  )

/** Where the council's colours are served, made by `councilStylesheet`. */
export const councilStylesheetUrl = '/assets/council.css'

/** Every file that pages point at, except the council's own stylesheet. */
export const assets: readonly Asset[] = [
  packaged('govuk-frontend', 'dist/govuk/govuk-frontend.min.css', css),
  packaged('govuk-frontend', 'dist/govuk/govuk-frontend.min.js', js),
  ours('kept.css', css),
  ours('controls.css', css),
  ours('figures.css', css),
  ours('measures.css', css),
  ours('meetings.css', css),
  ours('year.css', css),
  ours('agenda.css', css),
  ours('youth.css', css),
  ours('thread.css', css),
  ours('reports.css', css),
  ours('minutes.css', css),
  ours('follow-up.css', css),
  ours('surveys.css', css),
  ours('home.css', css),
  ours('other-media.css', css),
  ours('kept.js', js),
  ours('reading-age-live.js', js),
  ours('minutes.js', js),
  ours('agenda-order.js', js),
  ours('writing.js', js),
  ours('favicon.svg', 'image/svg+xml'),
  font('latin'),
  font('latin-ext'),
]
