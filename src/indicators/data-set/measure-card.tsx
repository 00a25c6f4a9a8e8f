import { inShortWords, inWords, periodInWords } from '../../kernel/index.ts'
import { type Content, MiniTrend, MissingChip, Tag, Verdict } from '../../ui/index.ts'
import type { Unit } from '../define.ts'
import { valueInWords } from '../in-words.ts'
import { chartUnit, readingOf } from './reading.ts'
import type { MeasureView } from './measure-view.ts'
import { measureAddress } from './addresses.ts'
import { ofAgeGroup } from './data-set.ts'

const windowInWords = (view: MeasureView): string =>
  view.figure.first === view.figure.last ? `On ${inWords(view.figure.last)}` : periodInWords(view.figure)

/** Beside the figure itself the unit need not be said again. */
const shortValue = (value: number, unit: Unit, decimals: number | undefined): string =>
  valueInWords(value, unit === 'per 10,000' ? 'count' : unit, decimals)

const Target = ({ view }: { view: MeasureView }) => {
  const { target, indicator, figure, targetMet } = view
  if (!target) return null
  return (
    <p class="kept-measure__target">
      Target {valueInWords(target.value, figure.unit, indicator.decimals)}
      {targetMet !== null && (
        <>
          : <strong>{targetMet ? 'met' : 'not met'}</strong>
        </>
      )}
    </p>
  )
}

const Comparators = ({ view }: { view: MeasureView }) => {
  const { comparison, figure, indicator } = view
  if (!comparison || comparison.comparators.length === 0) return null
  return (
    <div class="kept-measure__beside">
      <dl class="kept-beside">
        {comparison.comparators.map(one => (
          <div class="kept-beside__one" title={one.says}>
            <dt>{one.name}</dt>
            <dd>{shortValue(one.value, figure.unit, indicator.decimals)}</dd>
          </div>
        ))}
      </dl>
      <p class="kept-measure__small">
        Published for {comparison.period}
        {comparison.neighboursOf !== null && `; neighbours of ${comparison.neighboursOf}`}
      </p>
    </div>
  )
}

const Commentary = ({ view }: { view: MeasureView }) => {
  const { commentary, request } = view
  if (commentary)
    return (
      <blockquote class="kept-measure__words">
        <p>{commentary.words}</p>
        {commentary.state === 'drafted' && <Tag classes="govuk-tag--yellow">Draft, not signed off</Tag>}
      </blockquote>
    )
  return request ? (
    <p class="kept-measure__small">
      Commentary asked of the {request.role}, due {inWords(request.dueOn)}
    </p>
  ) : null
}

const Flags = ({ view }: { view: MeasureView }) => {
  const { figure, conflicts, indicator } = view
  const flags: Content[] = [...view.flags]
  if (figure.unknown > 0) flags.push(`${figure.unknown} of these are not known and count as not`)
  if (figure.note !== null && figure.note !== '') flags.push(figure.note)
  if (conflicts.length > 0)
    flags.push(
      <>
        Another count of this differs:{' '}
        {conflicts.map((one, index) => (
          <>
            {index > 0 && '; '}
            {one.indicator.title} {valueInWords(one.figure.value ?? 0, one.figure.unit, one.indicator.decimals)}
          </>
        ))}
      </>,
    )
  if (indicator.kind === 'entered' && figure.value !== null) flags.push('Entered by its owner, not from an extract')
  return flags.length === 0 ? null : (
    <ul class="kept-measure__flags">
      {flags.map(flag => (
        <li>{flag}</li>
      ))}
    </ul>
  )
}

/** One measure: what it says in words, the figure with its counts, whether that is a change, the line so far and what it stands beside. */
export const MeasureCard = ({ view, story, ageGroup }: { view: MeasureView; story: string; ageGroup: string }) => {
  const { indicator, figure, change } = view
  const part = ageGroup === '' ? null : ofAgeGroup(figure, ageGroup)
  const value = part ? part.value : figure.value
  const numerator = part ? part.numerator : figure.numerator
  const denominator = part ? part.denominator : figure.denominator
  const points = view.series.map(one => ({ on: one.asAt, value: readingOf(one) }))
  const england = view.comparison?.comparators.find(one => one.id === 'england')
  return (
    <article class="kept-measure" id={indicator.id}>
      <div class="kept-measure__says">
        <h3 class="kept-measure__title">
          <a class="govuk-link govuk-link--no-underline" href={measureAddress(indicator.id, view.figure.asAt)}>
            {indicator.title}
          </a>
        </h3>
        <p class="kept-measure__story">{part ? `Aged ${ageGroup} only.` : story}</p>
        <Commentary view={view} />
        <Flags view={view} />
      </div>
      <div class="kept-measure__figure">
        {value === null ? (
          <MissingChip missing={figure.state === 'value' ? 'not applicable' : figure.state} />
        ) : (
          <>
            <p class="kept-measure__value">{shortValue(value, figure.unit, indicator.decimals)}</p>
            {figure.unit === 'per 10,000' && <p class="kept-measure__counts">for every 10,000 children</p>}
            {figure.unit === 'percent' && numerator !== null && denominator !== null && (
              <p class="kept-measure__counts">
                {numerator} of {denominator}
              </p>
            )}
            {!part && change.verdict !== 'cannot be compared' && <Verdict verdict={change.verdict} />}
            {!part && <Target view={view} />}
          </>
        )}
        <p class="kept-measure__small">{windowInWords(view)}</p>
      </div>
      <div class="kept-measure__context">
        {!part && points.filter(point => typeof point.value === 'number').length > 2 && (
          <MiniTrend
            id={`trend-${indicator.id}`}
            title={`${indicator.title} since ${inShortWords(points[0]?.on ?? figure.asAt)}`}
            unit={chartUnit(figure.unit)}
            points={points}
            decimals={indicator.decimals}
            target={view.target?.value}
            benchmark={england ? { name: 'England', value: england.value } : undefined}
          />
        )}
        {!part && <Comparators view={view} />}
      </div>
    </article>
  )
}
