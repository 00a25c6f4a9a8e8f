import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadDemonstration, makeDemonstration } from '../demo/load-demonstration.ts'
import { writeReturnFolder } from '../demo/make-files.ts'
import { everybody, roleCalled } from '../src/access/index.ts'
import { startSession } from '../src/access/sessions.store.ts'
import { buildApp } from '../src/app.ts'
import { connect } from '../src/database/index.ts'
import {
  buildChildren,
  checkReturn,
  type Dataset,
  loadedReturns,
  readReturnFile,
  type Return903,
} from '../src/dataset/index.ts'
import { catalogue } from '../src/indicators/catalogue.ts'
import { compute } from '../src/indicators/compute.ts'
import { financialYear, plainDate } from '../src/kernel/index.ts'
import { aReportOf, december2019 } from '../src/publishing/packs/december-2019.ts'
import { printPack } from '../src/publishing/packs/press.ts'

// Speed and memory, on made-up councils of four sizes. Run it alone: every other program on the machine is in these numbers.

const root = dirname(import.meta.dirname)
const years = 5
const sizes = [450, 5_000, 20_000]
const england = 84_000
const targets = { computeMs: 1_000, wallMs: 2_000, peakMb: 300 }

const print = (words: string): void => void process.stdout.write(`${words}\n`)
const say = (words: string): void => void process.stderr.write(`${words}\n`)
const whole = (value: number): string => Math.round(value).toLocaleString('en-GB')

type Phases = Readonly<{
  children: number
  rows: number
  megabytes: number
  bare: number
  read: number
  check: number
  build: number
  compute: number
  /** Of the one thread, from reading to computing, and of building and computing alone: what other programs cannot lengthen much. */
  processor: number
  processorAfterParsing: number
  peakMb: number
}>

const filesIn = (folder: string): Map<number, string[]> =>
  new Map(
    readdirSync(folder)
      .sort()
      .map(year => [
        Number(year),
        readdirSync(join(folder, year))
          .sort()
          .map(name => join(folder, year, name)),
      ]),
  )

const processorTime = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

/** One size, in a process of its own so that its peak of memory is its own. */
const phasesOf = (folder: string): Phases => {
  const files = filesIn(folder)
  const all = [...files.values()].flat()
  const clock = (): (() => number) => {
    const started = performance.now()
    return () => performance.now() - started
  }
  let time = clock()
  let lines = 0
  for (const file of all) lines += readFileSync(file, 'utf8').split('\n').length
  const bare = time()

  const atFirst = processorTime()
  time = clock()
  const returns = [...files].map(([yearEnd, names]): Return903 => ({
    yearEnd,
    upTo: financialYear(yearEnd).last,
    tables: names.flatMap(name => readReturnFile(name, readFileSync(name)).tables),
  }))
  const read = time()

  time = clock()
  for (const [at, given] of returns.entries()) checkReturn(given, returns[at - 1] ?? null)
  const check = time()

  const parsed = processorTime()
  time = clock()
  const children = buildChildren(returns)
  const build = time()

  const data: Dataset = {
    council: '',
    children,
    returns: loadedReturns(returns),
    snapshots: [],
    entered: [],
    population: new Map(),
    postcode: () => null,
  }
  const asAt = returns.at(-1)?.upTo ?? plainDate('2026-03-31')
  time = clock()
  for (const indicator of catalogue) compute(indicator, data, asAt)
  const computed = time()
  const done = processorTime()
  return {
    children: children.length,
    rows: lines,
    megabytes: all.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6,
    bare,
    read,
    check,
    build,
    compute: computed,
    processor: done - atFirst,
    processorAfterParsing: done - parsed,
    peakMb: process.resourceUsage().maxRSS / 1024,
  }
}

type Ran = Readonly<{ code: number | null; out: string; wallMs: number }>

