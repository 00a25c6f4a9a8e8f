export type * from './annex-a/snapshot.ts'
export * from './child/index.ts'
export type * from './dataset.ts'
export * from './ssda903/index.ts'
