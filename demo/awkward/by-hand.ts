import { chanceOf } from '../lives/chance.ts'
import { asDate, birthdayAt, day } from '../lives/day.ts'
import { type MissingPeriod, type PeriodOfCare, type Sketch, spellsOf, type Stay } from '../lives/life.ts'
import { type Places, type Where, WITHOUT_URN } from '../lives/places.ts'
import { AWKWARD } from './children.ts'

export type Part = Readonly<{
  from: string
  to: string
  rec?: string
  need?: string
  legal?: readonly (readonly [from: string, ls: string])[]
  stays: readonly (readonly [from: string, where: Where, how?: 'same carer' | 'moved', why?: string])[]
  permanence?: PeriodOfCare['permanence']
}>

type Person = Omit<Sketch, 'id' | 'born' | 'periods' | 'way' | 'ethnicity' | 'unaccompanied' | 'homePostcode' | 'sex'> &
  Readonly<{
    born: string
    sex?: Sketch['sex']
    way?: Sketch['way']
    ethnicity?: string
    unaccompanied?: boolean
    home?: string | null
    care: readonly Part[]
  }>

/** Where they come from, unless it is said. */
export const HOME = 'ZX1 1AA'

export const eighteenth = (born: string): string => asDate(birthdayAt(day(born), 18))

export const missing = (start: string, end: string, kind: 'M' | 'A' = 'M'): MissingPeriod => ({
  kind,
  start: day(start),
  end: day(end),
  interviewOffered: true,
  interviewAccepted: false,
})

/** A home at a postcode. */
export const at = (place: string, postcode: string, provider = 'PR1', urn = 'SC990001'): Where => ({
  place,
  provider,
  urn: WITHOUT_URN.has(place) ? '' : urn,
  postcode,
})

/** The same home under another code. */
export const as = (where: Where, place: string): Where => ({ ...where, place })

/** In one home from a day to the eighteenth birthday. */
export const long = (born: string, from: string, where: Where): Part => ({
  from,
  to: eighteenth(born),
  rec: 'E5',
  stays: [[from, where]],
})

/** Homes near and far, from a chance of the theme's own, so that a child added to one theme moves nobody in another. */
export const homesFor = (theme: string, places: Places) => {
  const chance = chanceOf('awkward', theme)
  const home = places.byPostcode.get(HOME)
  if (!home) throw new RangeError(`The demonstration's postcodes no longer hold ${HOME}`)
  return {
    near: (place: string): Where => places.setting(place, home, false, chance),
    far: (place: string): Where => places.setting(place, home, true, chance),
  }
}

const periodOf = (part: Part): PeriodOfCare => {
  const start = day(part.from)
  const end = day(part.to)
  const stays: Stay[] = part.stays.map(([from, where, how, why]) => ({
    from: day(from),
    where,
    ...(how === 'same carer' ? { sameCarer: true } : {}),
    ...(why ? { why } : {}),
  }))
  const legal = (part.legal ?? [[part.from, 'C2']]).map(([from, ls]) => ({ from: day(from), ls }))
  return {
    start,
    end,
    need: part.need ?? 'N1',
    spells: spellsOf(start, end, part.rec ?? 'E4A', legal, stays),
    permanence: part.permanence ?? { code: 'Z1', authority: '', on: '' },
  }
}

export const child = (key: keyof typeof AWKWARD, person: Person): Sketch => {
  const { born, care, home, ...rest } = person
  return {
    way: 'stays',
    sex: 'M',
    ethnicity: 'WBRI',
    unaccompanied: false,
    missing: [],
    ...rest,
    id: AWKWARD[key],
    born: day(born),
    homePostcode: home === undefined ? HOME : home,
    periods: care.map(periodOf),
  }
}
