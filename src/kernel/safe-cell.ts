// A spreadsheet program runs text that begins like a formula when it opens a CSV. OWASP, CSV injection: = + - @ tab and carriage return,
// and their full-width forms.
const startsLikeFormula = /^[=+\-@\t\r\n＝＋－＠]/
const isNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/** True of text that a spreadsheet program could run. A lone dash and a plain number cannot do harm. */
export const looksLikeFormula = (text: string): boolean =>
  startsLikeFormula.test(text) && text !== '-' && !isNumber.test(text.trim())

/** Text for a CSV, so that a spreadsheet program shows it and does not run it. */
export const safeText = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text)

/** Undoes `safeText`, so that a file of ours comes back as it went. */
export const plainText = (text: string): string =>
  text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text
