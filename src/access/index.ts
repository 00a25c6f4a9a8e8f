export { type AuditLine, writeAuditLine } from './audit.store.ts'
export { everybody, findPerson, giveRole, rolesOn, savePerson } from './people.store.ts'
export * from './permissions.ts'
export * from './roles.ts'
