import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aBoardCard, aCard, answered, theForum } from '../../tests/a-voice.ts'
import { become, onBothDatabases, type Somebody } from '../../tests/databases.ts'
import { giveRole, type RoleId, savePerson } from '../access/index.ts'
import type { Db } from '../database/index.ts'
import { plainDate } from '../kernel/index.ts'
import { codeOf } from './cards/card-code.ts'
import { cardByCode, findCard, giveVerdict, triageCard } from './cards/cards.store.ts'
import { releaseCard, releases } from './cards/releases.store.ts'
import { addQuote, findQuote, withdrawQuote } from './quotes/quotes.store.ts'
import { quoteShown } from './quotes/quote.ts'

const tables = [
  'sitting',
  'card',
  'card_words',
  'card_code',
  'code_try',
  'card_referral',
  'card_turn',
  'card_answer',
  'card_verdict_words',
  'card_follow_up',
  'card_release',
  'quote',
  'quote_use',
  'finding',
  'plain_word',
  'audit_line',
] as const

/** Everything that this reader gets out of the tables of voice, in one text; a table that is closed to them gives nothing. */
const everythingSeen = async (db: Db): Promise<string> => {
  let seen = ''
  for (const table of tables) {
    const may = await db
      .selectNoFrom(eb => eb.fn<boolean>('has_table_privilege', [eb.val(table), eb.val('select')]).as('may'))
      .executeTakeFirstOrThrow()
    if (may.may) seen += JSON.stringify(await db.selectFrom(table).selectAll().execute())
  }
  return seen
}

const holding = async (db: Db, role: RoleId): Promise<string> => {
  await become(db, { audience: 'system' })
  const person = await savePerson(db, { displayRole: role, name: null, email: null })
  await giveRole(db, { person, role, firstOn: plainDate('2020-01-01'), givenBy: null })
  return person
}

