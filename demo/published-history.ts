import { type PlainDate, plainDate } from '../src/kernel/index.ts'

// Figures as they were once reported, with their gaps and their quarrels left in. Nothing here is computed, and nothing put right:
// the history shows what the board was told.

export type ReportedFigure = Readonly<{
  measure: string
  /** Our indicator for the same thing, where there is one. */
  indicator: string | null
  label: string
  asAt: PlainDate | null
  period: string | null
  value: string | null
  unit: 'percent' | 'count' | 'per 10,000' | 'score' | 'pounds'
  previous: string | null
  direction: 'up' | 'down' | 'same' | null
  sourceDocument: string
  note: string | null
  conflictGroup: string | null
}>

const OVERVIEW = 'Board paper, 9 December 2019, performance overview'
const CARE_LEAVERS = 'Board paper, 9 December 2019, care leavers report'
const MISSING = 'Board paper, 9 December 2019, missing children and exploitation report'
const FOSTERING = 'Board paper, 9 December 2019, fostering annual report'
const MINUTES = 'Minutes of the board, 14 November 2019'
const STRATEGY_2024 = 'Corporate parenting strategy 2024 to 2027, context'

type Extra = Partial<Pick<ReportedFigure, 'indicator' | 'previous' | 'direction' | 'note' | 'conflictGroup'>>

const figure = (
  sourceDocument: string,
  when: string,
  measure: string,
  label: string,
  unit: ReportedFigure['unit'],
  value: string | null,
  extra: Extra = {},
): ReportedFigure => ({
  measure,
  indicator: null,
  label,
  // A day where the paper gave one; else the words that it used.
  asAt: /^\d{4}-\d{2}-\d{2}$/.test(when) ? plainDate(when) : null,
  period: /^\d{4}-\d{2}-\d{2}$/.test(when) ? null : when,
  value,
  unit,
  previous: null,
  direction: null,
  sourceDocument,
  note: null,
  conflictGroup: null,
  ...extra,
})

const OCTOBER = '2019-10-31'
const MARCH = '2024-03-31'
const QUARTER_2 = 'July to September 2019'

