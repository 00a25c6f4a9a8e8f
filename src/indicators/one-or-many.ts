// A measure gives its words once, for many: “children who left care … were adopted”. These make them right for one.

const NOUNS: Readonly<Record<string, string>> = { children: 'child', people: 'person', summonses: 'summons' }

const nounOfOne = (many: string): string =>
  NOUNS[many] ?? (many.endsWith('ies') ? `${many.slice(0, -3)}y` : many.replace(/s$/, ''))

/** What is counted, and then which: children | who left care. */
const counted =
  /^(?<what>.+?)(?<which> (?:about|against|aged|asked|at|confirmed|due|for|in|of|offered|that|to|under|who|with)\b.*)?$/

/** Who is counted, when it is one: child who left care, care leaver aged 17 or 18, child or care leaver. */
export const whoIfOne = (who: string): string => {
  const { what = who, which = '' } = counted.exec(who)?.groups ?? {}
  const nouns = what.split(' and ').map(noun => noun.replace(/\S+$/, nounOfOne))
  return nouns.join(' or ') + which
}

const VERBS: Readonly<Record<string, string>> = {
  are: 'is',
  care: 'cares',
  feel: 'feels',
  go: 'goes',
  have: 'has',
  live: 'lives',
  offer: 'offers',
  say: 'says',
  were: 'was',
}

/** What is said of them, when it is one: was adopted. A verb in the past, such as “came”, stays as it is. */
export const saysIfOne = (says: string): string => says.replace(/^\S+/, verb => VERBS[verb] ?? verb)
