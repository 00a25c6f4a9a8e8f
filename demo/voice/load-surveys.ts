import type { Db } from '../../src/database/index.ts'
import { addDays, plainDate } from '../../src/kernel/index.ts'
import {
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
} from '../../src/voice/index.ts'
import { releaseWords } from '../../src/voice/surveys/publish.store.ts'
import { type NewReply, wordsOfWave } from '../../src/voice/surveys/replies.store.ts'
import { addQuestions, saveWording } from '../../src/voice/surveys/surveys.store.ts'
import { chanceOf } from '../lives/chance.ts'

// The yearly survey of Wessex Vale, in two versions by age: the waves of 2025 and 2026 with their results, and one that is open.
// Where the data set has a value for a year, as many answered well in the wave of that year, so that the two cannot disagree.

type Asked = Readonly<{
  name: string
  kind: 'scale' | 'yes-no' | 'words'
  /** How those of 11 and older are asked, and the younger; the youngest are not asked everything. */
  older: string
  younger: string | null
  help?: string
  measure?: string
  /** The number of the promise that it tells of. */
  statement?: number
  norm?: Readonly<{ percent: number; of: string; source: string }>
  /** How many of a hundred answer well, wave by wave, where the data set has no value. */
  good: readonly [number, number, number]
}>

const safe: Asked = {
  name: 'Feels safe and well cared for',
  kind: 'scale',
  older: 'Do you feel safe and well cared for where you live?',
  younger: 'Do you feel safe at home?',
  measure: 'feels-safe-and-well-cared-for',
  statement: 3,
  norm: { percent: 82, of: 'children in the care of a neighbouring council', source: 'Its own survey of 2025' },
  good: [87, 89, 88],
}
const ownWords: Asked = {
  name: 'What should change',
  kind: 'words',
  older: 'What is the one thing that we should change?',
  younger: 'What should we do better?',
  good: [0, 0, 0],
}
const asked: readonly Asked[] = [
  safe,
  {
    name: 'Gets good help with health',
    kind: 'scale',
    older: 'Do you get good help to be healthy?',
    younger: 'Do you get help when you feel ill or sad?',
    help: 'Your body and your feelings',
    measure: 'reports-good-health-support',
    good: [80, 81, 79],
  },
  {
    name: 'Helped towards hopes and goals',
    kind: 'scale',
    older: 'Do we help you with what you hope for, at school and after?',
    younger: 'Do grown-ups help you with school?',
    measure: 'feels-supported-towards-aspirations',
    statement: 2,
    good: [74, 79, 76],
  },
  {
    name: 'Told before something changes',
    kind: 'scale',
    older: 'Are you told before something changes, such as your worker or your home?',
    younger: 'Do grown-ups tell you before things change?',
    statement: 5,
    good: [64, 44, 47],
  },
  {
    name: 'Sees something happen after speaking up',
    kind: 'scale',
    older: 'When you tell us something, does something happen?',
    younger: 'When you ask for something, do we listen?',
    statement: 4,
    good: [55, 61, 62],
  },
  {
    name: 'Had a part in their own plan',
    kind: 'yes-no',
    older: 'Did you have a part in writing your pathway plan?',
    younger: null,
    help: 'The plan for when you leave care. If you have none yet, go on to the next one',
    measure: 'involved-in-their-pathway-plan',
    statement: 6,
    good: [62, 71, 70],
  },
  ownWords,
]

type WaveGiven = Readonly<{
  label: string
  link: string
  first: string
  last: string
  /** The last day of the year whose values in the data set came from it. */
  yearEnd: string | null
  answered: number
  reportDue: string
  /** The meeting it goes to; the first wave's was never in the plan. */
  reportMeeting?: string
  words: readonly Readonly<{ says: string; mayShow: boolean; ages: (typeof bandsOf)[number] }>[]
}>

