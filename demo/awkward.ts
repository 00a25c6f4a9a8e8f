import { chanceOf } from './lives/chance.ts'
import { asDate, birthdayAt, day } from './lives/day.ts'
import { type MissingPeriod, type PeriodOfCare, type Sketch, spellsOf, type Stay } from './lives/life.ts'
import { type Places, POSTCODE_NOWHERE, POSTCODE_WITHOUT_GRID, type Where, WITHOUT_URN } from './lives/places.ts'

// One of each thing that trips software up, written by hand. They stand beside the made-up lives, in the same files, and tests
// and guided tours look for them by number. Every number here is a child who never lived.

export const AWKWARD = {
  shortBreaksSingly: '100001',
  shortBreaksByAgreement: '100002',
  twinOne: '100003',
  twinTwo: '100004',
  siblingEldest: '100005',
  siblingWithYoungest: '100006',
  siblingYoungest: '100007',
  bornOn29FebruaryTurns18: '100008',
  bornOn29FebruaryYounger: '100009',
  backTheSameDay: '100010',
  backWithinTheYear: '100011',
  temporaryStayAndBack: '100012',
  temporaryStayNotBack: '100013',
  missingAtYearEnd: '100014',
  missingStill: '100015',
  turns18InYear: '100016',
  postcodeUnknown: '100017',
  postcodeWithoutGrid: '100018',
  unaccompaniedNoPostcodes: '100019',
  supportedNewEpisode: '100020',
  supportedSameEpisode: '100021',
  sexCodesChange: '100022',
  sexNotKnown: '100023',
  ethnicityPutRight: '100024',
  adoptedByFosterCarer: '100025',
  adoptedByStrangers: '100026',
  adoptionReversed: '100027',
  guardianshipByCarer: '100028',
  died: '100029',
  inCareOneDay: '100030',
  openThenEndedNextYear: '100031',
  placedWithParents: '100032',
  deprivedOfLiberty: '100033',
  unregisteredSetting: '100034',
  secureHome: '100035',
  motherUnder18: '100036',
  startedAndLeftInMonth: '100037',
  carerStatusChange: '100038',
  threePlacementsOnlyIfTemporaryCounted: '100039',
  remandEnded: '100040',
  assessedAdult: '100041',
  placedInWales: '100042',
  startedOn1April: '100043',
  startedOn2April: '100044',
  leftOn31March: '100045',
  otherCouncil: '100046',
  awayNotMissing: '100047',
  previousPermanencePartDate: '100048',
  fourPlacements: '100049',
  placementOfOneNight: '100050',
  missingOver18thBirthday: '100051',
  threeSocialWorkers: '100052',
} as const

