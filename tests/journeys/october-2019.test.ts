import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { publishedHistory } from '../../demo/published-history.ts'
import { verifyAuditChain } from '../../src/database/index.ts'
import { saveReported } from '../../src/indicators/data-set/reported-figures.store.ts'
import { anApp, type AnApp, type Answer, type Browser } from '../an-app.ts'
import { onBothDatabases } from '../databases.ts'

// The data set as at 31 October 2019: loaded, read, looked through, published, corrected, and read by anyone.

/** A denominator and notes that nothing else has, so that finding one anywhere in public would be a leak. */
const planted = ['8731', '8,731', 'MARKER-NOTE', 'MARKER-DRAFT', 'MARKER-FLAG', 'MARKER-REASON']

const ownMeasures = [
  'measure,period,numerator,denominator,value,note',
  'care-plan-up-to-date,31/10/2018,400,462,,',
  'care-plan-up-to-date,31/10/2019,433,451,,MARKER-NOTE beside a value',
  'complaint-answered-in-time-at-stage-1,01/08/2019 to 31/10/2019,3,8731,,',
  'dispute-settled-in-time,01/08/2019 to 31/10/2019,7,8,,',
  'attended-the-care-leavers-forum,October 2019,4,,,',
  'attended-the-children-in-care-council,October 2019,31,,,',
  'dispute-open-at-level-4,01/08/2019 to 31/10/2019,0,,,',
  'offered-an-advocate,01/08/2019 to 31/10/2019,,,x,MARKER-NOTE the twins were asked twice',
].join('\r\n')

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\b${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"') ?? null

/** A form as a browser would send it: hidden boxes, ticked boxes and words that are there already. */
const asItStands = (page: Answer): Record<string, string[]> => {
  const form: Record<string, string[]> = {}
  for (const [tag] of page.body.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type') ?? 'text'
    if (name === null || ((type === 'checkbox' || type === 'radio') && !/\schecked\b/.test(tag))) continue
    form[name] = [...(form[name] ?? []), attribute(tag, 'value') ?? '']
  }
  return form
}

const send = async (browser: Browser, url: string, more: Record<string, string | string[]> = {}): Promise<Answer> =>
  browser.post(url, { ...asItStands(await browser.get(url)), ...more })

/** Sends what stands on a page that was answered, such as a refused form. */
const sendAgain = (browser: Browser, url: string, page: Answer, more: Record<string, string | string[]> = {}) =>
  browser.post(url, { ...asItStands(page), ...more }, { csrf: asItStands(page)['csrf']?.[0] ?? '' })

onBothDatabases('the data set of 31 October 2019', open => {
  let kept: AnApp
  let analyst: Browser
  let director: Browser
  let visitor: Browser
  const newest = '/publications/new?as-at=2019-10-31'

  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    analyst = await kept.as('performance-analyst')
    director = await kept.as('director')
    visitor = kept.visitor()
  })
  after(() => kept.close())

  test('is loaded from the council’s own file, and shows what changed since a year before', async () => {
    const sent = await analyst.post('/loads/new', {}, { files: [{ name: 'own-measures.csv', bytes: ownMeasures }] })
    assert.equal(sent.status, 303, sent.words)
    const done = await send(analyst, sent.to ?? '', { deed: 'load' })
    assert.equal(done.status, 303, done.words)
    const page = await analyst.get('/data-set?as-at=2019-10-31')
    assert.match(page.words, /433 of 451 children \(96%\) have a care plan that is up to date/)
    const passport = await analyst.get('/data-set/care-plan-up-to-date?as-at=2019-10-31')
    assert.match(passport.words, /A year before: 87%\. That is better\./)
  })

  test('stands beside what was reported to the board, with arrows that follow the numbers', async () => {
    await kept.database.as({ audience: 'analyst' }, db =>
      saveReported(
        db,
        publishedHistory.map(figure => ({ ...figure, place: null })),
        null,
      ),
    )
    const page = await analyst.get('/data-set/reported')
    assert.match(page.words, /Reviews held on time 31 Oct 2019 100% ▲ Up from 97%/)
    assert.match(page.words, /suitable accommodation, aged 19 to 21 31 Oct 2019 91% ▼ Down from 93%/)
    assert.match(page.words, /Living with foster carers 31 Oct 2019 68% ● Same/)
    assert.match(
      page.words,
      /Care leavers in custody 2018-19 2 Cannot be told 1 to 5: would be hidden if published today/,
    )
    assert.match(page.words, /230 or 241 or 278 or 280/)
    assert.match(page.words, /451 or 462/)
    assert.equal((await visitor.get('/data-set/reported')).status, 303)
  })

  test('shows the publisher what the public would see, what is hidden and why', async () => {
    const url = '/data-set/attended-the-children-in-care-council/commentary?as-at=2019-10-31'
    await analyst.post(url, { words: 'MARKER-DRAFT not yet agreed', state: 'drafted', after: '0' })
    const signed = '/data-set/care-plan-up-to-date/commentary?as-at=2019-10-31'
    await analyst.post(signed, { words: 'Plans are checked each month.', state: 'signed off', after: '0' })
    const risky = '/data-set/attended-the-care-leavers-forum/commentary?as-at=2019-10-31'
    await analyst.post(risky, { words: 'Four young people came.', state: 'signed off', after: '0' })
    const flagged = await analyst.post('/data-set/care-plan-up-to-date/flag', {
      words: 'MARKER-FLAG one team sent no list',
      'firstOn-day': '31',
      'firstOn-month': '10',
      'firstOn-year': '2019',
    })
    assert.equal(flagged.status, 303, flagged.words)
    const page = await analyst.get(newest)
    assert.equal(page.h1[0], 'Publish the data set as at 31 October 2019')
    assert.match(page.words, /1 to 5 people\. We know: 3 of 8,731/)
    assert.match(page.words, /Fewer than 10 people in it\. We know: 7 of 8/)
    assert.match(page.words, /Words that may give a hidden number away: 1/)
    assert.match(page.words, /Drafts that the public will not see: 1/)
    assert.match(page.words, /Flagged by an analyst: 1/)
    assert.match(page.words, /Only the director of children’s services may show it all the same/)
    assert.doesNotMatch(page.body, /name="reason:/)
    for (const role of ['chair', 'report-author', 'inspector', 'it-administrator'] as const)
      assert.equal((await (await kept.as(role)).get(newest)).status, 403, role)
    assert.equal((await visitor.get(newest)).status, 303)
    assert.doesNotMatch((await visitor.get('/published')).words, /31 October 2019/)
  })

  test('is not published when the figures are not those that were looked at', async () => {
    const refused = await send(analyst, newest, { leaveOut: 'agencies-used' })
    assert.equal(refused.status, 422)
    assert.match(refused.words, /Nothing is published yet, because what the public would see is not what you looked at/)
    assert.doesNotMatch((await visitor.get('/published')).words, /31 October 2019/)
  })

  test('cannot have a small number shown by somebody who is not the director', async () => {
    const refused = await send(analyst, newest, { 'reason:attended-the-care-leavers-forum||': 'They asked' })
    assert.equal(refused.status, 422)
    assert.match(refused.words, /Only the director of children’s services may show a number that the rules hide/)
  })

  test('is published once when two press the button at the same moment', async () => {
    // Both have looked before either presses.
    const [hers, his] = [await analyst.get(newest), await director.get(newest)]
    const both = await Promise.all([sendAgain(analyst, newest, hers), sendAgain(director, newest, his)])
    assert.deepEqual(
      both.map(one => one.status).sort((a, b) => a - b),
      [303, 422],
    )
    const late = both.find(one => one.status === 422)
    assert.match(late?.words ?? '', /Somebody else published|is not what you looked at/)
  })

  test('is published with its audit line, frozen, and small numbers hidden', async () => {
    const record = await analyst.get(
      /\/publications\/[0-9a-f-]{36}/.exec((await analyst.get('/publications')).body)?.[0] ?? '',
    )
    assert.match(record.words, /Version 1 Data set as at 31 October 2019/)
    assert.match(record.words, /by the (performance analyst|director of children’s services)/)
    const lines = await kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select(['deed', 'subject']).where('deed', '=', 'dataset.publish').execute(),
    )
    assert.deepEqual(lines, [{ deed: 'dataset.publish', subject: 'Data set as at 2019-10-31' }])
    const page = await visitor.get('/published/2019-10-31')
    assert.equal(page.status, 200)
    assert.match(page.words, /433 of 451 children \(96%\) have a care plan that is up to date/)
    assert.match(page.words, /Plans are checked each month\./)
    assert.match(page.words, /Read this number with care/)
    assert.match(page.words, /Stage 1 complaints answered in time This number is hidden/)
    assert.match(page.words, /0 formal disputes are open at level 4/)
    assert.doesNotMatch(page.words, /Four young people/)
    assert.doesNotMatch(page.words, /better/i, 'the year before is not published, so there is nothing to compare')
  })

  test('gives the file in which a hidden number is c and never nought', async () => {
    const file = await visitor.get('/published/2019-10-31-v1.csv')
    assert.match(String(file.headers['content-type']), /text\/csv/)
    const row = (measure: string): string => file.body.split('\r\n').find(line => line.includes(`,${measure},`)) ?? ''
    assert.match(row('attended-the-care-leavers-forum'), /,suppressed,c,c,c,count,/)
    assert.match(row('offered-an-advocate'), /,not known,x,x,x,percent,/)
    assert.match(row('dispute-open-at-level-4'), /,value,0,,0,count,/)
    assert.match(row('care-plan-up-to-date'), /,value,433,451,96\.0/)
  })

  test('is not corrected where nothing changed, nor without words', async () => {
    const same = await send(analyst, newest, { why: 'To be sure' })
    assert.equal(same.status, 422)
    assert.match(same.words, /Nothing has changed since version 1 was published, so there is nothing to correct/)
    const without = await send(director, newest, { 'reason:attended-the-care-leavers-forum||': 'MARKER-REASON' })
    assert.equal(without.status, 422)
    const again = await sendAgain(director, newest, without)
    assert.equal(again.status, 422)
    assert.match(again.words, /Say in words what changed and why/)
  })

  test('is corrected by a new version, with a small number that the director shows for a reason', async () => {
    const looked = await send(director, newest, {
      'reason:attended-the-care-leavers-forum||': 'MARKER-REASON all four asked us to',
      why: 'The young people of the forum asked us to show how many came.',
    })
    assert.equal(looked.status, 422)
    assert.match(looked.words, /It was hidden\. It is now 4\./)
    const done = await sendAgain(director, newest, looked, {
      why: 'The young people of the forum asked us to show how many came.',
    })
    assert.equal(done.status, 303, done.words)
    const record = await director.get(done.to ?? '')
    assert.match(record.words, /MARKER-REASON all four asked us to Director of children’s services/)
    const corrected = await visitor.get('/published/2019-10-31')
    assert.match(corrected.words, /This corrects what we said before/)
    assert.match(corrected.words, /asked us to show how many came/)
    assert.match(corrected.words, /It was hidden\. It is now 4\./)
    assert.match(corrected.words, /The director of children’s services decided that it should be shown/)
    const first = await visitor.get('/published/2019-10-31-v1')
    assert.match(first.words, /We corrected this page on 22 Nov 2026/)
    assert.doesNotMatch(first.words, /4 care leavers came/)
    const lines = await kept.database.reading({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select('deed').where('deed', 'like', 'dataset.override%').execute(),
    )
    assert.deepEqual(lines, [{ deed: 'dataset.override-suppression' }])
  })

  test('has no page, file or log in public that tells what is hidden, drafted or noted', async () => {
    const seen = new Set<string>()
    const waiting = ['/', '/published', '/published/2019-10-31', '/published/2019-10-31-v1']
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      if (seen.has(url)) continue
      seen.add(url)
      const page = await visitor.get(url)
      for (const marker of planted) assert.ok(!page.body.includes(marker), `${marker} stands in ${url}`)
      for (const [, link = ''] of page.body.matchAll(/href="(\/(?:published[^"#]*|[^"#a-z]*)?)(?:#[^"]*)?"/g))
        if (!seen.has(link)) waiting.push(link)
    }
    assert.ok(seen.size > 12, `only ${seen.size} pages were found`)
    assert.ok([...seen].some(url => url.endsWith('.csv')) && seen.has('/published/definitions'))
    assert.ok(!planted.some(marker => JSON.stringify(kept.log).includes(marker)))
    const chain = await kept.database.reading({ audience: 'administrator' }, verifyAuditChain)
    assert.equal(chain.broken, null)
  })

  test('answers an address that is none with a plain page', async () => {
    for (const url of [
      '/published/2019-10-30',
      '/published/2019-10-31-v9',
      '/published/2019-02-30',
      '/published/2019-10-31-v1/no-such-measure',
      '/published/2019-10-31-v9.csv',
      '/publications/2019-10-31',
    ])
      assert.equal((await (url.startsWith('/publications') ? analyst : visitor).get(url)).status, 404, url)
  })
})
