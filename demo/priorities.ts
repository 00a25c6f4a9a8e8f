import { catalogue, type Indicator, type Theme } from '../src/indicators/index.ts'
import { dictionary2020 } from '../src/indicators/board-dictionary.ts'
import type { DemonstrationStrategy } from './strategies.ts'

// Which measures show whether a priority is kept: those that the strategy of 2020 named, and by theme for that of 2024, which named none.

const themesOf2024: readonly (readonly Theme[])[] = [
  ['Homes and stability', 'Permanence', 'Safety', 'Carers'],
  ['Education'],
  ['Health'],
  ['Voice and visits'],
  ['Leaving care'],
]

/** The measures of success that the strategy of 2020 named, in its order: P1.1 to P6.4. */
const namedIn2020 = (priority: number): string[] =>
  dictionary2020
    .filter(({ row }) => row.startsWith(`P${priority}.`))
    .flatMap(({ row }) => catalogue.filter(one => one.answers?.includes(row)).map(one => one.id))

const claimed = (themes: readonly Theme[]): string[] =>
  themes.flatMap(theme => catalogue.filter((one: Indicator) => one.theme === theme).map(one => one.id))

export const prioritiesOf = (strategy: DemonstrationStrategy) => {
  return strategy.priorities.map(priority => ({
    number: priority.number,
    label: priority.label,
    measures:
      strategy.id === 's2024'
        ? claimed(themesOf2024[priority.number - 1] ?? [])
        : [...new Set(namedIn2020(priority.number))],
  }))
}
