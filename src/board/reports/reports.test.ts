import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import type { ReportFigure } from '../../indicators/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { answersOfRisks, risksIn } from '../checks/index.ts'
import { plainWords } from '../document/block.ts'
import { fromMarkdown } from '../document/from-markdown.ts'
import { boundIn, figuresAmong, passportsOf, withFigures } from './bound-figures.ts'
import { changesBetween, hasMarks, merge, mergeAnswers } from './merge.ts'
import { answersFromWord } from './take-in-word.ts'
import { builtInTemplates, linesOf } from './template.ts'
import { figuresToMend, typedAgainstTheDictionary } from './typed-figures.ts'
import { type ClearanceDecision, isCleared, mayBecome, standingsOf } from './workflow.ts'

const figure = (measure: string, asAt: string, value: number, more: Partial<ReportFigure> = {}): ReportFigure => ({
  measure,
  title: measure === 'children-in-care' ? 'Children in care' : 'Care leavers in touch',
  asAt: plainDate(asAt),
  version: 1,
  state: 'value',
  value,
  shown: String(value),
  counts: null,
  source: 'The yearly return',
  ...more,
})
const all = [
  figure('children-in-care', '2019-11-30', 451),
  figure('children-in-care', '2019-09-30', 462),
  figure('care-leavers-in-touch', '2019-11-30', 91, { shown: '91%', counts: '255 of 280' }),
]

describe('a figure in a report', () => {
  test('shows its value, and where it comes from stands at the end', () => {
    const blocks = fromMarkdown(
      '# Now\n\nThere are [[figure: children-in-care]]; [[figure: care-leavers-in-touch]] in touch.',
    )
    const shown = withFigures(blocks, figuresAmong(all))
    assert.equal(shown[1]?.kind === 'paragraph' && plainWords(shown[1].words), 'There are 451; 91% in touch.')
    const [, table] = passportsOf({ blocks, answers: {} }, figuresAmong(all), true)
    assert.ok(table?.kind === 'table')
    assert.deepEqual(
      table.rows.map(row => row.slice(0, 4)),
      [
        ['Children in care', '30 November 2019', '451', '1'],
        ['Care leavers in touch', '30 November 2019', '91% (255 of 280)', '1'],
      ],
    )
  })

  test('may be of an earlier day, or stand in a table or a chart', () => {
    const blocks = fromMarkdown(
      '| When | Number |\n| --- | --- |\n| September | [[figure: children-in-care as at 2019-09-30]] |\n\n[[chart: children-in-care]]',
    )
    assert.equal(boundIn(blocks).length, 2)
    const [table, chart] = withFigures(blocks, figuresAmong(all))
    assert.deepEqual(table?.kind === 'table' && table.rows, [['September', '462']])
    assert.ok(chart?.kind === 'measure')
    assert.deepEqual(
      chart.values?.map(one => one.shown),
      ['462', '451'],
    )
    assert.match(chart.passport ?? '', /Children in care as at 30 November 2019; 451; definition version 1/)
  })

  test('that is not there holds the report back', () => {
    const blocks = fromMarkdown('So [[figure: no-such-measure]] and [[figure: children-in-care]].')
    const [only, ...more] = figuresToMend({ blocks, answers: {} }, figuresAmong(all), true)
    assert.equal(more.length, 0)
    assert.equal(only?.severity, 'refuse')
    assert.match(only.says, /not in a published data set/)
  })

  test('that was typed and is not what the data set says is questioned', () => {
    const told = (text: string) => typedAgainstTheDictionary(fromMarkdown(text), {}, all).map(one => one.says)
    assert.match(told('There were 470 children in care.')[0] ?? '', /says 451 .* 30 November 2019, and here stands 470/)
    assert.match(told('Children in care: 462.')[0] ?? '', /was so as at 30 September 2019/)
    assert.deepEqual(told('There were 451 children in care.'), [])
    assert.deepEqual(told('There are [[figure: children-in-care]] children in care.'), [])
    assert.deepEqual(told('Of 12 homes, children in care chose 4.'), [])
    assert.equal(
      typedAgainstTheDictionary([], { executiveSummary: 'Care leavers in touch stood at 88%.' }, all).length,
      1,
    )
  })

  test('is measured by what was known when the board met, not by what was counted since', () => {
    const told = (heldOn: string) =>
      typedAgainstTheDictionary(fromMarkdown('There were 470 children in care.'), {}, all, plainDate(heldOn))
    assert.match(told('2019-10-15')[0]?.says ?? '', /says 462 .* 30 September 2019/)
    assert.deepEqual(told('2018-01-01'), [])
  })
})

