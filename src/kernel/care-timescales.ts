import { plainDate } from './plain-date.ts'
import { under } from './timescale-rule.ts'

const law = { setBy: 'law', certainty: 'to be confirmed' } as const
const guidance = { setBy: 'national guidance', certainty: 'to be confirmed' } as const
const regulationsOf2010 = plainDate('2011-04-01')

const carePlanning = (regulation: string) => ({
  ...law,
  source: `Care Planning, Placement and Case Review (England) Regulations 2010, ${regulation}`,
  from: regulationsOf2010,
})
const careLeavers = (regulation: string) => ({
  ...law,
  source: `Care Leavers (England) Regulations 2010, ${regulation}`,
  from: regulationsOf2010,
})

const childrenInCare = [
  ...under(carePlanning('reg 28'), [
    {
      id: 'visit-new-placement',
      title: 'Social worker’s visit to a new placement',
      amount: 1,
      unit: 'weeks',
      trigger: 'the first day of each placement',
      certainty: 'read',
      inventory: 'AA5',
    },
    {
      id: 'visit-first-year',
      title: 'Social worker’s visits in the first year of a placement',
      amount: 6,
      unit: 'weeks',
      trigger: 'the last visit',
      certainty: 'read',
      inventory: 'AA5',
    },
    {
      id: 'visit-first-year-ends',
      title: 'End of the first year of a placement, for visits',
      amount: 1,
      unit: 'years',
      trigger: 'the first day of the placement',
      certainty: 'read',
      inventory: 'AA5',
    },
    {
      id: 'visit-later-years',
      title: 'Social worker’s visits after the first year of a placement',
      amount: 6,
      unit: 'weeks',
      trigger: 'the last visit',
      certainty: 'read',
      inventory: 'AA5',
    },
    {
      id: 'visit-later-years-to-eighteen',
      title: 'Social worker’s visits after the first year, where the placement is meant to last to 18',
      amount: 3,
      unit: 'months',
      trigger: 'the last visit',
      certainty: 'read',
      inventory: 'AA5',
    },
    {
      id: 'visit-temporary-connected-person',
      title: 'Social worker’s visits to a temporarily approved connected person, until the first review',
      amount: 1,
      unit: 'weeks',
      trigger: 'the last visit',
      certainty: 'read',
      inventory: 'AA5',
    },
    {
      id: 'visit-interim-order-at-home',
      title: 'Social worker’s visits under an interim order to a child living with their parents',
      amount: 4,
      unit: 'weeks',
      trigger: 'the last visit',
      certainty: 'read',
      inventory: 'AA5',
    },
  ]),
  ...under(carePlanning('reg 33'), [
    {
      id: 'review-first',
      title: 'First review of a child in care',
      amount: 20,
      unit: 'working days',
      trigger: 'the day the child came into care',
      inventory: 'AA4',
    },
    {
      id: 'review-second',
      title: 'Second review of a child in care',
      amount: 3,
      unit: 'months',
      trigger: 'the first review',
      inventory: 'AA4',
    },
    {
      id: 'review-later',
      title: 'Later reviews of a child in care',
      amount: 6,
      unit: 'months',
      trigger: 'the last review held',
      inventory: 'AA4',
    },
  ]),
  ...under(carePlanning('reg 48'), [
    {
      id: 'review-first-short-breaks',
      title: 'First review of a child who has short breaks',
      amount: 3,
      unit: 'months',
      trigger: 'the first day of the first short break',
      doubt: 'The number of the regulation was not read.',
      inventory: 'AA4',
    },
  ]),
  ...under(carePlanning('reg 7'), [
    {
      id: 'initial-health-assessment',
      title: 'Initial health assessment',
      amount: 20,
      unit: 'working days',
      trigger: 'the day the child came into care',
      certainty: 'stated by the council',
      doubt:
        'The council’s papers say “20 days”. Counted in working days, because the report must be there for the first review.',
      inventory: 'AA1',
    },
    {
      id: 'health-review-under-five',
      title: 'Review health assessment of a child under 5',
      amount: 6,
      unit: 'months',
      trigger: 'the last health assessment',
      certainty: 'stated by the council',
      inventory: 'AA3',
    },
    {
      id: 'health-review-five-and-over',
      title: 'Review health assessment of a child aged 5 or over',
      amount: 12,
      unit: 'months',
      trigger: 'the last health assessment',
      certainty: 'stated by the council',
      inventory: 'AA3',
    },
  ]),
  ...under(carePlanning('reg 24'), [
    {
      id: 'connected-person-approval',
      title: 'Temporary approval of a connected person',
      amount: 16,
      unit: 'weeks',
      trigger: 'the day of temporary approval',
      certainty: 'read',
      inventory: 'AA11',
    },
  ]),
  ...under(carePlanning('reg 25'), [
    {
      id: 'connected-person-extension',
      title: 'The one extension of a connected person’s temporary approval',
      amount: 8,
      unit: 'weeks',
      trigger: 'the day the temporary approval would end',
      certainty: 'read',
      inventory: 'AA11',
    },
  ]),
  ...under(
    {
      ...guidance,
      source: 'Children Act 1989 guidance and regulations, volume 2: care planning, placement and case review',
      from: regulationsOf2010,
    },
    [
      {
        id: 'permanence-plan',
        title: 'Permanence plan',
        amount: 4,
        unit: 'months',
        trigger: 'the day the child came into care',
        certainty: 'stated by the council',
        doubt: 'The council’s strategy asks for both: within four months, and before the second review.',
        inventory: 'AA7',
      },
    ],
  ),
  ...under(
    {
      ...guidance,
      source: 'Promoting the education of looked-after and previously looked-after children: statutory guidance, 2018',
      from: plainDate('2018-02-01'),
    },
    [
      {
        id: 'education-plan-started',
        title: 'First personal education plan started',
        amount: 10,
        unit: 'working days',
        trigger: 'the day the child came into care',
        doubt: 'One reading is 10 working days to start the plan and 20 to have it ready for the first review.',
      },
      {
        id: 'education-plan-ready',
        title: 'First personal education plan ready for the first review',
        amount: 20,
        unit: 'working days',
        trigger: 'the day the child came into care',
        doubt: 'One reading is 10 working days to start the plan and 20 to have it ready for the first review.',
      },
      {
        id: 'education-plan-reviews',
        title: 'Reviews of the personal education plan: each term',
        amount: 3,
        unit: 'per year',
        trigger: 'each school year',
      },
    ],
  ),
  ...under(
    { ...guidance, source: 'Children looked-after return (SSDA903): guide, OC2', from: plainDate('2009-04-01') },
    [
      {
        id: 'strengths-and-difficulties-ages',
        title: 'Ages at which a child has a strengths and difficulties questionnaire',
        amount: 4,
        upTo: 16,
        unit: 'years of age',
        trigger: 'the child’s date of birth',
        certainty: 'stated by the council',
        doubt: 'The return asks for ages 4 to 16; the published national figure is for ages 5 to 16.',
        inventory: 'AA25',
      },
      {
        id: 'strengths-and-difficulties-yearly',
        title: 'Strengths and difficulties questionnaire',
        amount: 1,
        unit: 'per year',
        trigger: 'each year from 1 April to 31 March',
        inventory: 'AA25',
      },
    ],
  ),
  ...under(
    {
      ...guidance,
      source: 'Statutory guidance on children who run away or go missing from home or care, 2014',
      from: plainDate('2014-01-01'),
    },
    [
      {
        id: 'return-interview',
        title: 'Return home interview',
        amount: 72,
        unit: 'hours',
        trigger: 'the moment the child came back',
        certainty: 'read',
        doubt:
          'Some councils count from the moment they were told. Both clocks are shown; this is the one in the guidance.',
        inventory: 'AA9',
      },
    ],
  ),
  ...under({ ...guidance, source: 'IRO handbook, 2010, chapter 6', from: regulationsOf2010 }, [
    {
      id: 'reviewing-officer-dispute',
      title: 'Independent reviewing officer’s dispute resolution, all levels together',
      amount: 20,
      unit: 'working days',
      trigger: 'the day the formal dispute was raised',
      certainty: 'read',
    },
  ]),
  ...under({ ...guidance, source: 'Adoption scorecard, Department for Education', from: plainDate('2013-04-01') }, [
    {
      id: 'adoption-care-to-placement',
      title: 'From coming into care to living with adopters (A1)',
      amount: 426,
      unit: 'days',
      trigger: 'the day the child came into care',
      doubt: 'The day from which this threshold applied was not read.',
    },
    {
      id: 'adoption-order-to-match',
      title: 'From placement order to match (A2)',
      amount: 121,
      unit: 'days',
      trigger: 'the day of the placement order',
      doubt: 'The day from which this threshold applied was not read.',
    },
  ]),
]

