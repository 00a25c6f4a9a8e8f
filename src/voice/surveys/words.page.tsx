import { inWords } from '../../kernel/index.ts'
import { BackLink, Button, EmptyState, InsetText, Question, Tag, TextArea, Tick, WarningText } from '../../ui/index.ts'
import { address, notFound, optionalText, page, text, tick } from '../../web/index.ts'
import { lookTwice } from '../cards/look-twice.ts'
import { mayTellOfHarm, worriesIn } from '../cards/worries.ts'
import { waveAddress } from './keep-wave.page.tsx'
import { passOnWords } from './pass-on-words.store.ts'
import { releaseWords } from './publish.store.ts'
import { findWords, type FreeWords, noteLooked, wordsOfWave } from './replies.store.ts'
import { findWave, questionsOf } from './surveys.store.ts'

const mayTell = (one: FreeWords): boolean => one.lookedOn === null && mayTellOfHarm(one.words)

const Said = ({ one }: { one: FreeWords }) => (
  <div class="kept-said">
    <p class="govuk-body kept-own-words" lang={one.language}>
      {one.words}
    </p>
    <p class="govuk-body-s">
      {!mayTell(one) && worriesIn(one.words).length > 0 && (
        <Tag classes="govuk-tag--yellow">May name somebody: read it with care</Tag>
      )}{' '}
      {one.lookedOn !== null && `Looked at ${inWords(one.lookedOn)}: tells of no harm.`}{' '}
      {one.ageBand === 'not said' ? 'Age not said.' : `Aged ${one.ageBand}.`}{' '}
      {one.quote !== null ? (
        'Released.'
      ) : one.mayBeShown ? (
        <a class="govuk-link" href={address('/voice/surveys/words/:words/release', { words: one.id })}>
          May be shown: release it
        </a>
      ) : (
        'May not be shown.'
      )}
    </p>
    <Button
      href={address('/voice/surveys/words/:words/safeguarding', { words: one.id })}
      classes={mayTell(one) ? 'govuk-button--warning' : 'govuk-button--secondary'}
    >
      Pass to safeguarding<span class="govuk-visually-hidden">: {one.words.slice(0, 60)}</span>
    </Button>
  </div>
)

export const surveyWordsPage = page({
  path: '/voice/surveys/waves/:wave/words',
  needs: 'voice.enter-survey-answers',
  load: async ({ db, params }) => {
    const wave = (await findWave(db, params['wave'] ?? '')) ?? notFound()
    return { wave, questions: await questionsOf(db, wave.survey), words: await wordsOfWave(db, wave.id) }
  },
  looksAt: ({ wave, words }) => (words.length > 0 ? wave.id : null),
  view: ({ data }) => {
    const first = data.words.filter(mayTell)
    const rest = data.words.filter(one => !mayTell(one))
    return {
      title: 'Their own words',
      body: (
        <>
          <BackLink href={waveAddress(data.wave.id)}>
            {data.wave.title} {data.wave.label}
          </BackLink>
          <h1 class="govuk-heading-l">Their own words</h1>
          <InsetText>
            Only you read these. Pass words that may tell of harm to safeguarding today: nobody knows who wrote them, so
            the words themselves go. Words are shown to others only where the young person ticked that they may be.
          </InsetText>
          {data.words.length === 0 && (
            <EmptyState title="Nobody has written any words yet">They stand here as they come in.</EmptyState>
          )}
          {first.length > 0 && (
            <section class="kept-survey__words">
              <h2 class="govuk-heading-m">May tell of harm: read these first ({first.length})</h2>
              {first.map(one => (
                <Said one={one} />
              ))}
            </section>
          )}
          {data.questions
            .filter(question => rest.some(one => one.question === question.key))
            .map(question => (
              <section class="kept-survey__words">
                <h2 class="govuk-heading-m">{question.name}</h2>
                {rest
                  .filter(one => one.question === question.key)
                  .map(one => (
                    <Said one={one} />
                  ))}
              </section>
            ))}
        </>
      ),
    }
  },
})

/** The way that a card takes which may tell of harm. The words leave the survey: there is no second copy of them. */
export const passOnWordsPage = page({
  path: '/voice/surveys/words/:words/safeguarding',
  needs: 'voice.triage-card',
  form: { go: optionalText() },
  load: async ({ db, params }) => {
    const words = (await findWords(db, params['words'] ?? '')) ?? notFound()
    const wave = (await findWave(db, words.wave)) ?? notFound()
    const question = (await questionsOf(db, wave.survey)).find(one => one.key === words.question)
    return { words, wave, question: question?.name ?? words.question }
  },
  looksAt: ({ wave }) => wave.id,
  submit: async ({ db, data: { words, wave, question }, values, person, today, now }) => {
    if (values.go === 'keep') {
      await noteLooked(db, words.id, today)
      return { to: waveAddress(wave.id, '/words'), saying: 'The words stay in the survey', about: 'a card' }
    }
    await passOnWords(db, words, {
      writtenIn: `${wave.title} ${wave.label}: ${question}`,
      today,
      now,
      by: person.id,
    })
    // As for a card, the trail says that somebody decided, and not what of.
    return { to: waveAddress(wave.id, '/words'), saying: 'The words are passed on', about: 'a card' }
  },
  view: ({ data: { words, wave, question }, refused, csrf }) => ({
    title: 'Pass to safeguarding',
    body: (
      <Question
        title="Pass these words to safeguarding?"
        caption={`${wave.title} ${wave.label}: ${question}`}
        back={waveAddress(wave.id, '/words')}
        refused={refused}
        csrf={csrf}
        submit="Pass to safeguarding"
        beside={
          mayTell(words) && (
            <Button name="go" value="keep" classes="govuk-button--secondary" preventDoubleClick={true}>
              I have read them: they tell of no harm
            </Button>
          )
        }
        cancel={waveAddress(wave.id, '/words')}
        intro="They go to the independent reviewing officer manager, who must have them within one working day. They leave the survey, and every page that showed them. The answers to the other questions still count."
      >
        <WarningText>If a child may be in danger now, follow the council’s procedure at once, by phone.</WarningText>
        <p class="govuk-body kept-own-words" lang={words.language}>
          {words.words}
        </p>
      </Question>
    ),
  }),
})

export const releaseWordsPage = page({
  path: '/voice/surveys/words/:words/release',
  needs: 'voice.enter-survey-answers',
  form: {
    words: text({ missing: 'Write the words as they may be shown', max: 1000 }),
    looked: tick(),
  },
  load: async ({ db, params }) => (await findWords(db, params['words'] ?? '')) ?? notFound(),
  starts: data => ({ words: data.words }),
  submit: async ({ db, data, values, person, today }) => {
    lookTwice(values.words, values.looked, 'words')
    await releaseWords(db, data, { words: values.words, on: today, by: person.id })
    return { to: waveAddress(data.wave, '/words'), saying: 'The words are released', about: data.wave }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Release words',
    body: (
      <Question
        title="Release words"
        back={waveAddress(data.wave, '/words')}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Release"
        intro="They go into the quotes, with the age and nothing else, and on the published page of this survey. They can be withdrawn there. Take out every name, school and place."
      >
        <TextArea field={form.words} label="The words" rows={4} max={1000} />
        <Tick field={form.looked} label="I have looked at what was pointed out, and it tells of nobody" small={true} />
      </Question>
    ),
  }),
})
