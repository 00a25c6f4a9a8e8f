import { randomBytes } from 'node:crypto'
import { asThePublic } from '../../database/index.ts'
import { inWords, Refusal } from '../../kernel/index.ts'
import { Button, CsrfField, InsetText, Radios, Refusals, Select, TextInput, Tick } from '../../ui/index.ts'
import {
  address,
  answersUnder,
  type Field,
  nothingGiven,
  notFound,
  optionalText,
  page,
  query,
} from '../../web/index.ts'
import { noteWrongCode, tooManyCodes } from '../cards/code-tries.store.ts'
import { NotSafe } from '../youth/blocks.tsx'
import { youthSettingsOf } from '../youth/youth-settings.store.ts'
import { AskedQuestion, type Say, sayIn } from './answer-parts.tsx'
import { screenWords } from './languages.ts'
import { codeStands, isFirstSending, saveReplies, slowDown, spendCode } from './replies.store.ts'
import { agesInWords, bandOfAge, homes, type SurveyQuestion, type SurveyVersion } from './survey.ts'
import { questionsOf, standingOfWave, translationsOf, versionsOf, waveByLink } from './surveys.store.ts'

const path = '/young-people/surveys/:link'
const longest = 3000

type Answers = Readonly<Record<string, string>>
const underA = answersUnder('a-')

/** All answers so far, which travel with the form from page to page and come back when it is refused. */
const answersField: Field<Answers> = {
  read: underA.read,
  given: (sent, name) => ({ ...nothingGiven, value: JSON.stringify(underA.read(sent, name)) }),
  shows: () => nothingGiven,
}
const readAnswers = (value: string): Answers => (value === '' ? {} : (JSON.parse(value) as Answers))

const fields = {
  go: optionalText(),
  mode: optionalText(),
  at: optionalText(),
  lang: optionalText({ max: 20 }),
  age: optionalText({ max: 3 }),
  code: optionalText({ max: 40 }),
  home: optionalText(),
  mayShow: optionalText(),
  sending: optionalText({ max: 40 }),
  answers: answersField,
}

const versionFor = (versions: readonly SurveyVersion[], age: string | null): SurveyVersion | null => {
  const years = age !== null && /^\d{1,2}$/.test(age) ? Number(age) : null
  return years === null ? null : (versions.find(one => one.from <= years && years <= one.to) ?? null)
}

const askedBy = (version: SurveyVersion, questions: readonly SurveyQuestion[]) =>
  version.wording.flatMap(wording => {
    const question = questions.find(one => one.key === wording.key)
    return question ? [{ wording, question }] : []
  })

