import type { ReportFields, TemplateField, TextFinding } from '../checks/index.ts'
import type { Block } from '../document/block.ts'

export type ReadWordOptions = Readonly<{
  /** The questions of the council's template; the built-in ones if not given. */
  fields?: readonly TemplateField[]
  /** The largest file that is taken, in bytes. */
  largest?: number
}>

/** A picture of the document. The block of kind 'picture' has its `name` as `file` until the picture is stored. */
export type WordPicture = Readonly<{
  name: string
  bytes: Uint8Array
  type: 'image/png' | 'image/jpeg'
  alt: string
  width: number
  height: number
}>

export type WordReport = Readonly<{
  title: string | null
  fields: ReportFields
  /** The questions of the template that the document has no place for. */
  missing: readonly string[]
  blocks: readonly Block[]
  pictures: readonly WordPicture[]
  problems: readonly TextFinding[]
  /** What was hidden in the file and left out, in words. */
  removed: readonly string[]
}>
