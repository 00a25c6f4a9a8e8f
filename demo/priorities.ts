import { catalogue, type Indicator, type Theme } from '../src/indicators/index.ts'
import type { DemonstrationStrategy } from './strategies.ts'

// Which measures show whether a priority is kept. By theme, but for those that belong elsewhere by their words.

const themesOf2024: readonly (readonly Theme[])[] = [
  ['Homes and stability', 'Permanence', 'Safety', 'Carers'],
  ['Education'],
  ['Health'],
  ['Voice and visits'],
  ['Leaving care'],
]
const themesOf2020: readonly (readonly Theme[])[] = [
  ['Voice and visits'],
  ['Health'],
  ['Education'],
  ['Homes and stability', 'Permanence', 'Carers', 'Safety'],
  ['Leaving care'],
  ['The board'],
]

const claimed = (themes: readonly Theme[]): string[] =>
  themes.flatMap(theme => catalogue.filter((one: Indicator) => one.theme === theme).map(one => one.id))

export const prioritiesOf = (strategy: DemonstrationStrategy) => {
  const themes = strategy.id === 's2024' ? themesOf2024 : themesOf2020
  return strategy.priorities.map(priority => ({
    number: priority.number,
    label: priority.label,
    measures: claimed(themes[priority.number - 1] ?? []),
  }))
}
