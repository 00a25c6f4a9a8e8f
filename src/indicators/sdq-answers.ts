import type { Child } from '../dataset/index.ts'
import { type Answer, type Moment, no, notKnown, yes } from './define.ts'
import { outcomesIn } from './outcomes-answers.ts'

const completed = yes('A score is recorded')
const reasons: Readonly<Record<string, Answer>> = {
  SDQ1: no('No score: said to be under 4 or over 16'),
  SDQ2: no('No score: the carer refused'),
  SDQ3: no('No score: the child’s disability'),
  SDQ4: no('No score: another reason'),
  SDQ5: no('No score: the child refused'),
}
const noReason = no('No score and no reason recorded')
const noRow = notKnown('Nothing recorded in the return')

/** Whether the strengths and difficulties questionnaire was scored in the year, and if not, why not. */
export const questionnaireScored = (child: Child, { returnYear }: Moment): Answer => {
  const said = outcomesIn(child, returnYear)
  if (!said) return noRow
  if (said.sdqScore !== null) return completed
  return reasons[said.sdqReason ?? ''] ?? noReason
}