const run = (
  command: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> =>
  new Promise((done, failed) => {
    const started = performance.now()
    const child = spawn(command, words, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.on('error', failed)
    child.on('close', code => done({ code, out, wallMs: performance.now() - started }))
  })

const bin = join(root, 'bin', 'kept.mjs')

const inOwnProcess = async (folder: string): Promise<Phases> => {
  const words = ['--max-old-space-size=16384', ...process.execArgv, import.meta.filename, '--one', folder]
  const { code, out } = await run(process.execPath, words)
  if (code !== 0) throw new Error(`The measuring of ${folder} ended with ${code}`)
  return JSON.parse(out) as Phases
}

const columns = [
  'in care',
  'known',
  'rows',
  'MB',
  'bare',
  'read',
  'check',
  'build',
  'compute',
  'all',
  'processor',
  '× bare',
  'peak MB',
  'µs a row',
]
const widths = [8, 8, 11, 6, 7, 8, 8, 8, 8, 8, 9, 7, 8, 9]
const line = (cells: readonly string[]): string => cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join(' ')

const bySize = async (scratch: string, wanted: readonly number[]): Promise<void> => {
  print(`Reading, checking and computing ${catalogue.length} measures over ${years} years, in milliseconds`)
  print(line(columns))
  const found: { rows: number; processor: number }[] = []
  for (const size of wanted) {
    const folder = join(scratch, String(size))
    say(`Making ${whole(size)} children × ${years} years`)
    await writeReturnFolder(folder, { children: size, years })
    const p = await inOwnProcess(folder)
    rmSync(folder, { recursive: true })
    const all = p.read + p.check + p.build + p.compute
    found.push({ rows: p.rows, processor: p.processor })
    print(
      line([
        ...[size, p.children, p.rows, p.megabytes, p.bare, p.read, p.check, p.build, p.compute, all, p.processor].map(
          whole,
        ),
        (all / p.bare).toFixed(0),
        whole(p.peakMb),
        ((1000 * p.processor) / p.rows).toFixed(1),
      ]),
    )
  }
  const perRow = found.map(({ rows, processor }) => processor / rows)
  // The smallest is mostly the warming up of the machine, so growth is told from the second.
  const [from, to] = [perRow[1], perRow.at(-1)]
  if (from && to && perRow.length > 2)
    print(
      `Processor time a row, largest to ${whole(wanted[1] ?? 0)} children: ${(to / from).toFixed(2)} (1.00 is linear)`,
    )
}

const times = 5
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Every Node of the process tells at its end what it used. */
const teller = `data:text/javascript,${encodeURIComponent(
  `import { writeFileSync } from 'node:fs'
   process.on('exit', () => {
     const used = process.resourceUsage()
     writeFileSync(process.env.KEPT_BENCH + '/' + process.pid, JSON.stringify([used.userCPUTime / 1000, used.maxRSS / 1024]))
   })`,
)}`

const wholeProcess = async (scratch: string): Promise<boolean> => {
  const folder = join(scratch, 'measure')
  say('Making 5,000 children × 2 years')
  await writeReturnFolder(folder, { children: 5_000, years: 2 })
  const walls: number[] = []
  const users: number[] = []
  const peaks: number[] = []
  // Once to fill the cache of the disk, as anyone's second run finds it.
  await run(bin, ['measure', folder, '--json'])
  for (let turn = 0; turn < times; turn++) {
    const told = mkdtempSync(join(scratch, 'told-'))
    const ran = await run(bin, ['measure', folder, '--json'], {
      KEPT_BENCH: told,
      NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${teller}`.trim(),
    })
    if (ran.code !== 0) throw new Error(`kept measure ended with ${ran.code}`)
    const used = readdirSync(told).map(pid => JSON.parse(readFileSync(join(told, pid), 'utf8')) as [number, number])
    walls.push(ran.wallMs)
    users.push(used.reduce((sum, [user]) => sum + user, 0))
    peaks.push(Math.max(...used.map(([, peak]) => peak)))
  }
  const phases = await inOwnProcess(folder)
  const told = (what: string, value: number, target: number, unit: string): boolean => {
    const ratio = value / target
    print(
      `  ${what.padEnd(34)} ${whole(value).padStart(6)} ${unit}  ${ratio.toFixed(2)} of ${whole(target)}  ${ratio < 1 ? 'pass' : 'FAIL'}`,
    )
    return ratio < 1
  }
  print(`kept measure, 5,000 children × 2 years, whole process, median of ${times}`)
  const passed = [
    told('wall clock', median(walls), targets.wallMs, 'ms'),
    told('peak memory', Math.max(...peaks), targets.peakMb, 'MB'),
    told('building and computing after parsing', phases.build + phases.compute, targets.computeMs, 'ms'),
  ]
  print(
    `  best wall clock ${whole(Math.min(...walls))} ms; processor time ${whole(median(users))} ms, after parsing ${whole(phases.processorAfterParsing)} ms`,
  )
  return passed.every(Boolean)
}

const today = plainDate('2026-11-22')
const now = '2026-11-22T10:00:00.000Z'
const requests = 20

const pages = async (scratch: string): Promise<void> => {
  const database = await connect({ folder: join(scratch, 'data') })
  try {
    await database.migrate()
    await loadDemonstration(database, makeDemonstration(today), { say })
    const app = await buildApp({
      database,
      today: () => today,
      now: () => now,
      address: 'http://localhost',
      version: '0',
    })
    try {
      const people = await database.as({ audience: 'system' }, everybody)
      const analyst = people.find(one => one.displayRole === roleCalled('performance-analyst')?.title)
      if (!analyst) throw new Error('The demonstration has no analyst')
      const [token, csrfSecret] = [randomBytes(32), randomBytes(32)].map(bytes => bytes.toString('base64url'))
      await database.as({ audience: 'system' }, db =>
        startSession(db, { token: token ?? '', person: analyst.id, csrfSecret: csrfSecret ?? '', now }),
      )
      print(`Pages of the demonstration for an analyst, embedded database, median of ${requests}`)
      for (const url of ['/', '/data-set', '/data-set/three-or-more-placements-in-year']) {
        const taken: number[] = []
        let bytes = 0
        for (let turn = 0; turn <= requests; turn++) {
          const started = performance.now()
          const answer = await app.inject({ url, cookies: { kept: token ?? '' } })
          if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`)
          if (turn > 0) taken.push(performance.now() - started)
          bytes = answer.rawPayload.length
        }
        print(`  ${url.padEnd(46)} ${median(taken).toFixed(0).padStart(5)} ms  ${whole(bytes / 1024).padStart(5)} KB`)
      }
    } finally {
      await app.close()
    }
  } finally {
    await database.close()
  }
}

