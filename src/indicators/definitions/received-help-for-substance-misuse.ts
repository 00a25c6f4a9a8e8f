import { withSubstanceMisuse } from '../cohorts/with-substance-misuse.ts'
import { defineIndicator } from '../define.ts'
import { answered } from '../outcomes-answers.ts'
import { ssda903 } from '../sources.ts'

export const receivedHelpForSubstanceMisuse = defineIndicator({
  id: 'received-help-for-substance-misuse',
  code: 'substance_misuse_received',
  version: 1,
  title: 'Substance misuse: help received',
  asks: 'Did children with a substance misuse problem get help?',
  whyItMatters: 'Knowing of the problem and not helping would be worse than not knowing.',
  theme: 'Health',
  window: 'return year',
  from: ssda903('Episodes', 'OC2'),
  fields: ['DECOM', 'RNE', 'LS', 'DEC', 'REC', 'SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED'],
  cohort: withSubstanceMisuse,
  counts: answered('interventionReceived'),
  who: 'children with a substance misuse problem',
  unit: 'percent',
  better: 'higher',
  says: 'received help for it in the year',
  whenCounted: 'Received help',
  whenNot: 'Received no help',
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC2; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
