import assert from 'node:assert/strict'
import { test } from 'node:test'
import { childId, plainDate } from '../../kernel/index.ts'
import { type MeasureView, viewMeasure } from '../data-set/measure-view.ts'
import type { Behind, Figure, Indicator } from '../define.ts'
import { findIndicator } from '../catalogue.ts'
import {
  changesBetween,
  type Choices,
  drawUp,
  type DrawnUp,
  hiddenSentence,
  type Materials,
  noChoices,
  type PublishedFigure,
} from './draw-up.ts'

const day = plainDate('2026-03-31')
const yearBefore = plainDate('2025-03-31')
const indicator = (id: string): Indicator => findIndicator(id) ?? assert.fail(`No measure is called ${id}`)
const homes = indicator('three-or-more-placements-in-year')
const reviews = indicator('reviews-all-held-on-time')

const children = (first: number, many: number, top: number): Behind[] =>
  Array.from({ length: many }, (_, index) => ({
    child: childId(`C${first + index}`),
    top,
    bottom: 1,
    because: '',
    groups: ['', '', '', '', '', ''],
  }))

/** So many of so many children. */
const share = (of: Indicator, top: number, bottom: number, given: Partial<Figure> = {}): Figure => ({
  id: of.id,
  version: of.version,
  asAt: day,
  first: plainDate('2025-04-01'),
  last: day,
  unit: of.unit,
  state: 'value',
  because: null,
  numerator: top,
  denominator: bottom,
  value: (100 * top) / bottom,
  squares: null,
  unknown: 0,
  leftOut: [],
  splits: [],
  counted: children(0, top, 1),
  notCounted: children(top, bottom - top, 0),
  notInCohort: [],
  note: null,
  ...given,
})

const viewOf = (
  of: Indicator,
  figure: Figure,
  before: Figure | null,
  given: Partial<MeasureView> = {},
): MeasureView => {
  const series = [before, figure].flatMap(one => (one === null ? [] : [one]))
  const view = viewMeasure(of, {
    asAt: day,
    figures: new Map([[of.id, figure]]),
    series: new Map([[of.id, series]]),
    targets: new Map(),
    commentary: new Map(),
    requests: new Map(),
    flags: new Map(),
    comparisonOf: () => null,
    find: findIndicator,
  })
  return { ...(view ?? assert.fail()), ...given }
}

const materials = (
  figures: readonly (readonly [Indicator, Figure, Figure?])[],
  given: Partial<Materials> = {},
  view: Partial<MeasureView> = {},
): Materials => ({
  asAt: day,
  strategy: null,
  priorities: [],
  figures: figures.map(([of, figure]) => ({ indicator: of, figure })),
  views: figures.map(([of, figure, before]) => viewOf(of, figure, before ?? null, view)),
  signedOff: new Map(),
  earlier: [],
  elsewhere: [],
  previous: null,
  ...given,
})

const plain: Choices = { ...noChoices, splits: new Set() }
const wholeOf = (drawn: DrawnUp, of: Indicator) =>
  drawn.figures.find(one => one.indicator === of.id && one.split === '') ?? assert.fail(`${of.id} is not published`)

const before = share(homes, 60, 400, { asAt: yearBefore, first: plainDate('2024-04-01'), last: yearBefore })

test('a number that may be seen is frozen with its sentence and its counts', () => {
  const whole = wholeOf(drawUp(materials([[homes, share(homes, 40, 400)]]), plain), homes)
  assert.equal(whole.shown, 'value')
  assert.equal(whole.sentence, '40 of 400 children (10%) lived in three or more places in the year.')
  assert.deepEqual([whole.numerator, whole.denominator, whole.value], [40, 400, 10])
})

