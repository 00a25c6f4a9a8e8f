import { defineEntered, type EnteredMeasure, type Indicator } from '../../define.ts'
import { reviewed } from './reviewed.ts'

type Entry = Pick<
  EnteredMeasure,
  'id' | 'code' | 'title' | 'asks' | 'whyItMatters' | 'better' | 'frequency' | 'definition' | 'says' | 'cites'
> &
  Partial<Pick<EnteredMeasure, 'answers' | 'unit' | 'who' | 'doubts' | 'owner' | 'whyEntered'>>

const fromFostering = (entry: Entry): Indicator =>
  defineEntered({
    version: 1,
    theme: 'Carers',
    unit: 'count',
    owner: 'Fostering service manager',
    whyEntered: 'Fostering is not in the return of children in care or in Annex A. The service keeps its own register.',
    reviewed,
    ...entry,
  })

const funnel = (id: string, code: string, title: string, definition: string, says: string): Indicator =>
  fromFostering({
    id,
    code,
    title,
    asks: 'How many people come forward to foster, and how far do they get?',
    whyItMatters: 'It shows where people drop out on the way from a first call to becoming a carer.',
    better: 'higher',
    answers: ['M53'],
    frequency: 'quarterly',
    definition,
    says,
    cites: 'Fostering service yearly report: recruitment of carers',
  })

const stock = (
  id: string,
  code: string,
  title: string,
  better: 'higher' | 'lower' | 'neither',
  definition: string,
  says: string,
  doubts?: readonly string[],
): Indicator =>
  fromFostering({
    id,
    code,
    title,
    asks: 'Do we have enough foster carers, and are we gaining or losing them?',
    whyItMatters: 'Without enough carers near home, children are moved away from school, friends and family.',
    better,
    answers: ['M53'],
    frequency: 'quarterly',
    definition,
    ...(doubts && { doubts }),
    says,
    cites: 'Fostering service yearly report: approvals and deregistrations',
  })

const mustAddUp = [
  'Households at the start, and those approved less those deregistered, must make households at the end. Say why if they do not.',
]

const panel = (
  id: string,
  code: string,
  title: string,
  better: 'higher' | 'neither',
  definition: string,
  says: string,
): Indicator =>
  fromFostering({
    id,
    code,
    title,
    asks: 'What did the fostering panel do, and is it strong enough to do it?',
    whyItMatters:
      'The panel advises who may care for a child. It must be quorate, independent and busy enough to be skilled.',
    better,
    answers: ['M54'],
    frequency: 'yearly',
    owner: 'Fostering panel adviser',
    definition,
    says,
    cites: 'Fostering panel yearly report; Fostering Services (England) Regulations 2011, regulations 23 to 25',
  })

