import { inWords, monthName, type PlainDate, yearOf } from '../../kernel/index.ts'
import { Tag } from '../../ui/index.ts'
import type { Decision, KnownTo, Step, StepKind } from './decision.ts'

export const outcomesInWords: Readonly<Record<Decision['outcome'], string>> = {
  resolved: 'Resolved',
  noted: 'Noted',
  received: 'Received',
  recommended: 'Recommended to another body',
  deferred: 'Put off to a later meeting',
  confirmed: 'Confirmed',
  referred: 'Passed on to another body',
}

export const stepsInWords: Readonly<Record<StepKind, string>> = {
  raised: 'Raised',
  approved: 'Approved',
  recommended: 'Recommended',
  agreed: 'Agreed',
  'not agreed': 'Not agreed',
  'in force': 'In force',
  'what changed': 'What changed for children',
}

/** As exactly as it is known, and no more. */
export const dayInWords = (on: PlainDate, known: KnownTo): string =>
  known === 'year' ? String(yearOf(on)) : known === 'month' ? `${monthName(on)} ${yearOf(on)}` : inWords(on)

export const DecisionTags = ({ decision }: { decision: Pick<Decision, 'outcome' | 'part' | 'isPublic'> }) => (
  <>
    <Tag classes="govuk-tag--blue">{outcomesInWords[decision.outcome]}</Tag>{' '}
    {decision.part === 'open' ? (
      decision.isPublic && <Tag classes="govuk-tag--green">Public</Tag>
    ) : (
      <Tag classes="govuk-tag--purple">{decision.part === 'exempt' ? 'Exempt' : 'Confidential'}</Tag>
    )}
  </>
)

export const whoTook = (step: Pick<Step, 'bodyName' | 'who'>): string => step.bodyName ?? step.who

export const decisionAddress = (decision: Readonly<{ id: string }>, path = ''): string =>
  `/decisions/${decision.id}${path}`
export const aboutDecision = (decision: Readonly<{ id: string }>): string => `decision ${decision.id}`