/** What is awkward about each, in words: the list that the guided tour and the tests share. */
export const AWKWARD_BECAUSE: Readonly<Record<keyof typeof AWKWARD, string>> = {
  shortBreaksSingly: 'Short breaks recorded one by one (V3): in the return, in no statistic',
  shortBreaksByAgreement: 'Short breaks under one agreement (V4): in the return, in no statistic',
  twinOne: 'A twin: same date of birth, home and days as 100004',
  twinTwo: 'A twin: same date of birth, home and days as 100003',
  siblingEldest: 'The eldest of three, living apart from the other two',
  siblingWithYoungest: 'One of three, in the same foster home as the youngest',
  siblingYoungest: 'The youngest of three',
  bornOn29FebruaryTurns18: 'Born 29 February 2008: turns 18 on 1 March 2026',
  bornOn29FebruaryYounger: 'Born 29 February 2016',
  backTheSameDay: 'Left care and came back on the same day: two periods of care, not one',
  backWithinTheYear: 'Left care and came back within the year: started twice, counts once',
  temporaryStayAndBack: 'Two weeks elsewhere while the carer was away, then back: not a move',
  temporaryStayNotBack: 'Four days elsewhere, then somewhere new instead of back',
  missingAtYearEnd: 'Missing over 31 March 2026, found on 3 April',
  missingStill: 'Missing since 29 October 2026',
  turns18InYear: 'Turns 18 in the middle of the year and leaves care that day',
  postcodeUnknown: 'Placed at a postcode that no directory holds: the distance is unknown',
  postcodeWithoutGrid: 'Placed at a postcode that has no grid reference: the distance is unknown',
  unaccompaniedNoPostcodes: 'Unaccompanied: no home postcode, and the placement left blank as well',
  supportedNewEpisode: 'Supported accommodation, H5 until 28 October 2023 and K3 from then as a new episode',
  supportedSameEpisode: 'Supported accommodation, one episode: H5 in one return and K3 in the next',
  sexCodesChange: 'Female in every return: 2 until 2023-24 and F since',
  sexNotKnown: 'Sex not known: the code U, which 2024-25 brought in',
  ethnicityPutRight: 'Ethnic group not yet obtained until 2023-24, then known',
  adoptedByFosterCarer: 'Adopted by the foster carer: placed for adoption without a move',
  adoptedByStrangers: 'Adopted after a placement order, match and move',
  adoptionReversed: 'Decision for adoption reversed: the needs of the child changed',
  guardianshipByCarer: 'Special guardianship to the relative who fostered the child',
  died: 'Died in care',
  inCareOneDay: 'In care for a single day',
  openThenEndedNextYear: 'An episode open at the end of one return and ended in the next',
  placedWithParents: 'On a care order and placed with parents',
  deprivedOfLiberty: "Deprived of liberty under a court order in a children's home",
  unregisteredSetting: 'In a setting that should be registered and is not: Z1 once, Z12 since 2025-26',
  secureHome: "In a secure children's home far away",
  motherUnder18: 'A mother at sixteen',
  startedAndLeftInMonth: 'Started and left care within one month',
  carerStatusChange: 'The same foster carer, from short term to long term: a change of status, not a move',
  threePlacementsOnlyIfTemporaryCounted: 'Three or more placements only if the temporary ones were counted',
  remandEnded: 'Remanded, then the remand ended',
  assessedAdult: 'Unaccompanied, then assessed to be an adult',
  placedInWales: 'Placed in Wales: no number from Ofsted',
  startedOn1April: 'Came into care on 1 April 2025: in care all year',
  startedOn2April: 'Came into care on 2 April 2025: not in care all year',
  leftOn31March: 'Left care on 31 March 2026: not in care on the day',
  otherCouncil: 'Another council took over the care',
  awayNotMissing: 'Away without permission, whereabouts known: not missing',
  previousPermanencePartDate: 'Had a special guardian before; only the month of that is known',
  fourPlacements: 'Four different homes in 2025-26',
  placementOfOneNight: 'Placed and moved on the next day',
  missingOver18thBirthday: 'Missing on the 18th birthday',
  threeSocialWorkers: 'Three social workers in 2025-26, one of them twice',
}

type Part = Readonly<{
  from: string
  to: string
  rec?: string
  need?: string
  legal?: readonly (readonly [from: string, ls: string])[]
  stays: readonly (readonly [from: string, where: Where, how?: 'same carer' | 'moved', why?: string])[]
  permanence?: PeriodOfCare['permanence']
}>

type Person = Omit<Sketch, 'id' | 'born' | 'periods' | 'way' | 'ethnicity' | 'unaccompanied' | 'homePostcode' | 'sex'> &
  Readonly<{
    born: string
    sex?: Sketch['sex']
    way?: Sketch['way']
    ethnicity?: string
    unaccompanied?: boolean
    home?: string | null
    care: readonly Part[]
  }>

const missing = (start: string, end: string, kind: 'M' | 'A' = 'M'): MissingPeriod => ({
  kind,
  start: day(start),
  end: day(end),
  interviewOffered: true,
  interviewAccepted: false,
})

