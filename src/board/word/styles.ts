import type { WordParts } from './unpack-word.ts'
import { childNamed, childrenNamed, isOn, readTree, type XmlNode } from './xml-tree.ts'

/** What a style means to a reader; what it looks like is left to Kept. */
export type Style = Readonly<{
  name: string
  basedOn: string | null
  isBold: boolean | null
  isItalic: boolean | null
  isHidden: boolean | null
  /** 1 to 9 for a heading, 0 where it says that it is none. */
  outline: number | null
  list: Readonly<{ id: string; level: number | null }> | null
  /** A table style that sets the first row apart. */
  marksFirstRow: boolean
}>

export type Styles = Readonly<{
  nameOf: (id: string | null) => string
  /** The first answer in the style or in those it is based on. */
  ask: <Answer>(id: string | null, question: (style: Style) => Answer | null) => Answer | null
}>

export const outlineIn = (properties: XmlNode | undefined): number | null => {
  const value = childNamed(properties, 'outlineLvl')?.attributes['val']
  if (value === undefined) return null
  const level = Number(value)
  return level >= 0 && level <= 8 ? level + 1 : 0
}

export const listIn = (properties: XmlNode | undefined): Style['list'] => {
  const numbering = childNamed(properties, 'numPr')
  const id = childNamed(numbering, 'numId')?.attributes['val']
  const level = childNamed(numbering, 'ilvl')?.attributes['val']
  return id === undefined ? null : { id, level: level === undefined ? null : Number(level) }
}

const styleOf = (node: XmlNode): Style => {
  const paragraph = childNamed(node, 'pPr')
  const run = childNamed(node, 'rPr')
  const name = (childNamed(node, 'name')?.attributes['val'] ?? '').toLowerCase()
  // Only the built-in headings are headings by their name; the others by the level they say.
  const heading = /^heading ([1-9])$/.exec(name)
  return {
    name,
    basedOn: childNamed(node, 'basedOn')?.attributes['val'] ?? null,
    isBold: isOn(run, 'b'),
    isItalic: isOn(run, 'i'),
    isHidden: isOn(run, 'vanish'),
    outline: outlineIn(paragraph) ?? (heading ? Number(heading[1]) : null),
    list: listIn(paragraph),
    marksFirstRow: childrenNamed(node, 'tblStylePr').some(({ attributes }) => attributes['type'] === 'firstRow'),
  }
}

export const readStyles = async (parts: WordParts): Promise<Styles> => {
  const path = parts.partOf('styles')
  const styles = new Map<string, Style>()
  if (path !== null)
    for (const node of childrenNamed(await readTree(parts.unpacked, path), 'style'))
      styles.set(node.attributes['styleId'] ?? '', styleOf(node))
  return {
    nameOf: id => (id === null ? '' : (styles.get(id)?.name ?? id.toLowerCase())),
    ask: (id, question) => {
      // A style may be based on itself by mistake.
      const seen = new Set<string>()
      for (let at = id; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
        seen.add(at)
        const style = styles.get(at)
        const answer = style ? question(style) : null
        if (answer !== null) return answer
      }
      return null
    },
  }
}
