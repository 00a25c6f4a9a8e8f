import type { FigureSummary, Indicator, Unit } from './define.ts'

let grouped: Intl.NumberFormat | null = null

/** 1,234 */
export const wholeNumber = (value: number): string =>
  (grouped ??= new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })).format(value)

/** A value as people read it: 11%, 65 per 10,000, 15.1, 426 days. Rounded half away from nought. */
export const valueInWords = (value: number, unit: Unit, decimals?: number): string => {
  const places = decimals ?? (unit === 'score' ? 1 : 0)
  const number = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(value)
  switch (unit) {
    case 'percent':
      // A few of many is not nought.
      return value > 0 && Number(number) === 0 ? `under ${places === 0 ? '1' : '0.1'}%` : `${number}%`
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
  const { says } = indicator
  if (typeof says === 'function') return says(figure)
  const who = indicator.who ?? 'children'
  if (figure.unit === 'percent')
    return figure.numerator === null || figure.denominator === null
      ? `${value} of ${who} ${says}.`
      : `${wholeNumber(figure.numerator)} of ${wholeNumber(figure.denominator)} ${who} (${value}) ${says}.`
  if (figure.unit === 'count') return `${value} ${who} ${says}.`
  return `${says}: ${value}.`
}