const packTargets = { wallMs: 5_000, peakMb: 600 }

/** A pack of three hundred pages, made in a process of its own so that its peak of memory is its own. */
const onePack = async (): Promise<void> => {
  const pack = december2019((number, pages) => ({
    as: 'report',
    facts: [['Date of meeting', '9 December 2019']],
    blocks: aReportOf(pages * 5 + (number % 3)),
  }))
  const started = performance.now()
  const before = process.cpuUsage()
  const { map, pdf } = await printPack(pack)
  const first = performance.now() - started
  const used = process.cpuUsage(before)
  print(
    JSON.stringify({
      pages: Math.max(...map.papers.map(paper => paper.last)),
      wallMs: first,
      processorMs: (used.user + used.system) / 1000,
      megabytes: pdf.length / 1e6,
      peakMb: process.resourceUsage().maxRSS / 1024,
    }),
  )
}

type OnePack = Readonly<{ pages: number; wallMs: number; processorMs: number; megabytes: number; peakMb: number }>

const packs = async (): Promise<boolean> => {
  const all: OnePack[] = []
  for (let turn = 0; turn < times; turn++) {
    const { code, out } = await run(process.execPath, [...process.execArgv, import.meta.filename, '--pack'])
    if (code !== 0) throw new Error(`Making a pack ended with ${code}`)
    all.push(JSON.parse(out) as OnePack)
  }
  const [best] = all.toSorted((one, other) => one.wallMs - other.wallMs)
  if (!best) return false
  const peak = Math.max(...all.map(one => one.peakMb))
  const passed = best.wallMs < packTargets.wallMs && peak < packTargets.peakMb
  print(
    `A pack of ${best.pages} pages, ${best.megabytes.toFixed(1)} MB, best of ${times}: ${whole(best.wallMs)} ms (${whole(best.processorMs)} ms of processors), ` +
      `highest peak ${whole(peak)} MB (wanted: ${whole(packTargets.wallMs)} ms, ${packTargets.peakMb} MB)  ${passed ? 'pass' : 'FAIL'}`,
  )
  return passed
}

const { values } = parseArgs({
  options: {
    one: { type: 'string' },
    pack: { type: 'boolean' },
    england: { type: 'boolean' },
    only: { type: 'string' },
    help: { type: 'boolean' },
  },
})

if (values.help) {
  print('npm run bench [-- --england] [-- --only sizes|measure|packs|pages]')
} else if (values.pack) {
  await onePack()
} else if (values.one) {
  print(JSON.stringify(phasesOf(values.one)))
} else {
  const scratch = mkdtempSync(join(tmpdir(), 'kept-bench-'))
  try {
    const is = (part: string): boolean => (values.only ?? part) === part
    print(
      `Node ${process.version}, ${cpus().length} processors, ${whole(totalmem() / 2 ** 30)} GB of memory, ${loadavg()[0]?.toFixed(1)} other programs running`,
    )
    if (is('measure') && !(await wholeProcess(scratch))) process.exitCode = 1
    if (is('packs') && !(await packs())) process.exitCode = 1
    if (is('sizes')) await bySize(scratch, values.england ? [...sizes, england] : sizes)
    if (is('pages')) await pages(scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
