import { type Child, endsCare, FOSTER, livesInOn, periodsOfCare } from '../../dataset/index.ts'
import { addDays, birthday, isLeapYear, yearOf } from '../../kernel/index.ts'
import type { Cohort } from '../define.ts'
import { type CareLeaverAges, careLeaversAged } from './care-leavers.ts'

const hadFosterHomeAtEighteen = (child: Child): boolean => {
  if (child.bornOn === null) return false
  const eighteenth = birthday(child.bornOn, 18)
  // Systems differ on a birthday of 29 February: care may be ended on 28 February or on 1 March.
  const dayBefore =
    child.bornOn.endsWith('02-29') && !isLeapYear(yearOf(eighteenth)) ? addDays(eighteenth, -1) : eighteenth
  const last = periodsOfCare(child).findLast(period => {
    const episode = period.episodes.at(-1)
    return (
      episode !== undefined && endsCare(episode) && (episode.endedOn === eighteenth || episode.endedOn === dayBefore)
    )
  })
  if (!last?.endedOn) return false
  // Someone who was away for a few days on the birthday left the foster home that they were to go back to.
  return FOSTER.has(livesInOn(child, addDays(last.endedOn, -1))?.placementType ?? '')
}

const known = new WeakMap<Child, boolean>()

/** Care leavers who turned 18 in foster care, and left care that day. */
const leftFosterCareAtEighteen = (ages: CareLeaverAges): Cohort<Child> => {
  const all = careLeaversAged(ages)
  return {
    id: `${all.id}-from-foster-care`,
    title: `${all.title} who were in foster care until they were 18`,
    includes: (child, at) => {
      const member = all.includes(child, at)
      if (member !== true) return member
      const found = known.get(child)
      if (found !== undefined) return found
      const made = hadFosterHomeAtEighteen(child)
      known.set(child, made)
      return made
    },
  }
}

export const leftFosterCareNowAged18To20 = leftFosterCareAtEighteen({ youngest: 18, oldest: 20, inWords: '18 to 20' })
export const leftFosterCareNowAged18 = leftFosterCareAtEighteen({ youngest: 18, oldest: 18, inWords: '18' })
export const leftFosterCareNowAged19To20 = leftFosterCareAtEighteen({ youngest: 19, oldest: 20, inWords: '19 or 20' })
