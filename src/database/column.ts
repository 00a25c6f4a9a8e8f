import type { ColumnType } from 'kysely'
import type { PlainDate } from '../kernel/index.ts'

/** A moment as text: 2019-12-09T10:00:00.000Z, always UTC and always to the millisecond, so that `<` puts moments in order. */
export type Instant = string

export type Day = ColumnType<PlainDate, PlainDate, PlainDate>
export type DayOrNone = ColumnType<PlainDate | null, PlainDate | null | undefined, PlainDate | null>

/** numeric: exact, so it is read as text; `Number(…)` where a sum is wanted. */
export type Exact = ColumnType<string | null, string | number | null | undefined, string | number | null>

/** A moment that the database gives unless the writer does. */
export type Recorded = ColumnType<Instant, Instant | undefined, Instant>
export type Moment = ColumnType<Instant, Instant, Instant>
export type MomentOrNone = ColumnType<Instant | null, Instant | null | undefined, Instant | null>

declare const jsonOf: unique symbol
export type JsonText<T> = string & { readonly [jsonOf]: T }

/** jsonb is handed in as text: the driver would take a bare list for a PostgreSQL array. */
export const asJson = <T>(value: T): JsonText<T> => JSON.stringify(value) as JsonText<T>

export type Json<T> = ColumnType<T, JsonText<T>, JsonText<T>>
export type JsonOrNone<T> = ColumnType<T | null, JsonText<T> | null | undefined, JsonText<T> | null>
/** jsonb with a default in the migration. */
export type JsonGiven<T> = ColumnType<T, JsonText<T> | undefined, JsonText<T>>