describe('two people who write the same report', () => {
  const was = 'One.\n\nTwo.\n\nThree.'

  test('have what each wrote put together where they changed different paragraphs', () => {
    assert.deepEqual(merge(was, 'One, hers.\n\nTwo.\n\nThree.', 'One.\n\nTwo.\n\nThree, his.\n\nFour.'), {
      text: 'One, hers.\n\nTwo.\n\nThree, his.\n\nFour.',
      clashes: 0,
    })
  })

  test('have neighbouring paragraphs put together too', () => {
    assert.deepEqual(merge(was, 'One, hers.\n\nTwo.\n\nThree.', 'One.\n\nTwo, his.\n\nThree.').clashes, 0)
  })

  test('see both texts where they changed the same one', () => {
    const { text, clashes } = merge(was, 'One.\n\nTwo, hers.\n\nThree.', 'One.\n\nTwo, his.\n\nThree.')
    assert.equal(clashes, 1)
    assert.ok(hasMarks(text))
    for (const words of ['Two, hers.', 'Two, his.', 'Three.']) assert.ok(text.includes(words))
  })

  test('lose no paragraph that either of them wrote', () => {
    const paragraph = fc.stringMatching(/^[a-e]{1,2}$/)
    const text = fc.array(paragraph, { maxLength: 6 })
    fc.assert(
      fc.property(text, text, text, (base, hers, his) => {
        const merged = merge(base.join('\n\n'), hers.join('\n\n'), his.join('\n\n')).text.split('\n\n')
        for (const own of [...hers, ...his]) if (!base.includes(own)) assert.ok(merged.includes(own))
      }),
      { seed: 20191209, numRuns: 500 },
    )
  })

  test('see an answer only where both changed it', () => {
    const { answers, clashes } = mergeAnswers(
      { budget: 'a', risk: 'b', reason: 'c' },
      { budget: 'hers', risk: 'b', reason: 'hers' },
      { budget: 'a', risk: 'his', reason: 'his' },
    )
    assert.deepEqual(answers, { budget: 'hers', risk: 'his', reason: 'his' })
    assert.deepEqual(clashes, ['reason'])
  })

  test('see word by word what changed since', () => {
    assert.deepEqual(
      changesBetween('There were 12 homes.', 'There were 14 homes.').map(one => `${one.how}: ${one.text}`),
      ['same: There were ', 'taken out: 12', 'added: 14', 'same:  homes.'],
    )
  })
})

describe('the way of a report', () => {
  const said = (
    kind: ClearanceDecision['kind'],
    version: number,
    decision: ClearanceDecision['decision'],
    at: string,
  ) => ({
    kind,
    version,
    decision,
    comment: '',
    shownAs: 'Finance partner',
    decidedAt: at,
  })

  test('leads through clearance, and from publication only to withdrawal', () => {
    const at = (state: Parameters<typeof mayBecome>[0]['state']) => ({ state, publishedAt: null })
    assert.ok(mayBecome(at('drafting'), 'for clearance'))
    assert.ok(!mayBecome(at('drafting'), 'cleared'))
    assert.ok(!mayBecome(at('published'), 'drafting'))
    assert.ok(mayBecome(at('published'), 'withdrawn'))
    assert.ok(mayBecome(at('withdrawn'), 'drafting'))
    assert.ok(!mayBecome({ state: 'withdrawn', publishedAt: '2019-11-29T10:00:00.000Z' }, 'drafting'))
  })

  test('a clearance holds for the words it was given on', () => {
    const kinds = ['finance', 'legal'] as const
    const decisions = [
      said('finance', 3, 'cleared', '1'),
      said('legal', 3, 'to mend', '2'),
      said('legal', 3, 'cleared', '3'),
    ]
    assert.ok(isCleared(standingsOf(kinds, decisions, 3)))
    assert.deepEqual(
      standingsOf(kinds, decisions, 4).map(one => one.stands),
      ['changed since', 'changed since'],
    )
    assert.deepEqual(
      standingsOf(kinds, [said('legal', 3, 'to mend', '1')], 4).map(one => one.stands),
      ['waiting', 'waiting'],
    )
  })
})

