import type { MeasureView } from '../data-set/measure-view.ts'
import type { DrawnUp } from './draw-up.ts'

export type Warning = Readonly<{
  title: string
  says: string
  measures: readonly Readonly<{ id: string; title: string }>[]
}>

const isOffSource = ({ indicator, figure }: MeasureView): boolean =>
  indicator.kind === 'entered' && figure.value !== null

/** What a publisher should know before the public does. None of it stops the publication. */
export const warningsOf = (drawn: DrawnUp): Warning[] => {
  const all = drawn.sections.flatMap(section => section.measures).filter(measure => !measure.leftOut)
  const warning = (title: string, says: string, is: (measure: (typeof all)[number]) => boolean): Warning => ({
    title,
    says,
    measures: all.filter(is).map(({ indicator }) => ({ id: indicator.id, title: indicator.title })),
  })
  return [
    warning(
      'Words that may give a hidden number away',
      'They are left out of the publication unless you tick them below.',
      measure => measure.risks.length > 0,
    ),
    warning(
      'Drafts that the public will not see',
      'Only words that are signed off are published.',
      measure => measure.view.commentary?.state === 'drafted',
    ),
    warning(
      'No words that explain the figure',
      'The public sees the figure alone.',
      measure => measure.words === null && measure.view.commentary === null && measure.whole.shown === 'value',
    ),
    warning(
      'Flagged by an analyst',
      'The public is told to read the number with care, not why.',
      measure => measure.view.flags.length > 0,
    ),
    warning(
      'Some answers are not known',
      'They count as no, and the public is told so.',
      measure => measure.view.figure.unknown > 0 && measure.whole.shown === 'value',
    ),
    warning('Entered by their owners', 'They rest on no extract, and the public is told so.', measure =>
      isOffSource(measure.view),
    ),
    warning(
      'Another figure for the same thing differs',
      'The definitions that are published say why.',
      measure => measure.view.conflicts.length > 0,
    ),
  ].filter(one => one.measures.length > 0)
}
