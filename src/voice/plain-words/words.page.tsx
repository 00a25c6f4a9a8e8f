import { DataTable, Question, TextArea, TextInput } from '../../ui/index.ts'
import { page, text } from '../../web/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { readingInWords, readingOf, targetReadingAge } from './reading-age.ts'
import { plainWords, savePlainWord } from './words.store.ts'

export const keepWordsPage = page({
  path: '/voice/words',
  needs: 'voice.keep-words',
  form: {
    term: text({ missing: 'Enter the word', max: 60 }),
    means: text({ missing: 'Say what it means', max: 300 }),
  },
  load: ({ db }) => plainWords(db),
  starts: (words, { query }) => {
    const word = words.find(one => one.term === query['word'])
    return word ? { ...word } : {}
  },
  submit: async ({ db, data, values, person }) => {
    const reading = readingOf(values.means)
    if (reading.age > targetReadingAge + 1) throw new Refusal(readingInWords(reading), 'means')
    // Another spelling of a word that is there is that word.
    const term = data.find(one => one.term.toLowerCase() === values.term.toLowerCase())?.term ?? values.term
    await savePlainWord(db, { term, means: values.means }, person.id)
    return { to: '/voice/words', saying: `“${term}” is explained`, about: term }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Plain words',
    body: (
      <>
        <Question
          title="Plain words"
          back="/voice"
          form={form}
          refused={refused}
          csrf={csrf}
          intro="What hard words mean, as young people read it. Your meaning goes over the one that came with Kept."
        >
          <TextInput field={form.term} label="Word or short form" classes="govuk-input--width-20" />
          <TextArea field={form.means} label="What it means" rows={3} attributes={{ 'data-reading-age': 'yes' }} />
          <script type="module" src="/assets/reading-age-live.js" />
        </Question>
        <p class="govuk-body">
          Plain titles of posts are kept with the posts. Young people read them under{' '}
          <a class="govuk-link" href="/young-people/who-is-who">
            Who is who
          </a>
          .
        </p>
        <DataTable
          caption="Words"
          rows={data}
          columns={[
            {
              heading: 'Word',
              cell: word => (
                <a class="govuk-link" href={`/voice/words?word=${encodeURIComponent(word.term)}`}>
                  {word.term}
                </a>
              ),
            },
            { heading: 'What it means', cell: word => word.means },
          ]}
        />
      </>
    ),
  }),
})
