import { momentInWords, Refusal } from '../../kernel/index.ts'
import { BackLink, Button, DateInput, Details, Question, Radios, Tag, TextArea, TextInput } from '../../ui/index.ts'
import { choice, optionalDate, optionalText, page } from '../../web/index.ts'
import { calendarOf } from '../meetings/meetings.store.ts'
import { answerQuestion, ownQuestionRules, recordOf, saveQuestion } from './meeting-record.store.ts'
import { dayAndBody, meetingAsked } from './minutes-frame.tsx'
import { minutesAddress } from './minutes-findings.ts'
import { mustNotBeConfirmed } from './minutes.store.ts'
import { askers, countWords, deadlineOf, publicKinds, ruleOn, whatIsWrongWith } from './public-question.ts'
import { type QuestionSent, questionsToRead, takeQuestion, turnDownQuestion } from './question-sent.store.ts'
import { momentOn } from './wall-clock.ts'

/** Which one a form is about, with what the form of the page asks of every question. */
const Sent = ({ one, csrf }: { one: QuestionSent; csrf: string }) => (
  <>
    <input type="hidden" name="csrf" value={csrf} />
    <input type="hidden" name="sent" value={one.reference} />
    <input type="hidden" name="kind" value={one.kind} />
    <input type="hidden" name="asker" value={one.asker} />
  </>
)

