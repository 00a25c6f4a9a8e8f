import type {
  ListedAdopter,
  ListedAdoption,
  ListedCareLeaver,
  ListedChild,
  PermanencePlan,
  PlacementGroup,
  CeasedReasonGroup,
  LegalStatusGroup,
  Snapshot,
} from '../src/dataset/index.ts'
import { writeAnnexA, writeAnnexALists } from '../src/dataset/annex-a/index.ts'
import { childId, lastOfMonth, monthsTo, type PlainDate } from '../src/kernel/index.ts'
import { entitlementOn, situationAt } from './lives/care-leaver.ts'
import { chanceOf } from './lives/chance.ts'
import { ageAt, asDate, birthdayAt, day, type Day } from './lives/day.ts'
import { isShortBreak, type Life, type PeriodOfCare, type Spell } from './lives/life.ts'
import { wessexPlaces } from './lives/places.ts'
import { rateOn, rates } from './lives/rates.ts'
import type { Council } from './wessex-vale.ts'

// Ofsted's lists 8 to 11 as they stood on a day, seen from the same lives as the return: the counts agree because they are one.

const legalGroup = (ls: string): LegalStatusGroup | null => {
  if (ls === 'C1') return 'interim'
  if (ls === 'C2') return 'full'
  if (ls === 'D1') return 'freed'
  if (ls === 'E1') return 'placement order'
  if (ls === 'V2') return 'section 20'
  return ls.startsWith('L') ? 'protection' : ls.startsWith('J') ? 'youth justice' : null
}

const PLACEMENTS: Readonly<Record<string, PlacementGroup>> = {
  P1: 'parents',
  P2: 'independent',
  P3: 'residential employment',
  H5: 'supported',
  K3: 'supported',
  K1: 'secure home',
  K2: "children's home",
  R1: 'care home',
  R2: 'health',
  R3: 'family centre',
  R5: 'custody',
  S1: 'residential school',
}
const placementGroup = (place: string): PlacementGroup => {
  if (place.startsWith('U')) return 'foster'
  if (place.startsWith('A')) return 'placed for adoption'
  if (place.startsWith('T')) return 'temporary'
  return PLACEMENTS[place] ?? 'other'
}

const ENDINGS: Readonly<Record<string, CeasedReasonGroup>> = {
  E11: 'adopted',
  E12: 'adopted',
  E2: 'died',
  E3: 'other council',
  E4A: 'home',
  E4B: 'home',
  E13: 'no parental responsibility',
  E41: 'child arrangements order',
  E45: 'special guardianship',
  E46: 'special guardianship',
  E47: 'special guardianship',
  E48: 'special guardianship',
  E5: 'independent living',
  E6: 'independent living',
  E7: 'adult residential',
  E9: 'custody',
  E14: 'remand ended',
  E15: 'assessed adult',
  E16: 'moved abroad',
}

const sexOf = (life: Life): ListedChild['sex'] =>
  life.sex === 'M' ? 'male' : life.sex === 'F' ? 'female' : 'not known'

const lastUpTo = (days: readonly Day[], on: Day): Day | undefined => days.findLast(d => d <= on)
const orNull = (d: Day | undefined): PlainDate | null => (d === undefined ? null : asDate(d))

/** Visits and contacts from the time that the first workbook can look back to. A late one is followed by the next in its turn. */
const contactsOf = (
  seed: number,
  life: Life,
  period: PeriodOfCare,
  what: string,
  gap: number,
  longGap: number,
): Day[] => {
  const chance = chanceOf(seed, life.id, what, period.start)
  const days: Day[] = []
  let on = Math.max(period.start + chance.whole(1, 6), FIRST_CONTACT - chance.whole(0, gap))
  while (on < period.end && on < LAST_CONTACT) {
    days.push(on)
    on += chance.yes(rateOn(rates.lateVisit, on)) ? chance.whole(gap + 6, longGap) : chance.whole(gap - 16, gap - 1)
  }
  return days
}
const FIRST_CONTACT = day('2024-06-01')
const LAST_CONTACT = day('2027-04-01')

