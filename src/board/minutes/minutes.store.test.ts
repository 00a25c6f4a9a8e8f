import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { onBothDatabases } from '../../../tests/databases.ts'
import { savePerson } from '../../access/index.ts'
import { type Audience, asThePublic, type Database, type Db } from '../../database/index.ts'
import { plainDate, Refusal } from '../../kernel/index.ts'
import { addQuote, withdrawQuote } from '../../voice/index.ts'
import { actionsOfMeeting } from '../actions/actions.store.ts'
import { agendaOf, addItem } from '../agenda/agenda.store.ts'
import type { ItemPart, ItemType } from '../agenda/agenda-item.ts'
import { saveUrgency } from '../agenda/exemptions.store.ts'
import { saveBody, saveHolder, saveSeat } from '../bodies/bodies.store.ts'
import { decisionsOfMeeting } from '../decisions/decisions.store.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { findMeeting, saveMeeting } from '../meetings/meetings.store.ts'
import { minutesFindings } from './minutes-findings.ts'
import { recordOf, retentionOf, saveDeclaration, savePresence } from './meeting-record.store.ts'
import { answeredUndertakings, answerUndertaking, freshName, minutesOf } from './minutes.store.ts'
import {
  endMeeting,
  keepPromise,
  moveAtMeeting,
  notReached,
  openPromises,
  plainly,
  putExclusion,
  roomOf,
  settleItem,
  takeChair,
  writeEntry,
} from './take-minutes.ts'
import { isPrivate } from './version.ts'
import {
  keepVersion,
  privateMinutesOf,
  publishedMinutesOf,
  standingMinutes,
  versionOf,
  versionsOf,
} from './versions.store.ts'

const november = 'corporate-parenting-board-2019-11-14'
const december = 'corporate-parenting-board-2019-12-09'
const marker = 'Quillfeather'

const titles: readonly (readonly [string, ItemType, ItemPart])[] = [
  ['Apologies', 'apologies', 'open'],
  ['Minutes', 'minutes', 'open'],
  ['Matters arising', 'matters arising', 'open'],
  ['Quality assurance update', 'report', 'open'],
  ['Fostering annual report', 'annual report', 'open'],
  ['Compliments', 'report', 'open'],
  ['Exempt business', 'exclusion', 'open'],
  ['Challenge cards', 'voice', 'exempt'],
]

