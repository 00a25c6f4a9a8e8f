import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type CouncilSignIn, may, permissions, type RoleId, roles } from '../src/access/index.ts'
import { routesOf } from '../src/app.ts'
import { journeys } from '../src/start/index.ts'
import type { Route } from '../src/web/index.ts'
import { addressesOf, aPublishedMeeting } from './a-published-meeting.ts'
import { aSurvey, openSurveyWays } from './a-survey.ts'
import { aVoice, openVoiceWays } from './a-voice.ts'
import { anApp, type AnApp, type Browser } from './an-app.ts'
import { onTheEmbeddedDatabase } from './databases.ts'
import { examplesIn } from './examples-in.ts'
import { wayIn, whoMay } from './ways-in.ts'

// Every way into Kept, and who may use it. A way in that is not written here, or is written otherwise, fails: so a page
// cannot be added, or opened to somebody, without a second look.
const nobodysCouncil: CouncilSignIn = {
  begin: () => Promise.reject(new Error('not asked')),
  finish: () => Promise.reject(new Error('not asked')),
}
const about = { version: '0.0.0', kind: 'PGlite', folder: null, councilSignIn: true } as const
const routes = routesOf({ council: nobodysCouncil, about })

const lookOf = (route: Route): string => route.needs
const actOf = (route: Route): string | null => (route.kind === 'page' ? route.submitNeeds : null)

describe('ways into Kept', () => {
  test('are each written down once, with the permission that they need', () => {
    const found = routes.map(route => [route.path, [lookOf(route), actOf(route) ?? lookOf(route)]])
    const written = Object.entries(wayIn).map(([path, needs]) => [
      path,
      typeof needs === 'string' ? [needs, needs] : needs,
    ])
    const sorted = (all: unknown[][]) => all.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
    assert.deepEqual(sorted(found), sorted(written))
    assert.equal(new Set(routes.map(route => route.path)).size, routes.length)
  })

  test('need permissions that exist', () => {
    for (const route of routes)
      for (const needs of [lookOf(route), actOf(route)])
        if (needs !== null)
          assert.ok(Object.hasOwn(permissions, needs), `${route.path} needs ${needs}, which does not exist`)
  })

  test('open to whom the board would expect', () => {
    for (const [permission, expected] of Object.entries(whoMay)) {
      const found = roles.filter(role => may({ id: 'x', roles: [role.id] }, permission)).map(role => role.id)
      assert.deepEqual(found.toSorted(), [...expected].toSorted(), permission)
      assert.equal(may({ id: null, roles: [] }, permission), false)
      assert.equal(may({ id: 'x', roles: [] }, permission), false)
    }
  })

  test('that nobody need sign in for are few, and known', () => {
    const open = routes.filter(route => may({ id: null, roles: [] }, lookOf(route))).map(route => route.path)
    assert.deepEqual(
      open.toSorted(),
      [
        ...openVoiceWays,
        ...openSurveyWays,
        '/',
        '/published',
        '/published/:name',
        '/published/:name.csv',
        '/published/:name/:measure',
        '/published/calendar/:body.ics',
        '/published/decisions',
        '/published/decisions/:decision',
        '/published/definitions',
        '/published/local-offer',
        '/published/background-papers/:backgroundPaper',
        '/published/bodies',
        '/published/bodies/:body',
        '/published/meetings',
        '/published/meetings.atom',
        '/published/meetings/:meeting',
        '/published/meetings/:meeting/ask',
        '/published/meetings/:meeting/asked',
        '/published/meetings/:meeting/files/:paper',
        '/published/meetings/:meeting/minutes',
        '/published/meetings/:meeting/pack',
        '/published/meetings/:meeting/pack.pdf',
        '/published/meetings/:meeting/pictures/:picture',
        '/published/meetings/:meeting/print-copy.pdf',
        '/published/meetings/:meeting/reports/:report',
        '/published/oparl/agenda-item/:id',
        '/published/oparl/agenda-items',
        '/published/oparl/bodies',
        '/published/oparl/body',
        '/published/oparl/consultation/:id',
        '/published/oparl/consultations',
        '/published/oparl/file/:id',
        '/published/oparl/files',
        '/published/oparl/legislative-terms',
        '/published/oparl/locations',
        '/published/oparl/meeting/:id',
        '/published/oparl/meetings',
        '/published/oparl/membership/:id',
        '/published/oparl/memberships',
        '/published/oparl/organization/:id',
        '/published/oparl/organizations',
        '/published/oparl/paper/:id',
        '/published/oparl/papers',
        '/published/oparl/persons',
        '/published/oparl/system',
        '/published/promises',
        '/published/promises/:promise',
        '/published/promises/:promise/poster',
        '/published/search',
        '/published/strategies',
        '/published/strategies/:strategy',
        '/sign-in',
        '/sign-in/council',
        '/sign-in/return',
        '/try',
      ].toSorted(),
    )
  })
})

