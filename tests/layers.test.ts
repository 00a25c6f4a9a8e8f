import assert from 'node:assert/strict'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import test, { describe } from 'node:test'

const root = dirname(import.meta.dirname)

const five = ['kernel', 'office', 'ui', 'database', 'web', 'access'] as const

/** Which folder may import which. ARCHITECTURE.md shows this same table. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  office: ['kernel'],
  ui: ['kernel'],
  database: ['kernel'],
  web: ['kernel', 'ui', 'database'],
  access: ['kernel', 'ui', 'database', 'web'],
  dataset: five,
  registers: five,
  voice: five,
  loads: [...five, 'dataset'],
  indicators: [...five, 'dataset', 'loads', 'registers'],
  board: [...five, 'indicators', 'registers', 'voice'],
  strategy: [...five, 'indicators', 'voice', 'board'],
  publishing: [...five, 'board', 'strategy', 'voice', 'indicators/publishable.ts'],
  start: [...five, 'loads', 'indicators', 'voice', 'board', 'strategy'],
}

/** What puts the program together may import anything, and no folder may import it. */
const isAssembly = (path: string): boolean => /^src\/[^/]+$/.test(path) || path.startsWith('src/command-line/')

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')

type Source = Readonly<{ path: string; text: string }>

const read = (patterns: readonly string[]): Source[] =>
  globSync(patterns as string[], { cwd: root })
    .map(path => path.replaceAll('\\', '/'))
    .toSorted()
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

const importing = /(?:^|[\s;])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g

const importsOf = (source: Source): string[] =>
  [...withoutComments(source.text).matchAll(importing)].map(found => found[1] ?? found[2] ?? '')

/** The path from the root that a relative import means, or null for a package. */
const targetOf = (source: Source, imported: string): string | null =>
  imported.startsWith('.') ? posix.join(posix.dirname(source.path), imported) : null

const folderOf = (path: string): string => path.split('/')[1] ?? ''

const wrongImport = (source: Source, target: string): string | null => {
  const folder = folderOf(source.path)
  if (isTest(target)) return `${source.path} imports the test ${target}`
  if (isAssembly(source.path)) return null
  if (!target.startsWith('src/')) return `${source.path} imports ${target}, which is not part of the program`
  if (isAssembly(target)) return `${source.path} imports ${target}, which puts the program together`
  if (folderOf(target) === folder) return null
  const allowed = mayImport[folder] ?? []
  const inSource = target.slice('src/'.length)
  if (allowed.includes(inSource)) return null
  if (!allowed.includes(folderOf(target))) return `${source.path} may not import ${target}`
  return inSource === `${folderOf(target)}/index.ts` ? null : `${source.path} imports ${target} past its index.ts`
}

const wrongImports = (source: Source): string[] =>
  isAssembly(source.path) || folderOf(source.path) in mayImport
    ? importsOf(source)
        .map(imported => targetOf(source, imported))
        .flatMap(target => (target === null ? [] : (wrongImport(source, target) ?? [])))
    : [`${source.path} is in a folder that the table does not know`]

const program = read(['src/**/*.{ts,tsx}'])
const shipped = program.filter(source => !isTest(source.path))
const demonstration = read(['demo/**/*.{ts,tsx}']).filter(source => !isTest(source.path))
const code = [...read(['demo/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}', 'scripts/*', 'bin/*']), ...program]

const notOurs = /^(node_modules|\.git|\.kept|data|screenshots|coverage|package-lock\.json)$/

/** Every file of the project, hidden ones too, by its path from the root. */
const filesIn = (folder: string, within = ''): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = posix.join(within, entry.name)
    if (notOurs.test(path)) return []
    return entry.isDirectory() ? filesIn(join(folder, entry.name), path) : [path]
  })

const planted = (path: string, text: string): Source => ({ path, text })

