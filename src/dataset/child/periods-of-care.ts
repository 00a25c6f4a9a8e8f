import type { PlainDate } from '../../kernel/index.ts'
import { CONTINUES } from '../ssda903/codes/index.ts'
import type { Child, Episode } from './child.ts'
import { episodesInCare } from './in-care.ts'

/** Care without a gap: each episode ends X1 and the next begins that day. Short breaks are apart and break the chain. */
export type PeriodOfCare = Readonly<{
  startedOn: PlainDate
  /** False if the first episode we hold is not a start of care (RNE S): the true start is in a return that is not loaded. */
  startKnown: boolean
  endedOn: PlainDate | null
  endReason: string | null
  episodes: readonly [Episode, ...Episode[]]
}>

const known = new WeakMap<Child, readonly PeriodOfCare[]>()

export const periodsOfCare = (child: Child): readonly PeriodOfCare[] => {
  const found = known.get(child)
  if (found) return found
  const made: PeriodOfCare[] = []
  let chain: [Episode, ...Episode[]] | null = null
  for (const episode of episodesInCare(child)) {
    const before: Episode | undefined = chain?.at(-1)
    if (chain && before && before.endReason === CONTINUES && before.endedOn === episode.startedOn) {
      chain.push(episode)
    } else {
      if (chain) made.push(periodOf(chain))
      chain = [episode]
    }
  }
  if (chain) made.push(periodOf(chain))
  known.set(child, made)
  return made
}

const periodOf = (episodes: [Episode, ...Episode[]]): PeriodOfCare => {
  const [first] = episodes
  const last = episodes.at(-1) ?? first
  return {
    startedOn: first.startedOn,
    startKnown: first.startReason === 'S',
    endedOn: last.endedOn,
    endReason: last.endReason,
    episodes,
  }
}

/** The period of care that the child was in at the end of that day. */
export const periodOfCareOn = (child: Child, day: PlainDate): PeriodOfCare | null =>
  periodsOfCare(child).findLast(
    period => period.startedOn <= day && (period.endedOn === null || period.endedOn > day),
  ) ?? null
