import { type Block, plainWords } from '../../board/index.ts'

// The draft of a year as its parts, so that each paragraph can be put under another heading by hand: what told the first
// place was a word in it, and a person knows better.

/** Where something goes: under the heading of a part, or out of the report. */
export const LEAVE_OUT = 'leave out'

export type Part = Readonly<{ title: string; blocks: readonly Readonly<{ at: number; block: Block }>[] }>

const titleOf = (block: Block): string | null =>
  block.kind === 'heading' && block.level === 2 ? plainWords(block.words) : null

/** Every part under its heading; what stands before the first heading has none. */
export const partsOf = (blocks: readonly Block[]): readonly Part[] => {
  const parts: { title: string; blocks: { at: number; block: Block }[] }[] = [{ title: '', blocks: [] }]
  for (const [at, block] of blocks.entries()) {
    const title = titleOf(block)
    if (title === null) parts.at(-1)?.blocks.push({ at, block })
    else parts.push({ title, blocks: [] })
  }
  return parts.filter(part => part.title !== '' || part.blocks.length > 0)
}

export const nothingRecorded =
  'Nothing of the year is recorded under this heading. Say what was done, or why nothing was.'
export const STILL_TO_PLACE = 'Still to be placed'

const says = (block: Block): string => (block.kind === 'paragraph' ? plainWords(block.words) : '')

/**
 * The same draft with some paragraphs elsewhere: `moves` is the title of a part, or that it is left out, by the place of a
 * block. A part that is left with nothing says so again, and one that gets something says so no more.
 */
export const moved = (blocks: readonly Block[], moves: ReadonlyMap<number, string>): readonly Block[] => {
  const parts = partsOf(blocks)
  const titles = new Set(parts.map(part => part.title))
  const going = new Map([...moves].filter(([, to]) => to === LEAVE_OUT || titles.has(to)))
  const heads = new Map(
    blocks.flatMap(block => {
      const title = titleOf(block)
      return title === null ? [] : [[title, block] as const]
    }),
  )
  return parts.flatMap(({ title, blocks: own }) => {
    const stays = own.flatMap(({ at, block }) => (going.has(at) && going.get(at) !== title ? [] : [block]))
    const comes = [...going].flatMap(([at, to]) => {
      const block = blocks[at]
      return to === title && block && !own.some(one => one.at === at) ? [block] : []
    })
    const head = heads.get(title)
    const all = [...stays.filter(block => comes.length === 0 || says(block) !== nothingRecorded), ...comes]
    const told = all.some(block => block.kind !== 'heading')
    // Its own first paragraph only says what the part is for.
    if (title === STILL_TO_PLACE && all.filter(block => block.kind !== 'heading').length <= 1) return []
    return [
      ...(head ? [head] : []),
      ...all,
      ...(told || title === ''
        ? []
        : [{ kind: 'paragraph', number: null, words: [{ text: nothingRecorded }] } as const]),
    ]
  })
}

/** How many things of the year nobody has put under a heading yet. */
export const stillToPlace = (blocks: readonly Block[]): number => {
  const part = partsOf(blocks).find(one => one.title === STILL_TO_PLACE)
  return part ? Math.max(0, part.blocks.length - 1) : 0
}
