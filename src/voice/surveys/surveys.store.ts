import { asJson, type Db, type Instant } from '../../database/index.ts'
import { addDays, addHours, type PlainDate, Refusal } from '../../kernel/index.ts'
import { sql } from 'kysely'
import {
  type Ages,
  agesInWords,
  checkAges,
  type Choice,
  hoursOfGrace,
  keyFrom,
  type QuestionKind,
  type SurveyQuestion,
  type SurveyVersion,
  type Wording,
} from './survey.ts'

export type Survey = Readonly<{ id: string; title: string; about: string }>

export const surveys = (db: Db): Promise<Survey[]> =>
  db.selectFrom('survey').select(['id', 'title', 'about']).orderBy('title').orderBy('id').execute()

export const findSurvey = async (db: Db, id: string): Promise<Survey | null> =>
  (await db
    .selectFrom('survey')
    .select(['id', 'title', 'about'])
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst()) ?? null

export const addSurvey = async (
  db: Db,
  survey: Readonly<{ title: string; about: string; by: string | null }>,
): Promise<string> =>
  (
    await db
      .insertInto('survey')
      .values({ title: survey.title, about: survey.about, recorded_by: survey.by })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export const questionsOf = async (db: Db, survey: string): Promise<SurveyQuestion[]> => {
  const rows = await db
    .selectFrom('survey_question')
    .selectAll()
    .where('survey', '=', survey)
    .orderBy('ordinal')
    .orderBy('key')
    .execute()
  return rows.map(row => ({
    key: row.key,
    kind: row.kind as QuestionKind,
    name: row.name,
    choices: row.choices,
    good: row.good,
    measure: row.measure,
    statement: row.statement,
    norm: row.norm === null ? null : { percent: Number(row.norm), of: row.norm_of, source: row.norm_source },
  }))
}

/** Whether any wave of the survey has been put out: from then on its questions ask what they ask. */
const wasAsked = async (db: Db, survey: string): Promise<boolean> =>
  (await db
    .selectFrom('survey_wave')
    .select('id')
    .where('survey', '=', survey)
    .where('state', '<>', 'draft')
    .limit(1)
    .executeTakeFirst()) !== undefined

type NewQuestion = Omit<SurveyQuestion, 'key' | 'measure' | 'statement'>

const columnsOf = ({ kind, name, choices, good, norm }: NewQuestion) => ({
  kind,
  name,
  choices: asJson(choices),
  good: asJson(good),
  norm: norm?.percent ?? null,
  norm_of: norm?.of ?? '',
  norm_source: norm?.source ?? '',
})

type Tied = Partial<Pick<SurveyQuestion, 'measure' | 'statement'>>

/** New questions after those that are there; their keys in the order given. A question gets its key from its name, once. */
export const addQuestions = async (
  db: Db,
  survey: string,
  questions: readonly (NewQuestion & Tied)[],
): Promise<string[]> => {
  const keys = (await questionsOf(db, survey)).map(one => one.key)
  const rows = questions.map(question => {
    const key = keyFrom(question.name)
    if (key.length < 2) throw new Refusal('Use a few letters for the name', 'name')
    if (keys.includes(key))
      throw new Refusal('Another question of this survey has that name. Give this one a name of its own', 'name')
    keys.push(key)
    const { measure = null, statement = null } = question
    return { survey, key, ordinal: keys.length, measure, statement, ...columnsOf(question) }
  })
  await db.insertInto('survey_question').values(rows).execute()
  return rows.map(row => row.key)
}

export const addQuestion = async (db: Db, survey: string, question: NewQuestion): Promise<string> =>
  (await addQuestions(db, survey, [question]))[0] ?? ''

const sameChoices = (a: readonly Choice[], b: readonly Choice[]): boolean =>
  a.map(one => one.key).join() === b.map(one => one.key).join()

/** A question that was asked keeps its choices: with others it would not be the same question next year. */
export const changeQuestion = async (
  db: Db,
  survey: string,
  before: SurveyQuestion,
  question: NewQuestion,
): Promise<void> => {
  const changed =
    before.kind !== question.kind ||
    !sameChoices(before.choices, question.choices) ||
    before.good.join() !== question.good.join()
  if (changed && (await wasAsked(db, survey)))
    throw new Refusal(
      'This question has been asked, so its kind and its choices stay as they were. Add a new question to ask something else',
      'choices',
    )
  await db
    .updateTable('survey_question')
    .set(columnsOf(question))
    .where('survey', '=', survey)
    .where('key', '=', before.key)
    .execute()
}

/** What the answers feed and tell of. */
export const tieQuestion = async (
  db: Db,
  survey: string,
  tie: Readonly<{ key: string; measure: string | null; statement: string | null }>,
): Promise<void> => {
  await db
    .updateTable('survey_question')
    .set({ measure: tie.measure, statement: tie.statement })
    .where('survey', '=', survey)
    .where('key', '=', tie.key)
    .execute()
}

export type Wave = Readonly<{
  id: string
  survey: string
  title: string
  about: string
  label: string
  link: string
  opensOn: PlainDate
  closesOn: PlainDate
  target: number
  forWhom: string
  asked: number | null
  /** The meeting that the results go to, as far as this reader may know of it. */
  reportMeeting: Readonly<{ id: string; body: string; heldOn: PlainDate }> | null
  /** That meeting's day, wherever it moves; the day that was written down while there is none. */
  reportDueOn: PlainDate | null
  needsCode: boolean
  /** On the pages for young people, so that they need no link. */
  isShown: boolean
  state: 'draft' | 'open' | 'closed'
  closedAt: Instant | null
}>

const selectWaves = (db: Db) =>
  db
    .selectFrom('survey_wave')
    .innerJoin('survey', 'survey.id', 'survey_wave.survey')
    // One that was cancelled takes nothing: the results then wait for another.
    .leftJoin('meeting', join =>
      join.onRef('meeting.id', '=', 'survey_wave.report_meeting').on('meeting.state', '!=', 'cancelled'),
    )
    .leftJoin('body', 'body.id', 'meeting.body')
    .select([
      'survey_wave.id',
      'survey_wave.survey',
      'survey.title',
      'survey.about',
      'meeting.id as meeting',
      'meeting.held_on as meetingOn',
      'body.name as meetingBody',
      'label',
      'link',
      'opens_on as opensOn',
      'closes_on as closesOn',
      'target',
      'for_whom as forWhom',
      'asked',
      'report_due_on as reportDueOn',
      'needs_code as needsCode',
      'is_shown as isShown',
      'survey_wave.state',
      'closed_at as closedAt',
    ])

type WaveRow = Awaited<ReturnType<ReturnType<typeof selectWaves>['execute']>>[number]
const waveOf = ({ meeting, meetingOn, meetingBody, ...row }: WaveRow): Wave => ({
  ...row,
  state: row.state as Wave['state'],
  reportMeeting:
    meeting === null || meetingOn === null ? null : { id: meeting, body: meetingBody ?? '', heldOn: meetingOn },
  reportDueOn: meetingOn ?? row.reportDueOn,
})

/** The waves of one survey, or of all, the latest first. */
export const waves = async (db: Db, survey?: string): Promise<Wave[]> => {
  const all = selectWaves(db).orderBy('opens_on', 'desc').orderBy('survey_wave.id')
  return (await (survey === undefined ? all : all.where('survey_wave.survey', '=', survey)).execute()).map(waveOf)
}

export const findWave = async (db: Db, id: string): Promise<Wave | null> => {
  const row = await selectWaves(db)
    .where(sql<string>`survey_wave.id::text`, '=', id)
    .executeTakeFirst()
  return row ? waveOf(row) : null
}

export const waveByLink = async (db: Db, link: string): Promise<Wave | null> => {
  const row = await selectWaves(db).where('link', '=', link).executeTakeFirst()
  return row ? waveOf(row) : null
}

export const versionsOf = async (db: Db, wave: string): Promise<SurveyVersion[]> =>
  (
    await db
      .selectFrom('survey_version')
      .select(['id', 'wave', 'age_from as from', 'age_to as to', 'intro', 'wording'])
      .where('wave', '=', wave)
      .orderBy('age_from')
      .execute()
  ).map(row => row)

export const findVersion = async (db: Db, id: string): Promise<SurveyVersion | null> => {
  const row = await db
    .selectFrom('survey_version')
    .select(['id', 'wave', 'age_from as from', 'age_to as to', 'intro', 'wording'])
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst()
  return row ?? null
}

export type WaveDetails = Readonly<{
  label: string
  opensOn: PlainDate
  closesOn: PlainDate
  target: number
  forWhom: string
  asked: number | null
  reportMeeting?: string | null
  reportDueOn: PlainDate | null
  needsCode: boolean
  isShown: boolean
  ages: readonly Ages[]
}>

const columnsOfWave = (wave: WaveDetails) => ({
  label: wave.label,
  opens_on: wave.opensOn,
  closes_on: wave.closesOn,
  target: wave.target,
  for_whom: wave.forWhom,
  asked: wave.asked,
  report_meeting: wave.reportMeeting ?? null,
  report_due_on: wave.reportMeeting ? null : wave.reportDueOn,
  needs_code: wave.needsCode,
  is_shown: wave.isShown,
})

const checkWave = (wave: WaveDetails): void => {
  if (wave.closesOn < wave.opensOn) throw new Refusal('It cannot close before it opens', 'closesOn')
}

/** The words of last year, for the version that begins at the same age; all questions under their names where there is none. */
const wordingFor = async (db: Db, survey: string, ages: Ages): Promise<Pick<SurveyVersion, 'intro' | 'wording'>> => {
  const before = await db
    .selectFrom('survey_version')
    .innerJoin('survey_wave', 'survey_wave.id', 'survey_version.wave')
    .select(['intro', 'wording'])
    .where('survey_wave.survey', '=', survey)
    .where('age_from', '<=', ages.to)
    .where('age_to', '>=', ages.from)
    .orderBy('opens_on', 'desc')
    .orderBy('age_from')
    .orderBy('survey_version.id')
    .limit(1)
    .executeTakeFirst()
  if (before) return before
  const questions = await questionsOf(db, survey)
  return { intro: '', wording: questions.map(({ key, name }) => ({ key, words: name, help: '' })) }
}

const saveAges = async (db: Db, wave: string, survey: string, ages: readonly Ages[]): Promise<void> => {
  const there = await versionsOf(db, wave)
  const wanted = checkAges(ages)
  const stays = (one: Ages) => wanted.some(band => band.from === one.from && band.to === one.to)
  // Read before any goes: a band that is split keeps the words of the one before.
  const made = []
  for (const band of wanted.filter(one => !there.some(old => old.from === one.from && old.to === one.to)))
    made.push({ band, ...(await wordingFor(db, survey, band)) })
  const going = there.filter(one => !stays(one)).map(one => one.id)
  if (going.length > 0) await db.deleteFrom('survey_version').where('id', 'in', going).execute()
  if (made.length > 0)
    await db
      .insertInto('survey_version')
      .values(
        made.map(({ band, intro, wording }) => ({
          wave,
          age_from: band.from,
          age_to: band.to,
          intro,
          wording: asJson(wording),
        })),
      )
      .execute()
}

const takenLabel = async (db: Db, survey: string, label: string, but: string | null): Promise<boolean> =>
  (await waves(db, survey)).some(wave => wave.label === label && wave.id !== but)

export const addWave = async (
  db: Db,
  survey: string,
  wave: WaveDetails & Readonly<{ link: string; by: string | null }>,
): Promise<string> => {
  checkWave(wave)
  if (await takenLabel(db, survey, wave.label, null)) throw new Refusal('This survey has a wave of that name', 'label')
  const { id } = await db
    .insertInto('survey_wave')
    .values({ survey, link: wave.link, recorded_by: wave.by, ...columnsOfWave(wave) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await saveAges(db, id, survey, wave.ages)
  return id
}

/** While nobody has answered, everything can change; later, all but the ages and whether a code is needed. */
export const changeWave = async (db: Db, before: Wave, wave: WaveDetails): Promise<void> => {
  checkWave(wave)
  if (await takenLabel(db, before.survey, wave.label, before.id))
    throw new Refusal('This survey has a wave of that name', 'label')
  const ages = (list: readonly Ages[]) => list.map(agesInWords).join()
  if (before.state !== 'draft') {
    if (ages(checkAges(wave.ages)) !== ages(await versionsOf(db, before.id)))
      throw new Refusal('The survey has been put out, so its bands of ages stay as they are', 'ages')
    if (wave.needsCode !== before.needsCode)
      throw new Refusal('The survey has been put out, so whether it needs a code stays as it is', 'needsCode')
  } else await saveAges(db, before.id, before.survey, wave.ages)
  await db.updateTable('survey_wave').set(columnsOfWave(wave)).where('id', '=', before.id).execute()
}

/** Where the English changes, whoever checked a translation checked other words; true where that was so. */
export const saveWording = async (
  db: Db,
  version: string,
  words: Readonly<{ intro: string; wording: readonly Wording[] }>,
): Promise<boolean> => {
  if (words.wording.length === 0) throw new Refusal('Ask at least one question')
  const empty = words.wording.find(one => one.words === '')
  if (empty) throw new Refusal('Write how each question is asked, or take its tick away', `words-${empty.key}`)
  const before = await findVersion(db, version)
  await db
    .updateTable('survey_version')
    .set({ intro: words.intro, wording: asJson(words.wording) })
    .where('id', '=', version)
    .execute()
  const said = (one: Readonly<{ intro: string; wording: readonly Wording[] }> | null) =>
    JSON.stringify([one?.intro, one?.wording.map(({ key, words: asked, help }) => [key, asked, help])])
  if (said(before) === said(words)) return false
  const { numUpdatedRows } = await db
    .updateTable('survey_translation')
    .set({ checked_by: '', checked_on: null })
    .where('version', '=', version)
    .where('checked_by', '<>', '')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type Translation = Readonly<{
  version: string
  language: string
  called: string
  direction: 'ltr' | 'rtl'
  words: Readonly<Record<string, string>>
  translatedBy: string
  /** Somebody else who speaks the language; empty while nobody has, or since the English was changed. */
  checkedBy: string
  checkedOn: PlainDate | null
}>

export const translationsOf = async (db: Db, versions: readonly string[]): Promise<Translation[]> =>
  versions.length === 0
    ? []
    : (
        await db
          .selectFrom('survey_translation')
          .select([
            'version',
            'language',
            'called',
            'direction',
            'words',
            'translated_by as translatedBy',
            'checked_by as checkedBy',
            'checked_on as checkedOn',
          ])
          .where('version', 'in', versions)
          .orderBy('language')
          .orderBy('version')
          .execute()
      ).map(row => ({ ...row, direction: row.direction as 'ltr' | 'rtl' }))

export const saveTranslation = async (db: Db, translation: Translation): Promise<void> => {
  await db
    .insertInto('survey_translation')
    .values({
      version: translation.version,
      language: translation.language,
      called: translation.called,
      direction: translation.direction,
      words: asJson(translation.words),
      translated_by: translation.translatedBy,
      checked_by: translation.checkedBy,
      checked_on: translation.checkedOn,
    })
    .onConflict(conflict =>
      conflict.columns(['version', 'language']).doUpdateSet({
        words: asJson(translation.words),
        translated_by: translation.translatedBy,
        checked_by: translation.checkedBy,
        checked_on: translation.checkedOn,
      }),
    )
    .execute()
}

/** Puts a wave out, once everything that a young person would meet is there. */
export const openWave = async (db: Db, wave: Wave): Promise<void> => {
  if (wave.state === 'closed') throw new Refusal('The survey is closed')
  const versions = await versionsOf(db, wave.id)
  checkAges(versions)
  const empty = versions.find(version => version.wording.length === 0)
  if (empty) throw new Refusal(`The version for ${agesInWords(empty)} asks nothing yet. Write its questions first`)
  await db.updateTable('survey_wave').set({ state: 'open' }).where('id', '=', wave.id).execute()
}

export const closeWave = async (db: Db, wave: Wave, now: Instant): Promise<void> => {
  if (wave.state !== 'open') throw new Refusal('Only a survey that is open can be closed')
  await db.updateTable('survey_wave').set({ state: 'closed', closed_at: now }).where('id', '=', wave.id).execute()
}

/** How a wave stands for somebody who answers: by its days, and for a day after it was closed midway. */
export const standingOfWave = (
  wave: Wave,
  today: PlainDate,
  now: Instant,
): 'not yet' | 'open' | 'just closed' | 'closed' => {
  if (wave.state === 'draft' || today < wave.opensOn) return 'not yet'
  if (wave.closedAt !== null) return now <= addHours(wave.closedAt, hoursOfGrace) ? 'just closed' : 'closed'
  return today <= wave.closesOn ? 'open' : addDays(wave.closesOn, 1) === today ? 'just closed' : 'closed'
}
