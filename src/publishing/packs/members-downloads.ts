import { Refusal } from '../../kernel/index.ts'
import { type Asked, download, type DownloadedFile, notFound } from '../../web/index.ts'
import { servedAs } from '../served-as.ts'
import { assemblePack } from './assemble-pack.ts'
import { membersPackAddress } from './members-pack.page.tsx'
import { picturesIn } from './pack.ts'
import { meetingWithPack, packFile, pictureOf, picturesOf, printCopyFile, sourcesOf } from './packs.store.ts'
import { printPack } from './press.ts'

const theMeeting = async ({ db, params }: Asked) => (await meetingWithPack(db, params['meeting'] ?? '')) ?? notFound()

/** The members' pack: as it was printed when the agenda went out, or as it would be now. */
export const membersPackPdf = download({
  path: '/meetings/:meeting/pack.pdf',
  needs: 'board.read-exempt',
  looksAt: ({ params }) => params['meeting'] ?? null,
  load: async asked => {
    const { db } = asked
    const meeting = await theMeeting(asked)
    const isOut = meeting.agendaPublishedAt !== null
    const file = (body: Uint8Array): DownloadedFile => ({
      name: `${meeting.id}-members${isOut ? '' : '-draft'}.pdf`,
      type: 'application/pdf',
      body,
    })
    const kept = isOut ? await packFile(db, meeting.id, 'members') : null
    if (kept) return file(kept)
    const sources = await sourcesOf(db, meeting, { asPublished: isOut, kind: 'members' })
    const pack = assemblePack(sources, 'members')
    const pictures = await picturesOf(db, picturesIn(pack))
    return {
      make: async () => {
        try {
          return file((await printPack(pack, pictures)).pdf)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          return notFound({
            title: 'The PDF could not be made',
            says: error.message,
            link: { text: 'Read the papers as a web page', href: membersPackAddress(meeting.id) },
          })
        }
      },
    }
  },
})

/** The members' pack with its appendices in their places, to print from. */
export const membersPrintCopy = download({
  path: '/meetings/:meeting/print-copy.pdf',
  needs: 'board.read-exempt',
  looksAt: ({ params }) => params['meeting'] ?? null,
  load: async asked => {
    const meeting = await theMeeting(asked)
    return {
      name: `${meeting.id}-members-print-copy.pdf`,
      type: 'application/pdf',
      body:
        (await printCopyFile(asked.db, meeting.id, 'members')) ??
        notFound({
          title: 'There is no print copy',
          says: 'It is made when the agenda goes out, where a paper came as a PDF of its own. The pack itself can be printed.',
          link: { text: 'Go to the pack', href: membersPackAddress(meeting.id) },
        }),
    }
  },
})

export const membersPicture = download({
  path: '/meetings/:meeting/pictures/:picture',
  needs: 'board.read-exempt',
  load: async asked => {
    await theMeeting(asked)
    const picture = (await pictureOf(asked.db, asked.params['picture'] ?? '')) ?? notFound()
    return { name: picture.name, type: servedAs(picture.type), body: picture.bytes }
  },
})
