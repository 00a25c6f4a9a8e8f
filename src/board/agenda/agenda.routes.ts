import type { Route } from '../../web/index.ts'
import { addItemPage } from './add-item.page.tsx'
import { agendaPage } from './agenda.page.tsx'
import { attachPaperPage } from './attach-paper.page.tsx'
import { changeItemPage } from './change-item.page.tsx'
import { decideExemptionPage } from './decide-exemption.page.tsx'
import { decideUrgencyPage } from './decide-urgency.page.tsx'
import { deferItemPage } from './defer-item.page.tsx'
import { itemAimsPage } from './item-aims.page.tsx'
import { itemPage } from './item.page.tsx'
import { paperBackgroundDownload, paperBackgroundPage, removePaperBackgroundPage } from './paper-background.page.tsx'
import { paperFileDownload } from './paper-file.download.ts'
import { reviewExemptionPage } from './review-exemption.page.tsx'
import { takeOffItemPage } from './take-off-item.page.tsx'
import { withdrawPaperPage } from './withdraw-paper.page.tsx'

/** The agenda of a meeting, its items and their papers. */
export const agendaRoutes: readonly Route[] = [
  agendaPage,
  addItemPage,
  itemPage,
  changeItemPage,
  itemAimsPage,
  takeOffItemPage,
  deferItemPage,
  decideExemptionPage,
  reviewExemptionPage,
  decideUrgencyPage,
  attachPaperPage,
  withdrawPaperPage,
  paperFileDownload,
  paperBackgroundPage,
  removePaperBackgroundPage,
  paperBackgroundDownload,
]
