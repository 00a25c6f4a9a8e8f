import { councilOf, isDemonstration, writeAuditLine } from '../access/index.ts'
import type { Db } from '../database/index.ts'
import type { Return903 } from '../dataset/index.ts'
import { computeFiguresInForce } from '../indicators/figures/compute-figures.ts'
import { enteredDictionary } from '../indicators/entered-dictionary.ts'
import { valueInWords, wholeNumber } from '../indicators/in-words.ts'
import { rowsIn, titleOf } from '../indicators/loading/part-in-words.ts'
import { type Preview, previewOf } from '../indicators/loading/preview.ts'
import { inWords, type PlainDate, Refusal } from '../kernel/index.ts'
import {
  type Choices,
  loadedInForce,
  loadParts,
  noChoices,
  type Part,
  placesWith,
  readUpload,
  takeTurnToLoad,
} from '../loads/index.ts'
import { type Command, dayGiven, type Given, NotUnderstood, type World } from './command.ts'
import { type GivenFiles, givenFiles, usableParts } from './given-files.ts'
import { withCouncilToFill } from './open-database.ts'
import { problemsByKind } from './told-problems.ts'

type Asked = Readonly<{ year: number | null; asAt: PlainDate | null }>

/** 2026 and 2025-26 are the same year of a return. */
const yearGiven = (given: Given): number | null => {
  const text = given.text('year')
  if (text === null) return null
  const [, start, end] = /^(20\d\d)(?:[-/](\d\d))?$/.exec(text) ?? []
  const year = end === undefined ? Number(start) : Number(start) + 1
  if (start === undefined || (end !== undefined && year % 100 !== Number(end)))
    throw new NotUnderstood('--year is not the year of a return. Write it like 2025-26 or 2026')
  return year
}

const onlyOne = (parts: readonly Part[], kind: Part['kind'], what: string): string => {
  const [part, ...others] = parts.filter(one => one.kind === kind)
  if (!part || others.length > 0)
    throw new Refusal(
      `${what} is for one set of files, and there are ${others.length + (part ? 1 : 0)}. Load them one by one`,
    )
  return part.id
}

/** What was said on the command line, for the part that it is about. */
const choicesFor = (parts: readonly Part[], { year, asAt }: Asked): Choices => ({
  ...noChoices,
  years: year === null ? {} : { [onlyOne(parts, '903', '--year')]: year },
  asAt: asAt === null ? {} : { [onlyOne(parts, 'annex-a', '--as-at')]: asAt },
})

const movedMost = 12

const tellOf = (parts: readonly Part[], preview: Preview, print: World['print']): void => {
  for (const part of parts) {
    print(titleOf(part))
    const change = preview.children.get(part.id)
    if (change && change.after > 0)
      print(
        `  ${wholeNumber(change.after)} children: ${wholeNumber(change.added)} new, ${wholeNumber(change.gone)} no longer there`,
      )
    for (const [what, rows] of rowsIn(part)) print(`  ${what}: ${wholeNumber(rows)}`)
    for (const line of problemsByKind([part])) print(`  ${line}`)
  }
  if (preview.asAt === null) return
  const said = (figure: Preview['moved'][number]['before'], decimals: number | undefined): string =>
    figure?.value === null || figure?.value === undefined ? 'none' : valueInWords(figure.value, figure.unit, decimals)
  const moved = preview.moved.filter(({ before, after }) => after.value !== null || (before?.value ?? null) !== null)
  print(`${wholeNumber(moved.length)} measures would change, as at ${inWords(preview.asAt)}`)
  for (const { indicator, before, after } of moved.slice(0, movedMost))
    print(`  ${indicator.title}: ${said(before, indicator.decimals)} → ${said(after, indicator.decimals)}`)
  if (moved.length > movedMost) print(`  and ${moved.length - movedMost} more`)
}

const readAndTell = async (
  db: Db,
  files: GivenFiles,
  asked: Asked,
  today: PlainDate,
  world: World,
): Promise<Readonly<{ parts: readonly Part[]; council: string }>> => {
  const council = (await councilOf(db)).code ?? ''
  const loaded = await loadedInForce(db, council)
  const read = (choices: Choices): Promise<Part[]> =>
    readUpload(files.files, choices, {
      today,
      measures: enteredDictionary,
      before: year => loaded.returns.find(one => one.yearEnd === year) ?? null,
    })
  world.say(`Reading and checking ${files.files.length} files`)
  const first = await read(noChoices)
  const isAsked = asked.year !== null || asked.asAt !== null
  const parts = usableParts(isAsked ? await read(choicesFor(first, asked)) : first, files, world.say)
  if (parts.length === 0) throw new Refusal('There is nothing to load in these files')
  const returns = parts.flatMap((part): Return903[] => (part.kind === '903' && part.given ? [part.given] : []))
  const places = await placesWith(db, loaded, returns)
  tellOf(parts, previewOf(loaded, places, council, parts), world.print)
  return { parts, council }
}

const figuresSaidEvery = 12

export const importFiles: Command = {
  name: 'import',
  does: 'Load extracts: the same reading and checks as the upload screen',
  usage: 'kept import FILE… [--year YEAR] [--as-at DAY] [--yes]',
  options: [
    { name: '--yes', means: 'Load. Without it the files are read and checked, and nothing is stored' },
    { name: '--year YEAR', means: 'The year of the return, such as 2025-26, where the files do not tell' },
    { name: '--as-at DAY', means: 'The day that the Annex A lists are of, such as 2026-03-31' },
  ],
  more: ['Folders may be named too. All is loaded or nothing. Stop Kept first if it uses the embedded database.'],
  run: async (given, world) => {
    const asked: Asked = { year: yearGiven(given), asAt: dayGiven(given, 'as-at') }
    const files = await givenFiles(given.words)
    const [directory] = files.directories
    if (directory !== undefined)
      throw new Refusal(`${directory} is the ONS Postcode Directory. Load it with: kept reference load ${directory}`)
    return withCouncilToFill(world, async (database, settings) => {
      const today = settings.today ?? world.today()
      const isToLoad = given.is('yes')
      await database.as({ audience: 'analyst' }, async db => {
        if (await isDemonstration(db)) world.say('This is the demonstration: do not load real files')
        if (isToLoad) await takeTurnToLoad(db)
        const { parts, council } = await readAndTell(db, files, asked, today, world)
        if (!isToLoad) return
        world.say('Loading')
        const loads = await loadParts(db, parts, null)
        await computeFiguresInForce(db, council, (done, of) => {
          if (done % figuresSaidEvery === 0 || done === of) world.say(`Figures of ${done} of ${of} days computed`)
        })
        await writeAuditLine(db, {
          person: null,
          deed: 'dataset.load-extract',
          about: `${parts.map(titleOf).join('; ')}, by command line`,
          details: { loads },
        })
      })
      world.print(isToLoad ? 'Loaded' : 'Nothing was loaded. Say --yes to load')
      return 0
    })
  },
}
