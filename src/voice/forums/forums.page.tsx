import { may } from '../../access/index.ts'
import { inWords, Refusal } from '../../kernel/index.ts'
import {
  Button,
  Checkboxes,
  DataTable,
  DateInput,
  EmptyState,
  Question,
  Select,
  TextArea,
  TextInput,
} from '../../ui/index.ts'
import { address, choice, choices, date, notFound, optionalNumber, optionalText, page, tick } from '../../web/index.ts'
import { Looked } from '../cards/card-parts.tsx'
import { lookTwice } from '../cards/look-twice.ts'
import { addSitting, changeSitting, findForum, findSitting, forums, sittings } from './forums.store.ts'
import {
  agesInWords,
  attendanceByMonth,
  mustBePast,
  presentInWords,
  readThemes,
  type Sitting,
  sittingKinds,
  waysOfSaying,
  waysOfTelling,
} from './sitting.ts'

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

const Sittings = ({ all, keeps, caption }: { all: readonly Sitting[]; keeps: boolean; caption: string }) => (
  <DataTable
    caption={caption}
    rows={all}
    empty="Nothing is written down yet."
    columns={[
      {
        heading: 'When',
        cell: one =>
          keeps ? (
            <a class="govuk-link" href={address('/voice/sittings/:sitting/change', { sitting: one.id })}>
              {inWords(one.heldOn)}
              <span class="govuk-visually-hidden">: change</span>
            </a>
          ) : (
            inWords(one.heldOn)
          ),
      },
      {
        heading: 'What',
        cell: one => `${capital(one.kind)}${one.forumName === null ? '' : `, ${one.forumName}`}`,
      },
      { heading: 'Present', numeric: true, cell: one => presentInWords(one, keeps) },
      {
        heading: 'Themes',
        cell: one => (
          <>
            {one.themes.length === 0 ? '–' : one.themes.join(', ')}
            {one.saidBy.length > 0 && <span class="kept-said-did__small"> ({one.saidBy.join(', ')})</span>}
          </>
        ),
      },
      { heading: 'Who met them', cell: one => one.metBy || '–' },
      {
        heading: 'What was fed back',
        cell: one => (
          <>
            {one.fedBack || 'Nothing yet'}
            {one.toldBy.length > 0 && <span class="kept-said-did__small"> ({one.toldBy.join(', ')})</span>}
          </>
        ),
      },
    ]}
  />
)

export const forumsPage = page({
  path: '/voice/forums',
  needs: 'voice.read',
  load: async ({ db, person }) => ({
    forums: await forums(db),
    sittings: await sittings(db),
    keeps: may(person, 'voice.keep-forums'),
  }),
  view: ({ data }) => ({
    title: 'Forums and visits',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">Forums and visits</h1>
        <p class="govuk-body">
          Where children and young people meet, who met them, and what they were told came of it. How many came, never
          who. Only those who run the forums see how many came where they were fewer than six.
        </p>
        {data.keeps && <Button href="/voice/sittings/new">Write down a meeting or a visit</Button>}
        {data.forums.length === 0 ? (
          <EmptyState title="There is no forum yet">
            Add one under “Bodies”, as a youth forum, with the ages that it is for.
          </EmptyState>
        ) : (
          <DataTable
            caption="Forums"
            rows={data.forums}
            columns={[
              {
                heading: 'Forum',
                cell: forum => (
                  <a class="govuk-link" href={address('/voice/forums/:forum', { forum: forum.id })}>
                    {forum.name}
                  </a>
                ),
              },
              { heading: 'Ages', cell: agesInWords },
              {
                heading: 'Last met',
                cell: forum => {
                  const last = data.sittings.find(one => one.forum === forum.id && one.kind === 'forum meeting')
                  return last ? inWords(last.heldOn) : 'Not written down'
                },
              },
              {
                heading: 'Told what came of it',
                cell: forum => {
                  const last = data.sittings.find(one => one.forum === forum.id && one.fedBack !== '')
                  return last ? inWords(last.heldOn) : 'Not yet'
                },
              },
            ]}
          />
        )}
        <Sittings all={data.sittings.slice(0, 30)} keeps={data.keeps} caption="Latest meetings and visits" />
      </>
    ),
  }),
})

export const forumPage = page({
  path: '/voice/forums/:forum',
  needs: 'voice.read',
  load: async ({ db, params, person }) => {
    const forum = (await findForum(db, params['forum'] ?? '')) ?? notFound()
    return { forum, sittings: await sittings(db, forum.id), keeps: may(person, 'voice.keep-forums') }
  },
  view: ({ data }) => ({
    title: data.forum.name,
    wide: true,
    body: (
      <>
        <a class="govuk-back-link" href="/voice/forums">
          All forums
        </a>
        <span class="govuk-caption-l">Forum for young people {agesInWords(data.forum)}</span>
        <h1 class="govuk-heading-l">{data.forum.name}</h1>
        {data.forum.purpose !== '' && <p class="govuk-body">{data.forum.purpose}</p>}
        {data.keeps && (
          <div class="govuk-button-group">
            <Button href={`/voice/sittings/new?forum=${data.forum.id}`}>Write down a meeting</Button>
          </div>
        )}
        <Sittings all={data.sittings} keeps={data.keeps} caption="Meetings and visits" />
        <DataTable
          caption="Month by month"
          rows={attendanceByMonth(data.sittings).toReversed()}
          empty="No meeting is written down yet."
          columns={[
            { heading: 'Month', cell: row => row.month },
            { heading: 'Meetings', numeric: true, cell: row => row.meetings },
            { heading: 'Came, all meetings together', numeric: true, cell: row => presentInWords(row, data.keeps) },
          ]}
        />
      </>
    ),
  }),
})

