import type { Html } from './jsx-runtime.ts'

/** What may stand between two tags. */
export type Content = Html | string | number | boolean | null | undefined | readonly Content[]

type Value<T> = T | undefined | null | false
type Text = Value<string>
type Figure = Value<number | string>
type Flag = boolean | undefined

/** Every element. `style` and `on…` are left out on purpose: the content security policy allows neither. */
type Everywhere = {
  children?: Content
  id?: Text
  class?: Text
  lang?: Text
  dir?: Text
  title?: Text
  hidden?: Flag | Text
  tabindex?: Figure
  role?: Text
  translate?: 'yes' | 'no'
  spellcheck?: Text
  inputmode?: Text
  autocapitalize?: Text
  enterkeyhint?: Text
  draggable?: Text
  itemprop?: Text
}

type Nothing = { children?: never }
type Link = { href?: Text; target?: Text; rel?: Text; download?: Flag | Text; hreflang?: Text; type?: Text }
type Control = { name?: Text; value?: Figure; disabled?: Flag; required?: Flag; form?: Text; autocomplete?: Text }
type Typed = Control & {
  placeholder?: Text
  readonly?: Flag
  minlength?: Figure
  maxlength?: Figure
  autofocus?: Flag
}
type Submits = { formaction?: Text; formmethod?: Text; formnovalidate?: Flag; formenctype?: Text }
type Cell = { colspan?: Figure; rowspan?: Figure; headers?: Text }

type Drawn = {
  fill?: Figure
  stroke?: Text
  opacity?: Figure
  transform?: Text
  'stroke-width'?: Figure
  'stroke-dasharray'?: Text
  'vector-effect'?: Text
  x?: Figure
  y?: Figure
  width?: Figure
  height?: Figure
}
type Lettering = { dx?: Figure; dy?: Figure; 'text-anchor'?: 'start' | 'middle' | 'end'; 'dominant-baseline'?: Text }

type Plain =
  | 'abbr'
  | 'address'
  | 'article'
  | 'aside'
  | 'b'
  | 'body'
  | 'caption'
  | 'cite'
  | 'code'
  | 'dd'
  | 'dfn'
  | 'div'
  | 'dl'
  | 'dt'
  | 'em'
  | 'figcaption'
  | 'figure'
  | 'footer'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'head'
  | 'header'
  | 'hgroup'
  | 'i'
  | 'kbd'
  | 'legend'
  | 'main'
  | 'mark'
  | 'nav'
  | 'noscript'
  | 'p'
  | 'pre'
  | 'rp'
  | 'rt'
  | 'ruby'
  | 's'
  | 'samp'
  | 'search'
  | 'section'
  | 'small'
  | 'span'
  | 'strong'
  | 'sub'
  | 'summary'
  | 'sup'
  | 'tbody'
  | 'tfoot'
  | 'thead'
  | 'tr'
  | 'u'
  | 'ul'
  | 'var'
type Elements = { [Tag in Plain]: Everywhere } & {
  a: Everywhere & Link
  base: Everywhere & Nothing & { href?: Text }
  blockquote: Everywhere & { cite?: Text }
  br: Everywhere & Nothing
  button: Everywhere & Control & Submits & { type?: Text }
  circle: Everywhere & Drawn & { cx: Figure; cy: Figure; r: Figure }
  clipPath: Everywhere
  col: Everywhere & Nothing & { span?: Figure }
  colgroup: Everywhere & { span?: Figure }
  data: Everywhere & { value: Figure }
  datalist: Everywhere
  defs: Everywhere
  del: Everywhere & { datetime?: Text }
  desc: Everywhere
  details: Everywhere & { open?: Flag; name?: Text }
  dialog: Everywhere & { open?: Flag }
  ellipse: Everywhere & Drawn & { cx: Figure; cy: Figure; rx: Figure; ry: Figure }
  fieldset: Everywhere & { disabled?: Flag; name?: Text }
  form: Everywhere & {
    action?: Text
    method?: Text
    enctype?: Text
    novalidate?: Flag
    autocomplete?: Text
    name?: Text
  }
  g: Everywhere & Drawn
  hr: Everywhere & Nothing
  html: Everywhere
  img: Everywhere & Nothing & { src: Text; alt: string; width?: Figure; height?: Figure; loading?: Text }
  input: Everywhere &
    Typed &
    Submits &
    Nothing & {
      type?: Text
      checked?: Flag
      multiple?: Flag
      accept?: Text
      capture?: Text
      min?: Figure
      max?: Figure
      step?: Figure
      pattern?: Text
      list?: Text
      size?: Figure
    }
  ins: Everywhere & { datetime?: Text }
  label: Everywhere & { for?: Text }
  li: Everywhere & { value?: Figure }
  line: Everywhere & Drawn & { x1: Figure; y1: Figure; x2: Figure; y2: Figure }
  link: Everywhere & Nothing & Link & { media?: Text; sizes?: Text; color?: Text; as?: Text; crossorigin?: Flag | Text }
  meta: Everywhere & Nothing & { name?: Text; content?: Text; charset?: Text; 'http-equiv'?: Text; property?: Text }
  meter: Everywhere & { value: Figure; min?: Figure; max?: Figure; low?: Figure; high?: Figure; optimum?: Figure }
  ol: Everywhere & { start?: Figure; reversed?: Flag; type?: Text }
  optgroup: Everywhere & { label?: Text; disabled?: Flag }
  option: Everywhere & { value?: Figure; selected?: Flag; disabled?: Flag; label?: Text }
  output: Everywhere & { for?: Text; name?: Text }
  path: Everywhere & Drawn & { d: string; 'fill-rule'?: Text; 'clip-rule'?: Text }
  polygon: Everywhere & Drawn & { points: string }
  polyline: Everywhere & Drawn & { points: string }
  progress: Everywhere & { value?: Figure; max?: Figure }
  q: Everywhere & { cite?: Text }
  rect: Everywhere & Drawn & { rx?: Figure; ry?: Figure }
  script: Everywhere & Nothing & { src: string; type?: Text; defer?: Flag; async?: Flag; nomodule?: Flag }
  select: Everywhere & Control & { multiple?: Flag; size?: Figure; autofocus?: Flag }
  source: Everywhere & Nothing & { src?: Text; srcset?: Text; type?: Text; media?: Text }
  svg: Everywhere & Drawn & { viewBox?: Text; preserveAspectRatio?: Text; xmlns?: Text; focusable?: Text; color?: Text }
  symbol: Everywhere & { viewBox?: Text }
  table: Everywhere
  td: Everywhere & Cell
  text: Everywhere & Drawn & Lettering
  textarea: Everywhere & Typed & { rows?: Figure; cols?: Figure; wrap?: Text }
  th: Everywhere & Cell & { scope?: 'col' | 'row' | 'colgroup' | 'rowgroup'; abbr?: Text }
  time: Everywhere & { datetime?: Text }
  title: Everywhere
  tspan: Everywhere & Drawn & Lettering
  use: Everywhere & Drawn & { href: string }
  wbr: Everywhere & Nothing
}

// TypeScript looks for a namespace of this name and no other; it holds types only and is gone when the code runs.
export declare namespace JSX {
  type Element = Html
  type ElementType = keyof IntrinsicElements | ((props: never) => Content)
  type IntrinsicElements = Elements
  interface ElementChildrenAttribute {
    children: Content
  }
}
