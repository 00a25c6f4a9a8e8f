import { randomBytes } from 'node:crypto'
import { asThePublic } from '../../database/index.ts'
import { Refusal } from '../../kernel/index.ts'
import {
  Button,
  CsrfField,
  Details,
  ProgressSteps,
  Radios,
  Refusals,
  Select,
  TextArea,
  TextInput,
} from '../../ui/index.ts'
import { choices, type FieldState, type FormState, optionalText, page, query } from '../../web/index.ts'
import { type AgeBand, ageBands } from '../cards/card.ts'
import { codeOf } from '../cards/card-code.ts'
import { isBlankSlip, raiseCard, raisedAtByCode } from '../cards/cards.store.ts'
import { noteWrongCode, tooManyCodes } from '../cards/code-tries.store.ts'
import { forums } from '../forums/forums.store.ts'
import { addHours } from '../../kernel/index.ts'
import { NotSafe, Slip } from './blocks.tsx'
import { Pictures, pictureSays } from './pictures.tsx'
import { youthSettingsOf } from './youth-settings.store.ts'

const longest = 3000

// Every step gives all answers back, hidden, so that nothing is kept before it is sent and nothing can run out.
const fields = {
  step: optionalText(),
  go: optionalText(),
  ownWords: optionalText({ max: longest }),
  pictures: choices(),
  ageBand: optionalText(),
  forum: optionalText(),
  language: optionalText({ max: 60 }),
  contact: optionalText({ max: 300 }),
  slip: optionalText({ max: 40 }),
}
type Form = FormState<typeof fields>

const ageAnswers = [
  { value: 'under 8', text: 'Under 8' },
  { value: '8 to 11', text: '8 to 11' },
  { value: '12 to 15', text: '12 to 15' },
  { value: '16 to 17', text: '16 or 17' },
  { value: '18 to 25', text: '18 to 25' },
  { value: 'not said', text: 'I would rather not say' },
]

/** Answers of the other steps, which travel with the form. */
const Carried = ({ form, names }: { form: Form; names: readonly (keyof Form)[] }) => (
  <>
    {names.flatMap(name => {
      const field: FieldState = form[name]
      const values = name === 'pictures' ? field.values : [field.value]
      return values.filter(value => value !== '').map(value => <input type="hidden" name={name} value={value} />)
    })}
  </>
)

const steps = ['Your words', 'About you', 'Check and send']

const Buttons = ({ last, back }: { last?: boolean; back: boolean }) => (
  <div class="govuk-button-group">
    <Button name="go" value="on" preventDoubleClick={true}>
      {last ? 'Send my card' : 'Next'}
    </Button>
    {back && (
      <Button name="go" value="back" classes="govuk-button--secondary">
        Back
      </Button>
    )}
  </div>
)

const YourWords = ({ form }: { form: Form }) => (
  <>
    <h1 class="govuk-heading-xl">What should change?</h1>
    <p class="govuk-body-l">Tell us in your own words, or pick a picture, or both. It does not have to be neat.</p>
    <p class="govuk-body">You do not need to give your name. Please do not give the name of anyone else.</p>
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">What is it about?</legend>
      <Pictures name="pictures" chosen={form.pictures.values} />
    </fieldset>
    <TextArea
      field={form.ownWords}
      label="Your words"
      hint="You can write in any language"
      rows={6}
      max={longest}
      attributes={{ autocomplete: 'off' }}
    />
    <Carried form={form} names={['ageBand', 'forum', 'language', 'contact', 'slip']} />
    <p class="govuk-body">
      One worker reads your card first. If you tell us that someone is being hurt, that worker must tell a person whose
      job is to keep you safe.
    </p>
    <Buttons back={false} />
  </>
)

