import assert from 'node:assert/strict'
import { it } from 'node:test'
import { anApp } from '../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../tests/databases.ts'
import { plainDate } from '../../src/kernel/index.ts'
import { surveyValues, waves } from '../../src/voice/index.ts'
import { loadSurveys } from './load-surveys.ts'

onTheEmbeddedDatabase('The survey of the demonstration', open => {
  it('says the same as the data set, has two years of results, and waits for answers to a third wave', async () => {
    const kept = await anApp({ database: await open.fresh() })
    const by = kept.people.get('participation-worker') ?? null
    const said = { numerator: '84', denominator: '95' }
    await kept.database.as({ audience: 'analyst' }, db =>
      db
        .insertInto('entered_value')
        .values({
          measure: 'feels-safe-and-well-cared-for',
          first_on: plainDate('2025-04-01'),
          last_on: plainDate('2026-03-31'),
          ...said,
        })
        .execute(),
    )
    await kept.database.as({ audience: 'clerk' }, async db => {
      await db
        .insertInto('body')
        .values({ id: 'board', name: 'The board', kind: 'board', access_regime: 'voluntary', is_public: true })
        .execute()
      await db
        .insertInto('meeting')
        .values(
          (['2026-06-09', '2027-03-09'] as const).map(day => ({
            id: `corporate-parenting-board-${day}`,
            body: 'board',
            held_on: plainDate(day),
          })),
        )
        .execute()
    })
    await kept.database.as({ audience: 'author', person: by }, async db => {
      await loadSurveys(db, { by, statements: new Map() })
      const made = await waves(db)
      assert.deepEqual(
        made.map(wave => [wave.label, wave.state]),
        [
          ['Autumn 2026', 'open'],
          ['2026', 'closed'],
          ['2025', 'closed'],
        ],
      )
      const last = made[1] ?? assert.fail('no wave')
      const safe = (await surveyValues(db, last)).find(one => one.measure === 'feels-safe-and-well-cared-for')
      assert.deepEqual([safe?.numerator, safe?.denominator], [84, 95])
    })
    const shown = await kept.visitor().get('/published/surveys')
    assert.match(shown.words, /Your life in care 2026 99 young people answered.*Your life in care 2025 84 young people/)
    const [, of2026 = ''] = /\/published\/surveys\/([\da-f-]{36})/.exec(shown.body) ?? []
    const results = await kept.visitor().get(`/published/surveys/${of2026}`)
    assert.match(results.words, /The board talked about it on 9 June 2026/)
    const young = await kept.visitor().get('/young-people')
    assert.match(young.words, /Your life in care/)
  })
})
