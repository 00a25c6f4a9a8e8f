import { readFileSync } from 'node:fs'
import { type Chance, chanceOf } from './chance.ts'

/** The invented council of the demonstration. No authority has this code. */
export const WESSEX_VALE = 'E06000999'

/** A postcode that no directory holds: the distance stays unknown. */
export const POSTCODE_NOWHERE = 'ZX8 8AA'
/** A postcode that the directory holds without a grid reference. */
export const POSTCODE_WITHOUT_GRID = 'ZX9 9ZZ'

export type Place = Readonly<{ postcode: string; east: number; north: number; authority: string; own: boolean }>

/** Somewhere that children live: what the return calls placement type, provider, Ofsted's number and postcode. */
export type Where = Readonly<{ place: string; provider: string; urn: string; postcode: string }>

type Setting = Where & Readonly<{ at: Place }>

export type Places = Readonly<{
  homes: readonly Place[]
  byPostcode: ReadonlyMap<string, Place>
  near: (home: Place, chance: Chance) => Place
  far: (home: Place, chance: Chance) => Place
  setting: (place: string, home: Place, far: boolean, chance: Chance) => Where
}>

/** Miles as the return counts them: a straight line on the national grid. */
export const milesBetween = (a: Place, b: Place): number =>
  Math.sqrt((a.east - b.east) ** 2 + (a.north - b.north) ** 2) / 1000 / 1.6093

const cells = (line: string): string[] => line.split(',').map(cell => cell.replaceAll('"', '').trim())

/** The columns of the ONS Postcode Directory that matter here, in whatever order they come. */
const readDirectory = (text: string): readonly Place[] => {
  const [first = '', ...rest] = text.split(/\r?\n/)
  const columns = cells(first)
  const at = (name: string): number => {
    const found = columns.indexOf(name)
    if (found < 0) throw new RangeError(`The postcode file has no column ${name}`)
    return found
  }
  const [postcode, east, north, authority, ended] = ['pcds', 'oseast1m', 'osnrth1m', 'oslaua', 'doterm'].map(at)
  return rest
    .filter(line => line.length > 0)
    .map(cells)
    .filter(row => !row[ended ?? 0] && row[east ?? 0])
    .map(row => ({
      postcode: row[postcode ?? 0] ?? '',
      east: Number(row[east ?? 0]),
      north: Number(row[north ?? 0]),
      authority: row[authority ?? 0] ?? '',
      own: row[authority ?? 0] === WESSEX_VALE,
    }))
}

const OWN_FOSTERING = 'SC990001'

// Rule 218: no Ofsted number for these, nor for anywhere outside England.
export const WITHOUT_URN: ReadonlySet<string> = new Set([
  'P1',
  'P3',
  'R1',
  'R2',
  'R5',
  'T0',
  'T1',
  'T2',
  'T3',
  'T4',
  'Z11',
  'Z12',
  'Z13',
  'Z14',
])

const HOMES_OF: readonly (readonly [place: string, count: number, ownShare: number, councilOwn: number])[] = [
  ['K1', 3, 0, 0],
  ['K2', 44, 0.45, 4],
  ['K3', 36, 0.66, 2],
  ['R3', 3, 0.34, 0],
  ['S1', 3, 0.34, 0],
]

const agencies: readonly (readonly [string, string])[] = Array.from({ length: 21 }, (_, i) => [
  `SC99${String(i + 10).padStart(4, '0')}`,
  i % 7 === 6 ? 'PR5' : 'PR4',
])

const readPlaces = (): Places => {
  const text = readFileSync(new URL('../reference/postcodes.csv', import.meta.url), 'utf8')
  const all = readDirectory(text)
  const own = all.filter(place => place.own)
  const england = all.filter(place => place.authority.startsWith('E'))
  const chance = chanceOf('settings')
  const settings = new Map<string, Setting[]>()
  let number = 9900101
  for (const [place, count, ownShare, councilOwn] of HOMES_OF) {
    const list: Setting[] = []
    for (let i = 0; i < count; i++) {
      const council = i < councilOwn
      const at = council || i < count * ownShare ? chance.one(own) : chance.one(england.filter(p => !p.own))
      const provider = council ? 'PR1' : place === 'K1' ? 'PR2' : i % 9 === 8 ? 'PR5' : 'PR4'
      list.push({ place, provider, urn: String(number++), postcode: at.postcode, at })
    }
    settings.set(place, list)
  }

  const around = new Map<Place, readonly [near: readonly Place[], nearOut: readonly Place[], far: readonly Place[]]>()
  const ring = (home: Place) => {
    const known = around.get(home)
    if (known) return known
    const others = all.filter(place => place !== home && milesBetween(home, place) > 0.3)
    const near = others.filter(place => milesBetween(home, place) <= 19.9)
    const made = [
      near.filter(p => p.own),
      near.filter(p => !p.own),
      others.filter(p => milesBetween(home, p) > 20.1),
    ] as const
    around.set(home, made)
    return made
  }
  const near = (home: Place, chance: Chance): Place => {
    const [inside, outside] = ring(home)
    return outside.length > 0 && chance.yes(0.1) ? chance.one(outside) : chance.one(inside)
  }
  const far = (home: Place, chance: Chance): Place => {
    const [, , away] = ring(home)
    const neighbours = away.filter(p => milesBetween(home, p) < 60)
    return neighbours.length > 0 && chance.yes(0.72) ? chance.one(neighbours) : chance.one(away)
  }

  const setting = (place: string, home: Place, wantFar: boolean, chance: Chance): Where => {
    const known = settings.get(place)
    if (known) {
      const fits = known.filter(s => s.at !== home && milesBetween(home, s.at) > 20 === wantFar)
      const found = chance.one(fits.length > 0 ? fits : known.filter(s => s.at !== home))
      return { place: found.place, provider: found.provider, urn: found.urn, postcode: found.postcode }
    }
    const at = wantFar ? far(home, chance) : near(home, chance)
    const outsideEngland = !at.authority.startsWith('E')
    const where = (provider: string, urn: string): Where => ({
      place,
      provider,
      urn: WITHOUT_URN.has(place) || outsideEngland ? '' : urn,
      postcode: at.postcode,
    })
    if (place === 'P1') return { place, provider: 'PR0', urn: '', postcode: home.postcode }
    if (place.startsWith('T') || place.startsWith('Z')) return where('', '')
    if (place === 'R2' || place === 'R5') return where('PR3', '')
    if (place === 'R1' || place === 'P3') return where('PR4', '')
    if (/^U[1-3]$/.test(place)) return where('PR1', OWN_FOSTERING)
    if (place.startsWith('A')) return chance.yes(0.8) ? where('PR1', OWN_FOSTERING) : where('PR5', 'SC990090')
    if (chance.yes(wantFar ? 0.5 : 0.78)) return where('PR1', OWN_FOSTERING)
    const [urn, provider] = chance.one(agencies)
    return where(provider, urn)
  }

  return {
    homes: own.filter(place => place.postcode !== POSTCODE_WITHOUT_GRID),
    byPostcode: new Map(all.map(place => [place.postcode, place])),
    near,
    far,
    setting,
  }
}

let places: Places | null = null
/** The invented postcodes, and the homes and agencies made up at them. Read once. */
export const wessexPlaces = (): Places => (places ??= readPlaces())
