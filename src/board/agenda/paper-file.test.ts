import assert from 'node:assert/strict'
import { PDFDocument } from '@cantoo/pdf-lib'
import { deflateSync } from 'node:zlib'
import { describe, test } from 'node:test'
import { Refusal } from '../../kernel/index.ts'
import { checkPaperFile } from './paper-file.ts'

const packed = (inside: Buffer, says = '/Type /ObjStm /Filter /FlateDecode') =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj << ${says} >>\nstream\n`),
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

  test('cannot hide what it runs behind a name in numbers or a long description', async () => {
    const program = deflateSync('<< /S /JavaScript /JS (app.alert) >>')
    await refused(packed(program, '/Type /Obj#53tm /Filter /Fl#61teDecode'), /holds a program/)
    const long = (letters: number) => `/Type /ObjStm /Filter /FlateDecode /Note (${'a'.repeat(letters)})`
    await refused(packed(program, long(3_000)), /holds a program/)
    await refused(packed(program, long(30_000)), /packed in a way that cannot be looked into/)
    await refused(packed(deflateSync('<< /S /J#61vaScript >>')), /holds a program/)
  })

  test('that is locked is told so, though what it packs cannot be looked into', () =>
    refused(
      Buffer.concat([packed(Buffer.from('locked away')), Buffer.from('\ntrailer << /Encrypt 5 0 R >>\n%%EOF')]),
      /locked with a password/,
    ))

  test('made to take for ever is refused at once', async () => {
    const began = process.cpuUsage()
    const one = '/Type/ObjStm/Filter/FlateDecode stream\n'
    const empty = deflateSync('').toString('latin1')
    const pdf = (parts: string) => Buffer.from(`%PDF-1.7\n${parts}\n%%EOF`, 'latin1')
    await refused(pdf(`${one}${empty} endstream `.repeat(100_000)), /more than 5,000 packed parts/)
    await refused(pdf((one + empty).repeat(4_000) + ' '.repeat(20_000_000)), /cannot be looked into/)
    await refused(pdf(`${(one + empty).repeat(4_000)}${' '.repeat(20_000_000)}endstream`), /cannot be looked into/)
    assert.ok(process.cpuUsage(began).user < 5_000_000)
  })

  test('of 60 MB is refused, and told how to send it', () =>
    refused(
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(60_000_000)]),
      /has 61 MB\. The most is 40 MB: make its pictures smaller, or attach it in parts/,
    ))
})
