import assert from 'node:assert/strict'
import test, { describe } from 'node:test'
import {
  answersOf,
  aPng,
  aWordDocument,
  bold,
  finishedWordReport,
  grid,
  head,
  item,
  para,
  picture,
  run,
  type WordMaking,
  wordReportWithTemplateText,
} from '../../../tests/samples/word-reports.ts'
import { plainDate } from '../../kernel/index.ts'
import { type CheckedReport, checksOf } from '../checks/index.ts'
import { type Block, plainWords } from '../document/block.ts'
import { readWordReport, type WordReport } from './index.ts'

const read = (body: string, more: Omit<WordMaking, 'body'> = {}) => readWordReport(aWordDocument({ body, ...more }))

/** Blocks in short, for reading: "h2 Words", "p 3.2 Words", "• a / b". */
const inShort = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `h${block.level} ${[block.number, plainWords(block.words)].filter(Boolean).join(' ')}`
    case 'paragraph':
      return `p ${[block.number, plainWords(block.words)].filter(Boolean).join(' ')}`
    case 'list':
      return `${block.ordered ? '1' : '•'} ${block.items.map(plainWords).join(' / ')}`
    case 'table':
      return `table ${block.caption}: ${[block.head, ...block.rows].map(row => row.join(' | ')).join(' // ')}`
    case 'picture':
      return `picture ${block.file}: ${block.alt} (${block.caption})`
    case 'measure':
      return `measure ${block.measure}`
  }
}
const shortly = (report: WordReport): string[] => report.blocks.map(inShort)
const checked = (report: WordReport): CheckedReport => ({
  title: report.title ?? '',
  fields: report.fields,
  blocks: report.blocks,
  part: 'open',
  meetingHeldOn: plainDate('2019-12-09'),
  period: null,
  packPages: null,
})
const problemsIn = (report: WordReport): string[] =>
  report.problems.map(one => one.check).filter(check => check !== 'word-question-missing')

describe('a report as an author sends it', () => {
  test('is recognised whole, and has nothing to mend', async () => {
    const report = await readWordReport(finishedWordReport('9 December 2019'))
    assert.equal(report.title, 'Fostering in the year')
    const said = answersOf('9 December 2019')
    assert.equal(report.fields['dateOfMeeting'], '9 December 2019')
    assert.equal(report.fields['leadOfficer'], said['Director'])
    assert.equal(report.fields['currentRisk'], 'Medium')
    assert.equal(report.fields['residualRisk'], 'Low')
    assert.equal(report.fields['officerContact'], said['Officer Contact'])
    assert.equal(Object.keys(report.fields).length, Object.keys(said).length)
    assert.deepEqual(report.missing, [])
    assert.deepEqual(report.problems, [])
    assert.deepEqual(shortly(report), [
      'h2 Recruitment',
      'p 1.1 The council welcomed 21 fostering households in the year and said goodbye to 17.',
      'p 1.2 Carers asked for one page that says what they may decide by themselves.',
      'h2 Homes',
      'table Table 1: Fostering households by kind: Kind | Households // Mainstream | 144 // Connected people | 53 // Total | 197',
    ])
    assert.deepEqual(checksOf(checked(report)), [])
  })

  test('with words of the template, no reason and a chart without words shows these three problems', async () => {
    const report = await readWordReport(wordReportWithTemplateText('9 December 2019'))
    assert.deepEqual(
      checksOf(checked(report)).map(one => [one.check, one.where]),
      [
        ['template-text', 'Current risk'],
        ['missing-answer', 'Reason for recommendation'],
        ['picture-words', 'picture 1 (“Figure 1: Households at the end of each year”)'],
      ],
    )
    assert.equal(report.pictures.length, 1)
    assert.equal(report.pictures[0]?.width, 400)
    assert.ok(!Buffer.from(report.pictures[0]?.bytes ?? []).includes('Made by'))
    assert.deepEqual(report.removed, [
      'The names of who wrote the file and who saved it last',
      'The organisation and the manager in the file’s properties',
      'Details inside pictures, such as where and when a photograph was taken',
    ])
  })
})

