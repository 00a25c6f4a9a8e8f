import { roleCalled } from '../../access/index.ts'
import type { Indicator, Theme } from '../define.ts'

const ownersByTheme: Readonly<Partial<Record<Theme, string>>> = {
  Health: 'health-partner',
  Education: 'virtual-school-head',
  'Voice and visits': 'reviewing-officer-manager',
  'The board': 'corporate-parenting-officer',
}

/** Who answers for a measure, as a role: asked first when it needs explaining. */
export const ownerOf = (indicator: Indicator): string => ownersByTheme[indicator.theme] ?? 'report-author'

export const roleTitle = (id: string): string => {
  const title = roleCalled(id)?.title ?? id
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`
}
