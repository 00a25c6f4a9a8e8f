/** A hard word or short form, and what it means to a child of eleven. */
export type PlainWord = Readonly<{ term: string; means: string }>

const written = `
Advocate | Someone who helps you speak up. They are on your side.
ADM | Agency decision maker. The person at the council who has the last word on who can foster or adopt.
Board | Here it means the Corporate Parenting Board: people who check that the council cares well for you.
Care experienced | You are in care now, or you were in care before.
Care leaver | A young person who was in care and is now 16 or older and moving on.
CE and CSE | When someone uses a child, or tricks them into crime or sex. It is never the child’s fault.
CLiCC | A group of children in care who tell the council what they think.
Commissioned | Paid for by the council but run by someone else.
Connected person | Someone who looks after you and knew you before: family, or a friend.
Corporate grandparent | If you were in care and have a baby, the council cares about your baby too.
Corporate parent | The council and the people who work with it. They must care for you like a good parent.
CPB | Corporate Parenting Board. People who check that the council cares well for you.
Disclosure | When a child tells someone that they have been hurt.
DNLAC | A nurse and doctor for children in care.
EET | In school, at work, or learning a job.
EHCP | A plan for a child who needs more help to learn.
Exempt | Not for everyone to hear. It is about people’s private lives.
Family firm | Jobs and work tries at the council for young people who were in care.
FGC | Family group conference. Your wider family meets and makes a plan.
Foster carer | A person who looks after you in their home.
IFA | A firm that finds foster carers. It is not part of the council.
IHA | Your first health check when you come into care.
Independent visitor | A grown-up who is not from the council and spends time with you.
IRM | People who look again when someone says no to a foster carer.
IRO | The person who runs your review. They check that your plan is right and that people keep to it.
JTAI | When inspectors look at how the police, health and the council work as one.
LADO | The person who looks into it when someone says a worker has hurt a child.
Lifelong links | Help to find and keep people who matter to you.
LMCS | A plan to help children stay near home.
Local offer | A list of the help that care leavers can get.
MACE | A meeting that works out how to keep a child safe from people who use children.
MASH | The team that hears first when someone is worried about a child.
Mockingbird | Foster homes that work as one big family, with one home in the middle.
NMS | The rules that foster homes must keep.
Pathway plan | Your plan for when you are 16 and older. You help to write it.
Personal adviser (PA) | The worker who helps you as a care leaver, up to 25.
PEP | Your plan for school. It says what help you need.
Placement | The home where you live while you are in care.
Reunification | Going back to live with your family.
Review | A meeting about you and your plan. You can say who comes.
RHI | A talk after you have been missing, with someone you can trust.
SDQ | A form that asks how you feel.
SEND | When a child needs more help to learn, or has a disability.
SGO | A court lets someone you know look after you until you are 18.
Social worker | The worker who makes sure that you are safe and well.
Staying close | You live near your old children’s home and they still help you.
Staying put | You stay with your foster carer after you are 18.
TAF | A team of people who help one family.
UASC | A child who came to this country alone to be safe.
Virtual school | The team that helps all children in care with school.
WREC | A team that finds and helps foster carers.
`

/** The words that come with Kept, in order. A council may put its own over any of them. */
export const keptWords: readonly PlainWord[] = written
  .split('\n')
  .filter(line => line.includes(' | '))
  .map(line => {
    const [term = '', means = ''] = line.split(' | ')
    return { term, means }
  })

/** Kept’s words with the council’s own over them, in the order of the alphabet. */
export const withOwnWords = (own: readonly PlainWord[]): readonly PlainWord[] => {
  const all = new Map([...keptWords, ...own].map(word => [word.term.toLowerCase(), word]))
  return [...all.values()].toSorted((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1))
}

/** Each way in which a word of the list is said: "Personal adviser (PA)" as either, "CE and CSE" as either. */
const saidAs = (term: string): readonly string[] => {
  const bare = term.replace(/ \(.*\)$/, '')
  const short = /\(([A-Z]+)\)$/.exec(term)?.[1]
  const both = /^[A-Z]+ and [A-Z]+$/.test(bare) ? bare.split(' and ') : [bare]
  return [...both, ...(short === undefined ? [] : [short])]
}

/** Where a word of the list first stands in a text, whole or in the plural; null where it does not. */
export const findTerm = (text: string, term: string): Readonly<{ first: number; last: number }> | null => {
  const found = saidAs(term).flatMap(one => {
    const flags = one === one.toUpperCase() ? 'u' : 'iu'
    const match = new RegExp(`(?<![\\p{L}])${RegExp.escape(one)}s?(?![\\p{L}])`, flags).exec(text)
    return match ? [{ first: match.index, last: match.index + match[0].length }] : []
  })
  return found.toSorted((a, b) => a.first - b.first || b.last - a.last)[0] ?? null
}

/** The words of the list that stand in a text, so that a page can explain them beside it. */
export const wordsIn = (text: string, words: readonly PlainWord[]): readonly PlainWord[] =>
  words.filter(({ term }) => findTerm(text, term) !== null)

/** Of those, the short forms and the terms of several words: in a paper of officers, "review" may be any review. */
export const termsIn = (text: string, words: readonly PlainWord[]): readonly PlainWord[] =>
  wordsIn(text, words).filter(({ term }) => /[A-Z]{2}|\S \S/.test(term))

/** Who somebody is as young people know them, after "the": person in charge of social workers. Their title where that is not written. */
export const plainTitleOf = (
  people: readonly Readonly<{ title: string; plainTitle: string }>[],
  title: string,
): string => {
  const bare = title.replace(/^acting\s+/i, '').toLowerCase()
  const plain = people.find(one => one.title.toLowerCase() === bare)?.plainTitle ?? ''
  return /^the\s/i.test(plain) ? plain.replace(/^the\s+/i, '') : title
}
