import type { CodeGroup } from '../../dataset/index.ts'

const notKnown = 'Not known'

/** The titles of published groups, and a way from a code to its group that costs one look-up. */
export const codedGroups = (
  codeGroups: readonly CodeGroup[],
): { groups: readonly string[]; groupOf: (code: string | null) => string } => {
  const byCode = new Map<string, string>()
  for (const { title, codes } of codeGroups) for (const code of codes) byCode.set(code, title)
  return {
    groups: [...codeGroups.map(({ title }) => title), notKnown],
    groupOf: code => (code === null ? notKnown : (byCode.get(code) ?? notKnown)),
  }
}
