import { readFileSync } from 'node:fs'
import { annexA, monthEnds } from '../../demo/annex-a-lists.ts'
import { WESSEX_VALE } from '../../demo/lives/places.ts'
import { population } from '../../demo/population.ts'
import { returnFiles } from '../../demo/return-files.ts'
import { DEMONSTRATION, generateCouncil, returnYears } from '../../demo/wessex-vale.ts'
import { postcodeDirectory, type PostcodeRow, readPostcodes, readReturnFile } from '../../src/dataset/index.ts'
import { financialYear, type PlainDate } from '../../src/kernel/index.ts'
import type { World } from './story.ts'

/** The demonstration, read from its own files. */
export const wessexVale = async (): Promise<World> => {
  const council = generateCouncil()
  const upTo = DEMONSTRATION.lastDay
  const places: PostcodeRow[] = []
  const directory = readFileSync(new URL('../../demo/reference/postcodes.csv', import.meta.url))
  for await (const rows of readPostcodes([directory])) places.push(...rows)
  return {
    council: WESSEX_VALE,
    returns: returnYears(DEMONSTRATION).map(yearEnd => {
      const { last } = financialYear(yearEnd)
      return {
        yearEnd,
        upTo: last < upTo ? last : upTo,
        tables: returnFiles(council, yearEnd, { upTo }).flatMap(
          file => readReturnFile(file.name, new TextEncoder().encode(file.text)).tables,
        ),
      }
    }),
    snapshots: monthEnds(upTo, 24).map(asAt => annexA(council, asAt)),
    population: new Map(population),
    postcode: postcodeDirectory(places),
  }
}

/** Year ends, days of the middle of a year, 29 February, and days on which something is missing. */
export const daysOfWessexVale = [
  '2021-03-31',
  '2022-03-31',
  '2023-03-31',
  '2024-02-29',
  '2024-03-31',
  '2024-09-30',
  '2025-03-31',
  '2025-08-31',
  '2025-12-09',
  '2026-03-31',
  '2026-06-30',
  '2026-10-31',
  '2026-11-30',
] as PlainDate[]
