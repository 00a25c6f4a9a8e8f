import { fewest, smallestGroup, type WhyHidden } from '../publishable.ts'

/** Why a number is hidden, for those who publish. The public is told only that it is. */
export const ruleWords: Readonly<Record<WhyHidden, string>> = {
  few: `1 to ${fewest} people`,
  'all but a few': `All but 1 to ${fewest} people`,
  'small group': `Fewer than ${smallestGroup} people in it`,
  'counts not known': 'The counts behind it are not known',
  'difference with the last publication': `Within ${fewest} of what was published before`,
  'to protect another': 'Would give another hidden number away',
}

/** A director’s reason shows what one rule hides; what only protects another would stay hidden with it. */
export const canBeOverridden = (why: WhyHidden): boolean => why !== 'to protect another'