describe('the questions of the template', () => {
  test('are found as bold lines, as headings, with and without colons, in any order', async () => {
    const report = await read(
      [
        bold('Corporate Parenting Board'),
        para(`${run('Date of Meeting:', '<w:b/>')}${run(' 9 December 2019')}`),
        head('Recommendations', 2),
        item('The board is asked to note the report.', 2),
        item('The board is asked to agree the plan.', 2),
        bold('Executive Summary'),
        para('First line of the summary.'),
        para('Second line of the summary.'),
        para('Risk Assessment:'),
        para('Having considered the risks:'),
        para('Current Risk: HIGH'),
        para('Residual Risk MEDIUM'),
        para('It will be lower next year.'),
        para('Officer Contact:'),
        para('Name: an officer'),
        para('Tel: 01632 960123'),
        para('Fostering in the year'),
        head('Introduction'),
        para('Budget: this word now belongs to the report.'),
      ].join(''),
    )
    assert.deepEqual(report.fields, {
      dateOfMeeting: '9 December 2019',
      recommendations: 'The board is asked to note the report.\nThe board is asked to agree the plan.',
      executiveSummary: 'First line of the summary.\nSecond line of the summary.',
      risk: 'Having considered the risks:\nIt will be lower next year.',
      currentRisk: 'HIGH',
      residualRisk: 'MEDIUM',
      officerContact: 'Name: an officer\nTel: 01632 960123',
    })
    assert.deepEqual(shortly(report), [
      'p Corporate Parenting Board',
      'p Fostering in the year',
      'h2 Introduction',
      'p Budget: this word now belongs to the report.',
    ])
    const missing = report.problems.find(one => one.check === 'word-question-missing')
    assert.match(missing?.says ?? '', /no answer to “Portfolio holder”, “Director”/)
    assert.ok(report.missing.includes('reason') && !report.missing.includes('climate'))
  })

  test('keep the numbers of recommendations, and an officer’s title is not the report’s', async () => {
    const report = await read(
      [
        bold('Recommendations'),
        para('2.1 The board is asked to note the report.'),
        bold('Officer Contact'),
        para('Name: an officer'),
        para('Title: director of care'),
      ].join(''),
    )
    assert.equal(report.title, null)
    assert.equal(report.fields['recommendations'], '2.1 The board is asked to note the report.')
    assert.equal(report.fields['officerContact'], 'Name: an officer\nTitle: director of care')
  })

  test('on one line for both risks are told apart, and one that comes twice is told', async () => {
    const report = await read(
      para('Current Risk: HIGH  Residual Risk: LOW') + para('Budget: None') + para('Budget: £100'),
    )
    assert.equal(report.fields['currentRisk'], 'HIGH')
    assert.equal(report.fields['residualRisk'], 'LOW')
    assert.equal(report.fields['budget'], 'None\n£100')
    assert.deepEqual(problemsIn(report), ['word-question-twice'])
  })

  test('may be answered by a word that is a question elsewhere', async () => {
    const report = await read(
      grid([
        ['Lead Officer', 'Director'],
        ['Executive Summary', 'Summary'],
        ['Budget:', 'None'],
      ]),
    )
    assert.deepEqual(report.fields, { leadOfficer: 'Director', executiveSummary: 'Summary', budget: 'None' })
  })

  test('of another template are found by its own labels', async () => {
    const bytes = aWordDocument({ body: para('Why now: because') + para('Words') })
    const fields = [{ name: 'why', title: 'Why now', labels: ['Why now'], needed: true }]
    assert.deepEqual((await readWordReport(bytes, { fields })).fields, { why: 'because\nWords' })
  })

  test('that are not there at all are told in one line', async () => {
    const report = await read(head('A report') + para('Words.'))
    assert.equal(report.problems.length, 1)
    assert.match(report.problems[0]?.says ?? '', /^None of the questions/)
  })
})

