/** One code of the return. `from` and `to` are year ends (2026 for 2025-26) and both count; no `from` means since before 2017. */
export type Code = Readonly<{
  code: string
  means: string
  from?: number
  to?: number
  /** Present where no source that we hold gives the meaning: say so wherever the meaning is shown. */
  confirmed?: false
}>

export type CodeSet = Readonly<{
  /** The column, in the words of the specification. */
  field: string
  codes: readonly Code[]
  /** In some year. */
  has: (code: string) => boolean
  /** The codes of one year. */
  in: (year: number) => ReadonlySet<string>
  means: (code: string) => string | null
}>

export const codeSet = (field: string, codes: readonly Code[]): CodeSet => {
  const byCode = new Map(codes.map(code => [code.code, code]))
  const byYear = new Map<number, ReadonlySet<string>>()
  return {
    field,
    codes,
    has: code => byCode.has(code),
    in: year => {
      const known = byYear.get(year)
      if (known) return known
      const made = new Set(
        codes.filter(({ from = 0, to = 9999 }) => year >= from && year <= to).map(({ code }) => code),
      )
      byYear.set(year, made)
      return made
    },
    means: code => byCode.get(code)?.means ?? null,
  }
}

/** Codes that the Department publishes together. */
export type CodeGroup = Readonly<{ id: string; title: string; codes: ReadonlySet<string> }>

export const codeGroup = (id: string, title: string, codes: string): CodeGroup => ({
  id,
  title,
  codes: new Set(codes.split(' ')),
})

export const groupOf = (groups: readonly CodeGroup[], code: string | null): CodeGroup | null =>
  code === null ? null : (groups.find(group => group.codes.has(code)) ?? null)
