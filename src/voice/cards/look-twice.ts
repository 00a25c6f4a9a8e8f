import { Refusal } from '../../kernel/index.ts'
import { type Worry, worriesIn } from './worries.ts'

const inWords = ({ kind, at }: Worry): string => `“${at}” (${kind})`

/** Refuses words that may say who a child is, or tell of harm, until somebody has looked at just those. */
export const lookTwice = (words: string, looked: boolean, field: string): void => {
  const worries = worriesIn(words)
  if (worries.length === 0 || looked) return
  const shown = worries.slice(0, 6).map(inWords).join(', ')
  throw new Refusal(`Others will read this. Look at ${shown}. Take it out, or tick that you have looked`, field)
}
