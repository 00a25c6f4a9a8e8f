import { plainDate } from './plain-date.ts'
import { under } from './timescale-rule.ts'

const law = { setBy: 'law', certainty: 'to be confirmed' } as const
const guidance = { setBy: 'national guidance', certainty: 'to be confirmed' } as const
const regulationsOf2010 = plainDate('2011-04-01')

const fostering = (regulation: string) => ({
  ...law,
  source: `Fostering Services (England) Regulations 2011, ${regulation}`,
  from: regulationsOf2010,
})
const complaints = {
  ...law,
  source: 'Children Act 1989 Representations Procedure (England) Regulations 2006',
  from: plainDate('2006-09-01'),
}
const localGovernmentAct = (section: string) => ({
  ...law,
  source: `Local Government Act 1972, ${section}`,
  from: plainDate('1986-04-01'),
})

const fosteringRules = [
  ...under(fostering('reg 28'), [
    {
      id: 'foster-carer-review',
      title: 'Review of a foster carer',
      amount: 1,
      unit: 'years',
      trigger: 'approval, then the last review',
      certainty: 'stated by the council',
      inventory: 'AA12',
    },
  ]),
  ...under(fostering('reg 27'), [
    {
      id: 'fostering-representations',
      title:
        'Time to make representations, or go to the independent review mechanism, after a qualifying determination',
      amount: 28,
      unit: 'days',
      trigger: 'the day of the notice',
    },
  ]),
  ...under(
    {
      ...guidance,
      source: 'Fostering services: national minimum standards, 2011, standard 14',
      from: regulationsOf2010,
      certainty: 'read',
    },
    [
      {
        id: 'panel-papers-least',
        title: 'Fostering panel’s papers, by the national standard',
        amount: 5,
        unit: 'working days before',
        trigger: 'the day of the panel',
        inventory: 'AA13',
      },
      {
        id: 'panel-recommendation',
        title: 'Fostering panel’s recommendation',
        amount: 8,
        unit: 'months',
        trigger: 'the day of the application',
      },
      {
        id: 'panel-decision',
        title: 'Decision on a fostering panel’s recommendation',
        amount: 7,
        unit: 'working days',
        trigger: 'the day the recommendation and final minutes arrived',
      },
      {
        id: 'panel-decision-told',
        title: 'Applicant told of the decision by word of mouth',
        amount: 2,
        unit: 'working days',
        trigger: 'the day of the decision',
      },
      {
        id: 'panel-decision-written',
        title: 'Applicant told of the decision in writing',
        amount: 5,
        unit: 'working days',
        trigger: 'the day of the decision',
      },
    ],
  ),
]

const complaintsRules = [
  ...under(complaints, [
    {
      id: 'complaint-first-stage',
      title: 'Complaint, stage 1: local resolution',
      amount: 10,
      unit: 'working days',
      trigger: 'the day the complaint was received',
      inventory: 'AA8',
    },
    {
      id: 'complaint-first-stage-extended',
      title: 'Complaint, stage 1, if it is complex or while an advocate is found',
      amount: 20,
      unit: 'working days',
      trigger: 'the day the complaint was received',
      inventory: 'AA8',
    },
    {
      id: 'complaint-second-stage',
      title: 'Complaint, stage 2: investigation',
      amount: 25,
      unit: 'working days',
      trigger: 'the day stage 2 was asked for',
      inventory: 'AA8',
    },
    {
      id: 'complaint-second-stage-extended',
      title: 'Complaint, stage 2, extended with notice',
      amount: 65,
      unit: 'working days',
      trigger: 'the day stage 2 was asked for',
      inventory: 'AA8',
    },
    {
      id: 'complaint-panel-request',
      title: 'Complaint, stage 3: time to ask for a review panel',
      amount: 20,
      unit: 'working days',
      trigger: 'the day of the adjudication letter',
      inventory: 'AA8',
    },
    {
      id: 'complaint-panel-meets',
      title: 'Complaint, stage 3: review panel meets',
      amount: 30,
      unit: 'working days',
      trigger: 'the day the panel was asked for',
      certainty: 'read',
      inventory: 'AA8',
    },
    {
      id: 'complaint-panel-reports',
      title: 'Complaint, stage 3: review panel reports',
      amount: 5,
      unit: 'working days',
      trigger: 'the day the panel met',
      certainty: 'read',
      inventory: 'AA8',
    },
    {
      id: 'complaint-panel-answered',
      title: 'Complaint, stage 3: the council answers the panel',
      amount: 15,
      unit: 'working days',
      trigger: 'the day of the panel’s report',
      certainty: 'read',
      inventory: 'AA8',
    },
    {
      id: 'complaint-time-limit',
      title: 'Time to make a complaint',
      amount: 1,
      unit: 'years',
      trigger: 'the day of what is complained of',
      inventory: 'AA8',
    },
  ]),
]

const meetingsRules = [
  ...under(
    {
      ...law,
      source: 'Local Government Act 1972, ss.100A(6) and 100B(3), as amended by SI 2002/715',
      from: plainDate('2002-10-01'),
      certainty: 'read',
    },
    [
      {
        id: 'clear-days',
        title: 'Notice of a meeting, agenda and open reports',
        amount: 5,
        unit: 'clear days before',
        trigger: 'the day of the meeting',
        doubt: 'The Act does not say whether weekends count. Working days are counted, as nearly all constitutions do.',
      },
    ],
  ),
  ...under(localGovernmentAct('s.100C'), [
    {
      id: 'minutes-kept-open',
      title: 'Minutes, agenda and open reports kept open to the public',
      amount: 6,
      unit: 'years',
      trigger: 'the day of the meeting',
    },
  ]),
  ...under(localGovernmentAct('s.100D'), [
    {
      id: 'background-papers-kept-open',
      title: 'Background papers kept open to the public',
      amount: 4,
      unit: 'years',
      trigger: 'the day of the meeting',
    },
  ]),
  ...under({ ...law, source: 'Localism Act 2011, s.30', from: plainDate('2012-07-01') }, [
    {
      id: 'interests-registered',
      title: 'Disclosable pecuniary interests registered',
      amount: 28,
      unit: 'days',
      trigger: 'the day of becoming a member',
    },
  ]),
]

/** What law and national guidance set for fostering, complaints and meetings. */
export const procedureTimescales = [...fosteringRules, ...complaintsRules, ...meetingsRules]
