import { may, roleCalled } from '../../access/index.ts'
import { openRequests } from '../../indicators/index.ts'
import { loadHistory, loadsToDispose } from '../../loads/index.ts'
import type { Asked } from '../../web/index.ts'
import { boardWaits } from './board-waits.ts'
import { promisesWait } from './promises-wait.ts'
import { voiceWaits } from './voice-waits.ts'
import { countOf, dueBy, mostPressingFirst, type Waiting } from './waiting.ts'

export type Signed = Asked & Readonly<{ person: Readonly<{ id: string }> }>

const isSigned = (asked: Asked): asked is Signed => asked.person.id !== null

const dataSetWaits = async ({ db, person, today }: Signed): Promise<Waiting[]> => {
  const waiting: Waiting[] = []
  if (may(person, 'dataset.write-commentary')) {
    const mine = (await openRequests(db)).filter(one => one.role !== null && person.roles.includes(one.role))
    const late = mine.filter(one => one.dueOn < today).length
    if (mine.length > 0)
      waiting.push(
        dueBy(
          `${countOf(mine.length, 'One measure needs', 'measures need')} your words${late > 0 ? `, ${late} past the day` : ''}`,
          '/commentary',
          mine.map(one => one.dueOn).toSorted()[0] ?? null,
          today,
        ),
      )
  }
  if (may(person, 'dataset.dispose-of-load')) {
    const due = await loadsToDispose(db, today)
    if (due.length > 0)
      waiting.push({
        says: `${countOf(due.length, 'One load has', 'loads have')} been kept as long as needed and can be thrown away`,
        href: '/loads',
        by: null,
        late: true,
      })
  }
  if (may(person, 'dataset.load-extract') && (await loadHistory(db)).length === 0)
    waiting.push({
      says: 'Nothing is loaded yet: load the statutory return',
      href: '/loads/new',
      by: null,
      late: false,
    })
  return waiting
}

/** What waits for somebody, most pressing first. Only what their own roles let them read is asked for. */
export const whatNeeds = async (asked: Asked): Promise<readonly Waiting[]> => {
  if (!isSigned(asked)) return []
  const titles = asked.person.roles.flatMap(role => roleCalled(role)?.title ?? [])
  return [
    ...(await dataSetWaits(asked)),
    ...(await boardWaits(asked)),
    ...(await voiceWaits(asked, titles)),
    ...(await promisesWait(asked)),
  ].toSorted(mostPressingFirst)
}
