import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'
import type { ItemDetails } from './agenda.store.ts'
import type { AgendaItem } from './agenda-item.ts'

/** Which law on access to meetings applies to a body. */
export type AccessRegime = 'statutory committee' | 'executive' | 'voluntary'

const regulations =
  'the Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012'
const act = 'the Local Government Act 1972'
const adopted = 'the access rules that this board has adopted, which follow'

type AccessLaw = Readonly<{
  name: string
  exclusion: string
  confidential: string
  urgency: string
  /** What the council’s monitoring officer should confirm before it is relied on. */
  doubt?: string
}>

/** The law of each regime as a notice cites it; a board that is bound by none has adopted the same rules itself. */
export const accessLaw: Readonly<Record<AccessRegime, AccessLaw>> = {
  'statutory committee': {
    name: `Part VA of ${act}`,
    exclusion: `section 100A(4) of ${act}`,
    confidential: `section 100A(2) of ${act}`,
    urgency: `section 100B(4)(b) of ${act}`,
  },
  executive: {
    name: regulations,
    exclusion: `regulation 4(2)(b) of ${regulations}`,
    confidential: `regulation 4(2)(a) of ${regulations}`,
    urgency: regulations,
    doubt:
      'The regulations of the executive were not read again for this: have the monitoring officer confirm the numbers, the notice of a private meeting and the way to take an urgent item.',
  },
  voluntary: {
    name: 'the access rules that this board has adopted',
    exclusion: `${adopted} section 100A(4) of ${act}`,
    confidential: `${adopted} section 100A(2) of ${act}`,
    urgency: `${adopted} section 100B(4)(b) of ${act}`,
  },
}

const procedural = (item: Pick<ItemDetails, 'title' | 'type' | 'verb'> & Partial<ItemDetails>): ItemDetails => ({
  lead: '',
  presenter: '',
  minutesLong: 0,
  fixedStart: null,
  paper: 'none',
  part: 'open',
  ...item,
})

/** The item that closes the open part where there is private business to take. */
export const exclusionItem: ItemDetails = procedural({ title: 'Exempt business', type: 'exclusion', verb: 'decide' })

const once: ReadonlySet<string> = new Set(['apologies', 'declarations', 'public participation', 'matters arising'])

/** Some business stands on an agenda once: under two items nobody would know where it was minuted. */
export const mustBeThereOnce = (
  type: string,
  there: readonly Readonly<{ type: string; title: string; number: number | null; withdrawnAt: string | null }>[],
): void => {
  const already = once.has(type) ? there.find(one => one.type === type && one.withdrawnAt === null) : undefined
  if (already)
    throw new Refusal(
      `${already.title} is on this agenda already${already.number === null ? '' : `, as item ${already.number}`}. Choose another kind, or change that one`,
      'type',
    )
}

/**
 * The items that every agenda of a formal meeting begins with, and the resolution that its private part needs. A first
 * meeting has no minutes to confirm. Informal meetings are not under the law on access and have none of them.
 */
export const proceduralItems = (of: {
  regime: AccessRegime
  /** The day of the meeting of which the minutes are to be confirmed. */
  previousMeeting: PlainDate | null
  hasPrivateItems: boolean
  /** Some boards give matters arising a number of their own; others take them under the minutes. */
  mattersArisingApart?: boolean
}): Readonly<{ opening: readonly ItemDetails[]; exclusion: ItemDetails | null }> => ({
  opening: [
    procedural({ title: 'Apologies', type: 'apologies', verb: 'receive' }),
    ...(of.previousMeeting === null ? [] : [procedural({ title: 'Minutes', type: 'minutes', verb: 'confirm' })]),
    ...(of.previousMeeting !== null && of.mattersArisingApart === true
      ? [procedural({ title: 'Matters arising', type: 'matters arising', verb: 'receive' })]
      : []),
    procedural({ title: 'Declarations of interest', type: 'declarations', verb: 'receive' }),
    procedural({
      title: of.regime === 'voluntary' ? 'Questions and statements from the public' : 'Public participation',
      type: 'public participation',
      verb: 'receive',
    }),
    procedural({ title: 'Urgent items', type: 'urgent', verb: 'consider' }),
  ],
  exclusion: of.hasPrivateItems ? exclusionItem : null,
})

/** What the board is asked to do, as the line under the title says it; the lead of a report stands in it by role. */
export const purposeOf = (
  item: Pick<AgendaItem, 'type' | 'verb' | 'lead' | 'paper' | 'fromWhy'>,
  about: Readonly<{ regime: AccessRegime; previousMeeting: PlainDate | null }>,
): string => {
  const law = accessLaw[about.regime]
  switch (item.type) {
    case 'apologies':
      return 'To receive apologies for absence, and to hear who comes in place of whom.'
    case 'minutes':
      return about.previousMeeting === null
        ? 'To confirm the minutes of the last meeting.'
        : `To confirm as a true record, and to sign, the minutes of the meeting of ${inWords(about.previousMeeting)}.`
    case 'matters arising':
      return 'To hear what has been done about what was agreed at earlier meetings.'
    case 'declarations':
      return about.regime === 'voluntary'
        ? 'To hear of any interest that somebody present has in an item, and what they will do about it.'
        : 'To receive declarations of disclosable pecuniary and other interests: the item, what the interest is, and what the member will do.'
    case 'public participation':
      return 'To receive questions and statements from members of the public, sent in by the time given in the notice.'
    case 'urgent':
      return `To consider any item that the chair finds urgent for reasons that go into the minutes, under ${law.urgency}.`
    case 'exclusion':
      return 'To decide whether the public should leave while the items after this one are taken.'
    default: {
      const what = item.paper === 'oral' ? 'an oral update' : item.paper === 'report' ? 'a report' : ''
      const by =
        item.lead === ''
          ? ''
          : `${what === '' ? ', led by' : ' by'} ${/^the /i.test(item.lead) ? item.lead : `the ${item.lead}`}`
      return what === '' && by === '' ? `To ${item.verb}.` : `To ${item.verb}${what === '' ? '' : ` ${what}`}${by}.`
    }
  }
}
