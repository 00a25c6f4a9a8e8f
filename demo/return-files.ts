import { type PlainDate } from '../src/kernel/index.ts'
import { entitlementOn, situationAt } from './lives/care-leaver.ts'
import { chanceOf } from './lives/chance.ts'
import { ageAt, birthdayAt, day, type Day, inForm, yearFirst, yearLast } from './lives/day.ts'
import { isShortBreak, type Life, type Spell } from './lives/life.ts'
import { rates } from './lives/rates.ts'
import type { Council } from './wessex-vale.ts'

// The statutory return of one year, as a view of the lives: each module's columns in the order of that year's specification.

export const MODULES = {
  header: ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
  episodes: [
    'CHILD',
    'DECOM',
    'RNE',
    'LS',
    'CIN',
    'PLACE',
    'PLACE_PROVIDER',
    'DEC',
    'REC',
    'REASON_PLACE_CHANGE',
    'HOME_POST',
    'PL_POST',
    'URN',
  ],
  reviews: ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'],
  uasc: ['CHILD', 'SEX', 'DOB', 'DUC'],
  oc2: [
    'CHILD',
    'DOB',
    'SDQ_SCORE',
    'SDQ_REASON',
    'CONVICTED',
    'HEALTH_CHECK',
    'IMMUNISATIONS',
    'TEETH_CHECK',
    'HEALTH_ASSESSMENT',
    'SUBSTANCE_MISUSE',
    'INTERVENTION_RECEIVED',
    'INTERVENTION_OFFERED',
  ],
  oc3: ['CHILD', 'DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'],
  ad1: ['CHILD', 'DOB', 'DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
  placed_for_adoption: ['CHILD', 'DOB', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
  previous_permanence: ['CHILD', 'DOB', 'PREV_PERM', 'LA_PERM', 'DATE_PERM'],
  missing: ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'],
  sw_episodes: ['CHILD', 'DOB', 'SW_ID', 'SW_DECOM', 'SW_DEC', 'SW_REASON'],
  DoLo: ['CHILD', 'DOB', 'DOLO_START', 'DOLO_END'],
} as const

export type ModuleName = keyof typeof MODULES
type Row = readonly string[]
type Rows = Partial<Record<ModuleName, readonly Row[]>>

const SUPPORTED_FROM = day('2023-10-28')

/** Which modules a year's return has. An extract taken in the year has no OC2: its cohort is known only on 31 March. */
export const modulesOf = (yearEnd: number, finished: boolean): readonly ModuleName[] =>
  (Object.keys(MODULES) as ModuleName[]).filter(
    name =>
      !(name === 'sw_episodes' && yearEnd < 2024) &&
      !(name === 'DoLo' && yearEnd < 2027) &&
      !(name === 'oc2' && !finished),
  )

const sexCode = (sex: Life['sex'], yearEnd: number): string => (yearEnd >= 2025 ? sex : sex === 'M' ? '1' : '2')

const placeCode = (spell: Spell, yearEnd: number): string => {
  const { place } = spell.where
  // Supported accommodation came under Ofsted on 28 October 2023: K3 from then, H5 before.
  if (place === 'K3') return yearEnd <= 2023 || spell.end <= SUPPORTED_FROM ? 'H5' : 'K3'
  if (place.startsWith('Z')) return yearEnd >= 2026 ? place : 'Z1'
  return place
}

const ethnicity = (life: Life, yearEnd: number): string =>
  life.ethnicityBefore && yearEnd <= life.ethnicityBefore.lastYear ? life.ethnicityBefore.code : life.ethnicity

const upnOf = (life: Life, first: Day): string => {
  // Rule 209: not for a child who was four by the 31 August before last.
  if (ageAt(life.born, first - 213) < 4) return 'UN1'
  return life.unaccompanied && life.number % 3 === 0 ? 'UN3' : life.upn
}

/** In care from 1 April to 31 March without a break and without short breaks, as the published checks of the return test it. */
const inCareAllYear = (spells: readonly Spell[], first: Day, last: Day): boolean =>
  spells.length > 0 &&
  (spells[0]?.start ?? last) <= first &&
  (spells.at(-1)?.end ?? first) >= last &&
  spells.every(s => !isShortBreak(s.ls) && !(s.rne === 'S' && s.start > first) && !(s.rec !== 'X1' && s.end < last))

const bit = (yes: boolean): string => (yes ? '1' : '0')
const within = (on: Day, first: Day, last: Day): boolean => on >= first && on <= last

const outcomes = (life: Life, yearEnd: number, seed: number, first: Day, last: Day): Row => {
  const chance = chanceOf(seed, life.id, 'outcomes', yearEnd)
  const steady = chanceOf(seed, life.id, 'outcomes')
  const ageBefore = ageAt(life.born, first)
  const age = ageAt(life.born, last)
  const usual = steady.normal(14.9, 6.4)
  const protectedByJabs = steady.share()
  const score = Math.min(40, Math.max(0, Math.round(usual + chance.normal(0, 2.6))))
  let sdq: readonly [string, string] = ['', '']
  if (age >= 4 && ageBefore <= 16) {
    const whole = ageBefore >= 4 && age <= 16
    if (chance.yes(rates.sdqCompleted(yearEnd)) && (whole || chance.yes(0.5))) sdq = [String(score), '']
    else
      sdq = [
        '',
        whole
          ? chance.weighted([
              ['SDQ2', 30],
              ['SDQ3', 15],
              ['SDQ4', 35],
              ['SDQ5', 20],
            ])
          : 'SDQ1',
      ]
  }
  const health = life.healthAssessments.filter(on => within(on, first, last)).length
  const misuse = age >= 11 && steady.yes(0.065) && chance.yes(0.85)
  const received = misuse && chance.yes(0.62)
  return [
    life.id,
    inForm(life.born),
    ...sdq,
    age >= 10 ? bit(age >= 12 && steady.yes(0.09) && chance.yes(0.42)) : '',
    age < 5 ? bit(chance.yes(0.9)) : '',
    bit(protectedByJabs < rates.immunisations(yearEnd)),
    bit(life.dentalChecks.some(on => within(on, first, last))),
    bit(age < 5 ? health >= 2 : health >= 1),
    bit(misuse),
    misuse ? bit(received) : '',
    misuse && !received ? bit(chance.yes(0.7)) : '',
  ]
}

/** The rows of one child in one year's return, told as it stood on the day of the extract; empty if the child is not in it. */
export const returnRows = (life: Life, yearEnd: number, seed: number, upTo: Day = yearLast(yearEnd)): Rows => {
  const first = yearFirst(yearEnd)
  const finished = upTo >= yearLast(yearEnd)
  const last = Math.min(upTo, yearLast(yearEnd))
  const spells: Spell[] = []
  const starts: (typeof life.periods)[number][] = []
  const episodes: Row[] = []
  const dob = inForm(life.born)
  for (const period of life.periods) {
    if (period.end < first || period.start > last) continue
    if (period.start >= first) starts.push(period)
    for (const spell of period.spells) {
      // An episode that ended on 31 March belongs to the year that is over; one that ended on 1 April to this one.
      if (spell.end < first || spell.start > last) continue
      spells.push(spell)
      const open = spell.end > last
      const respite = isShortBreak(spell.ls)
      episodes.push([
        life.id,
        inForm(spell.start),
        spell.rne,
        spell.ls,
        period.need,
        placeCode(spell, yearEnd),
        spell.where.provider,
        open ? '' : inForm(spell.end),
        open ? '' : spell.rec,
        open ? '' : spell.why,
        respite ? '' : (life.homePostcode ?? ''),
        respite || life.placementPostcodeBlank ? '' : spell.where.postcode,
        respite ? '' : spell.where.urn,
      ])
    }
  }
  const leaving = leavingCareRow(life, seed, first, last)
  if (episodes.length === 0 && !leaving) return {}
  const respiteOnly = spells.every(s => isShortBreak(s.ls))
  const mother = life.motherOn !== undefined && life.motherOn <= last && ageAt(life.born, first) >= 11
  const sex = sexCode(life.sex, yearEnd)
  const rows: Rows = {
    header: [
      [
        life.id,
        sex,
        dob,
        ethnicity(life, yearEnd),
        upnOf(life, first),
        // Only girls with care in the year; nothing is said of a care leaver without it.
        life.sex === 'F' && episodes.length > 0 && !respiteOnly ? bit(mother) : '',
        mother && episodes.length > 0 ? inForm(life.motherOn ?? 0) : '',
      ],
    ],
  }
  if (leaving) rows.oc3 = [leaving]
  if (episodes.length === 0) return rows
  rows.episodes = episodes
  if (life.unaccompanied) rows.uasc = [[life.id, sex, dob, inForm(birthdayAt(life.born, 18))]]
  const reviews = life.reviews.filter(r => within(r.on, first, last))
  if (reviews.length > 0) rows.reviews = reviews.map(r => [life.id, dob, inForm(r.on), r.code])
  if (finished && inCareAllYear(spells, first, last)) rows.oc2 = [outcomes(life, yearEnd, seed, first, last)]
  const { adoption } = life
  if (adoption && within(adoption.adopted, first, last))
    rows.ad1 = [
      [
        life.id,
        dob,
        inForm(adoption.decided),
        inForm(adoption.matched),
        bit(adoption.byFosterCarer),
        ...adoption.adopters,
      ],
    ]
  const decisions = life.decisions.filter(d => d.on <= last && (d.ceased === null || d.ceased >= first))
  if (decisions.length > 0)
    rows.placed_for_adoption = decisions.map(d =>
      d.ceased !== null && d.ceased <= last
        ? [life.id, dob, inForm(d.on), inForm(d.ceased), d.reason]
        : [life.id, dob, inForm(d.on), '', ''],
    )
  const permanence = starts.find(p => !isShortBreak(p.spells[0]?.ls ?? ''))?.permanence
  if (permanence) rows.previous_permanence = [[life.id, dob, permanence.code, permanence.authority, permanence.on]]
  const missing = life.missing.filter(m => m.start <= last && m.end >= first)
  if (missing.length > 0)
    rows.missing = missing.map(m => [life.id, dob, m.kind, inForm(m.start), m.end > last ? '' : inForm(m.end)])
  const workers = life.workers.filter(w => w.start <= last && (w.end === null || w.end >= first))
  if (workers.length > 0)
    rows.sw_episodes = workers.map(w => [
      life.id,
      dob,
      w.worker,
      inForm(w.start),
      w.end === null || w.end > last ? '' : inForm(w.end),
      w.reason,
    ])
  const orders = life.liberty.filter(o => o.start <= last && o.end >= first)
  if (orders.length > 0) rows.DoLo = orders.map(o => [life.id, dob, inForm(o.start), o.end > last ? '' : inForm(o.end)])
  return rows
}

/** OC3 is about those who had left care by their 17th, 18th, 19th, 20th or 21st birthday in the year. */
const leavingCareRow = (life: Life, seed: number, first: Day, last: Day): Row | null => {
  for (let age = 17; age <= 21; age++) {
    const birthday = birthdayAt(life.born, age)
    if (!within(birthday, first, last)) continue
    const entitled = entitlementOn(life, birthday)
    if (entitled !== 'relevant' && entitled !== 'former relevant') return null
    // Back in care by the end of the extract: the return then tells of the child, not of the care leaver.
    if (life.periods.some(p => p.start > birthday && p.start <= last)) return null
    const { inTouch, activity, accommodation } = situationAt(seed, life, age)
    return [life.id, inForm(life.born), inTouch, activity, accommodation]
  }
  return null
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
export const csvLine = (row: Row): string => `${row.map(cell).join(',')}\n`

export type ReturnFile = Readonly<{ name: string; text: string }>

/** The CSV files of one year's return. `upTo` is the day of an extract taken before the year is over. */
export const returnFiles = (
  council: Council,
  yearEnd: number,
  { upTo }: { upTo?: PlainDate } = {},
): readonly ReturnFile[] => {
  const last = upTo ? Math.min(day(upTo), yearLast(yearEnd)) : yearLast(yearEnd)
  const modules = modulesOf(yearEnd, last === yearLast(yearEnd))
  const lines = new Map<ModuleName, string[]>(modules.map(name => [name, [csvLine(MODULES[name])]]))
  for (const life of council.lives) {
    const rows = returnRows(life, yearEnd, council.settings.seed, last)
    for (const name of modules) for (const row of rows[name] ?? []) lines.get(name)?.push(csvLine(row))
  }
  return modules.map(name => ({ name: `${name}.csv`, text: (lines.get(name) ?? []).join('') }))
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const element = (name: string, value: string | undefined): string => `<${name}>${xml(value ?? '')}</${name}>`
const block = (name: string, fields: readonly string[], row: Row | undefined, from = 2): string =>
  `<${name}>${fields.map((field, i) => element(field, row?.[i + from])).join('')}</${name}>`

/** The same return in the XML form of the collection: one file, one CHILD each. It has no social workers and no liberty orders. */
export const returnXml = (council: Council, yearEnd: number, { upTo }: { upTo?: PlainDate } = {}): string => {
  const last = upTo ? Math.min(day(upTo), yearLast(yearEnd)) : yearLast(yearEnd)
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n<EXPSSDA903>\n']
  for (const life of council.lives) {
    const rows = returnRows(life, yearEnd, council.settings.seed, last)
    const header = rows.header?.[0]
    if (!header) continue
    const [id, sex, dob, ethnic, upn, mother, motherOn] = header
    const uasc = rows.uasc?.[0]
    const flat = (fields: readonly string[], row: Row | undefined): string =>
      fields.map((field, i) => element(field, row?.[i + 2])).join('')
    out.push(
      '<CHILD><HEADER>',
      element('CHILDID', id),
      element('UPN', upn),
      element('SEX', sex),
      element('DOB', dob),
      element('ETHNIC', ethnic),
      element('UASC', uasc ? '1' : '0'),
      element('DUC', uasc?.[3]),
      flat(MODULES.ad1.slice(2), rows.ad1?.[0]),
      flat(MODULES.oc3.slice(2), rows.oc3?.[0]),
      ...(rows.missing ?? []).map(row => block('AMISSING', MODULES.missing.slice(2), row)),
      ...(rows.reviews ?? []).map(row => block('AREVIEW', MODULES.reviews.slice(2), row)),
      element('MOTHER', mother),
      element('MC_DOB', motherOn),
      block('PERMANENCE', MODULES.previous_permanence.slice(2), rows.previous_permanence?.[0]),
      ...(rows.oc2 ?? []).map(row => block('OC2', MODULES.oc2.slice(2), row)),
      ...(rows.placed_for_adoption ?? []).map(row => block('AD_PLACED', MODULES.placed_for_adoption.slice(2), row)),
      '</HEADER>',
      ...(rows.episodes ?? []).map(
        ([, decom, rne, ls, cin, place, provider, dec, rec, why, home, post, urn]) =>
          `<EPISODE>${element('DECOM', decom)}${element('RNE', rne)}${element('LS', ls)}${element('CIN', cin)}${element('PL', place)}${element('PL_POST', post)}${element('HOME_POST', home)}${element('URN', urn)}${element('PLACE_PROVIDER', provider)}${element('DEC', dec)}${element('REC', rec)}${element('REASON_PLACE_CHANGE', why)}</EPISODE>`,
      ),
      '</CHILD>\n',
    )
  }
  out.push('</EXPSSDA903>\n')
  return out.join('')
}
