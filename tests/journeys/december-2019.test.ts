import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { aCheckedReport, answersInOrder, paragraph, table } from '../../src/board/checks/a-checked-report.ts'
import { answersOfRisks, checksOf, packChecks } from '../../src/board/checks/index.ts'
import { gateChecks } from '../../src/board/publish-gate/gate-checks.ts'
import { fromMarkdown } from '../../src/board/document/from-markdown.ts'
import { december } from '../../demo/board/december-2019.ts'
import { november, undertakings } from '../../demo/board/november-2019.ts'
import { undertakingsIn } from '../../src/board/minutes/undertaking.ts'

// The faults of the pack of December 2019, put into a report one at a time, in our own words. docs/december-2019.md tells of each.

const found = (changed: Parameters<typeof aCheckedReport>[0]): string[] =>
  checksOf(aCheckedReport(changed)).map(({ check, severity }) => `${check}: ${severity}`)

const among = (all: readonly string[], wanted: string): void =>
  assert.ok(all.includes(wanted), `${wanted} is not among ${all.join(', ') || 'nothing'}`)

const says = (words: string) => found({ blocks: [paragraph(words)] })
const answers = (changed: Partial<typeof answersInOrder>) => found({ fields: { ...answersInOrder, ...changed } })

describe('A fault of December 2019', () => {
  it('AE3: words of the template left in hold a report back', () =>
    among(answers({ currentRisk: 'HIGH/MEDIUM/LOW (Delete as appropriate)' }), 'template-text: refuse'))

  it('AE4: an empty reason holds it back, and a recommendation that is not applicable', () => {
    among(answers({ reason: '' }), 'missing-answer: refuse')
    among(answers({ recommendations: 'Not applicable' }), 'missing-answer: refuse')
  })

  it('AE5: another day than the meeting’s holds it back', () =>
    among(answers({ dateOfMeeting: '6 December 2019' }), 'report-date: refuse'))

  it('AE6: an Act with two years is asked about', () => {
    const all = found({
      blocks: [
        paragraph('The Children and Social Work Act 2018 asks this of us.'),
        paragraph('The Children and Social Work Act 2017 has seven principles.'),
      ],
    })
    among(all, 'act-year: doubt')
  })

  it('AE7: two numbers of elected members are asked about', () =>
    among(
      found({
        blocks: [
          paragraph('The board is made up of six elected members.'),
          paragraph('The board consists of five elected members and others.'),
        ],
      }),
      'members-stated: doubt',
    ))

  it('AE8: a total that its rows do not make is asked about', () =>
    among(
      found({
        blocks: [
          table('Area | Children\nIn our area | 29\nNext door | 24\nElsewhere | 50\nTotal | 102', 'Where they live'),
        ],
      }),
      'total: doubt',
    ))

  it('AE9: a total of another year is asked about', () =>
    among(
      found({
        title: 'Annual fostering report April 2018 to March 2019',
        blocks: [table('Carers | Number\nTotal approved as at 31 March 2018 | 144', 'Carers')],
      }),
      'total-date: doubt',
    ))

  it('AE10: two reports that count the same leavers differently are asked about', () =>
    assert.equal(
      packChecks([
        aCheckedReport({ title: 'Service', blocks: [paragraph('Number of de-registered mainstream carers - 17')] }),
        aCheckedReport({
          title: 'Panel',
          blocks: [
            paragraph(
              'Reviews went to panel with 3 resulting in de-registration. Panel heard a total of 12 other de-registrations.',
            ),
          ],
        }),
      ]).length,
      1,
    ))

  it('AE11: a percentage that its counts do not make is asked about', () =>
    among(
      says('We found that of the 280 care leavers most were well housed. The return has 6 such young people (2.2%).'),
      'percentage: doubt',
    ))

  const counting = (title: string, words: string) => aCheckedReport({ title, blocks: [paragraph(words)] })
  it('AE12: four numbers of care leavers are asked about', () => {
    const [finding] = packChecks([
      counting('Performance', 'An overview of the 230 care leavers.'),
      counting('Leaving care', 'We are actively supporting 241 care leavers.'),
      counting('Accommodation', 'Of the 280 care leavers most were well housed.'),
    ])
    for (const count of ['230', '241', '280']) assert.match(finding?.says ?? '', new RegExp(count))
  })

  it('AE13: 462 children here and 451 there are asked about', () =>
    assert.match(
      packChecks([
        counting('Minutes', 'There were 462 children in care.'),
        counting('Performance', 'The 451 children in care are told of.'),
      ])[0]?.says ?? '',
      /451[\s\S]*462/,
    ))

  it('AE14: one to five people in an open report are asked about, and in a private one they are not', () => {
    const blocks = [table('Young people | Number\nIn custody | 2\nHomeless | 4', 'Where young people live')]
    among(found({ blocks }), 'small-count: doubt')
    assert.deepEqual(found({ blocks, part: 'exempt' }), [])
  })

  it('AE15: a family’s name and an officer’s own number are asked about', () => {
    among(says('This was because of the Ashdown family moving away.'), 'family-name: doubt')
    among(says('Call 07700 900123 for more.'), 'phone: doubt')
  })

  it('AE16: a chart without words holds the report back', () =>
    among(found({ blocks: [{ kind: 'picture', file: 'chart', alt: '', caption: '' }] }), 'picture-words: refuse'))

  it('AE17: a year where an age is meant is asked about', () =>
    among(says('Care leavers aged 19, 20 and 2021 in touch with us.'), 'age-slip: doubt'))

  it('AE18: a paragraph number used twice is asked about', () =>
    among(found({ blocks: [paragraph('One thing.', '3.3'), paragraph('Another.', '3.3')] }), 'number-twice: doubt'))

  it('AE19: a page that the pack does not have is asked about', () =>
    among(
      found({ packPages: { first: 5, last: 100 }, blocks: [paragraph('The figures are on page 196 of the pack.')] }),
      'page-reference: doubt',
    ))

  it('AE22: what young people said in private is asked about at the gate, and each private item says why in plain words', () =>
    assert.deepEqual(
      gateChecks.filter(check => 'row' in check && check.row === 'AE22').map(check => check.id),
      ['no-public-reason', 'voice-in-private'],
    ))

  it('AE23: a high rate that is called low is asked about', () =>
    among(says('The decline rate is still stubbornly low.'), 'wording: doubt'))

  it('AE24: ages that meet are asked about', () =>
    among(says('There is one version for ages 2 to 11 and one for ages 11 to 18.'), 'age-bands: doubt'))
})

