import { writtenNumber } from '../kernel/index.ts'
import type { FigureSummary, Indicator, Unit } from './define.ts'
import { saysIfOne, whoIfOne } from './one-or-many.ts'

/** 1,234 */
export const wholeNumber = (value: number): string => writtenNumber(value)

/** A value as people read it: 11%, 65 per 10,000, 15.1, 426 days. */
export const valueInWords = (value: number, unit: Unit, decimals?: number): string => {
  const places = decimals ?? (unit === 'score' ? 1 : 0)
  const number = writtenNumber(value, places)
  switch (unit) {
    case 'percent':
      // A few of many is not nought, and all but a few is not all.
      if (value > 0 && Number(number) === 0) return `under ${places === 0 ? '1' : '0.1'}%`
      return value < 100 && Number(number) === 100 ? `over ${places === 0 ? '99' : '99.9'}%` : `${number}%`
    case 'per 10,000':
      return `${number} per 10,000`
    case 'days':
      return number === '1' ? '1 day' : `${number} days`
    case 'count':
    case 'score':
      return number
  }
}

/** What the figure says, in one sentence: 44 of 403 children (11%) lived in three or more places in the year. */
export const figureInWords = (indicator: Indicator, figure: FigureSummary): string => {
  if (figure.state !== 'value' || figure.value === null) return `${figure.because ?? 'Not known'}.`
  const value = valueInWords(figure.value, figure.unit, indicator.decimals)
  const { says, who = 'children' } = indicator
  if (figure.unit === 'percent') {
    const { numerator, denominator } = figure
    if (numerator === null || denominator === null) return `${value} of ${who} ${says}.`
    const ofThem = `${wholeNumber(denominator)} ${denominator === 1 ? whoIfOne(who) : who}`
    const said = numerator === 1 || denominator === 1 ? saysIfOne(says) : says
    return `${wholeNumber(numerator)} of ${ofThem} (${value}) ${said}.`
  }
  if (figure.unit === 'count')
    return value === '1' ? `1 ${whoIfOne(who)} ${saysIfOne(says)}.` : `${value} ${who} ${says}.`
  return `${says}: ${value}.`
}