onBothDatabases('who reads a card', open => {
  const markers = {
    own: 'Zquoxown',
    personal: 'Zquoxpersonal',
    harm: 'Zquoxharm',
    private: 'Zquoxprivate',
    verdict: 'Zquoxverdict',
    contact: 'Zquoxcontact',
  }

  test('is decided by the database: own words are the participation worker’s, and no list has the rest', async () => {
    await open.inTransaction({ audience: 'keeper' }, async db => {
      await theForum(db)
      const worker = await holding(db, 'participation-worker')
      const recipient = await holding(db, 'reviewing-officer-manager')
      const author = await holding(db, 'report-author')
      const as: Somebody = { audience: 'author', person: worker }
      // As the young person's own page does, which has no account.
      await become(db, { audience: 'system' })
      const personal = await aCard(db, { words: markers.personal, contact: markers.contact })
      const harm = await aCard(db, { words: markers.harm })
      const fresh = await aCard(db, { words: `${markers.own} of a new card` })
      await become(db, as)
      const now = '2026-09-01T16:00:00.000Z'
      await triageCard(db, { card: personal, route: 'personal', passedTo: 'Their social worker', by: worker, now })
      await triageCard(db, { card: harm, route: 'possible disclosure', by: worker, now })
      const card = await aBoardCard(db, {
        words: markers.own,
        wording: 'We want plain titles.',
        isPrivate: true,
        by: worker,
      })
      await answered(db, { card, answer: `Yes, ${markers.private}.`, safeAnswer: 'Yes, we will.', by: worker })
      const found = await findCard(db, card)
      assert.ok(found)
      await giveVerdict(db, {
        card: found,
        verdict: 'not happy',
        by: 'code',
        words: markers.verdict,
        on: plainDate('2026-10-05'),
      })
      const again = await findCard(db, card)
      assert.ok(again)
      await releaseCard(db, again, { on: plainDate('2026-10-06'), by: worker })

      const seenBy = async (who: Somebody): Promise<string[]> => {
        await become(db, who)
        const seen = await everythingSeen(db)
        return Object.entries(markers).flatMap(([name, marker]) => (seen.includes(marker) ? [name] : []))
      }
      for (const who of [
        { audience: 'public' },
        { audience: 'person', person: author },
        { audience: 'author', person: author },
        { audience: 'analyst', person: author },
        { audience: 'administrator', person: author },
      ] as const)
        assert.deepEqual(await seenBy(who), [], who.audience)
      // Those who may read private business read the private answer, and still nobody's own words.
      for (const audience of ['member', 'clerk', 'officer'] as const)
        assert.deepEqual(await seenBy({ audience, person: author }), ['private'], audience)
      assert.deepEqual(await seenBy({ audience: 'author', person: recipient }), ['harm'])
      assert.deepEqual((await seenBy(as)).toSorted(), Object.keys(markers).toSorted())

      // Of the rows of cards themselves, only the one that is for the board.
      for (const audience of ['member', 'author', 'clerk', 'officer', 'analyst'] as const) {
        await become(db, { audience, person: author })
        assert.deepEqual(
          (await db.selectFrom('card').select('id').execute()).map(row => row.id),
          [card],
          audience,
        )
      }
      assert.notEqual(fresh, card)

      // Everyone reads the agreed wording and the safe answer of what was private.
      await become(db, { audience: 'public' })
      const [release] = await releases(db)
      assert.equal(release?.asked, 'We want plain titles.')
      assert.equal(release.answer, 'Yes, we will.')
      assert.equal(release.askedBy, 'From the Children in care council')
    })
  })

  test('and by its code: the slip finds its own card, and no other code finds any', async () => {
    await open.inTransaction({ audience: 'keeper' }, async db => {
      await theForum(db)
      await become(db, { audience: 'system' })
      const code = codeOf('one')
      const card = await aCard(db, { words: 'a bigger telly', code })
      assert.equal((await cardByCode(db, code.toLowerCase()))?.id, card)
      for (const wrong of ['', codeOf('two'), `${code}X`, "' or 1=1 --", '%'.repeat(60)])
        assert.equal(await cardByCode(db, wrong), null)
    })
  })

  test('that is put to a meeting is answered by the next, and comes back by itself when they are not happy', async () => {
    await open.inTransaction({ audience: 'keeper' }, async db => {
      await theForum(db)
      const worker = await holding(db, 'participation-worker')
      await become(db, { audience: 'author', person: worker })
      const card = await aBoardCard(db, { words: 'w', wording: 'We want plain titles.', by: worker })
      const due = async () => (await findCard(db, card))?.turns.map(turn => [turn.why, turn.due?.on ?? null])
      assert.deepEqual(await due(), [['asked', '2026-12-07']])
      await answered(db, { card, answer: 'No.', by: worker, on: plainDate('2026-12-07') })
      const found = await findCard(db, card)
      assert.ok(found)
      await giveVerdict(db, { card: found, verdict: 'not happy', by: 'forum', on: plainDate('2026-12-10') })
      assert.deepEqual(await due(), [
        ['asked', '2026-12-07'],
        ['not happy', '2027-03-08'],
      ])
      await become(db, { audience: 'keeper' })
      await db
        .updateTable('meeting')
        .set({ state: 'cancelled' })
        .where('held_on', '=', plainDate('2027-03-08'))
        .execute()
      assert.deepEqual((await due())?.at(-1), ['not happy', null])
    })
  })

  test('an author who answers may say so on the turn, and change nothing else of it', async () => {
    await open.inTransaction({ audience: 'keeper' }, async db => {
      await theForum(db)
      const worker = await holding(db, 'participation-worker')
      const author = await holding(db, 'report-author')
      await become(db, { audience: 'author', person: worker })
      const card = await aBoardCard(db, { words: 'w', wording: 'We want plain titles.', by: worker })
      await become(db, { audience: 'author', person: author })
      await answered(db, { card, answer: 'Yes.', by: author })
      await assert.rejects(
        db.updateTable('card_turn').set({ verdict: 'happy' }).where('card', '=', card).execute(),
        /changed by the participation worker/,
      )
    })
  })

  test('a quote that is taken back is wiped, and its place says so to everyone', async () => {
    await open.inTransaction({ audience: 'keeper' }, async db => {
      await theForum(db)
      const worker = await holding(db, 'participation-worker')
      await become(db, { audience: 'author', person: worker })
      const given = {
        forum: null,
        ageBand: '12 to 15',
        saidOn: plainDate('2026-09-01'),
        givenBy: 'The young person',
        by: worker,
      } as const
      const quote = await addQuote(db, { ...given, words: markers.own, uses: ['public'], permissionUntil: null })
      const expired = await addQuote(db, {
        ...given,
        words: 'too old',
        saidOn: plainDate('2020-01-01'),
        uses: ['public'],
        permissionUntil: plainDate('2020-12-31'),
      })
      const forBoard = await addQuote(db, { ...given, words: 'for the board', uses: ['board'], permissionUntil: null })
      const today = plainDate('2026-11-22')
      await become(db, { audience: 'public' })
      const shown = await findQuote(db, quote)
      assert.deepEqual(quoteShown(shown, today), {
        shown: 'words',
        words: markers.own,
        attribution: 'From a young person aged 12 to 15',
      })
      assert.equal(await findQuote(db, expired), null)
      assert.equal(await findQuote(db, forBoard), null)
      await become(db, { audience: 'author', person: worker })
      await withdrawQuote(db, quote, today)
      assert.ok(!(await everythingSeen(db)).includes(markers.own))
      await become(db, { audience: 'public' })
      assert.deepEqual(quoteShown(await findQuote(db, quote), today), {
        shown: 'removed',
        says: 'Removed at the person’s request',
      })
    })
  })
})
