import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Block, fromMarkdown, toMarkdown } from '../../board/index.ts'
import { LEAVE_OUT, moved, nothingRecorded, partsOf, STILL_TO_PLACE, stillToPlace } from './place-paragraphs.ts'

const draft = fromMarkdown(`## The year in short

The board met twice.

## Principle 1: Health

${nothingRecorded}

## Principle 6: Homes

More foster carers. *Source: minute 40.*

Children in care: [[figure: children-in-care as at 2026-03-31]].

## ${STILL_TO_PLACE}

Nothing tells which principle these serve.

An article for the newsletter.
`)

const source = (blocks: readonly Block[]): string => toMarkdown(blocks)
const at = (words: string): number => {
  const found = draft.findIndex(block => block.kind === 'paragraph' && source([block]).includes(words))
  assert.notEqual(found, -1, words)
  return found
}

describe('a paragraph of the annual report', () => {
  it('goes under another heading with its source and its figure, and the heading that had nothing says so no more', () => {
    const after = moved(
      draft,
      new Map([
        [at('More foster carers'), 'Principle 1: Health'],
        [at('Children in care'), 'Principle 1: Health'],
      ]),
    )
    assert.match(
      source(after),
      /## Principle 1: Health\n\nMore foster carers\. _?\*?Source: minute 40\._?\*?\n\nChildren in care: \[\[figure: children-in-care as at 2026-03-31\]\]\.\n\n## Principle 6: Homes\n\nNothing of the year is recorded/,
    )
  })

  it('that had no place has one, and the heading for such goes with the last of them', () => {
    assert.equal(stillToPlace(draft), 1)
    const after = moved(draft, new Map([[at('An article'), 'The year in short']]))
    assert.equal(stillToPlace(after), 0)
    assert.deepEqual(
      partsOf(after).map(part => part.title),
      ['The year in short', 'Principle 1: Health', 'Principle 6: Homes'],
    )
    assert.match(source(after), /The board met twice\.\n\nAn article for the newsletter\./)
  })

  it('can be left out; one sent to a part that is not there stays where it is', () => {
    assert.doesNotMatch(source(moved(draft, new Map([[at('More foster carers'), LEAVE_OUT]]))), /More foster carers/)
    assert.equal(source(moved(draft, new Map([[at('More foster carers'), 'Principle 9']]))), source(draft))
  })
})
