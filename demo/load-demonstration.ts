import { on } from 'node:events'
import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import {
  everybody,
  giveRole,
  roles,
  savePerson,
  saveSetting,
  unnamedCouncil,
  writeAuditLine,
} from '../src/access/index.ts'
import { allBodies } from '../src/board/bodies/bodies.store.ts'
import type { World } from '../src/command-line/command.ts'
import { type Database, type Db, saveRows } from '../src/database/index.ts'
import { readPostcodes } from '../src/dataset/index.ts'
import { loadParts } from '../src/loads/load-parts.store.ts'
import { loadHistory } from '../src/loads/loads.store.ts'
import type { Part } from '../src/loads/read-upload.ts'
import { prioritiesOn, saveStrategy } from '../src/indicators/data-set/priorities.store.ts'
import { saveReported } from '../src/indicators/data-set/reported-figures.store.ts'
import { saveTarget } from '../src/indicators/data-set/targets.store.ts'
import { allPublications } from '../src/indicators/publication/publications.store.ts'
import { computeFiguresInForce } from '../src/indicators/figures/compute-figures.ts'
import { findIndicator } from '../src/indicators/index.ts'
import { cardsForTheBoard } from '../src/voice/index.ts'
import { allPromises } from '../src/strategy/promise/promises.store.ts'
import { addDays, type PlainDate, plainDate, Refusal } from '../src/kernel/index.ts'
import { loadBoard } from './board/load-board.ts'
import { demonstrationCommentary, demonstrationFlag } from './commentary.ts'
import { WESSEX_VALE } from './lives/places.ts'
import { prioritiesOf } from './priorities.ts'
import { demonstrationPublications } from './publications.ts'
import { publishedHistory } from './published-history.ts'
import type { Told, ToRead } from './read-demonstration.ts'
import { strategies } from './strategies.ts'
import { loadStrategy } from './strategy/load-strategy.ts'
import { loadVoice } from './voice/load-voice.ts'
import { targets } from './targets.ts'
import { type DemonstrationSize, howManyUploads, reference, wholeDemonstration } from './uploads.ts'

// The first start of the demonstration. Every file goes the way that a person's upload goes: recognised, read, checked, loaded.

const since = plainDate('2018-04-01')

/** An inspection of two weeks, from the day that the demonstration was made: the inspector's access stops by itself. */
const daysOfInspection = 14

const people = async (db: Db, today: PlainDate): Promise<Map<string, string>> => {
  const there = new Map((await everybody(db)).map(person => [person.displayRole, person.id]))
  const ids = new Map<string, string>()
  for (const role of roles) {
    if (!role.signsIn) continue
    const id = there.get(role.title) ?? (await savePerson(db, { displayRole: role.title, name: null, email: null }))
    const days =
      role.id === 'inspector' ? { firstOn: today, lastOn: addDays(today, daysOfInspection) } : { firstOn: since }
    await giveRole(db, { person: id, role: role.id, ...days, givenBy: null })
    ids.set(role.id, id)
  }
  return ids
}

/** The demonstration before it is in a database. */
export type Made = Readonly<{
  size: DemonstrationSize
  today: PlainDate
  /** How many children and young people were invented. */
  lives: Promise<number>
  /** The next upload, read and checked; null after the last. */
  next: () => Promise<readonly Part[] | null>
}>

/**
 * Invents the council and reads its files, in a thread of its own: this needs no database, and goes on while one is being
 * made and what needs no figures is put into it. What is read waits here, some 100 MB at the most.
 */
export const makeDemonstration = (today: PlainDate, size: DemonstrationSize = wholeDemonstration): Made => {
  const thread = new Worker(new URL('./read-demonstration.ts', import.meta.url), {
    workerData: { today, size } satisfies ToRead,
    execArgv: [],
  })
  // Whoever no longer wants what it reads may end without it.
  thread.unref()
  const told = on(thread, 'message', { close: ['exit'] })
  const hear = async (): Promise<Told | null> => {
    const { value, done } = await told.next()
    return done ? null : (value[0] as Told)
  }
  const lives = hear().then(first => (first !== null && 'lives' in first ? first.lives : 0))
  // Whoever waits for it hears of what went wrong.
  lives.catch(() => {})
  return {
    size,
    today,
    lives,
    next: async () => {
      await lives
      const said = await hear()
      if (said !== null && 'fault' in said) throw new Error(said.fault)
      return said !== null && 'parts' in said ? said.parts : null
    },
  }
}

