import type { RoleId } from '../../../src/access/index.ts'
import type { Audience, Db } from '../../../src/database/index.ts'
import type { Site } from '../../a-site.ts'

// A page of the demonstration: what it is for, whose it is, and where one of its kind is found.

export type Reader = RoleId | 'visitor'
export type Place = Readonly<{ pattern: string; as: Reader; address: (site: Site) => Promise<string> | string }>

export const there = (pattern: string, as: Reader, address: Place['address'] = () => pattern): Place => ({
  pattern,
  as,
  address,
})

/** The words that an address of this pattern needs, looked up in the demonstration. */
export type Parts = Readonly<Record<string, string>>
export type Find = (site: Site) => Promise<Parts> | Parts

/** A page whose address has parts, found in the demonstration. */
export const found = (pattern: string, as: Reader, find: Find, after = ''): Place =>
  there(pattern, as, async site => {
    const parts = await find(site)
    return (
      pattern.replaceAll(/:([a-z]+)/gi, (_, name: string) => {
        const part = parts[name]
        if (part === undefined) throw new Error(`Nothing was found for ${name} of ${pattern}`)
        return part
      }) + after
    )
  })

/** The first of what the demonstration holds, as this audience reads it. */
export const first =
  (audience: Audience, look: (db: Db) => Promise<Parts>): Find =>
  site =>
    site.database.as({ audience }, look)
