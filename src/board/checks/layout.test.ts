import assert from 'node:assert/strict'
import test, { describe } from 'node:test'
import { plainDate } from '../../kernel/index.ts'
import type { Block } from '../document/block.ts'
import { aCheckedReport, heading, list, paragraph, table } from './a-checked-report.ts'
import { checksOf, packChecks } from './index.ts'
import { periodNamedIn } from './reporting-period.ts'

const told = (...blocks: readonly Block[]) => checksOf(aCheckedReport({ blocks }))
const only = (check: string, ...blocks: readonly Block[]) => told(...blocks).filter(one => one.check === check)

describe('totals', () => {
  const areas = (total: string) =>
    table(`
      Area     | Number
      Here     | 29
      Next     | 24
      Farther  | 50
      Total    | ${total}`)

  test('of a column must be the sum of its rows', () => {
    const [finding] = only('total', areas('102'))
    assert.equal(
      finding?.says,
      'The column “Number” adds up to 103, but its total says 102. Correct the rows or the total',
    )
    assert.equal(finding?.where, 'table 1 (“A table”)')
    assert.deepEqual(only('total', areas('103')), [])
  })

  test('of a row must be the sum of its columns', () => {
    const drawn = (total: number) => `
      Year    | Girls | Boys | Total
      Care    | 200   | 251  | 451
      Leavers | 110   | 131  | ${total}`
    assert.match(
      only('total', table(drawn(242)))[0]?.says ?? '',
      /row “Leavers” adds up to 241, but its total says 242/,
    )
    assert.deepEqual(only('total', table(drawn(241))), [])
  })

  test('are not drawn over what is unknown, a percentage, a part of another row, or years beside one another', () => {
    for (const drawn of [
      'Area | Number\nHere | 29\nNext | c\nFarther | 50\nTotal | 102',
      'Area | %\nHere | 29\nNext | 24\nFarther | 50\nTotal | 102',
      'Area | Number\nHere | 29\nof which near | 24\nFarther | 50\nTotal | 102',
      'What | 2018 | 2019 | Total\nHere | 20 | 21 | 40\nThere | 20 | 21 | 41',
      'Area | Number\nHere | 1,000\nNext | 24\nTotal | 1,024',
      'Area | Number\nHere | 10\nNext | 12\nSub-total | 22\nFar | 8\nTotal | 30',
      'Area | Staff\nHere | 10\nNext | 12\nTotal | 451',
    ])
      assert.deepEqual(only('total', table(drawn)), [], drawn)
  })

  test('in the words before a list must be the sum of the list', () => {
    const reasons = ['6 retired', '7 moved away', '9 had other reasons']
    assert.equal(only('total', paragraph('23 carers left:'), list(...reasons)).length, 1)
    assert.deepEqual(only('total', paragraph('22 carers left:'), list(...reasons)), [])
    assert.deepEqual(
      only('total', paragraph('23 carers left, as told in 2019:'), list('6 retired', 'others moved')),
      [],
    )
  })
})

describe('totals of another period', () => {
  const carers = paragraph('Total number of carers as at 31st March 2018 - 144')
  test('are seen by the period that the heading names', () => {
    const [finding] = only('total-date', heading('Data April 2018 - March 2019', '7'), carers)
    assert.match(finding?.says ?? '', /dated 31 March 2018, but the figures here are for 1 April 2018 to 31 March 2019/)
    assert.deepEqual(only('total-date', heading('Data April 2017 - March 2018'), carers), [])
    assert.deepEqual(only('total-date', carers), [])
  })

  test('or that the report is for', () => {
    const report = aCheckedReport({ blocks: [carers], title: 'Annual report 2018/19' })
    assert.equal(checksOf(report).filter(one => one.check === 'total-date').length, 1)
    const answered = { ...report, title: 'Annual report', fields: { reportingPeriod: 'April 2018 to March 2019' } }
    assert.equal(checksOf(answered).filter(one => one.check === 'total-date').length, 1)
    const period = { first: plainDate('2017-04-01'), last: plainDate('2018-03-31') }
    assert.equal(checksOf({ ...report, period }).filter(one => one.check === 'total-date').length, 0)
  })

  test('periods are read as titles name them', () => {
    const year = { first: '2018-04-01', last: '2019-03-31' }
    for (const title of [
      'April 2018–March 2019',
      '1 April 2018 to 31 March 2019',
      'Report 2018/19',
      'Report 2018-2019',
      'the year to March 2019',
    ])
      assert.deepEqual(periodNamedIn(title), year, title)
    assert.deepEqual(periodNamedIn('year ended 31 December 2019'), { first: '2019-01-01', last: '2019-12-31' })
    for (const title of ['Strategy 2018-21', 'Report of 9 December 2019', 'March 2019 to April 2018'])
      assert.equal(periodNamedIn(title), null, title)
  })
})

