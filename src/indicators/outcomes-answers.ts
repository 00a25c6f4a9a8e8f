import type { Child, Outcomes } from '../dataset/index.ts'
import { type Answer, type Moment, notKnown } from './define.ts'

/** What the year's return (OC2) says of a child who was in care all year. */
export const outcomesIn = (child: Child, returnYear: number): Outcomes | null =>
  child.outcomes.find(said => said.returnYear === returnYear) ?? null

type YesOrNo = {
  [Field in keyof Outcomes]: Outcomes[Field] extends boolean | null ? Field : never
}[keyof Outcomes]

const blank = notKnown('Nothing recorded in the return')

/** Yes or no as the return has it. A blank is not a no: it stays in the denominator and is said to be not known. */
export const answered =
  (field: YesOrNo) =>
  (child: Child, { returnYear }: Moment): Answer =>
    outcomesIn(child, returnYear)?.[field] ?? blank