export const fosteringMeasures: readonly Indicator[] = [
  fromFostering({
    id: 'carers-with-delegated-authority',
    code: 'delegated_authority',
    title: 'Carers who may decide everyday things',
    asks: 'How many foster carers may decide everyday things without asking us?',
    whyItMatters: 'A child should not have to wait for an office to agree to a sleepover or a haircut.',
    better: 'higher',
    answers: ['M29', 'P4.7'],
    frequency: 'quarterly',
    definition:
      'Fostering households with delegated authority on record for each child who lives with them on the last day.',
    says: 'Fostering households with delegated authority on record',
    cites: 'The board’s measures dictionary of 2020, P4.7',
  }),
  fromFostering({
    id: 'allegations-against-foster-carers',
    code: 'allegations',
    title: 'Allegations against foster carers',
    asks: 'How many allegations were made against foster carers?',
    whyItMatters:
      'Every child must be believed, and every carer fairly treated. A sudden change either way needs a question.',
    better: 'lower',
    answers: ['M30', 'P4.8'],
    frequency: 'quarterly',
    definition:
      'Allegations against foster carers referred to the designated officer in the period, by the day of referral.',
    doubts: ['Few allegations may mean safe care, or that children do not feel able to tell.'],
    says: 'Allegations made against foster carers',
    cites: 'The board’s measures dictionary of 2020, P4.8',
  }),
  fromFostering({
    id: 'allegations-substantiated',
    code: 'allegations_substantiated',
    title: 'Allegations against foster carers that were substantiated',
    asks: 'How many allegations against foster carers were found to be true?',
    whyItMatters: 'It is harm to a child in a home that we chose.',
    better: 'lower',
    answers: ['M30', 'P4.9'],
    frequency: 'quarterly',
    definition:
      'Allegations against foster carers that ended in the period with the outcome “substantiated”, by the day of the outcome.',
    doubts: ['Counted when they end, so they may have been made in an earlier period than this one.'],
    says: 'Allegations against foster carers found to be true',
    cites: 'The board’s measures dictionary of 2020, P4.9',
  }),
  stock(
    'mainstream-fostering-households',
    'carers_mainstream',
    'Mainstream fostering households',
    'higher',
    'Approved mainstream fostering households on the last day.',
    'Mainstream fostering households',
    mustAddUp,
  ),
  stock(
    'connected-fostering-households',
    'carers_connected',
    'Fostering households of family and friends',
    'neither',
    'Approved fostering households of relatives, friends and other people connected with the child on the last day.',
    'Fostering households of family and friends',
    mustAddUp,
  ),
  stock(
    'mainstream-carers-approved',
    'carers_mainstream_approved',
    'Mainstream households approved',
    'higher',
    'Mainstream fostering households approved in the period.',
    'Mainstream fostering households approved',
  ),
  stock(
    'connected-carers-approved',
    'carers_connected_approved',
    'Households of family and friends approved',
    'neither',
    'Fostering households of family and friends fully approved in the period.',
    'Fostering households of family and friends approved',
  ),
  stock(
    'mainstream-carers-deregistered',
    'carers_mainstream_deregistered',
    'Mainstream households deregistered',
    'lower',
    'Mainstream fostering households whose approval ended in the period, whatever the reason. The reasons are in the register and must add up to it.',
    'Mainstream fostering households deregistered',
  ),
  stock(
    'connected-carers-deregistered',
    'carers_connected_deregistered',
    'Households of family and friends deregistered',
    'neither',
    'Fostering households of family and friends whose approval ended in the period, whatever the reason. The reasons are in the register and must add up to it.',
    'Fostering households of family and friends deregistered',
  ),
  stock(
    'connected-carers-approved-for-now',
    'carers_connected_temporary',
    'Family and friends approved for the time being',
    'neither',
    'Family and friends with temporary approval on the last day (16 weeks, and at most 8 more).',
    'Households of family and friends with temporary approval',
    [
      'After 24 weeks without full approval the placement is outside the regulations. The register flags weeks 14, 16, 22 and 24.',
    ],
  ),
  stock(
    'connected-carers-in-assessment',
    'carers_connected_in_assessment',
    'Family and friends being assessed',
    'neither',
    'Family and friends being assessed as foster carers on the last day.',
    'Households of family and friends being assessed',
  ),
  funnel(
    'enquiries-about-fostering',
    'funnel_enquiries',
    'Enquiries about fostering',
    'First enquiries about fostering received in the period.',
    'Enquiries about fostering',
  ),
  funnel(
    'first-visits-to-would-be-carers',
    'funnel_visits',
    'First visits to people who want to foster',
    'First home visits made in the period to people who asked about fostering.',
    'First visits to people who want to foster',
  ),
  funnel(
    'application-packs-given',
    'funnel_packs',
    'Application packs given',
    'Application packs given in the period. Cases closed after a pack need a reason each, and the reasons must add up.',
    'Application packs given',
  ),
  fromFostering({
    id: 'carer-review-in-time',
    code: 'carer_review',
    title: 'Yearly review of foster carers in time',
    asks: 'Was every foster carer reviewed within the year?',
    whyItMatters: 'The review says whether a home is still right, and what the carer needs.',
    unit: 'percent',
    better: 'higher',
    frequency: 'quarterly',
    definition:
      'Fostering households whose last review was within 12 months of the last day, out of all households approved for 12 months or more on that day.',
    who: 'fostering households',
    says: 'had a review in the last 12 months',
    cites: 'Fostering Services (England) Regulations 2011, regulation 28',
  }),
  panel(
    'cases-heard-by-the-panel',
    'panel_cases',
    'Cases heard by the fostering panel',
    'neither',
    'Cases that the fostering panel heard in the year.',
    'Cases heard by the fostering panel',
  ),
  panel(
    'approvals-recommended-by-the-panel',
    'panel_approvals',
    'Approvals that the panel recommended',
    'higher',
    'Households, mainstream and connected, that the panel recommended for approval in the year.',
    'Approvals recommended by the fostering panel',
  ),
  panel(
    'deregistrations-heard-by-the-panel',
    'panel_deregistrations',
    'Deregistrations that the panel heard',
    'neither',
    'Deregistrations of fostering households that came to the panel in the year.',
    'Deregistrations heard by the fostering panel',
  ),
  panel(
    'observers-at-the-panel',
    'panel_observers',
    'Observers at the panel',
    'neither',
    'People who watched a meeting of the panel in the year, to learn.',
    'Observers at the fostering panel',
  ),
  panel(
    'members-on-the-central-list',
    'panel_members',
    'Members on the panel’s central list',
    'higher',
    'People on the central list from which panels are made, on the last day of the year.',
    'Members on the fostering panel’s central list',
  ),
]
