import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { annexAWorkbook, monthEnds } from './annex-a-lists.ts'
import { yearLast } from './lives/day.ts'
import { csvLine, type ModuleName, MODULES, modulesOf, returnRows } from './return-files.ts'
import { type CouncilSettings, DEMONSTRATION, generateCouncil, horizonOf, livesOf, returnYears } from './wessex-vale.ts'

// Writes statutory returns of any size, one life at a time. To try it:
// node --import ./scripts/tsx-hook.mjs demo/make-files.ts --children 5000 --years 2 --out DIR

/** About so many children in care on any day at scale 1. */
const CHILDREN_AT_SCALE_1 = 425

export type FolderWritten = Readonly<{ children: number; rows: number; bytes: number; files: readonly string[] }>

const CHUNK = 1 << 18

/** One CSV file, written in pieces, waiting whenever the disk does. */
const slowFile = (path: string, first: string) => {
  const stream: WriteStream = createWriteStream(path)
  let held: string[] = [first]
  let length = first.length
  let bytes = 0
  const flush = async (): Promise<void> => {
    const text = held.join('')
    held = []
    length = 0
    bytes += Buffer.byteLength(text)
    if (!stream.write(text)) await once(stream, 'drain')
  }
  return {
    add: (line: string): boolean => {
      held.push(line)
      length += line.length
      return length > CHUNK
    },
    flush,
    end: async (): Promise<number> => {
      await flush()
      stream.end()
      await once(stream, 'finish')
      return bytes
    },
  }
}

/** The settings of a council with about so many children in care and so many finished years of returns. */
export const settingsFor = (children: number, years: number): CouncilSettings => ({
  ...DEMONSTRATION,
  scale: children / CHILDREN_AT_SCALE_1,
  // Finished years only, so that every file is a whole return.
  lastDay: '2026-03-31' as CouncilSettings['lastDay'],
  years,
})

/** Fills `folder` with one CSV file for each module and year, such as 2026/episodes.csv. */
export const writeReturnFolder = async (
  folder: string,
  { children, years }: Readonly<{ children: number; years: number }>,
): Promise<FolderWritten> => {
  const settings = settingsFor(children, years)
  const horizon = horizonOf(settings)
  const files = new Map<string, ReturnType<typeof slowFile>>()
  for (const yearEnd of returnYears(settings)) {
    await mkdir(join(folder, String(yearEnd)), { recursive: true })
    for (const name of modulesOf(yearEnd, true)) {
      const file = `${yearEnd}/${name}.csv`
      files.set(file, slowFile(join(folder, file), csvLine(MODULES[name])))
    }
  }
  let told = 0
  let rows = 0
  for (const life of livesOf(settings)) {
    let seen = false
    for (const yearEnd of returnYears(settings)) {
      const last = Math.min(yearLast(yearEnd), horizon.last)
      for (const [name, lines] of Object.entries(returnRows(life, yearEnd, settings.seed, last))) {
        const file = files.get(`${yearEnd}/${name as ModuleName}.csv`)
        if (!file) continue
        seen = true
        rows += lines.length
        for (const line of lines) if (file.add(csvLine(line))) await file.flush()
      }
    }
    if (seen) told++
  }
  let bytes = 0
  for (const file of files.values()) bytes += await file.end()
  return { children: told, rows, bytes, files: [...files.keys()] }
}

/** The last so many months of Annex A workbooks of the demonstration, for trying the upload screen by hand. */
const writeAnnexAFolder = async (folder: string, months: number): Promise<readonly string[]> => {
  await mkdir(folder, { recursive: true })
  const council = generateCouncil()
  const names: string[] = []
  for (const asAt of monthEnds(council.settings.lastDay, months)) {
    const { name, bytes } = await annexAWorkbook(council, asAt)
    await writeFile(join(folder, name), bytes)
    names.push(name)
  }
  return names
}

const HELP = `Makes statutory files of an invented council.

  --children N    about so many children in care on any day (450)
  --years N       finished collection years, ending with 2025-26 (5)
  --annex-a N     Annex A workbooks of the last N months of the demonstration as well
  --out DIR       the folder to fill
`

const run = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      children: { type: 'string', default: '450' },
      years: { type: 'string', default: '5' },
      'annex-a': { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const [children, years] = [Number(values.children), Number(values.years)]
  if (values.help || !values.out || !(children > 0) || !(years >= 1 && years <= 5)) {
    process.stdout.write(HELP)
    process.exitCode = values.help ? 0 : 1
    return
  }
  const out = resolve(values.out)
  const { rows, bytes, files, children: told } = await writeReturnFolder(out, { children, years })
  process.stdout.write(
    `${told} children, ${rows} rows, ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB in ${out}\n`,
  )
  if (values['annex-a']) {
    const names = await writeAnnexAFolder(join(out, 'annex-a'), Number(values['annex-a']))
    process.stdout.write(`${names.length} workbooks in ${join(out, 'annex-a')}\n`)
  }
}

if (import.meta.main) await run()
