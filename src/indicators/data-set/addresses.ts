import type { PlainDate } from '../../kernel/index.ts'
import { address, query } from '../../web/index.ts'

/** Where a measure's passport stands, as at a day. */
export const measureAddress = (id: string, asAt: PlainDate | null = null): string =>
  `${address('/data-set/:indicator', { indicator: id })}${query({ 'as-at': asAt })}`

export const dataSetAddress = (asAt: PlainDate | null = null): string => `/data-set${query({ 'as-at': asAt })}`