/** Homes in the twelve months: what goes on with the same carer is one, and a short stay elsewhere is none. */
const homesIn = (life: Life, first: Day, last: Day): number => {
  let homes = 0
  for (const period of life.periods) {
    let before: Spell | null = null
    let counted = false
    for (const spell of period.spells) {
      if (isShortBreak(spell.ls) || spell.where.place.startsWith('T')) continue
      const goesOn =
        before !== null &&
        ((spell.rne !== 'P' && spell.rne !== 'B') ||
          before.where.postcode + before.where.urn === spell.where.postcode + spell.where.urn)
      if (!goesOn) counted = false
      if (!counted && spell.start <= last && spell.end > first) {
        homes++
        counted = true
      }
      before = spell
    }
  }
  return homes
}

const planOf = (life: Life, period: PeriodOfCare, spell: Spell, on: Day, seed: number): PermanencePlan | null => {
  const chance = chanceOf(seed, life.id, 'plan', period.start)
  // Recorded by the second review at the latest, nearly always.
  if (on - period.start < chance.whole(40, 115) || chance.yes(0.03)) return null
  if (life.decisions.some(d => d.on <= on && (d.ceased === null || d.ceased > on))) return 'adoption'
  if (life.way === 'special guardianship') return 'special guardianship'
  if (life.way === 'short stay' || life.way === 'under a year' || life.way === 'home later') return 'return to family'
  if (life.way === 'remand') return 'other'
  if (spell.where.place === 'K3') return 'supported living'
  if (/^[KS]/.test(spell.where.place)) return 'long-term residential'
  return 'long-term fostering'
}

const listedChild = (council: Council, life: Life, period: PeriodOfCare, on: Day): ListedChild => {
  const { seed } = council.settings
  const left = period.end <= on
  const spells = period.spells.filter(s => s.start <= on)
  const spell = spells.at(-1)
  if (!spell) throw new RangeError('A period of care without an episode')
  const yearAgo = day(monthsTo(asDate(on), 12).first)
  const untilLeft = left ? period.end : on
  const placement = spells.findLast(s => s.rne === 'S' || s.rne === 'P' || s.rne === 'B') ?? spell
  const legalFrom = spells.findLast((s, i) => s.ls === spell.ls && spells[i - 1]?.ls !== spell.ls) ?? spell
  const missing = life.missing.filter(m => m.start >= yearAgo && m.start <= on)
  const back = missing.findLast(m => m.kind === 'M' && m.end <= on)
  const place = wessexPlaces().byPostcode.get(spell.where.postcode)
  const visits = contactsOf(seed, life, period, 'visits', 42, life.way === 'stays' ? 90 : 75)
  return {
    id: childId(life.id),
    sex: sexOf(life),
    ethnicity: life.ethnicity,
    bornOn: asDate(life.born),
    ageGiven: ageAt(life.born, on),
    unaccompaniedInYear: life.unaccompanied && birthdayAt(life.born, 18) > yearAgo,
    disabled: life.disabled,
    startedOn: asDate(period.start),
    need: period.need,
    secondPeriodInYear: life.periods.some(p => p !== period && p.end >= yearAgo && p.end <= period.start),
    legalStatusOn: asDate(legalFrom.start),
    legalStatus: legalGroup(spell.ls),
    lastReviewOn: orNull(life.reviews.findLast(r => r.on <= untilLeft && r.on >= period.start)?.on),
    lastVisitOn: orNull(lastUpTo(visits, untilLeft)),
    permanencePlan: planOf(life, period, spell, on, seed),
    lastReviewingOfficerContactOn: orNull(
      lastUpTo(contactsOf(seed, life, period, 'reviewing officer', 120, 200), untilLeft),
    ),
    lastHealthAssessmentOn: orNull(life.healthAssessments.findLast(d => d <= untilLeft && d >= period.start)),
    lastDentalCheckOn: orNull(life.dentalChecks.findLast(d => d <= untilLeft && d >= period.start)),
    placementsInYear: homesIn(life, yearAgo, on),
    endedOn: left ? asDate(period.end) : null,
    endReason: left ? (ENDINGS[spell.rec] ?? 'other') : null,
    placementStartedOn: asDate(placement.start),
    placementType: placementGroup(spell.where.place),
    provider:
      spell.where.provider === ''
        ? null
        : spell.where.provider === 'PR1'
          ? 'own'
          : spell.where.provider === 'PR4'
            ? 'private'
            : 'other',
    postcode: life.placementPostcodeBlank ? null : spell.where.postcode,
    urn: spell.where.urn || null,
    outOfArea: place ? !place.own : null,
    placementAuthority: place?.authority ?? null,
    missingInYear: missing.filter(m => m.kind === 'M').length,
    absentInYear: missing.filter(m => m.kind === 'A').length,
    returnInterviewOffered: back ? back.interviewOffered : null,
    returnInterviewAccepted: back?.interviewOffered ? back.interviewAccepted : null,
    team: teamOf(life, on),
  }
}

