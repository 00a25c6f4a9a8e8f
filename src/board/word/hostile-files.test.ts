import assert from 'node:assert/strict'
import test, { describe } from 'node:test'
import * as fc from 'fast-check'
import {
  aPng,
  aWordDocument,
  finishedWordReport,
  para,
  picture,
  relationsFile,
  run,
  type WordMaking,
  wordReportWithTemplateText,
} from '../../../tests/samples/word-reports.ts'
import { aZip } from '../../office/workbook/a-workbook.ts'
import { Refusal } from '../../kernel/index.ts'
import { cleanPicture } from './clean-picture.ts'
import { readWordReport } from './index.ts'

const refused = (bytes: Uint8Array, says: RegExp, largest?: number) =>
  assert.rejects(readWordReport(bytes, largest === undefined ? {} : { largest }), (error: unknown) => {
    assert.ok(error instanceof Refusal, String(error))
    assert.match(error.message, says)
    return true
  })

const document = (more: Partial<WordMaking> = {}) => aWordDocument({ body: para('Words'), ...more })
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const oldOffice = (...inside: readonly Uint8Array[]) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), ...inside])

describe('a file that is no Word document', () => {
  test('is refused with what it is and what to do', async () => {
    await refused(new Uint8Array(), /^The file is empty/)
    await refused(Buffer.from('Words'), /not a Word document \(\.docx\)/)
    await refused(Buffer.from('%PDF-1.7'), /is a PDF/)
    await refused(Buffer.from('{\\rtf1'), /Rich Text/)
    await refused(Buffer.from('<html>'), /web page/)
    await refused(oldOffice(), /old Word document \(\.doc\)/)
    await refused(oldOffice(utf16('EncryptedPackage')), /has a password/)
    await refused(aZip({ 'a.txt': 'Words' }), /zip of other files/)
    await refused(aZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }), /Excel workbook/)
    await refused(aZip({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<x/>' }), /PowerPoint/)
    await refused(aZip({ 'content.xml': '<x/>', mimetype: 'application/vnd.oasis.opendocument.text' }), /\.odt/)
    await refused(aZip({ '[Content_Types].xml': '<Types/>', 'word/styles.xml': '<x/>' }), /damaged/)
  })

  test('is refused by its size, before it is read', async () => {
    await refused(document(), /may be no larger than 1 MB/, 100)
  })

  test('or has nothing in it, is refused', async () => {
    await refused(aWordDocument({ body: '' }), /no words/)
    await refused(document({ parts: { 'word/document.xml': '<w:document xmlns:w="w"/>' } }), /damaged/)
  })
})

describe('a file that is made to do harm', () => {
  test('with macros is refused, also when it was renamed', async () => {
    await refused(document({ parts: { 'word/vbaProject.bin': 'x' } }), /holds macros/)
    await refused(
      document({
        contentTypes:
          '<Override PartName="/word/a.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      }),
      /holds macros/,
    )
    await refused(document({ parts: { 'word/activeX/activeX1.xml': '<x/>' } }), /holds macros/)
  })

  test('with another file inside is refused', async () => {
    await refused(document({ parts: { 'word/embeddings/oleObject1.bin': 'x' } }), /file embedded/)
    await refused(document({ parts: { 'word/afchunk.htm': '<script>' } }), /file embedded/)
    await refused(document({ relations: { o: ['oleObject', 'embeddings/a.xlsx'] } }), /file embedded/)
    await refused(document({ body: '<w:p><w:r><w:object/></w:r></w:p>' }), /file embedded/)
  })

  test('that fetches its template, a picture or a part from elsewhere is refused', async () => {
    const settings = (target: string) =>
      document({
        relations: { s: ['settings', 'settings.xml'] },
        parts: {
          'word/settings.xml': '<w:settings xmlns:w="w"/>',
          'word/_rels/settings.xml.rels': relationsFile({ t: ['attachedTemplate', `external ${target}`] }),
        },
      })
    await refused(settings('https://example.org/a.dotm'), /template from a web address/)
    await readWordReport(settings('file:///C:/templates/a.dotx'))
    await refused(
      document({ relations: { p: ['image', 'external http://example.org/a.png'] } }),
      /fetched from another/,
    )
    await refused(document({ relations: { f: ['frame', 'external http://example.org/a'] } }), /part of itself/)
    await refused(
      document({
        parts: { 'word/_rels/header1.xml.rels': relationsFile({ p: ['image', 'external file://server/a.png'] }) },
      }),
      /fetched from another/,
    )
  })

  test('with a field that starts a program is refused', async () => {
    const field = (instruction: string) =>
      para(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction.slice(0, 3)}</w:instrText></w:r><w:r><w:instrText>${instruction.slice(3)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      )
    await refused(aWordDocument({ body: field('DDEAUTO c:\\\\windows\\\\cmd') }), /starts a program/)
    await refused(
      aWordDocument({
        body: `<w:p><w:fldSimple w:instr=" INCLUDEPICTURE http://example.org/a ">${run('x')}</w:fldSimple></w:p>`,
      }),
      /starts a program/,
    )
  })

  test('with a zip bomb, too many files, or entities that swell is refused', async () => {
    const bomb = Buffer.alloc(8 * 1024 * 1024, 0x20)
    await refused(document({ parts: { 'word/media/a.png': bomb } }), /unpack to far more/)
    await refused(
      document({ parts: Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`word/media/${i}.png`, ''])) }),
      /more than 2,000 files/,
    )
    await refused(
      document({
        parts: {
          'word/document.xml':
            '<!DOCTYPE a [<!ENTITY b "bb">]><w:document xmlns:w="w"><w:body>&b;</w:body></w:document>',
        },
      }),
      /damaged/,
    )
  })

  test('with tables in tables without end is refused', async () => {
    const deep = 300
    await refused(
      aWordDocument({ body: `${'<w:tbl><w:tr><w:tc>'.repeat(deep)}${'</w:tc></w:tr></w:tbl>'.repeat(deep)}` }),
      /damaged/,
    )
  })

  test('with a picture of too many points is refused, however small the file', async () => {
    await refused(
      aWordDocument({
        body: picture('p', 'Words'),
        relations: { p: ['image', 'media/a.png'] },
        parts: { 'word/media/a.png': aPng(60_000, 60_000) },
      }),
      /picture that is too large \(60000 by 60000 points/,
    )
  })
})

describe('half a file', () => {
  test('is refused wherever it was cut', async () => {
    const whole = finishedWordReport('9 December 2019')
    for (const part of [0.1, 0.5, 0.9, 0.99])
      await refused(whole.subarray(0, Math.floor(whole.length * part)), /damaged|not a Word/)
  })

  test('or one with wrong bytes is read or refused in words, and never breaks the reader', async () => {
    const seeds = [wordReportWithTemplateText('9 December 2019'), finishedWordReport('9 December 2019')]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(20_000), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (seed, changes) => {
          const bytes = Buffer.from(seed)
          for (const [at, value] of changes) bytes[at % bytes.length] = value
          await readOrRefused(bytes)
        },
      ),
      { seed: 20191209, numRuns: 150 },
    )
  })

  test('nor does a document whose elements stand where Word would not put them', async () => {
    const names = [
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'tcPr',
      'gridSpan',
      'vMerge',
      'pPr',
      'numPr',
      'numId',
      'ilvl',
      'drawing',
      'blipFill',
      'srcRect',
      'fldChar',
      'instrText',
      'ins',
      'del',
      'sdt',
      'hyperlink',
      'pict',
      'shape',
      'txbxContent',
    ]
    const element: fc.Memo<string> = fc.memo(depth =>
      depth <= 1
        ? fc.constantFrom('words', '<w:t>Budget: None</w:t>', '<w:br/>', '<w:tab/>', '<w:fldChar w:fldCharType="end"/>')
        : fc
            .tuple(
              fc.constantFrom(...names),
              fc.constantFrom('', '0', '1', '-1', 'x', '99999999999', 'restart'),
              fc.array(element(depth - 1), { maxLength: 4 }),
            )
            .map(
              ([name, value, inside]) => `<w:${name} w:val="${value}" r:id="${value}">${inside.join('')}</w:${name}>`,
            ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(element(5), { maxLength: 6 }), async elements => {
        await readOrRefused(aWordDocument({ body: elements.join('') }))
      }),
      { seed: 20191209, numRuns: 150 },
    )
  })
})

