import assert from 'node:assert/strict'
import { test } from 'node:test'
import { giveRole, type RoleId, savePerson } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { makeASurvey } from '../../../tests/a-survey.ts'
import { become, onBothDatabases } from '../../../tests/databases.ts'
import { bringIn, findImport, findUpload, importsOf, saveUpload, undoImport } from './imports.store.ts'
import { publicationsOf, publishWave, releaseWords, surveyValues } from './publish.store.ts'
import { codeStands, howManyReplies, makeCodes, saveReplies, spendCode, wordsOfWave } from './replies.store.ts'
import { closeWave, findWave, tieQuestion, waveByLink, waves } from './surveys.store.ts'

const holding = async (db: Db, role: RoleId): Promise<string> => {
  await become(db, { audience: 'keeper' })
  const person = await savePerson(db, { displayRole: role, name: null, email: null })
  await giveRole(db, { person, role, firstOn: plainDate('2020-01-01'), givenBy: null })
  return person
}

const marker = 'Zquoxsurvey my sister shouts'
const day = plainDate('2026-11-20')
const now = '2026-11-20T10:00:00.000Z'
const aReply = (words: string) => ({
  ageBand: '12 to 15',
  home: 'foster',
  language: 'en',
  answers: { 'feels-safe-at-home': 'never' },
  words: { 'what-should-change': words },
  mayBeShown: true,
})

