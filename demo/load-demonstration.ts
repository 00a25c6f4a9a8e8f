import { readFile } from 'node:fs/promises'
import { setImmediate as letOthersGoOn } from 'node:timers/promises'
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
import { noChoices, type Part, readUpload, type UploadedFile } from '../src/loads/read-upload.ts'
import { prioritiesOn, saveStrategy } from '../src/indicators/data-set/priorities.store.ts'
import { saveReported } from '../src/indicators/data-set/reported-figures.store.ts'
import { saveTarget } from '../src/indicators/data-set/targets.store.ts'
import { allPublications } from '../src/indicators/publication/publications.store.ts'
import { computeFiguresInForce } from '../src/indicators/figures/compute-figures.ts'
import { findIndicator } from '../src/indicators/index.ts'
import { cardsForTheBoard } from '../src/voice/index.ts'
import { allPromises } from '../src/strategy/promise/promises.store.ts'
import { enteredDictionary } from '../src/indicators/entered-dictionary.ts'
import { addDays, type PlainDate, plainDate, Refusal } from '../src/kernel/index.ts'
import { annexAFiles, annexAWorkbook, monthEnds } from './annex-a-lists.ts'
import { loadBoard } from './board/load-board.ts'
import { demonstrationCommentary, demonstrationFlag } from './commentary.ts'
import { enteredMeasures, enteredMeasuresCsv } from './entered-measures.ts'
import { WESSEX_VALE } from './lives/places.ts'
import { populationCsv } from './population.ts'
import { prioritiesOf } from './priorities.ts'
import { demonstrationPublications } from './publications.ts'
import { publishedHistory } from './published-history.ts'
import { returnFiles } from './return-files.ts'
import { strategies } from './strategies.ts'
import { loadStrategy } from './strategy/load-strategy.ts'
import { loadVoice } from './voice/load-voice.ts'
import { targets } from './targets.ts'
import { type Council, type CouncilSettings, DEMONSTRATION, generateCouncil, returnYears } from './wessex-vale.ts'

// The first start of the demonstration. Every file goes the way that a person's upload goes: recognised, read, checked, loaded.

const since = plainDate('2018-04-01')

/** How much is loaded: a smaller council of fewer years is ready in a few seconds, for tests in a browser. */
export type DemonstrationSize = Readonly<{ council: CouncilSettings; annexAMonths: number }>
const wholeDemonstration: DemonstrationSize = { council: DEMONSTRATION, annexAMonths: 24 }

const workbooksFrom = plainDate('2026-10-01')
const reference = (name: string) => new URL(`reference/${name}`, import.meta.url)
const published = [
  'headline_dfe_2021_2025.csv',
  'statistical_neighbours_2021.csv',
  'statistical_neighbours_2025.csv',
  'ofsted_la_judgements_2025-03-31.csv',
]

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

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

/** What the analyst would have sent over the years, upload by upload, oldest first. */
const uploads = async function* (
  council: Council,
  annexAMonths: number,
): AsyncGenerator<{ name: string; files: UploadedFile[] }> {
  for (const name of published)
    yield { name, files: [{ name, bytes: new Uint8Array(await readFile(reference(name))) }] }
  yield { name: 'population', files: [{ name: 'population.csv', bytes: bytesOf(populationCsv()) }] }
  const { lastDay } = council.settings
  for (const year of returnYears(council.settings))
    yield {
      name: `SSDA903 ${year - 1}-${String(year).slice(2)}`,
      files: returnFiles(council, year, { upTo: lastDay }).map(file => ({
        name: file.name,
        bytes: bytesOf(file.text),
      })),
    }
  for (const day of monthEnds(lastDay, annexAMonths))
    yield {
      name: `Annex A ${day}`,
      // The council sent CSV lists until it could make the workbook: both forms stand in the history.
      files: day < workbooksFrom ? annexAFiles(council, day) : [await annexAWorkbook(council, day)],
    }
  yield {
    name: 'the council’s own measures',
    files: [{ name: 'own-measures.csv', bytes: bytesOf(enteredMeasuresCsv(enteredMeasures(council))) }],
  }
}