const given: readonly WaveGiven[] = [
  {
    label: '2025',
    link: 'kwr-mtz-7342',
    first: '2025-02-03',
    last: '2025-03-14',
    yearEnd: '2025-03-31',
    answered: 84,
    reportDue: '2025-04-15',
    words: [],
  },
  {
    label: '2026',
    link: 'jxq-fhm-4936',
    first: '2026-02-02',
    last: '2026-03-13',
    yearEnd: '2026-03-31',
    answered: 99,
    reportDue: '2026-06-09',
    reportMeeting: 'corporate-parenting-board-2026-06-09',
    words: [
      { says: 'tell me before i get a new social worker not after', mayShow: true, ages: '12 to 15' },
      { says: 'my carers are the best', mayShow: false, ages: '8 to 11' },
      { says: 'more money for driving lessons', mayShow: false, ages: '16 to 17' },
    ],
  },
  {
    label: 'Autumn 2026',
    link: 'thk-zwm-2864',
    first: '2026-11-02',
    last: '2026-12-18',
    yearEnd: null,
    answered: 37,
    reportDue: '2027-03-09',
    reportMeeting: 'corporate-parenting-board-2027-03-09',
    words: [
      { says: 'i want to see my dog he is at my nans', mayShow: true, ages: '8 to 11' },
      { says: 'stop changing my bedroom stuff when im at school', mayShow: false, ages: '12 to 15' },
      { says: 'someone hurts me at night and i cant say who', mayShow: false, ages: '12 to 15' },
    ],
  },
]

/** The answers of the data set to this year, by measure. */
const entered = async (db: Db, yearEnd: string) =>
  new Map(
    (
      await db
        .selectFrom('entered_value')
        .select(['measure', 'numerator', 'denominator'])
        .where('last_on', '=', plainDate(yearEnd))
        .where('replaced_by', 'is', null)
        .where('measure', 'in', [...asked.flatMap(one => one.measure ?? []), 'answered-the-survey'])
        .orderBy('measure')
        .orderBy('id')
        .execute()
    ).map(row => [row.measure, { good: Number(row.numerator ?? 0), of: Number(row.denominator ?? 0) }] as const),
  )

const goodKeys = { scale: ['always', 'mostly', 'always'], 'yes-no': ['yes'] } as const
const otherKeys = {
  scale: ['sometimes', 'never', 'sometimes', 'not-sure'],
  'yes-no': ['no', 'not-sure', 'no'],
} as const
const homesOf = ['foster', 'foster', 'childrens-home', 'foster', 'family', 'foster', 'own-place'] as const
const bandsOf = ['8 to 11', '12 to 15', '16 to 17', '12 to 15', '18 to 25', '12 to 15', '8 to 11', '16 to 17'] as const
const youngBand = '8 to 11'

type Level = Readonly<{ good: number; of: number }>

const bandsOfAll = (all: number) => Array.from({ length: all }, (_, at) => bandsOf[at % bandsOf.length] ?? youngBand)
const whoIsAsked = (one: Asked, bands: readonly string[]): number[] =>
  bands.flatMap((band, at) => (one.younger === null && band === youngBand ? [] : [at]))

/** So many answers, by which each question is answered as often, and as well, as is wanted. */
const answersOf = (
  label: string,
  all: number,
  levels: ReadonlyMap<Asked, Level>,
  keys: ReadonlyMap<Asked, string>,
  said: WaveGiven['words'],
): NewReply[] => {
  const bands = bandsOfAll(all)
  const answers: Record<string, string>[] = bands.map(() => ({}))
  for (const [one, level] of levels) {
    if (one.kind === 'words') continue
    const [good, other] = [goodKeys[one.kind], otherKeys[one.kind]]
    const drawn = whoIsAsked(one, bands)
      .map(at => ({ at, lot: chanceOf(2019, one.name, label, at).share() }))
      .toSorted((a, b) => a.lot - b.lot)
    for (const [nth, { at }] of drawn.slice(0, level.of).entries()) {
      const answer = nth < level.good ? good[nth % good.length] : other[nth % other.length]
      const mine = answers[at]
      if (mine && answer !== undefined) mine[keys.get(one) ?? ''] = answer
    }
  }
  const wordsAt = new Map(said.map((one, nth) => [bands.indexOf(one.ages, nth * bandsOf.length), one] as const))
  return bands.map((ageBand, at) => {
    const words = wordsAt.get(at)
    return {
      ageBand,
      home: homesOf[at % homesOf.length] ?? 'other',
      language: 'en',
      answers: answers[at] ?? {},
      words: words ? { [keys.get(ownWords) ?? '']: words.says } : {},
      mayBeShown: words?.mayShow ?? false,
    }
  })
}

