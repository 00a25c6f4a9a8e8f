import { type PlainDate, Refusal } from '../../kernel/index.ts'

/**
 * What an officer may decide for a body, by post. A council keeps the list open to the public (section 100G of the Local
 * Government Act 1972). Whether powers of a few months must be on it is for the monitoring officer to say: here all are.
 */
export type DelegatedPower = Readonly<{
  id: string
  body: string
  /** What may be decided, in words that anybody follows. */
  what: string
  post: string
  postTitle: string
  /** Where it is written: a part of the constitution, a minute. */
  source: string
  firstOn: PlainDate
  lastOn: PlainDate | null
}>

/** Those in force that day, and those that begin later; what has ended stays in the register. */
export const inForceOn = (powers: readonly DelegatedPower[], day: PlainDate): DelegatedPower[] =>
  powers.filter(power => power.firstOn <= day && (power.lastOn === null || day <= power.lastOn))

export const mustRunOn = (power: Pick<DelegatedPower, 'firstOn' | 'lastOn'>, lastOn: PlainDate): void => {
  if (power.lastOn !== null) throw new Refusal('This power has ended already')
  if (lastOn < power.firstOn) throw new Refusal('It cannot end before it began', 'lastOn')
}
