import type { ListedChild, Row } from '../../src/dataset/index.ts'
import { addDays, addMonths, ageOn, type PlainDate } from '../../src/kernel/index.ts'
import { type Adds, type Computation, fromList8, fromReturn, if1 } from './computation.ts'
import { everyDay, isShortBreak, once, stayOn, type Story, workingDaysAfter } from './story.ts'

/** In care every day from 1 April to 31 March, with no coming in after the first, no leaving before the last, no short break. */
const inCareAllYear = (story: Story, first: PlainDate, last: PlainDate): boolean =>
  once(story, `all year ${first}`, () => wasInCareAllYear(story, first, last))

const wasInCareAllYear = (story: Story, first: PlainDate, last: PlainDate): boolean => {
  const touching = story.stays.filter(stay => stay.from <= last && (stay.to === null || stay.to >= first))
  if (touching.length === 0 || touching.some(isShortBreak)) return false
  if (touching.some(stay => stay.rne === 'S' && stay.from > first)) return false
  if (touching.some(stay => stay.to !== null && stay.to < last && stay.rec !== 'X1')) return false
  return everyDay(first, last).every(day => day === last || stayOn(story, day) !== null)
}

const allYear = (adds: (row: Row<'OC2'> | null, age: number | null) => Adds, modules = 'Episodes OC2'): Computation =>
  fromReturn('return year', modules, (story, { first, last, year }) => {
    if (!inCareAllYear(story, first, last)) return null
    const row = story.oc2.find(one => one.year === year)?.row ?? null
    return adds(row, story.born === null ? null : ageOn(story.born, last))
  })

const share = (field: 'HEALTH_ASSESSMENT' | 'TEETH_CHECK' | 'IMMUNISATIONS' | 'SUBSTANCE_MISUSE'): Computation =>
  allYear(row => if1(true, row?.[field] === '1'))

const sharesAged = (from: number, to: number, counts: (row: Row<'OC2'> | null) => boolean): Computation =>
  allYear((row, age) => if1(age !== null && age >= from && age <= to, counts(row)), 'Header Episodes OC2')

const score = (row: Row<'OC2'> | null): number | null => row?.SDQ_SCORE ?? null

const ageOf = (child: ListedChild, day: PlainDate): number | null =>
  child.bornOn ? ageOn(child.bornOn, day) : child.ageGiven

export const health: Readonly<Record<string, Computation>> = {
  health_assessment: share('HEALTH_ASSESSMENT'),
  dental_check: share('TEETH_CHECK'),
  immunisations: share('IMMUNISATIONS'),
  substance_misuse: share('SUBSTANCE_MISUSE'),
  substance_misuse_received: allYear(row => if1(row?.SUBSTANCE_MISUSE === '1', row?.INTERVENTION_RECEIVED === '1')),
  substance_misuse_refused: allYear(row =>
    if1(row?.SUBSTANCE_MISUSE === '1', row?.INTERVENTION_RECEIVED !== '1' && row?.INTERVENTION_OFFERED === '1'),
  ),
  development_assessment: sharesAged(0, 4, row => row?.HEALTH_CHECK === '1'),
  sdq_completed: sharesAged(4, 16, row => score(row) !== null),
  sdq_completed_5_16: sharesAged(5, 16, row => score(row) !== null),
  sdq_average: allYear(row => {
    const given = score(row)
    return given === null ? null : [given, 1]
  }),
  sdq_cause_for_concern: allYear(row => {
    const given = score(row)
    return given === null ? null : if1(true, given >= 17)
  }),
  convicted: sharesAged(10, 17, row => row?.CONVICTED === '1'),
  iha_20wd_a8: fromList8((child, day) => {
    const { startedOn: started, endedOn: ended, lastHealthAssessmentOn: assessed } = child
    if (started === null || started < addMonths(addDays(day, 1), -6)) return null
    const due = workingDaysAfter(started, 20)
    if (due > day || (ended !== null && ended <= due)) return null
    return if1(true, assessed !== null && assessed >= started && assessed <= due)
  }, 'lastHealthAssessmentOn'),
  rha_in_time: fromList8((child, day) => {
    if (child.endedOn !== null || child.startedOn === null || workingDaysAfter(child.startedOn, 20) > day) return null
    const age = ageOf(child, day)
    const assessed = child.lastHealthAssessmentOn
    if (age === null || assessed === null) return [0, 1]
    return if1(true, addMonths(assessed, age < 5 ? 6 : 12) >= day)
  }, 'lastHealthAssessmentOn'),
  dental_check_a8: fromList8(
    (child, day) =>
      if1(child.endedOn === null, child.lastDentalCheckOn !== null && addMonths(child.lastDentalCheckOn, 12) >= day),
    'lastDentalCheckOn',
  ),
}
