import { type PlainDate, Refusal } from '../../kernel/index.ts'

export const sittingKinds = [
  'forum meeting',
  'visit',
  'event',
  'activity day',
  'celebration',
  'takeover',
  'training',
  'choosing staff',
  'appraising staff',
  'audit',
  'designing a service',
] as const
export type SittingKind = (typeof sittingKinds)[number]

/** In which ways young people took part. Those who cannot come, or say little, are asked in another way. */
export const waysOfSaying = [
  'talking together',
  'drawing or making',
  'film or sound',
  'writing',
  'online',
  'through their carers',
] as const

/** In which ways they were told what came of it: those who were not there as well. */
export const waysOfTelling = [
  'at the forum',
  'an activity day',
  'a letter to each of them',
  'a foster carers’ forum',
  'a newsletter or a post',
  'a film',
  'online',
] as const

/** A forum, with the ages that it is for. */
export type Forum = Readonly<{
  id: string
  name: string
  purpose: string
  ageFrom: number | null
  ageTo: number | null
  isPublic: boolean
}>

/** A day on which young people met, or members of the board met them. How many came, never who. */
export type Sitting = Readonly<{
  id: string
  forum: string | null
  forumName: string | null
  kind: SittingKind
  heldOn: PlainDate
  /** Null where nobody counted. */
  present: number | null
  themes: readonly string[]
  saidBy: readonly string[]
  metBy: string
  fedBack: string
  toldBy: readonly string[]
  nextSteps: string
}>

export const agesInWords = ({ ageFrom, ageTo }: Pick<Forum, 'ageFrom' | 'ageTo'>): string => {
  if (ageFrom !== null && ageTo !== null) return `aged ${ageFrom} to ${ageTo}`
  if (ageFrom !== null) return `aged ${ageFrom} and over`
  return ageTo === null ? 'of any age' : `aged up to ${ageTo}`
}

/** With fewer, who was there and what was said could be put together. */
const few = 6

/** How many came: the number for those who keep the forums, and for others only that it was a small group. */
export const presentInWords = (sitting: Pick<Sitting, 'present'>, keepsForums: boolean): string => {
  const { present } = sitting
  if (present === null) return 'Not counted'
  if (present === 0 || keepsForums || present >= few) return String(present)
  return `Fewer than ${few}`
}

/** Themes as typed, one a line. */
export const readThemes = (lines: string): string[] =>
  lines
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

export const mustBePast = (heldOn: PlainDate, today: PlainDate): void => {
  if (heldOn > today) throw new Refusal('Write down what has happened: the day cannot be in the future', 'heldOn')
}

/** How often a forum met and how many came, month by month, the earliest first; for the measures of attendance. */
export const attendanceByMonth = (
  sittings: readonly Pick<Sitting, 'heldOn' | 'present' | 'kind'>[],
): readonly Readonly<{ month: string; meetings: number; present: number | null }>[] => {
  const months = new Map<string, { meetings: number; present: number | null }>()
  for (const { heldOn, present, kind } of sittings) {
    if (kind !== 'forum meeting') continue
    const month = heldOn.slice(0, 7)
    const before = months.get(month) ?? { meetings: 0, present: 0 }
    // One meeting that nobody counted makes the month unknown, not smaller.
    months.set(month, {
      meetings: before.meetings + 1,
      present: before.present === null || present === null ? null : before.present + present,
    })
  }
  return [...months].map(([month, counts]) => ({ month, ...counts })).toSorted((a, b) => (a.month < b.month ? -1 : 1))
}
