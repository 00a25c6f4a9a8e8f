import { Refusal } from '../../kernel/index.ts'
import type { AgeBand } from '../cards/card.ts'

export const questionKinds = ['scale', 'yes-no', 'choice', 'words'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** One answer that may be chosen. The symbol stands beside the words, never instead of them. */
export type Choice = Readonly<{ key: string; text: string; symbol: string }>

/** What a survey asks, by a key that stays the same from year to year. */
export type SurveyQuestion = Readonly<{
  key: string
  kind: QuestionKind
  /** As results call it. */
  name: string
  choices: readonly Choice[]
  /** The choices that count towards the result. */
  good: readonly string[]
  /** The entered measure of the dictionary that it feeds. */
  measure: string | null
  /** The promise statement that it tells of. */
  statement: string | null
  /** The same elsewhere, of whom, and who says so. */
  norm: Readonly<{ percent: number; of: string; source: string }> | null
}>

/** How one version asks one question. */
export type Wording = Readonly<{ key: string; words: string; help: string }>

export type Ages = Readonly<{ from: number; to: number }>

export type SurveyVersion = Ages & Readonly<{ id: string; wave: string; intro: string; wording: readonly Wording[] }>

export const agesInWords = ({ from, to }: Ages): string => (from === to ? `${from}` : `${from} to ${to}`)

/** "2 to 10", "11-18": one band of ages a line, both ends counted. */
export const readAges = (text: string): Ages[] =>
  text
    .split(/[\n,;]+/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const [, from, to] = /^(\d{1,2})(?:\s*(?:-|–|to)\s*(\d{1,2}))?$/.exec(line) ?? []
      if (from === undefined)
        throw new Refusal(`Write each band of ages as two ages, such as 2 to 10, not “${line}”`, 'ages')
      return { from: Number(from), to: Number(to ?? from) }
    })

/** A survey of 2019 had versions for 2 to 11 and for 11 to 18, so a child of 11 could be given either, or both. */
export const checkAges = (ages: readonly Ages[]): readonly Ages[] => {
  if (ages.length === 0) throw new Refusal('Write at least one band of ages', 'ages')
  const sorted = ages.toSorted((a, b) => a.from - b.from || a.to - b.to)
  for (const band of sorted) {
    if (band.to < band.from) throw new Refusal(`${agesInWords(band)} ends before it begins`, 'ages')
    if (band.to > 25) throw new Refusal('Care leavers are asked up to 25. Write ages of 25 or less', 'ages')
  }
  for (const [at, band] of sorted.slice(1).entries()) {
    const before = sorted[at] ?? band
    if (band.from <= before.to)
      throw new Refusal(
        `A child of ${band.from} is in both ${agesInWords(before)} and ${agesInWords(band)}. ` +
          `End the first at ${band.from - 1}, or begin the second at ${before.to + 1}`,
        'ages',
      )
    if (band.from > before.to + 1)
      throw new Refusal(
        `Nobody asks a child of ${before.to + 1}: ${agesInWords(before)} ends there and ${agesInWords(band)} begins later. ` +
          `End the first at ${band.from - 1}, or begin the second at ${before.to + 1}`,
        'ages',
      )
  }
  return sorted
}

export const standardChoices: Readonly<Record<Exclude<QuestionKind, 'words' | 'choice'>, readonly Choice[]>> = {
  scale: [
    { key: 'always', text: 'Yes, always', symbol: '✔✔' },
    { key: 'mostly', text: 'Most of the time', symbol: '✔' },
    { key: 'sometimes', text: 'Not much', symbol: '~' },
    { key: 'never', text: 'No, never', symbol: '✘' },
    { key: 'not-sure', text: 'I do not know', symbol: '?' },
  ],
  'yes-no': [
    { key: 'yes', text: 'Yes', symbol: '✔' },
    { key: 'no', text: 'No', symbol: '✘' },
    { key: 'not-sure', text: 'I do not know', symbol: '?' },
  ],
}
const standardGood: Readonly<Record<QuestionKind, readonly string[]>> = {
  scale: ['always', 'mostly'],
  'yes-no': ['yes'],
  choice: [],
  words: [],
}

export const keyFrom = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replaceAll(/-+$/g, '')

/** One choice a line; a plus before those that count towards the result. Nothing written is the usual choices of that kind. */
export const readChoices = (
  kind: QuestionKind,
  text: string,
): Readonly<{ choices: readonly Choice[]; good: readonly string[] }> => {
  if (kind === 'words') return { choices: [], good: [] }
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  if (lines.length === 0) {
    if (kind === 'choice') throw new Refusal('Write the choices, one on each line', 'choices')
    return { choices: standardChoices[kind], good: standardGood[kind] }
  }
  const usual = kind === 'choice' ? [] : standardChoices[kind]
  const read = lines.map((line, at) => {
    const words = line.replace(/^\+\s*/, '')
    const same = usual.find(one => one.text === words)
    return {
      choice: same ?? { key: keyFrom(words) || `choice-${at + 1}`, text: words, symbol: '' },
      good: line.startsWith('+'),
    }
  })
  const keys = read.map(one => one.choice.key)
  if (read.length < 2) throw new Refusal('Write at least two choices', 'choices')
  if (new Set(keys).size < keys.length) throw new Refusal('Two of the choices are the same', 'choices')
  return { choices: read.map(one => one.choice), good: read.filter(one => one.good).map(one => one.choice.key) }
}

export const writeChoices = (question: Pick<SurveyQuestion, 'choices' | 'good'>): string =>
  question.choices.map(({ key, text }) => `${question.good.includes(key) ? '+ ' : ''}${text}`).join('\n')

/** Where somebody lives, as they would say it. */
export const homes = [
  { value: 'foster', text: 'With foster carers' },
  { value: 'family', text: 'With family or friends' },
  { value: 'childrens-home', text: 'In a children’s home' },
  { value: 'own-place', text: 'In my own place, or with some support' },
  { value: 'other', text: 'Somewhere else' },
] as const

export const homeCalled = (home: string): string => homes.find(one => one.value === home)?.text ?? 'Did not say'

/** Only the band is kept of an age. */
export const bandOfAge = (age: number): AgeBand =>
  age < 8 ? 'under 8' : age <= 11 ? '8 to 11' : age <= 15 ? '12 to 15' : age <= 17 ? '16 to 17' : '18 to 25'

export const bandsAsked: readonly AgeBand[] = ['under 8', '8 to 11', '12 to 15', '16 to 17', '18 to 25', 'not said']

/** Hours after closing in which what somebody was still writing is taken. */
export const hoursOfGrace = 24
