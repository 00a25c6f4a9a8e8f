import type { CheckedReport, Found } from './finding.ts'
import { foundIn, matchesIn, type Passage, passagesOf, quoted, sentencesOf } from './passages.ts'

const pages =
  /\b(?:pages?|pp?\.)\s*(\d{1,4})(?:\s*(?:[-–/,&]|to|and)\s*(\d{1,4}))?\b(?!\s+of\s+(?:the|this|that|its)\s+(?!pack\b|agenda\b|papers\b))/gi

/** "page 196" of a pack that ends at page 100. */
export const pagesOutsideThePack = (report: CheckedReport): Found[] => {
  const pack = report.packPages
  if (pack === null) return []
  return matchesIn(passagesOf(report), pages).flatMap(({ passage, match, quote }) => {
    const named = [match[1], match[2]].filter(page => page !== undefined).map(Number)
    const outside = named.filter(page => page < pack.first || page > pack.last)
    return outside.length === 0
      ? []
      : [
          foundIn(
            passage,
            `Page ${outside.join(' and page ')} is not in this pack, which has pages ${pack.first} to ${pack.last}. Link to the item instead of the page`,
            quote,
          ),
        ]
  })
}

const unwelcome =
  /\b(?:decline[ds]?|refusal|missed|late|lateness|error|turnover|re-?offending|exclusion|absence|missing|breakdown|disruption|unsuitable|vacancy|sickness|drop-?out|NEET)\b/i
const welcome =
  /\b(?:attendance|timeliness|completion|take-?up|uptake|stability|suitable|participation|attainment|response|acceptance|retention|return)\b/i
const sadlyLow = /\b(?:stubbornly|worryingly|disappointingly|unacceptably|persistently|concerningly|too|still)\s+low\b/i
const sadlyHigh =
  /\b(?:stubbornly|worryingly|disappointingly|unacceptably|persistently|concerningly|too|still)\s+high\b/i
const gladlyHigh = /\b(?:pleasingly|encouragingly|reassuringly|impressively)\s+high\b/i
const gladlyLow = /\b(?:pleasingly|encouragingly|reassuringly|impressively)\s+low\b/i
const someRate = /(?<![a-z-])([a-z-]{2,30})\s+(?:rates?|levels?|numbers?|figures?)\b/i

const rateIsLow = /\brates?\b[^.%]{0,40}\blow\b[^.%]{0,30}?\b(\d{1,3}(?:\.\d+)?)\s?%/i
const rateIsHigh = /\brates?\b[^.%]{0,40}\bhigh\b[^.%]{0,30}?\b(\d{1,3}(?:\.\d+)?)\s?%/i

const contradiction = (sentence: string): string | null => {
  const rate = someRate.exec(sentence)?.[1] ?? ''
  const isUnwelcome = unwelcome.test(rate)
  const isWelcome = welcome.test(rate)
  if (isUnwelcome && sadlyLow.test(sentence)) return `A low ${rate} rate is good news, but the words call it a worry`
  if (isUnwelcome && gladlyHigh.test(sentence)) return `A high ${rate} rate is bad news, but the words welcome it`
  if (isWelcome && sadlyHigh.test(sentence)) return `A high ${rate} rate is good news, but the words call it a worry`
  if (isWelcome && gladlyLow.test(sentence)) return `A low ${rate} rate is bad news, but the words welcome it`
  const low = Number(rateIsLow.exec(sentence)?.[1] ?? 0)
  if (low >= 60) return `The words say “low”, but the number is ${low}%`
  const high = rateIsHigh.exec(sentence)?.[1]
  if (high !== undefined && Number(high) <= 10) return `The words say “high”, but the number is ${high}%`
  return null
}

/** "The decline rate remains stubbornly low", where it is high. */
export const wordsAgainstTheNumber = (report: CheckedReport): Found[] =>
  passagesOf(report)
    .filter(({ kind }) => kind !== 'cell')
    .flatMap(passage =>
      sentencesOf(passage.text).flatMap(sentence => {
        const says = contradiction(sentence)
        return says === null ? [] : [foundIn(passage, `${says}. Is “high” or “low” the wrong way round?`, sentence)]
      }),
    )

const band =
  /(?<![\d.,/£-])(\d{1,2})\s*(?:[-–—]|to)\s*(\d{1,2})(?![\d%/]|[.,]\d|\s*(?:weeks|days|months|hours|minutes|per\s?cent|January|February|March|April|May|June|July|August|September|October|November|December))/g
const ofAges =
  /\bage[ds]?\b|\byears?[- ]olds?\b|\byears\s+of\s+age\b|\bage\s+(?:bands?|groups?|range)\b|\b(?:yrs|y\.?o\.?)\b/i

type Band = Readonly<{ first: number; last: number; text: string; at: number; passage: Passage }>

const bandsIn = (passages: readonly Passage[]): Band[] =>
  passages.flatMap(passage =>
    [...passage.text.matchAll(band)].flatMap(match => {
      const [first, last] = [Number(match[1]), Number(match[2])]
      return first < last && last <= 25 ? [{ first, last, text: match[0], at: match.index, passage }] : []
    }),
  )

/** Two bands that meet at one age, "2-11 and 11-18": nobody knows where an 11-year-old belongs. */
export const ageBandsThatOverlap = (report: CheckedReport): Found[] => {
  const groups = Map.groupBy(
    passagesOf(report),
    ({ block, field, kind }) =>
      `${field ?? ''} ${block ?? ''} ${block === undefined && field === undefined ? kind : ''}`,
  )
  return [...groups.values()].flatMap(passages => {
    const heading = report.blocks[(passages[0]?.block ?? 0) - 1]
    const about = [
      ...passages.map(({ text }) => text),
      heading?.kind === 'paragraph' ? heading.words.map(word => ('text' in word ? word.text : '')).join('') : '',
    ].join(' ')
    if (!ofAges.test(about)) return []
    const bands = bandsIn(passages)
    return bands.flatMap((one, i) => {
      const other = bands.slice(0, i).find(before => before.last === one.first || before.first === one.last)
      return other
        ? [
            foundIn(
              one.passage,
              `The age bands ${other.text} and ${one.text} both hold ${other.last === one.first ? one.first : one.last}-year-olds. Let one end a year before the other begins`,
              quoted(one.passage.text, one.at, one.text.length),
            ),
          ]
        : []
    })
  })
}
