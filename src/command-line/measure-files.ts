import type { Dataset } from '../dataset/index.ts'
import { catalogue, findIndicator } from '../indicators/catalogue.ts'
import { compute } from '../indicators/compute.ts'
import type { Indicator } from '../indicators/define.ts'
import { newestDay } from '../indicators/figures/figure-dates.ts'
import { wholeNumber } from '../indicators/in-words.ts'
import { financialYearName, inWords, type PlainDate, Refusal } from '../kernel/index.ts'
import { NotUnderstood, type World } from './command.ts'
import { dataSetOfFiles } from './data-set-of-files.ts'
import { figureAsJson, figuresAsTable } from './figures-told.ts'
import { givenFiles } from './given-files.ts'
import { problemsByKind } from './told-problems.ts'

const wantedFrom = (names: readonly string[]): readonly Indicator[] => {
  if (names.length === 0) return catalogue
  return names.map(name => {
    const found = findIndicator(name)
    if (found) return found
    const near = catalogue.filter(({ id, code }) => id.includes(name) || code.includes(name)).slice(0, 5)
    throw new NotUnderstood(
      `There is no indicator ${JSON.stringify(name)}. ${
        near.length > 0 ? `There is ${near.map(({ id }) => id).join(', ')}` : 'docs/indicators.md lists them'
      }`,
    )
  })
}

const newestEntered = ({ entered }: Dataset): PlainDate | null =>
  entered.reduce<PlainDate | null>((newest, { last }) => (newest === null || last > newest ? last : newest), null)

const holds = ({ returns, snapshots, children, entered }: Dataset): string => {
  const years = returns.map(({ yearEnd }) => financialYearName(yearEnd))
  const parts = [
    ...(years.length > 0 ? [`SSDA903 of ${years.join(', ')} with ${wholeNumber(children.length)} children`] : []),
    ...(snapshots.length > 0 ? [`Annex A of ${snapshots.map(({ asAt }) => inWords(asAt)).join(', ')}`] : []),
    ...(entered.length > 0 ? [`${wholeNumber(entered.length)} of the council’s own figures`] : []),
  ]
  return parts.join('; ')
}

export type Asked = Readonly<{
  asAt: PlainDate | null
  council: string | null
  indicators: readonly string[]
  json: boolean
  withChildren: boolean
  world: World
}>

/** Reads, computes and prints: one line for each figure, or a table. */
export const measureFiles = async (
  paths: readonly string[],
  { asAt: asked, council, indicators, json, withChildren, world }: Asked,
): Promise<void> => {
  const wanted = wantedFrom(indicators)
  const files = await givenFiles(paths)
  const { data, parts } = await dataSetOfFiles(files, { asAt: asked, council, today: world.today(), say: world.say })
  const asAt = asked ?? newestDay(data) ?? newestEntered(data)
  if (asAt === null) throw new Refusal('The files tell of no day to measure at. Say which with --as-at')
  world.say(`Read ${holds(data)}`)
  if (asked === null) world.say(`As at ${inWords(asAt)}, the newest day that the files tell of`)
  for (const line of problemsByKind(parts)) world.say(line)
  if (withChildren) world.say('What follows has the numbers of children: keep it as safe as the files')
  if (json)
    for (const indicator of wanted) world.print(figureAsJson(indicator, compute(indicator, data, asAt), withChildren))
  else
    world.print(
      figuresAsTable(
        wanted.map(indicator => ({ indicator, figure: compute(indicator, data, asAt) })),
        withChildren,
      ),
    )
}