describe('percentages', () => {
  test('in a table must follow from the counts beside them', () => {
    const drawn = (percent: string) => `
      What    | Number | Out of | %
      Reviews | 90     | 120    | ${percent}`
    assert.match(only('percentage', table(drawn('70%')))[0]?.says ?? '', /^90 of 120 is 75%, not 70%/)
    assert.deepEqual(only('percentage', table(drawn('75%'))), [])
  })

  test('of two halves must leave nobody unexplained', () => {
    const good = paragraph('Of the 280 care leavers in the return, 88.6% lived in suitable accommodation.')
    const bad = paragraph('Unsuitable accommodation: the return has 6 such young people (2.2%).')
    const says = only('percentage', good, bad).map(one => one.says)
    assert.equal(says.length, 2)
    assert.match(says[0] ?? '', /^6 is 2.1% of the 280 in the beginning of the report, not 2.2%/)
    assert.match(says[1] ?? '', /make 90.8%, not 100%/)
    assert.deepEqual(only('percentage', good, paragraph('Unsuitable: 11.4% of them.')), [])
  })
})

describe('small counts in a table', () => {
  const ages = 'Age | Children\nUnder 1 | 3\n1 to 4 | 30'
  test('are told once for each table', () => {
    const found = only('small-count', table(ages, 'Children in care by age'))
    // The column is of children; its rows are ages, so the cell is told by its row.
    assert.equal(found.length, 1)
    assert.match(found[0]?.says ?? '', /^A cell of this table holds a count from 1 to 5/)
  })

  test('are nothing where rates, ranks, weeks or pounds stand, or where the table is not about people', () => {
    for (const [drawn, caption] of [
      ['Area | Rank\nHere | 3\nThere | 4', 'Children in care'],
      ['Area | Weeks\nHere | 3\nThere | 4', 'Children waiting'],
      ['Item | Number\nChairs | 3\nDesks | 4', 'Furniture'],
      ['Area | Children\nHere | 30\nThere | 0', 'Children in care'],
    ] as const)
      assert.deepEqual(only('small-count', table(drawn, caption)), [], drawn)
  })

  test('and single reasons in a list of people who left are told', () => {
    const intro = paragraph('Foster carers left for these reasons:')
    assert.equal(only('small-count', intro, list('8 Retired', '1 Moved out of the area', '2 Health')).length, 1)
    assert.deepEqual(only('small-count', intro, list('8 Retired', '9 Health')), [])
    assert.deepEqual(
      only('small-count', paragraph('The plan has steps:'), list('2 weeks to read', '3 weeks to write')),
      [],
    )
  })
})

