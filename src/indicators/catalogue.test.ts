import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import test, { describe } from 'node:test'
import * as fc from 'fast-check'
import { columnsOf, type Dataset, listHeadings } from '../dataset/index.ts'
import { monthsTo, type PlainDate, plainDate, readPlainDate } from '../kernel/index.ts'
import { anyDataset } from './any-dataset.ts'
import { catalogue, findIndicator } from './catalogue.ts'
import { compute } from './compute.ts'
import type { ComputedIndicator, EnteredMeasure, Figure, Indicator } from './define.ts'
import { enteredMeasures } from './definitions/entered/index.ts'
import { aDataset } from './examples.ts'
import { figureInWords } from './in-words.ts'
import { saysIfOne, whoIfOne } from './one-or-many.ts'

const folder = join(import.meta.dirname, 'definitions')
const computed = catalogue.filter(indicator => indicator.kind === 'computed') as unknown as ComputedIndicator<unknown>[]
const entered = catalogue.filter(indicator => indicator.kind === 'entered')

const twice = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at)

/** What is wrong with each of a list, as lines that a person can act on. */
const none = (wrong: readonly string[]): void => assert.deepEqual(wrong, [])

describe('every measure of the catalogue', () => {
  test('has an id and a short code that no other has', () => {
    none(twice(catalogue.flatMap(({ id, code }) => (id === code ? [id] : [id, code]))))
  })

  test('is found by its id and by its short code', () => {
    none(
      catalogue
        .filter(indicator => findIndicator(indicator.id) !== indicator || findIndicator(indicator.code) !== indicator)
        .map(({ id }) => id),
    )
  })

  test('is in its own file of the same name, with a table of examples beside it', async () => {
    const files = globSync('*.ts', { cwd: folder }).filter(file => !file.endsWith('.test.ts'))
    assert.ok(files.length >= 100, `only ${files.length} definitions were found`)
    none(files.map(file => basename(file, '.ts')).filter(id => !computed.some(indicator => indicator.id === id)))
    for (const { id } of computed) {
      assert.ok(existsSync(join(folder, `${id}.test.ts`)), `${id} has no test beside it`)
      const file = (await import(join(folder, `${id}.ts`))) as Record<string, unknown>
      assert.ok(Object.values(file).includes(findIndicator(id)), `${id}.ts does not define ${id}`)
    }
  })

  test('or, if someone enters it, is in a list of entered measures', () => {
    assert.deepEqual(new Set<unknown>(entered), new Set<unknown>(enteredMeasures))
  })

  test('reads only columns that its return or list has', () => {
    const wrong: string[] = []
    for (const { id, from, fields } of computed) {
      const columns: readonly string[] =
        from.return === 'SSDA903'
          ? from.modules.flatMap(module => Object.keys(columnsOf(module)))
          : (listHeadings.find(({ name }) => from.return === `Annex A ${name.toLowerCase()}`)?.headings ?? [])
      assert.ok(columns.length > 0, `${id}: nothing is known of ${from.return}`)
      if (fields.length === 0) wrong.push(`${id} says no column`)
      wrong.push(...fields.filter(field => !columns.includes(field)).map(field => `${id}: ${field}`))
    }
    none(wrong)
  })

  test('differs only from measures that exist, and says why', () => {
    none(
      catalogue.flatMap(({ id, differsFrom = [] }) =>
        differsFrom
          .filter(
            ({ indicator, because }) => indicator === id || findIndicator(indicator)?.id !== indicator || !because,
          )
          .map(({ indicator }) => `${id}: ${indicator}`),
      ),
    )
  })

  test('is compared only with a figure that is published', () => {
    const file = join(import.meta.dirname, '../../demo/reference/headline_dfe_2021_2025.csv')
    const published = new Set(
      readFileSync(file, 'utf8')
        .split('\n')
        .map(line => line.split(',')[0]),
    )
    none(
      catalogue.flatMap(({ id, benchmark }) => (benchmark && !published.has(benchmark) ? [`${id}: ${benchmark}`] : [])),
    )
  })

  test('was reviewed on a day, by someone, and will be again within a year', () => {
    const isOverdue = ({ reviewed: { on, by, next } }: Indicator): boolean => {
      const first = readPlainDate(on)
      const second = readPlainDate(next)
      return !first || !second || !by || second <= first || monthsTo(second, 12).first > first
    }
    none(catalogue.filter(isOverdue).map(({ id }) => id))
  })

  test('has a whole number of versions, from 1', () => {
    none(catalogue.filter(({ version }) => !Number.isInteger(version) || version < 1).map(({ id }) => id))
  })

  test('cites where its definition comes from', () => {
    none(catalogue.filter(({ cites }) => cites.trim() === '').map(({ id }) => id))
  })

  test('that someone enters says who, how often, what exactly, and why no extract gives it', () => {
    none(
      entered
        .filter(({ owner, definition, whyEntered }) => !owner || !definition.endsWith('.') || !whyEntered.endsWith('.'))
        .map(({ id }) => id),
    )
  })
})