/** The demonstration before it is in a database. */
export type Made = Readonly<{
  council: Council
  annexAMonths: number
  today: PlainDate
  /** When what can be read without a database is read. */
  ahead: Promise<unknown>
  /** The next upload, read and checked; null after the last. */
  next: () => Promise<readonly Part[] | null>
}>

/** How many uploads are read before the database asks for them: this many hold all of the demonstration in some 100 MB. */
const readAhead = 40

/** Invents the council and begins to read its files. This needs no database, so it can go on while one is being made. */
export const makeDemonstration = (today: PlainDate, size: DemonstrationSize = wholeDemonstration): Made => {
  const council = generateCouncil(size.council)
  const sent = uploads(council, size.annexAMonths)
  const read = async (): Promise<readonly Part[] | null> => {
    // Reading keeps this thread busy, and the database is spoken to from it as well.
    await letOthersGoOn()
    const { value, done } = await sent.next()
    return done ? null : readUpload(value.files, noChoices, { today, measures: enteredDictionary, before: () => null })
  }
  const waiting: Promise<readonly Part[] | null>[] = []
  let last: Promise<unknown> = Promise.resolve()
  const readOneMore = () => {
    const reading = last.then(read)
    // Whoever takes it hears of what went wrong.
    reading.catch(() => {})
    last = reading
    waiting.push(reading)
  }
  for (let ahead = 0; ahead < readAhead; ahead++) readOneMore()
  return {
    council,
    ahead: last,
    annexAMonths: size.annexAMonths,
    today,
    next: () => {
      readOneMore()
      return waiting.shift() ?? Promise.resolve(null)
    },
  }
}

const loadFiles = async (
  db: Db,
  { council, annexAMonths, next }: Made,
  analyst: string | null,
  say: World['say'],
): Promise<PlainDate | null> => {
  const directory: { postcode: string; east: number; north: number; authority: string }[] = []
  for await (const rows of readPostcodes([new Uint8Array(await readFile(reference('postcodes.csv')))]))
    directory.push(...rows)
  await saveRows(db, 'postcode_place', directory)
  const all = published.length + 2 + annexAMonths + returnYears(council.settings).length
  let done = 0
  for (let parts = await next(); parts !== null; parts = await next()) {
    await loadParts(db, parts, analyst)
    done++
    if (done % 6 === 0 || done === all) say(`  ${done} of ${all} uploads read, checked and loaded`)
  }
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
  const { council, today: day } = made
  say('First start: making the demonstration council, Wessex Vale. This takes some seconds and happens once')
  say(`  ${council.lives.length} invented children and young people`)
  const ids = await database.as({ audience: 'system' }, db => people(db, day))
  const analyst = ids.get('performance-analyst') ?? null
  await database.as({ audience: 'analyst', person: analyst }, async db => {
    if ((await loadHistory(db)).length > 0) return
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
  const clerk = ids.get('democratic-services-officer') ?? null
  await database.as({ audience: 'clerk', person: clerk }, async db => {
    if ((await allBodies(db)).length === 0) await loadBoard(db, { ids, today: day })
  })
  await database.as({ audience: 'officer', person: officer }, async db => {
    if ((await allPromises(db)).length === 0) await loadStrategy(db, { by: officer })
  })
  const worker = ids.get('participation-worker') ?? null
  await database.as({ audience: 'author', person: worker }, async db => {
    if ((await cardsForTheBoard(db)).length === 0) await loadVoice(db, { by: worker })
  })
  say('  the board, two of its meetings, what was promised, and what young people said')
  await database.as({ audience: 'system' }, async db => {
    await saveSetting(db, { key: 'council', value: about, isPublic: true, by: null })
    await saveSetting(db, { key: 'demonstration', value: true, isPublic: true, by: null })
    await writeAuditLine(db, { person: null, deed: 'access.start-demonstration', about: 'Wessex Vale Council' })
  })
  say('Wessex Vale is ready')
}
