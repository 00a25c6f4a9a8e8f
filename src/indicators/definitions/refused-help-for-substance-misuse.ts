import type { Child } from '../../dataset/index.ts'
import { withSubstanceMisuse } from '../cohorts/with-substance-misuse.ts'
import { type Answer, defineIndicator, type Moment, no, notKnown, yes } from '../define.ts'
import { outcomesIn } from '../outcomes-answers.ts'
import { ssda903 } from '../sources.ts'

const refused = yes('Was offered help and refused it')
const received = no('Received help')
const notOffered = no('Was offered no help')
const blank = notKnown('Nothing recorded in the return')

const answer = (child: Child, { returnYear }: Moment): Answer => {
  const said = outcomesIn(child, returnYear)
  if (said?.interventionReceived === true) return received
  if (said?.interventionOffered === true) return refused
  return said?.interventionOffered === false ? notOffered : blank
}

export const refusedHelpForSubstanceMisuse = defineIndicator({
  id: 'refused-help-for-substance-misuse',
  code: 'substance_misuse_refused',
  version: 1,
  title: 'Substance misuse: help offered and refused',
  asks: 'How many children with a substance misuse problem said no to help?',
  whyItMatters: 'When help is refused, it may be the wrong help, or offered by the wrong person.',
  theme: 'Health',
  window: 'return year',
  from: ssda903('Episodes', 'OC2'),
  fields: ['DECOM', 'RNE', 'LS', 'DEC', 'REC', 'SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
  cohort: withSubstanceMisuse,
  counts: answer,
  who: 'children with a substance misuse problem',
  unit: 'percent',
  better: 'lower',
  says: 'were offered help in the year and refused it',
  doubts: [
    'INTERVENTION_OFFERED is read as “offered, and refused”, since it is asked only of those who received none.',
  ],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC2; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
