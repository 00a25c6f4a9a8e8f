import { may } from '../../access/index.ts'
import { download, notFound, type Asked } from '../../web/index.ts'
import { fileOfBackgroundPaper } from '../reports/background-papers.store.ts'
import { listOfBackground, type OnBackground, removalOfBackground } from '../reports/keep-background.tsx'
import { itemAddress, itemAsked } from './agenda-pieces.tsx'
import { hasOwnBackground } from './paper.ts'
import { papersOf } from './papers.store.ts'

const path = '/meetings/:meeting/agenda/:item/papers/:paper/background'

const onPaper = async ({ db, params, person }: Asked): Promise<OnBackground> => {
  const { meeting, item } = await itemAsked(db, params)
  const found = (await papersOf(db, meeting.id)).find(one => one.id === params['paper'] && one.item === item.id)
  const paper = found && hasOwnBackground(found) ? found : notFound()
  return {
    of: { report: null, paper: paper.id },
    title: paper.title,
    at: `${itemAddress(meeting.id, item.id)}/papers/${paper.id}/background`,
    back: itemAddress(meeting.id, item.id),
    isOpen: paper.part === 'open' && item.part === 'open',
    isOut: paper.publishedAt !== null,
    mayKeep: may(person, 'board.keep-agenda') && paper.withdrawnAt === null,
    heldOn: meeting.heldOn,
    about: meeting.id,
  }
}

/** What a report was written from that came as a file: where each paper can be inspected. */
export const paperBackgroundPage = listOfBackground({
  path,
  needs: 'board.read-meetings',
  submitNeeds: 'board.keep-agenda',
  load: onPaper,
})

export const removePaperBackgroundPage = removalOfBackground({
  path: `${path}/:backgroundPaper/remove`,
  needs: 'board.keep-agenda',
  load: onPaper,
})

export const paperBackgroundDownload = download({
  path: `${path}/:backgroundPaper/file`,
  needs: 'board.read-meetings',
  load: async asked => {
    const { of } = await onPaper(asked)
    const file = await fileOfBackgroundPaper(asked.db, asked.params['backgroundPaper'] ?? '')
    if (!file || file.paper !== of.paper) return notFound()
    return { name: file.name, type: file.type, body: file.bytes }
  },
})