const patterns = routes
  // The whole address before one with parts: /people/new is not a person.
  .toSorted((a, b) => Number(a.path.includes(':')) - Number(b.path.includes(':')))
  .map(({ path }) => ({
    path,
    matches: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:[a-z]+/gi, '[^/]+')}$`, 'i'),
  }))

/** Follows the links of these pages: one of each kind, since two measures have the same page. */
const leadsNowhereElse = async (
  browser: Browser,
  role: RoleId | null,
  pages: ReadonlyMap<string, string>,
): Promise<void> => {
  const seen = new Set<string>()
  for (const [page, body] of pages)
    for (const [, href = ''] of body.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)) {
      const to = href.replaceAll('&amp;', '&')
      const [path = ''] = to.split('?')
      const kind = patterns.find(({ matches }) => matches.test(path))?.path ?? path
      if (seen.has(kind)) continue
      seen.add(kind)
      if (pages.has(to)) continue
      const { status } = await browser.get(to)
      assert.equal(status, 200, `${page} leads ${role ?? 'a visitor'} to ${to}`)
    }
}

/** One reader of each kind: those who may open the same pages are led to the same. */
const oneOfEachKind = (all: readonly (RoleId | null)[]): (RoleId | null)[] => {
  const kinds = new Map<string, RoleId | null>()
  for (const role of all) {
    const person = { id: role, roles: role === null ? [] : [role] }
    const opens = routes
      .flatMap(route => [lookOf(route), actOf(route) ?? ''])
      .filter(needs => needs !== '' && may(person, needs))
    if (!kinds.has(opens.join())) kinds.set(opens.join(), role)
  }
  return [...kinds.values()]
}

onTheEmbeddedDatabase('a page of a Kept that holds nothing yet', open => {
  test('leads only to pages that its reader may open', async () => {
    const kept = await anApp({ database: await open.fresh(), demonstration: false })
    for (const role of [
      null,
      'democratic-services-officer',
      'performance-analyst',
      'board-member',
      'participation-worker',
    ] as const) {
      const browser = role === null ? kept.visitor() : await kept.as(role)
      const person = { id: role, roles: role === null ? [] : [role] }
      const pages = routes.filter(
        route =>
          route.kind === 'page' && !route.path.includes(':') && route.path !== '/try' && may(person, lookOf(route)),
      )
      const drawn = new Map<string, string>()
      // A page about something that is not there yet is not there either, and nothing may lead to it.
      for (const { path } of pages) {
        const answer = await browser.get(path)
        if (answer.status === 200) drawn.set(path, answer.body)
      }
      await leadsNowhereElse(browser, role, drawn)
    }
    await kept.close()
  })
})

onTheEmbeddedDatabase('every page', open => {
  let kept: AnApp
  let examples: Readonly<Record<string, Readonly<Record<string, string>>>>
  // What each reader was shown, by address: drawn once, and read by every test.
  const readers: { role: RoleId | null; browser: Browser; drawn: Map<string, string> }[] = []

  // Those of the council's own sign-in lead to another server, and have tests of their own.
  const here = routes.filter(route => route.kind !== 'passage')

  const addressOf = (route: Route): string =>
    route.path.replaceAll(/:([a-z]+)/gi, (_, name: string) => {
      const part = examples[route.path]?.[name]
      assert.ok(part, `${route.path} has no example of ${name} in this test`)
      return part
    })

  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    examples = {
      ...(await examplesIn(kept.database, kept.people)),
      ...addressesOf(await aPublishedMeeting(kept.database, { withPack: true })),
      ...(await aVoice(kept.database, kept.people)),
      ...(await aSurvey(kept.database, kept.people)),
    }
    readers.push({ role: null, browser: kept.visitor(), drawn: new Map() })
    for (const role of kept.people.keys()) readers.push({ role, browser: await kept.as(role), drawn: new Map() })
  })
  after(() => kept.close())

  const someone = (role: RoleId | null) => ({ id: role, roles: role === null ? [] : [role] })

  test('has an example to be visited at', () => {
    for (const route of here) assert.doesNotMatch(addressOf(route), /:/)
    for (const path of Object.keys(examples))
      assert.ok(
        here.some(route => route.path === path),
        `${path} is no page`,
      )
  })

  /**
   * A visitor, who may and who may not: of those who may not only two, another two for every way in, since they are turned
   * away by the same lines whoever they are.
   */
  const readersOf = (needs: string, turn: number, most = readers.length): typeof readers => {
    const those = (allowed: boolean) => readers.filter(({ role }) => role && may(someone(role), needs) === allowed)
    const some = (all: typeof readers, number: number) =>
      Array.from({ length: Math.min(number, all.length) }, (_, at) => all[(turn + at) % all.length]).flatMap(
        one => one ?? [],
      )
    return [...readers.filter(({ role }) => role === null), ...some(those(true), most), ...some(those(false), 2)]
  }

  for (const [turn, route] of here.entries())
    test(`${route.path} opens to whom it should, and to nobody else`, async () => {
      // A file is the same for everyone who may have it; a page is drawn for its reader.
      const most = route.kind === 'page' ? readers.length : 2
      for (const { role, browser, drawn } of readersOf(lookOf(route), turn, most)) {
        const answer = await browser.get(addressOf(route))
        const who = `${route.path} as ${role ?? 'a visitor'}`
        if (!may(someone(role), lookOf(route))) {
          assert.equal(answer.status, role === null ? 303 : 403, who)
          if (role === null) assert.match(answer.to ?? '', /^\/sign-in\?back=/, who)
          continue
        }
        assert.equal(answer.status, 200, who)
        if (route.kind === 'download') {
          assert.match(String(answer.headers['content-disposition']), /^attachment; filename="[\w.-]+"$/, who)
          continue
        }
        drawn.set(addressOf(route), answer.body)
        assert.equal(answer.h1.length, 1, `${who} has ${answer.h1.length} h1`)
        assert.notEqual(answer.h1[0], '', who)
        assert.match(answer.title, /\S.* – Wessex Vale$/, who)
        assert.doesNotMatch(answer.words, /\bundefined\b|\bNaN\b|\[object /, who)
        assert.match(answer.body, /<html lang="en-GB"/, who)
        const ids = [...answer.body.matchAll(/\sid="([^"]*)"/g)].map(found => found[1])
        assert.deepEqual(
          ids.filter((id, index) => ids.indexOf(id) !== index),
          [],
          `${who} has an id twice`,
        )
      }
    })

  for (const [turn, route] of here.filter(route => actOf(route) !== null).entries())
    test(`${route.path} takes a form from whom it should, and from nobody else`, async () => {
      for (const { role, browser } of readersOf(actOf(route) ?? '', turn, 2)) {
        const allowed = may(someone(role), actOf(route) ?? '')
        // Without its token the form of somebody who may is turned away only then.
        const answer = await browser.post(addressOf(route), {}, { csrf: null })
        const who = `${route.path} as ${role ?? 'a visitor'}`
        if (role === null && allowed) assert.notEqual(answer.status, 403, who)
        else {
          assert.equal(answer.status, 403, who)
          const expected = allowed
            ? 'This form is too old to send'
            : role === null
              ? 'You are not signed in'
              : 'You cannot open this page'
          assert.deepEqual(answer.h1, [expected], who)
        }
      }
    })

  test('leads only to pages that its reader may open', async () => {
    const kinds = oneOfEachKind(readers.map(({ role }) => role))
    assert.ok(kinds.length > 4)
    for (const { role, browser, drawn } of readers.filter(reader => kinds.includes(reader.role))) {
      assert.ok(drawn.size > 20, `${role ?? 'a visitor'} was shown ${drawn.size} pages`)
      await leadsNowhereElse(browser, role, drawn)
    }
  })

  test('of the journeys to try is there, and open to the person whose journey it is', async () => {
    for (const journey of journeys) {
      const browser = readers.find(one => one.role === journey.as)?.browser
      assert.ok(browser, journey.title)
      assert.equal((await browser.get(journey.to)).status, 200, `${journey.title}: ${journey.to}`)
    }
  })

  test('was drawn without an unexpected error', () => {
    assert.deepEqual(
      kept.log.filter(line => line.level === 'error'),
      [],
    )
  })
})
