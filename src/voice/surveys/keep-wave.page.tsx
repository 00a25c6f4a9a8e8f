import { randomBytes } from 'node:crypto'
import { dayNumber, inWords, Refusal } from '../../kernel/index.ts'
import { DateInput, Question, Select, TextArea, TextInput, Tick, WarningText } from '../../ui/index.ts'
import {
  address,
  date,
  type FormState,
  notFound,
  optionalDate,
  optionalNumber,
  optionalText,
  page,
  text,
  tick,
  type Values,
} from '../../web/index.ts'
import { codeOf } from '../cards/card-code.ts'
import { meetingsFrom } from '../forums/forums.store.ts'
import { uncheckedLanguages } from './languages.ts'
import { agesInWords, readAges } from './survey.ts'
import {
  addWave,
  changeWave,
  closeWave,
  findSurvey,
  findWave,
  openWave,
  translationsOf,
  versionsOf,
  waves,
} from './surveys.store.ts'

export const waveAddress = (wave: string, rest = ''): string => address(`/voice/surveys/waves/:wave${rest}`, { wave })

const fields = {
  label: text({ missing: 'Enter the year or the name of this wave', max: 40 }),
  opensOn: date({ missing: 'Enter the first day' }),
  closesOn: date({ missing: 'Enter the last day' }),
  ages: text({ missing: 'Write the bands of ages, one on each line' }),
  forWhom: text({ missing: 'Say whom you ask', max: 200 }),
  asked: optionalNumber({ least: 1 }),
  target: optionalNumber({ least: 1 }),
  reportMeeting: optionalText(),
  reportDueOn: optionalDate(),
  needsCode: tick(),
  isShown: tick(),
}

type Meetings = Awaited<ReturnType<typeof meetingsFrom>>

const read = (values: Values<typeof fields>, meetings: Meetings) => ({
  ...values,
  reportMeeting: meetings.find(one => one.id === values.reportMeeting)?.id ?? null,
  ages: readAges(values.ages),
  target: Math.round(values.target ?? 100),
  asked: values.asked === null ? null : Math.round(values.asked),
})

const Fields = ({ form, meetings }: { form: FormState<typeof fields>; meetings: Meetings }) => (
  <>
    <TextInput field={form.label} label="Year or name of the wave" classes="govuk-input--width-10" />
    <DateInput field={form.opensOn} label="First day" />
    <DateInput field={form.closesOn} label="Last day" />
    <TextArea
      field={form.ages}
      label="Bands of ages"
      hint="One version for each line, both ages counted: 2 to 10, then 11 to 18. No age may be in two, and none left out"
      rows={3}
    />
    <TextInput field={form.forWhom} label="Who is it for?" hint="Such as all children in care of 2 to 18" />
    <TextInput
      field={form.asked}
      label="How many are asked? (optional)"
      hint="The response rate is out of these"
      inputmode="numeric"
      classes="govuk-input--width-5"
    />
    <TextInput
      field={form.target}
      label="How many answers do you hope for?"
      hint="100 if you leave it empty"
      inputmode="numeric"
      classes="govuk-input--width-5"
    />
    <Select
      field={form.reportMeeting}
      label="The results go to the board at"
      hint="When the meeting moves, the day moves with it"
      items={[
        { value: '', text: 'A meeting that is not in the plan yet' },
        ...meetings.map(one => ({ value: one.id, text: `${one.bodyName}, ${inWords(one.heldOn)}` })),
      ]}
    />
    <DateInput field={form.reportDueOn} label="If it is not in the plan yet: by when? (optional)" />
    <Tick
      field={form.needsCode}
      label="Each young person needs a code of their own"
      hint="Then nobody can answer twice. Without codes anyone with the link can answer, more than once, and the results say so"
    />
    <Tick
      field={form.isShown}
      label="Show it on the pages for young people while it is open"
      hint="Then they need no link. Without codes anyone who comes to those pages can answer, also people who were not asked"
    />
  </>
)

export const addWavePage = page({
  path: '/voice/surveys/:survey/waves/new',
  needs: 'voice.keep-surveys',
  form: fields,
  load: async ({ db, params, today }) => {
    const survey = (await findSurvey(db, params['survey'] ?? '')) ?? notFound()
    const [last] = await waves(db, survey.id)
    return {
      survey,
      last,
      lastAges: last ? await versionsOf(db, last.id) : [],
      meetings: await meetingsFrom(db, today),
    }
  },
  starts: ({ last, lastAges }) => ({
    ages: lastAges.map(agesInWords).join('\n'),
    forWhom: last?.forWhom ?? '',
    target: last?.target ?? 100,
    needsCode: last?.needsCode ?? false,
    isShown: last?.isShown ?? false,
  }),
  submit: async ({ db, data, values, person }) => {
    const secret = randomBytes(16).toString('base64url')
    const wave = await addWave(db, data.survey.id, {
      ...read(values, data.meetings),
      link: codeOf(`survey link ${secret}`).toLowerCase(),
      by: person.id,
    })
    return { to: waveAddress(wave), saying: 'The wave is added. Check its words, then put it out', about: wave }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Add a wave',
    body: (
      <Question
        title="Add a wave"
        caption={data.survey.title}
        back={address('/voice/surveys/:survey', { survey: data.survey.id })}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
        intro={data.last ? 'The questions are worded as last time. You can change the words after this.' : undefined}
      >
        <Fields form={form} meetings={data.meetings} />
      </Question>
    ),
  }),
})