/** What the public asked or said, and what they were answered. */
export const publicQuestionsPage = page({
  path: '/meetings/:meeting/minutes/questions',
  needs: 'board.take-minutes',
  form: {
    kind: choice(publicKinds, { missing: 'Choose whether it is a question or a statement' }),
    asker: choice(askers, { missing: 'Choose who it is from' }),
    words: optionalText({ max: 20_000 }),
    receivedOn: optionalDate(),
    receivedAt: optionalText({ max: 5 }),
    allowedWhy: optionalText({ max: 500 }),
    question: optionalText({ max: 40 }),
    answer: optionalText({ max: 20_000 }),
    answeredBy: optionalText({ max: 120 }),
    sent: optionalText({ max: 20 }),
    do: optionalText({ max: 20 }),
    refusedWhy: optionalText({ max: 500 }),
  },
  load: async ({ db, params }) => {
    const meeting = await meetingAsked(db, params)
    const rule = ruleOn(await ownQuestionRules(db), meeting.heldOn)
    return {
      meeting,
      rule,
      deadline: deadlineOf(meeting.heldOn, rule, await calendarOf(db)),
      questions: (await recordOf(db, meeting.id)).questions,
      toRead: await questionsToRead(db, meeting.id),
    }
  },
  starts: () => ({ kind: 'question' as const, asker: 'a member of the public' as const }),
  submit: async ({ db, data, values }) => {
    const { meeting, rule, deadline } = data
    const to = `${minutesAddress(meeting.id)}/questions`
    await mustNotBeConfirmed(db, meeting.id)
    if (values.question !== null) {
      if (values.answer === null) throw new Refusal('Enter the answer', 'answer')
      await answerQuestion(db, meeting.id, values.question, values.answer, values.answeredBy ?? '')
      return { to, saying: 'The answer is recorded', about: meeting.id }
    }
    if (values.sent !== null) {
      const sent = data.toRead.find(one => one.reference === values.sent)
      if (!sent) throw new Refusal('Somebody has dealt with this already')
      const details = { reference: sent.reference }
      if (values.do === 'take') {
        await takeQuestion(db, sent, { rule, deadline })
        return { to, saying: `The ${sent.kind} goes to the meeting`, about: meeting.id, details }
      }
      if (values.refusedWhy === null)
        throw new Refusal(`Say why ${sent.reference} cannot be taken: whoever sent it reads that`)
      await turnDownQuestion(db, sent.reference, values.refusedWhy)
      return { to, saying: 'It is turned down, and its words are gone', about: meeting.id, details }
    }
    if (values.words === null) throw new Refusal('Enter the question or statement', 'words')
    if (values.receivedOn === null) throw new Refusal('Enter the day it came', 'receivedOn')
    const asked = {
      kind: values.kind,
      asker: values.asker,
      words: values.words,
      wordCount: countWords(values.words),
      wordLimit: rule.words,
      receivedAt: momentOn(values.receivedOn, values.receivedAt ?? '', 'receivedAt'),
      deadline,
      allowedWhy: values.allowedWhy ?? '',
    }
    const wrong = whatIsWrongWith(asked)
    if (wrong.length > 0 && asked.allowedWhy === '')
      throw new Refusal(`${wrong.join(' ')} If the chair takes it all the same, say why`, 'allowedWhy')
    await saveQuestion(db, meeting.id, asked)
    return { to, saying: `The ${values.kind} is recorded`, about: meeting.id, details: { words: asked.wordCount } }
  },
  view: ({ data, form, refused, csrf }) => {
    const { meeting, rule } = data
    return {
      title: 'Public questions',
      body: (
        <>
          <BackLink href={minutesAddress(meeting.id)}>Back to the minutes</BackLink>
          <Question
            title="Public questions"
            caption={dayAndBody(meeting)}
            form={form}
            refused={refused}
            csrf={csrf}
            submit="Record"
            intro={`To be taken it must have come by ${momentInWords(data.deadline)} and have at most ${rule.words} words; ${rule.perPerson} from each person. This is the council’s own rule (${rule.source}).`}
          >
            <Radios
              field={form.kind}
              label="What came in?"
              inline={true}
              items={[
                { value: 'question', text: 'A question' },
                { value: 'statement', text: 'A statement' },
              ]}
            />
            <Radios
              field={form.asker}
              label="Who is it from?"
              hint="Their name stays out of Kept"
              items={askers.map(one => ({ value: one, text: one.charAt(0).toUpperCase() + one.slice(1) }))}
            />
            <TextArea field={form.words} label="In their words" rows={5} />
            <DateInput field={form.receivedOn} label="The day it came" />
            <TextInput
              field={form.receivedAt}
              label="The time it came"
              hint="By the 24-hour clock, such as 08:15"
              classes="govuk-input--width-5"
            />
            <TextInput field={form.allowedWhy} label="Why the chair takes it, though it is late or long (optional)" />
          </Question>
          {data.toRead.length > 0 && (
            <>
              <h2 class="govuk-heading-m">Sent in on the public pages</h2>
              {data.toRead.map(one => (
                <section class="kept-promise" aria-label={`${one.kind} ${one.reference}`}>
                  <p class="govuk-body-s">
                    A {one.kind} from {one.asker}, {countWords(one.words)} words, came {momentInWords(one.sentAt)}. Its
                    number is {one.reference}
                  </p>
                  <blockquote class="kept-words">{one.words}</blockquote>
                  <form method="post" novalidate>
                    <Sent one={one} csrf={csrf} />
                    <Button name="do" value="take">
                      Take it to the meeting<span class="govuk-visually-hidden"> ({one.reference})</span>
                    </Button>
                  </form>
                  <Details summaryText="It cannot be taken">
                    <form method="post" novalidate>
                      <Sent one={one} csrf={csrf} />
                      <label class="govuk-label govuk-label--s" for={`why-${one.reference}`}>
                        Why
                      </label>
                      <div class="govuk-hint" id={`why-${one.reference}-hint`}>
                        Whoever sent it reads this, so give the rule and no name. The words that were sent are not kept
                      </div>
                      <input
                        class="govuk-input"
                        id={`why-${one.reference}`}
                        name="refusedWhy"
                        aria-describedby={`why-${one.reference}-hint`}
                      />
                      <Button name="do" value="turn down" classes="govuk-button--warning kept-after">
                        Turn it down<span class="govuk-visually-hidden"> ({one.reference})</span>
                      </Button>
                    </form>
                  </Details>
                </section>
              ))}
            </>
          )}
          <h2 class="govuk-heading-m">What came in</h2>
          {data.questions.length === 0 && <p class="govuk-body">None received so far.</p>}
          {data.questions.map((one, index) => (
            <section class="kept-promise" aria-label={`${one.kind} ${index + 1}`}>
              <p class="govuk-body-s">
                A {one.kind} from {one.asker}, {one.wordCount} words, came {momentInWords(one.receivedAt)}{' '}
                {whatIsWrongWith(one).length === 0 ? (
                  <Tag classes="govuk-tag--green">In time</Tag>
                ) : (
                  <Tag classes="govuk-tag--yellow">Allowed by the chair</Tag>
                )}
              </p>
              <blockquote>{one.words}</blockquote>
              {one.allowedWhy !== '' && <p class="govuk-body-s">Taken because: {one.allowedWhy}</p>}
              <form method="post" novalidate>
                <input type="hidden" name="csrf" value={csrf} />
                <input type="hidden" name="question" value={one.id} />
                <input type="hidden" name="kind" value={one.kind} />
                <input type="hidden" name="asker" value={one.asker} />
                <label class="govuk-label govuk-label--s" for={`answer-${index}`}>
                  Answer
                </label>
                <textarea class="govuk-textarea" id={`answer-${index}`} name="answer" rows={3}>
                  {one.answer}
                </textarea>
                <label class="govuk-label govuk-label--s" for={`answered-by-${index}`}>
                  Given by, by role
                </label>
                <input
                  class="govuk-input"
                  id={`answered-by-${index}`}
                  name="answeredBy"
                  value={one.answeredBy === '' ? 'Chair' : one.answeredBy}
                />
                <button class="govuk-button govuk-button--secondary kept-after" type="submit">
                  Save the answer
                  <span class="govuk-visually-hidden">
                    {' '}
                    to {one.kind} {index + 1}
                  </span>
                </button>
              </form>
            </section>
          ))}
        </>
      ),
    }
  },
})
