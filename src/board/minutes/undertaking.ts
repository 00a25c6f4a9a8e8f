import { dayOf, type PlainDate } from '../../kernel/index.ts'

// A promise made in a meeting is heard in how it is said: somebody will, would, agreed to or is to do a thing that
// can be seen to be done. What is only wished, asked, refused, or done already is not one.

/** When it was said to be done by, as far as the words tell. */
export type SaidDue = Readonly<{ day: PlainDate } | { month: string; words: string } | { nextMeeting: true }>

export type Undertaking = Readonly<{
  /** The sentence it stands in, as it was written. */
  sentence: string
  /** The words that gave it away: would send. */
  phrase: string
  /** Who is to do it: those named, or else whoever was speaking. */
  owner: string
  due: SaidDue | null
}>

/** Deeds that somebody can be held to. “Feel”, “need” and “be able” are not among them. */
const deeds = [
  'add(?: it| this)?',
  'address',
  'approach',
  'arrange',
  'ask',
  'book',
  'bring (?:back|it|this|them|a|the|forward)',
  'chase',
  'check',
  'circulate',
  'clarify',
  'come back',
  'complete',
  'consider',
  'consult',
  'contact',
  'co-?ordinate',
  'create',
  'discuss',
  'distribute',
  'draft',
  'e-?mail',
  'ensure',
  'escalate',
  'establish whether',
  'explore',
  'feed ?back',
  'find out',
  'follow (?:it |this |that |them )?up',
  'forward',
  'get back',
  'give',
  'have (?:an answer|answers|a reply|a talk|a word|ready)',
  'hold',
  'inform',
  'introduce',
  'investigate',
  'invite',
  'issue',
  'include',
  'let (?:\\w+ ){1,5}(?:know|have)',
  'liaise',
  'look (?:again )?(?:at|into)',
  'make (?:sure|contact|arrangements|enquiries|inquiries)',
  'meet',
  'obtain',
  'organi[sz]e',
  'pass (?:\\w+ ){0,3}on',
  'pick (?:\\w+ ){0,2}up',
  'prepare',
  'present',
  'produce',
  'provide',
  'publish',
  'pursue',
  'put (?:\\w+ ){0,4}(?:on|in|together)',
  'raise',
  'refer',
  'remind',
  'report',
  'request',
  'respond',
  'review',
  'revisit',
  'run',
  'seek',
  'send',
  'set (?:\\w+ ){0,2}up',
  'share',
  'show',
  'speak',
  'submit',
  'supply',
  'take (?:\\w+ ){0,3}(?:back|away|up|forward)',
  'talk',
  'tell',
  'update',
  'visit',
  'write',
].join('|')

/** The same deeds as something to be done: to be circulated. */
const done = [
  'added',
  'addressed',
  'arranged',
  'asked',
  'booked',
  'brought (?:back|forward)',
  'checked',
  'circulated',
  'clarified',
  'completed',
  'considered',
  'contacted',
  'created',
  'distributed',
  'drafted',
  'emailed',
  'e-mailed',
  'explored',
  'fed back',
  'followed up',
  'forwarded',
  'given',
  'included',
  'informed',
  'investigated',
  'invited',
  'looked (?:at|into)',
  'organi[sz]ed',
  'passed on',
  'picked up',
  'placed on',
  'prepared',
  'presented',
  'produced',
  'provided',
  'published',
  'put (?:on|in|together)',
  'raised',
  'referred',
  'reminded',
  'reported',
  'reviewed',
  'sent',
  'set up',
  'shared',
  'supplied',
  'taken (?:back|away|up|forward)',
  'told',
  'updated',
  'written',
].join('|')

const adverbs = '(?:(?:also|now|then|therefore|in future|instead|gladly|happily|personally|always|both|each|all) )?'
const modal = "(?:will|would|shall|’ll|'ll)"

