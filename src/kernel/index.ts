export * from './child-id.ts'
export * from './period.ts'
export * from './plain-date.ts'
export * from './refusal.ts'
