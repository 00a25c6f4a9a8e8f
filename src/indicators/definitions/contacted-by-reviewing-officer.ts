import type { ListedChild } from '../../dataset/index.ts'
import { addMonths } from '../../kernel/index.ts'
import { listedInCareTwentyWorkingDays } from '../cohorts/listed-in-care-twenty-working-days.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { sex } from '../splits/sex.ts'

const inTouch = yes('Visit or contact in the last six months')
const notInTouch = no('Last visit or contact more than six months ago')
const noneOnList = notKnown('No visit or contact is on the list')

export const contactedByReviewingOfficer = defineIndicator<ListedChild>({
  id: 'contacted-by-reviewing-officer',
  code: 'iro_contact',
  version: 1,
  title: 'Contact with the independent reviewing officer',
  asks: 'Has the independent reviewing officer been in touch with each child in the last six months?',
  whyItMatters: 'The reviewing officer is there to see that the child is heard. They can only do so if they talk.',
  theme: 'Voice and visits',
  window: 'day',
  from: withColumn(
    childrenInCareList,
    'lastReviewingOfficerContactOn',
    'the day of the reviewing officer’s last contact',
  ),
  fields: [
    'Date of Last IRO Visit / Contact to the Child',
    'Date Started to be Looked After',
    'Date Ceased to be Looked After',
  ],
  cohort: listedInCareTwentyWorkingDays,
  counts: ({ lastReviewingOfficerContactOn: on }, { window: { last } }) =>
    on === null ? noneOnList : addMonths(on, 6) >= last ? inTouch : notInTouch,
  unit: 'percent',
  better: 'higher',
  says: 'were in touch with their reviewing officer in the last six months',
  splitBy: [ageGroup, sex],
  doubts: [
    'No rule sets six months. The reviewing officer must speak with the child before each review, and reviews are at most six months apart.',
    'Councils record different things as a contact: a visit, a call or a letter.',
  ],
  cites: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 45; Ofsted, Annex A, list 8',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