test('a hidden number leaves nothing of itself in what is frozen', () => {
  const drawn = drawUp(materials([[homes, share(homes, 3, 4321, { note: '3 of them' })]]), plain)
  const whole = wholeOf(drawn, homes)
  assert.equal(whole.shown, 'suppressed')
  assert.equal(whole.sentence, hiddenSentence)
  const { first: _first, last: _last, indicator: _id, ...frozen } = whole
  assert.doesNotMatch(JSON.stringify(frozen), /4321|4,321|[":]3[^0-9]/)
  assert.equal(drawn.sections[0]?.measures[0]?.why, 'few')
})

test('what an owner wrote instead of a number is not published', () => {
  const figure = share(homes, 0, 0, {
    state: 'not known',
    because: 'MARKER the twins moved',
    value: null,
    numerator: null,
    denominator: null,
  })
  const drawn = drawUp(materials([[homes, figure]]), plain)
  assert.equal(wholeOf(drawn, homes).shown, 'not known')
  assert.doesNotMatch(JSON.stringify([drawn.figures, drawn.definitions]), /MARKER/)
})

test('whether it moved is said only where the public can read both figures', () => {
  const now = share(homes, 20, 400)
  assert.equal(wholeOf(drawUp(materials([[homes, now, before]]), plain), homes).verdict, null)
  const published: PublishedFigure = {
    indicator: homes.id,
    version: 1,
    split: '',
    group: '',
    splitTitle: null,
    shown: 'value',
    value: 15,
    numerator: 60,
    denominator: 400,
    unit: 'percent',
    decimals: null,
    sentence: '',
    commentary: null,
    caution: null,
    first: before.first,
    last: before.last,
  }
  const whole = wholeOf(drawUp(materials([[homes, now, before]], { elsewhere: [published] }), plain), homes)
  assert.deepEqual([whole.verdict, whole.beforeValue, whole.beforeOn], ['better', 15, '2025-03-31'])
  const other = { ...published, value: 14, numerator: 56 }
  assert.equal(wholeOf(drawUp(materials([[homes, now, before]], { elsewhere: [other] }), plain), homes).verdict, null)
})

test('a hidden number has no verdict, even where the one before it is published', () => {
  const published: PublishedFigure = {
    ...wholeOf(drawUp(materials([[homes, before]]), plain), homes),
    shown: 'value',
  }
  const whole = wholeOf(
    drawUp(materials([[homes, share(homes, 2, 400), before]], { elsewhere: [published] }), plain),
    homes,
  )
  assert.deepEqual([whole.shown, whole.verdict, whole.beforeValue, whole.targetMet], ['suppressed', null, null, null])
})

test('signed-off words are published, and those that may tell a hidden number only when somebody says so', () => {
  const hidden = materials([[homes, share(homes, 3, 400)]], {
    signedOff: new Map([[homes.id, 'Three children moved.']]),
  })
  assert.equal(wholeOf(drawUp(hidden, plain), homes).commentary, null)
  assert.deepEqual(drawUp(hidden, plain).sections[0]?.measures[0]?.risks, [
    'a number that is hidden',
    'a number from 1 to 5',
  ])
  assert.equal(
    wholeOf(drawUp(hidden, { ...plain, sayAnyway: new Set([homes.id]) }), homes).commentary,
    'Three children moved.',
  )
  const shown = materials([[homes, share(homes, 40, 400)]], {
    signedOff: new Map([[homes.id, 'Three carers joined.']]),
  })
  assert.equal(wholeOf(drawUp(shown, plain), homes).commentary, 'Three carers joined.')
})

test('an override shows what one rule hides, and says that it is one', () => {
  const drawn = drawUp(materials([[homes, share(homes, 3, 400)]]), {
    ...plain,
    overrides: new Map([[`${homes.id}||`, 'All three families asked us to']]),
  })
  const whole = wholeOf(drawn, homes)
  assert.deepEqual([whole.shown, whole.numerator, whole.overridden], ['value', 3, true])
  assert.deepEqual(drawn.overrides, [
    { indicator: homes.id, split: '', group: '', reason: 'All three families asked us to' },
  ])
  assert.doesNotMatch(JSON.stringify(drawn.figures), /families/)
})

test('a measure that is left out is not published, and neither is how it is counted', () => {
  const drawn = drawUp(
    materials([
      [homes, share(homes, 40, 400)],
      [reviews, share(reviews, 300, 400)],
    ]),
    { ...plain, leaveOut: new Set([reviews.id]) },
  )
  assert.deepEqual(
    drawn.figures.map(one => one.indicator),
    [homes.id],
  )
  assert.deepEqual(
    drawn.definitions.map(one => one.indicator),
    [homes.id],
  )
})

test('a flag is told to the public without its words', () => {
  const drawn = drawUp(
    materials([[homes, share(homes, 40, 400)]], {}, { flags: ['MARKER the north team forgot a family'] }),
    plain,
  )
  assert.match(wholeOf(drawn, homes).caution ?? '', /with care/)
  assert.doesNotMatch(JSON.stringify(drawn.figures), /MARKER/)
})

test('the same choices over the same figures give the same publication, and any other differs', () => {
  const known = materials([[homes, share(homes, 40, 400)]])
  assert.equal(drawUp(known, plain).digest, drawUp(known, plain).digest)
  const other = materials([[homes, share(homes, 41, 400)]])
  assert.notEqual(drawUp(known, plain).digest, drawUp(other, plain).digest)
})

test('a correction says of each measure what it was and what it is now', () => {
  const was = drawUp(
    materials([
      [homes, share(homes, 40, 400)],
      [reviews, share(reviews, 300, 400)],
    ]),
    plain,
  )
  const now = drawUp(materials([[homes, share(homes, 60, 400)]]), plain)
  assert.deepEqual(
    changesBetween(was.figures, now.figures, id => id).map(one => [one.indicator, one.says]),
    [
      [homes.id, 'It was 40 of 400 (10%). It is now 60 of 400 (15%).'],
      [reviews.id, 'It is no longer here.'],
    ],
  )
  assert.deepEqual(
    changesBetween(was.figures, was.figures, id => id),
    [],
  )
})

test('a correction never says what was hidden or is hidden now', () => {
  const shown = drawUp(materials([[homes, share(homes, 40, 400)]]), plain)
  const hidden = drawUp(materials([[homes, share(homes, 3, 400)]]), plain)
  assert.deepEqual(
    [
      ...changesBetween(shown.figures, hidden.figures, id => id),
      ...changesBetween(hidden.figures, shown.figures, id => id),
    ].map(one => one.says),
    ['It was 40 of 400 (10%). It is now hidden.', 'It was hidden. It is now 40 of 400 (10%).'],
  )
})

test('a correction of a few people is hidden, since the difference would tell of them', () => {
  const earlier = [
    {
      indicator: homes.id,
      split: '',
      group: '',
      first: plainDate('2025-04-01'),
      last: day,
      numerator: 40,
      denominator: 400,
    },
  ]
  const drawn = drawUp(materials([[homes, share(homes, 42, 400)]], { earlier }), plain)
  assert.equal(wholeOf(drawn, homes).shown, 'suppressed')
  assert.equal(drawn.sections[0]?.measures[0]?.why, 'difference with the last publication')
  assert.equal(wholeOf(drawUp(materials([[homes, share(homes, 60, 400)]], { earlier }), plain), homes).shown, 'value')
})
