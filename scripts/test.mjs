// What `npm test` runs. `node scripts/test.mjs check` leaves out the browser; other words run only the test files whose
// path holds one of them. `--postgresql` goes through pages and journeys on a real server instead. `--seed=N` repeats the order of files of an earlier run. The last line is always `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const longest = 20 * 60_000

if (Number(process.versions.node.split('.')[0]) < 24) {
  const again = spawnSync(
    process.execPath,
    [join(root, 'bin', 'kept.mjs'), '--node', join(root, 'scripts', 'test.mjs'), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  )
  process.exit(again.status ?? 1)
}

const options = process.argv.slice(2)
const seedGiven = options.find(option => option.startsWith('--seed='))?.slice('--seed='.length)
const seed = seedGiven === undefined ? Math.floor(Math.random() * 1_000_000) : Number(seedGiven)
const words = options.filter(option => !option.startsWith('--'))
const withoutBrowser = words.length === 1 && words[0] === 'check'
const wanted = withoutBrowser ? [] : words

/** What tests write is thrown away with their run: in memory, where the machine has room for it. */
const scratch = (() => {
  const memory = '/dev/shm'
  let roomy = false
  try {
    const { bavail, bsize } = fs.statfsSync(memory)
    roomy = bavail * bsize > 4 * 2 ** 30
  } catch {
    // No such disk here.
  }
  const folder = fs.mkdtempSync(join(roomy ? memory : tmpdir(), 'kept-tests-'))
  // PostgreSQL, which is another user, goes through it.
  fs.chmodSync(folder, 0o755)
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1))
  return folder
})()

const say = text => process.stdout.write(`${text}\n`)
const seconds = started => `${((performance.now() - started) / 1000).toFixed(1)} s`
const total = { passed: 0, failed: 0 }

const line = (name, result, started) => say(`${name.padEnd(12)}${result.padEnd(34)}${seconds(started)}`)

/** A tool that is right or wrong as a whole counts as one check. Its own words are shown only if it fails. */
const tool = async (name, command, ...given) => {
  const started = performance.now()
  const child = spawn(process.execPath, [binOf(command), ...given], {
    cwd: root,
    env: { ...process.env, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (said += text))
  const code = await new Promise(resolve => {
    child.on('error', error => {
      said += error.message
      resolve(1)
    })
    child.on('close', resolve)
  })
  total[code === 0 ? 'passed' : 'failed'] += 1
  line(name, code === 0 ? 'passed' : 'FAILED', started)
  if (code !== 0) say(`\n${said.trim()}\n`)
}

/** The script a package's own package.json names, so that no shim picks another Node. */
const binOf = command => {
  const name = command === 'tsc' ? 'typescript' : command
  const folder = join(root, 'node_modules', name)
  if (!fs.existsSync(folder)) return join(folder, 'is not installed: run npm ci')
  const { bin } = JSON.parse(fs.readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** All the files in one process, in an order drawn from the seed, so that no file can lean on another going first. */
const tests = async (name, files) => {
  const started = performance.now()
  const counts = { passed: 0, failed: 0 }
  if (files.length === 0) {
    say(`No test files were found for “${name}”.`)
    counts.failed = 1
  } else {
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--import',
        join(root, 'scripts', 'tsx-hook.mjs'),
        join(root, 'scripts', 'run-tests.mjs'),
        ...shuffled(files),
      ],
      {
        cwd: root,
        env: {
          ...process.env,
          TMPDIR: scratch,
          ...(options.includes('--postgresql') && { KEPT_TEST_PAGES_ON: 'postgresql' }),
        },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    )
    let told = null
    child.on('message', message => (told = message))
    const timer = setTimeout(() => child.kill('SIGTERM'), longest)
    const code = await new Promise(resolve => child.on('close', (code, signal) => resolve(code ?? signal)))
    clearTimeout(timer)
    if (told) Object.assign(counts, told)
    else {
      say(`The tests of “${name}” stopped before their end (${code}), so none of them counts.`)
      counts.failed = 1
    }
  }
  total.passed += counts.passed
  total.failed += counts.failed
  line(name, `${counts.passed} passed, ${counts.failed} failed`, started)
}

const shuffled = files => {
  // Mulberry32: small, and the same on every machine for the same seed.
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const result = [...files]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[result[last], result[other]] = [result[other], result[last]]
  }
  return result
}

const found = fs
  .globSync(['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'tests/**/*.test.ts'], { cwd: root })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => wanted.length === 0 || wanted.some(word => file.includes(word)))
  .toSorted()
const inBrowser = found.filter(file => file.startsWith('tests/browser/'))
const inNode = found.filter(file => !inBrowser.includes(file))
// Tests that open databases wait on them, and those that only compute keep a processor busy: side by side they share the machine.
const opensDatabases = /(databases|postgres|an-app|a-site|run-kept)\.ts'/
const withDatabases = inNode.filter(file => opensDatabases.test(fs.readFileSync(join(root, file), 'utf8')))
const ofPages = withDatabases.filter(file => file.startsWith('tests/') || file.includes('page'))
// Those that start other programs wait for them.
const startsPrograms = file => /^tests\/(command-line|journeys)\//.test(file)
// Looking at every page takes as long as all that is done in a browser besides, and a browser waits more than it works.
const isSweep = file => file.includes('every-')
// The longest go first, so that none is left running alone at the end.
const groups = [
  ...(withoutBrowser ? [] : [['every page', inBrowser.filter(isSweep)]]),
  ['databases', withDatabases.filter(file => !ofPages.includes(file))],
  ...(withoutBrowser ? [] : [['browser', inBrowser.filter(file => !isSweep(file))]]),
  ['programs', ofPages.filter(startsPrograms)],
  ['pages', ofPages.filter(file => !startsPrograms(file))],
  ['computing', inNode.filter(file => !withDatabases.includes(file))],
].filter(([, files]) => wanted.length === 0 || files.length > 0)

/** So many side by side keep two processors busy without starving a browser. */
const atOnce = 3
const runAll = async () => {
  const waiting = [...groups]
  const next = async () => {
    for (let group = waiting.shift(); group !== undefined; group = waiting.shift()) await tests(...group)
  }
  await Promise.all(Array.from({ length: atOnce }, next))
}

const started = performance.now()
if (wanted.length === 0) {
  await tool('types', 'tsc', '-p', '.')
  await tool('format', 'oxfmt', '--check')
  await tool('lint', 'oxlint', '--type-aware')
  await tool('unused code', 'knip')
}
await runAll()
if (wanted.length > 0 && found.length === 0) await tests(wanted.join(' '), [])

line('all', `order of files: --seed=${seed}`, started)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
