import { createHash } from 'node:crypto'

// Read aloud over a phone and copied from paper: no vowels, so no words; nothing that looks or sounds like another.
const signs = 'FHJKMQRTWXZ2346789'

/** Ten signs of eighteen: more than three million million codes, so that guessing finds none. */
const length = 10

/** The code of one secret. Made from it and kept nowhere: whoever holds the secret can be shown the code again. */
export const codeOf = (secret: string, place = 0): string => {
  let code = ''
  for (let block = 0; code.length < length; block++)
    for (const byte of createHash('sha256').update(`card code ${secret} ${place} ${block}`).digest()) {
      // Bytes over the last whole run of the signs are left out, so that no sign comes more often than another.
      if (byte >= signs.length * Math.floor(256 / signs.length) || code.length === length) continue
      code += signs.charAt(byte % signs.length)
    }
  return `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`
}

/** As typed: small letters, spaces and other dashes are no mistake. */
const readCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/** All that is kept of a code. */
export const hashOfCode = (typed: string): string =>
  createHash('sha256')
    .update(`card code of ${readCode(typed).slice(0, 40)}`)
    .digest('hex')
