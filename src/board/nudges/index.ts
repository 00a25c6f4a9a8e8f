export { deliver } from './deliver.ts'
export { sendsMail } from './mail.store.ts'
export { mailServer } from './mailer.ts'
