import { inWords } from '../kernel/index.ts'
import type { Found, Source } from './define.ts'

/**
 * A list of Annex A that must give a column. Older books lack some (list 9 once had 13 columns): a figure from a column that is
 * not there would be nought for everyone, so the measure says instead that its source is not loaded.
 */
export const withColumn = <S>(source: Source<S>, column: keyof S & string, inPlainWords: string): Source<S> => ({
  ...source,
  find: (data, asAt, window): Found<S> => {
    const found = source.find(data, asAt, window)
    if ('absent' in found || found.subjects.length === 0 || found.subjects.some(subject => subject[column] !== null))
      return found
    return {
      absent: `${source.return} of ${inWords(found.snapshot?.asAt ?? asAt)} does not give ${inPlainWords}`,
      state: 'source not loaded',
      window: found.window,
    }
  },
})
