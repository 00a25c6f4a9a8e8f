import type { ReportFields } from './finding.ts'

/** One risk that a report tells of. A report may tell of several, each with what is done about it. */
export type Risk = Readonly<{
  /** What could go wrong. */
  what: string
  now: string
  /** What is left of it when everything is done. */
  after: string
  done: string
}>

/** The first is the answer to the risk assessment, as every template asks for it; the others stand beside it, counted. */
export const riskParts = { what: 'risk', now: 'currentRisk', after: 'residualRisk', done: 'riskDone' } as const

const partNames: readonly string[] = Object.values(riskParts)
const counted = /^(\w+)-(\d{1,2})$/

/** The name that a part of a risk is answered under: risk, and of the second risk-2. */
export const riskField = (part: keyof typeof riskParts, row: number): string =>
  row === 1 ? riskParts[part] : `${riskParts[part]}-${row}`

/** Which risk an answer belongs to; null where it belongs to none. */
export const riskRowOf = (field: string): number | null => {
  if (partNames.includes(field)) return 1
  const [, part = '', row = ''] = counted.exec(field) ?? []
  return partNames.includes(part) && Number(row) > 1 ? Number(row) : null
}

/** The risks of a report in their order; a row with nothing in it is none. */
export const risksIn = (answers: ReportFields): Risk[] => {
  const rows = Object.keys(answers).flatMap(field => riskRowOf(field) ?? [])
  const at = (part: keyof typeof riskParts, row: number): string => (answers[riskField(part, row)] ?? '').trim()
  return [...new Set(rows)]
    .toSorted((a, b) => a - b)
    .map(row => ({ what: at('what', row), now: at('now', row), after: at('after', row), done: at('done', row) }))
    .filter(risk => Object.values(risk).some(said => said !== ''))
}

/** The answers that hold these risks, counted without a gap. */
export const answersOfRisks = (risks: readonly Risk[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    risks.flatMap((risk, index) =>
      (['what', 'now', 'after', 'done'] as const).map(part => [riskField(part, index + 1), risk[part]] as const),
    ),
  )