describe('The minutes of November 2019 in the demonstration', () => {
  it('AE20: hold nine promises that never became a resolution, and all nine are heard', () => {
    const heard = november.flatMap(minute =>
      minute.said.flatMap(said => undertakingsIn(said.words, said.by).map(() => minute.number)),
    )
    assert.deepEqual(
      heard.toSorted((a, b) => a - b),
      undertakings.map(one => one.minute).toSorted((a, b) => a - b),
    )
    assert.equal(heard.length, 9)
  })
})

describe('The pack of December 2019 in the demonstration', () => {
  const reports = december.flatMap(({ title, report }) => (report === null ? [] : [{ title, report }]))

  for (const { title, report } of reports)
    it(`${title} would not be held back again`, () =>
      assert.deepEqual(
        checksOf({
          ...aCheckedReport(),
          title,
          fields: {
            ...answersInOrder,
            executiveSummary: report.summary,
            ...answersOfRisks([
              { what: report.riskWords, now: report.risk, after: report.residualRisk, done: report.riskDone ?? '' },
              ...(report.moreRisks ?? []),
            ]),
            recommendations: report.recommendations.join('\n'),
            reason: report.reason,
            backgroundPapers: report.background.join('\n'),
          },
          blocks: fromMarkdown(report.words),
        })
          .filter(finding => finding.severity === 'refuse')
          .map(finding => finding.says),
        [],
      ))

  it('is told in docs/december-2019.md, with a test for each fault that is there', () => {
    const root = join(import.meta.dirname, '../..')
    const lines = readFileSync(join(root, 'docs/december-2019.md'), 'utf8')
      .split('\n')
      .filter(line => /^\| AE\d+ /.test(line))
    assert.deepEqual(
      lines.map(line => Number(/AE(\d+)/.exec(line)?.[1])),
      Array.from({ length: 24 }, (_, i) => i + 1),
    )
    for (const line of lines) {
      const [, file = '', name = ''] = /`([^`]+\.test\.ts)`: (.+) \|$/.exec(line) ?? []
      assert.ok(existsSync(join(root, file)), `${line} names no test file`)
      assert.ok(readFileSync(join(root, file), 'utf8').includes(name.trim()), `${file} has no test “${name}”`)
    }
  })
})