describe('how the report is laid out', () => {
  test('a picture needs words, and better ones than its file name', () => {
    const picture = (alt: string): Block => ({ kind: 'picture', file: 'a', alt, caption: '' })
    assert.equal(only('picture-words', picture(' ')).length, 1)
    assert.deepEqual(only('picture-poor-words', picture('')), [])
    for (const alt of ['Picture 3', 'chart1.png', 'A screenshot of a cell phone', 'Graph', 'Figure 2'])
      assert.equal(only('picture-poor-words', picture(alt)).length, 1, alt)
    assert.deepEqual(only('picture-poor-words', picture('Children in care rose from 430 to 451 in a year.')), [])
  })

  test('headings go down one level at a time and have words', () => {
    assert.equal(only('heading-levels', heading('One'), heading('Deep', null, 4)).length, 1)
    assert.equal(only('heading-levels', heading('Deep', null, 3)).length, 1)
    assert.deepEqual(only('heading-levels', heading('One'), heading('Two', null, 3), heading('Three')), [])
    assert.equal(only('heading-words', heading(' ')).length, 1)
  })

  test('a short bold paragraph is no heading', () => {
    const bold = (text: string): Block => ({ kind: 'paragraph', number: null, words: [{ text, strong: true }] })
    assert.equal(only('bold-heading', bold('Recruitment'), paragraph('Words.')).length, 1)
    assert.deepEqual(only('bold-heading', bold('This must be read before the meeting.'), paragraph('Words.')), [])
    assert.deepEqual(only('bold-heading', paragraph('Recruitment'), paragraph('Words.')), [])
  })

  test('a table has a header row and a title', () => {
    assert.equal(only('table-header', table('|\nHere | 29')).length, 1)
    assert.equal(only('table-title', table('Area | Number\nHere | 29', '')).length, 1)
    assert.deepEqual(told(table('Area | Number\nHere | 29')), [])
  })

  test('paragraph numbers are used once and go up', () => {
    const numbered = (...numbers: readonly string[]) => numbers.map(number => paragraph('Words.', number))
    assert.deepEqual(
      told(...numbered('3.1', '3.2', '3.3', '3.4', '3.3')).map(one => [one.check, one.where]),
      [['number-twice', 'paragraph 3.3']],
    )
    assert.deepEqual(
      told(...numbered('1.1', '1.3', '1.2')).map(one => [one.check, one.says]),
      [['number-order', 'The number 1.2 comes after 1.3. Put the numbers in order']],
    )
    assert.deepEqual(told(...numbered('1', '1.1', '1.2', '1.10', '2', '2.1')), [])
    assert.deepEqual(told(...numbered('(a)', '(b)', '(a)')), [])
    assert.deepEqual(told(heading('One', '1.'), heading('Appendix A'), heading('One', '1')), [])
  })
})

describe('the reports of one pack', () => {
  const saying = (title: string, ...texts: readonly string[]) =>
    aCheckedReport({ title, blocks: texts.map(text => paragraph(text)) })

  test('count the same people alike', () => {
    const says = packChecks([
      saying('Performance', 'An overview of the 230 care leavers.', 'The 451 children in care are told of.'),
      saying('Leaving care', 'We are actively supporting 241 care leavers.'),
      saying(
        'Accommodation',
        'The total number of care leavers receiving support, for the period 1 April 2018 to 31 March 2019, was 278.',
        'Of the 280 care leavers most were well housed.',
      ),
      saying('Minutes', 'There were 462 children in care.'),
    ]).map(one => one.says)
    assert.equal(says.length, 2)
    assert.match(says[0] ?? '', /^The number of children in care is 451 in “Performance” .* and 462 in “Minutes”/)
    for (const count of ['230', '241', '278', '280']) assert.ok(says[1]?.includes(`${count} in “`), count)
  })

  test('count those who stopped alike', () => {
    const [finding, ...others] = packChecks([
      saying('Fostering', 'Number of de-registered mainstream carers - 17'),
      saying(
        'Panel',
        'Reviews went to panel with 3 resulting in de-registration. Panel heard a total of 12 other de-registrations.',
      ),
    ])
    assert.match(finding?.says ?? '', /^The number of deregistrations is 15 in “Panel” .* and 17 in “Fostering”/)
    assert.equal(others.length, 0)
  })

  test('may speak of parts, other years and other places', () => {
    assert.deepEqual(
      packChecks([
        saying('One', 'The 451 children in care are told of.', 'We support the 60 care leavers aged 21.'),
        saying('Two', 'There are 451 children in care.', 'Of the 450 children in care in England, few.'),
        saying('Three', 'In the previous year there were 430 children in care.', 'There were 86 new children in care.'),
      ]),
      [],
    )
  })
})
