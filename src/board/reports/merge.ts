import { diffArrays, diffWordsWithSpace } from 'diff'

/** A piece of text as it was, as it is, or both. */
export type Change = Readonly<{ text: string; how: 'same' | 'added' | 'taken out' }>

/** Word by word, what differs between two texts. */
export const changesBetween = (was: string, is: string): Change[] =>
  diffWordsWithSpace(was, is).map(part => ({
    text: part.value,
    how: part.added ? 'added' : part.removed ? 'taken out' : 'same',
  }))

const theirsMark = '>>> Somebody else wrote:'
const yoursMark = '>>> You wrote:'
const endMark = '>>> End'

/** Whether somebody still has to choose between two texts. */
export const hasMarks = (text: string): boolean =>
  text.split('\n').some(line => [theirsMark, yoursMark, endMark].includes(line.trim()))

const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/)

/** For each paragraph of the base, where it stands in the other text; null where it was changed. */
const placesIn = (base: readonly string[], other: readonly string[]): (number | null)[] => {
  const places: (number | null)[] = base.map(() => null)
  let at = 0
  let there = 0
  for (const part of diffArrays([...base], [...other])) {
    if (part.added) there += part.value.length
    else if (part.removed) at += part.value.length
    else for (let n = 0; n < part.value.length; n++) places[at++] = there++
  }
  return places
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])

/**
 * Puts together what two people wrote from the same text, paragraph by paragraph. Where both changed the same
 * paragraph both stand, marked, for a person to choose: no word of either is lost.
 */
export const merge = (was: string, theirs: string, yours: string): Readonly<{ text: string; clashes: number }> => {
  const base = paragraphsOf(was)
  const [a, b] = [paragraphsOf(theirs), paragraphsOf(yours)]
  const [inA, inB] = [placesIn(base, a), placesIn(base, b)]
  const merged: string[] = []
  let clashes = 0
  let from = { base: 0, a: 0, b: 0 }
  const choose = (old: readonly string[], hers: readonly string[], his: readonly string[]): void => {
    if (same(old, hers)) merged.push(...his)
    else if (same(old, his) || same(hers, his)) merged.push(...hers)
    else if (old.length > 1 && hers.length === old.length && his.length === old.length)
      // Neighbouring paragraphs, each changed by one of the two.
      for (const [index, paragraph] of old.entries())
        choose([paragraph], hers.slice(index, index + 1), his.slice(index, index + 1))
    else {
      clashes++
      merged.push(theirsMark, ...hers, yoursMark, ...his, endMark)
    }
  }
  const settle = (to: typeof from): void =>
    choose(base.slice(from.base, to.base), a.slice(from.a, to.a), b.slice(from.b, to.b))
  for (const [at, paragraph] of base.entries()) {
    const [placeA, placeB] = [inA[at] ?? null, inB[at] ?? null]
    if (placeA === null || placeB === null) continue
    settle({ base: at, a: placeA, b: placeB })
    merged.push(paragraph)
    from = { base: at + 1, a: placeA + 1, b: placeB + 1 }
  }
  settle({ base: base.length, a: a.length, b: b.length })
  return { text: merged.join('\n\n'), clashes }
}

/** Answers one by one: what only one of two changed is taken; what both changed otherwise is told by its name. */
export const mergeAnswers = (
  was: Readonly<Record<string, string | undefined>>,
  theirs: Readonly<Record<string, string | undefined>>,
  yours: Readonly<Record<string, string | undefined>>,
): Readonly<{ answers: Readonly<Record<string, string>>; clashes: readonly string[] }> => {
  const answers: Record<string, string> = {}
  const clashes: string[] = []
  for (const name of new Set([...Object.keys(was), ...Object.keys(theirs), ...Object.keys(yours)])) {
    const [old, hers, his] = [was[name] ?? '', theirs[name] ?? '', yours[name] ?? '']
    if (his === old || his === hers) answers[name] = hers
    else {
      answers[name] = his
      if (hers !== old) clashes.push(name)
    }
  }
  return { answers, clashes }
}
