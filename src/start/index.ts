import type { Route } from '../web/index.ts'
import { briefPage } from './brief/brief.page.tsx'
import { addTopicPage, changeTopicPage, linesOfEnquiryPage } from './brief/lines-of-enquiry.page.tsx'
import { frontPage } from './front.page.tsx'
import { type AboutKept, healthPage } from './health.page.tsx'
import { tryThisFirstPage } from './try-this-first.page.tsx'
import { welcomePage } from './welcome/welcome.page.tsx'

export type { AboutKept } from './health.page.tsx'
export { journeys } from './journeys.ts'

/** Where everybody begins, where a newcomer tries things, and where an administrator sees that all is well. */
export const startRoutes = (about: AboutKept): readonly Route[] => [
  frontPage,
  welcomePage,
  briefPage,
  linesOfEnquiryPage,
  addTopicPage,
  changeTopicPage,
  tryThisFirstPage,
  healthPage(about),
]
