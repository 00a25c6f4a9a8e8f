import type { Dataset } from '../dataset/index.ts'
import { catalogue, findIndicator } from '../indicators/catalogue.ts'
import { compute } from '../indicators/compute.ts'
import type { Indicator } from '../indicators/define.ts'
import { newestDay } from '../indicators/figures/figure-dates.ts'
import { wholeNumber } from '../indicators/in-words.ts'
import { financialYearName, inWords, type PlainDate, Refusal } from '../kernel/index.ts'
import { type Command, dayGiven, type Given, NotUnderstood } from './command.ts'
import { dataSetOfFiles } from './data-set-of-files.ts'
import { figureAsJson, figuresAsTable } from './figures-told.ts'
import { givenFiles } from './given-files.ts'
import { problemsByKind } from './told-problems.ts'

const wantedFrom = (given: Given): readonly Indicator[] => {
  const names = given.all('indicator')
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

const councilFrom = (given: Given): string | null => {
  const code = given.text('council')?.trim().toUpperCase() ?? null
  if (code !== null && !/^[A-Z]\d{8}$/.test(code))
    throw new NotUnderstood('--council is not an ONS code: a letter and eight figures, such as E06000059')
  return code
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

export const measure: Command = {
  name: 'measure',
  does: 'Compute indicators straight from files, without a database',
  usage: 'kept measure FILE… [--as-at DAY] [OPTIONS]',
  options: [
    { name: '--as-at DAY', means: 'The day to measure at, such as 2026-03-31; else the newest day the files tell of' },
    { name: '--indicator ID', means: 'Only this one, by its id or short code; may be given several times' },
    { name: '--json', means: 'One JSON object for each indicator, one a line' },
    {
      name: '--children',
      means: 'Also the numbers of the children counted, not counted and left out, with the reason',
    },
    { name: '--council CODE', means: 'The ONS code of the council, to tell inside its area from outside' },
    { name: '--population FILE', means: 'People aged 0 to 17 by year, for rates; may be among FILE… as well' },
    { name: '--postcodes FILE', means: 'The ONS Postcode Directory, for distances; may be among FILE… as well' },
  ],
  run: async (given, world) => {
    const asked = dayGiven(given, 'as-at')
    const wanted = wantedFrom(given)
    const council = councilFrom(given)
    const files = await givenFiles([...given.words, ...given.all('population'), ...given.all('postcodes')])
    const { data, parts } = await dataSetOfFiles(files, { asAt: asked, council, today: world.today(), say: world.say })
    const asAt = asked ?? newestDay(data) ?? newestEntered(data)
    if (asAt === null) throw new Refusal('The files tell of no day to measure at. Say which with --as-at')
    world.say(`Read ${holds(data)}`)
    if (asked === null) world.say(`As at ${inWords(asAt)}, the newest day that the files tell of`)
    for (const line of problemsByKind(parts)) world.say(line)
    const withChildren = given.is('children')
    if (withChildren) world.say('What follows has the numbers of children: keep it as safe as the files')
    if (given.is('json'))
      for (const indicator of wanted) world.print(figureAsJson(indicator, compute(indicator, data, asAt), withChildren))
    else
      world.print(
        figuresAsTable(
          wanted.map(indicator => ({ indicator, figure: compute(indicator, data, asAt) })),
          withChildren,
        ),
      )
    return 0
  },
}
