import { bandsAsked, homeCalled, homes, type SurveyQuestion } from './survey.ts'
import { type Interval, wilson } from './chance.ts'

/** Fewer answers than this are never shown by themselves. */
export const smallest = 6

const isSmall = (count: number): boolean => count > 0 && count < smallest

/** What one child answered, as far as results look at it. */
export type Reply = Readonly<{ ageBand: string; home: string; answers: Readonly<Record<string, string>> }>

/** How many of how many, with the range that chance leaves. */
export type Share = Readonly<{ count: number; of: number; percent: number }> & Interval

/** null is hidden, which is neither nought nor missing. */
export type Shown = number | null

export type GroupResult = Readonly<{ group: string; answered: Shown; good: Share | null }>

export type QuestionResult = Readonly<{
  key: string
  name: string
  answered: Shown
  choices: readonly Readonly<{ key: string; text: string; symbol: string; isGood: boolean; count: Shown }>[]
  /** Those who chose an answer that counts towards the result; null where it is hidden or the question has no such answer. */
  good: Share | null
  hasGood: boolean
  byAge: readonly GroupResult[]
  byHome: readonly GroupResult[]
}>

export type SurveyResults = Readonly<{
  replies: Shown
  asked: number | null
  target: number
  byAge: readonly Readonly<{ group: string; count: Shown }>[]
  byHome: readonly Readonly<{ group: string; count: Shown }>[]
  questions: readonly QuestionResult[]
}>

/**
 * Which of several counts to hide, where their total is known: every one of 1 to 5, and then the smallest of the others
 * until at least two are hidden and these together are at least six. Otherwise a subtraction from the total would show
 * what was hidden.
 */
export const hidden = (counts: readonly number[]): ReadonlySet<number> => {
  const out = new Set(counts.flatMap((count, at) => (isSmall(count) ? [at] : [])))
  if (out.size === 0) return out
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ at }) => !out.has(at))
    // A nought hides nothing by itself, so it is hidden last.
    .toSorted((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count || a.at - b.at)
  const sum = () => [...out].reduce((all, at) => all + (counts[at] ?? 0), 0)
  for (const { at } of others) {
    if (out.size >= 2 && sum() >= smallest) break
    out.add(at)
  }
  return out
}

const shareOf = (count: number, of: number): Share => ({
  count,
  of,
  percent: (100 * count) / of,
  ...wilson(count, of),
})

type Row = Readonly<{ group: string; answered: number; good: number }>

/**
 * The same for groups of children, where the totals of those who answered and of those who answered well are both known:
 * what is hidden adds up, either way, to at least six.
 */
const hideGroups = (rows: readonly Row[], headlineShown: boolean): GroupResult[] => {
  const uncounted = hidden(rows.map(row => row.answered))
  const out = new Set<number>(uncounted)
  const other = (row: Row) => row.answered - row.good
  for (const [at, row] of rows.entries()) if (isSmall(row.good) || isSmall(other(row))) out.add(at)
  const sum = (of: (row: Row) => number) => [...out].reduce((all, at) => all + (rows[at] ? of(rows[at]) : 0), 0)
  const rest = rows
    .map((row, at) => ({ row, at }))
    .filter(({ at, row }) => !out.has(at) && row.answered > 0)
    .toSorted((a, b) => a.row.answered - b.row.answered || a.at - b.at)
  if (out.size > 0)
    for (const { at } of rest) {
      if (out.size >= 2 && sum(row => row.good) >= smallest && sum(other) >= smallest) break
      out.add(at)
    }
  return rows.map((row, at) => ({
    group: row.group,
    answered: uncounted.has(at) ? null : row.answered,
    good: !headlineShown || out.has(at) || row.answered === 0 ? null : shareOf(row.good, row.answered),
  }))
}

const groupsOf = (
  of: (reply: Reply) => string,
  groups: readonly string[],
  replies: readonly Reply[],
  question: SurveyQuestion,
  headlineShown: boolean,
): GroupResult[] =>
  hideGroups(
    groups
      .map(group => {
        const theirs = replies.filter(reply => of(reply) === group)
        return {
          group,
          answered: theirs.length,
          good: theirs.filter(reply => question.good.includes(reply.answers[question.key] ?? '')).length,
        }
      })
      .filter(row => row.answered > 0),
    headlineShown,
  )

const homeGroups = [...homes.map(home => home.value), 'not said']

const resultOf = (question: SurveyQuestion, replies: readonly Reply[]): QuestionResult => {
  const keys = question.choices.map(choice => choice.key)
  const answered = replies.filter(reply => keys.includes(reply.answers[question.key] ?? ''))
  const counts = keys.map(key => answered.filter(reply => reply.answers[question.key] === key).length)
  const good = keys.reduce((all, key, at) => all + (question.good.includes(key) ? (counts[at] ?? 0) : 0), 0)
  const hasGood = question.good.length > 0 && question.good.length < keys.length
  const enough = answered.length >= smallest
  const headlineShown = enough && hasGood && !isSmall(good) && !isSmall(answered.length - good)
  // Where the result is shown, what counts and what does not are two totals, and each side is looked at by itself.
  const sides = headlineShown ? [true, false] : [null]
  const hide = new Set(
    sides.flatMap(side => {
      const places = keys.flatMap((key, at) => (side === null || question.good.includes(key) === side ? [at] : []))
      return [...hidden(places.map(at => counts[at] ?? 0))].map(at => places[at] ?? 0)
    }),
  )
  return {
    key: question.key,
    name: question.name,
    answered: enough ? answered.length : null,
    choices: question.choices.map((choice, at) => ({
      ...choice,
      isGood: question.good.includes(choice.key),
      count: enough && !hide.has(at) ? (counts[at] ?? 0) : null,
    })),
    good: headlineShown ? shareOf(good, answered.length) : null,
    hasGood,
    byAge: enough ? groupsOf(reply => reply.ageBand, bandsAsked, answered, question, headlineShown) : [],
    byHome: enough
      ? groupsOf(reply => reply.home, homeGroups, answered, question, headlineShown).map(row => ({
          ...row,
          group: homeCalled(row.group),
        }))
      : [],
  }
}

const countsBy = (groups: readonly string[], of: (reply: Reply) => string, replies: readonly Reply[]) => {
  const rows = groups
    .map(group => ({ group, count: replies.filter(reply => of(reply) === group).length }))
    .filter(row => row.count > 0)
  const hide = hidden(rows.map(row => row.count))
  return rows.map((row, at) => ({ group: row.group, count: hide.has(at) ? null : row.count }))
}

/** The results that may be seen: nothing in them, nor anything worked out from them, is about fewer than six children. */
export const resultsOf = (
  questions: readonly SurveyQuestion[],
  replies: readonly Reply[],
  wave: Readonly<{ asked: number | null; target: number }>,
): SurveyResults => {
  const enough = replies.length === 0 || replies.length >= smallest
  return {
    replies: enough ? replies.length : null,
    asked: wave.asked,
    target: wave.target,
    byAge: enough ? countsBy(bandsAsked, reply => reply.ageBand, replies) : [],
    byHome: enough
      ? countsBy(homeGroups, reply => reply.home, replies).map(row => ({ ...row, group: homeCalled(row.group) }))
      : [],
    questions: questions
      .filter(question => question.kind !== 'words')
      .map(question => resultOf(question, enough ? replies : [])),
  }
}