describe('the folders', () => {
  test('are found', () => {
    const folders = new Set(shipped.map(source => folderOf(source.path)))
    for (const folder of five) assert.ok(folders.has(folder), `src/${folder} has no files`)
    assert.ok(shipped.length > 50, `only ${shipped.length} files were found`)
  })

  test('import downwards only, and one another only through index.ts', () => {
    assert.deepEqual(shipped.flatMap(wrongImports), [])
  })

  test('an import upwards, past an index or of a test would be seen', () => {
    const seen = (path: string, text: string) => wrongImports(planted(path, text)).length
    assert.equal(seen('src/kernel/period.ts', "import { page } from '../web/index.ts'"), 1)
    assert.equal(seen('src/kernel/period.ts', "import type { Page } from '../web/index.ts'"), 1)
    assert.equal(seen('src/kernel/period.ts', "export * from '../web/index.ts'"), 1)
    assert.equal(seen('src/voice/cards/card.ts', "import {\n  Refusal,\n} from '../../kernel/refusal.ts'"), 1)
    assert.equal(seen('src/voice/cards/card.ts', "import { Refusal } from '../../kernel/index.ts'"), 0)
    assert.equal(seen('src/voice/cards/card.ts', "await import('../../dataset/index.ts')"), 1)
    assert.equal(seen('src/voice/cards/card.ts', "import '../../app.ts'"), 1)
    assert.equal(seen('src/voice/cards/card.ts', "import { lives } from '../../../demo/lives/index.ts'"), 1)
    assert.equal(seen('src/voice/cards/card.ts', "import { aCard } from './card.test.ts'"), 1)
    assert.equal(seen('src/publishing/site.ts', "import { shown } from '../indicators/publishable.ts'"), 0)
    assert.equal(seen('src/publishing/site.ts', "import { compute } from '../indicators/index.ts'"), 1)
    assert.equal(seen('src/board/pack.ts', "import { shown } from '../indicators/publishable.ts'"), 1)
    assert.equal(seen('src/app.ts', "import { pages } from './board/index.ts'"), 0)
    assert.equal(seen('src/app.ts', "import { pages } from './board/pages.ts'"), 0)
    assert.equal(seen('src/app.ts', "import { aCard } from './voice/cards/card.test.ts'"), 1)
    assert.equal(seen('src/command-line/start.ts', "import { app } from '../app.ts'"), 0)
    assert.equal(seen('src/utilities/dates.ts', ''), 1)
  })

  const architecture = join(root, 'ARCHITECTURE.md')
  if (existsSync(architecture)) {
    test('are described in ARCHITECTURE.md by the same table', () => {
      const rows = readFileSync(architecture, 'utf8')
        .split('\n')
        .map(line => line.replace(/\s+/g, ' ').trim())
      for (const [folder, allowed] of Object.entries(mayImport)) {
        const row = `| \`${folder}\` | ${allowed.map(other => `\`${other}\``).join(' ') || 'nothing'} |`
        assert.ok(rows.includes(row), `ARCHITECTURE.md lacks the row ${row}`)
      }
    })
  }
})

describe('what only some files may do', () => {
  test('the kernel imports nothing but itself', () => {
    const kernel = shipped.filter(source => source.path.startsWith('src/kernel/'))
    assert.deepEqual(
      kernel.flatMap(source => importsOf(source).filter(imported => !imported.startsWith('./'))),
      [],
    )
  })

  test('only stores and the database speak SQL', () => {
    const speaksSql = shipped.filter(source =>
      importsOf(source).some(imported => /^(kysely|pg|pg-copy-streams|@electric-sql\/pglite)(\/|$)/.test(imported)),
    )
    assert.deepEqual(
      speaksSql
        .map(source => source.path)
        .filter(path => !path.startsWith('src/database/') && !path.endsWith('.store.ts')),
      [],
    )
  })

  test('only .tsx files make markup, and the folders below ui have none', () => {
    const makesMarkup = shipped.filter(source => importsOf(source).some(imported => /#jsx|ui\/jsx/.test(imported)))
    assert.deepEqual(
      makesMarkup
        .map(source => source.path)
        .filter(path => path.endsWith('.ts') && !path.startsWith('src/ui/') && !path.startsWith('src/web/')),
      [],
    )
    assert.deepEqual(
      program.map(source => source.path).filter(path => /^src\/(kernel|database)\/.*\.tsx$/.test(path)),
      [],
    )
  })

  const clockAndChance: readonly (readonly [name: string, pattern: RegExp])[] = [
    ['new Date', /\bnew Date\b/],
    ['Date.now', /\bDate\.now\b/],
    ['Math.random', /\bMath\.random\b/],
    ['process.env', /\bprocess\.env\b/],
    ['console', /\bconsole\./],
  ]
  for (const [name, pattern] of clockAndChance) {
    test(`only main.ts uses ${name}`, () => {
      const users = [...shipped, ...demonstration].filter(source => pattern.test(withoutComments(source.text)))
      assert.deepEqual(
        users.map(source => source.path).filter(path => path !== 'src/main.ts'),
        [],
      )
    })
  }

  test('a comment may speak of the clock, and a line of code beside it is still seen', () => {
    assert.equal(withoutComments('// new Date() is handed in\n/* Date.now */\n'), '\n\n')
    assert.match(withoutComments('const now = Date.now() // the clock'), /Date\.now/)
    assert.match(withoutComments("const address = 'https://example.org' + Math.random()"), /Math\.random/)
  })
})

describe('every file', () => {
  test('can be read in one sitting: at most 600 lines', () => {
    assert.ok(code.length > shipped.length)
    const long = code.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    assert.deepEqual(
      long.filter(({ lines }) => lines > 600),
      [],
    )
  })

  test('is finished: none leaves a note of work to do', () => {
    // Each has a bracket in it, so that this file does not find itself.
    const notes = /\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/
    assert.deepEqual(
      code.filter(source => notes.test(source.text)).map(source => source.path),
      [],
    )
  })

  test('speaks of the work, not of the tools it was written with', () => {
    // Each has a bracket in it, so that this file does not find itself.
    const tools =
      /\b(clau[d]e|anth[r]opic|chat[g]pt|open[a]i|co[p]ilot|l[l]ms?|gpt-?[0-9]|language [m]odels?|ai[- ][g]enerated|generated by [a]i|work\/[s]hared)\b/i
    const everything = filesIn(root)
    assert.ok(everything.includes('.ci/run') && everything.includes('src/kernel/index.ts'))
    const found = everything.filter(path => tools.test(path) || tools.test(readFileSync(join(root, path), 'utf8')))
    assert.deepEqual(found, [])
    assert.match(['written with clau', 'de, 2026'].join(''), tools)
  })
})
