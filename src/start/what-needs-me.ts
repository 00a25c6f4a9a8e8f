import { may } from '../access/index.ts'
import { loadHistory, loadsToDispose } from '../loads/index.ts'
import { openRequests } from '../indicators/index.ts'
import type { Asked } from '../web/index.ts'

/** One thing that waits for this reader, and where to do it. */
export type Waiting = Readonly<{ says: string; href: string; late: boolean }>

const countOf = (number: number, one: string, many: string): string => (number === 1 ? one : `${number} ${many}`)

/** What waits for somebody, most pressing first. Only what their own roles let them read is asked for. */
export const whatNeeds = async ({ db, person, today }: Asked): Promise<readonly Waiting[]> => {
  if (person.id === null) return []
  const waiting: Waiting[] = []
  if (may(person, 'dataset.write-commentary')) {
    const mine = (await openRequests(db)).filter(one => one.role !== null && person.roles.includes(one.role))
    const late = mine.filter(one => one.dueOn < today).length
    if (mine.length > 0)
      waiting.push({
        says: `${countOf(mine.length, 'One measure needs', 'measures need')} your words${late > 0 ? `, ${late} past the day` : ''}`,
        href: '/commentary',
        late: late > 0,
      })
  }
  if (may(person, 'dataset.dispose-of-load')) {
    const due = await loadsToDispose(db, today)
    if (due.length > 0)
      waiting.push({
        says: `${countOf(due.length, 'One load has', 'loads have')} been kept as long as needed and can be thrown away`,
        href: '/loads',
        late: true,
      })
  }
  if (may(person, 'dataset.load-extract') && (await loadHistory(db)).length === 0)
    waiting.push({ says: 'Nothing is loaded yet: load the statutory return', href: '/loads/new', late: false })
  return waiting.toSorted((a, b) => Number(b.late) - Number(a.late))
}
