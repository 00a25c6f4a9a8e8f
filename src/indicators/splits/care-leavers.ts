import { accommodation, type Child, type ListedCareLeaver } from '../../dataset/index.ts'
import { ageOfListed } from '../cohorts/listed-care-leavers.ts'
import { leavingCareIn } from '../cohorts/care-leavers.ts'
import type { Split } from '../define.ts'

const notKnown = 'Not known'

const activities: Readonly<Record<string, string>> = {
  F1: 'Higher education',
  P1: 'Higher education',
  F2: 'Other education',
  P2: 'Other education',
  F3: 'Training or employment',
  P3: 'Training or employment',
  F4: 'Apprenticeship',
  P4: 'Apprenticeship',
  F5: 'Training or employment',
  P5: 'Training or employment',
  G4: 'None: illness or disability',
  G6: 'None: pregnancy or parenting',
  G5: 'None: other reasons',
}
const activityGroups = [...new Set(Object.values(activities)), notKnown]

/** What a care leaver does. */
export const activityKind: Split<Child> = {
  id: 'activity',
  title: 'What they do',
  groups: activityGroups,
  of: (child, { returnYear }) => activities[leavingCareIn(child, returnYear)?.activity ?? ''] ?? notKnown,
}

const homes: Readonly<Record<string, string>> = Object.fromEntries(
  accommodation.codes.map(({ code, means }) => {
    const words = code === '0' ? 'not known' : (means.split(',')[0] ?? means)
    return [code.charAt(0), words.charAt(0).toUpperCase() + words.slice(1)]
  }),
)
const homeGroups = [...new Set([...Object.values(homes), notKnown])]

/** What kind of home a care leaver has, suitable or not. */
export const homeKind: Split<Child> = {
  id: 'home',
  title: 'Where they live',
  groups: homeGroups,
  of: (child, { returnYear }) => homes[leavingCareIn(child, returnYear)?.accommodation.charAt(0) ?? ''] ?? notKnown,
}

export const listedHomeKind: Split<ListedCareLeaver> = {
  id: 'home',
  title: 'Where they live',
  groups: homeGroups,
  of: person => homes[person.accommodation ?? ''] ?? notKnown,
}

const eligibilities = {
  eligible: 'Eligible (16 or 17 and in care)',
  relevant: 'Relevant (16 or 17 and left care)',
  'former relevant': 'Former relevant (18 or over)',
  qualifying: 'Qualifying (under 13 weeks in care)',
  other: 'Other',
} as const

/** The four kinds of right to help that the law knows. */
export const eligibility: Split<ListedCareLeaver> = {
  id: 'eligibility',
  title: 'Right to help',
  groups: [...Object.values(eligibilities), notKnown],
  of: person => (person.eligibility === null ? notKnown : eligibilities[person.eligibility]),
}

const ages = ['Under 17', '17 or 18', '19 to 21', '22 to 25', 'Over 25', notKnown] as const

export const careLeaverAge: Split<ListedCareLeaver> = {
  id: 'care-leaver-age',
  title: 'Age',
  groups: ages,
  of: (person, { window }) => {
    const age = ageOfListed(person, window.last)
    if (age === null) return notKnown
    return age < 17 ? 'Under 17' : age < 19 ? '17 or 18' : age < 22 ? '19 to 21' : age < 26 ? '22 to 25' : 'Over 25'
  },
}
