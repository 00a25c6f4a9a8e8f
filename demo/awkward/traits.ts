import { asDate, day } from '../lives/day.ts'
import type { Sketch } from '../lives/life.ts'
import type { Places, Where } from '../lives/places.ts'
import { at, child, eighteenth, homesFor, long, missing, type Part } from './by-hand.ts'

const breakAt = (place: string): Where => ({ place, provider: 'PR1', urn: '', postcode: '' })

/** Awkward for who they are and what befell them: short breaks, twins, birthdays, codes put right, days missing. */
export const awkwardTraits = (places: Places): readonly Sketch[] => {
  const { near, far } = homesFor('traits', places)
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
    child('awayNotMissing', {
      born: '2010-03-15',
      care: [long('2010-03-15', '2021-02-08', near('U6'))],
      missing: [missing('2026-05-08', '2026-05-09', 'A'), missing('2026-08-21', '2026-08-22', 'A')],
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
