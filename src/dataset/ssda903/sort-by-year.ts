import { inferReturnYear, type InferredYear } from './return-year.ts'
import type { ReturnFile } from './read-return-file.ts'

/** Files that belong to one year's return, as far as their content and names tell. The person who loads them may overrule it. */
export type FilesOfYear = Readonly<{ files: readonly ReturnFile[]; year: InferredYear }>

/**
 * Sorts the files of one upload, which may hold several years, into returns. Episodes (or the XML) say what the year is; the other
 * files go with the episodes whose name is like theirs but for the module, and else with those that tell of the same children.
 */
export const sortByYear = (files: readonly ReturnFile[]): readonly FilesOfYear[] => {
  const anchors = files.filter(isAnchor)
  if (anchors.length < 2) return files.length === 0 ? [] : [together(files)]
  const names = anchors.map(({ file }) => nameOf(file))
  const children = anchors.map(childrenOf)
  const sorted = new Map(anchors.map(anchor => [anchor, [anchor]]))
  for (const file of files) {
    if (isAnchor(file)) continue
    const byName = names.indexOf(nameOf(file.file))
    const isClear = byName >= 0 && names.lastIndexOf(nameOf(file.file)) === byName
    const own = childrenOf(file)
    const likeness = children.map(others => alike(own, others))
    const anchor = anchors[isClear ? byName : likeness.indexOf(Math.max(...likeness))]
    if (anchor) sorted.get(anchor)?.push(file)
  }
  return [...sorted.values()].map(together).sort((one, other) => (one.year.yearEnd ?? 0) - (other.year.yearEnd ?? 0))
}

const isAnchor = ({ format, tables }: ReturnFile): boolean => format === 'XML' || tables[0]?.module === 'Episodes'

const together = (files: readonly ReturnFile[]): FilesOfYear => ({
  files,
  year: inferReturnYear(files.flatMap(({ tables }) => tables)),
})

/** The part of a file's name that is not the module's: the digits, which give the year, a version or a day. */
const nameOf = (file: string): string =>
  (
    file
      .replace(/\.\w+$/, '')
      .replaceAll(/oc[23]|ad1|ssda903|903/gi, '')
      .match(/\d+/g) ?? []
  ).join('-')

const childrenOf = ({ tables }: ReturnFile): ReadonlySet<string> =>
  new Set(tables.flatMap(({ rows }) => rows.map(({ CHILD }) => CHILD)))

/** The share of the children of either that are in both. */
const alike = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const both = one.intersection(other).size
  const either = one.size + other.size - both
  return either === 0 ? 0 : both / either
}