const loadFiles = async (
  db: Db,
  { size, next }: Made,
  analyst: string | null,
  say: World['say'],
): Promise<PlainDate | null> => {
  const directory: { postcode: string; east: number; north: number; authority: string }[] = []
  for await (const rows of readPostcodes([new Uint8Array(await readFile(reference('postcodes.csv')))]))
    directory.push(...rows)
  await saveRows(db, 'postcode_place', directory)
  const all = howManyUploads(size)
  let done = 0
  // The database keeps one upload while the next is laid out for it.
  let before: Promise<unknown> = Promise.resolve()
  for (let parts = await next(); parts !== null; parts = await next()) {
    const one = loadParts(db, parts, analyst)
    try {
      await before
    } catch (error) {
      // Nothing may be asked of the database once this transaction is over.
      await one.catch(() => {})
      throw error
    }
    before = one
    done++
    if (done % 6 === 0 || done === all) say(`  ${done} of ${all} uploads read, checked and loaded`)
  }
  await before
  const days = await computeFiguresInForce(db, WESSEX_VALE, (computed, of) => {
    if (computed % 12 === 0 || computed === of) say(`  figures of ${computed} of ${of} days computed`)
  })
  await saveReported(
    db,
    publishedHistory.map(figure => ({ ...figure, place: null })),
    analyst,
  )
  return days.at(-1) ?? null
}

/** Fills an empty database with Wessex Vale. The setting that says so is written last: a start that was cut off begins again. */
export const loadDemonstration = async (database: Database, made: Made, { say }: Pick<World, 'say'>): Promise<void> => {
  const { today: day } = made
  say('First start: making the demonstration council, Wessex Vale. This takes some seconds and happens once')
  const ids = await database.as({ audience: 'system' }, db => people(db, day))
  // What needs no figures goes first: the files are still being read.
  const officer = ids.get('corporate-parenting-officer') ?? null
  await database.as({ audience: 'officer', person: officer }, async db => {
    if ((await prioritiesOn(db, day)).strategy !== null) return
    for (const strategy of strategies)
      await saveStrategy(db, {
        id: strategy.id,
        title: strategy.title,
        firstOn: strategy.first,
        lastOn: strategy.last,
        state: strategy.last < day ? 'superseded' : 'in force',
        priorities: prioritiesOf(strategy),
      })
    for (const target of targets) {
      const indicator = findIndicator(target.measure)
      if (!indicator) throw new Error(`No measure is called ${target.measure}`)
      await saveTarget(db, {
        indicator: indicator.id,
        firstOn: target.first,
        value: target.value,
        note: target.note === '' ? null : target.note,
        by: officer,
      })
    }
  })
  const clerk = ids.get('democratic-services-officer') ?? null
  await database.as({ audience: 'clerk', person: clerk }, async db => {
    if ((await allBodies(db)).length === 0) await loadBoard(db, { ids, today: day })
  })
  await database.as({ audience: 'officer', person: officer }, async db => {
    if ((await allPromises(db)).length === 0) await loadStrategy(db, { by: officer })
  })
  say('  the board, two of its meetings, and what was promised')
  const analyst = ids.get('performance-analyst') ?? null
  await database.as({ audience: 'analyst', person: analyst }, async db => {
    if ((await loadHistory(db)).length > 0) return
    say(`  ${await made.lives} invented children and young people`)
    const newest = await loadFiles(db, made, analyst, say)
    await writeAuditLine(db, {
      person: analyst,
      deed: 'dataset.load-extract',
      about: 'Wessex Vale, as at its first start',
    })
    if (newest === null) throw new Refusal('The demonstration came out empty')
    await demonstrationCommentary(db, newest, ids)
    await demonstrationFlag(db, newest, ids)
  })
  // What was said in surveys agrees with the data set.
  const worker = ids.get('participation-worker') ?? null
  await database.as({ audience: 'author', person: worker }, async db => {
    if ((await cardsForTheBoard(db)).length === 0) await loadVoice(db, { by: worker })
  })
  say('  what young people said')
  const about = {
    ...unnamedCouncil,
    name: 'Wessex Vale Council',
    code: WESSEX_VALE,
    // The published figures of a real council of its size and kind stand in for the ones it cannot have.
    comparesAs: { number: '838', name: 'a real council of its size and kind' },
  }
  await database.as({ audience: 'analyst', person: analyst }, async db => {
    if ((await allPublications(db)).length === 0)
      await demonstrationPublications(db, { analyst, council: about, today: day })
  })
  say('  the data set of two years published, small numbers hidden')
  await database.as({ audience: 'system' }, async db => {
    await saveSetting(db, { key: 'council', value: about, isPublic: true, by: null })
    await saveSetting(db, { key: 'demonstration', value: true, isPublic: true, by: null })
    await writeAuditLine(db, { person: null, deed: 'access.start-demonstration', about: 'Wessex Vale Council' })
  })
  say('Wessex Vale is ready')
}
