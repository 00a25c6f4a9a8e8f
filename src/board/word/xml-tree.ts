import { Refusal } from '../../kernel/index.ts'
import { localName, readOfficeXml, type Unpacked } from '../../office/index.ts'

export const damaged =
  'The document is damaged or was cut short. Open it in Word, save it again as a Word Document (.docx) and upload the new file'

/** An element of a document. Names and attributes without their prefixes. */
export type XmlNode = Readonly<{
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly (XmlNode | string)[]
}>

type Growing = { name: string; attributes: Record<string, string>; children: (Growing | string)[] }

/** Deeper than any document that a person made; tables in tables in tables would overflow the reader. */
const DEEPEST = 250
const MOST_LETTERS = 4_000_000
const MOST_ELEMENTS = 3_000_000

const tooLong = 'The document is longer than a report can be. Split it, and add the rest as appendices'

const withoutPrefixes = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]))

/** Reads a part element by element, and gives each child of `within` as soon as it is whole, so that a long document is never held twice. */
export const eachChild = async (
  unpacked: Unpacked,
  path: string,
  within: string,
  take: (node: XmlNode) => void,
): Promise<void> => {
  const open: Growing[] = []
  let inside = -1
  let depth = 0
  let letters = 0
  let elements = 0
  await readOfficeXml(
    unpacked,
    path,
    {
      open(name, attributes) {
        depth += 1
        elements += 1
        if (depth > DEEPEST) throw new Refusal(damaged)
        if (elements > MOST_ELEMENTS) throw new Refusal(tooLong)
        if (inside < 0) {
          if (name === within) inside = depth
          return
        }
        const node: Growing = { name, attributes: withoutPrefixes(attributes), children: [] }
        open.at(-1)?.children.push(node)
        open.push(node)
      },
      close() {
        depth -= 1
        if (depth < inside) inside = -1
        const node = open.pop()
        if (node && open.length === 0) take(node)
      },
      text(text) {
        letters += text.length
        if (letters > MOST_LETTERS) throw new Refusal(tooLong)
        open.at(-1)?.children.push(text)
      },
    },
    damaged,
  )
}

/** The whole part as one element. For parts that are short: styles, numbers, relations. */
export const readTree = async (unpacked: Unpacked, path: string): Promise<XmlNode> => {
  const root: Growing = { name: '', attributes: {}, children: [] }
  const open = [root]
  let elements = 0
  await readOfficeXml(
    unpacked,
    path,
    {
      open(name, attributes) {
        elements += 1
        if (open.length > DEEPEST || elements > MOST_ELEMENTS) throw new Refusal(damaged)
        const node: Growing = { name, attributes: withoutPrefixes(attributes), children: [] }
        open.at(-1)?.children.push(node)
        open.push(node)
      },
      close() {
        open.pop()
      },
      text(text) {
        open.at(-1)?.children.push(text)
      },
    },
    damaged,
  )
  const top = root.children.find(child => typeof child !== 'string')
  if (!top) throw new Refusal(damaged)
  return top
}

export const elementsOf = (node: XmlNode): XmlNode[] => node.children.filter(child => typeof child !== 'string')

export const childrenNamed = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node ? elementsOf(node).filter(child => child.name === name) : []

export const childNamed = (node: XmlNode | undefined, name: string): XmlNode | undefined => childrenNamed(node, name)[0]

/** Every element of this name below, in order; what stands inside an element named `outside` is passed over. */
export const allNamed = (node: XmlNode, name: string, outside = ''): XmlNode[] =>
  elementsOf(node).flatMap(child =>
    child.name === outside ? [] : [...(child.name === name ? [child] : []), ...allNamed(child, name, outside)],
  )

export const textOf = (node: XmlNode): string =>
  node.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')

/** A property that is on when it stands there, unless it says that it is off. */
export const isOn = (properties: XmlNode | undefined, name: string): boolean | null => {
  const property = childNamed(properties, name)
  if (!property) return null
  return !['0', 'false', 'off', 'none'].includes(property.attributes['val'] ?? '1')
}
