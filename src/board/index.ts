import type { Route } from '../web/index.ts'

export * from './document/block.ts'

/** The board’s own work, in the order of a year: bodies, plan, meetings, reports, minutes, and what came of them. */
export const boardRoutes: readonly Route[] = []
