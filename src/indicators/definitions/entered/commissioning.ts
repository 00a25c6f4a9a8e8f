import { defineEntered, type Indicator } from '../../define.ts'
import { reviewed } from './reviewed.ts'

type Row = 'M55' | 'M56'

const fromContracts = (
  row: Row,
  id: string,
  code: string,
  title: string,
  better: 'higher' | 'lower' | 'neither',
  definition: string,
  who: string,
  says: string,
  doubts?: readonly string[],
): Indicator =>
  defineEntered({
    id,
    code,
    version: 1,
    title,
    asks:
      row === 'M55'
        ? 'Which agencies look after our children, where, and under which contract?'
        : 'Do the agencies that we pay keep their side of the contract?',
    whyItMatters:
      row === 'M55'
        ? 'Homes bought from far away or outside a framework cost more and are harder to check.'
        : 'A placement that ends without warning hurts a child.',
    theme: 'Homes and stability',
    unit: 'count',
    better,
    answers: [row],
    owner: 'Commissioning manager',
    frequency: row === 'M55' ? 'six-monthly' : 'quarterly',
    definition,
    whyEntered: 'Contracts and frameworks are not in the return of children in care. The contract register has them.',
    ...(doubts && { doubts }),
    who,
    says,
    cites:
      row === 'M55'
        ? 'Report to the board on fostering agencies, December 2019'
        : 'Framework contract: performance measures, quarterly',
    reviewed,
  })

export const commissioningMeasures: readonly Indicator[] = [
  fromContracts(
    'M55',
    'agencies-on-the-framework',
    'framework_agencies',
    'Agencies on the framework',
    'neither',
    'Fostering agencies on the framework on the last day.',
    'fostering agencies',
    'are on the framework',
  ),
  fromContracts(
    'M55',
    'agencies-used',
    'agencies_used',
    'Agencies that care for our children',
    'neither',
    'Different fostering agencies with at least one of our children on the last day.',
    'fostering agencies',
    'care for our children',
  ),
  fromContracts(
    'M55',
    'placed-with-an-agency',
    'agency_placements',
    'Placements with fostering agencies',
    'neither',
    'Children placed with foster carers of an independent agency on the last day.',
    'children',
    'live with carers of an agency',
    [
      'The count by place and the count by contract must each add up to it. In December 2019 the count by place did not: 29, 24 and 50 make 103, not 102.',
    ],
  ),
  fromContracts(
    'M55',
    'placed-with-an-agency-in-the-area',
    'agency_placements_in_area',
    'Placements with agencies in the area',
    'higher',
    'Of the children placed with an agency, those who live in the council’s area.',
    'children',
    'live with agency carers in the area',
  ),
  fromContracts(
    'M55',
    'placed-with-an-agency-next-door',
    'agency_placements_neighbour',
    'Placements with agencies in the next area',
    'neither',
    'Of the children placed with an agency, those who live in the area of the neighbouring council that shares the contract.',
    'children',
    'live with agency carers in the neighbouring area',
  ),
  fromContracts(
    'M55',
    'placed-on-the-framework',
    'agency_placements_framework',
    'Placements made on a framework',
    'higher',
    'Of the children placed with an agency, those placed under a framework, the present one or the one before.',
    'children',
    'live with agency carers under a framework',
  ),
  fromContracts(
    'M55',
    'placed-by-spot-purchase',
    'agency_placements_spot',
    'Placements bought one by one',
    'lower',
    'Of the children placed with an agency, those placed under no framework.',
    'children',
    'live with agency carers outside any framework',
  ),
  fromContracts(
    'M56',
    'agency-placements-ended-unplanned',
    'contract_unplanned_endings',
    'Agency placements that ended without a plan',
    'lower',
    'Placements with agencies that ended in the period without a plan.',
    'agency placements',
    'ended without a plan',
  ),
  fromContracts(
    'M56',
    'agency-placements-ended-without-notice',
    'contract_short_notice',
    'Agency placements ended without 28 days’ notice',
    'lower',
    'Placements that an agency ended in the period without the 28 days’ written notice that the contract asks for.',
    'agency placements',
    'were ended without 28 days’ notice',
  ),
  fromContracts(
    'M56',
    'misconduct-alleged-against-agency-carers',
    'contract_misconduct',
    'Allegations of misconduct against agency carers',
    'lower',
    'Allegations of misconduct against carers or staff of an agency, reported in the period. What social workers and reviewing officers say of each agency is kept in words in the contract register.',
    'allegations of misconduct',
    'were made against agency carers',
  ),
]
