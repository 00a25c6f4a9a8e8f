import { fileOfBackgroundPaper, fileOfPaper, papersOf } from '../../board/index.ts'
import { download, notFound } from '../../web/index.ts'
import { meetingWithPack, packFile, pictureOf, printCopyFile } from '../packs/packs.store.ts'
import { servedAs } from '../served-as.ts'
import { meetingAddress, meetingsAddress, packAddress } from './addresses.ts'

/** The pack as it was printed when the agenda went out. */
export const publishedPackPdf = download({
  path: '/published/meetings/:meeting/pack.pdf',
  needs: 'public.read',
  load: async ({ db, params }) => {
    const meeting = (await meetingWithPack(db, params['meeting'] ?? '')) ?? notFound()
    const body = await packFile(db, meeting.id, 'public')
    return {
      name: `${meeting.id}.pdf`,
      type: 'application/pdf',
      body:
        body ??
        notFound({
          title: 'The PDF is not here yet',
          says: 'It is made when the agenda goes out, and made again when a paper changes. That takes a minute. The same papers are on one web page.',
          link: { text: 'Read the papers', href: packAddress(meeting.id) },
        }),
    }
  },
})

/** The pack with the appendices that came as PDF in their places, to print from. */
export const publishedPrintCopy = download({
  path: '/published/meetings/:meeting/print-copy.pdf',
  needs: 'public.read',
  load: async ({ db, params }) => {
    const meeting = (await meetingWithPack(db, params['meeting'] ?? '')) ?? notFound()
    return {
      name: `${meeting.id}-print-copy.pdf`,
      type: 'application/pdf',
      body:
        (await printCopyFile(db, meeting.id, 'public')) ??
        notFound({
          title: 'There is no print copy',
          says: 'All the papers are on one web page, which you can print.',
          link: { text: 'Read the papers', href: packAddress(meeting.id) },
        }),
    }
  },
})

/** A paper that is a file of its own. */
export const publishedFile = download({
  path: '/published/meetings/:meeting/files/:paper',
  needs: 'public.read',
  load: async ({ db, params }) => {
    const meeting = (await meetingWithPack(db, params['meeting'] ?? '')) ?? notFound()
    const paper = (await papersOf(db, meeting.id)).find(one => one.id === params['paper'])
    const file = paper ? await fileOfPaper(db, paper.id) : undefined
    if (!file)
      return notFound({
        title: 'This paper is not here',
        says: 'It may have been taken back after it was published. The page of the meeting says so where that is the case.',
        link: { text: 'Go to the meeting', href: meetingAddress(meeting.id) },
      })
    return { name: file.name, type: servedAs(file.type), body: file.bytes }
  },
})

/** A background paper of a published report that came as a file. */
export const publishedBackgroundPaper = download({
  path: '/published/background-papers/:backgroundPaper',
  needs: 'public.read',
  load: async ({ db, params }) => {
    const file = await fileOfBackgroundPaper(db, params['backgroundPaper'] ?? '')
    if (!file)
      return notFound({
        title: 'This background paper is not here',
        says: 'It may have been removed after it was published. The page of its meeting says so where that is the case.',
        link: { text: 'Go to the meetings', href: meetingsAddress },
      })
    return { name: file.name, type: servedAs(file.type), body: file.bytes }
  },
})

/** A picture that stands in a published report. */
export const publishedPicture = download({
  path: '/published/meetings/:meeting/pictures/:picture',
  needs: 'public.read',
  load: async ({ db, params }) => {
    const picture = (await pictureOf(db, params['picture'] ?? '')) ?? notFound()
    return { name: picture.name, type: servedAs(picture.type), body: picture.bytes }
  },
})
