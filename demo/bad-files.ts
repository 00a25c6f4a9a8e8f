import { csvLine, MODULES } from './return-files.ts'

// One small file, or set of files, for each thing that goes wrong with uploads. Nobody in them ever lived.

export type BadFile = Readonly<{
  name: string
  bytes: Uint8Array
  /** What is wrong, for the person who tries it. */
  trouble: string
  /** Files to be uploaded with it, where the trouble is only in the company they keep. */
  with?: readonly Readonly<{ name: string; bytes: Uint8Array }>[]
}>

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const table = (columns: readonly string[], ...rows: readonly (readonly string[])[]): string =>
  [columns, ...rows].map(csvLine).join('')

const header = (...children: readonly (readonly [id: string, born: string])[]): string =>
  table(MODULES.header, ...children.map(([id, born]) => [id, 'F', born, 'WBRI', 'UN1', '0', '']))

type Change = Partial<Record<(typeof MODULES.episodes)[number], string>>
const episode = (id: string, change: Change = {}): readonly string[] => {
  const usual: Record<(typeof MODULES.episodes)[number], string> = {
    CHILD: id,
    DECOM: '12/05/2025',
    RNE: 'S',
    LS: 'C2',
    CIN: 'N1',
    PLACE: 'U6',
    PLACE_PROVIDER: 'PR1',
    DEC: '',
    REC: '',
    REASON_PLACE_CHANGE: '',
    HOME_POST: 'ZX1 1AA',
    PL_POST: 'ZX2 1AA',
    URN: 'SC990001',
  }
  return MODULES.episodes.map(column => change[column] ?? usual[column])
}
const episodes = (...rows: readonly (readonly string[])[]): string => table(MODULES.episodes, ...rows)

const ONE = '900001'
const TWO = '900002'
const goodHeader = { name: 'header.csv', bytes: utf8(header([ONE, '14/02/2014'], [TWO, '03/09/2012'])) }
const goodEpisodes = { name: 'episodes.csv', bytes: utf8(episodes(episode(ONE), episode(TWO))) }

/** UTF-16 with a byte-order mark, as an old spreadsheet saves "Unicode text". */
const utf16 = (text: string): Uint8Array => {
  const body = Buffer.from(text, 'utf16le')
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), body]))
}

