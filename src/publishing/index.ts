import type { Route } from '../web/index.ts'
import { definitionsPage } from './data-set/definitions.page.tsx'
import { publishedCsv } from './data-set/download.ts'
import { publishedMeasurePage } from './data-set/measure.page.tsx'
import { publicationPage } from './data-set/publication.page.tsx'
import { publishedPage } from './data-set/publications.page.tsx'

/** What the council has published, for anyone to read. */
export const publishingRoutes: readonly Route[] = [
  publishedPage,
  definitionsPage,
  publicationPage,
  publishedCsv,
  publishedMeasurePage,
]
