import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Module903 } from '../../dataset.ts'
import { checkReturn } from '../check-return.ts'
import { columnsOf } from '../columns.ts'
import { aReturn, type RowsSaid } from '../table-of-rows.ts'
import { codesAndDays } from './codes-and-days.ts'
import { columnOf, moduleOf, rules } from './index.ts'

const outcomeOf = (code: string, year: number, rows: RowsSaid, lastYear: RowsSaid | null = null) => {
  const { outcomes } = checkReturn(aReturn(year, rows), lastYear && aReturn(year - 1, lastYear))
  const found = outcomes.find(({ rule }) => rule.code === code)
  assert.ok(found, `rule ${code} is not in force in ${year}`)
  return found
}

const linesBroken = (
  code: string,
  year: number,
  rows: RowsSaid,
  lastYear: RowsSaid | null = null,
): readonly number[] => {
  const found = outcomeOf(code, year, rows, lastYear)
  assert.notEqual(
    found.outcome,
    'could not run',
    `rule ${code}: ${found.outcome === 'could not run' ? found.because : ''}`,
  )
  return found.outcome === 'failed' ? found.rows.map(({ row }) => row).sort((a, b) => a - b) : []
}

type Example = readonly [code: string, year: number, rows: RowsSaid, broken: readonly number[], lastYear?: RowsSaid]

// Header:   CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB
// Episodes: CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN
// OC2:      CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE RECEIVED OFFERED
// The lines that break the rule follow the rows; the other rows are those that must pass.

const girl = (child: string, born: string, more = 'A123456789012 0') => `${child} F ${born} WBRI ${more}`
const boy = (child: string, born: string, more = 'A123456789012') => `${child} M ${born} WBRI ${more}`

