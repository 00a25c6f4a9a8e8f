export * from './catalogue.ts'
export * from './compute.ts'
export * from './define.ts'
export * from './sources.ts'
