import { address } from '../../web/index.ts'
import type { Publication } from './published.store.ts'

type Named = Pick<Publication, 'asAt' | 'version'>

/** Stays what it is whatever is published later. */
export const nameOf = (one: Named): string => `${one.asAt}-v${one.version}`

export const publishedAddress = (one: Named): string => address('/published/:name', { name: nameOf(one) })

export const publishedMeasureAddress = (one: Named, indicator: string): string =>
  address('/published/:name/:measure', { name: nameOf(one), measure: indicator })

export const publishedCsvAddress = (one: Named): string => `${publishedAddress(one)}.csv`

export const definitionAddress = (indicator: string): string => `/published/definitions#${indicator}`
