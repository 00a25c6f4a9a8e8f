import type { Route } from '../web/index.ts'

/** What the council has published, for anyone to read. */
export const publishingRoutes: readonly Route[] = []
