const small = [
  'nought',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]

/** For use inside a regular expression: 1,234 or "six". */
export const numberPattern = `\\d{1,3}(?:,\\d{3})+|\\d+|${small.slice(1).join('|')}`

/** 1,234 or "six" as a number; null for what is neither. */
export const readNumber = (text: string): number | null => {
  const plain = text.trim().toLowerCase()
  const word = small.indexOf(plain)
  if (word >= 0) return word
  return /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(plain) ? Number(plain.replaceAll(',', '')) : null
}
