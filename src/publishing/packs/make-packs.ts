import type { Paper } from '../../board/index.ts'
import { asThePublic, type Database, type Db, type Instant } from '../../database/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { assemblePack, type PackSources } from './assemble-pack.ts'
import { packFacts, type PackKind, type PackModel, pagesOfItem, type PageMap, picturesIn } from './pack.ts'
import {
  agendasWithoutPack,
  findPack,
  meetingWithPack,
  nextEdition,
  pdfPapersOf,
  picturesOf,
  savePack,
  saveTrouble,
  sizesOfPdfPapers,
  sourcesOf,
  troubles,
} from './packs.store.ts'
import { canPrint, type MadePack, type Picture, printPack } from './press.ts'
import { noPrintCopy, printCopyOf, toJoin } from './print-copy.ts'

type Settings = Readonly<{ now: () => Instant; address: string | null }>

const firstPage = (map: PageMap): number => map.papers[0]?.first ?? 0

/** How many pages the private items have, which is all that the public's pack is told of their papers. */
const withheldPages = (sources: PackSources, map: PageMap): ReadonlyMap<string, number> =>
  new Map(
    sources.items.flatMap(item => {
      const pages = item.part === 'open' ? null : pagesOfItem(map, item.id)
      return pages ? [[item.id, pages[1] - pages[0] + 1] as const] : []
    }),
  )

type Both = Readonly<{ members: MadePack; open: MadePack }>

/** Both packs with one map: whichever has the longer front says where papers begin. */
const printBoth = async (
  members: PackModel,
  open: (withheld: PageMap, startsAt: number) => PackModel,
  pictures: Readonly<{ members: readonly Picture[]; open: readonly Picture[] }>,
): Promise<Both> => {
  const first = await printPack(members, pictures.members)
  const second = await printPack(open(first.map, firstPage(first.map)), pictures.open)
  if (firstPage(second.map) <= firstPage(first.map) || second.map.papers.length === 0)
    return { members: first, open: second }
  const startsAt = firstPage(second.map)
  return { members: await printPack({ ...members, startsAt }, pictures.members), open: second }
}

const papersIn = (pack: PackModel): string[] =>
  pack.items.flatMap(item => item.papers.filter(paper => paper.kind !== 'withheld').map(paper => paper.id))

/** The print copy of one pack, of no file that its reader may not open. One at a time, and files only while it is joined. */
const printCopyFor = async (
  database: Database,
  kind: PackKind,
  pack: PackModel,
  made: MadePack,
): Promise<Readonly<{ pdf: Uint8Array | null; says: string }>> => {
  const asReader = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    database.reading({ audience: 'clerk' }, db => (kind === 'public' ? asThePublic(db, work) : work(db)))
  try {
    const { papers, refused } = toJoin(pack, await asReader(db => sizesOfPdfPapers(db, pack.meeting)))
    if (papers.length === 0) return { pdf: null, says: refused }
    return await printCopyOf(pack, made, packFacts(pack).title, await asReader(db => pdfPapersOf(db, papers)))
  } catch {
    return noPrintCopy
  }
}

/** The packs of one agenda that went out. The reading is one transaction and the keeping another, with none open while it is set. */
const makePacksOf = async (
  database: Database,
  wanted: Readonly<{ meeting: string; version: number }>,
  { now, address }: Settings,
): Promise<void> => {
  const clerk = { audience: 'clerk' } as const
  const gathered = await database.reading(clerk, async db => {
    const meeting = await meetingWithPack(db, wanted.meeting)
    if (!meeting) return null
    const fileAddress = (paper: Pick<Paper, 'id'>): string | null =>
      address === null ? null : `${address}/published/meetings/${meeting.id}/files/${paper.id}`
    const sources = await sourcesOf(db, meeting, { asPublished: true, kind: 'members' })
    const members = assemblePack(sources, 'members', {
      // A private file has no address that the public could open.
      fileAddress: paper => (paper.part === 'open' ? fileAddress(paper) : null),
    })
    const membersPictures = await picturesOf(db, picturesIn(members))
    const forAll = await asThePublic(db, async open => {
      const theirs = await sourcesOf(open, meeting, { asPublished: true, kind: 'public' })
      const pack = assemblePack(theirs, 'public', { fileAddress })
      return { sources: theirs, fileAddress, pictures: await picturesOf(open, picturesIn(pack)) }
    })
    return { sources, members, membersPictures, forAll }
  })
  if (!gathered) return
  const { sources, members, membersPictures, forAll } = gathered
  let openPack: PackModel | null = null
  const { members: forMembers, open } = await printBoth(
    members,
    (map, startsAt) => {
      openPack = {
        ...assemblePack(forAll.sources, 'public', {
          withheld: withheldPages(sources, map),
          fileAddress: forAll.fileAddress,
        }),
        startsAt,
      }
      return openPack
    },
    { members: membersPictures, open: forAll.pictures },
  )
  const reportOf = new Map(sources.papers.map(paper => [paper.id, paper.report]))
  const reportsIn = (pack: PackModel): string[] =>
    pack.items.flatMap(item =>
      item.papers.flatMap(paper => (paper.content.as === 'report' ? (reportOf.get(paper.id) ?? []) : [])),
    )
  const printCopies = {
    members: await printCopyFor(database, 'members', members, forMembers),
    public: openPack && (await printCopyFor(database, 'public', openPack, open)),
  }
  await database.as(clerk, async db => {
    const edition = await nextEdition(db, wanted.meeting, wanted.version)
    const kept = { ...wanted, edition, madeAt: now() }
    for (const [kind, model, made] of [
      ['members', members, forMembers],
      ['public', openPack, open],
    ] as const)
      if (model)
        await savePack(db, {
          ...kept,
          kind,
          papers: papersIn(model),
          reports: reportsIn(model),
          ...made,
          printCopy: printCopies[kind] ?? { pdf: null, says: '' },
        })
    // Or it would be made again and again.
    if (!(await asThePublic(db, open => findPack(open, wanted.meeting, 'public'))))
      throw new Refusal('Something in the public’s pack may not be read by the public. Look at the agenda again')
  })
}

/**
 * Makes every pack that is missing: of an agenda that just went out, of one whose papers changed, and of one that was
 * being made when the power went. What is missing is told by the tables, so nothing that was begun need be remembered.
 */
export const makeWaitingPacks = async (database: Database, settings: Settings): Promise<number> => {
  if (!canPrint()) return 0
  const waiting = await database.reading({ audience: 'clerk' }, async db => {
    const troubled = await troubles(db)
    const without = await asThePublic(db, agendasWithoutPack)
    return without.filter(one => !troubled.has(`${one.meeting} ${one.version}`))
  })
  for (const wanted of waiting)
    try {
      await makePacksOf(database, wanted, settings)
    } catch (error) {
      const says =
        error instanceof Refusal
          ? error.message
          : 'Kept could not make the PDF. Try it again. If it happens again, tell the person who looks after Kept'
      await database.as({ audience: 'clerk' }, db => saveTrouble(db, { ...wanted, says, metAt: settings.now() }))
      if (!(error instanceof Refusal)) throw error
    }
  return waiting.length
}