export const awkwardSketches = (places: Places): readonly Sketch[] => {
  const chance = chanceOf('awkward')
  const homeOf = (postcode: string) => {
    const found = places.byPostcode.get(postcode)
    if (!found) throw new RangeError(`The demonstration's postcodes no longer hold ${postcode}`)
    return found
  }
  const HOME = 'ZX1 1AA'
  const home = homeOf(HOME)
  const near = (place: string): Where => places.setting(place, home, false, chance)
  const far = (place: string): Where => places.setting(place, home, true, chance)
  const at = (place: string, postcode: string, provider = 'PR1', urn = 'SC990001'): Where => ({
    place,
    provider,
    urn: WITHOUT_URN.has(place) ? '' : urn,
    postcode,
  })
  const breakAt = (place: string): Where => ({ place, provider: 'PR1', urn: '', postcode: '' })
  const as = (where: Where, place: string): Where => ({ ...where, place })

  const period = (part: Part): PeriodOfCare => {
    const start = day(part.from)
    const end = day(part.to)
    const stays: Stay[] = part.stays.map(([from, where, how, why]) => ({
      from: day(from),
      where,
      ...(how === 'same carer' ? { sameCarer: true } : {}),
      ...(why ? { why } : {}),
    }))
    const legal = (part.legal ?? [[part.from, 'C2']]).map(([from, ls]) => ({ from: day(from), ls }))
    return {
      start,
      end,
      need: part.need ?? 'N1',
      spells: spellsOf(start, end, part.rec ?? 'E4A', legal, stays),
      permanence: part.permanence ?? { code: 'Z1', authority: '', on: '' },
    }
  }
  const child = (key: keyof typeof AWKWARD, person: Person): Sketch => {
    const { born, care, home, ...rest } = person
    return {
      way: 'stays',
      sex: 'M',
      ethnicity: 'WBRI',
      unaccompanied: false,
      missing: [],
      ...rest,
      id: AWKWARD[key],
      born: day(born),
      homePostcode: home === undefined ? HOME : home,
      periods: care.map(period),
    }
  }
  const eighteenth = (born: string): string => asDate(birthdayAt(day(born), 18))

  const twinsCare: readonly Part[] = [
    {
      from: '2021-06-14',
      to: eighteenth('2015-09-03'),
      rec: 'E5',
      legal: [
        ['2021-06-14', 'C1'],
        ['2022-01-20', 'C2'],
      ],
      stays: [
        ['2021-06-14', at('U6', 'ZX2 1AA')],
        ['2022-05-10', at('U4', 'ZX2 1AA'), 'same carer', 'PLACE'],
      ],
    },
  ]
  const siblingHome = at('U4', 'ZX3 1AA')
  const siblingCare = (born: string, where: Where): readonly Part[] => [
    {
      from: '2020-02-11',
      to: eighteenth(born),
      rec: 'E5',
      legal: [
        ['2020-02-11', 'V2'],
        ['2020-03-02', 'C1'],
        ['2020-10-19', 'C2'],
      ],
      stays: [['2020-02-11', where]],
    },
  ]
  const holiday = near('T3')
  const hospital = near('T1')
  const steady = near('U4')
  const long = (born: string, from: string, where: Where): Part => ({
    from,
    to: eighteenth(born),
    rec: 'E5',
    stays: [[from, where]],
  })
  const fosterToAdopt = at('U5', 'ZX2 6AD')
  const relative = at('U3', 'ZX10 1AF')
  const supported = near('K3')
  const hostel = near('K3')
  const first = near('U6')
  const second = near('K2')
  const third = far('K2')
  const fourth = far('U6')

  return [
    child('shortBreaksSingly', {
      born: '2013-05-09',
      way: 'short breaks',
      disabled: true,
      care: ['2024-07-22', '2024-10-28', '2025-02-17', '2025-07-28', '2025-12-20', '2026-04-06', '2026-08-03'].map(
        from => ({
          from,
          to: asDate(day(from) + 5),
          rec: 'E8',
          need: 'N2',
          legal: [[from, 'V3']],
          stays: [[from, breakAt('K2')]],
        }),
      ),
    }),
    child('shortBreaksByAgreement', {
      born: '2012-11-30',
      sex: 'F',
      way: 'short breaks',
      disabled: true,
      care: [
        {
          from: '2023-09-04',
          to: '2027-07-20',
          rec: 'E8',
          need: 'N2',
          legal: [['2023-09-04', 'V4']],
          stays: [['2023-09-04', breakAt('U6')]],
        },
      ],
    }),
    child('twinOne', { born: '2015-09-03', sex: 'F', home: 'ZX4 1AA', care: twinsCare }),
    child('twinTwo', { born: '2015-09-03', sex: 'M', home: 'ZX4 1AA', care: twinsCare }),
    child('siblingEldest', {
      born: '2010-04-17',
      sex: 'F',
      ethnicity: 'MWBC',
      care: siblingCare('2010-04-17', near('U6')),
    }),
    child('siblingWithYoungest', {
      born: '2013-01-25',
      ethnicity: 'MWBC',
      care: siblingCare('2013-01-25', siblingHome),
    }),
    child('siblingYoungest', { born: '2016-06-08', ethnicity: 'MWBC', care: siblingCare('2016-06-08', siblingHome) }),
    child('bornOn29FebruaryTurns18', {
      born: '2008-02-29',
      sex: 'F',
      care: [{ ...long('2008-02-29', '2019-03-12', near('U4')), rec: 'E17' }],
    }),
    child('bornOn29FebruaryYounger', { born: '2016-02-29', care: [long('2016-02-29', '2022-02-28', near('U6'))] }),
    child('backTheSameDay', {
      born: '2011-08-19',
      care: [
        {
          from: '2024-03-04',
          to: '2025-06-16',
          rec: 'E4A',
          legal: [['2024-03-04', 'V2']],
          stays: [['2024-03-04', near('U6')]],
        },
        {
          from: '2025-06-16',
          to: eighteenth('2011-08-19'),
          rec: 'E5',
          legal: [
            ['2025-06-16', 'C1'],
            ['2026-01-12', 'C2'],
          ],
          stays: [['2025-06-16', near('U6')]],
        },
      ],
    }),
    child('backWithinTheYear', {
      born: '2014-12-02',
      sex: 'F',
      care: [
        { from: '2025-05-12', to: '2025-08-22', legal: [['2025-05-12', 'V2']], stays: [['2025-05-12', near('U6')]] },
        {
          from: '2026-01-08',
          to: '2027-03-01',
          legal: [['2026-01-08', 'C1']],
          stays: [['2026-01-08', near('U6')]],
        },
      ],
    }),
    child('temporaryStayAndBack', {
      born: '2013-03-21',
      care: [
        {
          ...long('2013-03-21', '2020-09-15', steady),
          stays: [
            ['2020-09-15', steady],
            ['2025-08-04', holiday],
            ['2025-08-18', steady],
          ],
        },
      ],
    }),
    child('temporaryStayNotBack', {
      born: '2012-07-11',
      sex: 'F',
      care: [
        {
          ...long('2012-07-11', '2021-04-06', first),
          stays: [
            ['2021-04-06', first],
            ['2025-11-10', near('T4')],
            ['2025-11-14', near('K2')],
          ],
        },
      ],
    }),
    child('missingAtYearEnd', {
      born: '2010-10-05',
      care: [long('2010-10-05', '2022-11-07', far('K2'))],
      missing: [missing('2025-12-12', '2025-12-14'), missing('2026-03-29', '2026-04-03')],
    }),
    child('missingStill', {
      born: '2010-01-19',
      sex: 'F',
      care: [long('2010-01-19', '2023-05-22', far('K2'))],
      missing: [missing('2026-07-02', '2026-07-02'), missing('2026-10-29', '2026-11-30')],
    }),
    child('turns18InYear', { born: '2007-09-14', care: [long('2007-09-14', '2016-05-03', near('U4'))] }),
    child('postcodeUnknown', {
      born: '2012-02-06',
      care: [long('2012-02-06', '2021-10-11', at('U4', POSTCODE_NOWHERE))],
    }),
    child('postcodeWithoutGrid', {
      born: '2015-07-27',
      sex: 'F',
      care: [long('2015-07-27', '2023-01-16', at('U6', POSTCODE_WITHOUT_GRID))],
    }),
    child('unaccompaniedNoPostcodes', {
      born: '2009-01-01',
      way: 'unaccompanied',
      ethnicity: 'OOTH',
      unaccompanied: true,
      home: null,
      placementPostcodeBlank: true,
      care: [
        {
          ...long('2009-01-01', '2025-02-03', near('K3')),
          need: 'N8',
          legal: [['2025-02-03', 'V2']],
        },
      ],
    }),
    child('supportedNewEpisode', {
      born: '2006-06-15',
      care: [
        {
          ...long('2006-06-15', '2022-07-04', supported),
          stays: [
            ['2022-07-04', as(supported, 'H5')],
            ['2023-10-28', supported, 'same carer', 'OTHER'],
          ],
        },
      ],
    }),
    child('supportedSameEpisode', { born: '2006-05-02', sex: 'F', care: [long('2006-05-02', '2022-06-13', hostel)] }),
    child('sexCodesChange', { born: '2011-03-28', sex: 'F', care: [long('2011-03-28', '2019-07-01', near('U4'))] }),
    child('sexNotKnown', {
      born: '2025-06-30',
      sex: 'U',
      care: [
        {
          from: '2025-07-01',
          to: '2027-04-10',
          rec: 'E48',
          legal: [['2025-07-01', 'C1']],
          stays: [['2025-07-01', near('U6')]],
        },
      ],
    }),
    child('ethnicityPutRight', {
      born: '2014-04-23',
      ethnicity: 'MWBA',
      ethnicityBefore: { code: 'NOBT', lastYear: 2024 },
      care: [long('2014-04-23', '2023-08-29', near('U6'))],
    }),
    child('adoptedByFosterCarer', {
      born: '2023-05-06',
      sex: 'F',
      way: 'adoption',
      care: [
        {
          from: '2023-05-09',
          to: '2025-07-18',
          rec: 'E12',
          legal: [
            ['2023-05-09', 'C1'],
            ['2024-03-14', 'E1'],
          ],
          stays: [
            ['2023-05-09', fosterToAdopt],
            ['2024-10-02', as(fosterToAdopt, 'A5'), 'same carer', 'PLACE'],
          ],
        },
      ],
      decisions: [{ on: day('2024-01-22'), ceased: null, reason: '' }],
      adoption: {
        decided: day('2024-01-22'),
        ordered: day('2024-03-14'),
        matched: day('2024-09-11'),
        placed: day('2024-10-02'),
        adopted: day('2025-07-18'),
        byFosterCarer: true,
        adopters: ['2', 'MF', 'L11'],
        fosteringForAdoption: day('2023-05-09'),
      },
    }),
    child('adoptedByStrangers', {
      born: '2022-10-11',
      way: 'adoption',
      care: [
        {
          from: '2022-12-05',
          to: '2025-02-28',
          rec: 'E11',
          legal: [
            ['2022-12-05', 'C1'],
            ['2023-09-18', 'E1'],
          ],
          stays: [
            ['2022-12-05', near('U6')],
            ['2024-05-20', at('A6', 'ZY1 1AA')],
          ],
        },
      ],
      decisions: [{ on: day('2023-08-02'), ceased: null, reason: '' }],
      adoption: {
        decided: day('2023-08-02'),
        ordered: day('2023-09-18'),
        matched: day('2024-04-29'),
        placed: day('2024-05-20'),
        adopted: day('2025-02-28'),
        byFosterCarer: false,
        adopters: ['2', 'FF', 'L12'],
        fosteringForAdoption: null,
      },
    }),
    child('adoptionReversed', {
      born: '2021-01-13',
      sex: 'F',
      care: [
        {
          ...long('2021-01-13', '2023-02-20', near('U6')),
          legal: [
            ['2023-02-20', 'C1'],
            ['2023-11-06', 'E1'],
            ['2025-09-22', 'C2'],
          ],
        },
      ],
      decisions: [{ on: day('2023-09-25'), ceased: day('2025-09-22'), reason: 'RD1' }],
    }),
    child('guardianshipByCarer', {
      born: '2018-08-08',
      way: 'special guardianship',
      care: [
        {
          from: '2024-02-12',
          to: '2025-10-30',
          rec: 'E45',
          legal: [['2024-02-12', 'C1']],
          stays: [['2024-02-12', relative]],
        },
      ],
    }),
    child('died', {
      born: '2009-12-12',
      disabled: true,
      care: [{ from: '2015-03-10', to: '2024-11-19', rec: 'E2', stays: [['2015-03-10', near('U4')]] }],
    }),
    child('inCareOneDay', {
      born: '2017-10-22',
      sex: 'F',
      way: 'short stay',
      care: [
        {
          from: '2025-09-06',
          to: '2025-09-07',
          rec: 'E4B',
          legal: [['2025-09-06', 'L1']],
          stays: [['2025-09-06', near('U6')]],
        },
      ],
    }),
    child('openThenEndedNextYear', {
      born: '2012-01-31',
      way: 'home later',
      care: [
        {
          from: '2023-01-23',
          to: '2025-05-30',
          rec: 'E41',
          stays: [['2023-01-23', near('U6')]],
        },
      ],
    }),
    child('placedWithParents', {
      born: '2016-11-14',
      care: [
        {
          ...long('2016-11-14', '2021-11-01', near('U6')),
          stays: [
            ['2021-11-01', near('U6')],
            ['2024-12-09', at('P1', HOME, 'PR0', '')],
          ],
        },
      ],
    }),
    child('deprivedOfLiberty', {
      born: '2010-09-09',
      sex: 'F',
      care: [long('2010-09-09', '2024-09-30', far('K2'))],
      liberty: [
        { start: day('2026-02-16'), end: day('2026-05-15') },
        { start: day('2026-05-20'), end: day('2026-12-18') },
      ],
    }),
    child('unregisteredSetting', {
      born: '2010-11-02',
      care: [
        {
          ...long('2010-11-02', '2022-03-07', near('U6')),
          stays: [
            ['2022-03-07', near('U6')],
            ['2024-10-14', far('K2')],
            ['2025-02-24', at('Z12', 'ZY5 1AA', '', ''), 'moved', 'CREQB'],
            ['2026-09-08', far('K2')],
          ],
        },
      ],
      liberty: [{ start: day('2026-04-13'), end: day('2026-09-07') }],
    }),
    child('secureHome', {
      born: '2011-05-18',
      care: [
        {
          ...long('2011-05-18', '2023-03-27', far('K2')),
          stays: [
            ['2023-03-27', far('K2')],
            ['2026-06-22', far('K1')],
          ],
        },
      ],
    }),
    child('motherUnder18', {
      born: '2009-07-16',
      sex: 'F',
      care: [
        {
          ...long('2009-07-16', '2024-06-10', near('U6')),
          stays: [
            ['2024-06-10', near('U6')],
            ['2025-10-20', near('R3')],
          ],
        },
      ],
      motherOn: day('2025-10-17'),
    }),
    child('startedAndLeftInMonth', {
      born: '2013-09-29',
      way: 'short stay',
      care: [
        { from: '2026-02-05', to: '2026-02-19', legal: [['2026-02-05', 'V2']], stays: [['2026-02-05', near('U6')]] },
      ],
    }),
    child('carerStatusChange', {
      born: '2013-06-04',
      sex: 'F',
      care: [
        {
          ...long('2013-06-04', '2023-10-16', first),
          stays: [
            ['2023-10-16', first],
            ['2025-06-25', as(first, 'U4'), 'same carer', 'PLACE'],
          ],
        },
      ],
    }),
    child('threePlacementsOnlyIfTemporaryCounted', {
      born: '2014-02-17',
      care: [
        {
          ...long('2014-02-17', '2020-11-23', steady),
          stays: [
            ['2020-11-23', steady],
            ['2025-05-02', holiday],
            ['2025-05-14', steady],
            ['2025-10-06', hospital],
            ['2025-10-20', steady],
          ],
        },
      ],
    }),
    child('remandEnded', {
      born: '2009-02-24',
      way: 'remand',
      care: [
        {
          from: '2025-07-10',
          to: '2025-09-18',
          rec: 'E14',
          need: 'N6',
          legal: [['2025-07-10', 'J1']],
          stays: [['2025-07-10', at('R5', 'ZW1 1AA', 'PR3', '')]],
        },
      ],
    }),
    child('assessedAdult', {
      born: '2008-01-01',
      way: 'unaccompanied',
      ethnicity: 'BAFR',
      unaccompanied: true,
      home: null,
      care: [
        {
          from: '2025-01-13',
          to: '2025-06-02',
          rec: 'E15',
          need: 'N8',
          legal: [['2025-01-13', 'V2']],
          stays: [['2025-01-13', near('K3')]],
        },
      ],
    }),
    child('placedInWales', {
      born: '2013-11-06',
      care: [long('2013-11-06', '2022-08-15', at('U4', 'ZW6 1AA', 'PR4', ''))],
    }),
    child('startedOn1April', {
      born: '2015-02-12',
      sex: 'F',
      care: [long('2015-02-12', '2025-04-01', near('U6'))],
    }),
    child('startedOn2April', { born: '2015-02-13', care: [long('2015-02-13', '2025-04-02', near('U6'))] }),
    child('leftOn31March', {
      born: '2013-08-26',
      way: 'home later',
      care: [{ from: '2023-06-19', to: '2026-03-31', stays: [['2023-06-19', near('U6')]] }],
    }),
    child('otherCouncil', {
      born: '2012-09-17',
      sex: 'F',
      way: 'home later',
      care: [{ from: '2022-05-23', to: '2025-08-11', rec: 'E3', stays: [['2022-05-23', near('U6')]] }],
    }),
    child('awayNotMissing', {
      born: '2010-03-15',
      care: [long('2010-03-15', '2021-02-08', near('U6'))],
      missing: [missing('2026-05-08', '2026-05-09', 'A'), missing('2026-08-21', '2026-08-22', 'A')],
    }),
    child('previousPermanencePartDate', {
      born: '2012-12-20',
      sex: 'F',
      care: [
        {
          ...long('2012-12-20', '2025-10-13', near('U6')),
          permanence: { code: 'P2', authority: '998', on: 'zz/06/2019' },
        },
      ],
    }),
    child('fourPlacements', {
      born: '2011-01-07',
      care: [
        {
          ...long('2011-01-07', '2023-12-04', first),
          stays: [
            ['2023-12-04', first],
            ['2025-05-19', second],
            ['2025-09-01', third],
            ['2026-02-02', fourth],
          ],
        },
      ],
    }),
    child('placementOfOneNight', {
      born: '2010-06-23',
      sex: 'F',
      care: [
        {
          from: '2026-01-15',
          to: '2027-02-01',
          legal: [['2026-01-15', 'V2']],
          stays: [
            ['2026-01-15', first],
            ['2026-01-16', near('U6')],
          ],
        },
      ],
    }),
    child('missingOver18thBirthday', {
      born: '2008-04-20',
      care: [{ ...long('2008-04-20', '2020-01-27', near('U6')), rec: 'E8' }],
      missing: [missing('2026-04-16', '2026-04-20')],
    }),
    child('threeSocialWorkers', {
      born: '2014-10-28',
      sex: 'F',
      care: [long('2014-10-28', '2022-10-03', near('U6'))],
      workers: [
        { worker: 'SW101001', start: day('2022-10-03'), end: day('2025-06-13'), reason: 'FCONTA' },
        { worker: 'SW101002', start: day('2025-06-13'), end: day('2025-11-03'), reason: 'LEFTRL' },
        { worker: 'SW101001', start: day('2025-11-03'), end: day('2026-01-26'), reason: 'ABSENC' },
        { worker: 'SW101003', start: day('2026-01-26'), end: null, reason: 'ORGRST' },
      ],
    }),
  ]
}