// Short for something that most people cannot spell out. A word in brackets after its long form would be as hard to read aloud.
const shortFor =
  /\b(CLA|LAC|LA|SDQ|IHA|RHA|RHI|EET|NEET|PEP|EHCP|EHC|SEND|IRO|PA|UASC|SGO|CAO|MACE|CE|CSE|KS2|KS4|LADO|DfE|IFA|FFA|SW|QA|KPI|HE|NI|DoLS?|OC2|OC3|MASH|CAMHS|A8|A9|903|SSDA903)\b/

const wordsOf = (indicator: Indicator): readonly string[] => {
  const one = indicator as unknown as Partial<ComputedIndicator> & Partial<EnteredMeasure>
  return [
    one.title,
    one.asks,
    one.whyItMatters,
    one.says,
    one.who,
    one.whenCounted,
    one.whenNot,
    one.definition,
    one.whyEntered,
    ...(one.differsFrom ?? []).map(({ because }) => because),
  ].filter(words => words !== undefined)
}

describe('the words of every measure', () => {
  test('are there, and ask a question', () => {
    none(
      catalogue
        .filter(
          ({ title, asks, whyItMatters }) =>
            !title.trim() || !asks.trim().endsWith('?') || !/[.!?]$/.test(whyItMatters),
        )
        .map(({ id }) => id),
    )
  })

  test('are never short for something else', () => {
    none(
      catalogue.flatMap(one =>
        wordsOf(one)
          .filter(words => shortFor.test(words))
          .map(words => `${one.id}: ${words}`),
      ),
    )
  })

  const figure = (indicator: Indicator, numerator: number, denominator: number): Figure => ({
    ...compute(indicator, aDataset(plainDate('2026-03-31'), { returns: [] }), plainDate('2026-03-31')),
    state: 'value',
    numerator,
    denominator: indicator.unit === 'count' ? null : denominator,
    value: indicator.unit === 'percent' ? (100 * numerator) / denominator : numerator,
  })

  test('give one sentence with its counts', () => {
    const wrong = catalogue.filter(indicator => {
      const words = figureInWords(indicator, figure(indicator, 44, 403))
      return (
        !words.endsWith('.') ||
        words.includes('..') ||
        (indicator.unit === 'percent' && !words.startsWith('44 of 403 '))
      )
    })
    none(wrong.map(({ id }) => id))
  })

  // Only verbs that read the same for one and for many, beside those that one-or-many.ts turns.
  const sameForOne =
    /^(accepted|answered|began|came|changed|ended|followed|found|got|had|left|lived|may|met|missed|received|watched|went)$/
  const counting = catalogue.filter(({ unit }) => unit === 'percent' || unit === 'count')

  test('begin what they say with a verb that can be made right for one', () => {
    none(
      counting
        .filter(({ says }) => saysIfOne(says) === says && !sameForOne.test(says.split(' ', 1)[0] ?? ''))
        .map(({ id, says }) => `${id}: ${says}`),
    )
  })

  test('name those counted so that one of them can be named', () => {
    none(
      counting
        .map(({ id, who = 'children' }) => ({ id, who, one: whoIfOne(who) }))
        .filter(({ who, one }) => one === who || /\b(who|that) (are|were|have)\b/.test(one))
        .map(({ id, one }) => `${id}: ${one}`),
    )
  })

  test('read right with none, one and two', () => {
    for (const indicator of counting) {
      const { id, says, who = 'children' } = indicator
      const [one, saidOfOne] = [whoIfOne(who), saysIfOne(says)]
      const said = (numerator: number, denominator: number): string =>
        figureInWords(indicator, figure(indicator, numerator, denominator)).replace(/ \([\d.]+%\)/, '')
      if (indicator.unit === 'count') {
        assert.equal(said(0, 0), `0 ${who} ${says}.`, id)
        assert.equal(said(1, 0), `1 ${one} ${saidOfOne}.`, id)
        assert.equal(said(2, 0), `2 ${who} ${says}.`, id)
      } else {
        assert.equal(said(0, 2), `0 of 2 ${who} ${says}.`, id)
        assert.equal(said(0, 1), `0 of 1 ${one} ${saidOfOne}.`, id)
        assert.equal(said(1, 1), `1 of 1 ${one} ${saidOfOne}.`, id)
        assert.equal(said(1, 2), `1 of 2 ${who} ${saidOfOne}.`, id)
        assert.equal(said(2, 2), `2 of 2 ${who} ${says}.`, id)
      }
      assert.doesNotMatch(said(1, 1), /\b1 (children|people|young people)\b|(?<!they )\b(are|were|have)\b/, id)
    }
  })
})

