import { INDEPENDENT_PROVIDERS } from '../../dataset/index.ts'
import { homeOn } from '../cohorts/distance.ts'
import { inCareWithAProvider } from '../cohorts/in-care-with-a-provider.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'
import { unaccompanied } from '../splits/unaccompanied.ts'

export const livingWithIndependentProviders = defineIndicator({
  id: 'living-with-independent-providers',
  code: 'commissioned',
  version: 1,
  theme: 'Homes and stability',
  title: 'Living in a home bought from an independent provider',
  asks: 'How many children live in a home that the council buys from a company or a charity?',
  whyItMatters: 'Bought homes cost more and may be far off. The board watches whether our own can grow.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['PLACE_PROVIDER', 'PLACE', 'DECOM', 'DEC', 'LS'],
  cohort: inCareWithAProvider,
  counts: (child, { window }) => INDEPENDENT_PROVIDERS.has(homeOn(child, window.last)?.provider ?? ''),
  unit: 'percent',
  better: 'neither',
  says: 'lived in a home run by a private or voluntary provider (PR4, PR5)',
  whenCounted: 'Private or voluntary provider (PR4, PR5)',
  whenNot: 'Own council, another council or another public body (PR1, PR2, PR3)',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup, unaccompanied],
  answers: ['M32', 'M55', 'P4.12'],
  doubts: [
    'There is no national definition: PR4 (private) and PR5 (voluntary) count here, PR2 and PR3 (other public bodies) do not',
  ],
  cites: 'The council’s own measure; DfE publishes placements by provider in the children looked after tables',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
