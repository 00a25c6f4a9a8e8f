import assert from 'node:assert/strict'
import { PDFDocument } from '@cantoo/pdf-lib'
import { deflateSync } from 'node:zlib'
import { describe, test } from 'node:test'
import { Refusal } from '../../kernel/index.ts'
import { checkPaperFile } from './paper-file.ts'

const packed = (inside: Buffer) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n'),
    inside,
    Buffer.from('\nendstream endobj\n%%EOF'),
  ])
const refused = (bytes: Uint8Array, words: RegExp) =>
  assert.rejects(checkPaperFile(bytes), (error: unknown) => error instanceof Refusal && words.test(error.message))

describe('a paper that comes as a file', () => {
  test('has its pages counted, also where a newer PDF packs the list of them', async () => {
    const file = await PDFDocument.create({ updateMetadata: false })
    for (let page = 0; page < 7; page++) file.addPage()
    for (const useObjectStreams of [false, true])
      assert.equal((await checkPaperFile(await file.save({ useObjectStreams }))).pages, 7)
  })

  test('that runs something is refused, also where the PDF packs that away', async () => {
    await refused(Buffer.from('%PDF-1.7\n<< /S /JavaScript >>\n%%EOF'), /holds a program/)
    await refused(packed(deflateSync('<< /S /JavaScript /JS (app.alert) >>')), /holds a program/)
  })

  test('that would swell, or cannot be looked into, is refused in words', async () => {
    await refused(packed(deflateSync(Buffer.alloc(60_000_000))), /packed in a way that cannot be looked into/)
    await refused(packed(Buffer.from('no stream at all')), /packed in a way that cannot be looked into/)
  })

  test('of 60 MB is refused, and told how to send it', () =>
    refused(
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(60_000_000)]),
      /has 61 MB\. The most is 40 MB: make its pictures smaller, or attach it in parts/,
    ))
})