const teamOf = (life: Life, on: Day): string => {
  if (life.unaccompanied) return 'Unaccompanied children'
  if (life.disabled) return 'Children with disabilities'
  return ageAt(life.born, on) >= 16 ? 'Moving on' : `Children in care ${(life.number % 3) + 1}`
}

/** Nobody is twice in the list: in care today comes before having left in the last six months. */
const listEight = (council: Council, on: Day): ListedChild[] => {
  const sixMonths = day(monthsTo(asDate(on), 6).first)
  return council.lives.flatMap(life => {
    const periods = life.periods.filter(p => p.start <= on && !isShortBreak(p.spells[0]?.ls ?? ''))
    const period = periods.find(p => p.end > on) ?? periods.findLast(p => p.end >= sixMonths)
    return period ? [listedChild(council, life, period, on)] : []
  })
}

const listNine = (council: Council, on: Day): ListedCareLeaver[] => {
  const { seed } = council.settings
  return council.lives.flatMap((life): ListedCareLeaver[] => {
    const eligibility = entitlementOn(life, on)
    if (eligibility === null) return []
    const age = ageAt(life.born, on)
    const inCare = eligibility === 'eligible'
    const now = inCare
      ? { inTouch: 'YES', activity: '', accommodation: '' }
      : situationAt(seed, life, Math.max(17, age))
    if (now.inTouch === 'DIED') return []
    const chance = chanceOf(seed, life.id, 'adviser')
    const engaged = now.inTouch === 'YES'
    const supported = eligibility !== 'qualifying' && (age < 21 || engaged)
    const plans = chance.whole(0, 170)
    // Reviewed about every half year: most stand at less than six months, some are overdue.
    const cycle = chance.yes(0.42) ? 260 : 172
    const reviewed = on - ((((on + plans) % cycle) + cycle) % cycle)
    const talks = chance.yes(engaged ? 0.85 : 0.1) ? 48 : 130
    const spoke = on - ((((on + plans * 3) % talks) + talks) % talks)
    const known = now.accommodation !== '' && now.accommodation !== '0'
    return [
      {
        id: childId(life.id),
        sex: sexOf(life),
        ethnicity: life.ethnicity,
        bornOn: asDate(life.born),
        ageGiven: age,
        unaccompanied: life.unaccompanied,
        disabled: life.disabled,
        team: inCare ? teamOf(life, on) : 'Care leavers',
        hasAdviser: supported,
        eligibility,
        pathwayPlanReviewedOn: supported && reviewed >= birthdayAt(life.born, 16) ? asDate(reviewed) : null,
        inTouch: now.inTouch,
        lastContactOn: supported || now.inTouch === 'NO' ? asDate(spoke) : null,
        accommodation: known ? now.accommodation.slice(0, 1) : null,
        suitable: known ? now.accommodation.endsWith('1') : null,
        activity: now.activity === '' || now.activity === '0' ? null : now.activity,
      },
    ]
  })
}

const listTen = (council: Council, on: Day): ListedAdoption[] => {
  const yearAgo = day(monthsTo(asDate(on), 12).first)
  const upTo = (d: Day | null | undefined): PlainDate | null => (d != null && d <= on ? asDate(d) : null)
  return council.lives.flatMap((life): ListedAdoption[] => {
    const decision = life.decisions.findLast(d => d.on <= on)
    if (!decision) return []
    const { adoption } = life
    if (adoption && adoption.adopted < yearAgo) return []
    if (decision.ceased !== null && decision.ceased < yearAgo) return []
    const period = life.periods.findLast(p => p.start <= decision.on)
    const order = period?.spells.find(s => s.ls === 'E1')?.start
    const reversed = decision.ceased !== null && decision.ceased <= on
    return [
      {
        id: childId(life.id),
        bornOn: asDate(life.born),
        enteredCareOn: period ? asDate(period.start) : null,
        decidedOn: asDate(decision.on),
        placementOrderOn: upTo(order),
        matchedOn: upTo(adoption?.matched),
        placedOn: upTo(adoption?.placed),
        adoptedOn: upTo(adoption?.adopted),
        reversedOn: reversed ? upTo(decision.ceased) : null,
        reversedReason: reversed ? decision.reason : null,
        fosteringForAdoptionOn: upTo(adoption?.fosteringForAdoption),
      },
    ]
  })
}

