// Node strips types from .ts by itself; .tsx also needs its JSX turned into calls. Views are few, so this costs some 130 ms for a hundred.
import { readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

// Only a program with views pays for the transformer.
const require = createRequire(import.meta.url)
let oxc = null

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const file = fileURLToPath(url)
    oxc ??= require('oxc-transform')
    const made = oxc.transformSync(file, readFileSync(file, 'utf8'), {
      lang: 'tsx',
      jsx: { runtime: 'automatic', importSource: '#jsx' },
      sourcemap: true,
    })
    if (made.errors.length > 0) throw new Error(`${file}: ${made.errors[0].message}`)
    const map = Buffer.from(JSON.stringify(made.map)).toString('base64')
    return {
      format: 'module',
      shortCircuit: true,
      source: `${made.code}\n//# sourceMappingURL=data:application/json;base64,${map}`,
    }
  },
})