// Ways of promising, the surest first. The group `who` is what stands before, in the same clause.
const promising: readonly RegExp[] = [
  // agreed to look into, undertook to send, offered to talk to, was happy to update
  new RegExp(
    `(?<phrase>\\b(?:agreed|undertook|undertakes|promised|promises|offered|volunteered|committed(?: (?:himself|herself|themselves))?|pledged|(?:was|were|is|are) (?:very )?(?:happy|content|willing|glad|going)|(?:was|were|is|are) (?:asked|tasked|instructed|requested)) to (?:${adverbs})(?:be (?:${done})|${deeds}))\\b`,
    'i',
  ),
  // would report back, will be circulated
  new RegExp(`(?<phrase>\\b${modal} ${adverbs}(?:be (?:${adverbs})(?:${done})|(?:${deeds})))\\b`, 'i'),
  // is to be sent, to be circulated
  new RegExp(`(?<phrase>\\b(?:(?:is|are|was|were) )?to be (?:${done}))\\b`, 'i'),
  // is to write, were to bring back
  new RegExp(`(?<phrase>\\b(?:is|are|was|were) to (?:${deeds}))\\b`, 'i'),
  // Action: the virtual school head to send the list
  new RegExp(`^action\\b[^:]*: ?(?<who>.*?) (?<phrase>to (?:${deeds}))\\b`, 'i'),
  // Members to forward compliments
  new RegExp(
    `^(?<who>(?:the |all )?(?:[a-z’'-]+ ){0,5}?(?:members?|officers?|chair|vice-chair|director|manager|head|nurse|team|service|board|worker|representative|council|lead|provider))(?: (?:of|for) [a-z’' -]{3,40}?)? (?<phrase>to (?:${deeds}))\\b`,
    'i',
  ),
  // Could the chair’s office … : heard as a promise only where somebody ought to and the meeting said so
  new RegExp(`(?<phrase>\\b(?:ought to|should in future|must in future) ${adverbs}(?:${deeds}))\\b`, 'i'),
  new RegExp(`(?<phrase>\\bin future[^.]{0,40}?\\b(?:would|will|should) ${adverbs}(?:${deeds}))\\b`, 'i'),
]

