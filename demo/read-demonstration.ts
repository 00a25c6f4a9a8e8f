import { parentPort, workerData } from 'node:worker_threads'
import { enteredDictionary } from '../src/indicators/entered-dictionary.ts'
import type { PlainDate } from '../src/kernel/index.ts'
import { noChoices, type Part, readUpload } from '../src/loads/read-upload.ts'
import { type DemonstrationSize, uploads } from './uploads.ts'
import { generateCouncil } from './wessex-vale.ts'

// A thread that invents Wessex Vale, writes the files that it would have sent, and reads them as a person's upload is read.

export type ToRead = Readonly<{ today: PlainDate; size: DemonstrationSize }>
export type Told = Readonly<{ lives: number } | { parts: readonly Part[] } | { fault: string }>

const port = parentPort
if (!port) throw new Error('read-demonstration.ts runs in a thread of its own')
const tell = (said: Told): void => port.postMessage(said, [])

/** Which rules were asked is for a person who looks at an upload; what they found is among its problems. */
const withoutRules = (part: Part): Part => (part.kind === '903' ? { ...part, outcomes: [] } : part)

try {
  const { today, size } = workerData as ToRead
  const council = generateCouncil(size.council)
  tell({ lives: council.lives.length })
  for await (const { files } of uploads(council, size.annexAMonths)) {
    const parts = await readUpload(files, noChoices, { today, measures: enteredDictionary, before: () => null })
    tell({ parts: parts.map(withoutRules) })
  }
} catch (error) {
  tell({ fault: error instanceof Error ? error.message : String(error) })
}
port.close()
