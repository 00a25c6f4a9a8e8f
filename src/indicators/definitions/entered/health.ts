import { defineEntered, type Indicator } from '../../define.ts'
import { reviewed } from './reviewed.ts'

export const healthMeasures: readonly Indicator[] = [
  defineEntered({
    id: 'initial-health-report-in-time',
    code: 'iha_20wd',
    version: 1,
    title: 'Initial health assessment reported in time',
    asks: 'Was the report of a child’s first health assessment ready within 20 working days of coming into care?',
    whyItMatters: 'The first care plan needs to know how the child is. The report must be there for the first review.',
    theme: 'Health',
    unit: 'percent',
    better: 'higher',
    answers: ['M8', 'M47', 'P2.1'],
    differsFrom: [
      {
        indicator: 'initial-health-assessment-in-time',
        because:
          'This one counts the day of the report, as the guidance asks. The other counts the day of the assessment, which is all that Annex A gives.',
      },
    ],
    owner: 'Designated nurse for children in care',
    frequency: 'monthly',
    definition:
      'Children who came into care in the period and were still in care on the 20th working day, whose report was received by that day, out of all such children. The working day after coming into care is day 1.',
    whyEntered:
      'The day that the report came is on the health team’s own list. The statutory return has no dates of health assessments.',
    doubts: [
      'The guidance speaks of the report being ready for the first review; some councils count the day of the clinic.',
    ],
    who: 'children',
    says: 'had the report of their initial health assessment within 20 working days',
    cites:
      'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7; DfE and DHSC, Promoting the health and wellbeing of looked-after children',
    reviewed,
  }),
]
