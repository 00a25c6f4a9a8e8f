import { type Content, Radios, TextArea } from '../../ui/index.ts'
import { type FieldState, nothingGiven } from '../../web/index.ts'
import { ChoiceSymbol } from './choice-symbol.tsx'
import { type ScreenWord, screenWords } from './languages.ts'
import type { SurveyQuestion, Wording } from './survey.ts'
import type { Translation } from './surveys.store.ts'

/** The words of a page in the language that was chosen; what is not translated is in English and says so to a reader aloud. */
export type Say = Readonly<{
  language: string
  direction: 'ltr' | 'rtl'
  screen: (word: ScreenWord) => Content
  words: (key: string, english: string) => Content
}>

export const sayIn = (translation: Translation | null): Say => {
  const words = (key: string, english: string): Content => {
    const theirs = translation?.words[key]
    if (theirs) return theirs
    return translation && english !== '' ? (
      <span lang="en" dir="ltr">
        {english}
      </span>
    ) : (
      english
    )
  }
  return {
    language: translation?.language ?? 'en',
    direction: translation?.direction ?? 'ltr',
    screen: word => words(`ui-${word}`, screenWords[word]),
    words,
  }
}

const fieldOf = (key: string, value: string, error: string | undefined): FieldState => ({
  ...nothingGiven,
  name: `a-${key}`,
  id: `a-${key}`,
  value,
  error,
})

const WithSymbol = ({ symbol, children }: { symbol: string; children: Content }) =>
  symbol === '' ? (
    <>{children}</>
  ) : (
    <>
      <ChoiceSymbol symbol={symbol} /> {children}
    </>
  )

/** One question, as a group of answers with its words for a legend, or as a box for their own words. */
export const AskedQuestion = (p: {
  question: SurveyQuestion
  wording: Wording
  say: Say
  value: string
  error: string | undefined
  isHeading: boolean
}) => {
  const { question, wording, say } = p
  const field = fieldOf(question.key, p.value, p.error)
  const label = say.words(`q-${question.key}`, wording.words)
  const hint = wording.help === '' ? undefined : say.words(`h-${question.key}`, wording.help)
  return question.kind === 'words' ? (
    <TextArea
      field={field}
      label={label}
      hint={hint}
      isPageHeading={p.isHeading}
      rows={5}
      attributes={{ autocomplete: 'off', lang: say.language, dir: say.direction }}
    />
  ) : (
    <Radios
      field={field}
      label={label}
      hint={hint}
      isPageHeading={p.isHeading}
      items={question.choices.map(choice => ({
        value: choice.key,
        text: (
          <WithSymbol symbol={choice.symbol}>{say.words(`c-${question.key}-${choice.key}`, choice.text)}</WithSymbol>
        ),
      }))}
    />
  )
}
