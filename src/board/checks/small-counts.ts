import { plainWords } from '../document/block.ts'
import type { CheckedReport, Found } from './finding.ts'
import { foundIn, introductionTo, type Passage, passagesOf, placesOf, quoted, sentencesOf } from './passages.ts'

// From 1 to 5 a count can point to a child. Only open reports: the board itself may read the number.

const people =
  '(?:child(?:ren)?|young\\s+(?:person|people|parents?)|young\\s+(?:man|men|woman|women)|care\\s+leavers?|care[- ]experienced\\s+(?:person|people|young\\s+people)|bab(?:y|ies)|infants?|siblings?|boys?|girls?|famil(?:y|ies)|teenagers?|(?:foster\\s+)?carers?|adopters?|unaccompanied\\s+\\w+)'
const aPerson = new RegExp(`\\b${people}\\b(?![’']s?\\b)`, 'i')
const smallNumber = '([1-5]|one|two|three|four|five)'
const counted = new RegExp(
  `(?<![\\d.,/£+%-]|\\d\\s)\\b${smallNumber}\\s+(?:(?:of\\s+(?:the|our|these)|other|more|new|such|further|additional|local|disabled|looked[- ]after|unaccompanied|older|younger)\\s+){0,2}(${people})\\b(?![’']|\\s+(?:social\\s+workers?|homes?|services?|teams?|forums?|council|board|strategy|months?|years?|panels?|members?)\\b)`,
  'gi',
)
/** "of which 2 were in custody and 4 were …" in a sentence about people. */
const partOfThem = new RegExp(
  `\\b(?:of\\s+(?:whom|which|these|those|them),?|and|including|${people}|,)\\s+${smallNumber}\\s+(?:were|was|are|is|have|has|had)\\b`,
  'gi',
)
const partStart = new RegExp(`^(?:of\\b|and\\b|including\\b|,|${people})`, 'i')
const notACount =
  /\b(?:in|up\s+to|at\s+least|at\s+most|more\s+than|fewer\s+than|less\s+than|under|over|every|per|each|between|aged?|ages?|maximum\s+of|minimum\s+of|year|key\s+stage|table|figure|fig\.?|section|priority|item|principle|article|regulation|paragraph|appendix|chapter|page|standard|step|stage|phase|level|tier|band|group|first|last|next|top|number|no\.?|to|or|for)\s*$/i
const telling =
  /\b(?:custody|prison|remand|homeless|no\s+fixed\s+abode|bed\s+and\s+breakfast|missing|exploit\w*|offend\w*|pregnan\w*|disab\w*|died|death|abus\w*|self-?harm\w*|drugs?|hospital|asylum|adopt\w*|allegation|violen\w*|secure|mental\s+health|terminat\w*|de-?regist\w*)\b/i

const oneOnly =
  /\s(?:child|person|parent|man|woman|leaver|baby|infant|sibling|boy|girl|family|teenager|carer|adopter)$/i
const ratio = /^\s*(?:in|out\s+of)\s+\d/i

const inWords = (passage: Passage): Found[] =>
  sentencesOf(passage.text).flatMap(sentence => {
    const found = [
      ...[...sentence.matchAll(counted)].filter(
        // "one child" is a way of speaking unless something is told of the child.
        match => match[1]?.toLowerCase() !== 'one' || telling.test(sentence),
      ),
      ...(aPerson.test(sentence) ? [...sentence.matchAll(partOfThem)] : []),
    ]
      .filter(match => {
        const at = match.index + match[0].toLowerCase().search(new RegExp(`\\b${match[1] ?? ''}\\b`, 'i'))
        const before = sentence.slice(0, at)
        return (
          // "4 child" is two columns that ran together.
          (/^(?:1|one)$/i.test(match[1] ?? '') || !oneOnly.test(match[0])) &&
          (!notACount.test(before) || partStart.test(match[0])) &&
          !ratio.test(sentence.slice(at + (match[1] ?? '').length))
        )
      })
      .toSorted((a, b) => a.index - b.index)
    const [first] = found
    if (!first) return []
    const counts = [...new Set(found.map(match => match[0].replace(/^(?:,|and|including)\s+/i, '').trim()))]
    return [
      foundIn(
        passage,
        `A small count (“${counts.join('”, “')}”) in a public report could point to a child. Write “fewer than six”, leave it out, or move it to the exempt part`,
        quoted(sentence, first.index, first[0].length),
      ),
    ]
  })

