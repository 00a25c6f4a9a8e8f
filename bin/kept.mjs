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
const node = Number(process.versions.node.split('.')[0]) >= wanted ? process.execPath : ownNode()
if (!node) {
  console.error(`Kept needs Node ${wanted} or newer, and this is ${process.version}. Install Node ${wanted}, then try again.`)
  process.exit(1)
}
const hook = join(root, 'scripts', 'tsx-hook.mjs')
const child = spawn(node, ['--disable-warning=ExperimentalWarning', '--import', hook, script, ...args], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 128 + 15 : (code ?? 1)))
