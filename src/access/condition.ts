import { type AuditChain, type Database, type Instant, migrationsApplied, verifyAuditChain } from '../database/index.ts'
import { hoursBetween } from '../kernel/index.ts'
import type { Condition } from '../web/index.ts'

/** The whole trail is gone through at most this often: whoever watches over Kept may ask every few seconds. */
const hours = 1

/** What is wrong, in words. A broken trail is a warning: to stop serving would do the work of whoever broke it. */
export const watchCondition = (database: Database, now: () => Instant): (() => Promise<Condition>) => {
  let looked: Readonly<{ at: Instant; chain: AuditChain }> | null = null
  let fewest = 0
  return async () => {
    const { missing, unknown } = await database.reading({ audience: 'administrator' }, migrationsApplied)
    const problems = [
      ...missing.map(name => `The database lacks ${name}. Start Kept again to bring it up to this version`),
      ...unknown.map(name => `The database was changed by a newer Kept (${name}). Start that version`),
    ]
    if (looked === null || Math.abs(hoursBetween(looked.at, now())) >= hours)
      looked = { at: now(), chain: await database.reading({ audience: 'administrator' }, verifyAuditChain) }
    const { chain } = looked
    const warnings: string[] = []
    if (chain.broken) warnings.push(`The audit trail is broken at line ${chain.broken.line}: ${chain.broken.because}`)
    else if (chain.lines < fewest) warnings.push(`The audit trail has ${chain.lines} lines and had ${fewest}`)
    fewest = Math.max(fewest, chain.lines)
    return { problems, warnings }
  }
}
