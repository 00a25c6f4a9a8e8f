export type { ReadWordOptions, WordPicture, WordReport } from './word-report.ts'
