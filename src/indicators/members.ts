import type { Dataset } from '../dataset/index.ts'
import type { ChildId, PlainDate } from '../kernel/index.ts'
import type { Cohort, Figure, Moment, Source, Split } from './define.ts'

/** Who is in a cohort at a moment, and who might have been expected and is not. */
export type Members<S> = Readonly<{
  subjects: readonly S[]
  /** In the order of `subjects`. */
  ids: readonly ChildId[]
  leftOut: Figure['leftOut']
  notInCohort: Figure['notInCohort']
  /** For each member, which of the split's groups. */
  groupsOf: (split: Split<S>) => Uint8Array
}>

const gather = <S>(subjects: readonly S[], idOf: Source<S>['idOf'], cohort: Cohort<S>, at: Moment): Members<S> => {
  const included: S[] = []
  const ids: ChildId[] = []
  const reasons = new Map<string, number>()
  const notInCohort: { child: ChildId; because: string }[] = []
  for (const subject of subjects) {
    const member = cohort.includes(subject, at)
    if (member === false) continue
    if (member === true) {
      included.push(subject)
      ids.push(idOf(subject))
    } else {
      reasons.set(member.leftOut, (reasons.get(member.leftOut) ?? 0) + 1)
      notInCohort.push({ child: idOf(subject), because: member.leftOut })
    }
  }
  const known = new Map<Split<S>, Uint8Array>()
  return {
    subjects: included,
    ids,
    leftOut: [...reasons]
      .map(([because, number]) => ({ because, number }))
      .sort((a, b) => b.number - a.number || (a.because < b.because ? -1 : 1)),
    notInCohort,
    groupsOf: split => {
      const found = known.get(split)
      if (found) return found
      const places = new Map(split.groups.map((group, place) => [group, place]))
      const made = Uint8Array.from(included, subject => {
        const group = split.of(subject, at)
        const place = places.get(group)
        if (place === undefined) throw new Error(`The split ${split.id} has no group ${group}`)
        return place
      })
      known.set(split, made)
      return made
    },
  }
}

type Gathered<S> = { at: Moment; subjects: readonly S[]; members: Members<S> }
type OfDay = Map<unknown, unknown>

// Many measures share a cohort, and a page asks for a day, the day a year before and little else. More days would only hold memory.
const daysKept = 3
const known = new WeakMap<Dataset, Map<PlainDate, OfDay>>()

const ofDay = (data: Dataset, day: PlainDate): OfDay => {
  const days = known.get(data) ?? new Map<PlainDate, OfDay>()
  known.set(data, days)
  const found = days.get(day)
  if (found) return found
  for (const oldest of days.keys()) {
    if (days.size < daysKept) break
    days.delete(oldest)
  }
  const made: OfDay = new Map()
  days.set(day, made)
  return made
}

const isSameMoment = (one: Moment, other: Moment): boolean =>
  one.window.first === other.window.first &&
  one.window.last === other.window.last &&
  one.returnYear === other.returnYear &&
  one.snapshot === other.snapshot

/** The members of a cohort, gathered once for all measures that ask the same of the same data. */
export const membersOf = <S>(
  subjects: readonly S[],
  idOf: Source<S>['idOf'],
  cohort: Cohort<S>,
  at: Moment,
): Members<S> => {
  const cohorts = ofDay(at.data, at.asAt) as Map<Cohort<S>, Gathered<S>[]>
  const gathered = cohorts.get(cohort) ?? []
  const found = gathered.find(one => one.subjects === subjects && isSameMoment(one.at, at))
  if (found) return found.members
  const members = gather(subjects, idOf, cohort, at)
  gathered.push({ at, subjects, members })
  cohorts.set(cohort, gathered)
  return members
}
