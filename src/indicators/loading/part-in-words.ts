import { modules903 } from '../../dataset/index.ts'
import { financialYearName, inWords } from '../../kernel/index.ts'
import type { Part } from '../../loads/index.ts'

const kinds: Readonly<Record<Part['kind'], string>> = {
  '903': 'SSDA903 return',
  'annex-a': 'Annex A lists',
  measures: 'The council’s own measures',
  population: 'Population aged 0 to 17',
  benchmarks: 'Published figures',
  'not recognised': 'Not recognised',
}

/** What a part of an upload is, with its year or day. */
export const titleOf = (part: Part): string => {
  if (part.kind === '903' && part.given) return `${kinds['903']}, ${financialYearName(part.given.yearEnd)}`
  if (part.kind === 'annex-a' && part.asAt) return `${kinds['annex-a']}, ${inWords(part.asAt)}`
  return kinds[part.kind]
}

/** How many rows can be used, by module or list. */
export const rowsIn = (part: Part): readonly (readonly [string, number])[] => {
  switch (part.kind) {
    case '903':
      return (part.given?.tables ?? []).map(
        table => [`${table.module}: ${modules903[table.module].title}`, table.rows.length] as const,
      )
    case 'annex-a':
      return Object.entries(part.read.lists).flatMap(([name, rows]) =>
        rows === null ? [] : [[name, rows.length] as const],
      )
    case 'measures':
      return [['Values', part.values.length]]
    case 'population':
      return [['Years', part.rows.length]]
    case 'benchmarks':
      return [['Figures', part.read?.rows.length ?? 0]]
    case 'not recognised':
      return []
  }
}
