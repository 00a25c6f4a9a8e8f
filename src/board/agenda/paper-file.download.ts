import { download, notFound } from '../../web/index.ts'
import { itemAsked } from './agenda-pieces.tsx'
import { fileOfPaper } from './papers.store.ts'

/** A paper that came as a file, as it came, for a reader who may see the paper. */
export const paperFileDownload = download({
  path: '/meetings/:meeting/agenda/:item/papers/:paper/file',
  needs: 'board.read-meetings',
  load: async ({ db, params }) => {
    const { item } = await itemAsked(db, params)
    const paper = params['paper'] ?? ''
    const file = /^[0-9a-f-]{36}$/.test(paper) ? await fileOfPaper(db, paper) : undefined
    if (!file || file.item !== item.id) return notFound()
    return { name: file.name, type: file.type, body: file.bytes }
  },
})