const examples: readonly Example[] = [
  // Header
  [
    '174',
    2026,
    { Header: [boy('1', '2010-01-01', 'UN1 - 2025-05-05'), girl('2', '2010-01-01', 'UN1 1 2025-05-05')] },
    [2],
  ],
  ['232', 2026, { Header: ['1 U 2010-01-01 WBRI UN1', boy('2', '2010-01-01')] }, [2]],
  ['301', 2026, { Header: [boy('1', '2026-04-01'), boy('2', '2026-03-31')] }, [2]],
  ['304', 2026, { UASC: ['1 M 2008-02-29 2026-03-02', '2 M 2008-02-29 2026-03-01'] }, [2]],
  [
    '104',
    2026,
    { UASC: ['1 M 2008-03-01 2025-03-31', '2 M 2008-03-01 2025-04-01', '3 M 2008-03-01 nonsense'] },
    [2, 4],
  ],
  ['351', 2026, { Header: [boy('1', '1999-04-01'), boy('2', '1999-04-02')] }, [2]],
  [
    '444',
    2026,
    {
      Header: [
        boy('1', '2010-01-01', 'A123456789012'),
        boy('2', '2010-01-01', 'A123456789012'),
        boy('3', '2010-01-01', 'UN1'),
        boy('4', '2010-01-01', 'UN1'),
      ],
    },
    [2, 3],
  ],
  [
    '611',
    2026,
    {
      Header: [girl('1', '2010-01-01', 'UN1 1'), girl('2', '2010-01-01', 'UN1 1 2025-01-01'), girl('3', '2010-01-01')],
    },
    [2],
  ],
  [
    '612',
    2026,
    { Header: [girl('1', '2010-01-01', 'UN1 0 2025-01-01'), girl('2', '2010-01-01', 'UN1 1 2025-01-01')] },
    [2],
  ],
  [
    '620',
    2026,
    { Header: [girl('1', '2014-04-02', 'UN1 1 2025-01-01'), girl('2', '2014-04-01', 'UN1 1 2025-01-01')] },
    [2],
  ],
  [
    '393',
    2026,
    {
      Header: [girl('1', '2010-01-01', 'UN1'), girl('2', '2010-01-01', 'UN1 0'), girl('3', '2010-01-01', 'UN1')],
      Episodes: ['1 2025-05-01 S C2 N1 U4 PR1', '2 2025-05-01 S C2 N1 U4 PR1', '3 2025-05-01 S V3 N1 U6 PR1'],
    },
    [2],
  ],
  [
    '442',
    2026,
    {
      Header: ['1 M 2010-01-01 WBRI -', boy('2', '2010-01-01', 'UN1')],
      Episodes: ['1 2025-05-01 S C2 N1 U4 PR1', '2 2025-05-01 S C2 N1 U4 PR1'],
    },
    [2],
  ],
  [
    'EPI',
    2026,
    {
      Header: [boy('1', '2010-01-01'), boy('2', '2010-01-01'), boy('3', '2007-01-01')],
      Episodes: ['2 2025-05-01 S C2 N1 U4 PR1'],
      OC3: ['3 2007-01-01 YES F2 U1'],
    },
    [2],
  ],
  [
    'INT21',
    2026,
    { Header: [boy('1', '2010-01-01'), boy('2', '2010-01-01')], UASC: ['1 F 2010-01-01', '2 M 2010-01-01'] },
    [2],
  ],

  // Episodes by themselves
  [
    '142',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1',
        '1 2025-06-01 P C2 N1 K2 PR1',
        '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1',
        '2 2025-06-01 P C2 N1 K2 PR1',
      ],
    },
    [2],
  ],
  [
    '148',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1 2025-06-01',
        '2 2025-05-01 S C2 N1 U4 PR1 - E4A',
        '3 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E4A',
        '4 2025-05-01 S C2 N1 U4 PR1',
      ],
    },
    [2, 3],
  ],
  [
    '213',
    2026,
    { Episodes: ['1 2025-05-01 S C2 N1 T1 PR1', '2 2025-05-01 S C2 N1 Z12 PR4', '3 2025-05-01 S C2 N1 U4 PR4'] },
    [2, 3],
  ],
  [
    '214',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S V3 N1 U6 PR1 - - - - WV1_1AA',
        '2 2025-05-01 S V4 N1 U6 PR1',
        '3 2025-05-01 S C2 N1 U6 PR1 - - - - WV1_1AA',
      ],
    },
    [2],
  ],
  [
    '217',
    2026,
    {
      Episodes: [
        '1 2015-04-01 P E1 N1 A5 PR1',
        '2 2015-03-31 P E1 N1 A5 PR1',
        '3 2015-04-01 T E1 N1 A5 PR1',
        '4 2025-04-01 P E1 N1 A6 PR1',
      ],
    },
    [2],
  ],
  [
    '225',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1',
        '1 2025-06-01 P C2 N1 K2 PR1',
        '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1 CARPL',
        '2 2025-06-01 P C2 N1 K2 PR1',
        '3 2025-05-01 S C1 N1 U4 PR1 2025-06-01 X1',
        '3 2025-06-01 L C2 N1 U4 PR1',
        '4 2025-05-01 S C1 N1 U4 PR1 2025-06-01 X1',
        '4 2025-06-01 P C1 N1 T1 -',
      ],
    },
    [2],
  ],
  [
    '226',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1 CARPL',
        '1 2025-06-01 P C2 N1 T1 - 2025-06-04 X1 OTHER',
        '1 2025-06-04 P C2 N1 U4 PR1 2025-07-01 X1 CARPL',
        '1 2025-07-01 P C2 N1 K2 PR1',
      ],
    },
    [2, 3],
  ],
  [
    '233',
    2026,
    { Episodes: ['1 2025-05-01 S C2 N1 U4 PR1 - - CARPL', '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1 CARPL'] },
    [2],
  ],
  [
    '336',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S V2 N1 K2 PR1 2025-06-01 X1',
        '1 2025-06-01 P V2 N1 A4 PR1',
        '2 2025-05-01 S V2 N1 U4 PR1 2025-06-01 X1',
        '2 2025-06-01 P V2 N1 A4 PR1',
        '3 2025-06-01 S V2 N1 A4 PR1',
      ],
    },
    [3],
  ],
  ['353', 2026, { Episodes: ['1 1991-10-13 S C2 N1 U4 PR1', '2 1991-10-14 S C2 N1 U4 PR1'] }, [2]],
  ['354', 2026, { Episodes: ['1 2026-04-01 S C2 N1 U4 PR1', '2 2026-03-31 S C2 N1 U4 PR1'] }, [2]],
  [
    '355',
    2026,
    { Episodes: ['1 2025-05-01 S C2 N1 U4 PR1 2025-05-01 X1', '2 2025-05-01 S C2 N1 U4 PR1 2025-05-02 E4A'] },
    [2],
  ],
  [
    '356',
    2026,
    { Episodes: ['1 2025-05-02 S C2 N1 U4 PR1 2025-05-01 X1', '2 2025-05-01 S C2 N1 U4 PR1 2025-05-01 E4A'] },
    [2],
  ],
  [
    '357',
    2026,
    { Episodes: ['1 2025-04-01 P C2 N1 U4 PR1', '2 2025-03-31 P C2 N1 U4 PR1', '3 2025-04-01 S C2 N1 U4 PR1'] },
    [2],
  ],
  [
    '361',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S L1 N1 U4 PR1 2025-05-05 E4A',
        '2 2025-05-01 S L1 N1 U4 PR1 2025-05-04 E4A',
        '3 2025-05-01 S L1 N1 U4 PR1 2025-05-03 X1',
        '3 2025-05-03 P L1 N1 K2 PR1 2025-05-06 E4A',
      ],
    },
    [2, 5],
  ],
  [
    '362',
    2026,
    { Episodes: ['1 2025-05-01 S L2 N1 U4 PR1 2025-05-23 E4A', '2 2025-05-01 S L2 N1 U4 PR1 2025-05-22 E4A'] },
    [2],
  ],
  [
    '363',
    2026,
    { Episodes: ['1 2025-05-01 S L3 N1 U4 PR1 2025-05-09 E4A', '2 2025-05-01 S L3 N1 U4 PR1 2025-05-08 E4A'] },
    [2],
  ],
  [
    '364',
    2026,
    { Episodes: ['1 2025-05-01 S J2 N1 U4 PR1 2025-05-23 E4A', '2 2025-05-01 S J2 N1 U4 PR1 2025-05-22 E4A'] },
    [2],
  ],
  [
    '365',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S V3 N1 U6 PR1 2025-05-19 E8',
        '2 2025-05-01 S V3 N1 U6 PR1 2025-05-18 E8',
        '3 2025-05-01 S V4 N1 U6 PR1 2025-09-18 E8',
      ],
    },
    [2],
  ],
  [
    '366',
    2026,
    { Episodes: ['1 2025-05-01 P V3 N1 U6 PR1', '2 2025-05-01 S V3 N1 U6 PR1', '3 2025-05-01 L V4 N1 U6 PR1'] },
    [2],
  ],
  [
    '367',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S V3 N1 U6 PR1 2025-06-10 E8',
        '1 2025-07-01 S V3 N1 U6 PR1 2025-08-06 E8',
        '2 2025-03-01 S V3 N1 U6 PR1 2025-06-15 E8',
      ],
    },
    [3],
  ],
  [
    '375',
    2026,
    { Episodes: ['1 2025-05-01 P C2 N1 T1 - 2025-06-13 X1', '2 2025-05-01 P C2 N1 T1 - 2025-06-12 X1'] },
    [2],
  ],
  [
    '376',
    2026,
    { Episodes: ['1 2025-05-01 P C2 N1 T3 - 2025-05-23 X1', '2 2025-05-01 P C2 N1 T3 - 2025-05-22 X1'] },
    [2],
  ],
  [
    '377',
    2026,
    {
      Episodes: [
        '1 2025-05-01 P C2 N1 T3 - 2025-05-03 X1',
        '1 2025-06-01 P C2 N1 T3 - 2025-06-03 X1',
        '1 2025-07-01 P C2 N1 T3 - 2025-07-03 X1',
      ],
    },
    [4],
  ],
  ['378', 2026, { Episodes: ['1 2025-05-01 S V2 N1 P1 PR0', '2 2025-05-01 S C2 N1 P1 PR0'] }, [2]],
  [
    '379',
    2026,
    { Episodes: ['1 2025-05-01 P C2 N1 T4 - 2025-05-09 X1', '2 2025-05-01 P C2 N1 T4 - 2025-05-08 X1'] },
    [2],
  ],
  ['380', 2026, { Episodes: ['1 2025-05-01 S C2 N1 T1 -', '2 2025-05-01 B C2 N1 T1 -'] }, [2]],
  [
    '381',
    2026,
    {
      Episodes: [
        '1 2025-05-01 P C2 N1 T1 - 2025-05-02 E4A',
        '2 2025-05-01 P C2 N1 T1 - 2025-05-02 X1',
        '3 2025-05-01 P C2 N1 T1 -',
      ],
    },
    [2],
  ],
  ['382', 2026, { Episodes: ['1 2025-05-01 S V3 N1 T1 -', '2 2025-05-01 S C2 N1 T1 -'] }, [2]],
  [
    '383',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1 - - WV1_1AA',
        '1 2025-06-01 P C2 N1 T1 - 2025-06-04 X1',
        '1 2025-06-04 P C2 N1 U4 PR1 - - - - WV2_2BB',
        '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1 - - WV1_1AA',
        '2 2025-06-01 P C2 N1 T1 - 2025-06-04 X1',
        '2 2025-06-04 P C2 N1 U4 PR1 - - - - WV1_1AA',
      ],
    },
    [3],
  ],
  ['384', 2026, { Episodes: ['1 2025-05-01 S V3 N1 U4 PR1', '2 2025-05-01 S V3 N1 U6 PR1'] }, [2]],
  [
    '385',
    2026,
    { Episodes: ['1 2025-05-01 S C2 N1 U4 PR1 2026-04-01 E4A', '2 2025-05-01 S C2 N1 U4 PR1 2026-03-31 E4A'] },
    [2],
  ],
  [
    '388',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1',
        '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E4A',
        '2 2025-06-01 S C2 N1 U4 PR1',
        '3 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1',
        '3 2025-06-01 P C2 N1 K2 PR1',
      ],
    },
    [2, 3],
  ],
  [
    '390',
    2026,
    { Episodes: ['1 2025-05-01 S E1 N1 U4 PR1 2025-06-01 E11', '2 2025-05-01 S E1 N1 A6 PR1 2025-06-01 E12'] },
    [2],
  ],
  [
    '392d',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1 - - - WV1_1AA WV1_1AA',
        '2 2025-05-01 S C2 N1 P1 PR0 - - - WV1_1AA WV1_1AA',
        '3 2025-05-01 S C2 N1 U4 PR1',
      ],
    },
    [2],
  ],
  ['398', 2026, { Episodes: ['1 2025-05-01 S V3 N1 U6 PR1 - - - WV1_1AA', '2 2025-05-01 S V3 N1 U6 PR1'] }, [2]],
  ['408', 2026, { Episodes: ['1 2025-05-01 S C2 N1 A6 PR1', '2 2025-05-01 S E1 N1 A6 PR1'] }, [2]],
  [
    '426',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S V3 N1 U6 PR1 2025-05-04 E8',
        '1 2025-06-01 S V4 N1 U6 PR1',
        '2 2025-05-01 S V3 N1 U6 PR1 2025-05-04 E8',
        '2 2025-06-01 S V3 N1 U6 PR1',
      ],
    },
    [3],
  ],
  [
    '431',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E4A',
        '1 2025-06-01 S C2 N1 U4 PR1',
        '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E4A',
        '2 2025-06-02 S C2 N1 U4 PR1',
      ],
    },
    [3],
  ],
  [
    '432',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E4A',
        '1 2025-07-01 P C2 N1 U4 PR1',
        '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E4A',
        '2 2025-07-01 S C2 N1 U4 PR1',
      ],
    },
    [3],
  ],
  [
    '433',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1',
        '1 2025-06-02 P C2 N1 K2 PR1',
        '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1',
        '2 2025-06-01 P C2 N1 K2 PR1',
      ],
    },
    [3],
  ],
  [
    '434',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1',
        '1 2025-06-01 L C2 N1 U4 PR1',
        '2 2025-05-01 S C1 N1 U4 PR1 2025-06-01 X1',
        '2 2025-06-01 L C2 N1 K2 PR1',
        '3 2025-05-01 S C1 N1 U4 PR1 2025-06-01 X1',
        '3 2025-06-01 L C2 N1 U4 PR1',
      ],
    },
    [3, 5],
  ],
  [
    '435',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C1 N1 U4 PR1 2025-06-01 X1',
        '1 2025-06-01 P C2 N1 K2 PR1',
        '2 2025-05-01 S C1 N1 U4 PR1 2025-06-01 X1',
        '2 2025-06-01 T C1 N1 U4 PR1',
        '3 2025-05-01 S C1 N1 U4 PR1 2025-06-01 X1',
        '3 2025-06-01 P C1 N1 K2 PR1',
      ],
    },
    [3, 5],
  ],
  [
    '436',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C1 N1 U4 PR1 2025-06-01 X1',
        '1 2025-06-01 B C1 N1 K2 PR1',
        '2 2025-05-01 S C1 N1 U4 PR1 2025-06-01 X1',
        '2 2025-06-01 U C2 N1 U4 PR1',
        '3 2025-05-01 S C1 N1 U4 PR1 2025-06-01 X1',
        '3 2025-06-01 B C2 N1 K2 PR1',
      ],
    },
    [3, 5],
  ],
  [
    '437',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E2',
        '1 2025-07-01 S C2 N1 U4 PR1',
        '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E15',
      ],
    },
    [2],
  ],
  ['446', 2026, { Episodes: ['1 2005-11-30 S E1 N1 U4 PR1', '2 2005-12-01 S E1 N1 U4 PR1'] }, [2]],
  [
    '501',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1',
        '1 2025-05-31 P C2 N1 K2 PR1',
        '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1',
        '2 2025-06-01 P C2 N1 K2 PR1',
      ],
    },
    [3],
  ],
  [
    '504',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1',
        '1 2025-06-01 P C2 N2 K2 PR1',
        '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E4A',
        '2 2025-07-01 S C2 N2 K2 PR1',
      ],
    },
    [3],
  ],
  [
    '516',
    2026,
    {
      Episodes: [
        '1 2025-05-01 S C2 N1 K2 PR1 2025-06-01 E45',
        '2 2025-05-01 S C2 N1 U3 PR1 2025-06-01 E45',
        '3 2025-05-01 S C2 N1 K2 PR1 2025-06-01 E48',
      ],
    },
    [2],
  ],
  [
    '526',
    2026,
    { Episodes: ['1 2025-05-01 S C2 N1 U4 -', '2 2025-05-01 S C2 N1 T1 -', '3 2025-05-01 S C2 N1 Z11 -'] },
    [2],
  ],
  ['527', 2026, { Episodes: ['1 2025-05-01 S C2 N1 R5 PR1', '2 2025-05-01 S C2 N1 R5 PR3'] }, [2]],
  ['528', 2026, { Episodes: ['1 2025-05-01 S C2 N1 R2 PR2', '2 2025-05-01 S C2 N1 U4 PR2'] }, [2]],
  ['529', 2026, { Episodes: ['1 2025-05-01 S C2 N1 K2 PR3', '2 2025-05-01 S C2 N1 R2 PR3'] }, [2]],
  ['530', 2026, { Episodes: ['1 2025-05-01 S C2 N1 P1 PR4', '2 2025-05-01 S C2 N1 K2 PR4'] }, [2]],
  ['531', 2026, { Episodes: ['1 2025-05-01 S C2 N1 P1 PR5', '2 2025-05-01 S C2 N1 K2 PR5'] }, [2]],
  ['550', 2026, { Episodes: ['1 2025-05-01 S C2 N1 U4 PR0', '2 2025-05-01 S C2 N1 P1 PR0'] }, [2]],

  // Episodes and the child's age
  [
    '302',
    2026,
    {
      Header: [boy('1', '2025-05-02'), boy('2', '2025-05-01')],
      Episodes: ['1 2025-05-01 S C2 N1 U4 PR1', '2 2025-05-01 S C2 N1 U4 PR1'],
    },
    [2],
  ],
  [
    '352',
    2026,
    {
      Header: [boy('1', '2007-05-01'), boy('2', '2007-05-02'), boy('3', '2008-02-29'), boy('4', '2008-02-29')],
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1',
        '2 2025-05-01 S C2 N1 U4 PR1',
        '3 2026-02-28 S C2 N1 U4 PR1',
        '4 2026-03-01 S C2 N1 U4 PR1',
      ],
    },
    [2, 5],
  ],
  [
    '358',
    2026,
    {
      Header: [boy('1', '2015-05-02'), boy('2', '2015-05-01')],
      Episodes: ['1 2025-05-01 S J1 N1 U4 PR1', '2 2025-05-01 S J1 N1 U4 PR1'],
    },
    [2],
  ],
  [
    '359',
    2026,
    {
      Header: [boy('1', '2008-03-31'), boy('2', '2008-04-01'), boy('3', '2008-03-31')],
      Episodes: ['1 2025-05-01 S C2 N1 U4 PR1', '2 2025-05-01 S C2 N1 U4 PR1', '3 2025-05-01 S V2 N1 K2 PR1'],
    },
    [2],
  ],
  [
    '370',
    2024,
    {
      Header: ['1 1 2007-05-02 WBRI UN1', '2 1 2007-05-01 WBRI UN1'],
      Episodes: ['1 2023-05-01 S C2 N1 P2 PR4', '2 2023-05-01 S C2 N1 P2 PR4'],
    },
    [2],
  ],
  [
    '371',
    2026,
    {
      Header: [boy('1', '2009-05-02'), boy('2', '2009-05-01')],
      Episodes: ['1 2025-05-01 S C2 N1 K3 PR4', '2 2025-05-01 S C2 N1 K3 PR4'],
    },
    [2],
  ],
  [
    '372',
    2026,
    {
      Header: [boy('1', '2015-05-02'), boy('2', '2015-05-01')],
      Episodes: ['1 2025-05-01 S C2 N1 R5 PR3', '2 2025-05-01 S C2 N1 R5 PR3'],
    },
    [2],
  ],
  [
    '373',
    2026,
    {
      Header: [boy('1', '2021-05-02'), boy('2', '2021-05-01')],
      Episodes: ['1 2025-05-01 S C2 N1 S1 PR4', '2 2025-05-01 S C2 N1 S1 PR4'],
    },
    [2],
  ],
  [
    '374',
    2026,
    {
      Header: [boy('1', '2011-05-02'), boy('2', '2011-05-01')],
      Episodes: ['1 2025-05-01 S C2 N1 P3 PR4', '2 2025-05-01 S C2 N1 P3 PR4'],
    },
    [2],
  ],
  [
    '386',
    2026,
    {
      Header: [boy('1', '2007-06-01'), boy('2', '2007-06-02')],
      Episodes: ['1 2025-05-01 S E1 N1 A6 PR1 2025-06-01 E11', '2 2025-05-01 S E1 N1 A6 PR1 2025-06-01 E11'],
    },
    [2],
  ],
  [
    '387',
    2026,
    {
      Header: [boy('1', '2011-06-02'), boy('2', '2011-06-01')],
      Episodes: ['1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E5', '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E6'],
    },
    [2],
  ],
  [
    '389',
    2026,
    {
      Header: [boy('1', '2009-06-02'), boy('2', '2009-06-01')],
      Episodes: ['1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E7', '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E7'],
    },
    [2],
  ],
  [
    '407',
    2026,
    {
      Header: [boy('1', '2007-05-31'), boy('2', '2007-06-01')],
      Episodes: ['1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E45', '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E45'],
    },
    [2],
  ],
  [
    '460',
    2026,
    {
      Header: [boy('1', '2007-06-02'), boy('2', '2007-06-01')],
      Episodes: ['1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E17', '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E17'],
    },
    [2],
  ],
  [
    '234',
    2026,
    {
      Header: [boy('1', '2015-05-02'), boy('2', '2015-05-01')],
      Episodes: [
        '1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1 CUSTOD',
        '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 X1 CUSTOD',
      ],
    },
    [2],
  ],

  // Health: children 1 and 9 in care all year unless the rows say otherwise
  ['158', 2026, { OC2: ['1 2010-01-01 5 - 0 - 1 1 1 1 1 0', '2 2010-01-01 5 - 0 - 1 1 1 1 1'] }, [2]],
  ['159', 2026, { OC2: ['1 2010-01-01 5 - 0 - 1 1 1 1 0', '2 2010-01-01 5 - 0 - 1 1 1 1 0 1'] }, [2]],
  [
    '180',
    2026,
    { OC2: ['1 2010-01-01 41', '2 2010-01-01 40', '3 2010-01-01 0', '4 2010-01-01 -1', '5 2010-01-01 12.5'] },
    [2, 5, 6],
  ],
  ['181', 2026, { OC2: ['1 2010-01-01 5 - 0 - Y 1 1 0', '2 2010-01-01 5 - 0 - 1 1 1 0'] }, [2]],
  ['182', 2026, { OC2: ['1 2010-01-01 5 - 0 - 1 1 1', '2 2010-01-01 5 - 0 - 1 1 1 0', '3 2010-01-01 5'] }, [2]],
  [
    '185',
    2026,
    {
      OC2: ['1 2012-01-01 5', '2 2012-01-01 5', '3 2012-01-01 -'],
      Episodes: ['1 2025-04-02 S C2 N1 U4 PR1', '2 2025-04-01 S C2 N1 U4 PR1'],
    },
    [2],
  ],
  [
    '186',
    2026,
    {
      OC2: ['1 2012-01-01', '2 2012-01-01 5', '3 2012-01-01 - SDQ2', '4 2021-04-02', '5 2009-03-31', '6 2021-04-01'],
      Episodes: [
        '1 2025-04-01 S C2 N1 U4 PR1',
        '2 2025-04-01 S C2 N1 U4 PR1',
        '3 2025-04-01 S C2 N1 U4 PR1',
        '4 2025-04-01 S C2 N1 U4 PR1',
        '5 2025-04-01 S C2 N1 U4 PR1',
        '6 2025-04-01 S C2 N1 U4 PR1',
      ],
    },
    [2, 7],
  ],
  ['188', 2026, { OC2: ['1 2022-04-01 5', '2 2022-03-31 5', '3 2022-04-01'] }, [2]],
  ['189', 2026, { OC2: ['1 2008-03-31 5', '2 2008-04-01 5'] }, [2]],
  [
    '190',
    2026,
    {
      OC2: ['1 2012-01-01 5 - 0', '2 2012-01-01 5 - 0', '3 2012-01-01 5'],
      Episodes: ['1 2025-04-02 S C2 N1 U4 PR1', '2 2025-04-01 S C2 N1 U4 PR1'],
    },
    [2],
  ],
  [
    '191',
    2026,
    {
      OC2: ['1 2012-01-01 5 - 0 - 1 1 1', '2 2012-01-01 5 - 0 - 1 1 1 0'],
      Episodes: [
        '1 2025-04-01 S C2 N1 U4 PR1',
        '2 2025-04-01 S C2 N1 U4 PR1',
        '3 2025-04-01 S C2 N1 U4 PR1',
        '4 2025-04-02 S C2 N1 U4 PR1',
      ],
    },
    [2, 4],
  ],
  ['192', 2026, { OC2: ['1 2010-01-01 5 - 0 - 1 1 1 1', '2 2010-01-01 5 - 0 - 1 1 1 1 1'] }, [2]],
  ['193', 2026, { OC2: ['1 2010-01-01 5 - 0 - 1 1 1 0 1', '2 2010-01-01 5 - 0 - 1 1 1 0'] }, [2]],
  ['197a', 2026, { OC2: ['1 2010-01-01 5 SDQ1', '2 2010-01-01 5', '3 2010-01-01 - SDQ1'] }, [2]],
  [
    '197B',
    2026,
    {
      OC2: ['1 2021-05-01', '2 2009-03-31', '3 2021-05-01 5', '4 2012-05-01'],
      Episodes: [
        '1 2025-04-01 S C2 N1 U4 PR1',
        '2 2025-04-01 S C2 N1 U4 PR1',
        '3 2025-04-01 S C2 N1 U4 PR1',
        '4 2025-04-01 S C2 N1 U4 PR1',
      ],
    },
    [2, 3],
  ],
  ['542', 2026, { OC2: ['1 2016-04-01 5 - 0', '2 2016-03-31 5 - 0'] }, [2]],
  [
    '543',
    2026,
    {
      OC2: ['1 2016-03-30', '2 2016-03-31', '3 2016-03-30 - - 0'],
      Episodes: ['1 2025-04-01 S C2 N1 U4 PR1', '2 2025-04-01 S C2 N1 U4 PR1', '3 2025-04-01 S C2 N1 U4 PR1'],
    },
    [2],
  ],
  [
    '545',
    2026,
    {
      OC2: ['1 2021-04-01', '2 2021-03-31', '3 2021-04-01 - - - 1'],
      Episodes: ['1 2025-04-01 S C2 N1 U4 PR1', '2 2025-04-01 S C2 N1 U4 PR1', '3 2025-04-01 S C2 N1 U4 PR1'],
    },
    [2],
  ],
  ['546', 2026, { OC2: ['1 2021-03-31 - - - 1', '2 2021-04-01 - - - 1'] }, [2]],

  // Reviews, missing, care leavers
  [
    '440',
    2026,
    { Reviews: ['1 2021-05-01 2025-05-01 PN0', '2 2021-05-02 2025-05-01 PN0', '3 2020-02-29 2024-02-28 PN0'] },
    [2],
  ],
  ['441', 2026, { Reviews: ['1 2021-05-02 2025-05-01 PN1', '2 2021-05-01 2025-05-01 PN1'] }, [2]],
  [
    '399',
    2026,
    {
      Reviews: ['1 2015-01-01 2025-05-01 PN1', '2 2015-01-01 2025-05-01 PN1'],
      Episodes: ['1 2025-05-01 S V4 N1 U6 PR1', '2 2025-05-01 S C2 N1 U6 PR1'],
    },
    [2],
  ],
  ['567', 2026, { Missing: ['1 2010-01-01 M 2025-05-02 2025-05-01', '2 2010-01-01 M 2025-05-01 2025-05-01'] }, [2]],
  ['570', 2026, { Missing: ['1 2010-01-01 M 2026-04-01', '2 2010-01-01 M 2026-03-31'] }, [2]],
  [
    '571',
    2026,
    {
      Missing: [
        '1 2010-01-01 M 2025-03-01 2025-03-31',
        '2 2010-01-01 M 2025-03-01 2025-04-01',
        '3 2010-01-01 M 2026-03-01 2026-04-01',
      ],
    },
    [2, 4],
  ],
  [
    '574',
    2026,
    {
      Missing: [
        '1 2010-01-01 M 2025-05-01 2025-05-05',
        '1 2010-01-01 M 2025-05-04 2025-05-06',
        '2 2010-01-01 M 2025-05-01',
        '2 2010-01-01 M 2025-06-01',
        '3 2010-01-01 M 2025-05-01 2025-05-05',
        '3 2010-01-01 M 2025-05-05 2025-05-06',
      ],
    },
    [3, 5],
  ],
  [
    '577',
    2026,
    {
      Missing: ['1 2010-01-01 M 2025-05-10', '2 2010-01-01 M 2025-05-10 2025-06-01'],
      Episodes: ['1 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E8', '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E8'],
    },
    [2],
  ],
  [
    '578',
    2026,
    {
      Missing: ['1 2010-01-01 M 2025-04-30 2025-05-02', '2 2010-01-01 M 2025-05-01 2025-05-02'],
      Episodes: ['1 2025-05-01 S C2 N1 U4 PR1', '2 2025-05-01 S C2 N1 U4 PR1'],
    },
    [2],
  ],
  ['586', 2026, { Missing: ['1 2025-05-01 M 2025-05-01', '2 2025-04-30 M 2025-05-01'] }, [2]],
  ['153', 2026, { OC3: ['1 2007-01-01 YES F2 -', '2 2007-01-01 YES F2 U1'] }, [2]],
  [
    '187',
    2026,
    {
      OC3: ['1 2008-01-01 YES F2 U1', '2 2008-01-01 YES F2 U1'],
      Episodes: ['1 2025-04-01 S C2 N1 U4 PR1', '2 2025-04-01 S C2 N1 U4 PR1 2025-05-01 E8'],
    },
    [2],
  ],
  [
    '344',
    2026,
    { OC3: ['1 2007-01-01 DIED F2 0', '2 2007-01-01 RHOM 0 U1', '3 2007-01-01 DIED 0 0', '4 2007-01-01 NO F2 0'] },
    [2, 3],
  ],
  ['345', 2026, { OC3: ['1 2007-01-01 YES 0 U1', '2 2007-01-01 YES F2 0', '3 2007-01-01 NO 0 0'] }, [2, 3]],
  ['347', 2026, { OC3: ['1 2007-04-02 YES F2 T1', '2 2007-04-01 YES F2 T2', '3 2007-04-02 YES F2 U1'] }, [2]],
  ['391', 2026, { OC3: ['1 2009-04-01 YES F2 U1', '2 2009-03-31 YES F2 U1'] }, [2]],
  [
    '1011',
    2026,
    {
      OC3: ['1 2007-01-01 YES F2 U1', '2 2007-01-01 YES F2 U1'],
      Episodes: ['1 2025-04-01 S C2 N1 U4 PR1 2025-05-01 E3', '2 2025-04-01 S C2 N1 U4 PR1 2025-05-01 E8'],
    },
    [2],
  ],
  ['3001', 2026, { OC3: ['1 2008-04-01 YES F2 Z1', '2 2008-03-31 YES F2 Z1', '3 2008-04-01 YES F2 U1'] }, [2]],

  // Adoption
  [
    '119',
    2026,
    {
      PlacedAdoption: [
        '1 2022-01-01 2025-05-01 2025-06-01',
        '2 2022-01-01 2025-05-01 - RD1',
        '3 2022-01-01 2025-05-01 2025-06-01 RD1',
        '4 2022-01-01 2025-05-01',
      ],
    },
    [2, 3],
  ],
  [
    '333',
    2026,
    {
      AD1: [
        '1 2022-01-01 2025-05-02 2025-05-01 0 2 MF L11',
        '2 2022-01-01 2025-05-01 2025-05-01 0 2 MF L11',
        '3 2022-01-01 - 2025-05-01 0 2 MF L11',
      ],
    },
    [2, 4],
  ],
  [
    '522',
    2026,
    { PlacedAdoption: ['1 2022-01-01 2025-05-02 2025-05-01 RD1', '2 2022-01-01 2025-05-01 2025-05-01 RD1'] },
    [2],
  ],
  [
    '551',
    2026,
    {
      PlacedAdoption: ['2 2022-01-01 2025-05-01'],
      Episodes: ['1 2025-05-01 P E1 N1 A6 PR1', '2 2025-05-01 P E1 N1 A6 PR1', '3 2025-05-01 P E1 N1 U4 PR1'],
    },
    [2],
  ],
  [
    '601',
    2026,
    {
      AD1: ['2 2022-01-01 2024-05-01 2025-05-01 0 2 MF L11', '3 2022-01-01 2024-05-01 2025-05-01 0 - MF L11'],
      Episodes: [
        '1 2025-05-01 P E1 N1 A6 PR1 2025-06-01 E11',
        '2 2025-05-01 P E1 N1 A6 PR1 2025-06-01 E11',
        '3 2025-05-01 P E1 N1 A6 PR1 2025-06-01 E12',
      ],
    },
    [2, 4],
  ],
  [
    '602',
    2026,
    {
      AD1: ['1 2022-01-01 2024-05-01 2025-05-01 0 2 MF L11', '2 2022-01-01 2024-05-01 2025-05-01 0 2 MF L11'],
      Episodes: ['1 2025-05-01 P E1 N1 A6 PR1 2025-06-01 E4A', '2 2025-05-01 P E1 N1 A6 PR1 2025-06-01 E12'],
    },
    [2],
  ],

  // Social workers and deprivation of liberty
  [
    'SW02STG1',
    2026,
    { SWEpisodes: ['1 2015-01-01 AB12 2025-05-01', '2 2015-01-01 SW1 2025-05-01', '3 2015-01-01 SW12 2025-05-01'] },
    [2, 3],
  ],
  ['SW06STG2', 2026, { SWEpisodes: ['1 2015-01-01 SW12 2026-04-01', '2 2015-01-01 SW12 2026-03-31'] }, [2]],
  [
    'SW07STG2',
    2026,
    {
      SWEpisodes: [
        '1 2015-01-01 SW12 2020-04-01 2024-03-31',
        '2 2015-01-01 SW12 2020-04-01 2024-04-01',
        '3 2015-01-01 SW12 2020-04-01 2026-04-01',
      ],
    },
    [2, 4],
  ],
  ['SW08STG2', 2026, { SWEpisodes: ['1 2015-01-01 SW12 2025-04-01', '1 2015-01-01 SW13 2025-05-01'] }, [2]],
  [
    'SW09STG2',
    2026,
    { SWEpisodes: ['1 2015-01-01 SW12 2025-04-01 2025-04-01', '2 2015-01-01 SW12 2025-04-01 2025-04-02'] },
    [2],
  ],
  ['702', 2027, { DoLo: ['1 2010-01-01 2026-05-01 2026-05-01', '2 2010-01-01 2026-05-01 2026-05-02'] }, [2]],
  ['703', 2027, { DoLo: ['1 2010-01-01 2027-04-01', '2 2010-01-01 2027-03-31'] }, [2]],
  [
    '705',
    2027,
    {
      DoLo: [
        '1 2010-01-01 2026-05-01 2026-06-01',
        '1 2010-01-01 2026-05-31',
        '2 2010-01-01 2026-05-01 2026-06-01',
        '2 2010-01-01 2026-06-01',
      ],
    },
    [3],
  ],

  // Beside last year's return
  [
    '202',
    2025,
    { Header: [boy('1', '2010-01-01'), boy('2', '2010-01-01')] },
    [2],
    { Header: ['1 2 2010-01-01 WBRI UN1', '2 1 2010-01-01 WBRI UN1'] },
  ],
  [
    '203',
    2026,
    { Header: [boy('1', '2010-01-01'), boy('2', '2010-01-01'), boy('3', '2010-01-01')] },
    [2],
    { Header: [boy('1', '2010-01-02'), boy('2', '2010-01-01')] },
  ],
  [
    '204',
    2026,
    { Header: ['1 M 2010-01-01 WBRI UN1', boy('2', '2010-01-01')] },
    [2],
    { Header: ['1 M 2010-01-01 NOBT UN1', boy('2', '2010-01-01')] },
  ],
  [
    '205D',
    2026,
    { UASC: ['1 M 2010-01-01', '2 M 2010-01-01', '3 M 2010-01-01'] },
    [2],
    { Header: [boy('1', '2010-01-01'), boy('2', '2010-01-01')], UASC: ['2 M 2010-01-01'] },
  ],
  [
    '348',
    2026,
    { OC3: ['1 2007-01-01 YES F2 U1', '2 2007-01-01 DIED 0 0'] },
    [2],
    { OC3: ['1 2007-01-01 DIED 0 0', '2 2007-01-01 DIED 0 0'] },
  ],
  [
    '502',
    2026,
    { Episodes: ['1 2024-05-02 S C2 N1 U4 PR1', '2 2024-05-01 S C2 N1 U4 PR1'] },
    [2],
    { Episodes: ['1 2024-05-01 S C2 N1 U4 PR1', '2 2024-05-01 S C2 N1 U4 PR1'] },
  ],
  [
    '503A',
    2026,
    { Episodes: ['1 2024-05-01 P C2 N1 U4 PR1', '2 2024-05-01 S C2 N1 U4 PR1'] },
    [2],
    { Episodes: ['1 2024-05-01 S C2 N1 U4 PR1', '2 2024-05-01 S C2 N1 U4 PR1'] },
  ],
  [
    '503B',
    2026,
    { Episodes: ['1 2024-05-01 S C1 N1 U4 PR1', '2 2024-05-01 S C2 N1 U4 PR1'] },
    [2],
    { Episodes: ['1 2024-05-01 S C2 N1 U4 PR1', '2 2024-05-01 S C2 N1 U4 PR1'] },
  ],
  [
    '503C',
    2026,
    { Episodes: ['1 2024-05-01 S C2 N2 U4 PR1', '2 2024-05-01 S C2 N1 U4 PR1'] },
    [2],
    { Episodes: ['1 2024-05-01 S C2 N1 U4 PR1', '2 2024-05-01 S C2 N1 U4 PR1'] },
  ],
  [
    '503D',
    2026,
    { Episodes: ['1 2024-05-01 S C2 N1 K2 PR1', '2 2024-05-01 S C2 N1 Z12'] },
    [2],
    { Episodes: ['1 2024-05-01 S C2 N1 U4 PR1', '2 2024-05-01 S C2 N1 Z1'] },
  ],
  ['503D', 2025, { Episodes: ['1 2023-05-01 S C2 N1 K3 PR1'] }, [], { Episodes: ['1 2023-05-01 S C2 N1 H5 PR1'] }],
  [
    '503E',
    2026,
    { Episodes: ['1 2024-05-01 S C2 N1 U4 PR4', '2 2024-05-01 S C2 N1 U4 PR1'] },
    [2],
    { Episodes: ['1 2024-05-01 S C2 N1 U4 PR1', '2 2024-05-01 S C2 N1 U4 PR1'] },
  ],
  [
    '503F',
    2026,
    { Episodes: ['1 2024-05-01 S C2 N1 U4 PR1 - - - - - SC123456', '2 2024-05-01 S C2 N1 U4 PR1'] },
    [2],
    { Episodes: ['1 2024-05-01 S C2 N1 U4 PR1', '2 2024-05-01 S C2 N1 U4 PR1'] },
  ],
  [
    '562',
    2026,
    { Episodes: ['1 2024-05-02 S C2 N1 U4 PR1', '2 2025-05-02 S C2 N1 U4 PR1'] },
    [2],
    { Episodes: ['1 2024-05-01 S C2 N1 U4 PR1', '2 2024-05-01 S C2 N1 U4 PR1 2024-06-01 E4A'] },
  ],
  ['NoE', 2026, { Episodes: ['1 2025-03-31 S C2 N1 U4 PR1', '2 2025-04-01 S C2 N1 U4 PR1'] }, [2], { Episodes: [] }],
  [
    '576',
    2026,
    { Missing: ['1 2010-01-01 M 2025-03-02 2025-04-05', '2 2010-01-01 M 2025-03-01 2025-04-05'] },
    [2],
    { Missing: ['1 2010-01-01 M 2025-03-01', '2 2010-01-01 M 2025-03-01'] },
  ],
]

