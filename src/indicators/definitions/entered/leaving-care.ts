import { defineEntered, type EnteredMeasure, type Indicator } from '../../define.ts'
import { reviewed } from './reviewed.ts'

type Entry = Pick<
  EnteredMeasure,
  'id' | 'code' | 'title' | 'asks' | 'whyItMatters' | 'better' | 'definition' | 'who' | 'says' | 'answers'
> &
  Partial<Pick<EnteredMeasure, 'countsThings' | 'unit' | 'doubts' | 'decimals' | 'differsFrom'>>

const fromLeavingCare = (entry: Entry): Indicator =>
  defineEntered({
    version: 1,
    theme: 'Leaving care',
    unit: 'count',
    owner: 'Leaving care manager',
    frequency: 'quarterly',
    whyEntered: 'The leaving care team’s caseloads and lodgings are not in any return.',
    cites: 'Leaving care report to the board, December 2019',
    reviewed,
    ...entry,
  })

const virtual = {
  asks: 'Who has a right to our help but does not use it now?',
  whyItMatters:
    'They may come back for help until they are 25. We should know how many they are and how to reach them.',
  better: 'neither',
  answers: ['M60'],
  who: 'care leavers',
} as const

export const leavingCareMeasures: readonly Indicator[] = [
  fromLeavingCare({
    ...virtual,
    id: 'on-the-virtual-caseload-as-qualifying',
    code: 'caseload_virtual_qualifying',
    title: 'Virtual caseload: qualifying care leavers',
    definition: 'Qualifying care leavers on the virtual caseload on the last day: known to us, with no adviser.',
    who: 'care leavers who qualify for help',
    says: 'are on the virtual caseload',
  }),
  fromLeavingCare({
    ...virtual,
    id: 'on-the-virtual-caseload-to-25',
    code: 'caseload_virtual_to_25',
    title: 'Virtual caseload: care leavers to 25',
    definition:
      'Care leavers aged 21 to 25 on the virtual caseload on the last day: entitled to an adviser if they ask, and with none now.',
    who: 'care leavers aged 21 to 25',
    says: 'are on the virtual caseload',
  }),
  fromLeavingCare({
    id: 'care-leavers-per-adviser',
    code: 'caseload',
    title: 'Care leavers per personal adviser',
    asks: 'How many young people does each personal adviser look after?',
    whyItMatters: 'An adviser with too many young people cannot know them.',
    unit: 'score',
    decimals: 1,
    better: 'lower',
    answers: ['M60'],
    definition:
      'Care leavers with an adviser on the last day, out of personal advisers in post on that day, counted as full-time. Enter both numbers.',
    who: 'care leavers',
    says: 'Care leavers to each personal adviser',
  }),
  fromLeavingCare({
    id: 'advisers-in-post',
    code: 'advisers_in_post',
    title: 'Personal advisers in post',
    asks: 'Do we have the advisers that we planned to have?',
    whyItMatters: 'Young people lose trust when advisers leave and are not replaced.',
    better: 'higher',
    answers: ['M60'],
    definition: 'Personal advisers in post on the last day, counted as full-time. Team managers are not counted.',
    who: 'personal advisers',
    says: 'are in post',
  }),
  fromLeavingCare({
    id: 'providers-of-supported-lodgings',
    countsThings: true,
    code: 'supported_lodgings_providers',
    title: 'Providers of supported lodgings',
    asks: 'Are there enough homes with a helping hand for those who leave care?',
    whyItMatters: 'Supported lodgings are a half-way step between a family and a flat.',
    better: 'higher',
    answers: ['M59'],
    definition: 'Approved providers of supported lodgings on the last day, whether or not they have a place free.',
    who: 'providers',
    says: 'offer supported lodgings',
  }),
  fromLeavingCare({
    id: 'beds-in-supported-lodgings',
    countsThings: true,
    code: 'supported_lodgings_beds',
    title: 'Beds in supported lodgings',
    asks: 'Are there enough homes with a helping hand for those who leave care?',
    whyItMatters: 'Supported lodgings are a half-way step between a family and a flat.',
    better: 'higher',
    answers: ['M59'],
    definition: 'Beds with approved providers of supported lodgings on the last day, taken or free.',
    doubts: ['Providers take breaks, so fewer beds can be used on any one day.'],
    who: 'beds',
    says: 'are approved in supported lodgings',
  }),
  fromLeavingCare({
    id: 'staying-put-with-former-carers-now',
    code: 'staying_put_now',
    title: 'Staying put now',
    asks: 'How many young people still live with their former foster carers today?',
    whyItMatters: 'Most young people leave home later than 18. Care leavers should be able to as well.',
    better: 'higher',
    answers: ['M59'],
    definition:
      'Care leavers who live with their former foster carers on the last day, at any age from 18. Students who come back for the holidays count.',
    differsFrom: [
      {
        indicator: 'staying-put-with-former-foster-carer',
        because: 'This one is a count on the day. The other is a share of those who turned 18 in foster care.',
      },
    ],
    who: 'care leavers',
    says: 'live with their former foster carers now',
  }),
]
