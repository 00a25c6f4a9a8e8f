import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { anApp, type Answer, type AnApp, theDay, theMoment } from '../../tests/an-app.ts'
import { makeASurvey } from '../../tests/a-survey.ts'
import { onTheEmbeddedDatabase } from '../../tests/databases.ts'
import { addAction, findAction, showAction } from '../board/actions/actions.store.ts'
import { plainDate } from '../kernel/index.ts'
import { addQuote, readingAge, targetReadingAge, withdrawQuote } from '../voice/index.ts'
import { addCommitment } from './commitments/commitments.store.ts'
import { addOffer } from './local-offer/local-offer.store.ts'
import { addPromise, addStatement, saveJudgement } from './promise/promises.store.ts'
import { addHeir, addPriority, addStrategy, changeStrategy, findStrategy } from './strategies/strategies.store.ts'
import { linkRecords, threadOf } from './thread/links.store.ts'

const aStrategy = {
  title: 'Strategy of 2020',
  council: '',
  state: 'in force' as const,
  firstOn: plainDate('2020-01-01'),
  lastOn: null,
  agreedOn: plainDate('2019-12-01'),
  agreedBy: null,
  writtenBy: '',
  madeWith: '',
  authorisedBy: '',
  authorisedOn: null,
  presentedOn: null,
  presentedTo: null,
  renewBy: null,
  replaces: null,
  mission: '',
  vision: '',
}
const owned = { number: '1', words: '', ownerBody: null, ownerRole: 'Fostering manager' }
const commitments = { kind: 'commitment' } as const

/** The words of the page itself, a heading or a paragraph a line, without the frame that every page has. */
const ownWords = (answer: Answer): string =>
  (/<main[\s\S]*<\/main>/.exec(answer.body)?.[0] ?? '')
    .replaceAll(/<\/(?:h\d|p|li|dt|dd|summary|span|a)>/g, '\n')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')

