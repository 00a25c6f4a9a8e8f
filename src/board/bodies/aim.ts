import type { Period, PlainDate } from '../../kernel/index.ts'
import type { ItemPart } from '../agenda/agenda-item.ts'
import { type TermsOfReference, termsOn } from './seat.ts'

/** An item of a meeting, and what came of it. */
export type Business = Readonly<{
  item: string
  meeting: string
  heldOn: PlainDate
  /** The meeting was held, or its day is over. */
  hasBeen: boolean
  title: string
  part: ItemPart
  /** It stands on every agenda, and serves an aim only where somebody says so. */
  isProcedural: boolean
  outcome: string | null
  /** The meeting put it off, so it has not come to one yet. */
  isDeferred: boolean
  minute: number | null
  decisions: readonly Readonly<{ id: string; title: string }>[]
}>

/** An item that serves an aim, in the words that the terms had then. */
export type Served = Readonly<{ item: string; aim: string; termsVersion: number; number: number }>

/** An aim in the words of one version of the terms, and its place there. */
export type AimOfTerms = Omit<Served, 'item'>

export type AimInYear = Readonly<{
  aim: string
  /** The version of the terms that it is from: the latest in use that year, where it is in several. */
  version: number
  /** It is in the terms that were in use when the year ended, or now. */
  stands: boolean
  business: readonly Business[]
}>

export const cameToMeeting = (one: Pick<Business, 'hasBeen' | 'isDeferred'>): boolean => one.hasBeen && !one.isDeferred

const plain = (aim: string): string => aim.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** The same aim, however its words are spaced or capitals are set. */
export const isSameAim = (one: string, other: string): boolean => plain(one) === plain(other)

/** The aims that an item of a meeting may be said to serve: those of the terms that day, and those it has already. */
export const aimsOffered = (
  terms: Pick<TermsOfReference, 'aims' | 'version'> | null,
  served: readonly AimOfTerms[],
): readonly (AimOfTerms & Readonly<{ stands: boolean }>)[] => {
  const standing = (terms?.aims ?? [])
    .map((aim, index) => ({ aim, number: index + 1 }))
    .filter(({ aim }, index, all) => all.findIndex(other => isSameAim(aim, other.aim)) === index)
  return [
    ...standing.map(one => ({ ...one, termsVersion: terms?.version ?? 1, stands: true })),
    ...served
      .filter(one => !standing.some(other => isSameAim(other.aim, one.aim)))
      .map(({ aim, number, termsVersion }) => ({ aim, number, termsVersion, stands: false })),
  ]
}

/** The versions of the terms that were in use on a day of these, the latest first. */
const inUseDuring = (versions: readonly TermsOfReference[], days: Period): TermsOfReference[] =>
  versions
    .filter(version => {
      const from = version.firstOn > days.first ? version.firstOn : days.first
      return from <= days.last && termsOn(versions, from)?.version === version.version
    })
    .toSorted((a, b) => (a.firstOn === b.firstOn ? b.version - a.version : a.firstOn < b.firstOn ? 1 : -1))

/**
 * Each aim of a year with what came to a meeting for it. New words in new terms lose nothing: an aim that an item served
 * is there with its own words, after those that stand.
 */
export const aimsInYear = (
  versions: readonly TermsOfReference[],
  days: Period,
  served: readonly Served[],
  business: readonly Business[],
): AimInYear[] => {
  const items = new Map(business.map(one => [one.item, one]))
  const here = served.filter(one => items.has(one.item))
  const inUse = inUseDuring(versions, days)
  const aims: Pick<AimInYear, 'aim' | 'version' | 'stands'>[] = []
  const add = (aim: string, version: number, stands: boolean): void => {
    if (!aims.some(one => isSameAim(one.aim, aim))) aims.push({ aim, version, stands })
  }
  for (const [index, terms] of inUse.entries()) for (const aim of terms.aims) add(aim, terms.version, index === 0)
  for (const one of here) add(one.aim, one.termsVersion, false)
  return aims.map(one => {
    const its = new Set(here.filter(other => isSameAim(other.aim, one.aim)).map(other => other.item))
    return { ...one, business: business.filter(item => its.has(item.item)) }
  })
}

/** What is said where no item has come, or none yet. */
export const nothingCame = (year: string, isOver: boolean): string =>
  isOver
    ? `Nothing came to a meeting for this aim in ${year}.`
    : `Nothing has come to a meeting for this aim in ${year} so far.`
