import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plainDate } from '../../kernel/index.ts'
import { type Content, render } from '../jsx/jsx-runtime.ts'
import type { Reading } from '../missing.tsx'
import { BarChart, funnelLimits, FunnelPlot, IntervalBar, MiniTrend, RunChart, Sparkline, TrendChart } from './index.ts'
import { daysToWrite, runsOf } from './plot.tsx'

const yearly = (...values: Reading[]) =>
  values.map((value, index) => ({ on: plainDate(`${2022 + index}-03-31`), value }))

const descriptionOf = (chart: Content): string => /<desc[^>]*>(.*?)<\/desc>/.exec(render(chart))?.[1] ?? ''
const pathsOf = (chart: Content, kind: string): string[] =>
  [...render(chart).matchAll(new RegExp(`class="line line--${kind}" d="([^"]*)"`, 'g'))].map(found => found[1]!)
const tableOf = (chart: Content): string[][] =>
  [...render(chart).matchAll(/<tr class="govuk-table__row">(.*?)<\/tr>/g)].map(row =>
    [...row[1]!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(cell => cell[1]!.replaceAll(/<[^>]*>/g, '')),
  )

const trend = (...values: Reading[]) => (
  <TrendChart id="t" title="Three or more places" unit="percent" name="Wessex Vale" points={yearly(...values)} />
)

describe('a trend chart', () => {
  it('says its first, last, highest and lowest values in words', () =>
    assert.equal(
      descriptionOf(trend(14, 12, 10, 11)),
      'Wessex Vale: From 14% on 31 March 2022 to 11% on 31 March 2025. Highest 14% on 31 March 2022, lowest 10% on 31 March 2024.',
    ))

  it('says each gap with its reason', () =>
    assert.match(
      descriptionOf(trend(14, 'suppressed', 10, 'not yet due')),
      /No value for 31 March 2023 \(suppressed\), 31 March 2025 \(not yet due\)\.$/,
    ))

  it('breaks its line at a gap', () => {
    const paths = pathsOf(trend(14, 12, 'not known', 10, 11), 'ours')
    assert.equal(paths.length, 2)
    assert.ok(paths.every(path => path.split('L').length === 2))
  })

  it('shows a value between two gaps as a point of its own', () => {
    const chart = trend('not known', 12, 'not known')
    assert.deepEqual(pathsOf(chart, 'ours'), [])
    assert.equal(render(chart).split('<circle').length - 1, 1)
    assert.match(descriptionOf(chart), /One value: 12% on 31 March 2023\. No value for/)
  })

  it('never shows a missing value as nought', () => {
    const chart = trend('suppressed', 'not known', 'source not loaded', 12)
    assert.deepEqual(tableOf(chart).slice(1), [
      ['31 March 2022', 'Suppressed'],
      ['31 March 2023', 'Not known'],
      ['31 March 2024', 'Source not loaded'],
      ['31 March 2025', '12%'],
    ])
  })

  it('shows nought as nought', () => {
    assert.deepEqual(tableOf(trend(0, 2)).slice(1), [
      ['31 March 2022', '0%'],
      ['31 March 2023', '2%'],
    ])
  })

  it('draws even when nothing is known, and says so', () =>
    assert.match(descriptionOf(trend('not known', 'suppressed')), /There is no known value\. No value for/))

  it('puts the target and the benchmarks in the words and in the table', () => {
    const chart = (
      <TrendChart
        id="t"
        title="T"
        unit="percent"
        name="Ours"
        points={yearly(14, 12)}
        target={9}
        benchmarks={[
          { name: 'England', points: yearly(10, 'not yet due') },
          { name: 'Like us', value: 11 },
        ]}
      />
    )
    assert.match(
      descriptionOf(chart),
      /England: One value: 10% on 31 March 2022.*Like us: 11% throughout\. Target: 9%\.$/,
    )
    assert.deepEqual(tableOf(chart), [
      ['Date', 'Ours', 'England', 'Like us', 'Target'],
      ['31 March 2022', '14%', '10%', '11%', '9%'],
      ['31 March 2023', '12%', 'Not yet due', '11%', '9%'],
    ])
    assert.equal(pathsOf(chart, 'target').length, 1)
  })

  it('says where its scale starts when that is not nought', () => {
    assert.match(render(trend(90, 95)), /The scale starts at 90%, not at 0%\./)
    assert.doesNotMatch(render(trend(2, 95)), /The scale starts/)
  })

  it('puts the first day at the left, the last at the right, and higher values higher', () =>
    assert.deepEqual(pathsOf(trend(0, 100), 'ours'), ['M0 100L100 0']))

  it('has a title and a description that its drawing points at', () =>
    assert.match(
      render(trend(1, 2)),
      /role="img" aria-labelledby="t-title t-description".*<title id="t-title">Three or more places<\/title><desc id="t-description">/,
    ))

  it('escapes the names it is given', () =>
    assert.doesNotMatch(
      render(<TrendChart id="t" title="<b>" unit="count" name="<i>" points={yearly(1, 2)} />),
      /<b>|<i>/,
    ))
})

describe('runs of known values', () => {
  it('end at each gap', () =>
    assert.deepEqual(
      runsOf(yearly('not known', 1, 2, 'suppressed', 'suppressed', 3)).map(run => run.map(point => point.value)),
      [[1, 2], [3]],
    ))
})

describe('the days under an axis', () => {
  it('are few, and always the first and the last', () => {
    const days = yearly(...Array.from({ length: 24 }, (_, index) => index)).map(point => point.on)
    const written = daysToWrite(days)
    assert.equal(written.length, 4)
    assert.deepEqual([written[0], written.at(-1)], [days[0], days.at(-1)])
  })
})

describe('a run chart', () => {
  const chart = (
    <RunChart
      id="r"
      title="R"
      unit="count"
      name="Homes"
      points={yearly(98, 118, 96, 'not known', 78)}
      mean={96}
      lower={84}
      upper={108}
    />
  )

  it('marks values outside the limits by a shape', () =>
    assert.equal(render(chart).split('mark--outside').length - 1, 2))

  it('says them in words', () =>
    assert.match(
      descriptionOf(chart),
      /Average 96, lower limit 84, upper limit 108\. 2 values lie outside the limits: 31 March 2023 \(above the upper limit\), 31 March 2026 \(below the lower limit\)\./,
    ))

  it('says them in its table', () =>
    assert.deepEqual(
      tableOf(chart).map(row => row[2]),
      ['Against the limits', 'Within', 'Above the upper limit', 'Within', '–', 'Below the lower limit'],
    ))

  it('counts a value on the limit as within it', () =>
    assert.match(
      descriptionOf(
        <RunChart
          id="r"
          title="R"
          unit="count"
          name="Homes"
          points={yearly(84, 108)}
          mean={96}
          lower={84}
          upper={108}
        />,
      ),
      /Every known value lies within the limits/,
    ))
})

describe('a bar chart', () => {
  const chart = (
    <BarChart
      id="b"
      title="B"
      unit="percent"
      bars={[
        { name: 'Foster care', value: 80, ours: true },
        { name: 'With parents', value: 40 },
        { name: 'Secure unit', value: 'suppressed' },
        { name: 'Hostel', value: 0 },
      ]}
    />
  )

  it('draws lengths in proportion, from nought', () => {
    const widths = [...render(chart).matchAll(/<rect class="bar[^"]*" x="0" y="\d+" width="([\d.]+)%"/g)].map(found =>
      Number(found[1]),
    )
    assert.deepEqual(widths, [80, 40, 0])
  })

  it('draws no bar for a value that is not shown, and says why', () => {
    assert.match(render(chart), /Secure unit.*Suppressed/)
    assert.deepEqual(tableOf(chart).slice(3), [
      ['Secure unit', 'Suppressed'],
      ['Hostel', '0%'],
    ])
  })
})

describe('a funnel plot', () => {
  // 1.959964 × √(10 × 90 / 400) = 2.94; 3.090232 × 1.5 = 4.64
  it('draws its limits as a share of so many would swing by chance', () => {
    const near = funnelLimits(10, 400, undefined, 1.959964)
    assert.equal(near.lower.toFixed(2), '7.06')
    assert.equal(near.upper.toFixed(2), '12.94')
    assert.equal(funnelLimits(10, 400, undefined, 3.090232).upper.toFixed(2), '14.64')
  })

  it('keeps its limits between nought and a hundred', () =>
    assert.deepEqual(funnelLimits(50, 1, undefined, 3), { lower: 0, upper: 100 }))

  it('says where we lie and who lies far out', () => {
    const chart = (
      <FunnelPlot
        id="f"
        title="F"
        of="children in care"
        average={10}
        points={[
          { name: 'Wessex Vale', numerator: 44, denominator: 403, ours: true },
          { name: 'Ashmoor', numerator: 90, denominator: 400 },
          { name: 'Nowhere', numerator: 0, denominator: 0 },
        ]}
      />
    )
    assert.match(descriptionOf(chart), /^2 places compared with the average of 10%/)
    assert.match(
      descriptionOf(chart),
      /Wessex Vale: 44 of 403, 11%\. Within the limits\. Beyond the 99\.8% limits: Ashmoor\.$/,
    )
  })
})

describe('an interval', () => {
  it('says who lies inside and who outside', () => {
    const chart = (
      <IntervalBar
        id="i"
        title="I"
        unit="percent"
        name="Ours"
        value={11}
        low={8}
        high={14}
        comparators={[
          { name: 'England', value: 10 },
          { name: 'Best', value: 7 },
          { name: 'Worst', value: 20 },
        ]}
      />
    )
    assert.equal(
      descriptionOf(chart),
      'Ours: 11%, 95% interval from 8% to 14%. Best: 7%, below our interval. England: 10%, within our interval. Worst: 20%, above our interval.',
    )
  })
})

describe('a sparkline', () => {
  it('has its values in words, and gaps as gaps', () => {
    const chart = <Sparkline id="s" title="S" unit="percent" points={yearly(1, 2, 'not known', 3)} />
    assert.match(descriptionOf(chart), /From 1% on 31 March 2022 to 3% on 31 March 2025/)
    assert.equal(pathsOf(chart, 'ours').length, 1)
  })
})

describe('a trend in the space of a few lines', () => {
  const chart = (points: ReturnType<typeof yearly>) => (
    <MiniTrend
      id="m"
      title="M"
      unit="percent"
      points={points}
      target={10}
      benchmark={{ name: 'England', value: 10.4 }}
    />
  )

  it('has its values, target and benchmark in words, and gaps as gaps', () => {
    const mini = chart(yearly(13, 12, 'not known', 11))
    assert.match(
      descriptionOf(mini),
      /From 13% on 31 March 2022 to 11% on 31 March 2025\..*England: 10%\. Target: 10%\.$/,
    )
    assert.equal(pathsOf(mini, 'ours').length, 1)
  })

  it('keeps its words at one size however narrow it is: only lines are stretched', () => {
    const drawn = render(chart(yearly(13, 12, 11)))
    const stretched = [...drawn.matchAll(/<svg[^>]*viewBox[^>]*>(.*?)<\/svg>/g)].map(found => found[1] ?? '')
    assert.equal(stretched.length, 1)
    assert.doesNotMatch(stretched.join(''), /<(text|circle)/)
    assert.doesNotMatch(/^<svg[^>]*>/.exec(drawn)?.[0] ?? '', /viewBox/)
  })

  it('writes the names of two lines that lie together one below the other', () => {
    const tops = [...render(chart(yearly(13, 12, 11))).matchAll(/<text class="words--[a-z]+"[^>]* y="([\d.]+)"/g)].map(
      found => Number(found[1]),
    )
    assert.equal(tops.length, 2)
    assert.ok(Math.abs(tops[0]! - tops[1]!) >= 17)
  })

  it('says one value once', () => {
    assert.equal(render(chart(yearly(13))).match(/value-words/g)?.length, 1)
    assert.equal(render(chart(yearly('not known'))), '')
  })
})
