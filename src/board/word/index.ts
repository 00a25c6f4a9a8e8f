export { readWordReport } from './read-word-report.ts'
export type { ReadWordOptions, WordPicture, WordReport } from './word-report.ts'
