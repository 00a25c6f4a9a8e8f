import type { Indicator, SplitFigure, Theme } from '../define.ts'
import type { KeptFigure } from '../figures/figures.store.ts'
import type { MeasureView } from './measure-view.ts'

export type Section = Readonly<{
  id: string
  title: string
  says: string | null
  measures: readonly MeasureView[]
}>

export type Priority = Readonly<{ number: number; label: string; measures: readonly string[] }>

export type Filters = Readonly<{
  priority: string
  ageGroup: string
  offTarget: boolean
  changed: boolean
  noCommentary: boolean
}>

const beforeThem: readonly Theme[] = ['Who is in care']

/**
 * The measures in the order of the strategy in force: who is in care first, then each priority with the measures that show
 * whether it is kept, then those that no priority claims, by theme.
 */
export const sectionsOf = (views: readonly MeasureView[], priorities: readonly Priority[]): Section[] => {
  const byId = new Map(views.map(view => [view.indicator.id, view]))
  const claimed = new Set(priorities.flatMap(priority => priority.measures))
  const ofTheme = (theme: Theme): MeasureView[] =>
    views.filter(view => view.indicator.theme === theme && !claimed.has(view.indicator.id))
  const themes = [...new Set(views.map(view => view.indicator.theme))]
  const idOf = (title: string): string => title.toLowerCase().replaceAll(/[^a-z]+/g, '-')
  const themed = (theme: Theme): Section => ({ id: idOf(theme), title: theme, says: null, measures: ofTheme(theme) })
  return [
    ...beforeThem.map(themed),
    ...priorities.map(priority => ({
      id: `priority-${priority.number}`,
      title: priority.label,
      says: `Priority ${priority.number}`,
      measures: priority.measures.flatMap(id => byId.get(id) ?? []),
    })),
    ...themes.filter(theme => !beforeThem.includes(theme)).map(themed),
  ].filter(section => section.measures.length > 0)
}

/** The splits whose groups are ages, so that the whole page can be read for one of them. */
const ageSplits = ['age-group', 'care-leaver-age']

export const ageGroupsOf = (catalogue: readonly Indicator[]): string[] => [
  ...new Set(
    catalogue.flatMap(indicator =>
      indicator.kind === 'computed'
        ? (indicator.splitBy ?? []).filter(split => ageSplits.includes(split.id)).flatMap(split => split.groups)
        : [],
    ),
  ),
]

/** A measure's figure for one age group, where it is split by age. */
export const ofAgeGroup = (figure: KeptFigure, group: string): SplitFigure | null =>
  figure.splits.find(part => ageSplits.includes(part.split) && part.group === group) ?? null

const isChanged = (view: MeasureView): boolean =>
  view.change.verdict !== 'no clear change' && view.change.verdict !== 'cannot be compared'

/** Rows of the board's dictionary of 2020 and of its performance report: what a board asked to see at every meeting. */
const askedFor = /^(P\d\.\d+|M4[01])$/

/**
 * Measures that a reader meets first: those the board asked for, those published for England, and whatever has moved, missed its
 * target or been written about. The others stand folded below them.
 */
export const isPrincipal = (view: MeasureView): boolean =>
  isChanged(view) ||
  view.targetMet !== null ||
  view.commentary !== null ||
  view.request !== null ||
  view.flags.length > 0 ||
  (view.indicator.answers ?? []).some(answer => askedFor.test(answer)) ||
  (view.indicator.benchmark !== undefined && view.comparison !== null)

const passes = (view: MeasureView, filters: Filters): boolean =>
  (!filters.offTarget || view.targetMet === false) &&
  (!filters.changed || isChanged(view)) &&
  (!filters.noCommentary || view.commentary?.state !== 'signed off') &&
  (filters.ageGroup === '' || ofAgeGroup(view.figure, filters.ageGroup) !== null)

export const narrow = (sections: readonly Section[], filters: Filters): Section[] =>
  sections
    .filter(section => filters.priority === '' || section.id === filters.priority)
    .map(section => ({ ...section, measures: section.measures.filter(view => passes(view, filters)) }))
    .filter(section => section.measures.length > 0)

export type Summary = Readonly<{
  measures: number
  withValue: number
  better: number
  worse: number
  offTarget: number
  onTarget: number
  noCommentary: number
  waiting: number
}>

export const summaryOf = (views: readonly MeasureView[]): Summary => {
  const count = (is: (view: MeasureView) => boolean): number => views.filter(is).length
  return {
    measures: views.length,
    withValue: count(view => view.figure.value !== null),
    better: count(view => view.change.verdict === 'better'),
    worse: count(view => view.change.verdict === 'worse'),
    offTarget: count(view => view.targetMet === false),
    onTarget: count(view => view.targetMet === true),
    noCommentary: count(view => view.figure.value !== null && view.commentary?.state !== 'signed off'),
    waiting: count(view => view.request !== null && view.commentary?.state !== 'signed off'),
  }
}
