import type { PostcodePlace } from '../dataset.ts'

const whole = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/

/** As the Royal Mail writes it, with one space; null for what has not the form of a whole postcode. */
export const normalPostcode = (text: string): string | null => {
  const found = whole.exec(text.toUpperCase().replace(/[^A-Z\d]/g, ''))
  return found ? `${found[1]} ${found[2]}` : null
}

/** Metres to miles as the return's own derived field has it. */
const METRES_IN_MILE = 1609.3

/**
 * Straight-line miles between two postcodes to one decimal, as the Department derives PL_DISTANCE:
 * the root of dE² + dN², in kilometres, over 1.6093. Null where either place is not known; the return's 999.9 is never used.
 */
export const milesBetween = (one: PostcodePlace | null, other: PostcodePlace | null): number | null =>
  one && other
    ? Math.round((Math.hypot(one.east - other.east, one.north - other.north) / METRES_IN_MILE) * 10) / 10
    : null
