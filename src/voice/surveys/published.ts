import type { PlainDate } from '../../kernel/index.ts'
import type { Share, SurveyResults } from './results.ts'

/** A wave as everyone may read it. Kept as published: later waves and changes of words do not touch it. */
export type PublishedSurvey = Readonly<{
  title: string
  about: string
  label: string
  forWhom: string
  opensOn: PlainDate
  closesOn: PlainDate
  /** One answer for each code; without, the same person may have answered twice. */
  neededCode: boolean
  results: SurveyResults
  norms: Readonly<Record<string, Readonly<{ percent: number; of: string; source: string }>>>
  /** Earlier waves, the latest first, with the result of each question by its key. */
  before: readonly Readonly<{ label: string; shares: Readonly<Record<string, Share>> }>[]
}>
