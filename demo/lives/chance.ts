/** Repeatable chance: the same seed and the same question always give the same answer, so the demonstration never changes by itself. */
export type Chance = Readonly<{
  /** From 0 up to, not including, 1. */
  share: () => number
  /** A whole number, both ends counted. */
  whole: (least: number, most: number) => number
  yes: (share: number) => boolean
  one: <T>(of: readonly T[]) => T
  weighted: <T>(of: readonly (readonly [T, number])[]) => T
  normal: (mean: number, deviation: number) => number
  /** How long until the next of things that happen so often on average. */
  wait: (mean: number) => number
}>

const mix = (hash: number, word: number): number => {
  let h = Math.imul(hash ^ word, 0x9e3779b1)
  h ^= h >>> 15
  h = Math.imul(h, 0x85ebca6b)
  return h ^ (h >>> 13)
}

const numberOf = (part: number | string): number => {
  if (typeof part === 'number') return part | 0
  let hash = 17
  for (let i = 0; i < part.length; i++) hash = mix(hash, part.charCodeAt(i))
  return hash
}

/** Chance for one question, such as (seed, child, 'reviews'): asking another question never disturbs this one. */
export const chanceOf = (...parts: readonly (number | string)[]): Chance => {
  let state = 0x2545f491
  for (const part of parts) state = mix(state, numberOf(part))

  // Mulberry32: small, fast and good enough to make up lives.
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const whole = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1))
  const one = <T>(of: readonly T[]): T => {
    const found = of[whole(0, of.length - 1)]
    if (found === undefined) throw new RangeError('Nothing to choose from')
    return found
  }
  const weighted = <T>(of: readonly (readonly [T, number])[]): T => {
    let total = 0
    for (const [, weight] of of) total += weight
    let left = share() * total
    for (const [thing, weight] of of) {
      left -= weight
      if (left < 0) return thing
    }
    return one(of)[0]
  }
  return {
    share,
    whole,
    yes: p => share() < p,
    one,
    weighted,
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
    wait: mean => -Math.log(1 - share()) * mean,
  }
}
