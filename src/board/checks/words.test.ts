import assert from 'node:assert/strict'
import test, { describe } from 'node:test'
import { aCheckedReport, answersInOrder } from './a-checked-report.ts'
import { checksOf, textChecks } from './index.ts'
import { paragraph } from './a-checked-report.ts'

const found = (check: string, text: string) =>
  checksOf(aCheckedReport({ blocks: [paragraph(text)] })).filter(one => one.check === check)

/** Each text is flagged once or more by the check, or not at all. */
const examples = (
  check: string,
  { flagged, not }: Readonly<{ flagged: readonly string[]; not: readonly string[] }>,
): void => {
  describe(textChecks.find(one => one.id === check)?.title ?? check, () => {
    for (const text of flagged) test(`is seen in: ${text}`, () => assert.ok(found(check, text).length > 0))
    for (const text of not)
      test(`is not seen in: ${text}`, () =>
        assert.deepEqual(
          found(check, text).map(one => one.says),
          [],
        ))
  })
}

test('a report in order has nothing to mend', () => {
  assert.deepEqual(checksOf(aCheckedReport()), [])
})

test('every check has its own id, a title and the rows it meets', () => {
  assert.equal(new Set(textChecks.map(one => one.id)).size, textChecks.length)
  for (const one of textChecks) {
    assert.ok(one.title !== '' && one.looksAt !== '', one.id)
    assert.ok(one.rows.length > 0 && one.rows.every(row => /^(AE|H|J)\d+$/.test(row)), one.id)
  }
  const rows = new Set(textChecks.flatMap(one => one.rows))
  for (const row of [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 23, 24])
    assert.ok(rows.has(`AE${row}`), `no check for AE${row}`)
})

examples('template-text', {
  flagged: [
    'Current risk: HIGH/MEDIUM/LOW (Delete as appropriate)',
    'Yes / No (delete where applicable)',
    'Lorem ipsum dolor sit amet',
    'The meeting of [insert date] agreed this.',
    'Report by <Name of author>',
    'Insert chart here',
    'Click or tap here to enter text.',
    'Choose an item.',
    'Authors should complete this section in full.',
  ],
  not: [
    'The board may delete this action once it is done.',
    'The high, medium and low bands are those of the policy.',
    'The newsletter had an insert about fostering.',
    'Staff agreed to insert details of the offer in each letter.',
    'The visit was on 3 May [see the minutes].',
    'Please complete the survey by Friday.',
  ],
})

examples('placeholder', {
  flagged: [
    'There were XX visits.',
    'On XX/XX/20XX the panel met.',
    'Venue TBC',
    'The cost is [ ].',
    'Who pays ???',
    'Name: ______',
  ],
  not: [
    'Part XX of the code.',
    'Size XXL shirts',
    'Is this enough?',
    'The tick box [done] is new.',
    'An XXI century service',
  ],
})

examples('act-year', {
  flagged: [
    'The Children and Social Work Act (2018) names seven principles.',
    'Under the Children and Social Work Act 2018 the council must act.',
    'the Care Standards Act 2002',
    'The Children (Leaving Care) Act 2001 gave advisers.',
    'See the Children Act 1998.',
    "The Children's Wellbeing and Schools Act 2025 is new.",
    'the Localism Act 2012',
    'the Equality Act, 2011',
  ],
  not: [
    'The Children and Social Work Act (2017) names seven principles.',
    'The Children Act 1989 and the Children Act 2004 both apply.',
    'the Adoption and Children Act 2002',
    'the Protection of Children Act 1999',
    'the Equality Act 2010 and the Equality Act 2006',
    'the Local Government Act 1972',
    'The Children’s Wellbeing and Schools Act 2026 is new.',
    'The Children and Social Work Bill of 2016',
    'an Act of 2018',
  ],
})

examples('act-two-years', {
  flagged: ['The Widgets Act 2011 applies. So does the Widgets Act 2012.'],
  not: [
    'The Widgets Act 2011 applies. So does the Gadgets Act 2012.',
    'Under the Widgets Act 2011 and The Widgets Act (2011)',
    'The Data Protection Act 1998 was replaced by the Data Protection Act 2018.',
  ],
})

examples('members-stated', {
  flagged: [
    'Six elected members and the lead member form the board. The board is made up of five elected members and others.',
    'Together with 6 members the chair forms the panel. The panel comprises seven members.',
  ],
  not: [
    'The board is made up of six elected members. Five members attended.',
    'The board has six elected members. The panel has five elected members.',
    'The board has six elected members. The board has eight members.',
    'The board comprises six elected members. Two members visited a home.',
    'The board consists of six members. There are six members on the board, who form it.',
  ],
})

