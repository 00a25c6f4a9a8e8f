import { asPublished, type Publishable } from '../../indicators/publishable.ts'
import { momentInWords, type PlainDate } from '../../kernel/index.ts'
import { figure, type Unit as WrittenUnit } from '../../ui/index.ts'

/** A figure as the public reads it: all of it was frozen when it was published. */
export type PublishedFigure = Readonly<{
  indicator: string
  title: string
  asks: string
  version: number
  split: string
  splitTitle: string | null
  group: string
  shown: string
  value: number | null
  numerator: number | null
  denominator: number | null
  sentence: string
  commentary: string | null
  unit: string
  decimals: number | null
  first: PlainDate
  last: PlainDate
  section: string
  sectionSays: string | null
  verdict: string | null
  beforeValue: number | null
  beforeOn: PlainDate | null
  england: number | null
  englandPeriod: string | null
  target: number | null
  targetMet: boolean | null
  overridden: boolean
  principal: boolean
  caution: string | null
}>

/** The day of a moment, as it was in London. */
export const dayInWords = (instant: string): string => momentInWords(instant).replace(/,.*$/, '')

/** What a public page may draw: only this. */
export const publishableOf = (one: PublishedFigure): Publishable => asPublished(one)

/** The way that figures of a unit are drawn. */
export const drawnUnit = (unit: string): WrittenUnit =>
  unit === 'percent' || unit === 'count' || unit === 'days' ? unit : unit === 'per 10,000' ? 'rate' : 'number'

/** A number with its unit: 11%, 449, 65 in every 10,000. */
export const written = (value: number, one: Pick<PublishedFigure, 'unit' | 'decimals'>): string =>
  one.unit === 'per 10,000'
    ? `${figure(value, 'count', one.decimals ?? 0)} in every 10,000`
    : figure(value, drawnUnit(one.unit), one.decimals ?? (one.unit === 'score' ? 1 : 0))

export type Section = Readonly<{
  id: string
  title: string
  says: string | null
  /** What a reader meets first: with a number, or with one that is hidden. */
  measures: readonly PublishedFigure[]
  /** The others, folded below. */
  more: readonly PublishedFigure[]
  /** Without a number. */
  without: readonly PublishedFigure[]
}>

/** The whole figures under the headings that they were published under. */
export const sectionsOf = (wholes: readonly PublishedFigure[]): Section[] => {
  const sections = new Map<
    string,
    { says: string | null; measures: PublishedFigure[]; more: PublishedFigure[]; without: PublishedFigure[] }
  >()
  for (const one of wholes) {
    const there = sections.get(one.section) ?? { says: one.sectionSays, measures: [], more: [], without: [] }
    const hasNumber = one.shown === 'value' || one.shown === 'suppressed'
    ;(hasNumber ? (one.principal ? there.measures : there.more) : there.without).push(one)
    sections.set(one.section, there)
  }
  return [...sections].map(([title, section], index) => ({ id: `part-${index + 1}`, title, ...section }))
}

export type Grouping = Readonly<{
  title: string
  groups: readonly PublishedFigure[]
  /** None of it may be seen. */ hidden: boolean
}>

/** A measure's groups, grouping by grouping. Where nobody was counted at all there is nothing to show. */
export const groupingsOf = (figures: readonly PublishedFigure[]): Grouping[] => {
  const groupings = new Map<string, PublishedFigure[]>()
  for (const one of figures) {
    if (one.split === '') continue
    const title = one.splitTitle ?? one.split
    groupings.set(title, [...(groupings.get(title) ?? []), one])
  }
  return [...groupings]
    .filter(([, groups]) => groups.some(one => one.shown === 'value' || one.shown === 'suppressed'))
    .map(([title, groups]) => ({ title, groups, hidden: !groups.some(one => one.shown === 'value') }))
}

/** Signs of the Government Statistical Service for what is not a number: c confidential, z not applicable, x not available. */
export const signOf = (shown: string): 'c' | 'z' | 'x' =>
  shown === 'suppressed' ? 'c' : shown === 'not applicable' ? 'z' : 'x'