export const changeWavePage = page({
  path: '/voice/surveys/waves/:wave/change',
  needs: 'voice.keep-surveys',
  form: fields,
  load: async ({ db, params }) => {
    const wave = (await findWave(db, params['wave'] ?? '')) ?? notFound()
    return { wave, versions: await versionsOf(db, wave.id), meetings: await meetingsFrom(db, wave.opensOn) }
  },
  starts: ({ wave, versions }) => ({
    label: wave.label,
    opensOn: wave.opensOn,
    closesOn: wave.closesOn,
    ages: versions.map(agesInWords).join('\n'),
    forWhom: wave.forWhom,
    asked: wave.asked,
    target: wave.target,
    reportMeeting: wave.reportMeeting?.id ?? null,
    reportDueOn: wave.reportMeeting === null ? wave.reportDueOn : null,
    needsCode: wave.needsCode,
    isShown: wave.isShown,
  }),
  submit: async ({ db, data, values }) => {
    await changeWave(db, data.wave, read(values, data.meetings))
    return { to: waveAddress(data.wave.id), saying: 'Saved', about: data.wave.id }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Change a wave',
    body: (
      <Question
        title={`Change ${data.wave.title} ${data.wave.label}`}
        back={waveAddress(data.wave.id)}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <Fields form={form} meetings={data.meetings} />
      </Question>
    ),
  }),
})

export const openWavePage = page({
  path: '/voice/surveys/waves/:wave/open',
  needs: 'voice.keep-surveys',
  form: { unchecked: tick() },
  load: async ({ db, params }) => {
    const wave = (await findWave(db, params['wave'] ?? '')) ?? notFound()
    const versions = await versionsOf(db, wave.id)
    const translations = await translationsOf(
      db,
      versions.map(version => version.id),
    )
    return { wave, unchecked: uncheckedLanguages(translations) }
  },
  submit: async ({ db, data: { wave, unchecked }, values, today }) => {
    if (unchecked.length > 0 && !values.unchecked)
      throw new Refusal(
        `Nobody who speaks it has checked the ${unchecked.join(' and ')}. Have it checked, or tick that it goes out unchecked`,
        'unchecked',
      )
    await openWave(db, wave)
    return {
      to: waveAddress(wave.id),
      saying:
        dayNumber(today) < dayNumber(wave.opensOn) ? 'It is put out, and opens on its first day' : 'The survey is open',
      about: wave.id,
      ...(unchecked.length > 0 ? { details: { unchecked } } : {}),
    }
  },
  view: ({ data: { wave, unchecked }, form, refused, csrf }) => ({
    title: 'Put the survey out',
    body: (
      <Question
        title={`Put out ${wave.title} ${wave.label}`}
        back={waveAddress(wave.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Put it out"
        cancel={waveAddress(wave.id)}
        intro="From then on its ages stay as they are, and the questions keep their answers. Everyone can read what is asked."
      >
        {unchecked.length > 0 && (
          <>
            <WarningText>
              Nobody who speaks it has checked the {unchecked.join(' and ')}. A wrong word may hurt a child, or make an
              answer mean something else.
            </WarningText>
            <Tick
              field={form.unchecked}
              label={`Put it out all the same: the ${unchecked.join(' and ')} goes out unchecked`}
              small={true}
            />
          </>
        )}
      </Question>
    ),
  }),
})

export const closeWavePage = page({
  path: '/voice/surveys/waves/:wave/close',
  needs: 'voice.keep-surveys',
  form: {},
  load: async ({ db, params }) => (await findWave(db, params['wave'] ?? '')) ?? notFound(),
  submit: async ({ db, data, now }) => {
    await closeWave(db, data, now)
    return { to: waveAddress(data.id), saying: 'The survey is closed', about: data.id }
  },
  view: ({ data, refused, csrf }) => ({
    title: 'Close the survey',
    body: (
      <Question
        title={`Close ${data.title} ${data.label}`}
        back={waveAddress(data.id)}
        refused={refused}
        csrf={csrf}
        submit="Close it"
        cancel={waveAddress(data.id)}
        intro="Nobody can begin it any more. Who is writing now has a day to send what they wrote. Papers can still be brought in."
      >
        {''}
      </Question>
    ),
  }),
})
