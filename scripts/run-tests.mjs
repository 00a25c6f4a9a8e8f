// Runs the test files it is given in this one process, prints what failed, and tells its parent the counts. A test that is
// skipped, left to do, empty or that prints counts as failed: nothing is passed over in silence.
import { relative, resolve } from 'node:path'
import { run } from 'node:test'
import { inspect } from 'node:util'

const root = process.cwd()
const files = process.argv.slice(2).map(file => resolve(root, file))
const write = process.stdout.write.bind(process.stdout)
const say = text => write(`${text}\n`)
const counts = { passed: 0, failed: 0 }
const running = []

const isOurs = frame => frame.includes(root) && !frame.includes('node_modules') && !frame.includes('run-tests.mjs')
const place = (file, line) => `${relative(root, file)}${line ? `:${line}` : ''}`

const fail = (name, where, why) => {
  counts.failed += 1
  say(`\n✖ ${name}\n  ${where}\n${why.trimEnd().replace(/^(?=.)/gm, '    ')}\n`)
}

const inWords = error => {
  const cause = error?.cause ?? error
  if (!(cause instanceof Error)) return inspect(cause)
  const frames = (cause.stack ?? '').split('\n').filter(line => /^\s+at /.test(line) && isOurs(line))
  const deeper = cause.cause === undefined ? [] : [`because: ${inWords(cause.cause)}`]
  return [`${cause.name}: ${cause.message}`, ...frames, ...deeper].join('\n')
}

const printed = new Map()
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (text, encoding, done) => {
    const frame = (new Error().stack ?? '').split('\n').find(isOurs)
    const where = frame ? frame.trim().replace(`file://${root}/`, '') : running.filter(Boolean).join(' › ')
    printed.set(where, (printed.get(where) ?? '') + String(text))
    const callback = typeof encoding === 'function' ? encoding : done
    if (callback) process.nextTick(callback)
    return true
  }
}

process.on('SIGTERM', () => {
  say(`\nTook too long, and was stopped in: ${running.join(' › ')}`)
  process.exit(1)
})

for await (const { type, data } of run({ files, isolation: 'none', concurrency: false })) {
  if (type === 'test:start') {
    running.length = data.nesting
    running[data.nesting] = data.name
  }
  if (type !== 'test:pass' && type !== 'test:fail') continue
  const name = [...running.slice(0, data.nesting), data.name].join(' › ')
  const where = place(data.file ?? '', data.line)
  const error = data.details.error
  if (files.includes(data.name)) {
    // Node reports a file that holds no tests, or that cannot be loaded, as a test of its own.
    fail(place(data.name), 'the file', type === 'test:pass' ? 'holds no tests' : inWords(error))
  } else if (data.skip !== undefined) fail(name, where, 'is skipped: nothing may be skipped')
  else if (data.todo !== undefined) fail(name, where, 'is left to do: nothing may be skipped')
  else if (type === 'test:fail' && error?.failureType !== 'subtestsFailed') fail(name, where, inWords(error))
  else if (type === 'test:pass' && data.details.type !== 'suite') counts.passed += 1
}

for (const [where, text] of printed) fail('a test may not print', where, text.trimEnd())
process.send?.(counts, () => process.exit(0))
if (!process.send) process.exitCode = counts.failed > 0 ? 1 : 0
