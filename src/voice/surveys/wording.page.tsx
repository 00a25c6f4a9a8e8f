import { Refusal } from '../../kernel/index.ts'
import { BackLink, Button, InsetText, Question, TextArea, TextInput, Tick } from '../../ui/index.ts'
import {
  address,
  answersUnder,
  choices,
  type Field,
  nothingGiven,
  notFound,
  optionalText,
  page,
  query,
} from '../../web/index.ts'
import { waveAddress } from './keep-wave.page.tsx'
import { languages, type ScreenWord, screenWords } from './languages.ts'
import { agesInWords } from './survey.ts'
import { findVersion, findWave, questionsOf, saveTranslation, saveWording, translationsOf } from './surveys.store.ts'

/** Boxes that are known only when the page is made; all come back when the form is refused. */
const boxes = (prefix: string): Field<Readonly<Record<string, string>>> => {
  const under = answersUnder(prefix)
  return {
    read: under.read,
    given: (sent, name) => ({ ...nothingGiven, value: JSON.stringify(under.read(sent, name)) }),
    shows: value => ({ ...nothingGiven, value: JSON.stringify(value) }),
  }
}
const typedIn = (value: string): Readonly<Record<string, string>> =>
  value === '' ? {} : (JSON.parse(value) as Readonly<Record<string, string>>)
const box = (name: string, value: string, error?: string) => ({ ...nothingGiven, name, id: name, value, error })