describe('the templates', () => {
  test('ask each thing once and say why, with and without the climate', () => {
    const [full, short] = builtInTemplates
    for (const template of builtInTemplates) {
      assert.equal(new Set(template.questions.map(one => one.name)).size, template.questions.length)
      for (const one of template.questions) assert.ok(one.asks !== '' && one.why !== '')
    }
    assert.ok(full?.questions.some(one => one.name === 'climate'))
    assert.ok(!short?.questions.some(one => one.name === 'climate'))
  })

  test('read a list with or without its numbers', () => {
    assert.deepEqual(linesOf('1. Note the report\n\n2) Ask for more\n- None'), [
      'Note the report',
      'Ask for more',
      'None',
    ])
  })
})

describe('the risk of a Word file', () => {
  const [template] = builtInTemplates
  assert.ok(template)
  const takenIn = (
    fields: Readonly<Record<string, string>>,
    here: readonly (readonly [string, string])[],
    before: string | null = null,
  ) => {
    const taken = answersFromWord(
      { title: null, fields, missing: [], blocks: [], pictures: [], problems: [], removed: [] },
      {
        ...answersOfRisks(here.map(([what, now]) => ({ what, now, after: 'Low', done: 'Watched.' }))),
        reason: 'Kept.',
      },
      template,
      { title: 'A report', part: 'open', heldOn: null },
      before === null ? null : { problems: [], removed: [], missing: [], risk: before },
    )
    assert.equal(taken.answers['reason'], 'Kept.')
    return {
      risks: risksIn(taken.answers).map(({ what, now, done }) => [what, now, done]),
      told: taken.intake.problems.map(one => one.says).join(),
    }
  }

  test('never writes over what somebody wrote here: it is one more, and that is told', () => {
    const { risks, told } = takenIn({ risk: 'A home may close.', currentRisk: 'HIGH' }, [['Carers may leave.', 'Low']])
    assert.deepEqual(risks, [
      ['Carers may leave.', 'Low', 'Watched.'],
      ['A home may close.', 'High', ''],
    ])
    assert.match(told, /not among those written here\. It is risk 2 now/)
  })

  test('is the one that it tells of too, or that the file before it brought; what is done about it stays', () => {
    const here = [
      ['It costs more.', 'Low'],
      ['Carers may leave.', 'Low'],
    ] as const
    for (const [risk, before] of [
      ['Carers  may LEAVE.', null],
      ['More carers may leave.', 'Carers may leave.'],
    ] as const) {
      const { risks, told } = takenIn({ risk, currentRisk: 'High' }, here, before)
      assert.deepEqual(risks, [
        ['It costs more.', 'Low', 'Watched.'],
        [risk, 'High', 'Watched.'],
      ])
      assert.equal(told, '')
    }
  })

  test('that has a level and no words is that of the only one, and of several of none', () => {
    assert.deepEqual(takenIn({ currentRisk: 'high' }, [['Carers may leave.', 'Low']]).risks, [
      ['Carers may leave.', 'High', 'Watched.'],
    ])
    const several = takenIn({ currentRisk: 'high' }, [
      ['It costs more.', 'Low'],
      ['Carers may leave.', 'Low'],
    ])
    assert.deepEqual(
      several.risks.map(([, now]) => now),
      ['Low', 'Low'],
    )
    assert.match(several.told, /how large a risk is, and not which/)
  })
})
