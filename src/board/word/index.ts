export { readWordReport } from './read-word-report.ts'
export type { WordReport } from './word-report.ts'
