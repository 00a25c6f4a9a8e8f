import { day } from '../lives/day.ts'
import type { Sketch } from '../lives/life.ts'
import type { Places } from '../lives/places.ts'
import { as, at, child, eighteenth, homesFor, long } from './by-hand.ts'

/** Awkward for how or when care began or ended: the first and last days of a year, coming back, adoption, death. */
export const awkwardStartsAndEndings = (places: Places): readonly Sketch[] => {
  const { near } = homesFor('starts and endings', places)
  const fosterToAdopt = at('U5', 'ZX2 6AD')
  const relative = at('U3', 'ZX10 1AF')

  return [
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
    child('startedAndLeftInMonth', {
      born: '2013-09-29',
      way: 'short stay',
      care: [
        { from: '2026-02-05', to: '2026-02-19', legal: [['2026-02-05', 'V2']], stays: [['2026-02-05', near('U6')]] },
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
  ]
}
