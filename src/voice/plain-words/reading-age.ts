/** The most that a page for young people may ask of its reader. */
export const targetReadingAge = 11

/** How hard words are to read, by the Flesch-Kincaid grade, and what makes them so. */
export type Reading = Readonly<{
  /** In years; the grade of an American school and five. Never below 5. */
  age: number
  words: number
  sentences: number
  longSentences: readonly string[]
  hardWords: readonly string[]
}>

/** Sound groups of a word, near enough for a mean: vowel groups, without a silent e, es or ed. */
export const syllablesIn = (word: string): number => {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (letters.length === 0) return 1
  if (letters.length <= 3) return 1
  const spoken = letters
    .replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e|[aeiouy]le?ss)$/, ending => ending.charAt(0))
    .replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? []).flatMap(word => word.split('-')).filter(word => /\p{L}/u.test(word))

/** What is read of a text: a new line ends a sentence, as in a list or a heading. */
export const readingOf = (text: string): Reading => {
  const sentences = text
    .split(/[.!?:;]+(?=\s|$)|\n+/)
    .map(sentence => sentence.trim())
    .filter(sentence => wordsOf(sentence).length > 0)
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return { age: 5, words: 0, sentences: 0, longSentences: [], hardWords: [] }
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return {
    age: Math.max(5, Math.round((grade + 5) * 10) / 10),
    words: words.length,
    sentences: sentences.length,
    longSentences: sentences.filter(sentence => wordsOf(sentence).length > 20),
    hardWords: [...new Set(words.filter(word => syllablesIn(word) > 3).map(word => word.toLowerCase()))],
  }
}

export const readingAge = (text: string): number => readingOf(text).age

/** The same in a sentence, for whoever is writing. */
export const readingInWords = (reading: Reading): string => {
  if (reading.words === 0) return 'Write something, and its reading age stands here.'
  const age = `Reading age about ${Math.round(reading.age)}.`
  return reading.age <= targetReadingAge
    ? `${age} Good: most children of ${targetReadingAge} can read it.`
    : `${age} Aim for ${targetReadingAge} or less: use shorter sentences and shorter words.`
}
