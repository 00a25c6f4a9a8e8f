import type { Database, Instant } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { claimNext, giveUp, handOver, markSent, queueRemindersDue, tryAgain } from './mail.store.ts'
import type { Mailer } from './mailer.ts'
import { waitAfter } from './nudge.ts'

type World = Readonly<{ now: () => Instant; today: () => PlainDate; address: string }>

const system = { audience: 'system' } as const

/**
 * One round of the sender: writes the reminders whose day has come, then sends what waits, one after the other. No
 * transaction is open while the mail server thinks. Gives how many were sent.
 */
export const deliver = async (database: Database, mailer: Mailer, world: World): Promise<number> => {
  await database.as(system, db => queueRemindersDue(db, { today: world.today(), now: world.now() }))
  let sent = 0
  for (;;) {
    const claimed = await database.as(system, db => claimNext(db, { now: world.now(), today: world.today() }))
    if (claimed === null) return sent
    const { id, email } = claimed
    const why = reasonNotTo(claimed)
    if (email === null || why !== null) {
      await database.as(system, db => giveUp(db, id, 'given up', why ?? 'They have no e-mail address in Kept'))
      continue
    }
    if (!(await database.as(system, db => handOver(db, claimed, world.now())))) continue
    const result = await mailer.send({
      id,
      to: email,
      subject: claimed.subject,
      at: world.now(),
      words:
        claimed.action === null ? claimed.words : `${claimed.words}\n\n${world.address}/actions/${claimed.action}\n`,
    })
    await database.as(system, async db => {
      if (result.outcome === 'sent') {
        sent += 1
        await markSent(db, id, world.now())
        return
      }
      const minutes = waitAfter(claimed.attempts)
      if (result.outcome === 'not certain') await giveUp(db, id, 'not certain', result.problem)
      else if (result.outcome === 'refused' || minutes === null) await giveUp(db, id, 'given up', result.problem)
      else await tryAgain(db, id, { problem: result.problem, now: world.now(), minutes })
    })
  }
}

const reasonNotTo = (claimed: Readonly<{ hasLeft: boolean; isOpen: boolean | null }>): string | null => {
  if (claimed.hasLeft) return 'They hold no role here any more'
  return claimed.isOpen === false ? 'The action was closed before this was sent' : null
}
