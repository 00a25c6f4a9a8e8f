import { spawnSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'

/** Everything that can be read out of a PDF: its streams unpacked, and its words where the machine has the tool for that. */
export const wordsOfPdf = (bytes: Uint8Array): string => {
  const raw = Buffer.from(bytes)
  const parts = [raw.toString('latin1')]
  for (let at = raw.indexOf('stream\n'); at >= 0; at = raw.indexOf('stream\n', at + 7)) {
    const end = raw.indexOf('endstream', at)
    try {
      parts.push(inflateSync(raw.subarray(at + 7, end)).toString('latin1'))
    } catch {
      // Not a packed stream: it was read as it is above.
    }
  }
  const tool = spawnSync('pdftotext', ['-', '-'], { input: raw })
  if (tool.status === 0) parts.push(tool.stdout.toString('utf8'))
  return parts.join('\n')
}
