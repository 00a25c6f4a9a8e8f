import { DatabaseError } from 'pg'

/**
 * PostgreSQL's errors quote the row that failed. What is about a child must not reach a log, so only the code, the
 * table and the constraint are left, and the message without what it quotes.
 */
export const withoutValues = (error: unknown): unknown => {
  if (!(error instanceof DatabaseError)) return error
  error.detail = undefined
  error.where = undefined
  error.internalQuery = undefined
  // Class 22 is about a value, and says which: invalid input syntax for type date: "…".
  if (error.code?.startsWith('22')) error.message = error.message.replace(/: ".*$/s, '').replace(/".*"/s, '"…"')
  return error
}

/** The name of the constraint that a save broke, so that a store can say in words what is already there. */
export const brokenConstraint = (error: unknown): string | null =>
  error instanceof DatabaseError && error.code?.startsWith('23') ? (error.constraint ?? null) : null
