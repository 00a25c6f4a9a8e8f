import type { Period, PlainDate } from '../../kernel/index.ts'
import {
  ADOPTED_BY_THEIR_FOSTER_CARER,
  FOSTER,
  PLACED_FOR_ADOPTION,
  STARTS_A_PLACEMENT,
  TEMPORARY,
} from '../ssda903/codes/index.ts'
import type { Child, Episode } from './child.ts'
import { episodeOn, episodesInCare } from './in-care.ts'

/** Where a child lived, and with whom, without a move: one or more episodes with the same carer. */
export type Placement = Readonly<{
  startedOn: PlainDate
  /** False if the first episode we hold began with a change that is no move (L, T, U): it goes back before what is loaded. */
  startKnown: boolean
  endedOn: PlainDate | null
  /** RNE of its first episode. */
  startReason: string
  /** PLACE as it was last; a time away in a temporary placement does not change it. */
  placementType: string
  provider: string | null
  urn: string | null
  postcode: string | null
  /** REASON_PLACE_CHANGE of its last episode. */
  moveReason: string | null
  /** All its episodes in order, with those of temporary placements from which the child came back. */
  episodes: readonly [Episode, ...Episode[]]
}>

type Spell = {
  readonly episodes: [Episode, ...Episode[]]
  /** The last of its episodes that is not a temporary placement elsewhere. */
  main: Episode
  readonly temporary: boolean
}

const known = new WeakMap<Child, readonly Placement[]>()

/**
 * The child's placements in order, for counting moves, by the rules of the stability measures:
 * - a change of legal status only (L) or of placement with the same carer (T, U) goes on with the placement; S, P and B start one;
 * - a temporary placement (T0 to T4) from which the child goes back to the same placement is left out; one that is still open
 *   is held to be part of the placement the child is to go back to, since that is what the codes mean;
 * - being placed for adoption with the foster carers one lives with (A3, A5) is no change;
 * - a placement of less than 24 hours, which days can only show as starting and ending on one day, is left out, and going
 *   back from it to where the child was is no move (our reading: the guidance does not say);
 * - short breaks are left out.
 */
export const placementsOf = (child: Child): readonly Placement[] => {
  const found = known.get(child)
  if (found) return found
  const spells = withoutReturns(spellsOf(episodesInCare(child)))
  const made = spells.filter(lasted24Hours).map(placementOf)
  known.set(child, made)
  return made
}

const lastOf = (spell: Spell): Episode => spell.episodes.at(-1) ?? spell.episodes[0]

const follows = (before: Episode, next: Episode): boolean =>
  before.endedOn === null || before.endedOn === next.startedOn

const goesOn = (before: Spell, next: Episode): boolean => {
  if (next.startReason === 'S' || !follows(lastOf(before), next)) return false
  if (TEMPORARY.has(next.placementType) !== before.temporary) return false
  if (!STARTS_A_PLACEMENT.has(next.startReason)) return true
  return (
    ADOPTED_BY_THEIR_FOSTER_CARER.has(next.placementType) &&
    (FOSTER.has(before.main.placementType) || PLACED_FOR_ADOPTION.has(before.main.placementType))
  )
}

const spellsOf = (episodes: readonly Episode[]): readonly Spell[] => {
  const spells: Spell[] = []
  for (const episode of episodes) {
    const before = spells.at(-1)
    if (before && goesOn(before, episode)) {
      before.episodes.push(episode)
      before.main = episode
    } else {
      spells.push({ episodes: [episode], main: episode, temporary: TEMPORARY.has(episode.placementType) })
    }
  }
  return spells
}

/** The same type of placement and postcode, and the same Ofsted number where both rows have one (rule 383 asks for the first two). */
const isSamePlace = (one: Episode, other: Episode): boolean =>
  one.placementType === other.placementType &&
  one.placementPostcode === other.placementPostcode &&
  (one.urn === other.urn || one.urn === null || other.urn === null)

