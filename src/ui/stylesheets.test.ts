import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, it } from 'node:test'

// What other sheets build on, and what is said of print, of the dark and of forced colours.
const shared = new Set(['kept.css', 'other-media.css'])

describe('the style sheets', () => {
  it('have each block in one of them, so that no part of Kept changes how another looks', () => {
    const sheetsOf = new Map<string, Set<string>>()
    for (const file of globSync(join(import.meta.dirname, 'assets', '*.css'))) {
      const sheet = basename(file)
      if (shared.has(sheet)) continue
      for (const [, block = ''] of readFileSync(file, 'utf8').matchAll(
        /^\s*\.(kept-[a-z0-9]+(?:-[a-z0-9]+)*)(?![\w-])[^;]*[,{]$/gm,
      ))
        sheetsOf.set(block, (sheetsOf.get(block) ?? new Set()).add(sheet))
    }
    assert.ok(sheetsOf.size > 60, `only ${sheetsOf.size} blocks were found`)
    assert.deepEqual(
      [...sheetsOf].filter(([, sheets]) => sheets.size > 1).map(([block, sheets]) => [block, [...sheets].toSorted()]),
      [],
    )
  })
})
