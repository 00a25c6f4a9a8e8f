import { WESSEX_VALE } from './lives/places.ts'

/** People aged 0 to 17 in Wessex Vale by the mid-year of the estimate: invented, and of the size of the council that it resembles. */
export const population: readonly (readonly [midYear: number, people: number])[] = [
  [2018, 66_050],
  [2019, 66_120],
  [2020, 66_210],
  [2021, 65_980],
  [2022, 66_270],
  [2023, 66_440],
  [2024, 67_150],
  [2025, 67_020],
]

/** The same as a file for the upload screen. */
export const populationCsv = (): string =>
  [
    'area_code,mid_year,people',
    ...population.map(([midYear, people]) => `${WESSEX_VALE},${midYear},${people}`),
    '',
  ].join('\n')
