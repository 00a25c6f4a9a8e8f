// Runs the test files it is given in this one process, prints what failed, and tells its parent the counts. A test that is
// skipped, left to do, empty or that prints counts as failed: nothing is passed over in silence.
import { relative, resolve } from 'node:path'
import { run } from 'node:test'
import { inspect } from 'node:util'

// Every database and server that the tests hold at once tidies up by itself at the end of the process.
process.setMaxListeners(100)

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

const judge = (type, data) => {
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

const finish = () => {
  for (const [where, text] of printed) fail('a test may not print', where, text.trimEnd())
  process.send?.(counts, () => process.exit(0))
  if (!process.send) process.exit(counts.failed > 0 ? 1 : 0)
}

// Node ends the run only when nothing is left open. A server or timer that a test forgot would hold it for ever.
let underWay = 0
const leftOpen = setTimeout(() => {
  if (underWay > 0) return
  fail(
    'the tests are over, but something was left open',
    'one of the files',
    process.getActiveResourcesInfo().join(', '),
  )
  finish()
}, 15_000)
leftOpen.unref()

run({ files, isolation: 'none', concurrency: false })
  .on('data', ({ type, data }) => {
    leftOpen.refresh()
    if (type === 'test:dequeue') underWay += 1
    else if (type === 'test:complete') underWay -= 1
    else if (type === 'test:start') {
      running.length = data.nesting
      running[data.nesting] = data.name
    } else if (type === 'test:pass' || type === 'test:fail') judge(type, data)
  })
  .on('end', finish)
