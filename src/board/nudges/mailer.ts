import { Readable } from 'node:stream'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import MailComposer from 'nodemailer/lib/mail-composer'
import SmtpConnection from 'nodemailer/lib/smtp-connection'
import type { Instant } from '../../database/index.ts'

export type Message = Readonly<{ id: string; to: string; subject: string; words: string; at: Instant }>

/** What became of a message. `not certain`: it was on its way when the line broke, so it may have arrived. */
export type Sent =
  | Readonly<{ outcome: 'sent' }>
  | Readonly<{ outcome: 'later' | 'refused' | 'not certain'; problem: string }>

export type Mailer = Readonly<{ send: (message: Message) => Promise<Sent> }>

/** The letters of the server’s own error, never its words: those may hold the address of a person. */
const problemOf = (error: unknown): string => {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  return typeof responseCode === 'number'
    ? `The mail server answered ${responseCode}`
    : `The mail server could not be reached (${typeof code === 'string' ? code : 'no reason given'})`
}

/**
 * The council’s mail server. It opens one connection for each message, few as they are, and knows whether the server was
 * already taking the message when something broke: only then is it not certain whether it arrived.
 */
export const mailServer = (server: Readonly<{ url: string; from: string }>): Mailer => ({
  send: async message => {
    const composed = await new MailComposer({
      from: server.from,
      to: message.to,
      subject: message.subject,
      text: message.words,
      // The same every time it is tried, so that a mailbox that got it knows it.
      messageId: `<${message.id}@${addressIn(server.from).split('@')[1] ?? 'kept'}>`,
      date: message.at,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
      .compile()
      .build()
    const { auth, ...options } = parseConnectionUrl(server.url)
    const connection = new SmtpConnection({
      ...options,
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      socketTimeout: 60_000,
    })
    let begun = false
    const content = new Readable({
      read() {
        begun = true
        this.push(composed)
        this.push(null)
      },
    })
    try {
      await new Promise<void>((resolve, reject) => {
        connection.once('error', reject)
        connection.connect(wrong => (wrong ? reject(wrong) : resolve()))
      })
      if (auth)
        await new Promise<void>((resolve, reject) => {
          connection.once('error', reject)
          connection.login(auth, wrong => (wrong ? reject(wrong) : resolve()))
        })
      await new Promise<void>((resolve, reject) => {
        connection.once('error', reject)
        connection.send({ from: addressIn(server.from), to: [message.to] }, content, wrong =>
          wrong ? reject(wrong) : resolve(),
        )
      })
      connection.quit()
      return { outcome: 'sent' }
    } catch (error) {
      const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
      const problem = problemOf(error)
      // What the server answers in the 500s is final, but a wrong password is ours to mend.
      if (typeof responseCode === 'number')
        return { outcome: responseCode >= 500 && code !== 'EAUTH' ? 'refused' : 'later', problem }
      return { outcome: begun ? 'not certain' : 'later', problem }
    } finally {
      connection.close()
    }
  },
})

/** The address alone, where the setting has a name beside it. */
const addressIn = (from: string): string => /<([^<>]+)>/.exec(from)?.[1] ?? from
