import { type Block, plainWords } from '../../board/index.ts'
import type { PassageSection } from './strategy.ts'

export type PassageFound = Readonly<{ section: PassageSection; number: string; title: string; words: string }>

/** A strategy as it was recognised in the blocks of a document: every word of them is in it, or told as a problem. */
export type StrategyFound = Readonly<{
  mission: string
  vision: string
  priorities: readonly Readonly<{ label: string; commitments: readonly string[] }>[]
  passages: readonly PassageFound[]
  problems: readonly string[]
}>

const sectionsByHeading: readonly (readonly [RegExp, PassageSection])[] = [
  [/\b(told us|said to us|what (children|young people) (say|said|want))\b|\bfindings\b/i, 'finding'],
  [/\bin (their|our) (own )?words\b|\bquot(e|ation)s?\b/i, 'quote'],
  [/\bvalues\b/i, 'value'],
  [/\bprinciples\b/i, 'principle'],
  [/\baims\b/i, 'aim'],
  [/\b(judge|measur\w*|know)\b.*\b(success|works?|well)\b|\bmeasures of success\b/i, 'how we judge'],
  [/\b(money|financ\w*|market|budget|sufficiency)\b/i, 'money'],
  [/\b(profile|context|who we care for|our children)\b/i, 'profile'],
  [/\b(further reading|references|guidance|links)\b/i, 'reading'],
  [/^appendi(x|ces)\b/i, 'appendix'],
]

/** Where each line of a list is a passage of its own. */
const lineByLine = new Set<PassageSection>(['value', 'principle', 'aim', 'finding', 'quote', 'reading'])

const priorityHeading =
  /^(?:our )?(?:priority|ambition)\s*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)?\s*[:.–-]?\s+(.+)$/i
const prioritiesHeading = /^(?:our |the )?(?:\w+ )?(?:priorities|ambitions)\b/i

const inOneLine = (block: Extract<Block, { kind: 'table' }>): string =>
  [
    ...(block.caption === '' ? [] : [block.caption]),
    ...[block.head, ...block.rows].map(row => row.filter(cell => cell !== '').join('; ')),
  ].join('\n\n')

/** Reads headings as priorities and sections, numbered paragraphs with their numbers, and lists as commitments. */
export const strategyFromBlocks = (blocks: readonly Block[]): StrategyFound => {
  let mission: string[] = []
  let vision: string[] = []
  const priorities: { label: string; commitments: string[] }[] = []
  const passages: PassageFound[] = []
  const problems: string[] = []
  const numbers = new Set<string>()

  type Place =
    | Readonly<{ in: 'mission' | 'vision' | 'list of priorities' }>
    | Readonly<{ in: 'priority'; priority: { label: string; commitments: string[] } }>
    | Readonly<{ in: 'section'; section: PassageSection }>
  let place = { in: 'section', section: 'paragraph' } as Place
  let priorityLevel = 0
  let section: PassageSection = 'paragraph'
  // A heading that nothing stands under yet.
  let heading: Readonly<{ number: string; title: string }> | null = null
  // Paragraphs without a number under one heading are one passage.
  let open: { section: PassageSection; number: string; title: string; words: string[] } | null = null

  const close = (): void => {
    if (open) passages.push({ ...open, words: open.words.join('\n\n') })
    else if (heading) passages.push({ section, number: heading.number, title: heading.title, words: '' })
    open = null
    heading = null
  }
  const ownNumber = (number: string): string => {
    if (number === '' || !numbers.has(number)) {
      numbers.add(number)
      return number
    }
    problems.push(`Two paragraphs have the number ${number}. The second is kept without it: give it one of its own`)
    return ''
  }
  const take = (words: string, number = ''): void => {
    if (number === '' && open !== null && open.number === '') {
      open.words.push(words)
      return
    }
    const before = heading
    if (number !== '' || open !== null) {
      if (open) close()
      passages.push({ section, number: ownNumber(number), title: before?.title ?? '', words })
      heading = null
      return
    }
    open = { section, number: ownNumber(before?.number ?? ''), title: before?.title ?? '', words: [words] }
    heading = null
  }
  const priorityCalled = (label: string) => {
    const same = priorities.find(one => one.label.toLowerCase() === label.toLowerCase())
    if (same) return same
    const added = { label, commitments: [] as string[] }
    priorities.push(added)
    return added
  }
  const begin = (title: string, number: string, level: number): void => {
    close()
    const priority = priorityHeading.exec(title)
    if (priority) {
      place = { in: 'priority', priority: priorityCalled((priority[1] ?? title).trim()) }
      section = 'paragraph'
      priorityLevel = level
      return
    }
    // A smaller heading under a priority belongs to it.
    if (place.in === 'priority' && level > priorityLevel) {
      heading = { number, title }
      return
    }
    if (/^(?:our |the )?mission\b/i.test(title)) place = { in: 'mission' }
    else if (/^(?:our |the )?vision\b/i.test(title)) place = { in: 'vision' }
    else if (prioritiesHeading.test(title)) {
      place = { in: 'list of priorities' }
      section = 'paragraph'
    } else {
      section = sectionsByHeading.find(([pattern]) => pattern.test(title))?.[1] ?? 'paragraph'
      place = { in: 'section', section }
      heading = { number, title }
    }
  }

  for (const block of blocks)
    switch (block.kind) {
      case 'heading':
        begin(plainWords(block.words).trim(), block.number ?? '', block.level)
        break
      case 'paragraph': {
        const words = plainWords(block.words).trim()
        if (words === '') break
        if (place.in === 'mission') mission.push(words)
        else if (place.in === 'vision') vision.push(words)
        else take(words, block.number ?? '')
        break
      }
      case 'list': {
        const lines = block.items.map(item => plainWords(item).trim()).filter(line => line !== '')
        if (place.in === 'priority') place.priority.commitments.push(...lines)
        else if (place.in === 'list of priorities') for (const line of lines) priorityCalled(line)
        else if (place.in === 'mission') mission = [...mission, ...lines]
        else if (place.in === 'vision') vision = [...vision, ...lines]
        else if (lineByLine.has(section)) {
          if (open || heading) close()
          for (const words of lines) passages.push({ section, number: '', title: '', words })
        } else for (const line of lines) take(`• ${line}`)
        break
      }
      case 'table':
        take(inOneLine(block))
        problems.push(
          `The table “${block.caption === '' ? (block.head[0] ?? 'without a title') : block.caption}” is kept as lines of words`,
        )
        break
      case 'picture':
        problems.push(
          block.alt === ''
            ? 'A picture is left out, and nobody wrote down what it shows. Write it as a passage'
            : `A picture is left out. What it shows is kept as words: ${block.alt}`,
        )
        if (block.alt !== '' || block.caption !== '')
          take([block.caption, block.alt].filter(word => word !== '').join(': '))
        break
      case 'measure':
        take(block.title)
    }
  close()

  if (priorities.length === 0)
    problems.push('No priority was recognised. Add each, or give it a heading such as “Priority 1: Homes” in the file')
  for (const { label, commitments } of priorities)
    if (commitments.length === 0) problems.push(`No commitment was recognised under “${label}”`)
  for (const { title, words } of passages)
    if (/\b(?:figure|fig\.?|table)\s+x\b/i.test(words))
      problems.push(`“${title === '' ? words.slice(0, 60) : title}” still has a placeholder for a figure`)
  return { mission: mission.join('\n\n'), vision: vision.join('\n\n'), priorities, passages, problems }
}
