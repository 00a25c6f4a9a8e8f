import { readFileSync } from 'node:fs'
import { transformSync } from 'oxc-transform'

const source = new URL('reading-age.ts', import.meta.url)

/** The reading age for a browser: the very file that the server uses, without its types, so that the two cannot differ. */
export const readingAgeScript = {
  url: '/assets/reading-age.js',
  type: 'text/javascript; charset=utf-8',
  make: (): Promise<string> =>
    Promise.resolve(transformSync('reading-age.ts', readFileSync(source, 'utf8'), { lang: 'ts' }).code),
}
