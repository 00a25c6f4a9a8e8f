import type { RoleId } from '../src/access/index.ts'
import type { Database, Db } from '../src/database/index.ts'
import { plainDate } from '../src/kernel/index.ts'
import {
  addQuestion,
  addSurvey,
  addWave,
  closeWave,
  findWave,
  openWave,
  publishWave,
  readAges,
  saveReplies,
  saveTranslation,
  standardChoices,
  versionsOf,
} from '../src/voice/index.ts'
import { makeCodes } from '../src/voice/surveys/replies.store.ts'
import { bringIn, findUpload, importsOf, saveUpload } from '../src/voice/surveys/imports.store.ts'

// A survey with last year's wave, closed and published, and this year's, open.

export const surveyWays = {
  '/voice/surveys': 'voice.read',
  '/voice/surveys/new': 'voice.keep-surveys',
  '/voice/surveys/:survey': 'voice.read',
  '/voice/surveys/:survey/questions/new': 'voice.keep-surveys',
  '/voice/surveys/:survey/questions/:key/change': 'voice.keep-surveys',
  '/voice/surveys/:survey/waves/new': 'voice.keep-surveys',
  '/voice/surveys/:survey/ties': 'strategy.keep',
  '/voice/surveys/waves/:wave': 'voice.read',
  '/voice/surveys/waves/:wave/change': 'voice.keep-surveys',
  '/voice/surveys/waves/:wave/open': 'voice.keep-surveys',
  '/voice/surveys/waves/:wave/close': 'voice.keep-surveys',
  '/voice/surveys/versions/:version/wording': 'voice.keep-surveys',
  '/voice/surveys/versions/:version/translate': 'voice.keep-surveys',
  '/voice/surveys/versions/:version/template.xlsx': 'voice.enter-survey-answers',
  '/voice/surveys/waves/:wave/codes': 'voice.enter-survey-answers',
  '/voice/surveys/waves/:wave/import': 'voice.enter-survey-answers',
  '/voice/surveys/uploads/:upload': 'voice.enter-survey-answers',
  '/voice/surveys/imports/:import/undo': 'voice.enter-survey-answers',
  '/voice/surveys/waves/:wave/words': 'voice.enter-survey-answers',
  '/voice/surveys/words/:words/release': 'voice.enter-survey-answers',
  '/voice/surveys/words/:words/safeguarding': 'voice.triage-card',
  '/voice/surveys/waves/:wave/results': 'voice.read-survey-results',
  '/voice/surveys/waves/:wave/publish': 'voice.keep-surveys',
  '/voice/surveys/waves/:wave/measures': 'strategy.keep',
  '/young-people/surveys/:link': 'voice.answer-survey',
  '/young-people/surveys/:link/thanks': 'public.read',
  '/published/surveys': 'public.read',
  '/published/surveys/:wave': 'public.read',
  '/published/surveys/:wave.csv': 'public.read',
} as const