const careLeaversRules = [
  ...under(careLeavers('reg 7'), [
    {
      id: 'pathway-plan-review',
      title: 'Review of the pathway plan',
      amount: 6,
      unit: 'months',
      trigger: 'the last review of the pathway plan',
    },
    {
      id: 'pathway-plan-review-after-move',
      title: 'Review of the pathway plan after moving to supported accommodation',
      amount: 28,
      unit: 'days',
      trigger: 'the day of the move',
    },
  ]),
  ...under(careLeavers('reg 8'), [
    {
      id: 'adviser-visit-after-move',
      title: 'Personal adviser’s first visit after a move',
      amount: 7,
      unit: 'days',
      trigger: 'the day of the move',
    },
    {
      id: 'adviser-second-visit-after-move',
      title: 'Personal adviser’s visit after the pathway plan review that follows a move',
      amount: 28,
      unit: 'days',
      trigger: 'the first visit after the move',
    },
    {
      id: 'adviser-contact',
      title: 'Personal adviser’s contact',
      amount: 8,
      unit: 'weeks',
      trigger: 'the last contact',
      doubt: 'The regulations speak of two months; the measure is eight weeks.',
    },
  ]),
  ...under(
    {
      ...law,
      source: 'Children (Leaving Care) Act 2000',
      from: plainDate('2001-10-01'),
      certainty: 'stated by the council',
    },
    [
      {
        id: 'personal-adviser-to',
        title: 'Age to which a care leaver may have a personal adviser',
        amount: 21,
        unit: 'years of age',
        trigger: 'the young person’s date of birth',
        to: plainDate('2018-03-31'),
        doubt: 'To 25 even then for a young person in education or training.',
        inventory: 'AA23',
      },
    ],
  ),
  ...under(
    {
      ...law,
      source: 'Children and Social Work Act 2017, s.3',
      from: plainDate('2018-04-01'),
      certainty: 'stated by the council',
    },
    [
      {
        id: 'personal-adviser-to',
        title: 'Age to which a care leaver may have a personal adviser, if they ask',
        amount: 25,
        unit: 'years of age',
        trigger: 'the young person’s date of birth',
        inventory: 'AA23, AA28',
      },
    ],
  ),
  ...under({ ...law, source: 'Children Act 1989, s.23CZA', from: plainDate('2014-05-13') }, [
    {
      id: 'staying-put-to',
      title: 'Age to which a young person may stay with their former foster carer',
      amount: 21,
      unit: 'years of age',
      trigger: 'the young person’s date of birth',
      inventory: 'AA24',
    },
  ]),
  ...under(
    {
      ...law,
      source: 'Children Act 1989, ss.23A to 24 and Schedule 2 para 19B',
      from: plainDate('2001-10-01'),
      certainty: 'stated by the council',
    },
    [
      {
        id: 'leaving-care-weeks',
        title: 'Weeks in care that make a young person eligible for leaving care support',
        amount: 13,
        unit: 'weeks',
        trigger: 'time in care, added up since the age it is counted from',
        inventory: 'AA28',
      },
      {
        id: 'leaving-care-counted-from',
        title: 'Age from which weeks in care are counted for leaving care support',
        amount: 14,
        unit: 'years of age',
        trigger: 'the young person’s date of birth',
        inventory: 'AA28',
      },
      {
        id: 'leaving-care-from',
        title: 'Age at which leaving care support begins',
        amount: 16,
        unit: 'years of age',
        trigger: 'the young person’s date of birth',
        inventory: 'AA28',
      },
      {
        id: 'care-ends-at',
        title: 'Age at which a young person leaves care',
        amount: 18,
        unit: 'years of age',
        trigger: 'the young person’s date of birth',
        inventory: 'AA28',
      },
    ],
  ),
]

/** What law and national guidance set for children in care and care leavers. */
export const careTimescales = [...childrenInCare, ...careLeaversRules]
