import { type Block, type BoundFigure, isBound, type Run, type Words } from './block.ts'

// Blocks as a person may write them. Read again they give the same blocks.

const escaped = (text: string): string => text.replaceAll(/[\\*_`<>[\]|~&#]/g, found => `\\${found}`)

const boundText = (figure: BoundFigure, word: string): string =>
  `[[${word}: ${figure.measure}${figure.asAt === null ? '' : ` as at ${figure.asAt}`}]]`

const runText = (run: Run): string => {
  // Marks bind to words, not to the spaces around them.
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? []
  if (words === '') return run.text
  const strong = run.strong ? `**${escaped(words)}**` : escaped(words)
  const marked = run.emphasis ? `*${strong}*` : strong
  return `${before}${run.link === undefined ? marked : `[${marked}](<${run.link}>)`}${after}`
}

const wordsText = (words: Words): string =>
  words.map(word => (isBound(word) ? boundText(word, 'figure') : runText(word))).join('')

// What would be a heading or a list at the beginning of a line, and is not meant as one.
const lineText = (words: Words): string =>
  wordsText(words)
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')

const cellText = (cell: string): string =>
  cell
    .split(/(\[\[[^\]]*\]\])/)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join('')

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${wordsText(block.words)}`
    case 'paragraph':
      return lineText(block.words)
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${(block.start ?? 1) + index}.` : '-'} ${lineText(item)}`)
        .join('\n')
    case 'table':
      return [
        ...(block.caption === '' ? [] : [`Table: ${escaped(block.caption)}`, '']),
        row(block.head.map(cellText)),
        row(block.head.map((_, column) => (block.numeric[column] ? '---:' : ':---'))),
        ...block.rows.map(cells => row(cells.map(cellText))),
      ].join('\n')
    case 'picture':
      return `![${escaped(block.alt)}](picture:${block.file}${block.caption === '' ? '' : ` "${block.caption.replaceAll(/["\\]/g, '\\$&')}"`})`
    case 'measure':
      return `[[${block.show}: ${block.measure}${block.asAt === null ? '' : ` as at ${block.asAt}`}${block.title === '' ? '' : ` | ${block.title}`}]]`
  }
}

export const toMarkdown = (blocks: readonly Block[]): string => {
  const written: string[] = []
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]
    // Two lists in a row would be read as one.
    if (block.kind === 'list' && before?.kind === 'list' && before.ordered === block.ordered) written.push('***')
    written.push(blockText(block))
  }
  return written.join('\n\n')
}
