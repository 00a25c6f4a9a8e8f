import type { Content } from './jsx/jsx-runtime.ts'

/** Why there is no figure. None of them is nought, and none is any of the others. */
export type Missing = 'suppressed' | 'not known' | 'not applicable' | 'not yet due' | 'source not loaded'

/** A figure, or why there is none. */
export type Reading = number | Missing

export const isKnown = (reading: Reading | undefined): reading is number => typeof reading === 'number'

const words: Readonly<Record<Missing, string>> = {
  suppressed: 'Suppressed',
  'not known': 'Not known',
  'not applicable': 'Not applicable',
  'not yet due': 'Not yet due',
  'source not loaded': 'Source not loaded',
}

export const missingInWords = (missing: Missing): string => words[missing]

/** The figure as it is written, or in quiet letters why there is none. */
export const Shown = (p: { reading: Reading; written: (value: number) => string }): Content =>
  isKnown(p.reading) ? p.written(p.reading) : <span class="kept-missing">{missingInWords(p.reading)}</span>
