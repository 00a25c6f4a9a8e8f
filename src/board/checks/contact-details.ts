import type { CheckedReport, Found } from './finding.ts'
import { foundIn, matchesIn, passagesOf } from './passages.ts'

const phone = /(?<![\w£.,/:-])(?:\+44\s?\(?0?\)?\s?|\(?0)(?:\d[\s()-]{0,2}){8,9}\d(?![\w/])/g
const email = /\b[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\b/g

/** Numbers that are there for the public: free and helpline numbers. */
const forThePublic = /^0(?:800|808|300|303|330|333|345|844|845)/
/** Mailboxes of a team. */
const aTeam =
  /team|service|democra|committee|info|enquir|contact|support|council|corporate|parenting|office(?!r)|admin|foster|adopt|safeguard|leaving|care|help|complaint|participation|press|foi|dpo|data|school|children|hub|front|mash|permanence|virtual|governance|clerk|board/i
const privateMail = /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|btinternet|sky|protonmail|me)\./i

const digitsOf = (text: string): string => text.replace(/^\+44/, '0').replace(/\D/g, '').replace(/^00/, '0')

/** A telephone number that is one person's, a mobile above all. */
export const phoneNumbers = (report: CheckedReport): Found[] =>
  matchesIn(passagesOf(report), phone).flatMap(({ passage, match, quote }) => {
    const digits = digitsOf(match[0])
    if (!/^0[1-37]\d{8,9}$/.test(digits) || forThePublic.test(digits)) return []
    return [
      foundIn(
        passage,
        digits.startsWith('07')
          ? 'A mobile number will be public. Give the team’s number or mailbox instead'
          : passage.field === 'officerContact'
            ? 'This telephone number will be public. If it is one officer’s own line, give the team’s number instead'
            : 'A telephone number stands in the report and will be public. Take it out, or give the team’s number under officer contact',
        quote,
      ),
    ]
  })

/** An e-mail address that is one person's. */
export const emailAddresses = (report: CheckedReport): Found[] =>
  matchesIn(passagesOf(report), email).flatMap(({ passage, match, quote }) => {
    const address = match[0]
    const local = address.slice(0, address.indexOf('@'))
    const isPrivate = privateMail.test(address)
    if (!isPrivate && aTeam.test(local)) return []
    return [
      foundIn(
        passage,
        isPrivate
          ? 'This looks like somebody’s private e-mail address. Take it out'
          : 'This looks like one officer’s e-mail address. Give the team’s mailbox, so that it still works when the officer has moved on',
        quote,
      ),
    ]
  })