examples('total', {
  flagged: [
    'Of our current total of 102 placements with 21 agencies, 29 are in the county and 24 are next door and there are 50 elsewhere.',
  ],
  not: [
    'Of our current total of 103 placements with 21 agencies, 29 are in the county and 24 are next door and there are 50 elsewhere.',
    'A total of 102 children were placed. Of these 29 are in the county.',
    'A total of 400 children are in care, of whom 20 are under one and 12 are in hospital.',
  ],
})

examples('total-date', {
  flagged: ['Total number of carers as at 31 March 2021: 144'],
  not: [
    'Total number of carers as at 31 March 2019: 144',
    'Compared with the total of 150 at 31 March 2021',
    'The panel met on 31 March 2021.',
    'The total was 140 on 31 March 2018 and 144 on 31 March 2019.',
  ],
})

examples('percentage', {
  flagged: [
    '12 of the 40 care leavers (35%) were in work.',
    '12 out of 40 (3%)',
    'Visits were on time for 75% (12 of 40).',
    'We know the 280 of them. Of the 280 care leavers most were well housed. We found 6 such young people (2.2%) who were not.',
  ],
  not: [
    '12 of the 40 care leavers (30%) were in work.',
    '2 of 3 (67%) or 2 of 3 (66%)',
    'Visits were on time for 30% (12 of 40).',
    'Of the 278 care leavers most were well housed. 6 of them were not: 6 young people (2.2%).',
    '35% of children were in the first of 3 groups.',
    'Attendance was 95% in 2019.',
  ],
})

examples('over-a-hundred', {
  flagged: ['105% of children were seen.'],
  not: ['100% of children were seen.', 'Demand grew by 120% over the year.', '150% of the poverty line'],
})

examples('small-count', {
  flagged: [
    'Of 6 such young people 2 were in custody.',
    'We had 6 young people in unsuitable places, of which 2 were in custody and 4 were homeless.',
    'Three children moved placement.',
    'There are 4 care leavers at university.',
    'One child was in secure accommodation.',
    'Two of our young people were remanded.',
    '3 unaccompanied children arrived.',
  ],
  not: [
    'Table 3 shows children by age.',
    'A child waits 2 weeks.',
    'Children with 3 or more placements',
    'The home is for up to 3 children.',
    'One in 4 children waits.',
    'two children’s homes',
    "two children's social workers",
    'Children aged 2 to 4',
    'One child is one too many.',
    'Priority 4 children and homes',
    'Five members met young people.',
    'More than 5 children were placed.',
    '25 children moved, and 1.5 children a month came.',
    'three care leavers’ forums',
    'two young people forums',
  ],
})

examples('phone', {
  flagged: ['Ring 07700 900123.', 'Tel: 01632 960123', 'Call +44 7700 900 123', '(01632) 960 123'],
  not: [
    'Ring 0800 123 4567 for help.',
    'Dial 101 or 999.',
    'In 2018 2019 and 2020',
    'Reference 0123-45',
    '0.01234567890',
    'between 01/04/2018 and 31/03/2019',
  ],
})

examples('email', {
  flagged: ['Write to a.person@example.org', 'sample99@gmail.com', 'helpful.team@hotmail.com'],
  not: ['Write to fostering.team@example.org', 'democraticservices@example.gov.uk', 'at the school @ the corner'],
})

examples('family-name', {
  flagged: [
    'The visit to the Sample family went well.',
    'Mr and Mrs Sample were approved.',
    'Mrs Sample said',
    'One has adopted another child so has no rooms (Sample/Example).',
    'A boy called Samplo was asked.',
    'Samplo (aged 7) drew it.',
  ],
  not: [
    'Child A and Child B were placed together.',
    'the Supporting Families programme',
    'The Early Help family worker',
    'Placements (Kinship/Residential) by type of foster carer',
    'Girls aged 12 and People aged 16',
    'The Wessex Vale family hub',
    'Councillor Sample, the chair, spoke.',
    'young people called for change',
    'the Virtual School family',
  ],
})

examples('age-slip', {
  flagged: ['young people aged 19,20 and 2021 in work', 'aged 19, 20 and 2021', 'He was 2021 years old.'],
  not: ['young people aged 19, 20 and 21 in 2021', 'aged 19 in 2021', 'the 2021 year end', 'aged 17 to 18 years, 2019'],
})

examples('measure-slip', {
  flagged: ['% children in care 2.5 yrs in same placement for 2+ yrs'],
  not: [
    '% children in care 2.5+ yrs in same placement for 2+ yrs',
    'in care 2 years and in one place for 2 years',
    'over 3 years; 2+ years',
  ],
})

examples('no-such-day', {
  flagged: ['By 31 June 2020', 'On Tuesday 9 December 2019', 'on 30/02/2020'],
  not: ['By 30 June 2020', 'On Monday 9 December 2019', 'on 29/02/2020', 'in May 2020', 'version 3.14.20'],
})

examples('wording', {
  flagged: [
    'The decline rate remains stubbornly low and this needs action.',
    'The completion rate is worryingly high.',
    'The rate of refusals is low at 72%.',
  ],
  not: [
    'The decline rate remains stubbornly high.',
    'The completion rate is worryingly low.',
    'The rate of refusals is low at 7%.',
    'Spirits are low.',
    'Attendance is too low',
  ],
})