for (const [code, year, rows, broken, lastYear] of examples) {
  test(`rule ${code} in ${year} finds the rows that break it and no others: ${broken.join(', ') || 'none'}`, () => {
    assert.deepEqual(linesBroken(code, year, rows, lastYear), broken)
  })
}

const goodRow: Readonly<Record<Module903, string>> = {
  Header: '1 M 2010-01-01 WBRI A123456789012',
  Episodes: '1 2026-05-01 S C2 N1 U4 PR1',
  Reviews: '1 2010-01-01 2026-05-01 PN1',
  UASC: '1 M 2010-01-01',
  OC2: '1 2010-01-01 5 - 0 - 1 1 1 0',
  OC3: '1 2007-01-01 YES F2 U1',
  AD1: '1 2020-01-01 2025-01-01 2026-01-01 0 2 MF L11',
  PlacedAdoption: '1 2020-01-01 2025-01-01',
  PrevPerm: '1 2020-01-01 Z1',
  Missing: '1 2010-01-01 M 2026-05-01 2026-05-02',
  SWEpisodes: '1 2010-01-01 SW12 2026-05-01',
  DoLo: '1 2010-01-01 2026-05-01',
}

test('a code or a day that cannot be read breaks its rule, and a good row does not', () => {
  for (const { code, reads } of codesAndDays) {
    const [field] = reads
    const module = moduleOf(field)
    const at = Object.keys(columnsOf(module)).indexOf(columnOf(field))
    const values = goodRow[module].split(' ')
    const bad = Array.from({ length: Math.max(values.length, at + 1) }, (_, place) =>
      place === at ? 'QQQ' : (values[place] ?? '-'),
    ).join(' ')
    assert.deepEqual(linesBroken(code, 2027, { [module]: [goodRow[module]] }), [], `rule ${code} on a good row`)
    assert.deepEqual(linesBroken(code, 2027, { [module]: [bad] }), [2], `rule ${code} on a bad row`)
  }
})

