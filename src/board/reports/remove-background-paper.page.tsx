import { onBackgroundOfReport } from './background-papers.page.tsx'
import { removalOfBackground } from './keep-background.tsx'

export const removeBackgroundPaperPage = removalOfBackground({
  path: '/reports/:report/background/:backgroundPaper/remove',
  needs: 'board.write-report',
  load: onBackgroundOfReport,
})
