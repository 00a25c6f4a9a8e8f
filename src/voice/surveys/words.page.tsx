import { EmptyState, BackLink, InsetText, Question, Tag, TextArea, Tick } from '../../ui/index.ts'
import { address, notFound, page, text, tick } from '../../web/index.ts'
import { lookTwice } from '../cards/look-twice.ts'
import { worriesIn } from '../cards/worries.ts'
import { waveAddress } from './keep-wave.page.tsx'
import { releaseWords } from './publish.store.ts'
import { findWords, wordsOfWave } from './replies.store.ts'
import { findWave, questionsOf } from './surveys.store.ts'

export const surveyWordsPage = page({
  path: '/voice/surveys/waves/:wave/words',
  needs: 'voice.enter-survey-answers',
  load: async ({ db, params }) => {
    const wave = (await findWave(db, params['wave'] ?? '')) ?? notFound()
    return { wave, questions: await questionsOf(db, wave.survey), words: await wordsOfWave(db, wave.id) }
  },
  looksAt: ({ wave, words }) => (words.length > 0 ? wave.id : null),
  view: ({ data }) => ({
    title: 'Their own words',
    body: (
      <>
        <BackLink href={waveAddress(data.wave.id)}>
          {data.wave.title} {data.wave.label}
        </BackLink>
        <h1 class="govuk-heading-l">Their own words</h1>
        <InsetText>
          Only you read these. Words that tell of harm go to safeguarding today: nobody knows who wrote them, so pass on
          the words themselves. Words are shown to others only where the young person ticked that they may be.
        </InsetText>
        {data.words.length === 0 && (
          <EmptyState title="Nobody has written any words yet">They stand here as they come in.</EmptyState>
        )}
        {data.questions
          .filter(question => data.words.some(one => one.question === question.key))
          .map(question => (
            <section>
              <h2 class="govuk-heading-m">{question.name}</h2>
              {data.words
                .filter(one => one.question === question.key)
                .map(one => (
                  <div class="kept-said">
                    <p class="govuk-body kept-own-words" lang={one.language}>
                      {one.words}
                    </p>
                    <p class="govuk-body-s">
                      {worriesIn(one.words).length > 0 && <Tag classes="govuk-tag--red">Read this one first</Tag>}{' '}
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
                  </div>
                ))}
            </section>
          ))}
      </>
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
