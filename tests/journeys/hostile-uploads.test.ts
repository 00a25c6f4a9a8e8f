import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import { badFiles } from '../../demo/bad-files.ts'
import { savePerson, giveRole } from '../../src/access/index.ts'
import type { Instant } from '../../src/database/index.ts'
import { aWorkbook } from '../../src/office/workbook/a-workbook.ts'
import { plainDate } from '../../src/kernel/index.ts'
import { anApp, type AnApp, type Answer, type Browser, theMoment } from '../an-app.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'

// What a tired, unlucky or ill-meaning person can send to the upload screen. Each gets words that say what to do, and leaves
// everything as it was.

type Sent = Readonly<{ name: string; bytes: Uint8Array | string }>

const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n900001,F,14/02/2014,WBRI,UN1,0,\n'
const columns = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'
const goodHeader: Sent = { name: 'header.csv', bytes: header }
const goodEpisodes: Sent = {
  name: 'episodes.csv',
  bytes: `${columns}\n900001,12/05/2025,S,C2,N1,U6,PR1,,,,ZX1 1AA,ZX2 1AA,SC990001\n`,
}

/** What each of the bad files is told. Those that may be loaded lose only what is said, and only after a yes. */
const told: Readonly<Record<string, Readonly<{ says: RegExp; mayBeLoaded: boolean }>>> = {
  'empty.csv': { says: /empty\.csv: The file is empty/, mayBeLoaded: false },
  'no-rows.csv': {
    says: /no-rows\.csv has no row of Episodes that can be used\. Extract it again/,
    mayBeLoaded: false,
  },
  'car-park-permits.csv': { says: /The file is not one that Kept reads\. It reads/, mayBeLoaded: false },
  'episodes-missing-column.csv': { says: /but the column LS is missing/, mayBeLoaded: false },
  'episodes-again.csv': { says: /is the same file as episodes\.csv\. Send it once/, mayBeLoaded: false },
  'episodes-unknown-code.csv': {
    says: /LS is not a code of any year Use one of C1, C2.*The placement type is not one of the codes for this year/,
    mayBeLoaded: true,
  },
  'episodes-impossible-date.csv': {
    says: /Row not used 1 × DECOM is not a day that exists Write the day as dd\/mm\/yyyy/,
    mayBeLoaded: true,
  },
  'header-29-february.csv': { says: /Value not used 1 × DOB is not a day that exists/, mayBeLoaded: true },
  'episodes-child-not-in-header.csv': {
    says: /A child of Episodes is not in Header.*Add the child/,
    mayBeLoaded: true,
  },
  'episodes-overlap.csv': {
    says: /they overlap.*Correct the days so that one ends where the next begins/,
    mayBeLoaded: true,
  },
  'episodes-ends-before-it-starts.csv': {
    says: /Row not used 1 × The episode ends before it begins/,
    mayBeLoaded: true,
  },
  'header-formula.csv': { says: /CHILD begins like a spreadsheet formula/, mayBeLoaded: false },
  'episodes-cut-in-half.csv': {
    says: /The file stops in the middle of this row, its last\. The file was cut off.*Extract it again/,
    mayBeLoaded: false,
  },
  'return-cut-in-half.xml': { says: /it stops before its end\. Extract it again/, mayBeLoaded: false },
  'header-latin-1.csv': { says: /The file is not UTF-8\. It was read as Windows-1252/, mayBeLoaded: true },
  'header-utf-16.csv': { says: /Every row and every value can be used/, mayBeLoaded: true },
  'header-with-names.csv': { says: /Column 8 is not a column of Header; it was left out/, mayBeLoaded: true },
  'header-same-child-twice.csv': { says: /The child is in Header more than once/, mayBeLoaded: true },
  'not-really-a-workbook.xlsx': {
    says: /The workbook is damaged or was cut short\. Save it again/,
    mayBeLoaded: false,
  },
}

