import type { Asked } from '../../web/index.ts'
import { mayKeepBackground } from './background-paper.ts'
import { listOfBackground, type OnBackground } from './keep-background.tsx'
import { aboutReport, onAReport, reportAddress } from './on-a-report.ts'

export const onBackgroundOfReport = async (asked: Asked): Promise<OnBackground> => {
  const on = await onAReport(asked)
  const { report } = on
  return {
    of: { report: report.id, paper: null },
    title: report.title,
    at: reportAddress(report, '/background'),
    back: reportAddress(report),
    isOpen: report.part === 'open',
    isOut: report.publishedAt !== null,
    mayKeep: mayKeepBackground(report, on),
    heldOn: on.meeting?.heldOn ?? null,
    about: aboutReport(report),
  }
}

export const backgroundPapersPage = listOfBackground({
  path: '/reports/:report/background',
  needs: 'board.read-reports',
  submitNeeds: 'board.write-report',
  load: onBackgroundOfReport,
})
