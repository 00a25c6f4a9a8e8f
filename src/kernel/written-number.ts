const formats: Intl.NumberFormat[] = []

// Made when first asked for: the tables behind them take a while to load.
const formatOf = (decimals: number): Intl.NumberFormat =>
  (formats[decimals] ??= new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }))

/** 1,234 or 1,234.5: half away from nought, so that 12.5 is 13 and -12.5 is -13. */
export const writtenNumber = (value: number, decimals = 0): string => {
  if (![0, 1, 2].includes(decimals)) throw new RangeError(`No more than two decimals: ${decimals}`)
  // Binary fractions first: 1.005 is kept as 1.00499…, and would round the wrong way without this nudge.
  const nudged = value + Math.sign(value) * Math.abs(value) * Number.EPSILON * 4
  return formatOf(decimals)
    .format(nudged)
    .replace(/^-(?=[0.]*$)/, '')
    .replace('-', '−')
}