onBothDatabases('what was answered in a survey', open => {
  test('is read by those who answer for it, the words by the participation worker alone, and neither by the board or the public', async () => {
    await open.inTransaction({ audience: 'keeper' }, async db => {
      const worker = await holding(db, 'participation-worker')
      const author = await holding(db, 'report-author')
      const officer = await holding(db, 'corporate-parenting-officer')
      await become(db, { audience: 'author', person: worker })
      const { now: wave, older } = await makeASurvey(db, worker)
      // As the page without an account does.
      await become(db, { audience: 'system' })
      await saveReplies(db, { wave, version: older, cameBy: 'page', import: null, on: day, isLate: false }, [
        aReply(marker),
      ])

      const sees = async (table: 'survey_reply' | 'survey_words') =>
        (await db.selectFrom(table).select('id').where('wave', '=', wave).execute()).length

      await become(db, { audience: 'author', person: worker })
      assert.deepEqual([await sees('survey_reply'), await sees('survey_words')], [1, 1])
      await become(db, { audience: 'officer', person: officer })
      assert.deepEqual([await sees('survey_reply'), await sees('survey_words')], [1, 0])
      await become(db, { audience: 'analyst', person: author })
      assert.deepEqual([await sees('survey_reply'), await sees('survey_words')], [1, 0])
      for (const audience of ['author', 'clerk'] as const) {
        await become(db, { audience, person: author })
        assert.deepEqual([await sees('survey_reply'), await sees('survey_words')], [0, 0], audience)
      }
    })
  })

  test('has no way to a reader who is not named for it: the public, a person, the board and the system', async () => {
    for (const audience of ['public', 'person', 'member', 'administrator', 'system'] as const)
      for (const table of ['survey_reply', 'survey_words', 'survey_upload', 'survey_import'] as const)
        await open
          .inTransaction({ audience }, async db => {
            await assert.rejects(
              db.selectFrom(table).selectAll().execute(),
              /permission denied/,
              `${audience} ${table}`,
            )
            throw undefined
          })
          .catch((error: unknown) => assert.equal(error, undefined))
  })

  test('a draft is nobody’s in public, and a published result stays as it was', async () => {
    await open.inTransaction({ audience: 'keeper' }, async db => {
      const worker = await holding(db, 'participation-worker')
      await become(db, { audience: 'author', person: worker })
      const made = await makeASurvey(db, worker)
      await db.updateTable('survey_wave').set({ state: 'draft' }).where('id', '=', made.now).execute()
      await become(db, { audience: 'public' })
      assert.deepEqual(
        (await waves(db)).map(wave => wave.label),
        ['2025'],
      )
      assert.equal(await waveByLink(db, made.link), null)
      const [published] = await publicationsOf(db, made.last)
      assert.equal(published?.replies, 80)
      assert.equal(published.published.results.questions[0]?.good?.count, 60)
      await become(db, { audience: 'author', person: worker })
      await assert.rejects(
        db.updateTable('survey_publication').set({ replies: 1 }).execute(),
        /permission denied|stays as it was/,
      )
    })
  })

  test('by a code counts once, and nothing ties the code to the answers', async () => {
    await open.inTransaction({ audience: 'keeper' }, async db => {
      const worker = await holding(db, 'participation-worker')
      await become(db, { audience: 'author', person: worker })
      const { now: wave, last } = await makeASurvey(db, worker, true)
      const [code = '', other = ''] = await makeCodes(db, wave, { secret: 's', howMany: 2, by: worker, now })
      await become(db, { audience: 'system' })
      assert.equal(await codeStands(db, wave, code.toLowerCase()), 'good')
      assert.equal(await spendCode(db, wave, code, day), true)
      assert.equal(await spendCode(db, wave, code, day), false)
      assert.equal(await codeStands(db, wave, code), 'used')
      assert.equal(await codeStands(db, last, other), 'unknown')
      for (const wrong of ['', 'AAA', "' or 1=1 --", '%'.repeat(60)])
        assert.equal(await codeStands(db, wave, wrong), 'unknown')
    })
  })

  test('on paper comes in whole, and goes out whole when it is undone', async () => {
    await open.inTransaction({ audience: 'keeper' }, async db => {
      const worker = await holding(db, 'participation-worker')
      await become(db, { audience: 'author', person: worker })
      const { now: wave, older } = await makeASurvey(db, worker)
      const replies = Array.from({ length: 20 }, () => aReply('more football'))
      const upload = async (problems: Parameters<typeof saveUpload>[1]['read']['problems']) =>
        findUpload(db, await saveUpload(db, { wave, version: older, read: { replies, problems }, by: worker, now }))
      const bad = await upload([{ row: 3, column: 'B', heading: 'Home', kind: 'not one of the homes', mend: '' }])
      assert.ok(bad)
      await assert.rejects(bringIn(db, bad, { on: day, by: worker, now }), /Mend the rows/)
      assert.equal((await howManyReplies(db, wave)).all, 0)
      const good = await upload([])
      assert.ok(good)
      await bringIn(db, good, { on: day, by: worker, now })
      assert.deepEqual(await howManyReplies(db, wave), { all: 20, paper: 20, late: 0 })
      assert.equal((await wordsOfWave(db, wave)).length, 20)
      // The same file sent again counts once, unless somebody says that these are other papers.
      const again = await upload([])
      assert.ok(again)
      await assert.rejects(bringIn(db, again, { on: day, by: worker, now }), /same answers was brought in already/)
      assert.equal((await howManyReplies(db, wave)).all, 20)
      const [done] = await importsOf(db, wave)
      assert.ok(done)
      await undoImport(db, done, { by: worker, now })
      assert.equal((await howManyReplies(db, wave)).all, 0)
      assert.equal((await wordsOfWave(db, wave)).length, 0)
      const undone = await findImport(db, done.id)
      assert.ok(undone)
      await assert.rejects(undoImport(db, undone, { by: worker, now }), /has been undone/)
    })
  })

  test('is published only when it has settled, is told to measures, and words only with leave', async () => {
    await open.inTransaction({ audience: 'keeper' }, async db => {
      const worker = await holding(db, 'participation-worker')
      await become(db, { audience: 'author', person: worker })
      const { survey, now: wave, older, last } = await makeASurvey(db, worker)
      const to = { wave, version: older, cameBy: 'page', import: null, on: day, isLate: false } as const
      await saveReplies(db, to, [
        ...Array.from({ length: 30 }, () => aReply('w')),
        { ...aReply('x'), mayBeShown: false },
      ])
      await tieQuestion(db, survey, { key: 'feels-safe-at-home', measure: 'some-measure', statement: null })
      const found = await findWave(db, wave)
      assert.ok(found)
      const publish = (at: string) => publishWave(db, wave, { on: day, now: at, why: 'A file was missing', by: worker })
      assert.deepEqual(await surveyValues(db, found), [])
      await assert.rejects(publish(now), /Close the survey/)
      await closeWave(db, found, now)
      await assert.rejects(publish('2026-11-21T09:00:00.000Z'), /Wait until a day after/)
      assert.equal(await publish('2026-11-22T09:00:00.000Z'), 1)
      const closed = await findWave(db, wave)
      assert.ok(closed)
      assert.deepEqual(
        (await surveyValues(db, closed)).map(one => [one.measure, one.numerator, one.denominator]),
        [['some-measure', 0, 31]],
      )
      // One answer more, and the two versions side by side would tell it.
      await saveReplies(db, to, [aReply('late')])
      await assert.rejects(publish('2026-11-22T09:00:00.000Z'), /Only one answer differs/)

      const words = await wordsOfWave(db, wave)
      const leave = words.find(one => one.mayBeShown)
      const no = words.find(one => !one.mayBeShown)
      assert.ok(leave && no)
      await assert.rejects(releaseWords(db, no, { words: no.words, on: day, by: worker }), /did not say/)
      await releaseWords(db, leave, { words: 'We want more football', on: day, by: worker })
      await become(db, { audience: 'public' })
      const [published] = await publicationsOf(db, wave)
      assert.equal(published?.published.before[0]?.label, '2025')
      assert.doesNotMatch(JSON.stringify(await publicationsOf(db, last)), /Zquox/)
      assert.equal((await db.selectFrom('survey_quote').select('quote').execute()).length, 1)
    })
  })
})