const FIRST_ENQUIRY = day('2022-01-10')

/** People who want to adopt belong to the agency, not to a child: a story of their own, on the same calendar. */
const listEleven = (council: Council, on: Day): ListedAdopter[] => {
  const { seed, scale } = council.settings
  const yearAgo = day(monthsTo(asDate(on), 12).first)
  const apart = 11 / scale
  const out: ListedAdopter[] = []
  for (let i = 0; FIRST_ENQUIRY + i * apart <= on; i++) {
    const chance = chanceOf(seed, 'adopters', i)
    const enquired = Math.floor(FIRST_ENQUIRY + i * apart)
    const steps: Day[] = [enquired]
    for (const [least, most] of [
      [15, 60],
      [55, 75],
      [5, 60],
      [95, 130],
      [1, 10],
      [10, 30],
      [40, 300],
      [15, 40],
      [130, 240],
    ] as const)
      steps.push((steps.at(-1) ?? enquired) + chance.whole(least, most))
    // Most who ask do not go on to adopt; those who stop do so early.
    const reach = chance.weighted([
      [1, 34],
      [3, 12],
      [5, 5],
      [7, 3],
      [99, 46],
    ])
    const leftOn = reach === 99 ? null : (steps[reach - 1] ?? enquired) + chance.whole(10, 50)
    const finished = leftOn ?? steps[9] ?? enquired
    if (finished < yearAgo) continue
    const step = (n: number): PlainDate | null => {
      const d = steps[n] ?? enquired
      return d <= on && (leftOn === null || d < leftOn) ? asDate(d) : null
    }
    const people = chance.yes(0.86) ? 2 : 1
    const childrenPlaced = step(8) === null ? null : chance.yes(0.22) ? 2 : 1
    for (let person = 1; person <= people; person++)
      out.push({
        id: `AD${String(i + 1).padStart(4, '0')}${person}`,
        familyId: `AF${String(i + 1).padStart(4, '0')}`,
        enquiredOn: asDate(enquired),
        stageOneOn: step(1),
        stageOneEndedOn: step(2),
        stageTwoOn: step(3),
        stageTwoEndedOn: step(4),
        appliedOn: step(5),
        approvedOn: step(6),
        matchedOn: step(7),
        placedOn: step(8),
        childrenPlaced,
        adoptedOn: step(9),
        leftOn: leftOn !== null && leftOn <= on ? asDate(leftOn) : null,
        leftReason:
          leftOn !== null && leftOn <= on
            ? chance.weighted([
                ['withdrew', 80],
                ['on hold', 14],
                ['refused', 6],
              ])
            : null,
      })
  }
  return out
}

/** Lists 8 to 11 as they stood at the end of this day. */
export const annexA = (council: Council, asAt: PlainDate): Snapshot => {
  const on = day(asAt)
  return {
    asAt,
    inCare: listEight(council, on),
    careLeavers: listNine(council, on),
    adoptions: listTen(council, on),
    adopters: listEleven(council, on),
  }
}

/** The ends of the last so many months, oldest first. */
export const monthEnds = (last: PlainDate, months: number): readonly PlainDate[] =>
  Array.from({ length: months }, (_, i) => lastOfMonth(monthsTo(last, months - i).first))

/** The workbook that a council would make that evening, in Ofsted's form. */
export const annexAWorkbook = async (
  council: Council,
  asAt: PlainDate,
): Promise<{ name: string; bytes: Uint8Array }> => ({
  name: `annex-a-${asAt}.xlsx`,
  bytes: await writeAnnexA(annexA(council, asAt)),
})

/** The same lists as CSV files, one for each list. */
export const annexAFiles = (council: Council, asAt: PlainDate): { name: string; bytes: Uint8Array }[] =>
  writeAnnexALists(annexA(council, asAt)).map(({ list, text }) => ({
    name: `annex-a-${asAt}-${list.toLowerCase().replace(' ', '-')}.csv`,
    bytes: new TextEncoder().encode(text),
  }))
