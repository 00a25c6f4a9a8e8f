import { createHash } from 'node:crypto'
import type { PlainDate } from '../../kernel/index.ts'
import type { Priority } from '../data-set/data-set.ts'
import { isPrincipal, sectionsOf } from '../data-set/data-set.ts'
import type { MeasureView } from '../data-set/measure-view.ts'
import type { Behind, Figure, FigureSummary, Indicator } from '../define.ts'
import { figureInWords, valueInWords, wholeNumber } from '../in-words.ts'
import { type Earlier, makePublishable, type PublishableCell, type WhyHidden } from '../publishable.ts'
import { risksOf } from './commentary-risk.ts'
import { type Definition, definitionOf } from './definition.ts'

// What the public would see, drawn up from everything known: pure, so that the same choices always give the same publication, and
// what was looked at before publishing is what is published.

/** One figure as it is frozen. Nothing is in it that the public may not see. */
export type FrozenFigure = Readonly<{
  indicator: string
  version: number
  split: string
  group: string
  splitTitle: string | null
  shown: 'value' | 'suppressed' | Exclude<Figure['state'], 'value'>
  because: string | null
  value: number | null
  numerator: number | null
  denominator: number | null
  sentence: string
  commentary: string | null
  unit: string
  first: PlainDate
  last: PlainDate
  ordinal: number
  section: string
  sectionSays: string | null
  decimals: number | null
  verdict: string | null
  beforeValue: number | null
  beforeOn: PlainDate | null
  england: number | null
  englandPeriod: string | null
  target: number | null
  targetMet: boolean | null
  overridden: boolean
  /** What a reader meets first. */
  principal: boolean
  caution: string | null
}>

/** What was published before, as the public reads it. */
export type PublishedFigure = Pick<
  FrozenFigure,
  | 'indicator'
  | 'version'
  | 'split'
  | 'group'
  | 'splitTitle'
  | 'shown'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'unit'
  | 'decimals'
  | 'sentence'
  | 'commentary'
  | 'caution'
  | 'first'
  | 'last'
>

/** Everything that a publication is drawn up from. Only an analyst's transaction can gather it: the figures carry their children. */
export type Materials = Readonly<{
  asAt: PlainDate
  strategy: string | null
  priorities: readonly Priority[]
  figures: readonly Readonly<{ indicator: Indicator; figure: Figure }>[]
  views: readonly MeasureView[]
  /** Signed-off words by measure. A draft is not among them. */
  signedOff: ReadonlyMap<string, string>
  earlier: readonly Earlier[]
  /** Whole figures of other days that are published, in their newest version. */
  elsewhere: readonly PublishedFigure[]
  /** The publication that this one would correct. */
  previous: Readonly<{
    id: string
    version: number
    figures: readonly PublishedFigure[]
    titles: ReadonlyMap<string, string>
  }> | null
}>

export type Choices = Readonly<{
  /** Measures that are not published. */
  leaveOut: ReadonlySet<string>
  /** Which groupings are published beside the whole figures, by their title. */
  splits: ReadonlySet<string>
  /** Reasons for showing what the rules hide, by cell. */
  overrides: ReadonlyMap<string, string>
  /** Measures whose words are published although they may give a hidden number away. */
  sayAnyway: ReadonlySet<string>
}>

/** The groups that people ask for first. More groupings hide more figures, since each could give others away. */
export const usualSplits: readonly string[] = ['Age', 'Sex']

export const noChoices: Choices = {
  leaveOut: new Set(),
  splits: new Set(usualSplits),
  overrides: new Map(),
  sayAnyway: new Set(),
}

const cellKey = (cell: Readonly<{ indicator: string; split: string; group: string }>): string =>
  `${cell.indicator}|${cell.split}|${cell.group}`

/** A figure that the rules hide, for those who publish. */
export type HiddenCell = Readonly<{
  key: string
  split: string
  splitTitle: string | null
  group: string
  why: WhyHidden
}>

export type DrawnMeasure = Readonly<{
  indicator: Indicator
  view: MeasureView
  leftOut: boolean
  whole: FrozenFigure
  /** Which rule hides the whole figure; null where it is shown or there is none. */
  why: WhyHidden | null
  groups: readonly FrozenFigure[]
  hiddenGroups: readonly HiddenCell[]
  overridden: readonly HiddenCell[]
  /** Signed-off words, and why they might give a hidden number away. */
  words: string | null
  risks: readonly string[]
}>

