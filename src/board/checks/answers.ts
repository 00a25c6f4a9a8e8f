import { inWords } from '../../kernel/index.ts'
import { daysIn } from './days-in-words.ts'
import type { CheckedReport, Found } from './finding.ts'
import { riskField, riskParts, riskRowOf } from './risks.ts'
import { templateFields, titleOfField } from './template-fields.ts'

/** A report may not be published without these: the council's rule, and for background papers section 100D of the Act of 1972. */
const neverEmpty: readonly string[] = ['recommendations', 'reason', 'risk', 'backgroundPapers']
const emptyAnswer = /^[\s\-–—.:]*$/
const noAnswer = /^\W*(?:n\W?a|not\s+applicable|none|nil|tbc)\W*$/i

const answerTo = (report: CheckedReport, name: string): string => {
  const given = report.fields[name] ?? ''
  // The two levels are the answer to the risk assessment where nothing more is written.
  return name === 'risk' && emptyAnswer.test(given)
    ? `${report.fields['currentRisk'] ?? ''}${report.fields['residualRisk'] ?? ''}`
    : given
}

const mends: Readonly<Record<string, string>> = {
  recommendations: 'Write what the board is asked to do, for example “The board is asked to note the report”',
  reason: 'Write in a sentence why the board is asked to do this',
  risk: 'Say what the risk is now and what it will be afterwards: high, medium or low',
  backgroundPapers: 'List the papers that the report relies on, or write “None”: the law asks for the list',
}

/** A recommendation, a reason, a risk or the background papers left empty, or a recommendation "not applicable". */
export const missingAnswers = (report: CheckedReport): Found[] =>
  neverEmpty.flatMap(name => {
    const answer = answerTo(report, name)
    const mayBeNone = name === 'backgroundPapers' || name === 'risk'
    const empty = emptyAnswer.test(answer)
    if (!empty && (mayBeNone || !noAnswer.test(answer))) return []
    const title = titleOfField(name)
    return [
      {
        says: `${title} ${empty ? 'is empty' : `says only “${answer.trim()}”`}. ${mends[name] ?? ''}`,
        where: title,
        field: name,
      },
    ]
  })

/** Another question of the template without an answer. */
export const unansweredQuestions = (report: CheckedReport): Found[] => [
  ...unansweredOf(report),
  ...risksToldInPart(report),
]

const unansweredOf = (report: CheckedReport): Found[] =>
  templateFields
    .filter(
      field =>
        field.needed && !neverEmpty.includes(field.name) && !['currentRisk', 'residualRisk'].includes(field.name),
    )
    .filter(field => emptyAnswer.test(report.fields[field.name] ?? ''))
    // The date is known from the meeting; a wrong one is another check.
    .filter(field => field.name !== 'dateOfMeeting')
    .map(field => ({
      says: `${field.title} is not answered. Answer it, or write “None” if there is nothing to say`,
      where: field.title,
      field: field.name,
    }))

/** The first risk is looked at with the questions that every report must answer. */
const risksToldInPart = (report: CheckedReport): Found[] => {
  const rows = new Set(Object.keys(report.fields).flatMap(name => riskRowOf(name) ?? []))
  return [...rows]
    .filter(row => row > 1)
    .toSorted((a, b) => a - b)
    .flatMap(row => {
      const says = (part: keyof typeof riskParts): boolean =>
        !emptyAnswer.test(report.fields[riskField(part, row)] ?? '')
      const missing = [
        ...(says('what') ? [] : ['what could go wrong']),
        ...(says('now') ? [] : ['how large it is today']),
        ...(says('after') ? [] : ['how large it is after what you propose']),
      ]
      if (missing.length === 0 || (missing.length === 3 && !says('done'))) return []
      const field = riskField('what', row)
      return [
        {
          says: `Risk ${row} does not say ${missing.join(', and ')}. Say so, or empty its row`,
          where: titleOfField(field),
          field,
        },
      ]
    })
}

export const dateNotTheMeetings = (report: CheckedReport): Found[] => {
  const answer = report.fields['dateOfMeeting'] ?? ''
  const meeting = report.meetingHeldOn
  if (meeting === null) return []
  const [month, dayOfMonth] = [Number(meeting.slice(5, 7)), Number(meeting.slice(8))]
  return daysIn(answer)
    .slice(0, 1)
    .filter(
      found =>
        found.month !== month ||
        found.dayOfMonth !== dayOfMonth ||
        (found.year !== null && found.year !== Number(meeting.slice(0, 4))),
    )
    .map(found => ({
      says: `The report is dated ${found.text}, but the meeting is on ${inWords(meeting)}. Change the date, or move the report to the meeting it is for`,
      where: titleOfField('dateOfMeeting'),
      quote: answer.trim(),
      field: 'dateOfMeeting',
    }))
}
