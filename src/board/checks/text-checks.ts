import { actsOfTheWrongYear, actsOfTwoYears } from './acts.ts'
import { countsThatDiffer } from './across-reports.ts'
import { dateNotTheMeetings, missingAnswers, unansweredQuestions } from './answers.ts'
import { emailAddresses, phoneNumbers } from './contact-details.ts'
import type { CheckedReport, Found, TextCheck, TextFinding } from './finding.ts'
import { membersStatedTwice } from './members-stated.ts'
import { namesOfFamilies } from './names-of-families.ts'
import { percentagesThatDoNotFollow } from './percentages.ts'
import { totalsOfAnotherPeriod } from './reporting-period.ts'
import { smallCounts } from './small-counts.ts'
import {
  boldUsedAsHeading,
  headingLevelsSkipped,
  headingsWithoutWords,
  paragraphNumbersOutOfOrder,
  paragraphNumbersTwice,
  picturesWithoutWords,
  picturesWithPoorWords,
  tablesWithoutHeader,
  tablesWithoutTitle,
  titleMissing,
} from './structure.ts'
import { placeholdersLeft, templateTextLeft } from './template-text.ts'
import { totalsThatDoNotAddUp } from './totals.ts'
import { agesThatCannotBe, daysThatCannotBe, measuresThatAreUnclear, percentagesOverAHundred } from './typing-slips.ts'
import { ageBandsThatOverlap, pagesOutsideThePack, wordsAgainstTheNumber } from './wording.ts'

type Check<Subject> = TextCheck & Readonly<{ finds: (subject: Subject) => Found[] }>

const check = <Subject>(
  id: string,
  severity: TextCheck['severity'],
  rows: string,
  title: string,
  looksAt: string,
  finds: (subject: Subject) => Found[],
): Check<Subject> => ({ id, severity, rows: rows.split(' ').filter(Boolean), title, looksAt, finds })

const everyWord = 'every word of the report'
const answers = 'the answers to the template'

const ofOneReport: readonly Check<CheckedReport>[] = [
  check('template-text', 'refuse', 'AE3 H16', 'Words of the template are left in', everyWord, templateTextLeft),
  check('placeholder', 'doubt', 'AE3 H16', 'A gap that was to be filled in', everyWord, placeholdersLeft),
  check(
    'missing-answer',
    'refuse',
    'AE4 H17',
    'Recommendation, reason, risk or background papers missing',
    answers,
    missingAnswers,
  ),
  check('unanswered', 'doubt', 'H17', 'A question of the template without an answer', answers, unansweredQuestions),
  check(
    'report-date',
    'refuse',
    'AE5 H18',
    'The report is not dated as the meeting',
    'the date of the meeting',
    dateNotTheMeetings,
  ),
  check('act-year', 'doubt', 'AE6', 'An Act with the wrong year', 'the Acts that are cited', actsOfTheWrongYear),
  check('act-two-years', 'doubt', 'AE6', 'One Act with two years', 'the Acts that are cited', actsOfTwoYears),
  check(
    'members-stated',
    'doubt',
    'AE7',
    'Two numbers of members',
    'sentences that say who a body is made of',
    membersStatedTwice,
  ),
  check(
    'total',
    'doubt',
    'AE8',
    'A total that does not add up',
    'tables, lists with counts, sums in sentences',
    totalsThatDoNotAddUp,
  ),
  check('total-date', 'doubt', 'AE9', 'A total of another period', 'totals with a date', totalsOfAnotherPeriod),
  check(
    'percentage',
    'doubt',
    'AE11',
    'A percentage that does not follow from its counts',
    'percentages with counts beside them',
    percentagesThatDoNotFollow,
  ),
  check('over-a-hundred', 'doubt', 'AE11', 'More than all of them', 'percentages of people', percentagesOverAHundred),
  check(
    'small-count',
    'doubt',
    'AE14 J13',
    'A count from 1 to 5 in a public report',
    'counts of people in an open report',
    smallCounts,
  ),
  check('phone', 'doubt', 'AE15 J12', 'A telephone number', everyWord, phoneNumbers),
  check('email', 'doubt', 'AE15 J12', 'An officer’s own e-mail address', everyWord, emailAddresses),
  check(
    'family-name',
    'doubt',
    'AE15 J11 J12',
    'A name that looks like a child’s or a family’s',
    'every word of an open report',
    namesOfFamilies,
  ),
  check('picture-words', 'refuse', 'AE16 H29', 'A picture without words', 'pictures', picturesWithoutWords),
  check(
    'picture-poor-words',
    'doubt',
    'AE16 H29',
    'Words for a picture that say nothing',
    'pictures',
    picturesWithPoorWords,
  ),
  check('age-slip', 'doubt', 'AE17', 'A year where an age is meant', everyWord, agesThatCannotBe),
  check('measure-slip', 'doubt', 'AE17', 'A measure that is not clear', 'names of measures', measuresThatAreUnclear),
  check('no-such-day', 'doubt', 'AE5', 'A day that cannot be', 'dates', daysThatCannotBe),
  check(
    'number-twice',
    'doubt',
    'AE18 H19',
    'A paragraph number used twice',
    'numbers of headings and paragraphs',
    paragraphNumbersTwice,
  ),
  check(
    'number-order',
    'doubt',
    'AE18 H19',
    'Paragraph numbers out of order',
    'numbers of headings and paragraphs',
    paragraphNumbersOutOfOrder,
  ),
  check(
    'page-reference',
    'doubt',
    'AE19',
    'A page that is not in the pack',
    'page numbers, once the pack has its own',
    pagesOutsideThePack,
  ),
  check('wording', 'doubt', 'AE23', 'Words against the number', 'sentences about a rate', wordsAgainstTheNumber),
  check('age-bands', 'doubt', 'AE24', 'Age bands that overlap', 'age bands', ageBandsThatOverlap),
  check('title', 'refuse', 'H4', 'No title', 'the title', titleMissing),
  check('heading-words', 'refuse', 'H20', 'A heading without words', 'headings', headingsWithoutWords),
  check('heading-levels', 'refuse', 'H20', 'Heading levels skipped', 'headings', headingLevelsSkipped),
  check('bold-heading', 'doubt', 'H20', 'Bold used as a heading', 'short paragraphs in bold', boldUsedAsHeading),
  check('table-header', 'doubt', 'H20', 'A table without a header row', 'tables', tablesWithoutHeader),
  check('table-title', 'doubt', 'H20', 'A table without a title', 'tables', tablesWithoutTitle),
]

