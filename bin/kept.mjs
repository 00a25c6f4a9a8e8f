#!/usr/bin/env node
// The one way in. Machines often have an older Node; Kept brings its own (an optional dependency) and hands over to it here.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(here)
const wanted = 24

const ownNode = () => {
  const name = `node-${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'bin', 'node')
  } catch {
    return null
  }
}

const args = process.argv.slice(2)
// `kept --node FILE …` runs another script of the project under the same Node (the bench uses it).
const script = args[0] === '--node' ? args.splice(0, 2)[1] : join(root, 'src', 'main.ts')
// `kept start --watch` starts again whenever a file of the program changes.
const watch = args.includes('--watch') ? ['--watch', '--watch-preserve-output'] : []
const given = args.filter(arg => arg !== '--watch')
const node = Number(process.versions.node.split('.')[0]) >= wanted ? process.execPath : ownNode()
if (!node) {
  process.stderr.write(
    `Kept needs Node ${wanted} or newer, and this is ${process.version}. Install Node ${wanted}, then try again.\n`,
  )
  process.exit(1)
}
const options = [
  '--disable-warning=ExperimentalWarning',
  // Node makes room for young objects by the size of the machine; this much from the start is as fast here, and smaller.
  '--min-semi-space-size=16',
  '--max-semi-space-size=32',
  '--import',
  join(root, 'scripts', 'tsx-hook.mjs'),
]
// What Node makes of the program's files is kept beside the packages, so that a later start need not make it again.
const env = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'kept', 'compiled'), ...process.env }
const child = spawn(node, [...watch, ...options, script, ...given], { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 128 + 15 : (code ?? 1)))
