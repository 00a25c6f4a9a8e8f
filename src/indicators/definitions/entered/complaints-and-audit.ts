import { defineEntered, type EnteredMeasure, type Indicator } from '../../define.ts'
import { reviewed } from './reviewed.ts'

type Entry = Pick<
  EnteredMeasure,
  'id' | 'code' | 'title' | 'unit' | 'better' | 'definition' | 'who' | 'says' | 'cites'
> &
  Partial<
    Pick<
      EnteredMeasure,
      'answers' | 'doubts' | 'decimals' | 'frequency' | 'asks' | 'whyItMatters' | 'whyEntered' | 'theme'
    >
  >

const complaint = (entry: Entry): Indicator =>
  defineEntered({
    version: 1,
    asks: 'Who complained to us, and how fast and how well did we answer?',
    whyItMatters: 'A complaint is a child or a carer telling us what to put right.',
    theme: 'Voice and visits',
    answers: ['M44'],
    owner: 'Complaints manager',
    frequency: 'quarterly',
    whyEntered: 'Complaints are kept in the complaints register. No return has them.',
    reviewed,
    ...entry,
  })

const procedure = 'Children Act 1989 Representations Procedure (England) Regulations 2006'

const audit = (entry: Entry): Indicator =>
  defineEntered({
    version: 1,
    asks: 'Do we check our own work, and what do we find?',
    whyItMatters: 'A plan on time may still be a poor plan. Only somebody reading it can tell.',
    theme: 'The board',
    answers: ['M42'],
    owner: 'Quality assurance manager',
    frequency: 'monthly',
    whyEntered: 'It is the judgement of the people who read the files. No return has it.',
    reviewed,
    ...entry,
  })

const escalation = (entry: Entry): Indicator =>
  defineEntered({
    version: 1,
    asks: 'When the reviewing officer disagrees about a child’s plan, is it settled?',
    whyItMatters:
      'The reviewing officer is there to stand up for the child. A dispute that drags on leaves the child waiting.',
    theme: 'Voice and visits',
    owner: 'Independent reviewing manager',
    frequency: 'quarterly',
    whyEntered: 'Disputes are kept in the reviewing service’s own log. No return has them.',
    reviewed,
    ...entry,
  })