onBothDatabases('minutes', open => {
  let database: Database
  let clerk: string
  let other: string
  const holders: string[] = []
  const items = new Map<string, string>()

  const doing = { by: null as string | null, now: '2019-11-14T15:00:00.000Z', today: plainDate('2019-12-10') }
  const as = <T>(audience: Audience, work: (db: Db) => Promise<T>, person: string | null = null) =>
    database.as({ audience, person }, work)
  const meetingIn = async (db: Db, id: string): Promise<Meeting> => {
    const found = await findMeeting(db, id)
    assert.ok(found)
    return found
  }
  const at = <T>(id: string, work: (db: Db, meeting: Meeting) => Promise<T>) =>
    as('clerk', async db => work(db, await meetingIn(db, id)))
  const item = (title: string): string => {
    const id = items.get(title)
    assert.ok(id, title)
    return id
  }
  const write = (
    title: string,
    words: string,
    more: { speaker?: string; id?: string; revision?: number; by?: string } = {},
  ) =>
    at(november, async (db, meeting) => {
      const found = (await agendaOf(db, meeting)).find(one => one.id === item(title))
      assert.ok(found)
      return writeEntry(
        db,
        meeting,
        found,
        {
          id: more.id ?? (await freshName(db)),
          kind: 'statement',
          speaker: more.speaker ?? 'Officers',
          words,
          revision: more.revision ?? 0,
        },
        { ...doing, by: more.by ?? clerk },
      )
    })
  const settle = (title: string, settling: Parameters<typeof settleItem>[3]) =>
    at(november, (db, meeting) => settleItem(db, meeting, item(title), settling, doing))
  const present = (count: number) =>
    at(november, db =>
      savePresence(db, november, {
        youngPeople: 2,
        apologies: holders.slice(count).map(holder => ({ holder, substitute: '' })),
        attendance: [
          ...holders.slice(0, count).map((holder, index) => ({
            capacity: 'member' as const,
            holder,
            shownAs: `Councillor for ward ${index + 1}`,
            votes: true,
            fromItem: null,
            toItem: null,
          })),
          {
            capacity: 'officer',
            holder: null,
            shownAs: 'Virtual school head',
            votes: false,
            fromItem: null,
            toItem: item('Quality assurance update'),
          },
        ],
      }),
    )

  before(async () => {
    database = await open.fresh()
    ;[clerk, other] = await as('system', async db => [
      await savePerson(db, { displayRole: 'Clerk', name: null, email: null }),
      await savePerson(db, { displayRole: 'Another clerk', name: null, email: null }),
    ])
    doing.by = clerk
    await as('clerk', async db => {
      for (const [id, minutesFrom] of [
        ['corporate-parenting-board', 36],
        ['full-council', 1],
      ] as const)
        await saveBody(
          db,
          {
            name: id,
            kind: 'board',
            accessRegime: 'statutory committee',
            purpose: '',
            parent: null,
            meetsPerYear: null,
            quorum: 3,
            ageFrom: null,
            ageTo: null,
            minutesFrom,
            isPublic: true,
            foundedOn: null,
            dissolvedOn: null,
            ordinal: 0,
          },
          id,
        )
      for (let ward = 1; ward <= 4; ward++) {
        const seat = await saveSeat(db, 'corporate-parenting-board', {
          title: `Ward ${ward}`,
          kind: 'elected member',
          votes: true,
          office: ward === 1 ? 'chair' : ward === 2 ? 'vice-chair' : null,
          firstOn: plainDate('2019-01-01'),
          lastOn: null,
          ordinal: ward,
        })
        holders.push(
          await saveHolder(db, {
            seat,
            person: null,
            shownAs: `Councillor for ward ${ward}`,
            firstOn: plainDate('2019-01-01'),
            lastOn: null,
          }),
        )
      }
      for (const heldOn of ['2019-11-14', '2019-12-09'])
        await saveMeeting(db, {
          body: 'corporate-parenting-board',
          heldOn: plainDate(heldOn),
          startsAt: '14:30',
          endsAt: null,
          venue: 'Committee room 1',
          format: 'in person',
          kind: 'formal',
          calledAt: null,
        })
      await db.updateTable('meeting').set({ agenda_published_at: '2019-11-06T09:00:00.000Z' }).execute()
      for (const [title, type, part] of titles)
        items.set(
          title,
          await addItem(db, november, {
            title,
            type,
            part,
            verb: 'consider',
            lead: '',
            presenter: '',
            minutesLong: 10,
            fixedStart: null,
            paper: 'none',
          }),
        )
      items.set(
        'December minutes',
        await addItem(db, december, {
          title: 'Minutes',
          type: 'minutes',
          part: 'open',
          verb: 'confirm',
          lead: '',
          presenter: '',
          minutesLong: 5,
          fixedStart: null,
          paper: 'none',
        }),
      )
    })
  })

  test('resolve nothing while nobody chairs or too few are there, and say so', async () => {
    await present(2)
    const resolving = plainly('resolved', { resolutions: [{ words: 'That it be so.', followUp: null }] })
    await assert.rejects(
      settle('Quality assurance update', resolving),
      (error: Error) => error instanceof Refusal && /not quorate for this item: 2 of 3/.test(error.message),
    )
    await present(3)
    await assert.rejects(settle('Quality assurance update', resolving), /Nobody is in the chair/)
    assert.deepEqual(await as('clerk', db => minutesOf(db, november)), [])
    // The chair is away: the vice-chair takes it, and later a member who was elected for the meeting.
    await at(november, (db, meeting) =>
      takeChair(db, meeting, { takenBy: 'Councillor for ward 2', manner: 'vice-chair', fromItem: null }),
    )
    await at(november, (db, meeting) =>
      takeChair(db, meeting, {
        takenBy: 'Councillor for ward 3',
        manner: 'elected for the meeting',
        fromItem: item('Exempt business'),
      }),
    )
  })

  test('get their numbers as they are first written, going on from the body’s own first', async () => {
    const numbers = []
    for (const title of ['Minutes', 'Matters arising', 'Quality assurance update'])
      numbers.push((await write(title, `Something was said under ${title}.`)).number)
    assert.deepEqual(numbers, [36, 37, 38])
    // Two at once at two items get two numbers; two at once at one item get one.
    const [one, two, again] = await Promise.all([
      write('Fostering annual report', 'Said by one.'),
      write('Compliments', 'Said by two.', { by: other }),
      write('Compliments', 'Said by three.', { by: other }),
    ])
    assert.deepEqual(new Set([one.number, two.number]), new Set([39, 40]))
    assert.equal(two.number, again.number)
    await assert.rejects(
      as('clerk', db => db.updateTable('minute').set({ number: 99 }).where('number', '=', 36).execute()),
      /keeps its number|stays|restrict/i,
    )
  })

  test('written by two clerks at once keep the words of both', async () => {
    const id = await as('clerk', freshName)
    await write('Compliments', 'The mailbox was empty', { id })
    await write('Compliments', 'The mailbox was empty in June.', { id, revision: 1, by: other })
    const second = await write('Compliments', 'The mailbox was full', { id, revision: 1 })
    assert.equal(second.beside, id)
    // The answer was lost and the same words come again, with more of them: still two texts, not three.
    const again = await write('Compliments', 'The mailbox was full of praise', { id, revision: 1 })
    assert.equal(again.entry, second.entry)
    const entries = (await as('clerk', db => minutesOf(db, november))).flatMap(minute => minute.entries)
    assert.deepEqual(
      entries.filter(entry => entry.id === id || entry.beside === id).map(entry => entry.words),
      ['The mailbox was empty in June.', 'The mailbox was full of praise'],
    )
    // Emptied by its writer it goes; emptied by somebody who has not seen the newest it stays.
    await write('Compliments', '', { id: second.entry, revision: 1 })
    await write('Compliments', '', { id: second.entry, revision: again.revision })
    const left = (await as('clerk', db => minutesOf(db, november))).flatMap(minute => minute.entries)
    assert.equal(
      left.some(entry => entry.id === second.entry),
      false,
    )
  })

  test('tell which item the chair moved, and the agenda stays as it was', async () => {
    await at(november, (db, meeting) =>
      moveAtMeeting(db, meeting, { item: item('Quality assurance update'), movedTo: 6 }),
    )
    const room = await at(november, roomOf)
    assert.equal(room.order[5]?.title, 'Quality assurance update')
    assert.equal(room.agenda[3]?.title, 'Quality assurance update')
    assert.deepEqual(
      room.record.changes.map(one => [one.number, one.movedTo, one.decidedBy]),
      [[4, 6, 'Councillor for ward 2']],
    )
  })

  test('of a resolution make a decision and an action, due at a meeting that exists', async () => {
    const { number } = await settle(
      'Quality assurance update',
      plainly('resolved', {
        resolutions: [
          {
            words: 'That the virtual school head bring an update to the board.',
            followUp: { kind: 'report back', owner: 'Virtual school head', dueOn: null, dueMeeting: null },
          },
          { words: 'That the report be welcomed.', followUp: null },
        ],
      }),
    )
    assert.equal(number, 38)
    const [actions, decisions] = await as('clerk', async db => [
      await actionsOfMeeting(db, november, doing.today),
      await decisionsOfMeeting(db, november),
    ])
    assert.deepEqual(
      actions.map(one => [one.sourceMinute, one.kind, one.dueMeeting, one.owners[0]?.role]),
      [[38, 'report back', december, 'virtual-school-head']],
    )
    assert.deepEqual(
      decisions.map(one => [one.sourceMinute, one.wording, one.isPublic]),
      [
        [38, 'That the virtual school head bring an update to the board.', false],
        [38, 'That the report be welcomed.', false],
      ].toSorted(
        (a, b) => decisions.findIndex(one => one.wording === a[1]) - decisions.findIndex(one => one.wording === b[1]),
      ),
    )
    await assert.rejects(settle('Quality assurance update', plainly('noted')), /has resolutions/)
  })

  test('put a deferred item on the agenda of the meeting it went to, once, and keep its number', async () => {
    const before = (await as('clerk', db => minutesOf(db, november))).find(
      one => one.title === 'Fostering annual report',
    )
    await assert.rejects(settle('Fostering annual report', plainly('deferred')), /Choose the meeting it goes to/)
    for (const _ of [1, 2]) await settle('Fostering annual report', plainly('deferred', { deferredTo: december }))
    const next = await at(december, agendaOf)
    assert.deepEqual(
      next.filter(one => one.title === 'Fostering annual report').map(one => [one.fromItem, one.fromWhy]),
      [[item('Fostering annual report'), 'deferred']],
    )
    const after = (await as('clerk', db => minutesOf(db, november))).find(
      one => one.title === 'Fostering annual report',
    )
    assert.deepEqual([after?.number, after?.outcome, after?.deferredTo], [before?.number, 'deferred', december])
  })

  test('of exempt business cannot be written before the resolution was carried, whoever asks', async () => {
    await assert.rejects(write('Challenge cards', `${marker} wants an answer.`), /resolution to exclude the public/)
    await assert.rejects(
      as('clerk', db =>
        db
          .insertInto('minute')
          .values({
            body: 'corporate-parenting-board',
            number: 900,
            meeting: november,
            item: item('Challenge cards'),
            title: 'Challenge cards',
            part: 'exempt',
          })
          .execute(),
      ),
      /row-level security|policy/,
    )
    const motion = {
      words: 'That the public leave.',
      movedBy: 'Councillor for ward 2',
      secondedBy: 'Councillor for ward 3',
    }
    await at(november, (db, meeting) =>
      putExclusion(db, meeting, { ...motion, isCarried: false, items: [item('Challenge cards')] }, doing),
    )
    await assert.rejects(write('Challenge cards', 'Anything.'), /resolution to exclude the public/)
    await at(november, (db, meeting) =>
      putExclusion(db, meeting, { ...motion, isCarried: true, items: [item('Challenge cards')] }, doing),
    )
    const written = await write(
      'Challenge cards',
      `${marker} wants an answer. Officers would give the young people a list.`,
    )
    assert.equal(written.number, 42)
  })

  test('of exempt business are read by members, the clerk and officers, and by nobody else', async () => {
    for (const audience of ['member', 'clerk', 'officer'] as const)
      assert.match(JSON.stringify(await as(audience, db => minutesOf(db, november))), new RegExp(marker), audience)
    for (const audience of ['public', 'person', 'author', 'analyst', 'administrator', 'system'] as const)
      await assert.rejects(
        as(audience, db => minutesOf(db, november)),
        /permission denied/,
        audience,
      )
  })

  test('offer promises, and make an action of one with its minute', async () => {
    const open = async () =>
      as('clerk', async db => openPromises(await minutesOf(db, november), await answeredUndertakings(db, november)))
    const [promise, ...rest] = await open()
    assert.ok(promise)
    assert.deepEqual([promise.owner, promise.number, rest.length], ['Officers', 42, 0])
    await write('Compliments', 'They would set up a mailbox for praise.', { speaker: 'Complaints manager' })
    const action = await at(november, (db, meeting) =>
      keepPromise(
        db,
        meeting,
        promise,
        {
          title: 'Give the young people the list',
          followUp: { kind: 'promise', owner: 'Officers', dueOn: null, dueMeeting: null },
        },
        doing,
      ),
    )
    const made = (await as('clerk', db => actionsOfMeeting(db, november, doing.today))).find(one => one.id === action)
    assert.deepEqual([made?.sourceMinute, made?.part, made?.dueMeeting], [42, 'exempt', december])
    assert.deepEqual(
      (await open()).map(one => one.owner),
      ['Complaints manager'],
    )
    assert.deepEqual(
      (await at(november, (db, meeting) => minutesFindings(db, meeting))).map(one => one.check).toSorted(),
      ['AE20', 'AE22'],
    )
    await as('clerk', async db => {
      const [left] = openPromises(await minutesOf(db, november), await answeredUndertakings(db, november))
      assert.ok(left)
      await answerUndertaking(
        db,
        { entry: left.entry, sentence: left.sentence, answer: 'no promise', action: null },
        null,
      )
    })
    assert.deepEqual(await open(), [])
  })

  test('are counted without a member who left for an item', async () => {
    await as('clerk', db =>
      saveDeclaration(db, november, {
        item: item('Compliments'),
        who: 'Councillor for ward 2',
        kind: 'non-registrable',
        isSensitive: true,
        nature: `secret ${marker}`,
        effect: 'left',
      }),
    )
    await assert.rejects(
      settle('Compliments', plainly('resolved', { resolutions: [{ words: 'That it be so.', followUp: null }] })),
      /2 of 3 voting members/,
    )
    await settle('Compliments', plainly('noted'))
    // What is sensitive is not written down at all.
    assert.equal((await as('clerk', db => recordOf(db, november))).declarations[0]?.nature, '')
  })

  test('made public hold the open part only, as the public itself reads it', async () => {
    await settle('Challenge cards', plainly('noted', { publicSummary: 'Young people asked about job titles.' }))
    await at(november, (db, meeting) =>
      keepVersion(
        db,
        meeting,
        { state: 'draft', isPublic: false, why: '', confirmedAt: null, signedBy: '' },
        clerk,
        doing.now,
      ),
    )
    const publicly = (db: Db) => publishedMinutesOf(db, november)
    assert.equal(await as('public', publicly), null)
    assert.deepEqual(await as('public', db => versionsOf(db, november)), [])
    // Nor what a young person took back, whoever typed it there: not before it is taken out.
    const words = 'We want names that we understand'
    await as('officer', async db => {
      const leave = { givenBy: 'The young person', uses: ['public'], permissionUntil: null, by: null } as const
      const saidOn = plainDate('2019-11-01')
      const quote = await addQuote(db, { words, forum: null, ageBand: 'mixed', saidOn, ...leave })
      await withdrawQuote(db, quote, plainDate('2019-11-20'))
    })
    await settle('Challenge cards', plainly('noted', { publicSummary: `They said: ${words}.` }))
    const corrected = { state: 'corrected', isPublic: true, why: 'A word', confirmedAt: null, signedBy: '' } as const
    await assert.rejects(
      at(november, (db, meeting) => keepVersion(db, meeting, corrected, clerk, doing.now)),
      /hold words that a young person took back/,
    )
    await settle('Challenge cards', plainly('noted', { publicSummary: 'Young people asked about job titles.' }))
    await at(november, (db, meeting) => keepVersion(db, meeting, corrected, clerk, doing.now))
    const shown = await as('public', publicly)
    assert.ok(shown)
    assert.doesNotMatch(JSON.stringify(shown), new RegExp(marker))
    const cards = shown.minutes.find(minute => minute.number === 42)
    assert.ok(cards && isPrivate(cards))
    assert.equal(cards.summary, 'Young people asked about job titles.')
    assert.equal(shown.header.youngPeople, 2)
    assert.deepEqual(shown.header.changes, ['Councillor for ward 2 moved item 4 to 6'])
    assert.deepEqual(await as('author', db => privateMinutesOf(db, november, 2)), [])
    assert.match(JSON.stringify(await as('member', db => privateMinutesOf(db, november, 2))), new RegExp(marker))
    assert.match(
      JSON.stringify(await as('clerk', db => asThePublic(db, open => versionOf(open, november, 2)))),
      /job titles/,
    )
    assert.equal((await as('public', db => decisionsOfMeeting(db, november))).length, 2)
    assert.deepEqual(
      (await as('clerk', db => retentionOf(db, november))).map(one => [one.class, one.keepUntil]),
      [
        ['minutes', '2025-11-14'],
        ['background papers', '2023-11-14'],
      ],
    )
  })

  test('are over with their times, and tell what was not reached', async () => {
    await at(november, (db, meeting) =>
      endMeeting(db, meeting, { beganAt: '2019-11-14T14:30:00.000Z', endedAt: '2019-11-14T17:15:00.000Z' }),
    )
    const room = await at(november, roomOf)
    assert.equal(room.meeting.state, 'held')
    assert.deepEqual(
      notReached(room).map(one => one.title),
      ['Minutes', 'Matters arising'],
    )
  })

  test('are confirmed and signed at the next meeting by link, and then stay as they are', async () => {
    await as('clerk', db =>
      savePresence(db, december, {
        youngPeople: 0,
        apologies: [],
        attendance: holders.map((holder, index) => ({
          capacity: 'member',
          holder,
          shownAs: `Councillor for ward ${index + 1}`,
          votes: true,
          fromItem: null,
          toItem: null,
        })),
      }),
    )
    await at(december, (db, meeting) =>
      takeChair(db, meeting, { takenBy: 'Councillor for ward 1', manner: 'chair', fromItem: null }),
    )
    const { number } = await at(december, (db, meeting) =>
      settleItem(
        db,
        meeting,
        item('December minutes'),
        plainly('confirmed', { confirms: [november], isSigned: true }),
        doing,
      ),
    )
    assert.equal(number, 43)
    const shown = await as('public', db => publishedMinutesOf(db, november))
    assert.deepEqual(
      [shown?.version, shown?.state, shown?.signedBy, shown?.confirmedAt],
      [3, 'signed', 'Councillor for ward 1', { meeting: december, heldOn: '2019-12-09' }],
    )
    assert.equal(
      (await as('clerk', db => minutesOf(db, december)))[0]?.outcomeWords,
      'The minutes of 14 November 2019 were confirmed and signed by Councillor for ward 1.',
    )
    await assert.rejects(write('Compliments', 'One more word.'), /have been confirmed/)
    await assert.rejects(
      as('clerk', db => sql`update minutes_version set why = 'x'`.execute(db)),
      /permission denied|stays as it was written/,
    )
    await assert.rejects(
      at(december, (db, meeting) =>
        settleItem(db, meeting, item('December minutes'), plainly('confirmed', { confirms: [november] }), doing),
      ),
      /confirmed already/,
    )
  })

  test('say why an item was urgent, in whose opinion, and when the chair was told', async () => {
    const told = { toldOn: plainDate('2019-11-13'), toldBy: 'the director' }
    const notes = await at(november, async (db, meeting) => {
      const of = item('Fostering annual report')
      await saveUrgency(db, of, { opinionOf: 'the chair', reason: 'It cannot wait', told, by: clerk, now: doing.now })
      return (await standingMinutes(db, meeting)).minutes.find(one => one.title === 'Fostering annual report')?.notes
    })
    assert.ok(
      notes?.includes(
        'Taken as urgent in the opinion of the chair: It cannot wait. The chair was told on 13 November 2019 by the director.',
      ),
      String(notes),
    )
  })
})
