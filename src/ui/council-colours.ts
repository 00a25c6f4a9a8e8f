import { Refusal } from '../kernel/index.ts'

/** A council's two colours as #rrggbb: the first for its name, links and its own figures, the second for what it aims at. */
export type CouncilColours = Readonly<{ primary: string; accent: string }>

type Rgb = readonly [number, number, number]

const read = (colour: string): Rgb | null => {
  const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)
  return found ? [Number.parseInt(found[1]!, 16), Number.parseInt(found[2]!, 16), Number.parseInt(found[3]!, 16)] : null
}
const write = (rgb: Rgb): string => `#${rgb.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** WCAG 2.2, relative luminance. */
const luminance = (rgb: Rgb): number => {
  const [red, green, blue] = rgb.map(part => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const ratio = (one: Rgb, other: Rgb): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, contrast ratio: 1 for the same colour, 21 for black on white. */
export const contrast = (one: string, other: string): number => {
  const [a, b] = [read(one), read(other)]
  if (!a || !b) throw new RangeError('A colour is written #rrggbb')
  return ratio(a, b)
}

/** SC 1.4.3, level AA, text of any size. */
const enough = 4.5
/** The darkest and the lightest ground that our stylesheet puts these colours on. */
const lightGround: Rgb = [0xf3, 0xf5, 0xf4]
const darkGround: Rgb = [0x21, 0x2b, 0x33]

const refuseFaint = (colour: string, field: string, name: string): Rgb => {
  const rgb = read(colour)
  if (!rgb) throw new Refusal(`Write the ${name} colour as # and six digits, such as #17495b`, field)
  if (ratio(rgb, lightGround) < enough)
    throw new Refusal(
      `The ${name} colour ${colour} is too light to read on white: its contrast is ${ratio(rgb, lightGround).toFixed(1)} to 1 and must be at least 4.5 to 1`,
      field,
    )
  return rgb
}

/** Hue, and how vivid: what is kept when a colour is made lighter. */
const hueOf = ([red, green, blue]: Rgb): { hue: number; vivid: number; light: number } => {
  const [r, g, b] = [red / 255, green / 255, blue / 255]
  const most = Math.max(r, g, b)
  const span = most - Math.min(r, g, b)
  const light = most - span / 2
  if (span === 0) return { hue: 0, vivid: 0, light }
  const sixth = most === r ? (g - b) / span : most === g ? (b - r) / span + 2 : (r - g) / span + 4
  return { hue: (sixth * 60 + 360) % 360, vivid: span / (1 - Math.abs(2 * light - 1)), light }
}

const fromHue = ({ hue, vivid, light }: { hue: number; vivid: number; light: number }): Rgb => {
  const reach = vivid * Math.min(light, 1 - light)
  const part = (offset: number): number => {
    const k = (offset + hue / 30) % 12
    return 255 * (light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [part(0), part(8), part(4)]
}

/** The same hue made light enough for a dark page. */
const lightened = (rgb: Rgb): Rgb => {
  const own = hueOf(rgb)
  for (let light = own.light; light < 1; light += 0.02) {
    const lighter = fromHue({ ...own, light })
    // A little more than is asked for, so that links stand out from the words around them.
    if (ratio(lighter, darkGround) >= 6.5) return lighter
  }
  return [255, 255, 255]
}

const titlesOfItems = ['.kept-agenda__title', '.kept-items__title', '.kept-pack__title']

/**
 * The stylesheet with the council's colours, for light and dark pages, and how it prints the titles of agenda items.
 * Refuses colours that could not be read.
 */
export const councilStylesheet = (colours: CouncilColours, titlesInCapitals = false): string => {
  const primary = refuseFaint(colours.primary, 'primary', 'main')
  const accent = refuseFaint(colours.accent, 'accent', 'second')
  return [
    // Not on paper, which is black on white.
    `@media screen{:root{--kept-primary:${write(primary)};--kept-accent:${write(accent)};--kept-on-primary:#ffffff}}`,
    `@media screen and (prefers-color-scheme:dark){:root{--kept-primary:${write(lightened(primary))};--kept-accent:${write(lightened(accent))};--kept-on-primary:#10171c}}`,
    ...(titlesInCapitals ? [`@media print{${titlesOfItems.join()}{text-transform:uppercase}}`] : []),
    '',
  ].join('\n')
}
