import {
  askers,
  deadlineOf,
  calendarOf,
  type Meeting,
  ownQuestionRules,
  publicKinds,
  questionByReference,
  ruleOn,
  sendQuestion,
} from '../../board/index.ts'
import { asThePublic, type Db, type Instant } from '../../database/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { BackLink, Button, InsetText, Question, Radios, SummaryList, TextArea } from '../../ui/index.ts'
import { choice, notFound, page, query, text } from '../../web/index.ts'
import { dayAndDate } from '../packs/assemble-pack.ts'
import { timeInWords, whereCountable } from '../packs/how-to-ask.ts'
import { contactForMeetings, meetingWithPack } from '../packs/packs.store.ts'
import { askAddress, askedAddress, meetingAddress } from './addresses.ts'

const about = async (db: Db, id: string) =>
  asThePublic(db, async reader => {
    const meeting = (await meetingWithPack(reader, id)) ?? notFound()
    const rule = ruleOn(await ownQuestionRules(reader), meeting.heldOn)
    const calendar = await calendarOf(reader)
    return {
      meeting,
      rule,
      // Null in a year whose bank holidays nobody knows yet.
      deadline: whereCountable(() => deadlineOf(meeting.heldOn, rule, calendar)),
      contact: await contactForMeetings(reader),
    }
  })

/** A question can be sent while the meeting is still to come and the time for it has not passed. */
const mayAsk = (meeting: Pick<Meeting, 'state'>, deadline: Instant | null, now: Instant): boolean =>
  deadline !== null && (meeting.state === 'planned' || meeting.state === 'agenda published') && now <= deadline

/** A question or a statement to the board, from anyone, without an account and without a name. */
export const askTheBoardPage = page({
  path: '/published/meetings/:meeting/ask',
  needs: 'board.ask-question',
  layout: 'public',
  form: {
    kind: choice(publicKinds, { missing: 'Choose a question or a statement' }),
    asker: choice(askers, { missing: 'Choose who it is from' }),
    words: text({ missing: 'Write your question or statement', max: 20_000 }),
  },
  load: ({ db, params }) => about(db, params['meeting'] ?? ''),
  submit: async ({ db, data, values, from, now }) => {
    const { deadline } = data
    if (deadline === null || !mayAsk(data.meeting, deadline, now))
      throw new Refusal(`The time for questions to this meeting has passed. Ask ${data.contact} about the next one`)
    const reference = await sendQuestion(
      db,
      { meeting: data.meeting.id, kind: values.kind, asker: values.asker, words: values.words },
      { rule: data.rule, deadline, from, now },
    )
    return {
      to: `${askedAddress(data.meeting.id)}${query({ number: reference })}`,
      about: data.meeting.id,
      details: { reference },
    }
  },
  view: ({ data: { meeting, rule, deadline, contact }, form, refused, csrf, asked: { now } }) => ({
    title: 'Ask the board something',
    body:
      deadline !== null && mayAsk(meeting, deadline, now) ? (
        <Question
          title="Ask the board something"
          caption={`${meeting.bodyName}, ${dayAndDate(meeting.heldOn)}`}
          back={meetingAddress(meeting.id)}
          form={form}
          refused={refused}
          csrf={csrf}
          submit="Send it"
          intro={
            <>
              <p class="govuk-body-l">
                Send it by {timeInWords(deadline)}. It will be read out at the meeting, and the answer goes into the
                minutes.
              </p>
              <p class="govuk-body">
                You may send up to {rule.perPerson}. We do not ask for your name. Everyone will be able to read what you
                write, so do not name a child or a family, or say who you are.
              </p>
            </>
          }
        >
          <Radios
            field={form.kind}
            label="What do you want to send?"
            items={[
              { value: 'question', text: 'A question' },
              { value: 'statement', text: 'A statement: something to say, with no answer needed' },
            ]}
          />
          <Radios
            field={form.asker}
            label="Who is it from?"
            items={askers.map(one => ({ value: one, text: one.charAt(0).toUpperCase() + one.slice(1) }))}
          />
          <TextArea field={form.words} label="Your words" hint={`At most ${rule.words} words`} rows={8} />
        </Question>
      ) : (
        <>
          <BackLink href={meetingAddress(meeting.id)}>The meeting</BackLink>
          <h1 class="govuk-heading-xl">
            {deadline === null || now <= deadline
              ? 'Questions cannot be sent here now'
              : 'The time for questions has passed'}
          </h1>
          {deadline !== null && now > deadline && (
            <p class="govuk-body-l">
              Questions to the meeting of {dayAndDate(meeting.heldOn)} had to be here by {timeInWords(deadline)}.
            </p>
          )}
          <p class="govuk-body">You can still ask us: {contact}.</p>
        </>
      ),
  }),
})