test('a code breaks its rule in the years that do not have it', () => {
  const placed = (year: number, place: string) =>
    linesBroken('146', year, { Episodes: [`1 ${year - 1}-05-01 S C2 N1 ${place} PR1`] }).length
  assert.deepEqual(
    [2023, 2024, 2025, 2026].map(year => [
      placed(year, 'H5'),
      placed(year, 'K3'),
      placed(year, 'Z1'),
      placed(year, 'Z11'),
    ]),
    [
      [0, 1, 0, 1],
      [0, 0, 0, 1],
      [1, 0, 0, 1],
      [1, 0, 1, 0],
    ],
  )
  assert.deepEqual(linesBroken('101', 2024, { Header: ['1 M 2010-01-01 WBRI UN1', '2 1 2010-01-01 WBRI UN1'] }), [2])
  assert.deepEqual(linesBroken('101', 2025, { Header: ['1 M 2010-01-01 WBRI UN1', '2 1 2010-01-01 WBRI UN1'] }), [3])
  assert.deepEqual(linesBroken('132', 2021, { OC3: ['1 2003-01-01 YES F3 U1', '2 2003-01-01 YES F5 U1'] }), [3])
  assert.deepEqual(linesBroken('132', 2022, { OC3: ['1 2003-01-01 YES F3 U1', '2 2003-01-01 YES F5 U1'] }), [2])
})

