import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { may, type RoleId, roleCalled } from '../src/access/index.ts'
import { routesOf } from '../src/app.ts'
import type { Audience } from '../src/database/index.ts'
import { plainDate } from '../src/kernel/index.ts'
import { savePost } from '../src/board/bodies/posts.store.ts'
import { canPrint } from '../src/publishing/packs/press.ts'
import { makeWaitingPacks } from '../src/publishing/index.ts'
import type { Route } from '../src/web/index.ts'
import { aPublishedMeeting, marker, type PublishedMeeting } from './a-published-meeting.ts'
import { anApp, type AnApp, type Browser } from './an-app.ts'
import { onTheEmbeddedDatabase } from './databases.ts'
import { type Planted, plantMarkers, searched } from './plant-markers.ts'
import { wordsOfPdf } from './words-of-pdf.ts'

// A word that nobody else may read stands in every private place there is, and those who may not read it go everywhere:
// to every address with the names of what is private, by every link, and to what is said when something goes wrong.

const readers: readonly (RoleId | null)[] = [
  null,
  'performance-analyst',
  'report-author',
  'foster-carer-representative',
  'it-administrator',
]

const hidden = '00000000-0000-4000-8000-0000000000aa'

/** Whose rights each audience has besides its own. */
const wider: Readonly<Record<string, readonly Audience[]>> = {
  public: ['public'],
  person: ['public', 'person'],
  author: ['public', 'person', 'author'],
  analyst: ['public', 'person', 'author', 'analyst'],
  administrator: ['public', 'person', 'administrator'],
}

/** What hangs on something that anybody signed in may read, draft or not. */
const hangsOn: Readonly<Record<string, string>> = {
  seat: 'body',
  seat_holder: 'body',
  terms_of_reference: 'body',
  delegated_power: 'body',
  meeting_change: 'meeting',
  minutes_elsewhere: 'meeting',
  agenda_publication: 'meeting',
  passage: 'strategy',
  linked_plan: 'strategy',
  priority: 'strategy',
  priority_heir: 'strategy',
  priority_measure: 'strategy',
  commitment: 'strategy',
  promise_review: 'promise',
  promise_statement: 'promise',
  judgement: 'promise',
  survey_version: 'survey_wave',
  survey_translation: 'survey_wave',
}

