import type { AgendaPublication, Meeting, Paper } from '../../board/index.ts'
import type { PlainDate } from '../../kernel/index.ts'

/** How a meeting stands, in the words of the street. */
export const stateInWords = (meeting: Pick<Meeting, 'state' | 'heldOn'>, today: PlainDate): string => {
  if (meeting.state === 'cancelled') return 'Cancelled'
  if (meeting.state === 'adjourned') return 'Stopped early, and goes on another day'
  if (meeting.state === 'held' || meeting.heldOn < today) return 'Has been held'
  return meeting.state === 'agenda published' ? 'Agenda is out' : 'Planned'
}

export type ByYear = Readonly<{ year: string; meetings: readonly Meeting[] }>

/** The next first; those that were, year by year, the newest first. A cancelled one stays where its day was. */
export const inOrder = (
  meetings: readonly Meeting[],
  today: PlainDate,
): Readonly<{ next: Meeting | null; later: readonly Meeting[]; past: readonly ByYear[] }> => {
  const coming = meetings.filter(one => one.heldOn >= today)
  const next = coming.find(one => one.state !== 'cancelled') ?? null
  const past = meetings.filter(one => one.heldOn < today).toReversed()
  const years = [...new Set(past.map(one => one.heldOn.slice(0, 4)))]
  return {
    next,
    later: coming.filter(one => one !== next),
    past: years.map(year => ({ year, meetings: past.filter(one => one.heldOn.startsWith(year)) })),
  }
}

/** How many papers the public was given that it cannot have any more, by item. Their titles are not said again. */
export const takenBack = (
  publications: readonly AgendaPublication[],
  papers: readonly Pick<Paper, 'id'>[],
): ReadonlyMap<string, number> => {
  const there = new Set(papers.map(paper => paper.id))
  const gone = new Map<string, Set<string>>()
  for (const { shown } of publications)
    for (const item of shown.items)
      for (const paper of item.papers)
        if (!there.has(paper.id)) gone.set(item.id, (gone.get(item.id) ?? new Set()).add(paper.id))
  return new Map([...gone].map(([item, ids]) => [item, ids.size]))
}