const Carried = ({ values }: { values: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
  </>
)

const Go = ({ to, children, quiet }: { to: string; children: unknown; quiet?: boolean }) => (
  <Button name="go" value={to} preventDoubleClick={true} classes={quiet ? 'govuk-button--secondary' : undefined}>
    {children as string}
  </Button>
)

export const answerSurveyPage = page({
  path,
  needs: 'voice.answer-survey',
  layout: 'youth',
  form: fields,
  load: ({ db, params, today, now }) =>
    asThePublic(db, async reader => {
      const wave = (await waveByLink(reader, params['link'] ?? '')) ?? notFound()
      const versions = await versionsOf(reader, wave.id)
      return {
        wave,
        standing: standingOfWave(wave, today, now),
        versions,
        questions: await questionsOf(reader, wave.survey),
        translations: await translationsOf(
          reader,
          versions.map(version => version.id),
        ),
        help: (await youthSettingsOf(reader)).help,
        unknownCode: false,
        sending: randomBytes(12).toString('base64url'),
      }
    }),
  submit: async ({ db, data, values, today, now, from }) => {
    const { wave, standing, versions, questions } = data
    const keep = (at: number | null, mode: string) => ({
      data,
      standing: { at: at === null ? '' : String(at), mode },
    })
    if (standing === 'not yet') throw new Refusal(`This survey opens on ${inWords(wave.opensOn)}`)
    if (standing === 'closed')
      throw new Refusal('This survey is closed, so your answers were not sent. They are still on this page')
    if (values.age === null) throw new Refusal('Say how old you are, so that you get the right questions', 'age')
    const version = versionFor(versions, values.age)
    if (version === null)
      throw new Refusal(
        `This survey is for ages ${agesInWords({ from: versions[0]?.from ?? 0, to: versions.at(-1)?.to ?? 25 })}`,
        'age',
      )
    if (wave.needsCode) {
      if (await tooManyCodes(db, from, now))
        throw new Refusal('Too many codes were tried from here. Wait a quarter of an hour and try again', 'code')
      const stands = values.code === null ? 'unknown' : await codeStands(db, wave.id, values.code)
      if (stands === 'used')
        throw new Refusal(
          'This code has been used. If that was you, thank you: we have your answers, and one time is enough. ' +
            'If it was not you, ask your worker for another code',
          'code',
        )
      if (stands === 'unknown') {
        if (values.code === null) throw new Refusal('Type your code', 'code')
        // Told without a refusal, which would undo the note of the try with everything else.
        await noteWrongCode(db, from, now)
        return { data: { ...data, unknownCode: true } }
      }
    }
    const asked = askedBy(version, questions)
    const mode = values.mode === 'one' ? 'one' : values.mode === 'all' ? 'all' : null
    const at = values.at !== null && /^\d{1,3}$/.test(values.at) ? Math.min(Number(values.at), asked.length) : 0
    if (mode === null) return keep(0, values.go === 'one' ? 'one' : 'all')
    if (values.go === 'back') return at === 0 || mode === 'all' ? keep(null, '') : keep(at - 1, 'one')
    if (mode === 'one' && at < asked.length) return keep(at + 1, 'one')

    const given = (question: SurveyQuestion): string => values.answers[question.key] ?? ''
    const answers = Object.fromEntries(
      asked.flatMap(({ question }) =>
        question.choices.some(choice => choice.key === given(question)) ? [[question.key, given(question)]] : [],
      ),
    )
    const words = Object.fromEntries(
      asked.flatMap(({ question }) =>
        question.kind === 'words' && given(question) !== '' ? [[question.key, given(question)]] : [],
      ),
    )
    const long = Object.entries(words).find(([, text]) => text.length > longest)
    if (long) throw new Refusal(`Use ${longest.toLocaleString('en-GB')} letters or fewer`, `a-${long[0]}`)
    if (Object.keys(answers).length === 0 && Object.keys(words).length === 0)
      throw new Refusal('Answer at least one question before you send')
    const isLate = standing === 'just closed'
    const language = data.translations.find(one => one.language === values.lang)?.language ?? 'en'
    const sent = {
      to: `${address(`${path}/thanks`, { link: wave.link })}${query({ late: isLate ? 'yes' : '', lang: language === 'en' ? '' : language })}`,
    }
    // A second tap on the button, or the page sent again: the answers are there, and count once.
    // Other answers on the same page are somebody else's: the next child at a shared tablet.
    const told = JSON.stringify([values.sending, version.id, values.age, values.home, language, answers, words])
    if (values.sending !== null && !(await isFirstSending(db, wave.id, told, today))) return sent
    await slowDown(db, from, now)
    if (wave.needsCode && !(await spendCode(db, wave.id, values.code ?? '', today)))
      throw new Refusal('This code has just been used. We have those answers, and one time is enough', 'code')
    await saveReplies(db, { wave: wave.id, version: version.id, cameBy: 'page', import: null, on: today, isLate }, [
      {
        ageBand: bandOfAge(Number(values.age)),
        home: homes.find(home => home.value === values.home)?.value ?? 'not said',
        language,
        answers,
        words,
        mayBeShown: values.mayShow !== null,
      },
    ])
    return sent
  },
  view: ({ data, form: typed, refused: turnedDown, csrf, asked: request }) => {
    const { wave, standing, versions, questions, translations } = data
    const refused = data.unknownCode
      ? [{ field: 'code', says: 'We do not know this code. Check it and type it again' }]
      : turnedDown
    const form = data.unknownCode ? { ...typed, code: { ...typed.code, error: refused[0]?.says } } : typed
    const language = form.lang.value === '' ? (request.query['lang'] ?? '') : form.lang.value
    const begun = form.mode.value !== ''
    const age = form.age.value
    const version = versionFor(versions, age)
    const say: Say = sayIn(
      translations.find(one => one.language === language && one.version === version?.id) ??
        translations.find(one => one.language === language) ??
        null,
    )
    const errorOf = (name: string) => refused.find(one => one.field === name)?.says
    const answers = readAnswers(form.answers.value)
    const carried = (but: readonly string[]) => ({
      lang: language,
      age,
      code: form.code.value,
      home: form.home.value,
      mayShow: form.mayShow.value,
      sending: form.sending.value === '' ? data.sending : form.sending.value,
      ...Object.fromEntries(Object.entries(answers).map(([key, value]) => [`a-${key}`, value])),
      ...Object.fromEntries(but.map(name => [name, ''])),
    })
    const asked = version === null ? [] : askedBy(version, questions)
    const mode = form.mode.value === 'one' ? 'one' : 'all'
    const at = Math.min(Number(form.at.value) || 0, asked.length)
    // A refusal of the code or the age is mended on the first page, whatever page it was found on.
    const isStart = !begun || version === null || errorOf('code') !== undefined || errorOf('age') !== undefined

    if (!begun && (standing === 'closed' || standing === 'just closed' || standing === 'not yet'))
      return {
        title: wave.title,
        body: (
          <>
            <h1 class="govuk-heading-xl">{wave.title}</h1>
            <p class="govuk-body-l">
              {standing === 'not yet'
                ? `This survey opens on ${inWords(wave.opensOn)}. Come back then.`
                : 'This survey is closed. Thank you to all who answered.'}
            </p>
            {standing !== 'not yet' && (
              <p class="govuk-body">
                <a class="govuk-link" href="/published/surveys">
                  See what young people said
                </a>
              </p>
            )}
          </>
        ),
      }

    const aboutYou = (
      <>
        <Radios
          field={form.home}
          label={say.screen('home')}
          items={[
            ...homes.map(home => ({ value: home.value, text: say.screen(`home-${home.value}`) })),
            { value: 'not said', text: say.screen('notSay') },
          ]}
        />
        {asked.some(({ question }) => question.kind === 'words') && (
          <Tick field={form.mayShow} label={say.screen('mayShow')} />
        )}
        <div class="govuk-button-group">
          <Go to="send">{say.screen('send')}</Go>
          <Go to="back" quiet={true}>
            {say.screen('back')}
          </Go>
        </div>
      </>
    )
    const one = asked[at]
    return {
      title: wave.title,
      body: (
        <div lang={say.language} dir={say.direction} class="kept-survey">
          {/* What is said in English is marked as English, for whoever has the page read aloud. */}
          <div lang="en" dir="ltr">
            <Refusals refused={refused} form={form} />
            {standing === 'just closed' && (
              <InsetText>
                This survey has just closed. You began before, so you can still send your answers now.
              </InsetText>
            )}
          </div>
          {isStart && (
            <>
              <h1 class="govuk-heading-xl">{say.words('survey-title', wave.title)}</h1>
              {wave.about !== '' && <p class="govuk-body-l">{say.words('survey-about', wave.about)}</p>}
              <p class="govuk-body">{say.screen('intro')}</p>
              <p class="govuk-body">{say.screen('noName')}</p>
              {translations.length > 0 && (
                <ul class="kept-survey__languages">
                  {[
                    { language: '', called: 'English', direction: 'ltr' as const },
                    ...translations.filter(
                      (each, place) => translations.findIndex(other => other.language === each.language) === place,
                    ),
                  ].map(each => (
                    <li>
                      <a
                        class="govuk-link"
                        href={`${address(path, { link: wave.link })}${query({ lang: each.language })}`}
                        lang={each.language === '' ? 'en' : each.language}
                        dir={each.direction}
                        aria-current={
                          each.language === (say.language === 'en' ? '' : say.language) ? 'true' : undefined
                        }
                      >
                        {each.called}
                      </a>
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
          <form method="post" action={address(path, { link: wave.link })} novalidate>
            <CsrfField token={csrf} />
            {isStart ? (
              <>
                <Carried values={carried(['age', 'code'])} />
                <Select
                  field={form.age}
                  label={say.screen('age')}
                  items={[
                    { value: '', text: '–' },
                    ...Array.from(
                      { length: (versions.at(-1)?.to ?? 25) - (versions[0]?.from ?? 0) + 1 },
                      (_, place) => {
                        const years = String((versions[0]?.from ?? 0) + place)
                        return { value: years, text: years }
                      },
                    ),
                  ]}
                />
                {wave.needsCode && (
                  <TextInput
                    field={form.code}
                    label={say.screen('code')}
                    autocomplete="off"
                    spellcheck={false}
                    classes="govuk-input--width-20"
                  />
                )}
                <div class="govuk-button-group">
                  <Go to="one">{say.screen('oneByOne')}</Go>
                  <Go to="all" quiet={true}>
                    {say.screen('onePage')}
                  </Go>
                </div>
              </>
            ) : (
              <>
                <input type="hidden" name="mode" value={mode} />
                {mode === 'all' ? (
                  <>
                    <Carried
                      values={carried(['home', 'mayShow', ...asked.map(({ question }) => `a-${question.key}`)])}
                    />
                    <h1 class="govuk-heading-xl">{say.words('survey-title', wave.title)}</h1>
                    {version.intro !== '' && <p class="govuk-body-l">{say.words('survey-intro', version.intro)}</p>}
                    {asked.map(({ question, wording }) => (
                      <AskedQuestion
                        question={question}
                        wording={wording}
                        say={say}
                        value={answers[question.key] ?? ''}
                        error={errorOf(`a-${question.key}`)}
                        isHeading={false}
                      />
                    ))}
                    {aboutYou}
                  </>
                ) : (
                  <>
                    <input type="hidden" name="at" value={String(at)} />
                    {one ? (
                      <>
                        <Carried values={carried([`a-${one.question.key}`])} />
                        <p class="govuk-caption-l">
                          {say.screen('question')}{' '}
                          <span dir="ltr">
                            {at + 1} / {asked.length}
                          </span>
                        </p>
                        <AskedQuestion
                          question={one.question}
                          wording={one.wording}
                          say={say}
                          value={answers[one.question.key] ?? ''}
                          error={errorOf(`a-${one.question.key}`)}
                          isHeading={true}
                        />
                        <div class="govuk-button-group">
                          <Go to="next">{say.screen('next')}</Go>
                          <Go to="back" quiet={true}>
                            {say.screen('back')}
                          </Go>
                        </div>
                      </>
                    ) : (
                      <>
                        <Carried values={carried(['home', 'mayShow'])} />
                        <h1 class="govuk-heading-l">{say.words('survey-title', wave.title)}</h1>
                        {aboutYou}
                      </>
                    )}
                  </>
                )}
              </>
            )}
          </form>
          {isStart && <NotSafe help={data.help} title={say.screen('notSafe')} says={say.screen('callNow')} />}
        </div>
      ),
    }
  },
})

export const surveySentPage = page({
  path: `${path}/thanks`,
  needs: 'public.read',
  layout: 'youth',
  load: async ({ db, params, query: asked }) => {
    const wave = (await waveByLink(db, params['link'] ?? '')) ?? notFound()
    const versions = await versionsOf(db, wave.id)
    const translations = await translationsOf(
      db,
      versions.map(version => version.id),
    )
    return {
      wave,
      isLate: asked['late'] === 'yes',
      translation: translations.find(one => one.language === asked['lang']) ?? null,
      help: (await youthSettingsOf(db)).help,
    }
  },
  view: ({ data }) => {
    const say = sayIn(data.translation)
    return {
      title: screenWords.thanks,
      body: (
        <>
          <div lang={say.language} dir={say.direction}>
            <h1 class="govuk-heading-xl">{say.screen('thanks')}</h1>
            <p class="govuk-body-l">{say.screen('whatNext')}</p>
          </div>
          {data.isLate && (
            <InsetText>The survey closed while you were writing. Your answers are kept, and they count.</InsetText>
          )}
          <div lang={say.language} dir={say.direction}>
            <NotSafe help={data.help} title={say.screen('notSafe')} says={say.screen('callNow')} />
          </div>
        </>
      ),
    }
  },
})