// Nobody can be held to these. A refusal needs no line here: “would not send” is none of the ways of promising.
const isNoPromise: readonly RegExp[] = [
  /\?\s*["”’]?$/,
  /\bit would (?:be|have been) (?:\w+ ){0,2}\w+ if\b/i,
  /\b(?:declined|refused|unable|reluctant) to\b/i,
  /\bsend (?:out )?(?:a|the) (?:\w+ )?(?:message|signal)\b/i,
]

/** What stands before the promise makes a question of it: asked whether they would send. */
const isAsked = /\b(?:whether|how|why|what)\b[^,;:]*$|\b(?:asked|wondered|enquired|queried) (?:\w+ ){0,4}?if\b[^,;:]*$/i

/** Things that “will” do something without anybody having promised it. */
const thingsThatCannotPromise =
  /\b(?:act|regulations?|guidance|law|bill|statute|policy|strategy|plan|plans|report|reports|letter|paper|figures?|data|table|chart|film|building|scheme|system|budget|funding|grant|inspectors?|inspection|government|department for education|minister|weather|cost|costs|prices?|contract|framework|it|this|that|which|there|children|young people|carers?|families|schools?|parents?|banks?)$/i

const lastClause = /^.*(?:[,;:(]|\b(?:and|but|that|so|because|as|while|when|who|then|said|whom)\b)([^,;:(]+)$/i

const whoIn = (before: string): string => {
  const clause = (lastClause.exec(before)?.[1] ?? before).trim()
  return clause
    .replace(/\b(?:had|has|have|also|then|therefore|now|both|in future|at the next meeting)$/i, '')
    .replace(/\s(?:he|she|they|we|i)$/i, '')
    .trim()
}

const pronoun = /^(?:he|she|they|i|we|)$/i
const people =
  /^(?:the |a |an |all |both |our )?(?:[\p{L}’'&-]+ ){0,8}?(?:members?|officers?|chair|vice-chair|director|manager|managers|head|nurse|doctor|team|service|services|board|worker|workers|representative|council|lead|provider|colleague|colleagues|clerk|analyst|councillor|councillors|panel|solicitor|inspector|person)\b/iu

const upperFirst = (words: string): string => (words === '' ? '' : words.charAt(0).toUpperCase() + words.slice(1))

/** Those who are to do it, out of the words before the promise; null where what is there cannot promise. */
const ownerOf = (before: string, isPassive: boolean, speaker: string): string | null => {
  const whole = before.trim()
  const clause = whoIn(whole)
  if (isPassive) return speaker
  if (pronoun.test(clause)) return pronounIn(whole) ?? speaker
  if (thingsThatCannotPromise.test(clause)) return null
  const named = people.exec(clause)?.[0]
  if (named !== undefined) return upperFirst(clause.length > 80 ? named : clause)
  return speaker
}

/** “The designated nurse said she would”: she is the designated nurse. */
const pronounIn = (whole: string): string | null => {
  const said =
    /^(.{3,80}?) (?:said|explained|confirmed|mentioned|agreed|advised|replied|reported|told|thought|answered|added|stated|reassured|assured)\b/i.exec(
      whole,
    )?.[1]
  return said !== undefined && people.test(said) && !pronoun.test(said) ? upperFirst(said) : null
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const monthWords = months.join('|')

export const dueIn = (sentence: string): SaidDue | null => {
  const day = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthWords}) (\\d{4})`, 'i').exec(sentence)
  if (day) {
    const on = dayOf(Number(day[3]), months.indexOf((day[2] ?? '').toLowerCase()) + 1, Number(day[1]))
    if (on) return { day: on }
  }
  const month = new RegExp(`\\b(${monthWords}) (\\d{4})`, 'i').exec(sentence)
  if (month) {
    const number = months.indexOf((month[1] ?? '').toLowerCase()) + 1
    return { month: `${month[2]}-${String(number).padStart(2, '0')}`, words: month[0] }
  }
  return /\bnext (?:meeting|board|time)\b|\bnext report\b/i.test(sentence) ? { nextMeeting: true } : null
}

// A full stop ends a sentence, unless it belongs to a title, a number or “e.g.”.
export const sentencesOf = (words: string): string[] =>
  words
    .split(/\n+/)
    .flatMap(line =>
      line.split(
        /(?<![0-9]\.)(?<!\b(?:e\.g|i\.e|eg|ie|no|nos|para|cllr|mr|mrs|ms|dr|st|approx|Cllr|Mr|Mrs|Ms|Dr|St|No)\.)(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])/u,
      ),
    )
    .map(sentence => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter(sentence => sentence !== '')

const towardsTheDeed =
  /^(?:(?:will|would|shall|’ll|'ll|should in future|must in future)|in future[^.]*?\b(?:would|will|should)|.*?\bto) (?:(?:also|now|then|therefore|in future|instead|gladly|happily|personally|always|both|each|all) )?/i

/** What is to be done, as an action says it: “She would send the list” is “Send the list”. */
export const deedIn = ({ sentence, phrase }: Pick<Undertaking, 'sentence' | 'phrase'>): string => {
  const whole = sentence.replace(/[.;,\s]+$/, '')
  const deed = whole.slice(Math.max(0, whole.indexOf(phrase))).replace(towardsTheDeed, '')
  // What is to be sent, and by nobody that the words name, reads best as it was said.
  return /^be /i.test(deed) || deed.split(' ').length < 3 ? whole : upperFirst(deed)
}

/** The promises in what one person said, or in what a clerk wrote of it. */
export const undertakingsIn = (words: string, speaker: string): Undertaking[] =>
  sentencesOf(words).flatMap(sentence => {
    if (isNoPromise.some(pattern => pattern.test(sentence))) return []
    for (const pattern of promising) {
      const found = pattern.exec(sentence)
      const phrase = found?.groups?.['phrase']
      if (!found || phrase === undefined) continue
      const before = found.groups?.['who'] ?? sentence.slice(0, sentence.indexOf(phrase, found.index))
      if (isAsked.test(before)) continue
      const owner = ownerOf(before, / be |^be |^to be /i.test(` ${phrase} `), speaker)
      if (owner === null) continue
      return [{ sentence, phrase, owner, due: dueIn(sentence) }]
    }
    return []
  })