export type DrawnUp = Readonly<{
  sections: readonly Readonly<{ title: string; says: string | null; measures: readonly DrawnMeasure[] }>[]
  figures: readonly FrozenFigure[]
  definitions: readonly Definition[]
  changes: readonly Change[]
  overrides: readonly Readonly<{ indicator: string; split: string; group: string; reason: string }>[]
  /** Stands for everything above: the same only if nothing at all differs. */
  digest: string
}>

export type Change = Readonly<{ indicator: string; title: string; says: string }>

export const hiddenSentence = 'This number is hidden, so that nobody can work out who it is about.'

const absentSentences: Readonly<Record<Exclude<Figure['state'], 'value'>, string>> = {
  'source not loaded': 'There is no number, because nobody has counted it for these dates.',
  'not yet due': 'There is no number yet. It is too early to count it.',
  'not applicable': 'There is no number, because there was nobody to count.',
  'not known': 'There is no number, because we do not know it.',
}

/** The title of every grouping that some measure has. */
export const splitsOf = (indicators: readonly Indicator[]): string[] =>
  [
    ...new Set(
      indicators.flatMap(one => (one.kind === 'computed' ? (one.splitBy ?? []).map(split => split.title) : [])),
    ),
  ].sort()

/** The figure with these groupings only, children behind it included. */
const onlySplits = (
  { indicator, figure }: Readonly<{ indicator: Indicator; figure: Figure }>,
  chosen: ReadonlySet<string>,
): Readonly<{ indicator: Indicator; figure: Figure }> => {
  if (indicator.kind !== 'computed') return { indicator, figure }
  const all = indicator.splitBy ?? []
  const kept = all.flatMap((split, index) => (chosen.has(split.title) ? [index] : []))
  const grouped = (one: Behind): Behind => ({ ...one, groups: kept.map(index => one.groups[index] ?? '') })
  return {
    indicator: { ...indicator, splitBy: all.filter(split => chosen.has(split.title)) },
    figure: {
      ...figure,
      splits: figure.splits.filter(part => kept.some(index => all[index]?.id === part.split)),
      counted: figure.counted.map(grouped),
      notCounted: figure.notCounted.map(grouped),
    },
  }
}

const groupInWords = (cell: PublishableCell, indicator: Indicator): string => {
  const { publishable: shown } = cell
  if (shown.shown === 'suppressed') return hiddenSentence
  if (shown.shown === 'nothing') return 'Nobody in this group.'
  const value = valueInWords(shown.value, cell.unit, indicator.decimals)
  return cell.unit === 'percent' && shown.numerator !== null && shown.denominator !== null
    ? `${cell.group}: ${wholeNumber(shown.numerator)} of ${wholeNumber(shown.denominator)} (${value}).`
    : `${cell.group}: ${value}.`
}

/** The figure a year before, if the public can read it already. */
const publishedBefore = (view: MeasureView, elsewhere: readonly PublishedFigure[]): PublishedFigure | null => {
  const { before } = view
  if (!before || before.value === null) return null
  return (
    elsewhere.find(
      one =>
        one.indicator === view.indicator.id &&
        one.shown === 'value' &&
        one.first === before.first &&
        one.last === before.last &&
        one.value === before.value,
    ) ?? null
  )
}

const cautionOf = (indicator: Indicator, figure: FigureSummary, flagged: boolean): string | null =>
  [
    // The flag's own words are for those who work with the figures: nobody has signed them off for the public.
    flagged ? 'Read this number with care. We found a problem in what it is counted from.' : '',
    figure.unknown > 0 ? 'Some answers are missing. They count as “no”.' : '',
    indicator.kind === 'entered' ? 'The team that does this work counted it. It is not from the yearly return.' : '',
    // What an owner typed beside a value was never signed off; what the program says of a rate is ours.
    indicator.kind === 'computed' && figure.note ? `${figure.note}.` : '',
  ]
    .filter(sentence => sentence !== '')
    .join(' ') || null

const sameNumbers = (a: FigureSummary, b: FigureSummary): boolean =>
  a.state === b.state && a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator

const inPublicWords = (one: PublishedFigure): string => {
  if (one.shown === 'suppressed') return 'hidden'
  if (one.shown !== 'value' || one.value === null) return 'no number'
  const value = valueInWords(one.value, one.unit as Indicator['unit'], one.decimals ?? undefined)
  return one.unit === 'percent' && one.numerator !== null && one.denominator !== null
    ? `${wholeNumber(one.numerator)} of ${wholeNumber(one.denominator)} (${value})`
    : value
}

