import { may, saveSetting, settingCalled } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { Button, EmptyState, Question, TextArea, TextInput } from '../../ui/index.ts'
import { address, notFound, optionalText, page, text } from '../../web/index.ts'
import { type Topic, topicId, usualTopics } from './lines-of-enquiry.ts'

const key = 'lines of enquiry'

/** The council’s own questions, or those that Kept comes with. */
export const topicsOf = async (db: Db): Promise<readonly Topic[]> =>
  ((await settingCalled(db, key)) as readonly Topic[] | null) ?? usualTopics

const linesIn = (words: string): string[] =>
  words
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

export const linesOfEnquiryPage = page({
  path: '/lines-of-enquiry',
  needs: 'board.read-meetings',
  load: ({ db }) => topicsOf(db),
  view: ({ data, asked: { person } }) => {
    const keeps = may(person, 'start.keep-lines-of-enquiry')
    return {
      title: 'Questions to ask',
      body: (
        <>
          <h1 class="govuk-heading-xl">Questions to ask</h1>
          <p class="govuk-body-l">
            From our own practice. They stand in the brief beside each report on their subject. Nobody has to ask them.
          </p>
          {data.length === 0 && (
            <EmptyState title="No subject has questions">Add the first, so that the brief can show them.</EmptyState>
          )}
          {data.map(topic => (
            <>
              <h2 class="govuk-heading-m">{topic.title}</h2>
              <ul class="govuk-list govuk-list--bullet">
                {topic.questions.map(question => (
                  <li>{question}</li>
                ))}
              </ul>
              {keeps && (
                <p class="govuk-body">
                  <a class="govuk-link" href={address('/lines-of-enquiry/:topic', { topic: topic.id })}>
                    Change<span class="govuk-visually-hidden"> the questions on {topic.title}</span>
                  </a>
                </p>
              )}
            </>
          ))}
          {keeps && <Button href="/lines-of-enquiry/new">Add a subject</Button>}
        </>
      ),
    }
  },
})

/** Asks for one subject: `new`, or the one in the address. An empty list of questions takes it away. */
const keeping = (path: string) =>
  page({
    path,
    needs: 'start.keep-lines-of-enquiry',
    form: {
      title: text({ missing: 'Enter the subject', max: 80 }),
      tells: text({ missing: 'Enter a word of the titles that it is about', max: 500 }),
      questions: optionalText({ max: 3000 }),
    },
    load: async ({ db, params }) => {
      const topics = await topicsOf(db)
      const id = params['topic']
      return { topics, topic: id === undefined ? null : (topics.find(one => one.id === id) ?? notFound()) }
    },
    starts: ({ topic }) =>
      topic === null
        ? {}
        : { title: topic.title, tells: topic.tells.join('\n'), questions: topic.questions.join('\n') },
    submit: async ({ db, data: { topics, topic }, values, person }) => {
      const questions = linesIn(values.questions ?? '')
      if (topic === null && questions.length === 0) throw new Refusal('Enter at least one question', 'questions')
      const id =
        topic?.id ??
        topicId(
          values.title,
          topics.map(one => one.id),
        )
      const kept: Topic = { id, title: values.title, tells: linesIn(values.tells), questions }
      const value =
        topic === null
          ? [...topics, kept]
          : topics.flatMap(one => (one.id !== id ? [one] : questions.length === 0 ? [] : [kept]))
      await saveSetting(db, { key, value, isPublic: false, by: person.id })
      return { to: '/lines-of-enquiry', saying: 'The questions are saved', about: values.title }
    },
    view: ({ data: { topic }, form, refused, csrf }) => ({
      title: topic === null ? 'Add a subject' : `Questions on ${topic.title}`,
      body: (
        <Question
          title={topic === null ? 'Add a subject' : `Questions on ${topic.title}`}
          back="/lines-of-enquiry"
          form={form}
          refused={refused}
          csrf={csrf}
        >
          <TextInput field={form.title} label="Subject" />
          <TextArea
            field={form.tells}
            label="Words in the titles of reports on it"
            hint="One on each line, such as foster. The first subject that fits is shown."
            rows={4}
          />
          <TextArea
            field={form.questions}
            label="Questions, one on each line"
            hint={topic === null ? undefined : 'Leave it empty to take the subject away.'}
            rows={6}
          />
        </Question>
      ),
    }),
  })

export const addTopicPage = keeping('/lines-of-enquiry/new')
export const changeTopicPage = keeping('/lines-of-enquiry/:topic')