/** The words of the page, of the answers and, by the name of each, of the questions. */
const ukrainian = {
  survey: {
    title: 'Твоє життя під опікою',
    about: 'Ми щоразу питаємо те саме, щоб бачити, що стає кращим, а що ні.',
  },
  helps: {
    'Your body and your feelings': 'Твоє тіло і твої почуття',
    'The plan for when you leave care. If you have none yet, go on to the next one':
      'План на час, коли ти вийдеш з-під опіки. Якщо його ще немає, переходь далі',
  } as Readonly<Record<string, string>>,
  page: {
    title: 'Розкажи нам, що ти думаєш',
    intro: 'Тут немає правильних чи неправильних відповідей. Ти можеш пропустити будь-яке запитання.',
    noName: 'Ми не питаємо, як тебе звати. Будь ласка, не пиши імен інших людей.',
    age: 'Скільки тобі років?',
    oneByOne: 'По одному запитанню',
    onePage: 'Усі запитання на одній сторінці',
    question: 'Запитання',
    next: 'Далі',
    back: 'Назад',
    send: 'Надіслати мої відповіді',
    home: 'Де ти живеш?',
    'home-foster': 'У прийомній родині',
    'home-family': 'З родичами або друзями',
    'home-childrens-home': 'У дитячому будинку',
    'home-own-place': 'У своєму житлі або з невеликою підтримкою',
    'home-other': 'В іншому місці',
    notSay: 'Не хочу казати',
    mayShow: 'Можна показати мої слова іншим, без мого імені',
    thanks: 'Дякуємо. Ми отримали твої відповіді.',
    notSafe: 'Тобі зараз небезпечно?',
    callNow: 'Не чекай на нас. Телефонуй зараз.',
    whatNext: 'Ми зберемо відповіді всіх разом. Потім розповімо, що ви сказали і що ми зробимо.',
  },
  answers: {
    always: 'Так, завжди',
    mostly: 'Здебільшого',
    sometimes: 'Нечасто',
    never: 'Ні, ніколи',
    yes: 'Так',
    no: 'Ні',
    'not-sure': 'Не знаю',
  },
  questions: [
    'Чи почуваєшся ти в безпеці та під опікою там, де живеш?',
    'Чи добре тобі допомагають дбати про здоров’я?',
    'Чи допомагаємо ми тобі з тим, чого ти прагнеш у школі та після неї?',
    'Чи кажуть тобі заздалегідь, коли щось змінюється, наприклад твій працівник або дім?',
    'Коли ти нам щось кажеш, чи щось після цього стається?',
    'Чи писали твій план разом із тобою?',
    'Що одне ми маємо змінити?',
  ],
} as const

const inUkrainian = (keys: ReadonlyMap<Asked, string>): Readonly<Record<string, string>> => {
  const prefixed = (prefix: string, words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([name, said]) => [`${prefix}-${name}`, said] as const)
  return Object.fromEntries([
    ...prefixed('survey', ukrainian.survey),
    ...prefixed('ui', ukrainian.page),
    ...[...keys].flatMap(([one, key], index) => [
      [`h-${key}`, ukrainian.helps[one.help ?? ''] ?? ''] as const,
      [`q-${key}`, ukrainian.questions[index] ?? ''] as const,
      ...prefixed(`c-${key}`, ukrainian.answers),
    ]),
  ])
}