const acrossReports: readonly Check<readonly CheckedReport[]>[] = [
  check(
    'counts-differ',
    'doubt',
    'AE10 AE12 AE13',
    'One thing counted differently',
    'all reports of a pack together',
    countsThatDiffer,
  ),
]

const aWordFile = (id: string, title: string, looksAt: string, rows = 'H31'): TextCheck => ({
  id,
  severity: 'doubt',
  rows: rows.split(' '),
  title,
  looksAt,
})

/** What is told when a Word document is taken in. */
const ofAWordFile: readonly TextCheck[] = [
  aWordFile('word-tracked-changes', 'Tracked changes', 'insertions and deletions that nobody has accepted'),
  aWordFile('word-comments', 'Comments', 'comments in the margin'),
  aWordFile('word-hidden-text', 'Hidden text', 'words that are hidden in Word'),
  aWordFile('word-question-missing', 'A question of the template is missing', 'the labels of the template', 'H31 H32'),
  aWordFile(
    'word-question-twice',
    'A question of the template is answered twice',
    'the labels of the template',
    'H31 H32',
  ),
  aWordFile('word-risk', 'A risk that is not among those written here', 'the risk of the file', 'H8'),
  aWordFile(
    'word-picture-lost',
    'A picture that cannot be taken in',
    'charts, drawings and pictures of other kinds',
    'H29 AE16',
  ),
  aWordFile('word-table-simplified', 'A table that was made simpler', 'merged cells and tables within tables'),
  aWordFile('word-notes', 'Footnotes', 'footnotes and endnotes'),
]

/** What the words alone do not tell: the library of quotes is asked. */
const againstTheLibrary: readonly TextCheck[] = [
  {
    id: 'withdrawn-quote',
    severity: 'refuse',
    rows: ['J12'],
    title: 'Words that a young person took back',
    looksAt: everyWord,
  },
]

/** What is looked at, in the order it is told. */
export const textChecks: readonly TextCheck[] = [...ofOneReport, ...acrossReports, ...againstTheLibrary, ...ofAWordFile]

const run = <Subject>(checks: readonly Check<Subject>[], subject: Subject): TextFinding[] =>
  checks.flatMap(({ id, severity, finds }) => finds(subject).map(found => ({ check: id, severity, ...found })))

/** What there is to mend in one report. */
export const checksOf = (report: CheckedReport): TextFinding[] => run(ofOneReport, report)

/** What there is to mend where the reports of one pack do not agree. */
export const packChecks = (reports: readonly CheckedReport[]): TextFinding[] => run(acrossReports, reports)