/** The receipt of a question, and later what became of it, for whoever has its number. */
export const questionAskedPage = page({
  path: '/published/meetings/:meeting/asked',
  needs: 'board.ask-question',
  layout: 'public',
  load: async ({ db, params, query: asked }) => {
    const found = await questionByReference(db, asked['number'] ?? '')
    return {
      ...(await about(db, params['meeting'] ?? '')),
      sent: found?.meeting === params['meeting'] ? found : null,
    }
  },
  view: ({ data: { meeting, contact, sent } }) => ({
    title: sent === null ? 'What became of your question?' : `We have your ${sent.kind}`,
    body: (
      <>
        <BackLink href={meetingAddress(meeting.id)}>The meeting</BackLink>
        {sent === null ? (
          <>
            <h1 class="govuk-heading-xl">What became of your question?</h1>
            <form method="get" action={askedAddress(meeting.id)} novalidate>
              <div class="govuk-form-group">
                <label class="govuk-label govuk-label--m" for="number">
                  Its number
                </label>
                <div class="govuk-hint" id="number-hint">
                  You were given it when you sent the question, such as HKM4-7TWR
                </div>
                <input
                  class="govuk-input govuk-input--width-10"
                  id="number"
                  name="number"
                  autocomplete="off"
                  spellcheck="false"
                  aria-describedby="number-hint"
                />
              </div>
              <Button>Look</Button>
            </form>
            <p class="govuk-body">
              We know no question by a number that is wrong, or that was sent to another meeting. Ask: {contact}.
            </p>
          </>
        ) : (
          <>
            <h1 class="govuk-heading-xl">We have your {sent.kind}</h1>
            <SummaryList
              rows={[
                { key: { text: 'Its number' }, value: { text: sent.reference } },
                { key: { text: 'Sent' }, value: { text: timeInWords(sent.sentAt) } },
                { key: { text: 'For' }, value: { text: `${meeting.bodyName}, ${dayAndDate(meeting.heldOn)}` } },
              ]}
            />
            {sent.standing === 'turned down' ? (
              <InsetText>
                It cannot be taken at this meeting. {sent.refusedWhy} Ask us if you think that is wrong: {contact}.
              </InsetText>
            ) : sent.standing === 'taken' ? (
              <p class="govuk-body-l">It goes to the meeting. The answer will stand in the minutes.</p>
            ) : (
              <p class="govuk-body-l">The clerk reads it next. Look here again in a few days.</p>
            )}
            {sent.words !== '' && (
              <>
                <h2 class="govuk-heading-m">What you sent</h2>
                <blockquote class="govuk-body kept-words">{sent.words}</blockquote>
              </>
            )}
            <p class="govuk-body">
              Write the number down or print this page. Without it we cannot find your {sent.kind} for you.
            </p>
            {sent.standing !== 'turned down' && (
              <p class="govuk-body kept-no-print">
                <a class="govuk-link" href={askAddress(meeting.id)}>
                  Send another
                </a>
              </p>
            )}
          </>
        )}
      </>
    ),
  }),
})