onTheEmbeddedDatabase('What was said', open => {
  let kept: AnApp
  before(async () => {
    kept = await anApp({ database: await open.fresh() })
  })

  it('by a young person is gone from strategy, promise and thread when they take it back', async () => {
    const said = 'PLANTED words of a young person'
    const made = await kept.database.as({ audience: 'officer' }, async db => {
      const quote = await addQuote(db, {
        words: said,
        forum: null,
        ageBand: '12 to 15',
        saidOn: plainDate('2026-05-01'),
        givenBy: 'The young person',
        uses: ['board', 'public'],
        permissionUntil: null,
        by: null,
      })
      const strategy = await addStrategy(db, { ...aStrategy, title: 'Strategy with words' })
      const promise = await addPromise(db, {
        title: 'Promise with words',
        audience: 'everyone',
        council: '',
        madeOn: null,
        madeWith: '',
        replaces: null,
        endedOn: null,
        isPublished: true,
      })
      const statement = await addStatement(db, promise, {
        number: 1,
        theme: '',
        words: 'We listen',
        plainWords: '',
        symbol: 'listen',
      })
      return { quote, strategy, promise, statement }
    })
    const officer = await kept.as('corporate-parenting-officer')
    const added = await officer.post(`/strategies/${made.strategy}/passages/new`, {
      section: 'quote',
      quote: made.quote,
    })
    assert.equal(added.status, 303)
    const tied = await officer.post(`/thread/statement/${made.statement}/tie`, {
      way: 'up',
      other: `quote ${made.quote}`,
    })
    assert.equal(tied.status, 303)
    const visitor = kept.visitor()
    const pages = [`/published/strategies/${made.strategy}`, `/published/promises/${made.promise}`]
    for (const page of pages) {
      assert.match((await visitor.get(page)).words, new RegExp(said), page)
      assert.match((await visitor.get(page)).words, /From a young person aged 12 to 15/, page)
    }
    const uses = await kept.database.as({ audience: 'officer' }, db =>
      db.selectFrom('quote_use').select('address').where('quote', '=', made.quote).orderBy('address').execute(),
    )
    assert.deepEqual(
      uses.map(one => one.address),
      pages.toSorted(),
    )

    await kept.database.as({ audience: 'officer' }, db => withdrawQuote(db, made.quote, theDay))
    for (const page of pages) {
      const shown = await visitor.get(page)
      assert.doesNotMatch(shown.body, /PLANTED/, page)
      assert.match(shown.words, /Removed at the person’s request/, page)
    }
    for (const page of [
      `/strategies/${made.strategy}`,
      `/promises/${made.promise}`,
      `/thread/statement/${made.statement}`,
      `/thread/quote/${made.quote}`,
    ])
      assert.doesNotMatch((await officer.get(page)).body, /PLANTED/, page)
  })

  it('stays readable when a strategy is superseded midway: carried on, or said to be left out', async () => {
    const [old, next, carried] = await kept.database.as({ audience: 'officer' }, async db => {
      const first = await addStrategy(db, aStrategy)
      const homes = await addPriority(db, first, 'Homes')
      const leisure = await addPriority(db, first, 'Leisure')
      const keeps = await addCommitment(db, first, { ...owned, priority: homes, title: 'Carers near home' })
      await addCommitment(db, first, { ...owned, priority: leisure, title: 'Swim for nothing' })
      const second = await addStrategy(db, {
        ...aStrategy,
        title: 'Strategy of 2024',
        firstOn: plainDate('2024-01-01'),
        replaces: first,
      })
      const safe = await addPriority(db, second, 'Safe and settled')
      await addHeir(db, { strategy: first, number: homes, toStrategy: second, toNumber: safe, note: '' })
      await addHeir(db, { strategy: first, number: leisure, toStrategy: null, toNumber: null, note: 'The pool closed' })
      const was = await findStrategy(db, first)
      assert.ok(was)
      await changeStrategy(db, first, { ...was, state: 'superseded' }, was.version)
      return [first, second, keeps]
    })
    const officer = await kept.as('corporate-parenting-officer')
    const done = await officer.post(`/commitments/${carried}/carry`, { to: `${next}/1`, title: 'Carers close by' })
    assert.equal(done.status, 303)
    assert.match(
      (await officer.get(`/commitments/${carried}`)).words,
      /Its strategy has ended\. It goes on as: Carers close by/,
    )
    const read = await kept.visitor().get(`/published/strategies/${old}`)
    assert.match(read.words, /A newer plan took its place/)
    assert.match(read.words, /Carers near home goes on as Carers close by/)
    assert.match(read.words, /Swim for nothing not in the next plan/)
    assert.match(read.words, /2\. Leisure left out The pool closed/)
    assert.match((await kept.visitor().get('/published/strategies')).words, /Before Strategy of 2020/)
  })

  it('goes with both parts when a commitment is split in two', async () => {
    const { whole, action } = await kept.database.as({ audience: 'officer' }, async db => {
      const strategy = await addStrategy(db, { ...aStrategy, title: 'Strategy to split' })
      const priority = await addPriority(db, strategy, 'Homes')
      const id = await addCommitment(db, strategy, { ...owned, priority, title: 'Homes and schools' })
      const made = await addAction(db, {
        title: 'Ask the schools',
        kind: 'action',
        part: 'open',
        sourceMeeting: null,
        sourceMinute: null,
        owners: [{ words: 'Virtual school head' }],
        dueOn: plainDate('2027-01-01'),
        expected: [],
        madeBy: null,
      })
      await linkRecords(db, { of: { kind: 'action', id: made }, because: { ...commitments, id }, why: '', by: null })
      return { whole: id, action: made }
    })
    const officer = await kept.as('corporate-parenting-officer')
    const done = await officer.post(`/commitments/${whole}/split`, {
      priority: '1',
      title: 'Schools',
      ownerRole: 'Virtual school head',
    })
    assert.equal(done.status, 303)
    await kept.database.as({ audience: 'officer' }, async db => {
      const part = await db
        .selectFrom('commitment')
        .select('id')
        .where('split_from', '=', whole)
        .executeTakeFirstOrThrow()
      for (const id of [whole, part.id])
        assert.deepEqual(
          (await threadOf(db, { ...commitments, id }, theDay))?.down.map(({ record }) => record.ref.id),
          [action],
        )
    })
    assert.match((await officer.get(`/commitments/${whole}`)).words, /Split into Schools/)
  })

  it('keeps its evidence when a statement is reworded, and shows the public only what is made for it', async () => {
    const { promise, statement } = await kept.database.as({ audience: 'officer' }, async db => {
      const made = await addPromise(db, {
        title: 'Promise to reword',
        audience: 'everyone',
        council: '',
        madeOn: null,
        madeWith: '',
        replaces: null,
        endedOn: null,
        isPublished: true,
      })
      const id = await addStatement(db, made, { number: 1, theme: '', words: 'A home', plainWords: '', symbol: 'home' })
      const because = { kind: 'statement', id } as const
      for (const [title, isPublic] of [
        ['PLANTED inner title', false],
        ['PLANTED title of a public action', true],
      ] as const) {
        const action = await addAction(db, {
          title,
          kind: 'action',
          part: 'open',
          sourceMeeting: null,
          sourceMinute: null,
          owners: [{ words: 'Fostering manager' }],
          dueOn: plainDate('2027-01-01'),
          expected: [],
          madeBy: null,
        })
        if (isPublic)
          await db
            .updateTable('action')
            .set({ is_public: true, public_words: 'We look for homes' })
            .where('id', '=', action)
            .execute()
        await linkRecords(db, { of: { kind: 'action', id: action }, because, why: '', by: null })
      }
      await linkRecords(db, { of: { kind: 'measure', id: 'children-in-care' }, because, why: '', by: null })
      return { promise: made, statement: id }
    })
    const by = kept.people.get('participation-worker') ?? null
    const { survey } = await kept.database.as({ audience: 'author', person: by }, db => makeASurvey(db, by))
    const officer = await kept.as('corporate-parenting-officer')
    const ties = `/voice/surveys/${survey}/ties`
    assert.equal((await officer.post(ties, { 'statement-feels-safe-at-home': statement })).status, 303)
    const done = await officer.post(`/promises/${promise}/statements/${statement}/reword`, {
      number: '1',
      words: 'A home that lasts',
      symbol: 'home',
    })
    assert.equal(done.status, 303)
    assert.match((await officer.get(`/promises/${promise}`)).words, /A home that lasts .*PLANTED inner title/)
    const shown = await kept.visitor().get(`/published/promises/${promise}`)
    assert.equal(shown.status, 200)
    assert.match(shown.words, /What has been done Action We look for homes/)
    assert.doesNotMatch(shown.body, /PLANTED/)
    assert.match(shown.words, /young people told us in our survey Feels safe at home\. 60 of 80 said this in 2025\./)
    // A measure is there once it is published, in its frozen words.
    assert.doesNotMatch(shown.words, /What the numbers say/)
    await kept.database.as({ audience: 'analyst' }, async db => {
      const of = { publication: '00000000-0000-4000-8000-0000000000cc', indicator: 'children-in-care' }
      const asAt = plainDate('2026-03-31')
      await db.insertInto('publication').values({ id: of.publication, as_at: asAt, title: 'x', version: 1 }).execute()
      await db
        .insertInto('publication_figure')
        .values({
          ...of,
          definition_version: 1,
          shown: 'suppressed',
          sentence: 'The number is too small to show.',
          unit: 'count',
          first_on: asAt,
          last_on: asAt,
        })
        .execute()
      await db
        .insertInto('publication_definition')
        .values({
          ...of,
          version: 1,
          title: 'Children in care',
          asks: 'x',
          why_it_matters: 'x',
          theme: 'x',
          counted: 'x',
          source: 'x',
          unit: 'count',
          better: 'neither',
          cites: 'x',
        })
        .execute()
    })
    assert.match(
      (await kept.visitor().get(`/published/promises/${promise}`)).words,
      /What the numbers say Children in care, 31 March 2026: The number is too small to show\./,
    )
    // The question stays tied when somebody saves the page of ties after the rewording.
    const chosen = /<option value="([^"]+)" selected>Promise to reword: A home that lasts/
    const [, newest = ''] = chosen.exec((await officer.get(ties)).body) ?? []
    await officer.post(ties, { 'statement-feels-safe-at-home': newest })
    assert.match((await kept.visitor().get(`/published/promises/${promise}`)).words, /60 of 80 said this/)
    const thread = await officer.get(`/thread/survey-question/${encodeURIComponent(`${survey}/feels-safe-at-home`)}`)
    assert.match(thread.words, /Your voice: Feels safe at home.*Why this is here Promise A home that lasts/)
  })

  it('shows the public by itself how it stands, from what is public alone, in words for a child of eleven', async () => {
    const { strategy, promise } = await kept.database.as({ audience: 'officer' }, async db => {
      const made = await addStrategy(db, { ...aStrategy, title: 'Our plan', firstOn: plainDate('2026-10-01') })
      const priority = await addPriority(db, made, 'Homes')
      const open = await addCommitment(db, made, { ...owned, priority, title: 'Find more homes' })
      const hidden = await addCommitment(db, made, { ...owned, priority, title: 'Help with money' })
      const inner = await addCommitment(db, made, { ...owned, priority, title: 'Help at school' })
      for (const [id, part, publicWords] of [
        [open, 'open', 'We look for homes'],
        [hidden, 'exempt', ''],
        [inner, 'open', ''],
      ] as const) {
        const action = await addAction(db, {
          title: `PLANTED ${part}`,
          kind: 'action',
          part,
          sourceMeeting: null,
          sourceMinute: null,
          owners: [{ words: 'Fostering manager' }],
          dueOn: plainDate('2027-01-01'),
          expected: [],
          madeBy: null,
        })
        const found = await findAction(db, action, theDay)
        if (found && publicWords !== '') await showAction(db, found, { publicWords, by: null, at: theMoment })
        await linkRecords(db, {
          of: { kind: 'action', id: action },
          because: { ...commitments, id },
          why: '',
          by: null,
        })
      }
      const promised = await addPromise(db, {
        title: 'Our promise',
        audience: 'everyone',
        council: '',
        madeOn: null,
        madeWith: 'young people',
        replaces: null,
        endedOn: null,
        isPublished: true,
      })
      const statement = await addStatement(db, promised, {
        number: 1,
        theme: '',
        words: 'A safe home',
        plainWords: 'You will be safe at home.',
        symbol: 'home',
      })
      for (const [givenBy, verdict] of [
        ['council', 'kept'],
        ['young people', 'partly'],
      ] as const)
        await saveJudgement(db, {
          statement,
          givenBy,
          verdict,
          words: '',
          evidence: '',
          forum: null,
          howMany: givenBy === 'council' ? null : 9,
          mayShowWords: false,
          judgedOn: theDay,
          by: null,
        })
      await addOffer(db, {
        title: 'Money for a first home',
        area: 'accommodation',
        basis: 'law',
        what: 'Money to buy what you need.',
        who: 'You, if you were in care.',
        how: 'Ask your worker.',
        source: '',
        checkedOn: theDay,
        checkEveryMonths: 12,
        isPublished: true,
        endedOn: null,
      })
      return { strategy: made, promise: promised }
    })
    const address = `/published/strategies/${strategy}`
    const visitor = kept.visitor()
    const read = await visitor.get(address)
    assert.match(read.words, /We said we would do 3 things\. We are working on 1\. We have nothing to show yet on 2\./)
    assert.match(read.words, /Find more homes We are working on this/)
    // What is private, and what nobody made public, is nothing to the public: not even that it moves.
    assert.match(read.words, /Help with money Nothing to show yet/)
    assert.match(read.words, /Help at school Nothing to show yet/)
    assert.match(
      read.words,
      /See what is behind this What we did, or are doing We look for homes \(we are doing this now\)/,
    )
    assert.doesNotMatch(read.body, /PLANTED/)
    // The officer is told where more could be shown: never of what is private.
    const officer = await kept.as('corporate-parenting-officer')
    assert.match(
      (await officer.get(`/strategies/${strategy}`)).words,
      /One commitment reads otherwise to everyone than here/,
    )
    assert.match((await officer.get('/')).words, /Of one commitment everyone reads less than was done: show them/)
    assert.match(
      (await officer.get(`/strategies/${strategy}`)).words,
      /Help with money Moving since 22 November 2026 Help at school Moving since 22 November 2026 Everyone reads: nothing to show yet/,
    )
    // A measure that a priority is judged by is chosen, leads to it, and shows everyone what it said last.
    const ways = `/strategies/${strategy}/priorities/1`
    assert.equal((await officer.post(ways, { label: '', measures: ['children-in-care'] })).status, 422)
    assert.match(
      (await officer.post(ways, { label: 'Homes', measures: ['made-up'] })).words,
      /Choose measures of the data set/,
    )
    assert.equal((await officer.post(ways, { label: 'Good homes', measures: ['children-in-care'] })).status, 303)
    assert.match(
      (await visitor.get(address)).words,
      /1\. Good homes .*How we know: 1 measure Children in care: The number is too small to show\./,
    )
    assert.match((await officer.get('/thread/measure/children-in-care')).words, /Good homes/)
    assert.equal((await (await kept.as('chair')).get(ways)).status, 403)
    for (const page of [
      address,
      '/published/strategies',
      '/published/promises',
      `/published/promises/${promise}`,
      `/published/promises/${promise}/poster`,
      '/published/local-offer',
    ]) {
      const words = ownWords(await visitor.get(page))
      assert.ok(words.split(/\s+/).length > 15, `${page} says nothing`)
      const age = readingAge(words)
      assert.ok(age <= targetReadingAge, `${page} has a reading age of ${age}`)
    }
  })
})
