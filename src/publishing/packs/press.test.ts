import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { wordsOfPdf } from '../../../tests/words-of-pdf.ts'
import type { Block } from '../../board/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { aReportOf, december2019, pagesThatDay } from './december-2019.ts'
import { type PackContent, type PackModel, pagesOfItem } from './pack.ts'
import { canPrint, pagesOf, printPack } from './press.ts'

const report = (blocks: readonly Block[]): PackContent => ({ as: 'report', facts: [], blocks })

const pagesByNumber = async (pack: PackModel) => {
  const map = await pagesOf(pack)
  return new Map(
    pack.items.flatMap(item => {
      const pages = pagesOfItem(map, item.id)
      return pages && item.number !== null ? [[item.number, pages] as const] : []
    }),
  )
}

describe('a pack as it is set', { skip: canPrint() ? false : 'this machine has no press' }, () => {
  test('gives the agenda of 9 December 2019 the pages that it had', async () => {
    assert.deepEqual(await pagesByNumber(december2019()), pagesThatDay)
  })

  test('is given up when it takes too long, and the next one is printed', async () => {
    await assert.rejects(pagesOf(december2019(), [], 1), (error: unknown) => {
      assert.ok(error instanceof Refusal)
      assert.match(error.message, /cannot be made: it took more than/)
      return true
    })
    assert.deepEqual(await pagesByNumber(december2019()), pagesThatDay)
  })

  test('moves the pages of what follows when a paper grows', async () => {
    const longer = december2019((number, pages) => ({ as: 'kept', pages: number === 2 ? pages + 3 : pages, says: '' }))
    const pages = await pagesByNumber(longer)
    assert.deepEqual(pages.get(2), [5, 19])
    assert.deepEqual(pages.get(16), [92, 103])
  })

  test('numbers written papers and papers kept for in one series', async () => {
    const mixed = december2019((number, pages) =>
      number === 6 ? report(aReportOf(2)) : { as: 'file', pages, isAccessible: false, href: null },
    )
    const pages = await pagesByNumber(mixed)
    const [first, last] = pages.get(6) ?? [0, 0]
    assert.equal(first, 17)
    assert.ok(last > first && last < 22)
    assert.deepEqual(pages.get(7), [last + 1, last + 16])
  })

  test('leaves a paper the pages that its agenda gave it, where it fills fewer', async () => {
    const pack = december2019((number, pages) =>
      number % 2 === 0 ? { as: 'kept', pages, says: '' } : { ...report(aReportOf(1)), pages },
    )
    assert.deepEqual(await pagesByNumber(pack), pagesThatDay)
  })

  test('is the same bytes each time, tagged, with a title, bookmarks and labels of pages', async () => {
    const pack = december2019((number, pages) =>
      number === 7 ? report(aReportOf(3)) : { as: 'kept', pages, says: 'Not here yet.' },
    )
    const [one, two] = [await printPack(pack), await printPack(pack)]
    assert.ok(Buffer.from(one.pdf).equals(Buffer.from(two.pdf)))
    const words = Buffer.from(one.pdf).toString('latin1')
    for (const mark of ['/MarkInfo', '/Marked true', '/StructTreeRoot', '/Outlines', '/PageLabels', '/Lang', 'pdfuaid'])
      assert.ok(words.includes(mark), mark)
  })

  test('keeps the first number of a list that does not begin with 1', async () => {
    const list = (start: number): Block => ({ kind: 'list', ordered: true, start, items: [[{ text: 'Schools' }]] })
    const printed = async (start: number) =>
      Buffer.from(
        (
          await printPack(
            december2019((number, pages) => (number === 7 ? report([list(start)]) : { as: 'kept', pages, says: '' })),
          )
        ).pdf,
      )
    const [one, again, four] = [await printed(1), await printed(1), await printed(4)]
    assert.ok(one.equals(again))
    assert.ok(!one.equals(four))
  })

  test('has the titles of its items in capitals where the council has chosen so', async () => {
    const wordsOf = async (titlesInCapitals: boolean) =>
      wordsOfPdf((await printPack({ ...december2019(), titlesInCapitals })).pdf).replaceAll(/\s+/g, ' ')
    assert.match(await wordsOf(true), /CHILD EXPLOITATION AND MISSING CHILDREN/)
    const asTyped = await wordsOf(false)
    assert.match(asTyped, /Child Exploitation and Missing Children/)
    assert.doesNotMatch(asTyped, /CHILD EXPLOITATION/)
  })

  test('takes nothing that anybody wrote for a command', async () => {
    const pack = december2019(() =>
      report([
        {
          kind: 'paragraph',
          number: '#1',
          words: [{ text: '#panic("x") $x$ *bold* `raw` \\ [ ] </script> @nobody <start>' }],
        },
      ]),
    )
    assert.equal((await pagesByNumber(pack)).get(16)?.[1], 14)
  })

  test('without words for a picture is refused, saying where', async () => {
    const pack = december2019(number =>
      report(
        number === 13
          ? [{ kind: 'picture', file: 'a', alt: ' ', caption: '' }]
          : [{ kind: 'paragraph', number: null, words: [{ text: 'Words.' }] }],
      ),
    )
    await assert.rejects(
      printPack(pack),
      (error: unknown) =>
        error instanceof Refusal &&
        error.message.startsWith(
          'The pack cannot be made: Item 13, “Child Exploitation and Missing Children”: A picture has no words',
        ),
    )
  })

  test('that the press itself refuses is told as a refusal, and the next pack is made', async () => {
    const broken = december2019(() => report([{ kind: 'picture', file: 'missing', alt: 'A map', caption: '' }]))
    await assert.rejects(printPack(broken), Refusal)
    assert.equal((await pagesByNumber(december2019())).size, 10)
  })
})