examples('age-bands', {
  flagged: ['The survey is for ages 2-11 and 11-18.', 'Two surveys: 2 to 11 and 11 to 18 year olds.'],
  not: [
    'The survey is for ages 4-10 and 11-18.',
    'Items 2-11 and 11-18 were noted.',
    'Aged 16 to 25, or 17 to 21',
    'Children aged 5-9 were seen on 9-12 May.',
  ],
})

test('pages outside the pack are seen once the pack has pages', () => {
  const found = (text: string, packPages: Readonly<{ first: number; last: number }> | null) =>
    checksOf(aCheckedReport({ blocks: [paragraph(text)], packPages }))
      .filter(one => one.check === 'page-reference')
      .map(one => one.says)
  const pack = { first: 5, last: 100 }
  assert.match(found('The points on page 196 were raised.', pack)[0] ?? '', /^Page 196 is not in this pack/)
  assert.equal(found('See pages 66/67.', pack).length, 0)
  assert.equal(found('See pages 99 to 101.', pack).length, 1)
  assert.equal(found('See page 196 of the statutory guidance.', pack).length, 0)
  assert.equal(found('The points on page 196 were raised.', null).length, 0)
})

describe('a report that is not open', () => {
  const closed = checksOf(
    aCheckedReport({ part: 'exempt', blocks: [paragraph('Three children of the Sample family moved.')] }),
  )
  test('may tell small numbers and names to those who may read it', () => {
    assert.deepEqual(closed, [])
  })
})

describe('the answers to the template', () => {
  const ofFields = (fields: Readonly<Record<string, string>>) =>
    checksOf(aCheckedReport({ fields: { ...answersInOrder, ...fields } })).map(one => [one.check, one.field])

  test('are asked for where a report may not be published without them', () => {
    assert.deepEqual(ofFields({ recommendations: '' }), [['missing-answer', 'recommendations']])
    assert.deepEqual(ofFields({ recommendations: 'Not applicable' }), [['missing-answer', 'recommendations']])
    assert.deepEqual(ofFields({ reason: 'N/A' }), [['missing-answer', 'reason']])
    assert.deepEqual(ofFields({ reason: ' – ' }), [['missing-answer', 'reason']])
    assert.deepEqual(ofFields({ backgroundPapers: '' }), [['missing-answer', 'backgroundPapers']])
    assert.deepEqual(ofFields({ risk: '', currentRisk: '', residualRisk: '' }), [['missing-answer', 'risk']])
  })

  test('may be short: none, for information, or a level of risk alone', () => {
    assert.deepEqual(ofFields({ backgroundPapers: 'None', budget: 'N/A', equalities: 'None', risk: '' }), [])
    assert.deepEqual(ofFields({ reason: 'This report is for information.' }), [])
  })

  test('that are left out are told as doubts', () => {
    assert.deepEqual(ofFields({ budget: '', equalities: '' }), [
      ['unanswered', 'equalities'],
      ['unanswered', 'budget'],
    ])
  })

  test('are dated as the meeting', () => {
    assert.deepEqual(ofFields({ dateOfMeeting: '6 December 2019' }), [['report-date', 'dateOfMeeting']])
    for (const day of ['9 December 2019', 'Monday 9th December', '09/12/2019', 'to be agreed'])
      assert.deepEqual(ofFields({ dateOfMeeting: day }), [], day)
  })

  test('tell where the words of the template are', () => {
    const [finding] = checksOf(
      aCheckedReport({ fields: { ...answersInOrder, currentRisk: 'HIGH/MEDIUM/LOW (Delete as appropriate)' } }),
    )
    assert.equal(finding?.where, 'Current risk')
    assert.equal(finding?.severity, 'refuse')
    assert.match(finding?.says ?? '', /left in: “HIGH\/MEDIUM\/LOW”/)
  })

  test('with one officer’s telephone and e-mail are questioned', () => {
    assert.deepEqual(
      ofFields({ officerContact: 'Name: an officer\nTel: 01632 960123\nEmail: an.officer@example.org' }),
      [
        ['phone', 'officerContact'],
        ['email', 'officerContact'],
      ],
    )
  })
})

test('words without sense or end are checked in a moment', () => {
  const nonsense = ['A-', 'a.', 'A ', '1 ', '. A', '12 of 40 a ', 'the Sample ', 'rate low ', 'aged 1,', 'Mr A-']
  const texts = nonsense.map(text => paragraph(text.repeat(4_000)))
  const started = process.cpuUsage().user
  checksOf(aCheckedReport({ blocks: texts }))
  // Two dozen times what it takes; a pattern that goes back over its steps takes minutes.
  assert.ok((process.cpuUsage().user - started) / 1_000_000 < 12)
})
