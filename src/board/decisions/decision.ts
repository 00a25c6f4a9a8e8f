import { type PlainDate, Refusal } from '../../kernel/index.ts'

export const decisionOutcomes = [
  'resolved',
  'noted',
  'received',
  'recommended',
  'deferred',
  'confirmed',
  'referred',
] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

export const stepKinds = [
  'raised',
  'approved',
  'recommended',
  'agreed',
  'not agreed',
  'in force',
  'what changed',
] as const
export type StepKind = (typeof stepKinds)[number]

/** How exactly the day of a step is known: some things are remembered by their year. */
export const knownTo = ['day', 'month', 'year'] as const
export type KnownTo = (typeof knownTo)[number]

export type Decision = Readonly<{
  id: string
  title: string
  wording: string
  part: 'open' | 'exempt' | 'confidential'
  outcome: DecisionOutcome
  body: string | null
  bodyName: string | null
  sourceMeeting: string | null
  sourceMeetingOn: PlainDate | null
  sourceMinute: number | null
  sourceItem: string | null
  sourceReport: string | null
  decidedOn: PlainDate
  effectiveFrom: PlainDate | null
  isPublic: boolean
  publicWords: string
}>

export type Step = Readonly<{
  id: string
  kind: StepKind
  body: string | null
  bodyName: string | null
  who: string
  on: PlainDate
  knownTo: KnownTo
  words: string
  evidence: string
  link: string
  measure: string | null
  counted: number | null
  isPublic: boolean
  corrects: string | null
}>

export const mustBeDecided = (decided: Readonly<{ decidedOn: PlainDate }>, today: PlainDate): void => {
  if (decided.decidedOn > today) throw new Refusal('The decision cannot be dated in the future', 'decidedOn')
}

/** A step has happened, by somebody, with something to show it; what is in force may be known ahead of its day. */
export const mustBeAStep = (
  step: Pick<Step, 'kind' | 'body' | 'who' | 'on' | 'evidence' | 'link' | 'measure' | 'counted'>,
  today: PlainDate,
): void => {
  if (step.kind !== 'in force' && step.on > today)
    throw new Refusal('This has not happened yet. Add the step on the day it happens', 'on')
  if (step.kind !== 'in force' && step.kind !== 'what changed' && step.body === null && step.who === '')
    throw new Refusal('Choose the body, or say who it was', 'who')
  if (step.kind !== 'raised' && step.evidence === '' && step.link === '' && step.measure === null)
    throw new Refusal('Say what shows it, or link the record that shows it', 'evidence')
}

/** The steps that stand, in the order they happened: one that was corrected gives way to its correction. */
export const stepsThatStand = (steps: readonly Step[]): Step[] => {
  const corrected = new Set(steps.flatMap(step => step.corrects ?? []))
  const order = (step: Step): number => stepKinds.indexOf(step.kind)
  return steps
    .filter(step => !corrected.has(step.id))
    .toSorted((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : order(a) - order(b) || (a.id < b.id ? -1 : 1)))
}

/** What is still to come on the way of a decision that other bodies must agree, in words; null where nothing is. */
export const stillToCome = (
  decision: Pick<Decision, 'outcome'>,
  steps: readonly Step[],
  today: PlainDate,
): string | null => {
  const has = (kind: StepKind): boolean => steps.some(step => step.kind === kind)
  if (has('not agreed')) return null
  const inForce = steps.find(step => step.kind === 'in force')
  if (decision.outcome === 'recommended' && !has('agreed') && !inForce)
    return 'The body that it was recommended to has not answered'
  if (has('agreed') && !inForce) return 'It is agreed, and not yet in force'
  if (inForce && inForce.on > today) return 'It is not in force until its day comes'
  if (inForce && !has('what changed')) return 'It is in force. Nobody has said yet what changed for children'
  return null
}