export const badFiles = (): readonly BadFile[] => [
  { name: 'empty.csv', bytes: new Uint8Array(), trouble: 'The file is empty' },
  {
    name: 'no-rows.csv',
    bytes: utf8(table(MODULES.episodes)),
    trouble: 'The file has column names and not one row',
    with: [goodHeader],
  },
  {
    name: 'car-park-permits.csv',
    bytes: utf8('Permit,Zone,Expires\nP-104,North,31/03/2027\n'),
    trouble: 'The file is about something else',
  },
  {
    name: 'episodes-missing-column.csv',
    bytes: utf8(
      table(
        MODULES.episodes.filter(column => column !== 'LS'),
        episode(ONE).filter((_, i) => MODULES.episodes[i] !== 'LS'),
      ),
    ),
    trouble: 'The column of legal statuses (LS) is missing',
    with: [goodHeader],
  },
  {
    name: 'episodes-again.csv',
    bytes: goodEpisodes.bytes,
    trouble: 'Two files of the same module and year in one upload',
    with: [goodHeader, goodEpisodes],
  },
  {
    name: 'episodes-unknown-code.csv',
    bytes: utf8(episodes(episode(ONE, { PLACE: 'H5', PLACE_PROVIDER: 'PR4' }), episode(TWO, { LS: 'Q9' }))),
    trouble: 'H5 went out of use in 2024-25, and Q9 never was a legal status',
    with: [goodHeader],
  },
  {
    name: 'episodes-impossible-date.csv',
    bytes: utf8(episodes(episode(ONE, { DECOM: '31/06/2025' }), episode(TWO, { DECOM: '2025-05-12' }))),
    trouble: 'June has no 31st day, and the other date is written the wrong way round',
    with: [goodHeader],
  },
  {
    name: 'header-29-february.csv',
    bytes: utf8(header([ONE, '29/02/2014'], [TWO, '29/02/2012'])),
    trouble: '2014 had no 29 February (2012 had)',
    with: [goodEpisodes],
  },
  {
    name: 'episodes-child-not-in-header.csv',
    bytes: utf8(episodes(episode(ONE), episode(TWO), episode('900003'))),
    trouble: 'One child has an episode and no row in the header',
    with: [goodHeader],
  },
  {
    name: 'episodes-overlap.csv',
    bytes: utf8(
      episodes(
        episode(ONE, { DEC: '20/08/2025', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' }),
        episode(ONE, { DECOM: '11/08/2025', RNE: 'P', PL_POST: 'ZX3 1AA' }),
        episode(TWO),
      ),
    ),
    trouble: 'One child is in two episodes at once, from 11 to 20 August 2025',
    with: [goodHeader],
  },
  {
    name: 'episodes-ends-before-it-starts.csv',
    bytes: utf8(episodes(episode(ONE, { DEC: '11/05/2025', REC: 'E4A' }), episode(TWO))),
    trouble: 'One episode ends the day before it starts',
    with: [goodHeader],
  },
  {
    name: 'header-formula.csv',
    bytes: utf8(header(['=1+1', '14/02/2014'], ['+900002', '03/09/2012'], ['@SUM(A1)', '03/09/2012'])),
    trouble: 'Cells that a spreadsheet would run as formulas',
  },
  {
    name: 'episodes-cut-in-half.csv',
    bytes: goodEpisodes.bytes.slice(0, goodEpisodes.bytes.length - 47),
    trouble: 'The file stops in the middle of its last row',
    with: [goodHeader],
  },
  {
    name: 'return-cut-in-half.xml',
    bytes: utf8(
      '<?xml version="1.0" encoding="UTF-8"?>\n<EXPSSDA903>\n<CHILD><HEADER><CHILDID>900001</CHILDID><UPN>UN1</UPN><SEX>F</SEX><DOB>14/02/20',
    ),
    trouble: 'The XML stops in the middle of a child',
  },
  {
    name: 'header-latin-1.csv',
    bytes: new Uint8Array(
      Buffer.from(header([ONE, '14/02/2014'], [TWO, '03/09/2012']).replace('900002', '900002\u00a0'), 'latin1'),
    ),
    trouble: 'Saved in an old Western encoding (Latin-1) with a character that is not UTF-8',
    with: [goodEpisodes],
  },
  {
    name: 'header-utf-16.csv',
    bytes: utf16(header([ONE, '14/02/2014'], [TWO, '03/09/2012'])),
    trouble: 'Saved as "Unicode text" (UTF-16)',
    with: [goodEpisodes],
  },
  {
    name: 'header-with-names.csv',
    bytes: utf8(
      table(
        [...MODULES.header, 'CHILD_NAME'],
        [ONE, 'F', '14/02/2014', 'WBRI', 'UN1', '0', '', 'Invented Child One'],
        [TWO, 'F', '03/09/2012', 'WBRI', 'UN1', '0', '', 'Invented Child Two'],
      ),
    ),
    trouble: 'The file names the children: no name is ever kept',
    with: [goodEpisodes],
  },
  {
    name: 'header-same-child-twice.csv',
    bytes: utf8(header([ONE, '14/02/2014'], [ONE, '15/02/2014'], [TWO, '03/09/2012'])),
    trouble: 'One child has two rows in the header, with two dates of birth',
    with: [goodEpisodes],
  },
  {
    name: 'not-really-a-workbook.xlsx',
    bytes: utf8('PK\u0003\u0004 and then nothing of the kind'),
    trouble: 'Called a workbook and is none',
  },
]
