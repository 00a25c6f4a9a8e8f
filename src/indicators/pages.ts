import type { Route } from '../web/index.ts'
import { askPage } from './commentary/ask.page.tsx'
import { commentaryDuePage } from './commentary/commentary-due.page.tsx'
import { writeCommentaryPage } from './commentary/write.page.tsx'
import { childrenPage } from './data-set/children.page.tsx'
import { dataSetPage } from './data-set/data-set.page.tsx'
import { dataSetCsv, dataSetWorkbook } from './data-set/downloads.ts'
import { enterMeasurePage } from './data-set/enter-measure.page.tsx'
import { flagFigurePage } from './data-set/flag-figure.page.tsx'
import { passportPage } from './data-set/passport.page.tsx'
import { reportedPage } from './data-set/reported.page.tsx'
import { seriesPage } from './data-set/series.page.tsx'
import { setTargetPage } from './data-set/set-target.page.tsx'
import { checkUploadPage } from './loading/check-upload.page.tsx'
import { loadExtractsPage } from './loading/load-extracts.page.tsx'
import { disposeOfLoadPage, loadPage, loadsPage, undoLoadPage } from './loading/loads.page.tsx'
import { measuresTemplateCsv, measuresTemplateWorkbook } from './loading/templates.ts'
import { newPublicationPage } from './publication/new-publication.page.tsx'
import { publicationPage, publicationsPage } from './publication/publications.page.tsx'

/** The data set, from files to figures, in reading order. */
export const indicatorRoutes: readonly Route[] = [
  dataSetPage,
  dataSetCsv,
  dataSetWorkbook,
  reportedPage,
  passportPage,
  childrenPage,
  seriesPage,
  setTargetPage,
  flagFigurePage,
  enterMeasurePage,
  writeCommentaryPage,
  askPage,
  commentaryDuePage,
  loadsPage,
  loadExtractsPage,
  measuresTemplateCsv,
  measuresTemplateWorkbook,
  checkUploadPage,
  loadPage,
  undoLoadPage,
  disposeOfLoadPage,
  publicationsPage,
  newPublicationPage,
  publicationPage,
]
