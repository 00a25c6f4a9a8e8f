/** Fills the named parts of a page's path. Parts are ids and codes of ours, never a person's words or a child's number. */
export const address = (path: string, parts: Readonly<Record<string, string | number>> = {}): string =>
  path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => {
    const part = parts[name]
    if (part === undefined) throw new TypeError(`The address ${path} needs ${name}`)
    return encodeURIComponent(String(part))
  })

/** A query string from what is given; empty values are left out, and the order is the one written. */
export const query = (values: Readonly<Record<string, string | readonly string[] | null | undefined>>): string => {
  const parts = Object.entries(values).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : (value ?? []))
      .filter(one => one !== '')
      .map(one => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`),
  )
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
