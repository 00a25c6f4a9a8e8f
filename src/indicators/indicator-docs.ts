import { inWords, plainDate } from '../kernel/index.ts'
import { allAskedFor, type AskedFor, dictionary2020, notMeasures } from './board-dictionary.ts'
import type { ComputedIndicator, EnteredMeasure, Indicator, Theme, Unit, WindowKind } from './define.ts'

const windows: Readonly<Record<WindowKind, string>> = {
  day: 'the day asked for',
  'six months': 'the six months that end on the day asked for',
  year: 'the twelve months that end on the day asked for',
  'two years': 'the two years that end on the day asked for',
  'three years': 'the three years that end on the day asked for',
  'return year': 'the last whole return year (1 April to 31 March) that had ended by the day asked for',
}

const units: Readonly<Record<Unit, string>> = {
  percent: 'percent',
  count: 'a count',
  'per 10,000': 'per 10,000 people aged 0 to 17',
  days: 'days, on average',
  score: 'an average',
}

const better = { higher: 'higher', lower: 'lower', neither: 'neither: it describes' } as const

type Line = readonly [label: string, text: string | undefined | false]

const lines = (all: readonly Line[]): string =>
  all
    .filter(([, text]) => text)
    .map(([label, text]) => `- **${label}:** ${text || ''}`)
    .join('\n')

/** As the sentence under the figure begins and ends, with letters for the numbers. */
const sentence = ({ says, unit, who = 'children' }: Indicator): string => {
  if (unit === 'percent') return `“x of y ${who} (z%) ${says}.”`
  return unit === 'count' ? `“x ${who} ${says}.”` : `“${says}: x.”`
}

const computedLines = (indicator: ComputedIndicator): readonly Line[] => [
  ['Looks at', windows[indicator.window]],
  [
    'Out of',
    indicator.outOf ? `${indicator.cohort.title}, for every 10,000 people of the area` : indicator.cohort.title,
  ],
  ['Counted when', indicator.whenCounted],
  [
    'From',
    `${indicator.from.return}${indicator.from.modules.length > 0 ? ` (${indicator.from.modules.join(', ')})` : ''}: ${indicator.fields.join(', ')}`,
  ],
  ['Split by', indicator.splitBy?.map(({ title }) => title.toLowerCase()).join(', ')],
]

const enteredLines = (measure: EnteredMeasure): readonly Line[] => [
  ['Definition', measure.definition],
  ['Entered', `${measure.frequency}, by the ${measure.owner.charAt(0).toLowerCase()}${measure.owner.slice(1)}`],
  ['Why entered', measure.whyEntered],
]

const section = (indicator: Indicator): string => {
  const { benchmark, answers = [], differsFrom = [], doubts = [], reviewed } = indicator
  const where = indicator.kind === 'computed' && indicator.comparesOn === '31 March' ? ', on 31 March only' : ''
  return `### ${indicator.title}

\`${indicator.id}\` · \`${indicator.code}\` · version ${indicator.version}

${indicator.asks} ${indicator.whyItMatters}

${lines([
  ['Says', sentence(indicator)],
  ...(indicator.kind === 'computed' ? computedLines(indicator) : enteredLines(indicator)),
  ['In', units[indicator.unit]],
  ['Better', better[indicator.better]],
  ['Compared with', benchmark && `\`${benchmark}\`${where}`],
  ['The board asked', answers.join(', ')],
  ['Differs from', differsFrom.map(other => `\`${other.indicator}\`. ${other.because}`).join(' ')],
  ['Not certain', doubts.map(doubt => (/[.?!]$/.test(doubt) ? doubt : `${doubt}.`)).join(' ')],
  ['Rests on', indicator.cites],
  ['Reviewed', `${inWords(plainDate(reviewed.on))} by ${reviewed.by}; next by ${inWords(plainDate(reviewed.next))}`],
])}
`
}

const dictionaryTable = (rows: readonly AskedFor[], catalogue: readonly Indicator[]): string =>
  [
    '| Row | Asked | Answered by |',
    '| --- | --- | --- |',
    ...rows.map(({ row, title }) => {
      const by = catalogue.filter(({ answers }) => answers?.includes(row)).map(({ id }) => `\`${id}\``)
      const because = notMeasures.find(one => one.row === row)?.because
      return `| ${row} | ${title} | ${by.length > 0 ? by.join(', ') : `No measure: ${because ?? 'nobody says why'}`} |`
    }),
  ].join('\n')

/** `docs/indicators.md`: every definition in words, made from the catalogue so that it cannot say something else. */
export const indicatorDocs = (catalogue: readonly Indicator[]): string => {
  const themes = [...new Set<Theme>(catalogue.map(({ theme }) => theme))]
  const computed = catalogue.filter(({ kind }) => kind === 'computed').length
  return `# Indicators

Made from the definitions in \`src/indicators/definitions/\` by \`scripts/make-indicator-docs.ts\`. Do not edit: a test fails when it is stale.

There are ${catalogue.length} measures: ${computed} are computed from extracts, ${catalogue.length - computed} are entered by their owners because no extract has them.
A measure that looks back from the day asked for is compared with a published figure only where both look at the same days.

${themes.map(theme => `- ${theme} (${catalogue.filter(one => one.theme === theme).length})`).join('\n')}

${themes
  .map(
    theme =>
      `## ${theme}\n\n${catalogue
        .filter(one => one.theme === theme)
        .map(section)
        .join('\n')}`,
  )
  .join('\n')}
## What the board asked for

The measures that the board agreed with its strategy of 2020, by priority:

${dictionaryTable(dictionary2020, catalogue)}

Everything that its strategies, reports and minutes ask to be measured:

${dictionaryTable(allAskedFor, catalogue)}
`
}