const AboutYou = ({ form, groups }: { form: Form; groups: readonly Readonly<{ id: string; name: string }>[] }) => (
  <>
    <h1 class="govuk-heading-xl">About you</h1>
    <p class="govuk-body-l">We do not ask your name. You can skip anything here.</p>
    <Radios field={form.ageBand} label="How old are you?" items={ageAnswers} />
    {groups.length > 0 && (
      <Select
        field={form.forum}
        label="Are you in one of these groups?"
        items={[
          { value: '', text: 'No, or I would rather not say' },
          ...groups.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
    )}
    <TextInput
      field={form.language}
      label="Did you write in another language? Which one?"
      autocomplete="off"
      classes="govuk-input--width-20"
    />
    <TextArea
      field={form.contact}
      label="Do you want someone to talk to you?"
      hint="Only if you want to. Say how to find you. Only the worker who reads cards sees this"
      rows={2}
      attributes={{ autocomplete: 'off' }}
    />
    <TextInput
      field={form.slip}
      label="Do you have a slip with a code?"
      hint="Type the code. If you have none, leave this empty and we will give you one"
      autocomplete="off"
      spellcheck={false}
      classes="govuk-input--width-20"
    />
    <Carried form={form} names={['ownWords', 'pictures']} />
    <Buttons back={true} />
  </>
)

const CheckAndSend = ({ form }: { form: Form }) => (
  <>
    <h1 class="govuk-heading-xl">Check and send</h1>
    <div class="kept-said">
      <p class="kept-said-did__label">Your card</p>
      {form.ownWords.value !== '' && <p class="govuk-body kept-own-words">{form.ownWords.value}</p>}
      {form.pictures.values.length > 0 && (
        <p class="govuk-body">
          About:{' '}
          {form.pictures.values
            .map(id => pictureSays(id)?.toLowerCase() ?? '')
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
    </div>
    <h2 class="govuk-heading-m">What happens next</h2>
    <ol class="govuk-list govuk-list--number">
      <li>A worker reads your card.</li>
      <li>If it is for all of you, the board gets it. Someone on the board must answer.</li>
      <li>You say if the answer is good. If not, it goes back to them.</li>
    </ol>
    <p class="govuk-body">Your own words are not put on show. We ask you first.</p>
    <Carried form={form} names={['ownWords', 'pictures', 'ageBand', 'forum', 'language', 'contact', 'slip']} />
    <Buttons last={true} back={true} />
  </>
)

export const makeCardPage = page({
  path: '/young-people/card',
  needs: 'voice.raise-card',
  layout: 'youth',
  form: fields,
  load: async ({ db }) =>
    asThePublic(db, async reader => ({
      forums: (await forums(reader)).filter(forum => forum.isPublic),
      help: (await youthSettingsOf(reader)).help,
    })),
  submit: async ({ db, data, values, today, now, from }) => {
    const at = values.step === '2' ? 2 : values.step === '3' ? 3 : 1
    const to = (step: number) => ({ data, standing: { step: String(step) } })
    if (values.go === 'back') return to(Math.max(1, at - 1))
    const chosen = values.pictures.flatMap(id => pictureSays(id) ?? [])
    if (values.ownWords === null && chosen.length === 0)
      throw new Refusal('Write some words or pick a picture', 'ownWords')
    if (at < 3) return to(at + 1)
    const ageBand: AgeBand = ageBands.find(band => band === values.ageBand) ?? 'not said'
    const forum = data.forums.find(one => one.id === values.forum)?.id ?? null
    const card = {
      cameBy: 'page',
      forum,
      ageBand,
      ownWords: values.ownWords ?? chosen.join(', '),
      language: values.language ?? 'English',
      pictureWords: chosen.join(', '),
      contact: values.contact ?? '',
      raisedOn: today,
      raisedAt: now,
    } as const
    // A card is never lost for a slip: where the code will not do, it goes with a new one, and the young person is told.
    if (values.slip !== null && !(await tooManyCodes(db, from, now))) {
      if (await isBlankSlip(db, values.slip)) {
        await raiseCard(db, { ...card, code: values.slip, isSlip: true })
        return { to: '/young-people/card/sent' }
      }
      await noteWrongCode(db, from, now)
    }
    const secret = randomBytes(16).toString('base64url')
    await raiseCard(db, { ...card, code: codeOf(secret) })
    return {
      to: `/young-people/card/sent${query({ slip: secret, new: values.slip === null ? '' : 'yes' })}`,
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const step = form.step.value === '3' ? 3 : form.step.value === '2' ? 2 : 1
    return {
      title: step === 1 ? 'What should change?' : step === 2 ? 'About you' : 'Check and send',
      body: (
        <>
          <Refusals refused={refused} form={form} />
          <ProgressSteps steps={steps} now={step - 1} />
          <form method="post" action="/young-people/card" novalidate>
            <CsrfField token={csrf} />
            <input type="hidden" name="step" value={String(step)} />
            {step === 1 ? (
              <YourWords form={form} />
            ) : step === 2 ? (
              <AboutYou form={form} groups={data.forums} />
            ) : (
              <CheckAndSend form={form} />
            )}
          </form>
          {step === 1 && <NotSafe help={data.help} />}
        </>
      ),
    }
  },
})

/** The slip can be shown again for an hour, so that a printer may jam; after that the code is on paper only. */
const hoursShown = 1

export const cardSentPage = page({
  path: '/young-people/card/sent',
  needs: 'voice.follow-card',
  layout: 'youth',
  load: async ({ db, query: asked, now }) => {
    const code = asked['slip'] === undefined ? null : codeOf(asked['slip'])
    const raisedAt = code === null ? null : await raisedAtByCode(db, code)
    return {
      code: raisedAt !== null && addHours(raisedAt, hoursShown) >= addHours(now, 0) ? code : null,
      wasNew: asked['new'] === 'yes',
      help: (await asThePublic(db, youthSettingsOf)).help,
    }
  },
  view: ({ data }) => ({
    title: 'We have your card',
    body: (
      <>
        <h1 class="govuk-heading-xl">We have your card</h1>
        <p class="govuk-body-l">Thank you. What you say matters.</p>
        {data.code === null ? (
          <p class="govuk-body">The code on your slip shows you where your card is. Keep it safe.</p>
        ) : (
          <>
            <h2 class="govuk-heading-l">This is your code</h2>
            {data.wasNew && (
              <p class="govuk-body">We could not use the code that you typed. Please use this one from now on.</p>
            )}
            <Slip code={data.code} where="this site, “Where is my card?”" />
            <p class="govuk-body">
              Write it down, take a photo or print this page. We cannot find your card for you without it.
            </p>
          </>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href="/young-people/where-is-my-card">
            See where your card is
          </a>
        </p>
        <Details summaryText="Leaving a shared phone or computer?">
          Close this page when you are done. The list of pages that were open may still be kept there.
        </Details>
        <NotSafe help={data.help} />
      </>
    ),
  }),
})
