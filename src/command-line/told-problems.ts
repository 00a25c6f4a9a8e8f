import type { Part, Told } from '../loads/read-upload.ts'
import { wholeNumber } from '../indicators/in-words.ts'

const severities: readonly Readonly<{ severity: Told['severity']; one: string; many: string }>[] = [
  { severity: 'nothing used', one: 'file cannot be used', many: 'files cannot be used' },
  { severity: 'row not used', one: 'row is not used', many: 'rows are not used' },
  { severity: 'value not used', one: 'value is not used', many: 'values are not used' },
  { severity: 'look at', one: 'thing to look at', many: 'things to look at' },
]

/** The problems of all files, counted by how grave they are and by kind. Never a value, and never a child. */
export const problemsByKind = (parts: readonly Part[]): string[] => {
  const counts = new Map<Told['severity'], Map<string, number>>()
  for (const { severity, kind } of parts.flatMap(part => part.problems)) {
    const kinds = counts.get(severity) ?? new Map<string, number>()
    counts.set(severity, kinds)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return severities.flatMap(({ severity, one, many }) => {
    const kinds = counts.get(severity)
    if (!kinds) return []
    const all = [...kinds.values()].reduce((sum, number) => sum + number, 0)
    const listed = [...kinds]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([kind, number]) => `${kind} ${wholeNumber(number)}`)
    return [`${wholeNumber(all)} ${all === 1 ? one : many}: ${listed.join(', ')}`]
  })
}