const saysTheSame = (a: PublishedFigure, b: PublishedFigure): boolean =>
  a.shown === b.shown && a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator

const measureChange = (was: readonly PublishedFigure[], now: readonly PublishedFigure[]): string[] => {
  const before = was.find(one => one.split === '')
  const after = now.find(one => one.split === '')
  if (!before || !after) return [after ? 'It is new here.' : before ? 'It is no longer here.' : '']
  const says: string[] = []
  if (!saysTheSame(before, after)) says.push(`It was ${inPublicWords(before)}. It is now ${inPublicWords(after)}.`)
  else if (before.sentence !== after.sentence) says.push('It is said in other words.')
  if (before.first !== after.first || before.last !== after.last) says.push('It is about other dates.')
  if (before.version !== after.version) says.push('It is counted in a new way.')
  if (before.commentary !== after.commentary)
    says.push(before.commentary === null ? 'We now say why.' : 'What we say about it has changed.')
  if (before.caution !== after.caution) says.push('What to know about it has changed.')
  const groups = new Map(was.filter(one => one.split !== '').map(one => [cellKey(one), one]))
  const moved = new Set<string>()
  for (const one of now) {
    if (one.split === '') continue
    const then = groups.get(cellKey(one))
    groups.delete(cellKey(one))
    if (!then || !saysTheSame(then, one)) moved.add(one.splitTitle ?? one.split)
  }
  for (const one of groups.values()) moved.add(one.splitTitle ?? one.split)
  if (moved.size > 0) says.push(`Its groups changed: ${[...moved].join(', ').toLowerCase()}.`)
  return says
}

/** What differs for a reader between two publications, measure by measure. */
export const changesBetween = (
  was: readonly PublishedFigure[],
  now: readonly PublishedFigure[],
  titleOf: (indicator: string) => string,
): Change[] => {
  const measures = new Map<string, [PublishedFigure[], PublishedFigure[]]>()
  for (const [which, figures] of [was, now].entries())
    for (const one of figures) {
      const there = measures.get(one.indicator) ?? [[], []]
      there[which]?.push(one)
      measures.set(one.indicator, there)
    }
  return [...measures].flatMap(([indicator, [before, after]]) => {
    const says = measureChange(before, after)
    return says.length === 0 ? [] : [{ indicator, title: titleOf(indicator), says: says.join(' ') }]
  })
}