test('a child of any module who is not in Header is found, and one whose date of birth differs, and one given twice', () => {
  const known = '1 M 2010-01-01 WBRI A123456789012'
  for (const { code, reads } of rules) {
    const module = moduleOf(reads[0])
    const values = goodRow[module].split(' ')
    const born = Object.keys(columnsOf(module)).indexOf('DOB')
    const header = known.replace('2010-01-01', values[born] ?? '2010-01-01')
    const otherBorn = values.map((value, at) => (at === born ? '2010-09-09' : value)).join(' ')
    if (code.startsWith('INT0')) {
      const stranger = ['9', ...values.slice(1)].join(' ')
      assert.deepEqual(linesBroken(code, 2027, { Header: [header], [module]: [goodRow[module], stranger] }), [3], code)
    } else if (code.startsWith('INT1')) {
      assert.deepEqual(linesBroken(code, 2027, { Header: [header], [module]: [goodRow[module], otherBorn] }), [3], code)
    } else if (code.startsWith('INT3')) {
      assert.deepEqual(linesBroken(code, 2027, { [module]: [goodRow[module], otherBorn] }), [3], code)
    }
  }
})

test('every rule has an example that breaks it', () => {
  const shown = new Set<string>([
    ...examples.filter(([, , , broken]) => broken.length > 0).map(([code]) => code),
    ...codesAndDays.map(({ code }) => code),
  ])
  const unseen = rules.map(({ code }) => code).filter(code => !shown.has(code) && !/^INT[013]\d$/.test(code))
  assert.deepEqual(unseen, [])
  assert.ok(rules.length > 150, `${rules.length} rules`)
})

