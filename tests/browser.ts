import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

const packed = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))

/** The one that came with the packages is unpacked once, beside them: all of it or nothing, however many begin at once. */
const unpacked = async (): Promise<string> => {
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string }
  const kept = fileURLToPath(new URL('../node_modules/.cache/kept/', import.meta.url))
  const folder = join(kept, `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(kept, { recursive: true })
  const making = mkdtempSync(join(kept, 'making-'))
  const { default: chromium, inflate } = await import('@sparticuz/chromium')
  // It writes to wherever this says, and its libraries only on the servers of one firm.
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = making
  try {
    await Promise.all([chromium.executablePath(), inflate(join(packed, 'bin', 'al2023.tar.br'))])
    // Its list of letters names the folder that it thinks it is in.
    const list = join(making, 'fonts', 'fonts.conf')
    writeFileSync(list, readFileSync(list, 'utf8').replaceAll('/tmp/fonts', join(folder, 'fonts')))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  try {
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    // Another was first.
    if (!existsSync(folder)) throw error
  }
  return folder
}

const ofTheMachine = (): string | undefined =>
  ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(path => existsSync(path))

/** Chromium that came with the packages, half the work of a whole one; another where that cannot run, or is asked for. */
export const openBrowser = async (): Promise<Browser> => {
  const own = process.env['CHROMIUM_PATH'] ?? (process.arch === 'x64' ? undefined : ofTheMachine())
  if (own !== undefined) return chromium.launch({ executablePath: own, args: settings, headless: true })
  const folder = await unpacked()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: settings,
    headless: true,
    env: {
      ...Object.fromEntries(
        Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  })
}
