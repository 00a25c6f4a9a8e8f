import assert from 'node:assert/strict'
import { degrees, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { after, before, describe, test } from 'node:test'
import { anApp, type AnApp } from '../../../tests/an-app.ts'
import { aPublishedMeeting, marker, type PublishedMeeting } from '../../../tests/a-published-meeting.ts'
import { become, onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { wordsOfPdf } from '../../../tests/words-of-pdf.ts'
import { plainDate } from '../../kernel/index.ts'
import { makeWaitingPacks } from './make-packs.ts'
import type { PackModel, PageMap } from './pack.ts'
import { pagesOfPaper } from './pack.ts'
import { findPack } from './packs.store.ts'
import { canPrint } from './press.ts'
import { printCopyOf, toJoin } from './print-copy.ts'

const now = () => '2020-02-03T10:05:00.000Z'
const settings = { now, address: 'http://kept.example' }
const skip = canPrint() ? false : 'this machine has no press'

/** Four pages of every shape: upright, lying, upright but turned, and small. */
const anAppendix = async (): Promise<Uint8Array> => {
  const file = await PDFDocument.create({ updateMetadata: false })
  file.addPage([595, 842]).drawText('Appendix page one', { x: 60, y: 700 })
  file.addPage([842, 595]).drawText('Appendix page two', { x: 60, y: 500 })
  const turned = file.addPage([842, 595])
  turned.setRotation(degrees(90))
  turned.drawText('Appendix page three', { x: 60, y: 500 })
  file.addPage([300, 400]).drawText('Appendix page four', { x: 20, y: 200 })
  return file.save()
}

/** Words that are drawn in a standard face stand in the file as numbers. */
const stamped = (words: string): string => Buffer.from(words).toString('hex').toUpperCase()

onTheEmbeddedDatabase('the print copy of a pack', open => {
  let kept: AnApp
  let one: PublishedMeeting
  before(async () => {
    kept = await anApp({ database: await open.fresh(), today: () => plainDate('2020-02-05'), now })
    one = await aPublishedMeeting(kept.database, { person: kept.people.get('chair') ?? null })
    const bytes = await anAppendix()
    await kept.database.as({ audience: 'clerk' }, async db => {
      await become(db, { audience: 'keeper' })
      await db
        .updateTable('paper_file')
        .set({ bytes })
        .where('id', '=', eb => eb.selectFrom('paper').select('file').where('id', '=', one.papers.file))
        .execute()
    })
    if (!skip) await makeWaitingPacks(kept.database, settings)
  })
  after(() => kept.close())

  test(
    'has the appendix in its place, with the page numbers of the pack, and says on every sheet what it is not',
    { skip },
    async () => {
      const pack = await kept.database.as({ audience: 'clerk' }, db => findPack(db, one.meeting, 'public'))
      assert.ok(pack)
      const [first = 0, last = 0] = pagesOfPaper(pack.map, one.papers.file) ?? []
      assert.equal(last - first, 3)
      const file = await kept.visitor().get(`/published/meetings/${one.meeting}/print-copy.pdf`)
      assert.equal(file.status, 200)
      assert.match(String(file.headers['content-disposition']), /2020-02-11-print-copy\.pdf"$/)
      const [copy, alone] = [
        await PDFDocument.load(file.bytes),
        await PDFDocument.load((await kept.visitor().get(`/published/meetings/${one.meeting}/pack.pdf`)).bytes),
      ]
      // Four pages stand where the one sheet was that told of them.
      assert.equal(copy.getPageCount(), alone.getPageCount() + 3)
      assert.match(copy.getTitle() ?? '', /\(print copy, not accessible\)$/)
      assert.deepEqual(
        copy
          .getPages()
          .map(page => (page.getWidth() > page.getHeight() ? 'lies' : 'stands'))
          .filter(way => way === 'lies').length,
        1,
      )
      const words = wordsOfPdf(file.bytes)
      for (let page = first; page <= last; page++)
        assert.ok(words.includes(stamped(`Pack page ${page}. Print copy, not accessible.`)), `page ${page}`)
      for (const name of ['one', 'two', 'three', 'four'])
        assert.ok(words.includes(stamped(`Appendix page ${name}`)), name)
      assert.ok(!words.includes(marker))
      assert.ok(!words.includes(stamped(marker)))
      const page = await kept.visitor().get(`/published/meetings/${one.meeting}/pack`)
      assert.match(
        page.words,
        /Print copy with the appendices in their places \(PDF, \d+ KB\)\. For paper only: it is not/,
      )
    },
  )

  test('of the members’ pack tells which file could not be read, and is for members', { skip }, async () => {
    const chair = await kept.as('chair')
    const page = await chair.get(`/meetings/${one.meeting}/pack`)
    assert.match(page.words, new RegExp(`Not in it, because the file could not be read: “${marker} appendix”`))
    // Whoever published it is told where they did, with what to do.
    assert.match(
      (await (await kept.as('democratic-services-officer')).get(`/meetings/${one.meeting}/publish`)).words,
      new RegExp(
        `Not in it, because the file could not be read: “${marker} appendix”.*Save it again as a PDF.*withdraw the paper`,
      ),
    )
    const file = await chair.get(`/meetings/${one.meeting}/print-copy.pdf`)
    assert.equal(file.status, 200)
    assert.ok(wordsOfPdf(file.bytes).includes(stamped('Appendix page one')))
    for (const role of ['report-author', 'performance-analyst', 'it-administrator'] as const)
      assert.equal((await (await kept.as(role)).get(`/meetings/${one.meeting}/print-copy.pdf`)).status, 403, role)
    assert.doesNotMatch((await kept.visitor().get(`/published/meetings/${one.meeting}/pack`)).body, new RegExp(marker))
  })

  test('is gone with the pack where a paper in it is taken back', { skip }, async () => {
    await kept.database.as({ audience: 'clerk' }, db =>
      db
        .updateTable('paper')
        .set({ withdrawn_at: now(), withdrawn_why: 'It named a family.' })
        .where('id', '=', one.papers.file)
        .execute(),
    )
    assert.equal((await kept.visitor().get(`/published/meetings/${one.meeting}/print-copy.pdf`)).status, 404)
  })
})

describe('a print copy', () => {
  const pack = {
    items: [
      {
        papers: [
          { id: 'a', content: { as: 'file' } },
          { id: 'b', content: { as: 'file' } },
          { id: 'c', content: { as: 'report' } },
        ],
      },
    ],
  } as unknown as PackModel

  test('takes in what came as PDF, and nothing that the machine could not hold', () => {
    assert.deepEqual(toJoin(pack, new Map([['a', 1_000]])), { papers: ['a'], refused: '' })
    const large = toJoin(
      pack,
      new Map([
        ['a', 60_000_000],
        ['b', 60_000_000],
      ]),
    )
    assert.deepEqual(large.papers, [])
    assert.match(large.refused, /have 120 MB together, and at most 100 MB/)
  })

  const joined = async (files: readonly (readonly [string, Uint8Array])[], longest?: number) => {
    const front = await PDFDocument.create({ updateMetadata: false })
    for (let sheet = 0; sheet <= files.length; sheet++) front.addPage()
    const papers = files.map(([paper], at) => ({ paper, item: 'i', first: at + 2, last: at + 2, sheet: at + 2 }))
    const items = [{ id: 'i', privateAs: null, papers: papers.map(({ paper }) => ({ id: paper, title: paper })) }]
    return printCopyOf(
      { items } as unknown as PackModel,
      { map: { papers } as unknown as PageMap, pdf: await front.save() },
      'Pack',
      files.map(([paper, bytes]) => ({ paper, bytes })),
      longest,
    )
  }

  /** A PDF of one page, which is the page that a part of PDF makes of it. */
  const aFileWith = async (entry: string, value: string | null): Promise<Uint8Array> => {
    const file = await PDFDocument.create({ updateMetadata: false })
    const page = file.addPage([595, 842])
    page.drawText('A page')
    if (value === null) page.node.delete(PDFName.of(entry))
    else page.node.set(PDFName.of(entry), PDFName.of(value))
    return file.save({ addDefaultPage: false })
  }

  test('keeps a blank page blank, and names each appendix with a page that cannot be read', async () => {
    const { pdf, says } = await joined([
      ['Blank', await aFileWith('Contents', null)],
      ['Askew', await aFileWith('Rotate', 'Sideways')],
      ['Wrong', await aFileWith('Contents', 'Nothing')],
    ])
    assert.equal(says, 'Not in it, because the file could not be read: “Askew”, “Wrong”. Print it by itself.')
    assert.ok(pdf)
    assert.equal((await PDFDocument.load(pdf)).getPageCount(), 4)
    assert.ok(wordsOfPdf(pdf).includes(stamped('Pack page 2. Print copy, not accessible.')))
  })

  test('that cannot be made, or takes too long, is missing and says so', async () => {
    const blank = [['Blank', await aFileWith('Contents', null)]] as const
    assert.deepEqual(await joined(blank, 1), {
      pdf: null,
      says: 'The print copy took too long to make, so there is none. Print the pack, and each file by itself.',
    })
    const papers = [{ paper: 'a', item: 'i', first: 2, last: 2, sheet: 2 }]
    const items = [{ id: 'i', privateAs: null, papers: [{ id: 'a', title: 'a' }] }]
    assert.deepEqual(
      await printCopyOf(
        { items } as unknown as PackModel,
        { map: { papers } as unknown as PageMap, pdf: Buffer.from('no PDF') },
        'Pack',
        [{ paper: 'a', bytes: blank[0][1] }],
      ),
      { pdf: null, says: 'The print copy could not be made. Print the pack, and each file by itself.' },
    )
  })
})
