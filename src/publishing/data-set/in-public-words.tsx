import type { Publishable } from '../../indicators/publishable.ts'
import { inWords, periodInWords } from '../../kernel/index.ts'
import { type Content, Details, MiniTrend, Tag, Verdict, type VerdictOf } from '../../ui/index.ts'
import type { Point } from './published.store.ts'
import { drawnUnit, publishableOf, type PublishedFigure, written } from './published.ts'

const isVerdict = (verdict: string): verdict is VerdictOf =>
  ['better', 'worse', 'higher', 'lower', 'no clear change'].includes(verdict)

/** A number, or in words that it is hidden or that there is none. Takes only what came through the door of publishable figures. */
export const ShownNumber = ({ shown, one }: { shown: Publishable; one: PublishedFigure }): Content =>
  shown.shown === 'value' ? (
    written(shown.value, one)
  ) : shown.shown === 'suppressed' ? (
    <Tag classes="govuk-tag--purple">Hidden</Tag>
  ) : (
    <Tag classes="govuk-tag--grey">No number</Tag>
  )

/** The counts behind a percentage. */
export const ShownCounts = ({ shown, one }: { shown: Publishable; one: PublishedFigure }): Content =>
  shown.shown === 'value' && one.unit === 'percent' && shown.numerator !== null && shown.denominator !== null
    ? `${written(shown.numerator, { unit: 'count', decimals: 0 })} of ${written(shown.denominator, { unit: 'count', decimals: 0 })}`
    : null

const datesOf = (one: PublishedFigure): string =>
  one.first === one.last ? `On ${inWords(one.last)}` : periodInWords(one)

/** The number with what a reader needs to judge it: counts, whether it moved, the target and the dates. */
export const BigNumber = ({ one }: { one: PublishedFigure }) => {
  const shown = publishableOf(one)
  const counts = ShownCounts({ shown, one })
  return (
    <>
      {shown.shown === 'value' ? (
        <p class="kept-measure__value">{ShownNumber({ shown, one })}</p>
      ) : (
        <p class="govuk-body">{ShownNumber({ shown, one })}</p>
      )}
      {counts !== null && <p class="kept-measure__counts">{counts}</p>}
      {one.verdict !== null && isVerdict(one.verdict) && <Verdict verdict={one.verdict} />}
      {one.beforeValue !== null && one.beforeOn !== null && (
        <p class="kept-measure__small">A year before: {written(one.beforeValue, one)}</p>
      )}
      {one.target !== null && (
        <p class="kept-measure__target">
          Our target: {written(one.target, one)}
          {one.targetMet !== null && (
            <>
              . <strong>{one.targetMet ? 'We met it' : 'We did not meet it'}</strong>
            </>
          )}
        </p>
      )}
      <p class="kept-measure__small">{datesOf(one)}</p>
    </>
  )
}

/** What else the reader should know of a number. */
export const Notes = ({ one }: { one: PublishedFigure }) => (
  <>
    {one.commentary !== null && (
      <blockquote class="kept-measure__words">
        <p>{one.commentary}</p>
      </blockquote>
    )}
    {one.overridden && (
      <p class="kept-measure__small">
        This is a small number. The director of children’s services decided that it should be shown.
      </p>
    )}
    {one.caution !== null && <p class="kept-measure__small">{one.caution}</p>}
  </>
)

export const BesideEngland = ({ one }: { one: PublishedFigure }) =>
  one.england !== null && (
    <div class="kept-measure__beside">
      <dl class="kept-beside">
        <div class="kept-beside__one">
          <dt>England</dt>
          <dd>{written(one.england, one)}</dd>
        </div>
      </dl>
      <p class="kept-measure__small">In {one.englandPeriod}</p>
    </div>
  )

const readingOf = (point: Point) =>
  point.value ??
  (point.shown === 'suppressed' ||
  point.shown === 'not applicable' ||
  point.shown === 'not yet due' ||
  point.shown === 'source not loaded'
    ? point.shown
    : 'not known')

/** A line through what was published, where there are three numbers or more. */
export const PublishedLine = ({ one, points }: { one: PublishedFigure; points: readonly Point[] }) =>
  points.filter(point => point.value !== null).length > 2 && (
    <MiniTrend
      id={`line-${one.indicator}`}
      title={`${one.title}: as published`}
      unit={drawnUnit(one.unit)}
      decimals={one.decimals ?? (one.unit === 'score' ? 1 : 0)}
      points={points.map(point => ({ on: point.on, value: readingOf(point) }))}
      target={one.target ?? undefined}
      benchmark={one.england === null ? undefined : { name: 'England', value: one.england }}
    />
  )

/** Why a number is hidden, once for the whole page. */
export const WhyHidden = ({ open }: { open?: boolean }) => (
  <Details summaryText="Why are some numbers hidden?" open={open ?? false} id="why-hidden">
    <p class="govuk-body">
      Some things happen to very few children. If we said how many, someone might guess who they are. So we hide a
      number when:
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>it counts 1, 2, 3, 4 or 5 people</li>
      <li>it counts all of a group but 1 to 5 people</li>
      <li>it is a share of fewer than 10 people</li>
      <li>you could use it, with other numbers, to work out one that we hide.</li>
    </ul>
    <p class="govuk-body">
      All hidden numbers look the same here, so that you cannot tell which of these it is. A hidden number is not
      nought. When we count nobody, we say 0.
    </p>
  </Details>
)
