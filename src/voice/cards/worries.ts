import { firstNames } from './first-names.ts'

/** What somebody should look at before these words go anywhere. A hint: a person decides. */
export type Worry = Readonly<{
  kind: 'name' | 'phone number' | 'email address' | 'address' | 'date of birth' | 'possible disclosure'
  /** The words that raised it. */
  at: string
}>

/**
 * Phrases that may tell of harm, in the words that children use: hurt by somebody, touched, frightened, made to, running
 * away, self-harm, not wanting to live, online harm. Each is looked for at the start of a word, in small letters. A
 * missed phrase must cost nothing: every card is read by a person in any case.
 */
const disclosurePhrases: readonly string[] = [
  'abus',
  'assault',
  'attack',
  'bruis',
  'beat me',
  'beats me',
  'beating me',
  'chok',
  'grab',
  'hit me',
  'hits me',
  'hitting me',
  'hurt me',
  'hurts me',
  'hurting me',
  'kick me',
  'kicks me',
  'kicked me',
  'punch',
  'push me',
  'slap',
  'smack',
  'strangl',
  'threaten',
  'throws things at me',
  'belt',
  'touch me',
  'touches me',
  'touched me',
  'touching me',
  'rape',
  'sexual',
  'naked',
  'nude',
  'undress',
  'my private',
  'secret between us',
  'our secret',
  'made me promise not to tell',
  'not allowed to tell',
  'told me not to tell',
  'scared of',
  'scared to go home',
  'afraid of',
  'frightened of',
  'not safe',
  'dont feel safe',
  'don’t feel safe',
  "don't feel safe",
  'unsafe',
  'locked in',
  'locks me',
  'lock me',
  'no food',
  'wont feed',
  "won't feed",
  'won’t feed',
  'starv',
  'kill myself',
  'kill me',
  'want to die',
  'wanna die',
  'wish i was dead',
  'end my life',
  'suicid',
  'self harm',
  'self-harm',
  'hurt myself',
  'hurting myself',
  'cut myself',
  'cutting myself',
  'overdose',
  'better off dead',
  'run away',
  'running away',
  'county line',
  'carry drugs',
  'sell drugs',
  'weapon',
  'knife',
  'make me carry',
  'pays me to',
  'older man',
  'older boyfriend',
  'met him online',
  'met her online',
  'sends me pictures',
  'send him pictures',
  'sent him pictures',
  'blackmail',
  'forced me',
  'force me',
  'made me do',
  'makes me do',
  'marry',
  'pregnan',
  'drunk and',
  'drinks all',
  'takes drugs',
]

const starts = (phrase: string): RegExp =>
  new RegExp(`(?<![\\p{L}])${phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}[\\p{L}]*`, 'iu')
const looked = disclosurePhrases.map(starts)

const patterns: readonly (readonly [Worry['kind'], RegExp])[] = [
  ['email address', /[\w.+-]+@[\w-]+\.[\w.]+/g],
  ['phone number', /(?<![\w])(?:\+44|0)[\d\s()-]{8,14}\d/g],
  ['address', /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi],
  [
    'address',
    /\b\d{1,4}[a-z]? [A-Z]?[\p{L}’']+(?: [\p{L}’']+)? (?:street|st|road|rd|lane|avenue|ave|close|drive|way|court|crescent|gardens|place|terrace|grove)\b/giu,
  ],
  ['date of birth', /\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}\b/g],
]

// Written with a capital and no name: days, months, peoples and places, and what the card is about.
const notNames = new Set(
  `i i'm i’m i'd i’d i've i’ve i'll i’ll monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december christmas easter eid diwali ramadan hanukkah english england
  britain british uk wales scotland ireland french spanish polish romanian arabic ukrainian turkish muslim christian
  church xbox playstation tiktok snapchat instagram whatsapp youtube netflix wifi wi-fi tv pa pas iro pep pe lac gcse
  gcses ehcp camhs nhs send dr mr mrs miss ms mum dad nan grandad ok we they you he she it council board corporate
  parenting social worker workers`
    .split(/\s+/)
    .filter(word => word !== ''),
)

const titled = /\b(?:mr|mrs|ms|miss|dr)\.? ([A-Z][\p{L}’-]+)/gu
const introduced =
  /\b(?:my name is|my name’s|my name's|i am called|i'm called|i’m called|called|named)\s+([\p{L}][\p{L}’-]+)/giu

const isNoName = (low: string): boolean => notNames.has(low) || notNames.has(low.replace(/s$/, ''))

const namesIn = (words: string): string[] => {
  const found = new Set<string>()
  for (const [, name = ''] of words.matchAll(titled)) found.add(name)
  for (const [, name = ''] of words.matchAll(introduced)) if (!isNoName(name.toLowerCase())) found.add(name)
  for (const sentence of words.split(/[.!?\n:;]+/)) {
    const all = sentence.match(/[\p{L}][\p{L}’'-]*/gu) ?? []
    all.forEach((word, index) => {
      const bare = word.replace(/['’]s$/u, '')
      const low = bare.toLowerCase()
      if (firstNames.has(low)) found.add(bare)
      else if (index > 0 && /^\p{Lu}\p{Ll}/u.test(bare) && !isNoName(low) && !isNoName(word.toLowerCase()))
        found.add(bare)
    })
  }
  return [...found]
}

/** What stands out in a child’s words, in the order of how much it matters. */
export const worriesIn = (words: string): readonly Worry[] => {
  const worries: Worry[] = []
  for (const pattern of looked) {
    const at = pattern.exec(words)?.[0]
    if (at !== undefined) worries.push({ kind: 'possible disclosure', at })
  }
  for (const [kind, pattern] of patterns)
    for (const [at] of words.matchAll(pattern)) worries.push({ kind, at: at.trim() })
  for (const at of namesIn(words)) worries.push({ kind: 'name', at })
  return worries
}

/** Might these words tell of harm? A hint, so that such a card is read first. */
export const mayTellOfHarm = (words: string): boolean => looked.some(pattern => pattern.test(words))