test('each rule has a number of its own, reads columns that exist and says which measures it distorts', () => {
  assert.equal(new Set(rules.map(({ code }) => code)).size, rules.length)
  for (const { code, reads, distorts, says, mend } of rules) {
    for (const field of reads) assert.ok(columnOf(field) in columnsOf(moduleOf(field)), `${code} reads ${field}`)
    assert.ok(distorts.length > 0 && says !== '' && mend !== '', code)
  }
})

test('a rule whose file is not loaded could not run, and says which file', () => {
  const found = outcomeOf('185', 2026, { OC2: ['1 2010-01-01 5'] })
  assert.deepEqual(
    [found.outcome, found.outcome === 'could not run' && found.because],
    ['could not run', 'Episodes of 2025-26 is not loaded'],
  )
  const beside = outcomeOf('502', 2026, { Episodes: ['1 2025-05-01 S C2 N1 U4 PR1'] })
  assert.equal(beside.outcome === 'could not run' && beside.because, 'Episodes of 2024-25 is not loaded')
})

test('rules come into force and go out of it', () => {
  const inForce = (year: number) => new Set(checkReturn(aReturn(year, {}), null).outcomes.map(({ rule }) => rule.code))
  assert.equal(inForce(2024).has('370'), true)
  assert.equal(inForce(2025).has('370'), false)
  assert.equal(inForce(2025).has('444'), false)
  assert.equal(inForce(2026).has('444'), true)
  assert.equal(inForce(2026).has('700'), false)
})
