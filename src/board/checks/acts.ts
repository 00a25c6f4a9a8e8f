import type { CheckedReport, Found } from './finding.ts'
import { foundIn, matchesIn, type Passage, passagesOf } from './passages.ts'

/** The Acts that reports to a corporate parenting board cite, with the years that there is an Act of this title. */
const knownActs: readonly Readonly<{ title: string; years: readonly number[] }>[] = [
  { title: 'Adoption and Children Act', years: [2002] },
  { title: 'Care Act', years: [2014] },
  { title: 'Care Standards Act', years: [2000] },
  { title: 'Children Act', years: [1908, 1948, 1958, 1972, 1975, 1989, 2004] },
  { title: 'Children and Adoption Act', years: [2006] },
  { title: 'Children and Families Act', years: [2014] },
  { title: 'Children and Social Work Act', years: [2017] },
  { title: 'Children and Young Persons Act', years: [1933, 1963, 1969, 2008] },
  { title: 'Children (Leaving Care) Act', years: [2000] },
  { title: 'Children’s Wellbeing and Schools Act', years: [2026] },
  { title: 'Data Protection Act', years: [1984, 1998, 2018] },
  { title: 'Data (Use and Access) Act', years: [2025] },
  { title: 'Equality Act', years: [2006, 2010] },
  { title: 'Freedom of Information Act', years: [2000] },
  { title: 'Homelessness Reduction Act', years: [2017] },
  { title: 'Human Rights Act', years: [1998] },
  { title: 'Local Government Act', years: [1972, 1974, 1985, 1986, 1988, 1992, 1999, 2000, 2003] },
  { title: 'Local Government and Housing Act', years: [1989] },
  { title: 'Localism Act', years: [2011] },
  { title: 'Modern Slavery Act', years: [2015] },
]

const plain = (title: string): string => title.toLowerCase().replace(/[’']/g, '').replace(/\s+/g, ' ').trim()

/** Words of a title, joined by small words: "Children and Social Work Act 2017" and also "… Act (2017)". */
const cited =
  /\b((?:[A-Z][A-Za-z’'-]{0,30}|\([A-Z][A-Za-z’' ]{0,40}\))(?:,?\s+(?:[A-Z][A-Za-z’'-]{0,30}|\([A-Z][A-Za-z’' ]{0,40}\)|and|of|for|to|the|etc\.?)){0,9}?)\s+Act,?\s*\(?((?:18|19|20)\d{2})\b\)?/g

/** The words before a title that belong to the sentence. */
const notOfATitle = /^(?:The|Under|In|See|By|And|Both|Since|With|From|As|This|Section|Part|Schedule|Of|For|To)\s+/i

type Citation = Readonly<{ passage: Passage; title: string; year: number; quote: string }>

const citationsIn = (report: CheckedReport): Citation[] =>
  matchesIn(passagesOf(report), cited).map(({ passage, match, quote }) => {
    let title = match[1] ?? ''
    while (notOfATitle.test(title)) title = title.replace(notOfATitle, '')
    return { passage, title: `${title} Act`, year: Number(match[2]), quote }
  })

const yearsInWords = (years: readonly number[]): string =>
  years.length === 1 ? String(years[0]) : `${years.slice(0, -1).join(', ')} or ${years.at(-1)}`

/** An Act that there is, with a year that there is not. */
export const actsOfTheWrongYear = (report: CheckedReport): Found[] => {
  const told = new Set<string>()
  return citationsIn(report).flatMap(({ passage, title, year, quote }) => {
    const act = knownActs.find(known => plain(known.title) === plain(title))
    if (!act || act.years.includes(year)) return []
    if (told.has(`${act.title} ${year}`)) return []
    told.add(`${act.title} ${year}`)
    return [
      foundIn(
        passage,
        `There is no ${act.title} of ${year}: it is of ${yearsInWords(act.years)}. Correct the year`,
        quote,
      ),
    ]
  })
}

/** An Act that Kept does not know, with two years in one report. */
export const actsOfTwoYears = (report: CheckedReport): Found[] => {
  const firstYear = new Map<string, number>()
  const told = new Set<string>()
  return citationsIn(report).flatMap(({ passage, title, year, quote }) => {
    const name = plain(title)
    if (knownActs.some(known => plain(known.title) === name) || told.has(name)) return []
    const before = firstYear.get(name)
    if (before === undefined) firstYear.set(name, year)
    if (before === undefined || before === year) return []
    told.add(name)
    return [
      foundIn(
        passage,
        `The ${title} is dated ${before} in one place and ${year} in another. Look up which it is`,
        quote,
      ),
    ]
  })
}
