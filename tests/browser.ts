import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

// Not the arguments that @sparticuz/chromium offers: with its --single-process, closing a page ends the browser.
const settings = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Chromium of the machine or, where it has none, the one that came with the packages. */
export const openBrowser = async (): Promise<Browser> => {
  const own = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
    path => path !== undefined && existsSync(path),
  )
  if (own !== undefined) return chromium.launch({ executablePath: own, args: settings, headless: true })
  const packed = await import('@sparticuz/chromium')
  const folder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin')
  // It unpacks its libraries by itself only on the servers of one firm.
  await packed.inflate(join(folder, 'al2023.tar.br'))
  return chromium.launch({
    executablePath: await packed.default.executablePath(),
    args: settings,
    headless: true,
    env: {
      ...Object.fromEntries(
        Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
      LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib'),
      FONTCONFIG_PATH: join(tmpdir(), 'fonts'),
    },
  })
}
