import { address } from '../../web/index.ts'

const asked = { from: 'check' } as const

/** A link of the gate to a page that mends one thing, so that the page leads back to what is left. */
export const toMend = (href: string): string => `${href}?${new URLSearchParams(asked)}`

/** Whoever came from the gate goes back to it; anybody else to where the page leads. */
export const afterMending = (query: Readonly<Record<string, string>>, meeting: string, otherwise: string): string =>
  query['from'] === asked.from ? address('/meetings/:meeting/publish', { meeting }) : otherwise