export const publishedHistory: readonly ReportedFigure[] = [
  figure(OVERVIEW, OCTOBER, 'children-in-care', 'Children in care', 'count', '451', {
    indicator: 'children-in-care',
    conflictGroup: 'children-in-care-autumn-2019',
    note: 'The minutes of 14 November say 462. Neither says how the two are to be joined',
  }),
  figure(MINUTES, '2019-11-14', 'children-in-care', 'Children in care, said in the meeting', 'count', '462', {
    indicator: 'children-in-care',
    conflictGroup: 'children-in-care-autumn-2019',
    note: 'The data set as at 31 October says 451',
  }),
  figure(OVERVIEW, OCTOBER, 'reviews-on-time', 'Reviews held on time', 'percent', '100', {
    indicator: 'reviews-all-held-on-time',
    previous: '97',
    direction: 'up',
  }),
  figure(OVERVIEW, OCTOBER, 'visited-in-six-weeks', 'Seen in the last six weeks', 'percent', '80', {
    indicator: 'seen-within-six-weeks',
    previous: '77',
    direction: 'up',
    conflictGroup: 'visits-autumn-2019',
  }),
  figure(OVERVIEW, 'six months to 31 October 2019', 'started-care', 'Came into care', 'count', '86', {
    indicator: 'started-care-in-six-months',
    previous: '84',
    direction: 'up',
    note: 'The figure before is worked out: the paper says two more than before',
  }),
  figure(OVERVIEW, 'six months to 31 October 2019', 'left-care', 'Left care', 'count', '57', {
    indicator: 'ceased-care-in-six-months',
    direction: 'down',
    note: 'No figure for the six months before',
  }),
  figure(OVERVIEW, OCTOBER, 'P4.13', 'Living with foster carers', 'percent', '68', {
    indicator: 'living-with-foster-carers',
    previous: '68',
    direction: 'same',
  }),
  figure(OVERVIEW, OCTOBER, 'P4.5', 'Three or more placements', 'percent', '7', {
    indicator: 'three-or-more-placements-in-year',
    previous: '7',
    direction: 'same',
  }),
  figure(OVERVIEW, OCTOBER, 'P4.6', 'In the same placement for two years', 'percent', '70', {
    indicator: 'same-placement-for-two-years',
    previous: '70',
    direction: 'same',
    note: 'The dictionary names both two and two and a half years',
  }),
  figure(OVERVIEW, OCTOBER, 'P4.10', 'With a missing episode', 'percent', '17', {
    indicator: 'went-missing-in-the-year',
    note: 'The paper does not say out of whom: in care on the day, or at any time in the period',
  }),
  figure(OVERVIEW, OCTOBER, 'return-interviews-offered', 'Offered a return interview', 'percent', '67', {
    indicator: 'return-interview-offered',
    direction: 'down',
    conflictGroup: 'return-interviews-offered-2019',
    note: 'The report on missing children says all but 13 of 116 children were offered one',
  }),
  figure(OVERVIEW, OCTOBER, 'care-leavers-supported', 'Care leavers supported', 'count', '230', {
    previous: '217',
    direction: 'up',
    conflictGroup: 'care-leavers-autumn-2019',
  }),
  figure(OVERVIEW, OCTOBER, 'suitable-home-17-18', 'In suitable accommodation, aged 17 and 18', 'percent', '87', {
    indicator: 'in-suitable-accommodation-aged-17-to-18',
    previous: '87',
    direction: 'same',
  }),
  figure(OVERVIEW, OCTOBER, 'P5.2', 'In suitable accommodation, aged 19 to 21', 'percent', '91', {
    indicator: 'in-suitable-accommodation-aged-19-to-21',
    previous: '93',
    direction: 'down',
  }),
  figure(OVERVIEW, OCTOBER, 'eet-17-18', 'In education, employment or training, aged 17 and 18', 'percent', '47', {
    indicator: 'in-education-employment-or-training-aged-17-to-18',
    previous: '37',
    direction: 'up',
    note: 'The figure before is worked out: the paper says a rise of ten',
  }),
  figure(OVERVIEW, OCTOBER, 'P3.11', 'In education, employment or training, aged 19 to 21', 'percent', '55', {
    indicator: 'in-education-employment-or-training-aged-19-to-21',
    direction: 'up',
    note: 'A slight rise, with no figure for the period before',
  }),
  figure(MINUTES, '2019-11-14', 'plans-up-to-date', 'Care plans up to date', 'percent', '96', {
    indicator: 'care-plan-up-to-date',
  }),
  figure(MINUTES, '2019-11-14', 'visits-on-time', 'Visits on time', 'percent', '86', {
    indicator: 'visited-within-the-limit',
    conflictGroup: 'visits-autumn-2019',
    note: 'Against a target in the middle nineties. The data set says 80 for seen in the last six weeks: another definition',
  }),
  figure(MINUTES, '2019-11-14', 'plans-judged-good', 'Plans judged good', 'percent', '37', {
    indicator: 'plan-judged-good',
  }),
  figure(MINUTES, '2019-11-14', 'plans-judged-outstanding', 'Plans judged outstanding', 'percent', '2.97', {
    indicator: 'plan-judged-outstanding',
  }),
  figure(MINUTES, 'September 2019', 'audits-done', 'Audits done as planned', 'percent', '59', {
    indicator: 'audits-done',
    previous: '89',
    direction: 'down',
    note: 'The figure before is that of July 2019',
  }),
  figure(MINUTES, '2018-19', 'children-adopted', 'Children adopted in the year', 'count', '60', {
    note: 'About 60, and for two councils together',
  }),
  figure(MINUTES, '2019', 'stage-2-complaint-cost', 'Cost of a complaint at stage 2', 'pounds', '8,000', {
    note: 'About',
  }),

  figure(CARE_LEAVERS, '2019-11-19', 'care-leavers-caseload', 'Care leavers with a personal adviser', 'count', '241', {
    conflictGroup: 'care-leavers-autumn-2019',
    note: 'And 120 on virtual caseloads: 24 qualifying, 96 entitled to 25',
  }),
  figure(CARE_LEAVERS, '2018-19', 'care-leavers-annual-return', 'Care leavers in the yearly return', 'count', '278', {
    conflictGroup: 'care-leavers-autumn-2019',
  }),
  figure(
    CARE_LEAVERS,
    '2018-19',
    'care-leavers-accommodation',
    'Care leavers whose accommodation was counted',
    'count',
    '280',
    {
      conflictGroup: 'care-leavers-autumn-2019',
      note: 'The base of the 88.6% in suitable accommodation; the return has 278',
    },
  ),
  figure(CARE_LEAVERS, '2018-19', 'suitable-accommodation', 'In suitable accommodation', 'percent', '88.6', {
    conflictGroup: 'accommodation-2018-19',
    note: 'Out of 280. Those not in touch are counted as not suitable',
  }),
  figure(CARE_LEAVERS, '2018-19', 'unsuitable-accommodation', 'In unsuitable accommodation', 'percent', '2.2', {
    conflictGroup: 'accommodation-2018-19',
    note: 'Six people out of 278, not 280, and without those not in touch: it cannot be set beside the 88.6%',
  }),
  figure(CARE_LEAVERS, '2018-19', 'not-in-touch', 'Care leavers not in touch', 'count', '18'),
  figure(CARE_LEAVERS, '2018-19', 'independent-tenancy', 'In a tenancy of their own', 'count', '104'),
  figure(CARE_LEAVERS, '2018-19', 'living-with-parents', 'Living with parents or relatives', 'count', '38'),
  figure(CARE_LEAVERS, '2018-19', 'supported-lodgings', 'In supported lodgings', 'count', '16'),
  // Two counts of very few people, in a paper that anyone could read.
  figure(CARE_LEAVERS, '2018-19', 'in-custody', 'Care leavers in custody', 'count', '2'),
  figure(CARE_LEAVERS, '2018-19', 'no-fixed-abode', 'Care leavers of no fixed abode', 'count', '4'),
  figure(CARE_LEAVERS, '2018-19', 'staying-put', 'Staying put with former foster carers', 'count', '18', {
    conflictGroup: 'staying-put-autumn-2019',
  }),
  figure(CARE_LEAVERS, '2019-11-19', 'staying-put', 'Staying put with former foster carers now', 'count', '17', {
    indicator: 'staying-put-with-former-carers-now',
    conflictGroup: 'staying-put-autumn-2019',
    note: 'Another day than the 18 of the yearly return',
  }),

  figure(MISSING, QUARTER_2, 'missing-incidents', 'Missing incidents', 'count', '251', {
    indicator: 'reported-missing-incidents',
    previous: '176',
    direction: 'up',
  }),
  figure(MISSING, QUARTER_2, 'missing-children', 'Children who went missing', 'count', '116', {
    indicator: 'reported-missing-children',
  }),
  figure(MISSING, QUARTER_2, 'return-interviews-not-offered', 'Not offered a return interview', 'count', '13', {
    indicator: 'return-interview-not-offered',
    conflictGroup: 'return-interviews-offered-2019',
    note: 'Five reasons are given: 4, 2, 2, 2 and 3',
  }),
  figure(MISSING, QUARTER_2, 'return-interviews-accepted', 'Accepted a return interview', 'percent', '60', {
    indicator: 'return-interview-accepted-each-time',
    previous: '56',
    direction: 'up',
  }),
  figure(
    MISSING,
    QUARTER_2,
    'return-interviews-72h-return',
    'Interviewed within 72 hours of the return',
    'percent',
    '37',
    {
      indicator: 'return-interview-within-72-hours-of-return',
      previous: '48',
      direction: 'down',
      conflictGroup: 'return-interview-clocks-2019',
    },
  ),
  figure(
    MISSING,
    QUARTER_2,
    'return-interviews-72h-notice',
    'Interviewed within 72 hours of the notice',
    'percent',
    '79',
    {
      indicator: 'return-interview-within-72-hours-of-notice',
      conflictGroup: 'return-interview-clocks-2019',
      note: 'The same interviews on another clock. New measure, first period: a baseline',
    },
  ),
  figure(MISSING, QUARTER_2, 'moderation-meetings', 'Moderation meetings', 'count', '54', {
    note: 'The quarter before covers two months only, so there is nothing to compare with',
  }),
  figure(
    MISSING,
    QUARTER_2,
    'significant-or-moderate-risk',
    'Assessed at significant or moderate risk',
    'count',
    '49',
    {
      note: 'More than 49: the paper gives it as a least number',
    },
  ),
  figure(MISSING, QUARTER_2, 'exploitation-reviews-held', 'Exploitation reviews held', 'count', '30', {
    indicator: 'exploitation-reviews-held',
    previous: '6',
    direction: 'up',
    note: 'First period of the new toolkit: a baseline',
  }),

  figure(FOSTERING, '2018-19', 'mainstream-fostering-households', 'Mainstream fostering households', 'count', '144', {
    indicator: 'mainstream-fostering-households',
    note: 'The table is headed 31 March 2018; the year it tells of ended on 31 March 2019',
  }),
  figure(FOSTERING, '2018-19', 'connected-fostering-households', 'Households of family and friends', 'count', '53', {
    indicator: 'connected-fostering-households',
    note: 'The table is headed 31 March 2018; the year it tells of ended on 31 March 2019',
  }),
  figure(FOSTERING, '2018-19', 'deregistrations', 'Mainstream deregistrations, told by the service', 'count', '17', {
    conflictGroup: 'deregistrations-2018-19',
  }),
  figure(
    'Board paper, 9 December 2019, panel annual report',
    '2018-19',
    'deregistrations',
    'Deregistrations, told by the panel',
    'count',
    '15',
    {
      indicator: 'deregistrations-heard-by-the-panel',
      conflictGroup: 'deregistrations-2018-19',
      note: '3 and 12. The fostering report says 17',
    },
  ),

  figure(STRATEGY_2024, MARCH, 'children-in-care', 'Children in care', 'count', '449', {
    indicator: 'children-in-care',
  }),
  figure(STRATEGY_2024, MARCH, 'children-in-care-per-10000', 'Children in care per 10,000', 'per 10,000', '67.92', {
    indicator: 'children-in-care-per-10000',
  }),
  figure(STRATEGY_2024, MARCH, 'care-leavers-18-25', 'Care leavers aged 18 to 25', 'count', '539'),
  figure(STRATEGY_2024, MARCH, 'care-leavers-engaged', 'Care leavers working with the service', 'count', '305'),
  figure(STRATEGY_2024, MARCH, 'aged-11-15', 'Aged 11 to 15', 'percent', '40'),
  figure(STRATEGY_2024, MARCH, 'male', 'Boys', 'percent', '55', { indicator: 'boys' }),
  figure(STRATEGY_2024, MARCH, 'white-british', 'White British', 'percent', '73.42'),
  figure(STRATEGY_2024, MARCH, 'black-or-mixed', 'Black or mixed heritage', 'percent', '9.5'),
  figure(STRATEGY_2024, MARCH, 'P2.6', 'Average score for feelings and behaviour (SDQ)', 'score', '15.06', {
    indicator: 'average-difficulties-score',
  }),
  figure(STRATEGY_2024, MARCH, 'P4.13', 'Living with foster carers', 'percent', '71', {
    indicator: 'living-with-foster-carers',
  }),
  figure(STRATEGY_2024, '2023-24', 'P3.11', 'In education, employment or training, aged 19 to 21', 'percent', '51.2', {
    indicator: 'in-education-employment-or-training-aged-19-to-21',
    note: 'The paper prints the upper age as 2021',
  }),
  figure(
    STRATEGY_2024,
    MARCH,
    'suitable-accommodation-17-25',
    'In suitable accommodation, aged 17 to 25, working with us',
    'percent',
    '97',
    {
      note: 'Another group than the 19 to 21 of the dictionary: it cannot be set beside it',
    },
  ),
  figure(STRATEGY_2024, '2022-23', 'good-schools', 'At good or outstanding schools', 'percent', '85.65', {
    indicator: 'at-a-good-or-outstanding-school',
  }),
  figure(STRATEGY_2024, '2022-23', 'P3.2', 'Expected standard in maths at 11', 'percent', '58', {
    indicator: 'met-the-standard-in-maths-at-11',
    conflictGroup: 'standards-at-11-2022-23',
  }),
  figure(STRATEGY_2024, '2022-23', 'P3.4', 'Expected standard in reading at 11', 'percent', '58', {
    indicator: 'met-the-standard-in-reading-at-11',
  }),
  figure(STRATEGY_2024, '2022-23', 'P3.3', 'Expected standard in writing at 11', 'percent', '62', {
    indicator: 'met-the-standard-in-writing-at-11',
  }),
  figure(
    STRATEGY_2024,
    '2022-23',
    'maths-and-writing-at-11',
    'Expected standard in maths and writing at 11',
    'percent',
    '25',
    {
      conflictGroup: 'standards-at-11-2022-23',
      note: 'The sentence can be read in two ways',
    },
  ),
  figure(STRATEGY_2024, '2022-23', 'maths-4', 'Grade 4 or better in maths', 'percent', '28.57', {
    indicator: 'passed-maths',
    previous: '13.64',
    direction: 'up',
  }),
  figure(STRATEGY_2024, '2022-23', 'english-4', 'Grade 4 or better in English', 'percent', '21.42', {
    indicator: 'passed-english',
    previous: '22.7',
    direction: 'down',
  }),
  figure(STRATEGY_2024, '2022-23', 'five-4', 'Five grades of 4 or better', 'percent', '30.95', {
    indicator: 'passed-five',
    previous: '13.6',
    direction: 'up',
  }),
  figure(
    STRATEGY_2024,
    '2022-23',
    'five-4-with-english-and-maths',
    'Five grades of 4 or better, with English and maths',
    'percent',
    '16.67',
    {
      indicator: 'passed-five-with-english-and-maths',
      previous: '9.1',
      direction: 'up',
    },
  ),
  figure(STRATEGY_2024, '2023', 'left-care', 'Left care in the year', 'count', '154', { indicator: 'ceased-care' }),
  figure(STRATEGY_2024, '2023', 'left-within-six-months', 'Left after less than six months in care', 'percent', '27', {
    indicator: 'left-care-within-six-months',
    note: '41 of 154',
  }),
  figure(STRATEGY_2024, '2023', 'left-after-a-year', 'Left after a year or more in care', 'percent', '55', {
    indicator: 'left-care-after-a-year-or-more',
    note: '84 of 154',
  }),
  figure(STRATEGY_2024, '2023', 'left-home', 'Left care to go home', 'percent', '14.6', {
    indicator: 'left-care-to-go-home-as-planned',
  }),
  figure(STRATEGY_2024, '2023', 'left-special-guardianship', 'Left care to a special guardian', 'percent', '11', {
    indicator: 'left-care-to-special-guardianship',
  }),
  figure(STRATEGY_2024, '2023', 'left-adopted', 'Left care by adoption', 'percent', '10', {
    indicator: 'left-care-by-adoption',
  }),
  figure(STRATEGY_2024, '2024', 'feels-safe', 'Feel safe where they live: children', 'percent', '89', {
    indicator: 'feels-safe-and-well-cared-for',
    note: 'Of young people 61, and of the population at large 82. The paper does not say how many answered',
  }),
  figure(
    STRATEGY_2024,
    '2024',
    'hard-to-manage-money',
    'Find it hard to manage on their money: care leavers',
    'percent',
    '27',
  ),
  figure(STRATEGY_2024, '2024', 'often-lonely', 'Always or often lonely: care leavers', 'percent', '14'),
]
