export type * from './annex-a/snapshot.ts'
export type * from './child/index.ts'
export type * from './dataset.ts'
