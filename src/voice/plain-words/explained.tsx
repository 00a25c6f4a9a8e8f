import type { Content } from '../../ui/index.ts'
import { findTerm, type PlainWord } from './words.ts'

/** Where young people read what a word means. */
export const wordId = (term: string): string => `word-${term.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`

/**
 * Puts what a hard word means behind it, where it first stands on a page: shown to whoever rests on it, one press away for
 * whoever has a phone, and in brackets on paper.
 */
export const explainer = (words: readonly PlainWord[]): ((text: string) => Content) => {
  const told = new Set<string>()
  return text => {
    const found = words
      .filter(({ term }) => !told.has(term))
      .flatMap(word => {
        const at = findTerm(text, word.term)
        return at === null ? [] : [{ word, ...at }]
      })
      .toSorted((a, b) => a.first - b.first || b.last - a.last)
    const parts: Content[] = []
    let upTo = 0
    for (const { word, first, last } of found) {
      // A short word inside a longer one: the longer one is explained.
      if (first < upTo) continue
      told.add(word.term)
      parts.push(
        text.slice(upTo, first),
        <a class="govuk-link kept-dfn" href={`/young-people/words#${wordId(word.term)}`} title={word.means}>
          {text.slice(first, last)}
        </a>,
      )
      upTo = last
    }
    return [...parts, text.slice(upTo)]
  }
}

/** The hard words of a whole page, at its end, for whoever has no mouse or has it on paper. */
export const HardWords = ({ words }: { words: readonly PlainWord[] }) =>
  words.length > 0 && (
    <section class="kept-hard-words" aria-labelledby="hard-words">
      <h2 class="govuk-heading-m" id="hard-words">
        What the short forms and hard words mean
      </h2>
      <dl class="kept-meanings">
        {words.map(word => (
          <div>
            <dt>{word.term}</dt>
            <dd>{word.means}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
