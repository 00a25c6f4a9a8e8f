import type { CheckedReport, Found } from './finding.ts'
import { numberPattern, readNumber } from './numbers-in-words.ts'
import { type Passage, passagesOf, sentencesOf } from './passages.ts'

/** What several reports of a pack count, each in its own words. */
const counted: readonly Readonly<{ name: string; words: string; least: number }>[] = [
  {
    name: 'children in care',
    words: '(?:children\\s+in\\s+(?:our\\s+)?care|looked[- ]after\\s+children|children\\s+looked\\s+after)',
    least: 50,
  },
  { name: 'care leavers', words: '(?:care\\s+leavers|care[- ]experienced\\s+young\\s+people)', least: 50 },
  { name: 'foster carers', words: '(?:(?:mainstream\\s+)?foster\\s+carers|fostering\\s+households)', least: 20 },
  {
    name: 'deregistrations',
    words: '(?:de-?regist(?:ration|ered|rations)(?:\\s+mainstream)?(?:\\s+carers)?)',
    least: 1,
  },
]

const number = `(${numberPattern})`
/** A part of them, another time, or a wish: no statement of how many there are. */
const notTheWhole =
  /\b(?:previous\w*|last\s+year|compared|than|projection\w*|projected|forecast|target|expected|will|would|attended|attending|responded|aged|of\s+whom|of\s+which|new|more|increase\w*|decrease\w*|ceased|left|further|average|england|national\w*|neighbours?)\b/i

const notOurs = /^\s+(?:in\s+(?:england|the\s+region)|nationally|aged|of\s+whom|who)\b/i

type Statement = Readonly<{ report: CheckedReport; passage: Passage; count: number }>

const patternsFor = (words: string, least: number): RegExp[] => {
  const patterns = [
    // "the 451 children in care", "supporting 241 care leavers", "a total of 278 care leavers"
    `\\b(?:the|our|all|supporting|supports?|total\\s+of|there\\s+(?:are|were)|have|has|had)\\s+(?:currently\\s+)?${number}\\s+${words}\\b`,
    // "the total number of care leavers … was 278"
    `\\b(?:total\\s+)?(?:number|total|count)\\s+of\\s+${words}\\b[^.;]{0,260}?(?:\\b(?:is|was|were|at|stood\\s+at)\\b|[:=–-])\\s*${number}\\b(?!\\s*(?:%|per\\s?cent|January|February|March|April|May|June|July|August|September|October|November|December|weeks|months|years))`,
  ]
  return (least === 1 ? [...patterns, `\\btotal\\s+of\\s+${number}\\s+(?:other\\s+)?${words}\\b`] : patterns).map(
    pattern => new RegExp(pattern, 'gi'),
  )
}

const statementsIn = (report: CheckedReport, words: string, least: number): Statement[] => {
  const patterns = patternsFor(words, least)
  const about = new RegExp(words, 'i')
  return passagesOf(report)
    .filter(({ kind, text }) => kind !== 'heading' && kind !== 'title' && about.test(text))
    .flatMap(passage =>
      sentencesOf(passage.text).flatMap(sentence =>
        patterns.flatMap(pattern =>
          [...sentence.matchAll(pattern)].flatMap(match => {
            const end = match.index + match[0].length
            const clause = sentence.slice(Math.max(0, match.index - 30), end)
            const count = readNumber(match[1] ?? '')
            if (
              count === null ||
              count < least ||
              notTheWhole.test(clause) ||
              notOurs.test(sentence.slice(end, end + 20))
            )
              return []
            // "3 resulting in de-registration … a total of 12 other de-registrations" is 15.
            const others = /\bother\s/i.test(match[0])
              ? new RegExp(`\\b${number}\\s+(?:resulting|resulted|ending|ended)\\s+in\\s+${words}\\b`, 'i').exec(
                  passage.text,
                )
              : null
            return [{ report, passage, count: count + (readNumber(others?.[1] ?? '') ?? 0) }]
          }),
        ),
      ),
    )
}

/** Near enough to be meant for the same group, so that a part of it is not taken for the whole. */
const near = (a: number, b: number): boolean => a !== b && Math.min(a, b) / Math.max(a, b) >= 0.7

/** One thing counted differently in the reports of a pack. */
export const countsThatDiffer = (reports: readonly CheckedReport[]): Found[] =>
  counted.flatMap(({ name, words, least }) => {
    const all = reports.flatMap(report => statementsIn(report, words, least))
    const differing = all.filter(one => all.some(other => near(one.count, other.count)))
    const values = [...new Map(differing.map(one => [one.count, one] as const)).values()].toSorted(
      (a, b) => a.count - b.count,
    )
    if (values.length < 2) return []
    const listed = values.map(
      ({ count, report, passage }) =>
        `${count} in “${report.title}”${passage.where === null ? '' : ` (${passage.where})`}`,
    )
    return [
      {
        says: `The number of ${name} is ${listed.slice(0, -1).join(', ')} and ${listed.at(-1)}. Say for each on which day and of whom it is, or correct it`,
        where: null,
      },
    ]
  })
