import type { FastifyRequest } from 'fastify'
import type { Sent, SentFile } from './fields.ts'

/** The largest file that is read to the end. A longer one is cut off and refused in words. */
export const largestFile = 100_000_000
/** All files of one form together: they are in memory until the deed is done. */
const mostBytes = 400_000_000
const mostFiles = 60
const mostFields = 500
/** As much as a form without files may hold in one answer, and in all. */
const longestText = 200_000
export const mostText = 2_000_000

/** More than a form may hold. */
class TooMuch extends Error {
  readonly statusCode = 413
}

const add = <T>(map: Map<string, T[]>, name: string, value: T): void => {
  const there = map.get(name)
  if (there) there.push(value)
  else map.set(name, [value])
}

/** A form of which the end never came. */
class CutOff extends Error {
  readonly statusCode = 400
}

const isJudged = (error: unknown): boolean => typeof (error as { statusCode?: unknown }).statusCode === 'number'

const readParts = async (
  request: FastifyRequest,
  takesFiles: boolean,
  texts: Map<string, string[]>,
  files: Map<string, SentFile[]>,
): Promise<void> => {
  const limits = {
    fileSize: takesFiles ? largestFile : 1,
    files: takesFiles ? mostFiles : 0,
    fields: mostFields,
    fieldSize: longestText,
  }
  let bytes = 0
  let letters = 0
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') {
      const chunks: Buffer[] = []
      for await (const chunk of part.file) {
        bytes += (chunk as Buffer).length
        if (bytes > mostBytes) throw new TooMuch('files')
        chunks.push(chunk as Buffer)
      }
      const tooLarge = part.file.truncated
      add(files, part.fieldname, {
        name: part.filename,
        bytes: tooLarge ? new Uint8Array() : Buffer.concat(chunks),
        tooLarge,
      })
    } else {
      const value = String(part.value)
      letters += value.length
      if (part.valueTruncated || part.fieldnameTruncated || letters > mostText) throw new TooMuch('text')
      add(texts, part.fieldname, value)
    }
  }
}

/** Reads a form. Files are read only where the form asks for some, so that nobody else can fill the memory. */
export const readSent = async (request: FastifyRequest, takesFiles: boolean): Promise<Sent> => {
  const texts = new Map<string, string[]>()
  const files = new Map<string, SentFile[]>()
  if (request.isMultipart())
    await readParts(request, takesFiles, texts, files).catch((error: unknown) => {
      // What the parser of forms cannot read is not our fault: half a form, mostly.
      throw isJudged(error) ? error : new CutOff('cut off')
    })
  else
    for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>))
      for (const one of Array.isArray(value) ? value : [value]) add(texts, name, String(one))
  return { texts, files }
}