export const openSurveyWays = Object.keys(surveyWays).filter(path => /^\/(young-people|published)\//.test(path))

const written = '2025-11-01T10:00:00.000Z'

const details = {
  target: 100,
  forWhom: 'all children in care of 2 to 18',
  asked: 450,
  reportDueOn: plainDate('2027-02-08'),
  needsCode: false,
  isShown: true,
  ages: readAges('2 to 10\n11 to 18'),
} as const

/** Answers of so many young people: the first so many feel safe. */
const answersOf = (safe: number, all: number) =>
  Array.from({ length: all }, (_, at) => ({
    ageBand: at % 3 === 0 ? '8 to 11' : '12 to 15',
    home: at % 2 === 0 ? 'foster' : 'childrens-home',
    language: 'en',
    answers: { 'feels-safe-at-home': at < safe ? 'always' : at % 2 === 0 ? 'never' : 'sometimes' },
    words: {},
    mayBeShown: false,
  }))

export type ASurvey = Readonly<{ survey: string; last: string; now: string; link: string; older: string }>

/** Written by whoever may keep surveys and enter answers. */
export const makeASurvey = async (db: Db, by: string | null, needsCode = false): Promise<ASurvey> => {
  const survey = await addSurvey(db, { title: 'Your voice', about: 'So that we can do better.', by })
  await addQuestion(db, survey, {
    kind: 'scale',
    name: 'Feels safe at home',
    choices: standardChoices.scale,
    good: ['always', 'mostly'],
    norm: { percent: 82, of: 'children in care in England', source: 'A national survey, 2024' },
  })
  await addQuestion(db, survey, { kind: 'words', name: 'What should change', choices: [], good: [], norm: null })
  const wave = (label: string, link: string, code: boolean) =>
    addWave(db, survey, {
      ...details,
      label,
      link,
      needsCode: code,
      opensOn: plainDate(`${label}-10-01`),
      closesOn: plainDate(`${label}-12-15`),
      by,
    })
  const last = await wave('2025', 'last-link', false)
  const lastWave = await findWave(db, last)
  const [, lastOlder] = await versionsOf(db, last)
  if (!lastWave || !lastOlder) throw new Error('The wave is not there')
  await openWave(db, lastWave)
  await saveReplies(
    db,
    { wave: last, version: lastOlder.id, cameBy: 'paper', import: null, on: plainDate('2025-10-20'), isLate: false },
    answersOf(60, 80),
  )
  const opened = await findWave(db, last)
  if (opened) await closeWave(db, opened, written)
  await publishWave(db, last, { on: plainDate('2025-12-20'), now: '2025-12-20T10:00:00.000Z', why: '', by })
  const link = 'fjk-hmq-2346'
  const now = await wave('2026', link, needsCode)
  const nowWave = await findWave(db, now)
  const [younger, older] = await versionsOf(db, now)
  if (!nowWave || !older || !younger) throw new Error('The wave is not there')
  for (const version of [younger, older])
    await saveTranslation(db, {
      version: version.id,
      language: 'ar',
      called: 'العربية',
      direction: 'rtl',
      words: {
        'q-feels-safe-at-home': 'هل تشعر بالأمان؟',
        'q-what-should-change': 'ما الذي يجب أن يتغير؟',
        'ui-send': 'إرسال',
      },
      translatedBy: 'Translation service',
      checkedBy: '',
      checkedOn: null,
    })
  await openWave(db, nowWave)
  return { survey, last, now, link, older: older.id }
}

/** One of each thing that an address of these pages names. */
export const aSurvey = async (
  database: Database,
  people: ReadonlyMap<RoleId, string>,
): Promise<Record<string, Record<string, string>>> => {
  const worker = people.get('participation-worker') ?? null
  return database.as({ audience: 'author', person: worker }, async db => {
    const made = await makeASurvey(db, worker)
    const read = { replies: answersOf(3, 8), problems: [] }
    const upload = { wave: made.now, version: made.older, read, by: worker, now: '2026-11-20T10:00:00.000Z' }
    const brought = await findUpload(db, await saveUpload(db, upload))
    if (brought) await bringIn(db, brought, { on: plainDate('2026-11-20'), by: worker, now: upload.now })
    const waiting = await saveUpload(db, upload)
    const [done] = await importsOf(db, made.now)
    await makeCodes(db, made.now, { secret: 'one', howMany: 2, by: worker, now: upload.now })
    const { id: words } = await db
      .insertInto('survey_words')
      .values({
        wave: made.now,
        question: 'what-should-change',
        words: 'More time',
        may_be_shown: true,
        import: null,
        quote: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const example = (path: string): Record<string, string> => ({
      ...(path.includes(':survey') ? { survey: made.survey } : {}),
      ...(path.includes(':wave') ? { wave: path.startsWith('/published') ? made.last : made.now } : {}),
      ...(path.includes(':version') ? { version: made.older } : {}),
      ...(path.includes(':key') ? { key: 'feels-safe-at-home' } : {}),
      ...(path.includes(':link') ? { link: made.link } : {}),
      ...(path.includes(':upload') ? { upload: waiting } : {}),
      ...(path.includes(':import') ? { import: done?.id ?? '' } : {}),
      ...(path.includes(':words') ? { words } : {}),
    })
    return Object.fromEntries(
      Object.keys(surveyWays)
        .filter(path => path.includes(':'))
        .map(path => [path, example(path)]),
    )
  })
}
