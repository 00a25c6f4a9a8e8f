import type { Attributes } from './piece.ts'

/** Words for a script of GOV.UK Frontend, by the name of the message or by plural form. */
export type Plurals = Readonly<Record<string, string>>

export const messages = (words: Readonly<Record<string, string | Plurals | undefined>>): Attributes => {
  const attributes: Record<string, string> = {}
  for (const [key, said] of Object.entries(words)) {
    if (said === undefined || said === '') continue
    if (typeof said === 'string') attributes[`data-i18n.${key}`] = said
    else for (const [rule, message] of Object.entries(said)) attributes[`data-i18n.${key}.${rule}`] = message
  }
  return attributes
}