const days = [
  { asAt: plainDate('2026-03-31'), returnYear: 2026 },
  { asAt: plainDate('2025-11-18'), returnYear: 2025 },
]

type Worked = Readonly<{ data: Dataset; asAt: PlainDate; figures: readonly Figure[] }>

/** A few dozen made-up data sets, always the same, with every figure of each. */
const worked: readonly Worked[] = days.flatMap(({ asAt, returnYear }) =>
  fc.sample(anyDataset(asAt, returnYear), { seed: 903, numRuns: 30 }).map(data => ({
    data,
    asAt,
    figures: computed.map(indicator => compute(indicator as unknown as Indicator, data, asAt)),
  })),
)

const forAnyData = (check: (data: Dataset, asAt: PlainDate, figures: readonly Figure[]) => void): void => {
  for (const { data, asAt, figures } of worked) check(data, asAt, figures)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)

/** The children behind a figure, in an order of their own, with what each adds. */
const behind = (figure: Figure) =>
  [
    ...figure.counted.map(one => ({ ...one, where: 'counted' })),
    ...figure.notCounted.map(one => ({ ...one, where: 'not counted' })),
    ...figure.notInCohort.map(one => ({ ...one, where: 'left out' })),
  ].sort((one, other) => (one.child < other.child ? -1 : 1))

