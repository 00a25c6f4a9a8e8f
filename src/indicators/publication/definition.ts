import type { Indicator } from '../define.ts'

/** How a measure is counted, in the words that are frozen with each publication. */
export type Definition = Readonly<{
  indicator: string
  version: number
  title: string
  asks: string
  whyItMatters: string
  theme: string
  counted: string
  source: string
  unit: string
  better: Indicator['better']
  cites: string
  doubts: readonly string[]
  differs: readonly Readonly<{ indicator: string; because: string }>[]
}>

const windows: Readonly<Record<string, string>> = {
  day: 'that day',
  'six months': 'six months',
  year: 'twelve months',
  'two years': 'two years',
  'three years': 'three years',
  'return year': 'the last whole year from April to March',
}

const countedIn = (indicator: Indicator): string => {
  if (indicator.kind === 'entered') return indicator.definition
  const who = indicator.cohort.title
  const looks = `It looks at ${windows[indicator.window] ?? indicator.window}.`
  if (indicator.unit === 'percent')
    return typeof indicator.says === 'string'
      ? `Of ${who}, we count those who ${indicator.says}. ${looks}`
      : `We look at ${who}. ${looks}`
  return `We count ${who}. ${looks}`
}

export const definitionOf = (indicator: Indicator): Definition => ({
  indicator: indicator.id,
  version: indicator.version,
  title: indicator.title,
  asks: indicator.asks,
  whyItMatters: indicator.whyItMatters,
  theme: indicator.theme,
  counted: countedIn(indicator),
  source:
    indicator.kind === 'entered'
      ? `Counted by the ${indicator.owner.charAt(0).toLowerCase()}${indicator.owner.slice(1)}, ${indicator.frequency}`
      : indicator.from.return === 'SSDA903'
        ? 'The return on children in care that every council in England sends to the government each year (SSDA903)'
        : `The list that councils keep for inspectors (${indicator.from.return})`,
  unit: indicator.unit,
  better: indicator.better,
  cites: indicator.cites,
  doubts: indicator.doubts ?? [],
  differs: indicator.differsFrom ?? [],
})