export const wordingPage = page({
  path: '/voice/surveys/versions/:version/wording',
  needs: 'voice.keep-surveys',
  form: {
    intro: optionalText({ max: 600 }),
    ask: choices({ missing: 'Tick at least one question' }),
    words: boxes('words-'),
    help: boxes('help-'),
  },
  load: async ({ db, params }) => {
    const version = (await findVersion(db, params['version'] ?? '')) ?? notFound()
    const wave = (await findWave(db, version.wave)) ?? notFound()
    return { version, wave, questions: await questionsOf(db, wave.survey) }
  },
  starts: ({ version, questions }) => ({
    intro: version.intro,
    ask: version.wording.map(one => one.key),
    words: Object.fromEntries(
      questions.map(({ key, name }) => [key, version.wording.find(one => one.key === key)?.words ?? name]),
    ),
    help: Object.fromEntries(version.wording.map(({ key, help }) => [key, help])),
  }),
  submit: async ({ db, data, values }) => {
    const wording = data.questions
      .filter(question => values.ask.includes(question.key))
      .map(({ key }) => ({ key, words: values.words[key] ?? '', help: values.help[key] ?? '' }))
    const were = data.version.wording.map(one => one.key).join()
    if (data.wave.state !== 'draft' && were !== wording.map(one => one.key).join())
      throw new Refusal('The survey has been put out, so it asks the questions that it asks. Mend their words only')
    const lapsed = await saveWording(db, data.version.id, { intro: values.intro ?? '', wording })
    return {
      to: waveAddress(data.wave.id),
      saying: lapsed
        ? 'The words are saved. Have the translations changed and checked again: they were checked against the old words'
        : 'The words are saved',
      about: data.version.id,
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const words = typedIn(form.words.value)
    const help = typedIn(form.help.value)
    return {
      title: `Words for ${agesInWords(data.version)}`,
      body: (
        <Question
          title={`Words for ages ${agesInWords(data.version)}`}
          caption={`${data.wave.title} ${data.wave.label}`}
          back={waveAddress(data.wave.id)}
          form={form}
          refused={refused}
          csrf={csrf}
          intro="Ask each age in its own words. The question stays the same, so that years and ages can be put side by side."
        >
          <TextArea field={form.intro} label="First words (optional)" rows={2} />
          {data.questions.map(({ key, name }) => (
            <fieldset class="govuk-fieldset">
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{name}</legend>
              <Tick
                field={{
                  ...box('ask', form.ask.values.includes(key) ? key : ''),
                  id: key === data.questions[0]?.key ? 'ask' : `ask-${key}`,
                }}
                value={key}
                label={`Ask this at ${agesInWords(data.version)}`}
                small={true}
              />
              <TextInput
                field={box(`words-${key}`, words[key] ?? '', refused.find(one => one.field === `words-${key}`)?.says)}
                label="How it is asked"
              />
              <TextInput field={box(`help-${key}`, help[key] ?? '')} label="A hint (optional)" />
            </fieldset>
          ))}
        </Question>
      ),
    }
  },
})

type Line = Readonly<{ key: string; english: string }>

const linesOf = (
  wave: Readonly<{ title: string; about: string }>,
  version: NonNullable<Awaited<ReturnType<typeof findVersion>>>,
  questions: Awaited<ReturnType<typeof questionsOf>>,
): readonly Readonly<{ title: string; lines: readonly Line[] }>[] => [
  {
    title: 'The survey',
    lines: [
      { key: 'survey-title', english: wave.title },
      { key: 'survey-about', english: wave.about },
      { key: 'survey-intro', english: version.intro },
    ].filter(line => line.english !== ''),
  },
  ...version.wording.map(({ key, words, help }) => ({
    title: questions.find(one => one.key === key)?.name ?? key,
    lines: [
      { key: `q-${key}`, english: words },
      { key: `h-${key}`, english: help },
      ...(questions.find(one => one.key === key)?.choices ?? []).map(choice => ({
        key: `c-${key}-${choice.key}`,
        english: choice.text,
      })),
    ].filter(line => line.english !== ''),
  })),
  {
    title: 'Buttons and words of the page',
    lines: (Object.keys(screenWords) as ScreenWord[]).map(word => ({ key: `ui-${word}`, english: screenWords[word] })),
  },
]

export const translatePage = page({
  path: '/voice/surveys/versions/:version/translate',
  needs: 'voice.keep-surveys',
  form: {
    language: optionalText({ max: 20 }),
    translatedBy: optionalText({ max: 120 }),
    checkedBy: optionalText({ max: 120 }),
    lines: boxes('t-'),
  },
  load: async ({ db, params, query: asked }) => {
    const version = (await findVersion(db, params['version'] ?? '')) ?? notFound()
    const wave = (await findWave(db, version.wave)) ?? notFound()
    const there = await translationsOf(db, [version.id])
    return {
      version,
      wave,
      there,
      questions: await questionsOf(db, wave.survey),
      language: languages.find(one => one.code === asked['language']) ?? null,
    }
  },
  starts: ({ there, language }) => {
    const found = there.find(one => one.language === language?.code)
    return { translatedBy: found?.translatedBy ?? null, checkedBy: found?.checkedBy ?? null, lines: found?.words ?? {} }
  },
  submit: async ({ db, data, values, today }) => {
    const language = languages.find(one => one.code === values.language)
    if (!language) throw new Refusal('Choose a language')
    const known = new Set(
      linesOf(data.wave, data.version, data.questions).flatMap(part => part.lines.map(line => line.key)),
    )
    const words = Object.fromEntries(
      Object.entries(values.lines).filter(([key, line]) => known.has(key) && line !== ''),
    )
    const missing = data.version.wording.find(one => words[`q-${one.key}`] === undefined)
    if (missing)
      throw new Refusal(
        'Every question needs its words in this language, or a young person meets a page half of which they cannot read',
        `t-q-${missing.key}`,
      )
    const checkedBy = values.checkedBy ?? ''
    if (checkedBy !== '' && checkedBy.toLowerCase() === (values.translatedBy ?? '').toLowerCase())
      throw new Refusal('Whoever translated it cannot also be the one who checked it', 'checkedBy')
    const before = data.there.find(one => one.language === language.code)
    const sameWords = before !== undefined && [...known].every(key => before.words[key] === words[key])
    // The day that it was checked stays while neither the words nor who checked them change.
    const checkedOn =
      checkedBy === '' ? null : sameWords && before.checkedBy === checkedBy ? (before.checkedOn ?? today) : today
    await saveTranslation(db, {
      version: data.version.id,
      language: language.code,
      called: language.called,
      direction: language.direction,
      words,
      translatedBy: values.translatedBy ?? '',
      checkedBy,
      checkedOn,
    })
    return {
      to: waveAddress(data.wave.id),
      saying:
        checkedBy === ''
          ? `Saved in ${language.english}. Nobody who speaks it has checked it yet`
          : `Saved in ${language.english}`,
      about: data.version.id,
      details: { language: language.code, checked: checkedBy !== '' },
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { version, wave } = data
    const language = languages.find(one => one.code === form.language.value) ?? data.language
    const here = address('/voice/surveys/versions/:version/translate', { version: version.id })
    const title = `Other languages: ages ${agesInWords(version)}`
    if (!language)
      return {
        title,
        body: (
          <>
            <BackLink href={waveAddress(wave.id)}>
              {wave.title} {wave.label}
            </BackLink>
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">Which language?</p>
            <ul class="govuk-list">
              {languages.map(one => (
                <li>
                  <a class="govuk-link" href={`${here}${query({ language: one.code })}`}>
                    {one.english}
                  </a>{' '}
                  {data.there.some(done => done.language === one.code) && '(done)'}
                </li>
              ))}
            </ul>
          </>
        ),
      }
    const lines = typedIn(form.lines.value)
    return {
      title: `${language.english}: ages ${agesInWords(version)}`,
      body: (
        <Question
          title={`${language.english}: ages ${agesInWords(version)}`}
          caption={`${wave.title} ${wave.label}`}
          back={here}
          action={`${here}${query({ language: language.code })}`}
          form={form}
          refused={refused}
          csrf={csrf}
        >
          <input type="hidden" name="language" value={language.code} />
          <InsetText>
            Let somebody translate who knows children of this age. What you leave empty is shown in English.
          </InsetText>
          {linesOf(wave, version, data.questions).map(part => (
            <fieldset class="govuk-fieldset">
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{part.title}</legend>
              {part.lines.map(line => (
                <TextInput
                  field={box(
                    `t-${line.key}`,
                    lines[line.key] ?? '',
                    refused.find(one => one.field === `t-${line.key}`)?.says,
                  )}
                  label={line.english}
                  attributes={{ lang: language.code, dir: language.direction }}
                />
              ))}
            </fieldset>
          ))}
          <TextInput field={form.translatedBy} label="Translated by (role or firm)" />
          <TextInput
            field={form.checkedBy}
            label="Checked by (role or firm)"
            hint="Somebody else who speaks this language. Leave it empty until they have read these very words"
          />
          <Button href={waveAddress(wave.id)} classes="govuk-button--secondary">
            Leave it
          </Button>
        </Question>
      ),
    }
  },
})
