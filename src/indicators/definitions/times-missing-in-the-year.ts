import type { Child } from '../../dataset/index.ts'
import { contains } from '../../kernel/index.ts'
import { inCareInTheWindow } from '../cohorts/in-care-in-the-window.ts'
import { defineIndicator, some } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

export const timesMissingInTheYear = defineIndicator<Child>({
  id: 'times-missing-in-the-year',
  code: 'missing_incidents',
  version: 1,
  title: 'Times that children in care went missing',
  asks: 'How often did children in care go missing in the year?',
  whyItMatters:
    'A few children may go missing many times. The count of times shows it, the count of children does not.',
  theme: 'Safety',
  window: 'year',
  from: ssda903('Episodes', 'Missing'),
  fields: ['DECOM', 'LS', 'DEC', 'MISSING', 'MIS_START'],
  cohort: inCareInTheWindow,
  counts: (child, { window }) => {
    const times = child.missing.filter(({ kind, startedOn }) => kind === 'M' && contains(window, startedOn)).length
    return some(times, 1, times > 0 ? 'Went missing in the year' : 'Did not go missing in the year')
  },
  who: 'missing episodes of children in care',
  unit: 'count',
  better: 'lower',
  says: 'began in the year',
  splitBy: [ageGroup, sex, placementGroup],
  answers: ['M57'],
  differsFrom: [
    {
      indicator: 'reported-missing-incidents',
      because:
        'This one counts children in care, over a year, from the return. That one counts every child known to the service, over a quarter.',
    },
  ],
  cites: 'SSDA903, missing and away periods, by the day they began',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