export const drawUp = (materials: Materials, choices: Choices): DrawnUp => {
  const computed = materials.figures.map(one => onlySplits(one, choices.splits))
  const byId = new Map(computed.map(one => [one.indicator.id, one]))
  const refused = [...choices.overrides.keys()].map(key => {
    const [indicator = '', split = '', group = ''] = key.split('|')
    return { indicator, split, group }
  })
  // Over every measure, also those left out: what is left out today may be published tomorrow.
  const cells = new Map<string, PublishableCell[]>()
  for (const cell of makePublishable(computed, materials.earlier, refused))
    cells.set(cell.indicator, [...(cells.get(cell.indicator) ?? []), cell])
  let ordinal = 0
  const drawMeasure = (view: MeasureView, section: string, sectionSays: string | null): DrawnMeasure | null => {
    const id = view.indicator.id
    const known = byId.get(id)
    const [wholeCell, ...groupCells] = cells.get(id) ?? []
    if (!known || !wholeCell) return null
    const { indicator, figure } = known
    const titles = new Map(
      indicator.kind === 'computed' ? indicator.splitBy?.map(split => [split.id, split.title]) : [],
    )
    const freeze = (cell: PublishableCell): FrozenFigure => {
      const { publishable } = cell
      const shown =
        publishable.shown === 'nothing'
          ? cell.split !== '' || figure.state === 'value'
            ? 'not applicable'
            : figure.state
          : publishable.shown
      const isValue = publishable.shown === 'value'
      return {
        indicator: id,
        version: figure.version,
        split: cell.split,
        group: cell.group,
        splitTitle: titles.get(cell.split) ?? null,
        shown,
        because: null,
        value: isValue ? publishable.value : null,
        numerator: isValue ? publishable.numerator : null,
        denominator: isValue ? publishable.denominator : null,
        sentence:
          cell.split !== ''
            ? groupInWords(cell, indicator)
            : isValue
              ? figureInWords(indicator, figure)
              : shown === 'suppressed' || shown === 'value'
                ? hiddenSentence
                : absentSentences[shown],
        commentary: null,
        unit: cell.unit,
        first: figure.first,
        last: figure.last,
        ordinal: ordinal++,
        section,
        sectionSays,
        decimals: indicator.decimals ?? null,
        verdict: null,
        beforeValue: null,
        beforeOn: null,
        england: null,
        englandPeriod: null,
        target: null,
        targetMet: null,
        overridden: cell.overridden,
        principal: true,
        caution: null,
      }
    }
    const hiddenCell = (cell: PublishableCell, why: WhyHidden): HiddenCell => ({
      key: cellKey(cell),
      split: cell.split,
      splitTitle: titles.get(cell.split) ?? null,
      group: cell.group,
      why,
    })
    const plain = freeze(wholeCell)
    const groups = groupCells.map(freeze)
    const hidden = [wholeCell, ...groupCells].filter(cell => cell.publishable.shown === 'suppressed')
    const words = materials.signedOff.get(id) ?? null
    const risks =
      words === null || hidden.length === 0
        ? []
        : risksOf(
            words,
            hidden.flatMap(cell => {
              const part =
                cell.split === ''
                  ? figure
                  : figure.splits.find(one => one.split === cell.split && one.group === cell.group)
              return [part?.numerator, part?.denominator, (part?.denominator ?? 0) - (part?.numerator ?? 0)].flatMap(
                number => number ?? [],
              )
            }),
          )
    const isShown = plain.shown === 'value'
    // What the data set page made of the figure counts only if it is this very figure.
    const before = isShown && sameNumbers(view.figure, figure) ? publishedBefore(view, materials.elsewhere) : null
    const england = isShown ? view.comparison?.comparators.find(one => one.id === 'england') : undefined
    const commentary = words !== null && (risks.length === 0 || choices.sayAnyway.has(id)) ? words : null
    const verdict = before && view.change.verdict !== 'cannot be compared' ? view.change.verdict : null
    const targetMet = isShown ? view.targetMet : null
    const whole: FrozenFigure = {
      ...plain,
      commentary,
      verdict,
      beforeValue: before?.value ?? null,
      beforeOn: before?.last ?? null,
      england: england?.value ?? null,
      englandPeriod: england ? (view.comparison?.period ?? null) : null,
      target: view.target?.value ?? null,
      targetMet,
      // Judged by what the public may know, so that a place on the page tells nothing of a number that is hidden.
      principal: isPrincipal({
        ...view,
        change: { ...view.change, verdict: verdict ?? 'cannot be compared' },
        targetMet,
        commentary: commentary === null ? null : view.commentary,
        request: null,
        comparison: england ? view.comparison : null,
      }),
      caution: isShown ? cautionOf(indicator, figure, view.flags.length > 0) : null,
    }
    return {
      indicator,
      view,
      leftOut: choices.leaveOut.has(id),
      whole,
      why: wholeCell.why,
      groups,
      hiddenGroups: groupCells.flatMap(cell => (cell.why === null ? [] : [hiddenCell(cell, cell.why)])),
      overridden: [wholeCell, ...groupCells].flatMap(cell => (cell.overridden ? [hiddenCell(cell, 'few')] : [])),
      words,
      risks,
    }
  }
  const seen = new Set<string>()
  const sections = sectionsOf(materials.views, materials.priorities).map(section => ({
    title: section.title,
    says: section.says,
    measures: section.measures.flatMap(view => {
      // A measure of two priorities stands under the first.
      if (seen.has(view.indicator.id)) return []
      seen.add(view.indicator.id)
      return drawMeasure(view, section.title, section.says) ?? []
    }),
  }))
  const published = sections.flatMap(section => section.measures).filter(measure => !measure.leftOut)
  const figures = published.flatMap(measure => [measure.whole, ...measure.groups])
  const overrides = published.flatMap(measure =>
    measure.overridden.map(cell => ({
      indicator: measure.indicator.id,
      split: cell.split,
      group: cell.group,
      reason: choices.overrides.get(cell.key) ?? '',
    })),
  )
  const titles = new Map(published.map(measure => [measure.indicator.id, measure.indicator.title]))
  const { previous } = materials
  const changes = previous
    ? changesBetween(previous.figures, figures, id => titles.get(id) ?? previous.titles.get(id) ?? id)
    : []
  const definitions = published.map(measure => definitionOf(measure.indicator))
  return {
    sections,
    figures,
    definitions,
    changes,
    overrides,
    digest: createHash('sha256')
      .update(JSON.stringify([figures, overrides, previous?.id ?? null]))
      .digest('base64url'),
  }
}