/** Fills the survey and its waves, in the transaction of the participation worker. `statements` has the ids of the promise by number. */
export const loadSurveys = async (
  db: Db,
  about: Readonly<{ by: string | null; statements: ReadonlyMap<number, string> }>,
): Promise<void> => {
  const { by, statements } = about
  const survey = await addSurvey(db, {
    title: 'Your life in care',
    about: 'We ask the same each time, so that we can see what gets better and what does not.',
    by,
  })
  const named = await addQuestions(
    db,
    survey,
    asked.map(one => ({
      kind: one.kind,
      name: one.name,
      choices: one.kind === 'words' ? [] : standardChoices[one.kind],
      good: one.kind === 'words' ? [] : one.kind === 'scale' ? ['always', 'mostly'] : ['yes'],
      norm: one.norm ?? null,
      measure: one.measure ?? null,
      statement: one.statement === undefined ? null : (statements.get(one.statement) ?? null),
    })),
  )
  const keys = new Map(asked.map((one, index) => [one, named[index] ?? ''] as const))
  for (const [index, wave] of given.entries()) {
    const known = wave.yearEnd === null ? new Map<string, Level>() : await entered(db, wave.yearEnd)
    const rate = known.get('answered-the-survey')
    const levels = new Map<Asked, Level>(
      asked.map(one => [one, known.get(one.measure ?? '') ?? { good: -1, of: 0 }] as const),
    )
    const all = Math.max(rate?.good ?? wave.answered, ...[...levels.values()].map(level => level.of))
    for (const [one, level] of levels)
      if (level.good < 0) {
        const of = whoIsAsked(one, bandsOfAll(all)).length
        levels.set(one, { good: Math.round((of * (one.good[index] ?? 0)) / 100), of })
      }
    const id = await addWave(db, survey, {
      label: wave.label,
      link: wave.link,
      opensOn: plainDate(wave.first),
      closesOn: plainDate(wave.last),
      target: 100,
      forWhom: 'everyone in our care, and care leavers up to 21',
      asked: rate?.of ?? 430,
      reportMeeting: wave.reportMeeting ?? null,
      reportDueOn: plainDate(wave.reportDue),
      needsCode: false,
      isShown: true,
      ages: readAges('2 to 10\n11 to 21'),
      by,
    })
    const [younger, older] = await versionsOf(db, id)
    const draft = await findWave(db, id)
    if (!younger || !older || !draft) throw new Error(`The wave ${wave.label} has no versions`)
    if (index === 0)
      for (const [version, isYounger] of [
        [younger, true],
        [older, false],
      ] as const)
        await saveWording(db, version.id, {
          intro: '',
          wording: asked.flatMap(one => {
            const words = isYounger ? one.younger : one.older
            return words === null ? [] : [{ key: keys.get(one) ?? '', words, help: one.help ?? '' }]
          }),
        })
    if (wave.yearEnd === null)
      for (const version of [younger, older])
        await saveTranslation(db, {
          version: version.id,
          language: 'uk',
          called: 'Українська',
          direction: 'ltr',
          words: inUkrainian(keys),
          translatedBy: 'Translation service',
          // Nobody who speaks it has: the worker’s page says so.
          checkedBy: '',
          checkedOn: null,
        })
    await openWave(db, draft)
    const replies = answersOf(wave.label, all, levels, keys, wave.words)
    for (const version of [younger, older])
      await saveReplies(
        db,
        {
          wave: id,
          version: version.id,
          cameBy: 'page',
          import: null,
          on: addDays(plainDate(wave.first), 9),
          isLate: false,
        },
        replies.filter(one => (one.ageBand === youngBand) === (version.id === younger.id)),
      )
    if (wave.yearEnd === null) continue
    const opened = await findWave(db, id)
    if (opened) await closeWave(db, opened, `${wave.last}T17:00:00.000Z`)
    const published = addDays(plainDate(wave.last), 18)
    await publishWave(db, id, { on: published, now: `${published}T10:00:00.000Z`, why: '', by })
    for (const said of (await wordsOfWave(db, id)).filter(one => one.mayBeShown))
      await releaseWords(db, said, { words: 'Tell me before I get a new social worker, not after.', on: published, by })
  }
}