export const complaintsAndAuditMeasures: readonly Indicator[] = [
  complaint({
    id: 'complaints-at-stage-1',
    code: 'complaints_stage_1',
    title: 'Complaints at stage 1',
    unit: 'count',
    better: 'neither',
    definition: 'Complaints about social care for children received in the quarter at stage 1, by the day received.',
    doubts: ['More complaints may mean worse service, or that people know how to complain.'],
    who: 'complaints about social care',
    says: 'were received at stage 1',
    cites: procedure,
  }),
  complaint({
    id: 'complaints-at-stage-2',
    code: 'complaints_stage_2',
    title: 'Complaints at stage 2',
    unit: 'count',
    better: 'lower',
    definition: 'Complaints about social care for children that went on to an investigation in the quarter.',
    who: 'complaints about social care',
    says: 'went on to stage 2',
    cites: procedure,
  }),
  complaint({
    id: 'complaints-at-stage-3',
    code: 'complaints_stage_3',
    title: 'Complaints at stage 3',
    unit: 'count',
    better: 'lower',
    definition: 'Complaints about social care for children that went on to a review panel in the quarter.',
    who: 'complaints about social care',
    says: 'went on to stage 3',
    cites: procedure,
  }),
  complaint({
    id: 'complaints-outside-social-care',
    code: 'complaints_other',
    title: 'Complaints that are not about social care',
    unit: 'count',
    better: 'neither',
    definition:
      'Complaints about other services for children received in the quarter. They follow the council’s own scheme and are never added to the social care ones.',
    who: 'complaints about other services for children',
    says: 'were received',
    cites: 'The council’s corporate complaints scheme',
  }),
  complaint({
    id: 'complaint-answered-in-time-at-stage-1',
    code: 'complaints_stage_1_in_time',
    title: 'Stage 1 complaints answered in time',
    unit: 'percent',
    better: 'higher',
    definition:
      'Stage 1 complaints answered within 10 working days, or 20 where it was extended, out of all stage 1 complaints closed in the quarter.',
    doubts: ['The board’s papers of 2019 give a single limit of 20 working days.'],
    who: 'stage 1 complaints',
    says: 'were answered in time',
    cites: procedure,
  }),
  complaint({
    id: 'complaint-answered-in-time-at-stage-2',
    code: 'complaints_stage_2_in_time',
    title: 'Stage 2 complaints answered in time',
    unit: 'percent',
    better: 'higher',
    definition:
      'Stage 2 complaints answered within 25 working days, or 65 where it was extended, out of all stage 2 complaints closed in the quarter.',
    who: 'stage 2 complaints',
    says: 'were answered in time',
    cites: procedure,
  }),
  complaint({
    id: 'pounds-spent-on-stage-2',
    code: 'complaints_stage_2_cost',
    title: 'Cost of stage 2 investigations',
    unit: 'count',
    better: 'lower',
    frequency: 'yearly',
    definition: 'Pounds paid to investigators and independent people for stage 2 complaints in the year.',
    who: 'pounds',
    says: 'were spent on stage 2 investigations',
    cites: 'Complaints report to the board, 2019: about £8,000',
  }),
  audit({
    id: 'audits-done',
    code: 'audit_compliance',
    title: 'Audits done',
    unit: 'percent',
    better: 'higher',
    definition: 'Audits of case files finished in the month, out of those that were planned for it.',
    who: 'planned audits',
    says: 'were done',
    cites: 'Quality assurance report to the board: 89% in July and 59% in September 2019',
  }),
  audit({
    id: 'plan-judged-good',
    code: 'plan_quality_good',
    title: 'Care plans judged good',
    unit: 'percent',
    better: 'higher',
    frequency: 'quarterly',
    definition:
      'Care plans judged good (and not outstanding) by the reviewing officer, out of all plans judged in the quarter.',
    who: 'care plans',
    says: 'were judged good',
    cites: 'Reviewing officers’ yearly report, November 2019: 37%',
  }),
  audit({
    id: 'plan-judged-outstanding',
    code: 'plan_quality_outstanding',
    title: 'Care plans judged outstanding',
    unit: 'percent',
    better: 'higher',
    decimals: 1,
    frequency: 'quarterly',
    definition: 'Care plans judged outstanding by the reviewing officer, out of all plans judged in the quarter.',
    who: 'care plans',
    says: 'were judged outstanding',
    cites: 'Reviewing officers’ yearly report, November 2019: 2.97%',
  }),
  audit({
    id: 'care-plan-up-to-date',
    code: 'care_plan_up_to_date',
    title: 'Care plan up to date',
    asks: 'Does each child in care have a plan that has been brought up to date?',
    whyItMatters: 'The plan says who does what for the child. An old plan is about another time.',
    theme: 'Voice and visits',
    unit: 'percent',
    better: 'higher',
    definition:
      'Children in care on the last day whose care plan was revised after their last review, out of all children in care that day.',
    who: 'children',
    says: 'have a care plan that is up to date',
    cites: 'Reviewing officers’ yearly report, November 2019: 96%',
  }),
  audit({
    id: 'permanence-plan-in-time',
    code: 'permanence_plan_in_time',
    title: 'Permanence plan in time',
    asks: 'Was it settled early on where the child will grow up?',
    whyItMatters: 'A child needs to know where home will be.',
    theme: 'Permanence',
    answers: ['M23'],
    unit: 'percent',
    better: 'higher',
    frequency: 'quarterly',
    definition:
      'Children whose second review fell due in the quarter with a permanence plan made by that review and within four months of coming into care, out of all such children.',
    who: 'children',
    says: 'had a permanence plan by their second review',
    cites: 'The board’s strategy of 2020: a plan by the second review, within four months',
  }),
  escalation({
    id: 'short-break-review-held-on-time',
    code: 'reviews_on_time_short_breaks',
    title: 'Reviews of short breaks on time',
    asks: 'Are the plans of children who have short breaks looked at in time?',
    whyItMatters:
      'Children on short breaks are left out of every other measure of care. Their plans need looking at too.',
    unit: 'percent',
    better: 'higher',
    definition:
      'Reviews of children who have short breaks that were held by the day due, out of all that fell due in the quarter. The first is due within three months of the first break, the next within six months of the one before.',
    whyEntered:
      'The yearly return may hold no review of a child who has only short breaks (its rule 399). The reviewing service keeps its own list.',
    doubts: ['The number of the regulation that sets the three and six months was not read.'],
    who: 'reviews of short breaks',
    says: 'were held by the day due',
    cites: 'Care Planning, Placement and Case Review (England) Regulations 2010: short breaks',
  }),
  escalation({
    id: 'disputes-raised-by-reviewing-officers',
    code: 'iro_escalations',
    title: 'Disputes raised by reviewing officers',
    unit: 'count',
    better: 'neither',
    definition:
      'Formal disputes raised by independent reviewing officers in the quarter, at any level. Levels are in the note.',
    who: 'formal disputes',
    says: 'were raised by reviewing officers',
    cites: 'Independent reviewing officers’ handbook, chapter 6',
  }),
  escalation({
    id: 'dispute-settled-in-time',
    code: 'iro_escalations_in_time',
    title: 'Disputes settled within 20 working days',
    unit: 'percent',
    better: 'higher',
    definition:
      'Disputes settled within 20 working days of being raised, over all levels, out of all disputes settled in the quarter or open past that limit on its last day.',
    who: 'formal disputes',
    says: 'were settled within 20 working days',
    cites: 'Independent reviewing officers’ handbook, chapter 6',
  }),
  escalation({
    id: 'dispute-open-at-level-4',
    code: 'iro_escalations_level_4',
    title: 'Disputes open at level 4',
    unit: 'count',
    better: 'lower',
    definition:
      'Disputes at level 4 (the director) that are not settled on the last day. The chair of the board is told of each.',
    who: 'formal disputes',
    says: 'are open at level 4',
    cites: 'Board minutes, November 2019: unsettled level 4 goes to the chair',
  }),
]
