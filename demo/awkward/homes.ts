import { day } from '../lives/day.ts'
import type { Sketch } from '../lives/life.ts'
import { type Places, POSTCODE_NOWHERE, POSTCODE_WITHOUT_GRID } from '../lives/places.ts'
import { as, at, child, HOME, homesFor, long } from './by-hand.ts'

/** Awkward for where they live: temporary stays, unknown postcodes, changes of code, moves. */
export const awkwardHomes = (places: Places): readonly Sketch[] => {
  const { near, far } = homesFor('homes', places)
  const holiday = near('T3')
  const hospital = near('T1')
  const steady = near('U4')
  const supported = near('K3')
  const hostel = near('K3')
  const first = near('U6')
  const second = near('K2')
  const third = far('K2')
  const fourth = far('U6')

  return [
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
    child('postcodeUnknown', {
      born: '2012-02-06',
      care: [long('2012-02-06', '2021-10-11', at('U4', POSTCODE_NOWHERE))],
    }),
    child('postcodeWithoutGrid', {
      born: '2015-07-27',
      sex: 'F',
      care: [long('2015-07-27', '2023-01-16', at('U6', POSTCODE_WITHOUT_GRID))],
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
    child('placedInWales', {
      born: '2013-11-06',
      care: [long('2013-11-06', '2022-08-15', at('U4', 'ZW6 1AA', 'PR4', ''))],
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
  ]
}
