import { type Absence, readAbsence } from '../council-measures/index.ts'

/** A published figure, or why there is none: the symbols of the Department (c, k, x, z, low) are not numbers and never nought. */
export type Published = Readonly<{ value: number; absence: null } | { value: null; absence: Absence }>

export const readPublished = (text: string): Published | null => {
  const absence = readAbsence(text)
  if (absence) return { value: null, absence }
  const said = text.trim().replaceAll(',', '').replace(/%$/, '')
  const value = Number(said)
  return /^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(said) ? { value, absence: null } : null
}
