import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'

/** Who says how a member does, when they last did, and when they do next. */
export type Appraisal = Readonly<{
  holder: string
  /** By role. */
  appraisedBy: string
  lastOn: PlainDate | null
  nextOn: PlainDate | null
}>

export type AppraisalGiven = Readonly<{
  appraisedBy: string | null
  lastAppraisedOn: PlainDate | null
  nextAppraisedOn: PlainDate | null
}>

/** What was typed, or null where nothing was: dates in order, and not without somebody who appraises. */
export const readAppraisal = (given: AppraisalGiven, today: PlainDate): Omit<Appraisal, 'holder'> | null => {
  const { appraisedBy, lastAppraisedOn: lastOn, nextAppraisedOn: nextOn } = given
  if (lastOn !== null && lastOn > today)
    throw new Refusal('An appraisal that was held cannot be in the future', 'lastAppraisedOn')
  if (lastOn !== null && nextOn !== null && nextOn <= lastOn)
    throw new Refusal(`The next appraisal comes after the last, on ${inWords(lastOn)}`, 'nextAppraisedOn')
  if (appraisedBy === null && (lastOn !== null || nextOn !== null))
    throw new Refusal('Enter who appraises them, by role', 'appraisedBy')
  return appraisedBy === null ? null : { appraisedBy, lastOn, nextOn }
}

/** The day that was set for it is over. */
export const isOverdueOn = (appraisal: Pick<Appraisal, 'nextOn'>, today: PlainDate): boolean =>
  appraisal.nextOn !== null && appraisal.nextOn < today
