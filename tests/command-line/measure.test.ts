import assert from 'node:assert/strict'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { catalogue } from '../../src/indicators/catalogue.ts'
import { aFolder, asAtSmallReturn, kept, smallReturn, writeReturn } from './run-kept.ts'

type Line = Readonly<Record<string, unknown>> & Readonly<{ id: string; state: string; value: number | null }>

const linesOf = (out: string): Line[] =>
  out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Line)

describe('kept measure', () => {
  test('gives one figure with its counts, as the files have it', async () => {
    const files = writeReturn(aFolder(), 2022, smallReturn)
    const ran = await kept(
      ['measure', files, '--as-at', asAtSmallReturn, '--json', '--indicator', 'placements_3plus_year'],
      {},
    )
    assert.equal(ran.code, 0, ran.err)
    assert.deepEqual(linesOf(ran.out), [
      {
        id: 'three-or-more-placements-in-year',
        code: 'placements_3plus_year',
        title: 'Three or more homes in a year',
        asAt: '2022-03-31',
        first: '2021-04-01',
        last: '2022-03-31',
        numerator: 1,
        denominator: 2,
        value: 50,
        unit: 'percent',
        state: 'value',
        because: null,
        unknown: 0,
        leftOut: [{ because: 'Short breaks, not counted', number: 1 }],
      },
    ])
  })

  test('names the children behind a figure only where it is asked to, and says so', async () => {
    const files = writeReturn(aFolder(), 2022, smallReturn)
    const words = ['measure', files, '--as-at', asAtSmallReturn, '--indicator', 'three-or-more-placements-in-year']
    const ran = await kept([...words, '--json', '--children'])
    const [line] = linesOf(ran.out)
    assert.ok(line)
    const behind = (key: string) =>
      (line[key] as { child: string; top: number; bottom: number }[]).map(({ child, top, bottom }) => [
        child,
        top,
        bottom,
      ])
    assert.deepEqual(behind('counted'), [['101', 1, 1]])
    assert.deepEqual(behind('notCounted'), [['102', 0, 1]])
    assert.deepEqual(line['leftOutChildren'], [{ child: '103', because: 'Short breaks, not counted' }])
    assert.match(ran.err, /numbers of children/)
    const table = await kept(words)
    assert.match(table.out, /Three or more homes in a year +50% +1 of 2/)
    assert.doesNotMatch(table.out, /10[123]/)
    assert.match((await kept([...words, '--children'])).out, /Counted: 1\n +101 /)
  })

  test('gives every measure of the dictionary, in its order, and says why the others have no figure', async () => {
    const files = writeReturn(aFolder(), 2022, smallReturn)
    const ran = await kept(['measure', files, '--as-at', asAtSmallReturn, '--json'])
    const lines = linesOf(ran.out)
    assert.deepEqual(
      lines.map(({ id }) => id),
      catalogue.map(({ id }) => id),
    )
    for (const line of lines)
      if (line.value === null) assert.ok(line['because'] && line.state !== 'value', `${line.id} does not say why`)
    const started = lines.find(({ id }) => id === 'went-missing-in-the-year')
    assert.equal(started?.['because'], 'The SSDA903 return for 2021-22 was loaded without Missing')
  })

  test('reads several years in any order of files, and takes the newest day where none is asked for', async () => {
    const folder = aFolder()
    const newer = writeReturn(folder, 2022, smallReturn)
    const older = writeReturn(folder, 2021, {
      Header: smallReturn.Header ?? [],
      Episodes: ['104 2020-05-01 S V2 N5 U6 PR1 - - - - - -', '105 2020-02-01 S V2 N5 U6 PR1 2020-12-01 E4A - - - -'],
    })
    const words = ['--json', '--indicator', 'three-or-more-placements-in-two-years', '--indicator', 'cla_count']
    const one = await kept(['measure', newer, older, ...words])
    const other = await kept(['measure', join(older, 'episodes.csv'), join(older, 'header.csv'), newer, ...words])
    assert.equal(one.code, 0, one.err)
    assert.equal(one.out, other.out)
    assert.match(one.err, /SSDA903 of 2020-21, 2021-22/)
    assert.match(one.err, /As at 31 March 2022, the newest day/)
    assert.equal(linesOf(one.out)[1]?.value, 2)
  })

  test('uses population, postcodes and the council’s own figures that are among the files', async () => {
    const folder = aFolder()
    const files = writeReturn(folder, 2022, {
      Header: smallReturn.Header ?? [],
      Episodes: [
        '101 2019-01-10 S C2 N1 U6 PR1 - - - ZX1_1AA ZX5_1AA -',
        '102 2020-03-02 S V2 N1 U6 PR1 - - - ZX1_1AA ZX1_1AA -',
        '104 2020-05-01 S V2 N5 U6 PR1 2021-09-30 E4A - - - -',
      ],
    })
    const population = join(folder, 'population.csv')
    writeFileSync(population, 'area_code,mid_year,people\nE06000999,2021,20000\n')
    const postcodes = join(folder, 'postcodes.csv')
    copyFileSync(new URL('../../demo/reference/postcodes.csv', import.meta.url), postcodes)
    const more = ['--population', population, '--postcodes', postcodes, '--as-at', asAtSmallReturn, '--json']
    const ran = await kept(['measure', files, ...more, '--indicator', 'cla_rate_per_10k', '--indicator', 'out_of_area'])
    assert.equal(ran.code, 0, ran.err)
    const [rate, outside] = linesOf(ran.out)
    assert.deepEqual([rate?.value, rate?.['denominator']], [1, 20000])
    assert.deepEqual([outside?.['denominator'], outside?.['unknown']], [2, 0])
    const without = linesOf(
      (await kept(['measure', files, '--as-at', asAtSmallReturn, '--json', '--indicator', 'out_of_area'])).out,
    )
    assert.equal(without[0]?.['unknown'], 2)
  })

  test('sums up what is wrong in the files without a value of them', async () => {
    const folder = aFolder()
    const files = writeReturn(folder, 2022, {
      ...smallReturn,
      Episodes: [...(smallReturn.Episodes ?? []), '666 31/31/2021 S C2 N1 U6 PR1 - - - - - -'],
    })
    writeFileSync(join(folder, '2022', 'notes.txt'), 'not a file of ours')
    const ran = await kept(['measure', files, '--as-at', asAtSmallReturn])
    assert.equal(ran.code, 0, ran.err)
    assert.match(ran.err, /1 row is not used: not a day 1/)
    assert.match(ran.err, /Passed over: notes\.txt/)
    assert.doesNotMatch(ran.err, /666|31\/31/)
  })

  test('knows the year of a few rows by the day asked for, and says so', async () => {
    const files = writeReturn(aFolder(), 2022, {
      Header: ['102 2 2010-02-28 WBRI UN3 - -'],
      Episodes: ['102 2020-03-02 S V2 N1 U6 PR1 - - - - - -'],
    })
    const ran = await kept(['measure', files, '--as-at', asAtSmallReturn, '--json', '--indicator', 'children-in-care'])
    assert.match(ran.err, /They are taken for 2021-22/)
    assert.equal(linesOf(ran.out)[0]?.value, 1)
  })

  test('starts without the web, the pages and the database', async () => {
    const folder = aFolder()
    const told = join(folder, 'read.txt')
    const watch = join(folder, 'watch.mjs')
    writeFileSync(
      watch,
      `import { registerHooks } from 'node:module'
       import { writeFileSync } from 'node:fs'
       const read = []
       registerHooks({ load: (url, context, next) => (read.push(url), next(url, context)) })
       process.on('exit', () => writeFileSync(${JSON.stringify(told)}, read.join('\\n')))`,
    )
    const files = writeReturn(folder, 2022, smallReturn)
    const ran = await kept(['measure', files, '--as-at', asAtSmallReturn], {}, ['--import', watch])
    assert.equal(ran.code, 0, ran.err)
    const read = readFileSync(told, 'utf8').split('\n')
    assert.ok(read.some(url => url.endsWith('src/indicators/catalogue.ts')))
    assert.deepEqual(
      read.filter(url =>
        /src\/(web|ui|database|access)\/|\.tsx$|\.store\.ts$|node_modules\/(fastify|kysely|pg|@electric-sql|write-excel-file|oxc)/.test(
          url,
        ),
      ),
      [],
    )
  })

  for (const [says, words, code] of [
    [/no such file or folder/, ['measure', '/nowhere/at-all.csv'], 1],
    [/--as-at is not a day/, ['measure', 'x.csv', '--as-at', '2022-02-29'], 2],
    [/There is no indicator "ni62"/, ['measure', 'x.csv', '--indicator', 'ni62'], 2],
    [/--council is not an ONS code/, ['measure', 'x.csv', '--council', '838'], 2],
    [/Unknown option '--jsno'\. See kept measure --help/, ['measure', 'x.csv', '--jsno'], 2],
    [/Name at least one file or folder/, ['measure'], 2],
    [/There is no command "mesure"/, ['mesure'], 2],
  ] as const) {
    test(`refuses in one line: ${says.source}`, async () => {
      const ran = await kept(words)
      assert.equal(ran.code, code)
      assert.match(ran.err, says)
      assert.equal(ran.err.trimEnd().split('\n').length, 1)
      assert.equal(ran.out, '')
    })
  }

  test('refuses a file that is nothing of ours, an empty one, and two files of one kind', async () => {
    const folder = aFolder()
    const files = writeReturn(folder, 2022, smallReturn)
    const strange = join(folder, 'strange.csv')
    writeFileSync(strange, 'a,b\n1,2\n')
    const empty = join(folder, 'empty.csv')
    writeFileSync(empty, '')
    const twice = join(folder, '2022', 'episodes again.csv')
    writeFileSync(twice, readFileSync(join(files, 'episodes.csv'), 'utf8').replaceAll('101', '109'))
    assert.match((await kept(['measure', strange])).err, /strange\.csv: The file is not one that Kept reads/)
    assert.match((await kept(['measure', empty])).err, /empty\.csv: The file is empty/)
    const ran = await kept(['measure', files])
    assert.equal(ran.code, 1)
    assert.match(ran.err, /episodes|2021-22/)
  })

  test('gives its help', async () => {
    const ran = await kept(['measure', '--help'])
    assert.equal(ran.code, 0)
    for (const option of ['--as-at', '--indicator', '--json', '--children', '--council', '--population', '--postcodes'])
      assert.match(ran.out, new RegExp(option))
  })
})

describe('every command', () => {
  test('is listed, and has help of its own', async () => {
    const list = await kept(['--help'])
    assert.equal(list.code, 0)
    const names = [...list.out.matchAll(/^ {2}([a-z]+) +[A-Z]/gm)].map(([, name]) => name ?? '')
    assert.deepEqual(names, [
      'start',
      'import',
      'measure',
      'export',
      'backup',
      'restore',
      'move',
      'reference',
      'check',
      'reset',
    ])
    for (const name of ['export', 'reference', 'check']) {
      const help = await kept([name, '--help'])
      assert.deepEqual([help.code, help.out.includes(`Usage: kept ${name}`)], [0, true])
    }
  })
})