describe('the words', () => {
  test('keep headings, numbers as typed or as Word counts them, lists and emphasis', async () => {
    const report = await read(
      [
        head('Only title'),
        head('First', 2),
        para(`${run('3.2')}<w:r><w:tab/></w:r>${run('Typed number.')}`),
        item('Part one', 2, 0),
        item('Counted', 2, 1),
        item('Counted again', 2, 1),
        item('Dot', 1),
        item('Dot again', 1),
        item('Letter', 3),
        para('Between.'),
        para('2.5 years is no number of a paragraph.'),
        para(run('A style of the council’s own'), '<w:pStyle w:val="Section"/>'),
        para(
          `${run('Some ')}${run('bold', '<w:b/>')}${run(' and ')}${run('strong', '<w:rStyle w:val="Strong"/>')}${run(' words')}`,
        ),
        para('• typed dot'),
      ].join(''),
    )
    assert.deepEqual(shortly(report), [
      'h2 Only title',
      'h3 First',
      'p 3.2 Typed number.',
      '1 Part one',
      'p 1.1 Counted',
      'p 1.2 Counted again',
      '• Dot / Dot again',
      '1 Letter',
      'p Between.',
      'p 2.5 years is no number of a paragraph.',
      'h2 A style of the council’s own',
      'p Some bold and strong words',
      '• typed dot',
    ])
    const mixed = report.blocks.at(-2)
    assert.deepEqual(mixed?.kind === 'paragraph' && mixed.words, [
      { text: 'Some ' },
      { text: 'bold', strong: true },
      { text: ' and ' },
      { text: 'strong', strong: true },
      { text: ' words' },
    ])
  })

  test('under one first heading have it for their title', async () => {
    const report = await read(head('Fostering') + head('Part', 2) + para('Words.') + head('Deeper', 3))
    assert.equal(report.title, 'Fostering')
    assert.deepEqual(shortly(report), ['h2 Part', 'p Words.', 'h3 Deeper'])
  })

  test('of links keep only addresses that a reader may follow', async () => {
    const link = (id: string, text: string) => para(`<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`)
    const report = await read(link('a', 'web') + link('b', 'drive') + link('c', 'script'), {
      relations: {
        a: ['hyperlink', 'external https://example.org/'],
        b: ['hyperlink', 'external file:///C:/secret.docx'],
        c: ['hyperlink', 'external javascript:alert(1)'],
      },
    })
    assert.deepEqual(
      report.blocks.map(block => block.kind === 'paragraph' && block.words[0]),
      [{ text: 'web', link: 'https://example.org/' }, { text: 'drive' }, { text: 'script' }],
    )
    assert.deepEqual(report.removed, ['2 links to files on somebody’s computer or drive (the words are kept)'])
  })

  test('of footnotes stand at the end', async () => {
    const report = await read(para(`${run('Said')}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
      relations: { f: ['footnotes', 'footnotes.xml'] },
      parts: {
        'word/footnotes.xml':
          '<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>By whom</w:t></w:r></w:p></w:footnote></w:footnotes>',
      },
    })
    assert.deepEqual(shortly(report), ['p Said [1]', 'h2 Notes', '1 By whom'])
    assert.deepEqual(problemsIn(report), ['word-notes'])
  })

  test('of fields, contents lists and text boxes are read as a reader sees them', async () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const box = `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><wps:txbx xmlns:wps="s"><w:txbxContent>${para('In a box')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${para('In a box')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    const report = await read(
      [
        para(run('Recruitment 3'), '<w:pStyle w:val="TOC1"/>'),
        para(`${run('See page ')}${field('PAGEREF x', '7')}${run('.')}`),
        box,
        `<w:sdt><w:sdtContent>${para('In a control')}</w:sdtContent></w:sdt>`,
      ].join(''),
    )
    assert.deepEqual(shortly(report), ['p See page 7.', 'p In a box', 'p In a control'])
  })
})

describe('what others should not see', () => {
  test('tracked changes are read as accepted, comments and hidden text are left out, and each is told', async () => {
    const report = await read(
      [
        para(
          `${run('Kept ')}<w:ins w:author="An officer">${run('added')}</w:ins><w:del w:author="An officer"><w:r><w:delText>taken out</w:delText></w:r></w:del>`,
        ),
        para(`${run('Seen')}${run(' unseen', '<w:vanish/>')}${run(' secret', '<w:rStyle w:val="Secret"/>')}`),
      ].join(''),
      {
        relations: { c: ['comments', 'comments.xml'] },
        parts: {
          'word/comments.xml': '<w:comments xmlns:w="w"><w:comment w:id="1"/><w:comment w:id="2"/></w:comments>',
        },
      },
    )
    assert.deepEqual(shortly(report), ['p Kept added', 'p Seen'])
    assert.deepEqual(problemsIn(report), ['word-tracked-changes', 'word-comments', 'word-hidden-text'])
    assert.deepEqual(report.removed, [
      '2 comments',
      'Who made each tracked change, and when',
      '1 piece of text that was deleted with tracked changes',
      '2 pieces of hidden text',
    ])
    assert.ok(!JSON.stringify(report).includes('An officer'))
  })

  test('headers, attached data, own properties and the place of the template are left out and told', async () => {
    const report = await read(para('Words'), {
      relations: { s: ['settings', 'settings.xml'], h: ['header', 'header1.xml'] },
      parts: {
        'word/header1.xml': `<w:hdr xmlns:w="w">${para('Draft')}</w:hdr>`,
        'word/settings.xml': '<w:settings xmlns:w="w"/>',
        'word/_rels/settings.xml.rels':
          '<Relationships><Relationship Id="t" Type="x/attachedTemplate" Target="file:///C:/templates/report.dotx" TargetMode="External"/></Relationships>',
        'customXml/item1.xml': '<data/>',
        'docProps/custom.xml': '<Properties><property>A case number</property></Properties>',
      },
    })
    assert.deepEqual(report.removed, [
      'Properties that a program or a person added to the file',
      'Data that a program attached to the file',
      'What stands in the headers and footers of the pages',
      'The place where the template of the file is kept',
    ])
  })

  test('the part of a picture that was cropped is not taken in', async () => {
    const report = await read(picture('p', 'A house', '<a:srcRect l="25000"/>'), {
      relations: { p: ['image', 'media/a.png'] },
      parts: { 'word/media/a.png': aPng(10, 10) },
    })
    assert.deepEqual([report.blocks.length, report.pictures.length], [0, 0])
    assert.match(report.problems[0]?.says ?? '', /^A picture that is cropped could not be taken in/)
  })
})

describe('tables', () => {
  test('have a header row where Word marks one or all of it is bold', async () => {
    const drawn = [
      ['Area', 'Children'],
      ['Here', '1,029'],
    ]
    const boldRow = drawn.map((row, at) => (at === 0 ? row.map(bold) : row))
    for (const body of [grid(drawn, true), grid(boldRow)]) {
      const [table] = (await read(para('Words.') + body)).blocks.slice(1)
      assert.deepEqual(table?.kind === 'table' && [table.head, table.rows, table.numeric], [
        ['Area', 'Children'],
        [['Here', '1,029']],
        [false, true],
      ])
    }
    const ages = await read(
      grid([
        [bold('Age'), bold('Number')],
        [bold('17 to 18'), '1.1 Words'],
      ]),
    )
    assert.deepEqual(shortly(ages), ['table : Age | Number // 17 to 18 | 1.1 Words'])
    const plain = await read(grid(drawn))
    assert.deepEqual(checksOf(checked(plain)).filter(one => one.check === 'table-header').length, 1)
  })

  test('with merged cells are made simpler, and a frame of one cell is no table', async () => {
    const cell = (text: string, properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${para(text)}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('Both', '<w:gridSpan w:val="2"/>')}${cell('C', '')}</w:tr><w:tr>${cell('Down', '<w:vMerge w:val="restart"/>')}${cell('1', '')}${cell('2', '')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('3', '')}${cell('4', '')}</w:tr></w:tbl>`
    const report = await read(body + grid([['A frame']]))
    assert.deepEqual(shortly(report), ['table :  |  |  // Both |  | C // Down | 1 | 2 // Down | 3 | 4', 'p A frame'])
    assert.deepEqual(problemsIn(report), ['word-table-simplified'])
  })
})

describe('pictures', () => {
  test('come with their words and captions, once each', async () => {
    const report = await read(
      picture('p', 'Children in care by year: 430, 440, 451') +
        para(run('Figure 1: Children in care'), '<w:pStyle w:val="Caption"/>') +
        picture('p', ''),
      { relations: { p: ['image', 'media/a.png'] }, parts: { 'word/media/a.png': aPng(40, 30) } },
    )
    assert.deepEqual(shortly(report), [
      'picture picture-1: Children in care by year: 430, 440, 451 (Figure 1: Children in care)',
      'picture picture-1:  ()',
    ])
    assert.deepEqual(
      report.pictures.map(one => [one.name, one.type, one.width, one.height]),
      [['picture-1', 'image/png', 40, 30]],
    )
  })

  test('of kinds that a page cannot show, charts and diagrams are told, with what to do', async () => {
    const chart =
      '<w:p><w:r><w:drawing><a:graphicData xmlns:a="a" uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing></w:r></w:p>'
    const report = await read(head('Homes') + chart + picture('p', 'Words'), {
      relations: { p: ['image', 'media/a.emf'] },
      parts: { 'word/media/a.emf': 'not a picture that we know' },
    })
    assert.deepEqual(
      report.problems
        .filter(one => one.check === 'word-picture-lost')
        .map(one => [one.says.split(' could')[0], one.where]),
      [
        ['A chart', 'under “Homes”'],
        ['A picture that is not a PNG or JPEG', 'under “Homes”'],
      ],
    )
  })
})
