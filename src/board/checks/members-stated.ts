import type { CheckedReport, Found } from './finding.ts'
import { numberPattern, readNumber } from './numbers-in-words.ts'
import { foundIn, type Passage, passagesOf, sentencesOf } from './passages.ts'

const seats = new RegExp(
  `\\b(${numberPattern})\\s+(?:(elected|voting|co-opted|cross-party)\\s+)?(?:members|councillors)\\b`,
  'gi',
)
/** A sentence about who a body is made of, not about who came. */
const composition =
  /\b(?:forms?|formed|makes?\s+up|made\s+up\s+of|consists?\s+of|comprises?|comprising|comprised|membership|together\s+with|seats?)\b|\b(?:has|have)\s+(?:\w+|\d+)\s+(?:\w+\s+)?(?:members|councillors)\b/i
const presence = /\b(?:attend|present|apolog|absent|visit|quorum|at\s+least|vote[ds]?)\w*/i
const body = /\b(board|panel|committee|sub-committee|forum|group|CPB)\b/i

type Statement = Readonly<{ passage: Passage; about: string; number: number; words: string; sentence: string }>

const statementsIn = (report: CheckedReport): Statement[] =>
  passagesOf(report).flatMap(passage =>
    sentencesOf(passage.text).flatMap(sentence => {
      const named = body.exec(sentence)?.[1]?.toLowerCase()
      if (!named || !composition.test(sentence) || presence.test(sentence)) return []
      return [...sentence.matchAll(seats)].flatMap(found => {
        const number = readNumber(found[1] ?? '')
        const about = `${named === 'cpb' ? 'board' : named} ${(found[2] ?? '').toLowerCase()}`
        return number === null ? [] : [{ passage, about, number, words: found[0], sentence }]
      })
    }),
  )

/** Two numbers of members for one body in one report. */
export const membersStatedTwice = (report: CheckedReport): Found[] => {
  const statements = statementsIn(report)
  return statements.flatMap((statement, at) => {
    const before = statements.slice(0, at).filter(other => other.about === statement.about)
    const other = before.find(one => one.number !== statement.number)
    if (!other || before.some(one => one.number === statement.number)) return []
    return [
      foundIn(
        statement.passage,
        `“${statement.words}” here, but “${other.words}” in ${other.passage.where ?? 'another place'}. Look up how many there are and say the same in both`,
        statement.sentence,
      ),
    ]
  })
}
