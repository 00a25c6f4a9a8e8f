import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate, Refusal } from '../../kernel/index.ts'
import { readReturnFile, recogniseReturnFile } from './read-return-file.ts'
import { rowsOf } from './table.ts'

const encoder = new TextEncoder()
const read = (text: string) => readReturnFile('a.xml', encoder.encode(text))
const returnOf = (text: string) => ({ yearEnd: 2021, upTo: plainDate('2021-03-31'), tables: read(text).tables })
const refuses = (text: string, words: RegExp) =>
  assert.throws(
    () => read(text),
    (error: unknown) => error instanceof Refusal && words.test(error.message),
  )

const whole = `<?xml version="1.0" encoding="utf-8"?>
<EXPSSDA903>
  <CHILD>
    <HEADER>
      <CHILDID>1</CHILDID><UPN>UN1</UPN><SEX>2</SEX><DOB>2004-05-06</DOB><ETHNIC>WBRI</ETHNIC>
      <UASC>1</UASC><DUC>01/06/2020</DUC>
      <DATE_INT>01/02/2020</DATE_INT><DATE_MATCH>01/03/2020</DATE_MATCH><FOSTER_CARE>0</FOSTER_CARE>
      <NB_ADOPTR>2</NB_ADOPTR><SEX_ADOPTR>MF</SEX_ADOPTR><LS_ADOPTR>L11</LS_ADOPTR>
      <IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV><ACCOM>U1</ACCOM>
      <AMISSING><MISSING>M</MISSING><MIS_START>01/07/2020</MIS_START><MIS_END>02/07/2020</MIS_END></AMISSING>
      <AMISSING><MISSING>A</MISSING><MIS_START>01/08/2020</MIS_START></AMISSING>
      <AREVIEW><REVIEW>01/09/2020</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
      <MOTHER>0</MOTHER>
      <PERMANENCE><PREV_PERM>P1</PREV_PERM><LA_PERM>810</LA_PERM><DATE_PERM>zz/03/2012</DATE_PERM></PERMANENCE>
      <OC2><SDQ_SCORE>12</SDQ_SCORE><CONVICTED>0</CONVICTED><IMMUNISATIONS>1</IMMUNISATIONS></OC2>
      <AD_PLACED><DATE_PLACED>01/01/2020</DATE_PLACED></AD_PLACED>
    </HEADER>
    <EPISODE><DECOM>01/04/2020</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><PL_POST>WV1 1AA</PL_POST></EPISODE>
    <EPISODE/>
  </CHILD>
  <CHILD><HEADER><CHILDID>2</CHILDID><SEX>1</SEX><DOB>2005-05-06</DOB><ETHNIC>A&amp;B</ETHNIC><UASC>0</UASC><OC2></OC2></HEADER></CHILD>
</EXPSSDA903>`

test('every block of the XML becomes the rows that CSV would give', () => {
  const given = returnOf(whole)
  const counts = Object.fromEntries(given.tables.map(({ module, rows }) => [module, rows.length]))
  assert.deepEqual(counts, {
    Header: 2,
    Episodes: 1,
    Reviews: 1,
    UASC: 1,
    OC2: 1,
    OC3: 1,
    AD1: 1,
    PlacedAdoption: 1,
    PrevPerm: 1,
    Missing: 2,
  })
  assert.deepEqual(rowsOf(given, 'Episodes')[0], {
    line: 18,
    CHILD: '1',
    DECOM: '2020-04-01',
    RNE: 'S',
    LS: 'C2',
    CIN: 'N1',
    PLACE: 'U4',
    PLACE_PROVIDER: null,
    DEC: null,
    REC: null,
    REASON_PLACE_CHANGE: null,
    HOME_POST: null,
    PL_POST: 'WV1 1AA',
    URN: null,
  })
  assert.deepEqual(
    rowsOf(given, 'Missing').map(row => [row.CHILD, row.DOB, row.MISSING, row.MIS_START, row.MIS_END]),
    [
      ['1', '2004-05-06', 'M', '2020-07-01', '2020-07-02'],
      ['1', '2004-05-06', 'A', '2020-08-01', null],
    ],
  )
  assert.equal(rowsOf(given, 'UASC')[0]?.DUC, '2020-06-01')
  assert.equal(rowsOf(given, 'PrevPerm')[0]?.DATE_PERM, 'ZZ/03/2012')
  assert.equal(recogniseReturnFile('x', encoder.encode(whole))?.format, 'XML')
})

test('a child without the unaccompanied flag, or with a nought, is no unaccompanied child', () => {
  assert.deepEqual(
    rowsOf(returnOf(whole), 'UASC').map(row => row.CHILD),
    ['1'],
  )
})

test('blocks that the schema does not have are read under likely names, with a doubt', () => {
  const found = returnOf(
    '<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID><DOB>2010-01-01</DOB></HEADER><SWEPISODE><SW_ID>SW12</SW_ID><SW_DECOM>2024-05-01</SW_DECOM></SWEPISODE></CHILD></EXPSSDA903>',
  )
  assert.equal(rowsOf(found, 'SWEpisodes')[0]?.SW_ID, 'SW12')
  const table = found.tables.find(({ module }) => module === 'SWEpisodes')
  assert.match(table?.problems[0]?.says ?? '', /its reading is a guess/)
})

test('an XML file that declares a document type, and with it any entity, is refused', () => {
  refuses(
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><EXPSSDA903><CHILD>&b;</CHILD></EXPSSDA903>',
    /document type/,
  )
  refuses('<EXPSSDA903><CHILD><HEADER><SEX>&undeclared;</SEX></HEADER></CHILD></EXPSSDA903>', /broken at line 1/)
})

test('an XML file that is cut in half, or is something else, is refused', () => {
  refuses(whole.slice(0, whole.length / 2), /stops before its end/)
  refuses('<html></html>', /not an SSDA903 return/)
  assert.equal(recogniseReturnFile('x', encoder.encode('<html></html>')), null)
})