onTheEmbeddedDatabase('Whatever is sent to the upload screen', open => {
  let site: AnApp
  let analyst: Browser
  let now: Instant = theMoment
  before(async () => {
    site = await anApp({ database: await open.fresh(), now: () => now })
    analyst = await site.as('performance-analyst')
  })
  after(() => site.app.close())

  /** Everything that a load could have left behind. */
  const stored = () =>
    site.database.as({ audience: 'analyst' }, async db => {
      const counts: Record<string, number> = {}
      for (const table of [
        'extract_load',
        'extract_row',
        'load_problem',
        'figure',
        'entered_value',
        'population',
      ] as const)
        counts[table] = (
          await db
            .selectFrom(table)
            .select(eb => eb.lit(1).as('one'))
            .execute()
        ).length
      return counts
    })
  const trail = () =>
    site.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select(['deed', 'subject as about', 'details']).orderBy('id').execute(),
    )

  const send = async (
    files: readonly Sent[],
    who = analyst,
  ): Promise<{ answer: Answer; page: Answer | null; at: string }> => {
    const answer = await who.post('/loads/new', {}, { files })
    const at = answer.to ?? ''
    return { answer, at, page: answer.status === 303 ? await who.get(at) : null }
  }
  const signatureOn = (page: Answer): string => /name="signature" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
  const confirm = (at: string, page: Answer, who = analyst): Promise<Answer> =>
    who.post(at, { deed: 'load', signature: signatureOn(page) })
  const mayBeLoaded = (page: Answer): boolean => page.words.includes('Load all of it')

  /** Sent, told, not loaded even by somebody who sends the confirming form by hand. */
  const refusedWhole = async (files: readonly Sent[], says: RegExp): Promise<void> => {
    const before = await stored()
    const { page, at } = await send(files)
    assert.ok(page)
    assert.equal(page.status, 200)
    assert.match(page.words, says)
    assert.equal(mayBeLoaded(page), false)
    const forced = await confirm(at, page)
    assert.equal(forced.status, 422)
    assert.match(forced.words, /There is a problem/)
    assert.deepEqual(await stored(), before)
    assert.equal((await analyst.post(at, { deed: 'throw away', signature: 'none' })).status, 303)
  }

  for (const bad of badFiles())
    it(`${bad.name}: ${bad.trouble}`, async () => {
      const expected = told[bad.name] ?? assert.fail('nobody says what this file is told')
      const files = [...(bad.with ?? []), bad]
      if (!expected.mayBeLoaded) return refusedWhole(files, expected.says)
      const before = await stored()
      const { page, at } = await send(files)
      assert.ok(page)
      assert.equal(page.status, 200)
      assert.match(page.words, expected.says)
      assert.equal(mayBeLoaded(page), true)
      assert.deepEqual(await stored(), before)
      const gone = await analyst.post(at, { deed: 'throw away', signature: 'none' })
      assert.equal(gone.to, '/loads')
      assert.deepEqual(await stored(), before)
    })

  it('a workbook with macros', () =>
    refusedWhole(
      [
        {
          name: 'lists.xlsm',
          bytes: aWorkbook({ 'List 8': '' }, { parts: { 'xl/vbaProject.bin': new Uint8Array(20) } }),
        },
      ],
      /macro.*Save it/i,
    ))

  it('a zip bomb', () =>
    refusedWhole(
      [{ name: 'lists.xlsx', bytes: aWorkbook({}, { parts: { 'xl/worksheets/s0.xml': '0'.repeat(40_000_000) } }) }],
      /would unpack to far more than it should/,
    ))

  it('a workbook that lies about how much it holds', () => {
    const sheet = Buffer.from('0'.repeat(4_000_000))
    const lie = { packed: deflateRawSync(sheet), size: 10, crc: crc32(sheet) }
    return refusedWhole(
      [{ name: 'lists.xlsx', bytes: aWorkbook({ 'List 8': '' }, { parts: { 'xl/worksheets/s0.xml': lie } }) }],
      /lists\.xlsx: The workbook/,
    )
  })

  it('a file of 110 MB, told before it is read', async () => {
    const before = await stored()
    const { answer } = await send([{ name: 'all-our-years.csv', bytes: Buffer.alloc(110_000_000, 'CHILD,900001\n') }])
    assert.equal(answer.status, 422)
    assert.match(answer.words, /all-our-years\.csv is larger than 100 MB\. Send one year or one module at a time/)
    assert.deepEqual(await stored(), before)
  })

  it('a form of which the end never comes', async () => {
    const before = await stored()
    const answer = await analyst.send(
      '/loads/new',
      { 'content-type': 'multipart/form-data; boundary=half' },
      '--half\r\ncontent-disposition: form-data; name="files"; filename="header.csv"\r\n\r\nCHILD,SEX\r\n9000',
    )
    assert.equal(answer.status, 400)
    assert.match(answer.words, /Kept could not read that request.*Nothing was changed/)
    assert.deepEqual(await stored(), before)
  })

  it('seventy files at once', async () => {
    const files = Array.from({ length: 70 }, (_, i) => ({ name: `${i}.csv`, bytes: `${header}${i}` }))
    const { answer } = await send(files)
    assert.equal(answer.status, 413)
    assert.match(answer.words, /Send fewer or smaller files\. Nothing was changed/)
  })

  it('no file at all', async () => {
    const answer = await analyst.post('/loads/new', {}, { files: [] })
    assert.equal(answer.status, 422)
    assert.match(answer.words, /Choose at least one file/)
  })

  it('a file with the name of a script and of another folder is only called so', async () => {
    const name = '../../<script>alert(1)</script>.csv'
    const { page, at } = await send([{ name, bytes: 'a,b\n1,2\n' }])
    assert.ok(page)
    assert.doesNotMatch(page.body, /<script>alert/)
    assert.match(page.words, /script>\.csv/)
    await analyst.post(at, { deed: 'throw away', signature: 'none' })
  })

  it('the same files confirmed twice are loaded once', async () => {
    const { page, at } = await send([goodHeader, goodEpisodes])
    assert.ok(page)
    const first = await confirm(at, page)
    assert.equal(first.to, '/loads')
    const once = await stored()
    const second = await analyst.post(
      at,
      { deed: 'load', signature: signatureOn(page) },
      { csrf: await analyst.csrfOn('/loads/new') },
    )
    assert.equal(second.status, 404)
    assert.match(second.words, /These files are not waiting any more.*See what has been loaded/)
    assert.deepEqual(await stored(), once)
  })

  it('files that waited for too long are thrown away, and said to be', async () => {
    const { page, at } = await send([goodHeader, goodEpisodes])
    assert.ok(page)
    const csrf = await analyst.csrfOn('/loads/new')
    const before = await stored()
    now = '2026-11-22T14:00:01.000Z'
    const late = await analyst.post(at, { deed: 'load', signature: signatureOn(page) }, { csrf })
    now = theMoment
    assert.equal(late.status, 404)
    assert.match(late.words, /waited for more than 4 hours.*send them again/)
    assert.deepEqual(await stored(), before)
  })

  it('files that another analyst sent cannot be gone on with', async () => {
    const other = await site.database.as({ audience: 'system' }, async db => {
      const person = await savePerson(db, { displayRole: 'Second analyst', name: null, email: null })
      await giveRole(db, { person, role: 'performance-analyst', firstOn: plainDate('2020-01-01'), givenBy: null })
      return person
    })
    const second = await site.as({ id: other })
    const { page, at } = await send([goodHeader, goodEpisodes])
    assert.ok(page)
    const before = await stored()
    assert.equal((await second.get(at)).status, 404)
    const csrf = await second.csrfOn('/loads/new')
    for (const deed of ['load', 'check', 'throw away'])
      assert.equal((await second.post(at, { deed, signature: signatureOn(page) }, { csrf })).status, 404)
    assert.deepEqual(await stored(), before)
    assert.equal((await analyst.get(at)).status, 200)
  })

  it('a form signed for another session is refused', async () => {
    const same = await site.as('performance-analyst')
    const { page, at } = await send([goodHeader])
    assert.ok(page)
    const answer = await analyst.post(
      at,
      { deed: 'throw away', signature: 'none' },
      { csrf: await same.csrfOn('/loads/new') },
    )
    assert.equal(answer.status, 403)
    assert.match(answer.words, /This form is too old to send.*Nothing was changed/)
    assert.equal((await analyst.get(at)).status, 200)
  })

  it('nobody but an analyst sends, confirms, undoes or disposes', async () => {
    const { page, at } = await send([goodHeader])
    assert.ok(page)
    const { id } = await site.database.as({ audience: 'analyst' }, db =>
      db.selectFrom('extract_load').select('id').executeTakeFirstOrThrow(),
    )
    const before = await stored()
    for (const role of ['director', 'it-administrator', 'corporate-parenting-officer', 'inspector'] as const) {
      const other = await site.as(role)
      const csrf = await other.csrfOn('/your-access')
      assert.notEqual(csrf, '')
      for (const address of ['/loads/new', at, `/loads/${id}/undo`, `/loads/${id}/dispose`]) {
        const answer = await other.post(address, { deed: 'load', sure: 'yes' }, { csrf, files: [goodHeader] })
        assert.equal(answer.status, 403, `${address} as ${role}`)
        assert.match(answer.words, /It is for the performance analyst/)
      }
    }
    assert.deepEqual(await stored(), before)
  })

  it('a child’s name in a file is shown to nobody, kept nowhere and written in no log', async () => {
    const name = 'Zebedee Quillfeather'
    const withNames = [
      {
        name: 'header.csv',
        bytes: `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,${name}\n900001,F,14/02/2014,${name},UN1,0,,${name}\n${name},F,14/02/2014,WBRI,UN1,0,,\n`,
      },
      {
        name: 'episodes.csv',
        bytes: `${columns}\n900001,12/05/2025,S,${name},N1,U6,PR1,,,,ZX1 1AA,${name},SC990001\n${name},12/05/2025,S,C2,N1,U6,PR1,,,,ZX1 1AA,ZX2 1AA,SC990001\n`,
      },
      { name: 'measures.csv', bytes: `measure,period,numerator,denominator,value,note\n${name},2025-26,1,2,,\n` },
    ]
    const { page, at, answer } = await send(withNames.slice(0, 2))
    assert.ok(page)
    assert.doesNotMatch(page.body, /Zebedee|Quillfeather/)
    assert.doesNotMatch(answer.to ?? '', /Zebedee|Quillfeather/)
    const opened = await analyst.get(`${at}?values=yes`)
    assert.match(opened.body, /Zebedee Quillfeather/)
    assert.ok((await trail()).some(line => line.about === 'values in files to be loaded'))
    const loaded = await confirm(at, page)
    assert.equal(loaded.to, '/loads')
    const kept = await site.database.as({ audience: 'analyst' }, async db =>
      JSON.stringify([
        await db.selectFrom('extract_row').selectAll().execute(),
        await db.selectFrom('load_problem').selectAll().execute(),
        await db.selectFrom('extract_load').selectAll().execute(),
      ]),
    )
    assert.doesNotMatch(kept, /Zebedee|Quillfeather/i)
    const measures = await send(withNames.slice(2))
    assert.doesNotMatch(measures.page?.body ?? '', /Zebedee|Quillfeather/)
    assert.doesNotMatch(JSON.stringify(await trail()), /Zebedee|Quillfeather/i)
    assert.doesNotMatch(JSON.stringify(site.log), /Zebedee|Quillfeather|900001|ZX1 1AA|14\/02\/2014/i)
  })

  it('leaves a chain of audit lines that holds, and no page that failed', async () => {
    const administrator = await site.as('it-administrator')
    assert.match((await administrator.get('/audit-trail')).words, /The chain holds/)
    assert.deepEqual(
      site.log.filter(line => line.level === 'error'),
      [],
    )
  })
})