const aReason = /\b(?:reasons?|closures?|because|de-?regist\w*|left|outcomes?)\b/i

const inLists = (report: CheckedReport): Found[] => {
  const places = placesOf(report.blocks)
  return report.blocks.flatMap((block, at) => {
    if (block.kind !== 'list') return []
    const items = block.items.map(plainWords)
    const intro = introductionTo(report.blocks, at)
    const small = items.filter(
      item =>
        /^[1-5]\s+(?:x\s+)?[A-Za-z]/.test(item) &&
        !/^[1-5]\s+(?:weeks?|days?|months?|years?|hours?|minutes?)\b/i.test(item),
    )
    const about = [intro, ...items].join(' ')
    // Where the item names people it is told already.
    const untold = small.filter(item => !new RegExp(counted.source, 'i').test(item))
    if (untold.length === 0 || !(aReason.test(about) && aPerson.test(about))) return []
    return [
      {
        says: `${untold.length === 1 ? 'A small count' : `${untold.length} small counts`} in this list could point to a person. Join the reasons until each has six or more, or write “fewer than six”`,
        where: places[at] ?? null,
        quote: untold.slice(0, 3).join('; '),
        block: at,
      },
    ]
  })
}

const notCounted =
  /%|per\s?cent|\brate\b|rank|quartile|\byears?\b|\bages?\b|average|mean|median|score|paragraph|\bitem\b|\bno\.?$|\bref\b|page|priority|weeks?|days?|months?|quarter|\brating\b|\bstage\b|\bbedrooms?\b|\bsessions?\b|\bmeetings?\b|\bvisits\b|\bdate\b|\bversion\b|target/i

const notPeople = /%|per\s?cent|\brate\b|rank|average|median|target|weeks|days/i

const inTables = (report: CheckedReport): Found[] => {
  const places = placesOf(report.blocks)
  return report.blocks.flatMap((block, at) => {
    if (block.kind !== 'table') return []
    const about = [
      block.caption,
      introductionTo(report.blocks, at),
      ...block.head,
      ...block.rows.map(row => row[0] ?? ''),
    ].join(' ')
    if (!aPerson.test(about)) return []
    const cells = block.rows.flatMap(row =>
      row.flatMap((cell, column) => {
        const first = column === 0
        const uncounted =
          notCounted.test(block.head[column] ?? '') || notPeople.test(row[0] ?? '') || notPeople.test(block.caption)
        return !first && !uncounted && /^\s*[1-5]\s*\*?$/.test(cell) ? [`${row[0] ?? ''}: ${cell.trim()}`] : []
      }),
    )
    if (cells.length === 0) return []
    return [
      {
        says: `${cells.length === 1 ? 'A cell' : `${cells.length} cells`} of this table hold${cells.length === 1 ? 's' : ''} a count from 1 to 5, which could point to a child. Join rows, or show “fewer than six” and leave out the total that gives it away`,
        where: places[at] ?? null,
        quote: cells.slice(0, 4).join('; '),
        block: at,
      },
    ]
  })
}

/** Counts from 1 to 5 of people in a report that the public will read. */
export const smallCounts = (report: CheckedReport): Found[] =>
  report.part === 'open'
    ? [
        ...passagesOf(report)
          .filter(({ kind }) => kind !== 'cell' && kind !== 'title')
          .flatMap(inWords),
        ...inLists(report),
        ...inTables(report),
      ]
    : []
