import type { Content } from './jsx-types.ts'

export type { Content, JSX } from './jsx-types.ts'

/** Markup that is safe to send. Views make it with JSX; only `raw`, and the web tier’s few error pages, write it out themselves. */
export class Html {
  readonly html: string
  constructor(html: string) {
    this.html = html
  }
  toString(): string {
    return this.html
  }
}

const marks = /[&<>"']/
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escape = (text: string): string =>
  marks.test(text) ? text.replaceAll(/[&<>"']/g, mark => entities[mark] ?? '') : text

/** The only way round escaping. The caller answers for every character. */
export const raw = (html: string): Html => new Html(html)

/** The markup of any content: text escaped, lists joined, nothing for true, false, null and undefined. */
export const render = (content: Content): string => {
  if (content instanceof Html) return content.html
  if (typeof content === 'string') return escape(content)
  if (typeof content === 'number') return String(content)
  return Array.isArray(content) ? content.map(render).join('') : ''
}

const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
// Anything that could end the name, and the two kinds of attribute that the content security policy would refuse anyway.
const forbiddenName = /[\s"'<>/=\p{Cc}]|^$|^on|^style$/iu

const attribute = (name: string, value: unknown): string => {
  if (name === 'children' || value === undefined || value === null) return ''
  if (forbiddenName.test(name)) throw new TypeError(`Not an attribute: ${JSON.stringify(name)}`)
  if (typeof value === 'boolean' && !name.startsWith('aria-')) return value ? ` ${name}` : ''
  if (typeof value === 'object') throw new TypeError(`${name} needs words or a number`)
  return ` ${name}="${escape(`${value as string | number | boolean}`)}"`
}

type Props = Readonly<Record<string, unknown> & { children?: Content }>

export const jsx = (tag: string | ((props: never) => Content), props: Props): Html => {
  if (typeof tag === 'function') return new Html(render(tag(props as never)))
  let html = `<${tag}`
  for (const name in props) html += attribute(name, props[name])
  return new Html(voidElements.has(tag) ? `${html}>` : `${html}>${render(props.children)}</${tag}>`)
}
export const jsxs = jsx
export const Fragment = ({ children }: { children?: Content }): Content => children
