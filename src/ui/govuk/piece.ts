import { type Content, Html } from '../jsx/jsx-runtime.ts'

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Everything in it may be left out, or be handed on as undefined. */
export type Optional<T> = { readonly [Name in keyof T]?: T[Name] | undefined }

export type Look = Optional<{ classes: string; attributes: Attributes }>

/** Words alone, or words with a class or other settings of their own. */
export type Piece<More = unknown> = Content | (Optional<{ text: Content }> & Look & More)

export type Given<More = unknown> = Optional<{ text: Content }> & Look & Optional<More>

export const pieceOf = <More = unknown>(piece: Piece<Optional<More>>): Given<More> =>
  typeof piece === 'object' && piece !== null && !(piece instanceof Html) && !Array.isArray(piece)
    ? (piece as Given<More>)
    : ({ text: piece as Content } as Given<More>)

export const isThere = (content: Content): boolean =>
  content !== undefined && content !== null && content !== false && content !== '' && content !== true

export const classes = (...names: (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ')

/** The ids that describe a control, or nothing. */
export const ids = (...names: (string | false | null | undefined)[]): string | undefined =>
  classes(...names) || undefined

/** An item that is left out on a condition is simply false. */
export type Items<Item> = readonly (Item | false | null | undefined | '')[]
export const presentItems = <Item extends object>(items: Items<Item> | undefined): readonly Item[] =>
  (items ?? []).filter(item => !!item)

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
export const headingTag = (level: HeadingLevel | undefined, otherwise: HeadingLevel): `h${HeadingLevel}` =>
  `h${level ?? otherwise}`