describe('over any data', () => {
  test('every measure from an extract has a source that was loaded', () => {
    forAnyData((_data, _asAt, figures) => {
      none(figures.filter(({ state }) => state === 'source not loaded').map(({ id, because }) => `${id}: ${because}`))
    })
  })

  test('every measure counts someone, and every share passes over someone', () => {
    const counted = new Set<string>()
    const passedOver = new Set<string>()
    forAnyData((_data, _asAt, figures) => {
      for (const figure of figures) {
        if (figure.counted.length > 0) counted.add(figure.id)
        if (figure.notCounted.length > 0) passedOver.add(figure.id)
      }
    })
    none(computed.map(({ id }) => id).filter(id => !counted.has(id)))
    none(computed.filter(({ id, unit }) => unit === 'percent' && !passedOver.has(id)).map(({ id }) => id))
  })

  test('no more are counted than there are, and the children behind a figure make it', () => {
    forAnyData((_data, _asAt, figures) => {
      for (const figure of figures) {
        if (figure.state !== 'value') continue
        const all = [...figure.counted, ...figure.notCounted]
        assert.equal(figure.numerator, sum(all.map(({ top }) => top)), figure.id)
        if (figure.unit === 'count') assert.equal(figure.denominator, null, figure.id)
        if (figure.unit !== 'percent') continue
        assert.equal(figure.denominator, sum(all.map(({ bottom }) => bottom)), figure.id)
        none(all.filter(({ top, bottom }) => top > bottom || top < 0).map(({ child }) => `${figure.id}: ${child}`))
        assert.ok((figure.value ?? 0) >= 0 && (figure.value ?? 0) <= 100, figure.id)
      }
    })
  })

  test('each child is in one place only: counted, not counted or left out', () => {
    forAnyData((_data, _asAt, figures) => {
      for (const figure of figures)
        none(twice(behind(figure).map(({ child }) => child)).map(child => `${figure.id}: ${child}`))
    })
  })

  test('the groups of a split add up to the figure', () => {
    forAnyData((_data, _asAt, figures) => {
      for (const figure of figures) {
        if (figure.state !== 'value') continue
        const { splitBy = [], outOf } = computed.find(({ id }) => id === figure.id) ?? {}
        for (const { id } of splitBy) {
          const groups = figure.splits.filter(({ split }) => split === id)
          assert.equal(sum(groups.map(({ numerator }) => numerator)), figure.numerator, `${figure.id} by ${id}`)
          if (figure.denominator !== null && !outOf)
            assert.equal(
              sum(groups.map(({ denominator }) => denominator ?? 0)),
              figure.denominator,
              `${figure.id} by ${id}`,
            )
        }
      }
    })
  })

  test('the order of rows makes no difference', () => {
    forAnyData((data, asAt, figures) => {
      const turned: Dataset = {
        ...data,
        children: data.children.toReversed(),
        snapshots: data.snapshots.map(snapshot => ({
          ...snapshot,
          inCare: snapshot.inCare?.toReversed() ?? null,
          careLeavers: snapshot.careLeavers?.toReversed() ?? null,
          adoptions: snapshot.adoptions?.toReversed() ?? null,
        })),
      }
      for (const [at, indicator] of computed.entries()) {
        const figure = compute(indicator as unknown as Indicator, turned, asAt)
        const first = figures[at]
        assert.ok(first)
        assert.deepEqual(
          [figure.numerator, figure.denominator, figure.splits, figure.leftOut, behind(figure)],
          [first.numerator, first.denominator, first.splits, first.leftOut, behind(first)],
          indicator.id,
        )
      }
    })
  })

  test('what is said of a child does not depend on the others', () => {
    forAnyData((data, asAt, figures) => {
      const half: Dataset = { ...data, children: data.children.filter((_, at) => at % 2 === 0) }
      const kept = new Set<string>(half.children.map(({ id }) => id))
      for (const [at, indicator] of computed.entries()) {
        if (indicator.from.return !== 'SSDA903') continue
        const first = figures[at]
        assert.ok(first)
        assert.deepEqual(
          behind(compute(indicator as unknown as Indicator, half, asAt)),
          behind(first).filter(({ child }) => kept.has(child)),
          indicator.id,
        )
      }
    })
  })
})

test('without an extract, a measure says that its source is not loaded, and which', () => {
  const asAt = plainDate('2026-03-31')
  const nothing = aDataset(asAt, { returns: [] })
  for (const indicator of catalogue) {
    const figure = compute(indicator, nothing, asAt)
    assert.equal(figure.state, 'source not loaded', indicator.id)
    assert.ok(figure.because, indicator.id)
    assert.equal(figure.value, null, indicator.id)
  }
})