const fields = {
  kind: choice(sittingKinds, { missing: 'Choose what it was' }),
  forum: optionalText(),
  heldOn: date({ missing: 'Enter the day' }),
  present: optionalNumber({ least: 0, most: 2000 }),
  themes: optionalText({ max: 2000 }),
  saidBy: choices(),
  metBy: optionalText({ max: 300 }),
  fedBack: optionalText({ max: 2000 }),
  toldBy: choices(),
  nextSteps: optionalText({ max: 2000 }),
  looked: tick(),
}

type Form = Parameters<NonNullable<Parameters<typeof page<unknown, typeof fields>>[0]['view']>>[0]['form']

const Questions = ({ form, all }: { form: Form; all: readonly Readonly<{ id: string; name: string }>[] }) => (
  <>
    <Select
      field={form.kind}
      label="What was it?"
      items={[{ value: '', text: 'Choose' }, ...sittingKinds.map(kind => ({ value: kind, text: capital(kind) }))]}
    />
    <Select
      field={form.forum}
      label="Forum"
      items={[
        { value: '', text: 'None: young people were met elsewhere' },
        ...all.map(({ id, name }) => ({ value: id, text: name })),
      ]}
    />
    <DateInput field={form.heldOn} label="Day" />
    <TextInput
      field={form.present}
      label="How many children and young people came"
      hint="A number, never names. Leave empty if nobody counted"
      inputmode="numeric"
      classes="govuk-input--width-3"
    />
    <TextArea field={form.themes} label="What they talked about" hint="One theme a line. No names" rows={4} />
    <Checkboxes
      field={form.saidBy}
      label="How they took part (optional)"
      items={waysOfSaying.map(way => ({ value: way, text: capital(way) }))}
    />
    <TextInput field={form.metBy} label="Who met them" hint="By role, such as: two members of the board" />
    <TextArea field={form.fedBack} label="What they were told came of earlier talk" rows={3} />
    <Checkboxes
      field={form.toldBy}
      label="How they were told (optional)"
      hint="Those who were not there as well"
      items={waysOfTelling.map(way => ({ value: way, text: capital(way) }))}
    />
    <TextArea field={form.nextSteps} label="What comes next" rows={3} />
    <Looked field={form.looked} />
  </>
)

type Values = Readonly<{
  kind: Sitting['kind']
  forum: string | null
  heldOn: Sitting['heldOn']
  present: number | null
  themes: string | null
  saidBy: readonly string[]
  metBy: string | null
  fedBack: string | null
  toldBy: readonly string[]
  nextSteps: string | null
  looked: boolean
}>

const detailsOf = (values: Values, all: readonly Readonly<{ id: string }>[], today: Sitting['heldOn']) => {
  mustBePast(values.heldOn, today)
  const forum = all.find(one => one.id === values.forum)?.id ?? null
  if (values.kind === 'forum meeting' && forum === null) throw new Refusal('Choose the forum that met', 'forum')
  // The board reads these, so nobody is named in them.
  for (const name of ['themes', 'fedBack', 'nextSteps'] as const) lookTwice(values[name] ?? '', values.looked, name)
  if (values.present !== null && !Number.isInteger(values.present)) throw new Refusal('Enter a whole number', 'present')
  return {
    forum,
    kind: values.kind,
    heldOn: values.heldOn,
    present: values.present,
    themes: readThemes(values.themes ?? ''),
    saidBy: waysOfSaying.filter(way => values.saidBy.includes(way)),
    metBy: values.metBy ?? '',
    fedBack: values.fedBack ?? '',
    toldBy: waysOfTelling.filter(way => values.toldBy.includes(way)),
    nextSteps: values.nextSteps ?? '',
  }
}

export const addSittingPage = page({
  path: '/voice/sittings/new',
  needs: 'voice.keep-forums',
  form: fields,
  load: ({ db }) => forums(db),
  starts: (_all, { today, query }) => ({
    heldOn: today,
    ...(query['forum'] === undefined ? {} : { forum: query['forum'], kind: 'forum meeting' as const }),
  }),
  submit: async ({ db, data, values, person, today }) => {
    await addSitting(db, detailsOf(values, data, today), person.id)
    return { to: '/voice/forums', saying: 'Written down', about: values.kind }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Write down a meeting or a visit',
    body: (
      <Question title="Write down a meeting or a visit" back="/voice/forums" form={form} refused={refused} csrf={csrf}>
        <Questions form={form} all={data} />
      </Question>
    ),
  }),
})

export const changeSittingPage = page({
  path: '/voice/sittings/:sitting/change',
  needs: 'voice.keep-forums',
  form: fields,
  load: async ({ db, params }) => ({
    sitting: (await findSitting(db, params['sitting'] ?? '')) ?? notFound(),
    forums: await forums(db),
  }),
  starts: ({ sitting }) => ({ ...sitting, themes: sitting.themes.join('\n') }),
  submit: async ({ db, data, values, today }) => {
    await changeSitting(db, data.sitting.id, detailsOf(values, data.forums, today))
    return { to: '/voice/forums', saying: 'Changed', about: values.kind }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Change what is written down',
    body: (
      <Question
        title="Change what is written down"
        caption={`${data.sitting.forumName ?? data.sitting.kind}, ${inWords(data.sitting.heldOn)}`}
        back="/voice/forums"
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <Questions form={form} all={data.forums} />
      </Question>
    ),
  }),
})