const readOrRefused = async (bytes: Uint8Array): Promise<void> => {
  try {
    await readWordReport(bytes)
  } catch (error) {
    assert.ok(error instanceof Refusal, error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

describe('a photograph', () => {
  /** The skeleton of a JPEG: camera details that say it lies on its side, a size, and points. */
  const part = (marker: number, data: Uint8Array) => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(data.length + 2)
    return Buffer.concat([Buffer.from([0xff, marker]), length, data])
  }
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0II\x2a\0\x08\0\0\0\x02\0', 'latin1'),
    Buffer.from([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]),
    Buffer.from([0x25, 0x88, 4, 0, 1, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from('51.5N 0.1W'),
  ])
  const jpeg = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    part(0xe1, exif),
    part(0xfe, Buffer.from('taken by an officer')),
    part(0xc0, Buffer.from([8, 0, 30, 0, 40, 1, 1, 0x11, 0])),
    part(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 3, 0xff, 0xd9]),
    Buffer.from('a film after it'),
  ])

  test('loses where it was taken and by whom, and still stands upright', () => {
    const clean = cleanPicture(jpeg)
    const kept = Buffer.from(clean?.bytes ?? []).toString('latin1')
    assert.deepEqual([clean?.width, clean?.height, clean?.hadDetails], [40, 30, true])
    for (const words of ['51.5N', 'officer', 'film']) assert.ok(!kept.includes(words), words)
    assert.ok(kept.includes('Exif\0\0MM') && kept.endsWith('\xff\xd9'))
    // Cleaned once more it is the same: the only detail left says which way up it is.
    assert.deepEqual(cleanPicture(clean?.bytes ?? new Uint8Array())?.bytes, clean?.bytes)
  })

  test('of which half is missing is not taken', () => {
    assert.equal(cleanPicture(jpeg.subarray(0, 30)), null)
    assert.equal(cleanPicture(aPng(10, 10).subarray(0, 50)), null)
    assert.equal(cleanPicture(Buffer.from('GIF89a')), null)
  })
})