onTheEmbeddedDatabase('a word that only some may read', open => {
  let kept: AnApp
  let one: PublishedMeeting
  let planted: Planted

  const routes = routesOf({
    council: null,
    about: { version: '0.0.0', kind: 'PGlite', folder: null, councilSignIn: false },
  })

  before(async () => {
    kept = await anApp({ database: await open.fresh(), today: () => plainDate('2020-02-05') })
    const chair = kept.people.get('chair') ?? ''
    one = await aPublishedMeeting(kept.database, { person: chair })
    if (canPrint())
      await makeWaitingPacks(kept.database, { now: () => '2020-02-03T10:05:00.000Z', address: 'http://kept.example' })
    const post = await kept.database.as({ audience: 'clerk' }, db =>
      savePost(db, { title: 'Service manager', plainTitle: '', ordinal: 1 }),
    )
    planted = await kept.database.as({ audience: 'system' }, db =>
      plantMarkers(db, {
        below: {
          person: { id: chair },
          body: { id: one.body },
          meeting: { id: one.meeting },
          agenda_item: { id: one.items.exempt },
        },
        // A trigger makes the watch of an action; what is in a publication is public.
        not: ['action_watch', 'minutes_publication'],
        told: {
          agenda_item: { id: hidden, ordinal: 99 },
          agenda_item_private: { item: hidden },
          exemption: { item: hidden },
          exemption_reasoning: { item: hidden },
          urgency: { item: hidden, told_on: '2020-02-03' },
          strategy: { id: 'private-strategy' },
          seat: { body: 'private-body' },
          terms_of_reference: { body: 'private-body' },
          delegated_power: { body: 'private-body', post },
          meeting_change: { meeting: 'private-meeting' },
          minutes_elsewhere: { meeting: 'private-meeting' },
          agenda_publication: { meeting: 'private-meeting' },
          meeting_record: { meeting: 'private-meeting' },
          minutes_version: { version: 9, state: 'signed' },
          pack_note: { item: hidden },
          pack: { meeting: one.meeting, version: 1, edition: 9 },
          minute: { item: hidden },
          blocker: { commitment: null, escalated_on: '2020-02-12', cleared_on: '2020-02-13' },
          survey_wave: { link: 'private-wave' },
          survey_translation: { language: 'cy', checked_on: '2020-02-11' },
          survey_version: { age_from: 9, age_to: 12 },
          annual_report: { last_on: '2021-03-31' },
          quote: { uses: '[]', withdrawn_on: null },
          card_release: { ended_on: '2020-02-04' },
          report: { agenda_item: one.items.open, part: 'open' },
          background_paper: { file: null, address: null, paper: null },
          background_removal: { paper: null },
        },
      }),
    )
  })
  after(() => kept.close())

  const reads = (role: RoleId | null, table: string): boolean => {
    const theirs = wider[role === null ? 'public' : (roleCalled(role)?.reads ?? '')] ?? []
    return (planted.readers.get(hangsOn[table] ?? table) ?? []).some(audience => theirs.includes(audience))
  }

  /** The places whose words stand here and may not be read. */
  const leaksIn = (text: string, role: RoleId | null): string[] =>
    [...text.matchAll(new RegExp(`${marker}(?:\\.([a-z_]+)\\.([a-z_]+))?`, 'gi'))]
      .filter(([, table]) => table === undefined || !reads(role, table))
      .map(found => found[0])

  const look = async (browser: Browser, role: RoleId | null, address: string) => {
    const answer = await browser.get(address)
    const isPdf = String(answer.headers['content-type']).startsWith('application/pdf')
    const text = `${isPdf ? wordsOfPdf(answer.bytes) : answer.body} ${JSON.stringify(answer.headers)}`
    const wrong = leaksIn(text, role)
    if (answer.status >= 500) wrong.push(`answered ${answer.status}`)
    return { answer, wrong: wrong.map(what => `${address}: ${what}`) }
  }

  /** What the parts of addresses are called, and which private things have such a name. */
  const namesFor = (part: string): string[] => {
    const table = part.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
    const called: Readonly<Record<string, readonly string[]>> = {
      item: ['agenda_item', 'plan_item'],
      entry: ['register_entry'],
      holder: ['seat_holder'],
      followUp: ['card_follow_up'],
      file: ['paper_file'],
      picture: ['paper_file'],
      offer: ['local_offer'],
      statement: ['promise_statement'],
      forum: ['body'],
      wave: ['survey_wave'],
      id: ['meeting', 'agenda_item', 'paper', 'paper_file', 'action', 'decision', 'card', 'commitment'],
    }
    const ids = (called[part] ?? [table]).flatMap(name => planted.rows.get(name)?.['id'] ?? [])
    const given: Readonly<Record<string, readonly string[]>> = {
      meeting: [one.meeting],
      item: [one.items.exempt],
      report: [one.reports.secret],
      paper: [one.papers.secret],
      backgroundPaper: [one.background.secret],
      body: [one.body],
      id: [one.papers.secret, one.items.exempt],
      kind: ['action', 'decision', 'commitment', 'card'],
      register: ['visits'],
      version: ['1', '9'],
      number: ['9'],
      link: ['private-wave'],
    }
    const all = [...(given[part] ?? []), ...ids.map(String)]
    return all.length > 0 ? all : [hidden]
  }

  const addressesOf = (route: Route): string[] => {
    let all = [route.path]
    for (const [, part = ''] of route.path.matchAll(/:([a-z]+)/gi))
      all = all.flatMap(address => namesFor(part).map(name => address.replace(`:${part}`, encodeURIComponent(name))))
    return all
  }

  test('stands in every private table of the board, of the strategy and of voice', () => {
    assert.ok(planted.rows.size > 80 && planted.places.length > 150, `${planted.rows.size}, ${planted.places.length}`)
  })

  for (const role of readers)
    test(`is nowhere that ${role ?? 'a visitor'} can get to`, async () => {
      const browser = role === null ? kept.visitor() : await kept.as(role)
      const person = { id: role, roles: role === null ? [] : [role] }
      const seen = new Set<string>()
      const wrong: string[] = []
      const kinds = new Map<string, number>()
      const waiting = ['/', `/published/search?q=${searched}`, `/search?q=${searched}`, '/not-there']
      for (const route of routes) {
        // These are read with the public's rights, whoever asks.
        if (role !== null && route.needs === 'public.read') continue
        const all = addressesOf(route)
        // Who may not open a page at all is turned away before anything is read.
        waiting.push(...(may(person, route.needs) ? all : all.slice(0, 1)))
      }
      for (const address of waiting) {
        if (seen.has(address)) continue
        seen.add(address)
        const { answer, wrong: found } = await look(browser, role, address)
        wrong.push(...found)
        for (const [, href = ''] of answer.body.matchAll(/\shref="(\/[^"#]*)/g)) {
          const to = href.replaceAll('&amp;', '&')
          const kind = to.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '')
          const times = kinds.get(kind) ?? 0
          if (times === 0 && (role === null || !to.startsWith('/published/'))) waiting.push(to)
          kinds.set(kind, times + 1)
        }
      }
      assert.deepEqual(wrong, [])
      assert.ok(seen.size > 100)
    })

  test('is in no line of the log, and not in what is said when Kept breaks', async () => {
    const browsers = [kept.visitor(), await kept.as('report-author')]
    await kept.database.close()
    for (const browser of browsers) {
      const answer = await browser.get(`/published/meetings/${one.meeting}`)
      assert.equal(answer.status, 500)
      assert.deepEqual(leaksIn(answer.body, null), [])
    }
    assert.deepEqual(
      kept.log.filter(line => JSON.stringify(line).includes(marker)),
      [],
    )
  })
})
