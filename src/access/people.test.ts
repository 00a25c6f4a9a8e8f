import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { anApp, type AnApp, type Browser, theMoment } from '../../tests/an-app.ts'
import { onBothDatabases } from '../../tests/databases.ts'

onBothDatabases('people', open => {
  let kept: AnApp
  let administrator: Browser

  before(async () => {
    kept = await anApp({ database: await open.fresh(), demonstration: false })
    administrator = await kept.as('it-administrator')
  })
  after(() => kept.close())

  const trail = async (last: number) => {
    const lines = await kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select(['deed', 'subject', 'details']).orderBy('id', 'desc').limit(last).execute(),
    )
    return lines.toReversed()
  }
  const lines = () =>
    kept.database.as(
      { audience: 'administrator' },
      async db => (await db.selectFrom('audit_line').select('id').execute()).length,
    )

  const day = (name: string, written: string) => {
    const [year = '', month = '', date = ''] = written.split('-')
    return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
  }

  /** A person whom the administrator has just added, by the page. */
  const added = async (displayRole: string, email = '') => {
    const answer = await administrator.post('/people/new', { displayRole, name: '', email })
    assert.equal(answer.status, 303)
    const id = /^\/people\/([^/]+)\/roles\/new$/.exec(answer.to ?? '')?.[1] ?? ''
    assert.notEqual(id, '')
    return id
  }
  const give = (id: string, role: string, first = '2026-11-22', last = '') =>
    administrator.post(`/people/${id}/roles/new`, {
      role,
      ...day('firstOn', first),
      ...(last === '' ? {} : day('lastOn', last)),
    })

  test('are added, given a role and let in at once', async () => {
    const id = await added('Quality lead', 'quality@wessexvale.example')
    assert.equal((await give(id, 'director')).status, 303)
    assert.match(
      (await administrator.get(`/people/${id}`)).words,
      /Done They are director of children’s services from this moment/,
    )
    assert.deepEqual(await trail(2), [
      { deed: 'access.add-person', subject: 'Quality lead', details: { person: id } },
      {
        deed: 'access.give-role',
        subject: 'Quality lead: director of children’s services',
        details: { person: id, role: 'director', firstOn: '2026-11-22', lastOn: null },
      },
    ])
    const browser = await kept.as({ id })
    assert.equal((await browser.get('/data-set')).status, 200)
    assert.match(
      (await administrator.get('/people')).words,
      /Quality lead Director of children’s services Never Nothing/,
    )
  })

  test('whose role is to come have nothing before its day', async () => {
    const id = await added('Coming lead')
    assert.equal((await give(id, 'director', '2026-11-23')).status, 303)
    assert.equal((await (await kept.as({ id })).get('/data-set')).status, 403)
  })

  test('lose a role at the next click when it is taken away, and may be given it again the same day', async () => {
    const id = await added('Changing lead')
    await give(id, 'director')
    await give(id, 'foster-carer-representative')
    const browser = await kept.as({ id })
    assert.equal((await browser.get('/loads')).status, 200)
    assert.equal((await administrator.post(`/people/${id}/roles/director/end`)).status, 303)
    assert.equal((await browser.get('/loads')).status, 403)
    assert.equal((await browser.get('/data-set')).status, 200)
    assert.match((await administrator.get(`/people/${id}`)).words, /Taken away on 22 Nov 2026, 10:00/)
    assert.equal((await administrator.get(`/people/${id}/roles/director/end`)).status, 404)
    assert.equal((await give(id, 'director')).status, 303)
    assert.equal((await browser.get('/loads')).status, 200)
  })

  test('who leave have what they opened closed, and nothing opens again', async () => {
    const id = await added('Leaving lead')
    await give(id, 'director')
    const [one, other] = [await kept.as({ id }), await kept.as({ id })]
    assert.equal((await one.get('/data-set')).status, 200)
    assert.equal((await administrator.post(`/people/${id}/leave`)).status, 303)
    for (const browser of [one, other]) {
      const answer = await browser.get('/data-set')
      assert.equal(answer.status, 303)
      assert.match(answer.to ?? '', /^\/sign-in/)
    }
    assert.equal((await (await kept.as({ id })).get('/data-set')).status, 403)
    assert.deepEqual(await trail(1), [
      { deed: 'access.record-leaver', subject: 'Leaving lead', details: { person: id, roles: ['director'] } },
    ])
  })

  test('are given no role twice, none to themselves, and inspectors none without an end', async () => {
    const id = await added('Careful lead')
    await give(id, 'director')
    const before = await lines()
    for (const [answer, says] of [
      [await give(id, 'director'), /They have this role already/],
      [await give(id, 'inspector'), /An inspector’s access stops by itself/],
      [await give(id, 'chair', '2026-11-21'), /cannot begin in the past/],
      [await give(id, 'chair', '2026-02-30'), /Enter a real date/],
      [await give(id, 'emperor'), /Choose a role/],
      [await give(id, 'young-person'), /Choose a role/],
      [
        await give(kept.people.get('it-administrator') ?? '', 'performance-analyst'),
        /Nobody gives a role to themselves/,
      ],
    ] as const) {
      assert.equal(answer.status, 422)
      assert.match(answer.words, says)
    }
    assert.equal(await lines(), before)
    assert.equal((await give(id, 'inspector', '2026-11-22', '2026-11-27')).status, 303)
    assert.match((await administrator.get('/people')).words, /Inspector until 27 November 2026/)
  })

  test('cannot all lose the role of letting others in', async () => {
    const id = kept.people.get('it-administrator') ?? ''
    for (const path of ['roles/it-administrator/end', 'leave']) {
      const answer = await administrator.post(`/people/${id}/${path}`)
      assert.equal(answer.status, 422)
      assert.match(answer.words, /They are the only IT administrator/)
    }
    const other = await added('Second administrator')
    await give(other, 'it-administrator')
    const second = await kept.as({ id: other })
    assert.equal((await second.post(`/people/${id}/roles/it-administrator/end`)).status, 303)
    assert.equal((await administrator.get('/people')).status, 403)
    assert.equal(
      (await second.post(`/people/${id}/roles/new`, { role: 'it-administrator', ...day('firstOn', '2026-11-22') }))
        .status,
      303,
    )
    assert.equal((await administrator.get('/people')).status, 200)
  })

  test('have one e-mail address each, whatever its capitals', async () => {
    await added('One of two', 'same@wessexvale.example')
    const answer = await administrator.post('/people/new', {
      displayRole: 'Two of two',
      email: 'Same@WessexVale.example',
    })
    assert.equal(answer.status, 422)
    assert.match(answer.words, /Somebody else has this e-mail address already/)
    assert.match(answer.body, /value="Two of two"/)
    const wrong = await administrator.post('/people/new', { displayRole: 'Two of two', email: 'no address' })
    assert.match(wrong.words, /Enter an e-mail address/)
  })

  test('change their details, and the trail says which, not what', async () => {
    const id = await added('Before', 'before@wessexvale.example')
    const answer = await administrator.post(`/people/${id}/change`, {
      displayRole: 'After',
      name: '',
      email: 'after@wessexvale.example',
    })
    assert.equal(answer.status, 303)
    assert.deepEqual(await trail(1), [
      { deed: 'access.change-person', subject: 'After', details: { person: id, changed: ['displayRole', 'email'] } },
    ])
    assert.match((await administrator.get(`/people/${id}/change`)).body, /value="after@wessexvale\.example"/)
  })

  test('whose roles are old are shown as such until somebody confirms them', async () => {
    const id = kept.people.get('chair') ?? ''
    assert.match((await administrator.get(`/people/${id}`)).words, /Nobody has confirmed the roles for a year/)
    assert.equal((await administrator.post(`/people/${id}/confirm-roles`)).status, 303)
    const page = await administrator.get(`/people/${id}`)
    assert.doesNotMatch(page.words, /Nobody has confirmed/)
    assert.match(page.words, /Roles last confirmed \d+ \w+ \d{4}/)
  })

  test('whose account is forgotten may come with another, and what they had open is closed', async () => {
    const id = await added('New account')
    await give(id, 'director')
    await kept.database.as({ audience: 'system' }, db =>
      db.updateTable('person').set({ sign_in_subject: 'issuer old' }).where('id', '=', id).execute(),
    )
    const browser = await kept.as({ id })
    assert.equal((await administrator.post(`/people/${id}/forget-account`)).status, 303)
    assert.equal((await browser.get('/your-access')).status, 303)
    assert.match((await administrator.get(`/people/${id}`)).words, /Account at the council Not known yet/)
  })

  test('see what their own access is and whom to ask', async () => {
    const page = await (await kept.as('reviewing-officer-manager')).get('/your-access')
    assert.match(
      page.words,
      /Independent reviewing officer manager Answers for reviews and escalations\. Since 1 January 2020/,
    )
    assert.match(page.words, /tell the IT administrator/)
  })

  test('who have been away for eight hours, or at work for twelve, sign in again', async () => {
    let now = theMoment
    const slow = await anApp({ database: await open.fresh(), now: () => now })
    const browser = await slow.as('chair')
    for (const [moment, status] of [
      ['2026-11-22T17:59:00.000Z', 200],
      ['2026-11-22T21:59:00.000Z', 200],
      ['2026-11-22T22:00:00.000Z', 303],
    ] as const) {
      now = moment
      assert.equal((await browser.get('/your-access')).status, status, moment)
    }
    now = theMoment
    const idle = await slow.as('chair')
    now = '2026-11-22T18:00:00.000Z'
    assert.equal((await idle.get('/your-access')).status, 303)
    await slow.close()
  })
})
