import type { CheckedReport, Found } from './finding.ts'
import { foundIn, matchesIn, passagesOf } from './passages.ts'

const leftover: readonly RegExp[] = [
  /\bdelete\s+(?:as|where|if)\s+(?:not\s+)?(?:appropriate|applicable|needed|required|necessary)\b/gi,
  /\bhigh\s*\/\s*medium\s*\/\s*low\b/gi,
  /\blow\s*\/\s*medium\s*\/\s*high\b/gi,
  /\byes\s*\/\s*no\b(?=\s*\(?delete)/gi,
  /\blorem\s+ipsum\b/gi,
  /[[<{]\s*(?:insert|enter|add|type|complete|your|name of|date of|title of|report title|amount|figure to)\b[^\]>}]{0,80}[\]>}]/gi,
  /(?<!\bto\s)\binsert\s+(?:here|text|your|name|date|title|figure|figures|number|table|chart|picture|image|details)\b/gi,
  /\bclick\s+(?:here|or\s+tap(?:\s+here)?)\s+to\s+(?:enter|add|choose)\b[^.]{0,20}/gi,
  /\bchoose\s+an\s+item\b/gi,
  /\b(?:please|authors?\s+(?:should|must|to))\s+(?:complete|fill\s+in|describe|set\s+out)\b[^.]{0,20}\b(?:section|box|field)\b/gi,
]

const placeholder: readonly RegExp[] = [
  // "Part XX" and "Schedule XX" may be Roman figures.
  /(?<!\b(?:part|chapter|schedule|title|annex|article|volume)\s)(?<![\w/])X{2,}(?:[/-]X{2,})*(?:[/-](?:20)?X{2,})?(?![\w])/gi,
  /\b20X{1,2}\b/gi,
  /\b(?:TBC|TBA|TBD)\b/g,
  /\bto be (?:confirmed|added|completed|inserted)\b/gi,
  /\[\s*(?:\.{2,}|…|\?+|_+|x|tbc|tba)?\s*\]/gi,
  /(?:\?\s?){3,}|_{4,}/g,
]

/** One finding for each place, also where two patterns see the same words. */
const first = (report: CheckedReport, patterns: readonly RegExp[], says: (words: string) => string): Found[] => {
  const passages = passagesOf(report)
  return passages.flatMap(passage => {
    const found = patterns
      .flatMap(pattern => matchesIn([passage], pattern))
      .toSorted((a, b) => a.match.index - b.match.index)[0]
    return found ? [foundIn(passage, says(found.match[0].trim()), found.quote)] : []
  })
}

/** Words of the template that the author should have replaced. */
export const templateTextLeft = (report: CheckedReport): Found[] =>
  first(report, leftover, words => `Words of the template are left in: “${words}”. Replace them with the answer`)

export const placeholdersLeft = (report: CheckedReport): Found[] => {
  const certain = new Set(templateTextLeft(report).map(found => `${found.where} ${found.quote}`))
  return first(
    report,
    placeholder,
    words => `“${words}” looks like a gap that was to be filled in. Write what is meant, or take it out`,
  ).filter(found => !certain.has(`${found.where} ${found.quote}`))
}