const lasted24Hours = (spell: Spell): boolean => lastOf(spell).endedOn !== spell.episodes[0].startedOn

/** Joins a placement to its continuation after temporary placements, or after stays of under a day, if the child came back to it. */
const withoutReturns = (spells: readonly Spell[]): readonly Spell[] => {
  const joined: Spell[] = []
  // Temporary stays and stays of under a day since the last of `joined`: kept only if they turn out to be real moves.
  let away: Spell[] = []
  const ahead = spells.toReversed()
  for (let spell = ahead.pop(); spell !== undefined; spell = ahead.pop()) {
    const home = joined.at(-1)
    const before = away.at(-1) ?? home
    const comesStraightOn =
      before !== undefined && spell.episodes[0].startReason !== 'S' && follows(lastOf(before), spell.episodes[0])
    if (home && !home.temporary && comesStraightOn) {
      if (spell.temporary || !lasted24Hours(spell)) {
        away.push(spell)
        continue
      }
      if (away.length > 0 && isReturn(home, away, spell)) {
        home.episodes.push(...away.flatMap(stay => stay.episodes), ...spell.episodes)
        home.main = spell.main
        away = []
        continue
      }
    }
    // No way back: the first of those stays may itself be the home to which the child went back.
    const [first, ...rest] = [...away, spell]
    joined.push(first)
    ahead.push(...rest.toReversed())
    away = []
  }
  const home = joined.at(-1)
  const last = away.at(-1)
  if (home && last?.temporary && lastOf(last).endedOn === null) {
    home.episodes.push(...away.flatMap(stay => stay.episodes))
    return joined
  }
  return [...joined, ...away]
}

const isReturn = (home: Spell, away: readonly Spell[], spell: Spell): boolean => {
  const [first] = spell.episodes
  if (away.every(stay => stay.temporary)) {
    // T or U: the same carer as before the stay, whatever became of the placement's type.
    return isSamePlace(home.main, first) || !STARTS_A_PLACEMENT.has(first.startReason)
  }
  // After a stay that was not coded as temporary, two rows without a postcode or a number may be any two places.
  return (
    isSamePlace(home.main, first) &&
    (first.placementPostcode !== null || (first.urn !== null && home.main.urn !== null))
  )
}

const placementOf = (spell: Spell): Placement => {
  const [first] = spell.episodes
  return {
    startedOn: first.startedOn,
    startKnown: STARTS_A_PLACEMENT.has(first.startReason),
    endedOn: lastOf(spell).endedOn,
    startReason: first.startReason,
    placementType: spell.main.placementType,
    provider: spell.main.provider,
    urn: spell.main.urn,
    postcode: spell.main.placementPostcode,
    moveReason: lastOf(spell).moveReason,
    episodes: spell.episodes,
  }
}

/** The placement that the child was in at the end of that day. */
export const placementOn = (child: Child, day: PlainDate): Placement | null =>
  placementsOf(child).findLast(
    placement => placement.startedOn <= day && (placement.endedOn === null || placement.endedOn > day),
  ) ?? null

/** The placements of a period, counting the one that was open on its first day. */
export const placementsIn = (child: Child, { first, last }: Period): readonly Placement[] =>
  placementsOf(child).filter(
    placement => placement.startedOn <= last && (placement.endedOn === null || placement.endedOn > first),
  )

/**
 * The episode that says where the child lived on the day: in a temporary placement, the one of the placement that the child is
 * to go back to, if the child had one in this time in care.
 */
export const livesInOn = (child: Child, day: PlainDate): Episode | null => {
  const now = episodeOn(child, day)
  if (now === null || !TEMPORARY.has(now.placementType)) return now
  const episodes = episodesInCare(child)
  let next = now
  for (let at = episodes.indexOf(now) - 1; at >= 0; at--) {
    const before = episodes[at]
    if (!before || next.startReason === 'S' || !follows(before, next)) return now
    if (!TEMPORARY.has(before.placementType)) return before
    next = before
  }
  return now
}
