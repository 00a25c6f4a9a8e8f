import type { FastifyRequest } from 'fastify'
import type { Sent, SentFile } from './fields.ts'

/** The largest file that is read to the end. A longer one is cut off and refused in words. */
export const largestFile = 100_000_000
const mostFiles = 60
const mostFields = 500

const add = <T>(map: Map<string, T[]>, name: string, value: T): void => {
  const there = map.get(name)
  if (there) there.push(value)
  else map.set(name, [value])
}

/** Reads a form, with or without files. Everything is in memory: the files of one return are a few megabytes. */
export const readSent = async (request: FastifyRequest): Promise<Sent> => {
  const texts = new Map<string, string[]>()
  const files = new Map<string, SentFile[]>()
  if (request.isMultipart()) {
    const limits = { fileSize: largestFile, files: mostFiles, fields: mostFields }
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') {
        const chunks: Buffer[] = []
        for await (const chunk of part.file) chunks.push(chunk as Buffer)
        const tooLarge = part.file.truncated
        add(files, part.fieldname, {
          name: part.filename,
          bytes: tooLarge ? new Uint8Array() : Buffer.concat(chunks),
          tooLarge,
        })
      } else add(texts, part.fieldname, String(part.value))
    }
  } else
    for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>))
      for (const one of Array.isArray(value) ? value : [value]) add(texts, name, String(one))
  return { texts, files }
}
