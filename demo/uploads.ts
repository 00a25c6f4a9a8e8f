import { readFile } from 'node:fs/promises'
import { plainDate } from '../src/kernel/index.ts'
import type { UploadedFile } from '../src/loads/read-upload.ts'
import { annexAFiles, annexAWorkbook, monthEnds } from './annex-a-lists.ts'
import { enteredMeasures, enteredMeasuresCsv } from './entered-measures.ts'
import { populationCsv } from './population.ts'
import { returnFiles } from './return-files.ts'
import { type Council, type CouncilSettings, DEMONSTRATION, returnYears } from './wessex-vale.ts'

/** How much is loaded: a smaller council of fewer years is ready in a few seconds, for tests in a browser. */
export type DemonstrationSize = Readonly<{ council: CouncilSettings; annexAMonths: number }>
export const wholeDemonstration: DemonstrationSize = { council: DEMONSTRATION, annexAMonths: 24 }

const workbooksFrom = plainDate('2026-10-01')
const published = [
  'headline_dfe_2021_2025.csv',
  'statistical_neighbours_2021.csv',
  'statistical_neighbours_2025.csv',
  'ofsted_la_judgements_2025-03-31.csv',
]

/** A file of public figures that the demonstration comes with. */
export const reference = (name: string) => new URL(`reference/${name}`, import.meta.url)

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Beside the returns and the lists: published figures, the population, and the council's own measures. */
export const howManyUploads = ({ council, annexAMonths }: DemonstrationSize): number =>
  published.length + 1 + returnYears(council).length + annexAMonths + 1

/** What the analyst would have sent over the years, upload by upload, oldest first. */
export const uploads = async function* (
  council: Council,
  annexAMonths: number,
): AsyncGenerator<{ name: string; files: UploadedFile[] }> {
  for (const name of published)
    yield { name, files: [{ name, bytes: new Uint8Array(await readFile(reference(name))) }] }
  yield { name: 'population', files: [{ name: 'population.csv', bytes: bytesOf(populationCsv()) }] }
  const { lastDay } = council.settings
  for (const year of returnYears(council.settings))
    yield {
      name: `SSDA903 ${year - 1}-${String(year).slice(2)}`,
      files: returnFiles(council, year, { upTo: lastDay }).map(file => ({
        name: file.name,
        bytes: bytesOf(file.text),
      })),
    }
  for (const day of monthEnds(lastDay, annexAMonths))
    yield {
      name: `Annex A ${day}`,
      // The council sent CSV lists until it could make the workbook: both forms stand in the history.
      files: day < workbooksFrom ? annexAFiles(council, day) : [await annexAWorkbook(council, day)],
    }
  yield {
    name: 'the council’s own measures',
    files: [{ name: 'own-measures.csv', bytes: bytesOf(enteredMeasuresCsv(enteredMeasures(council))) }],
  }
}
