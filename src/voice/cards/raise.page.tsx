import { randomBytes } from 'node:crypto'
import { Refusal } from '../../kernel/index.ts'
import { DateInput, EmptyState, Question, Select, TextArea, TextInput } from '../../ui/index.ts'
import { choice, date, optionalNumber, optionalText, page, query, text } from '../../web/index.ts'
import { forums } from '../forums/forums.store.ts'
import { Slip } from '../youth/blocks.tsx'
import { ageBands } from './card.ts'
import { codeOf } from './card-code.ts'
import { raiseCard, raisedAtByCode, saveSlips, slipsMade } from './cards.store.ts'
import { momentInWords } from '../../kernel/index.ts'
import { Button, DataTable } from '../../ui/index.ts'

const bandItems = ageBands.map(band => ({ value: band, text: band.charAt(0).toUpperCase() + band.slice(1) }))

/** A card that a group made together, or that a worker was told. */
export const raiseCardPage = page({
  path: '/voice/cards/new',
  needs: 'voice.triage-card',
  form: {
    ownWords: text({ missing: 'Write what they said, in their own words', max: 5000 }),
    language: optionalText({ max: 60 }),
    forum: optionalText(),
    ageBand: choice(ageBands, { missing: 'Choose how old they are' }),
    raisedOn: date({ missing: 'Enter the day that it was said' }),
  },
  load: ({ db }) => forums(db),
  starts: (_data, { today, query: asked }) => ({ raisedOn: today, forum: asked['forum'] ?? null }),
  submit: async ({ db, data, values, today, now }) => {
    if (values.raisedOn > today) throw new Refusal('The day cannot be in the future', 'raisedOn')
    const secret = randomBytes(16).toString('base64url')
    const forum = data.find(one => one.id === values.forum)?.id ?? null
    await raiseCard(db, {
      cameBy: forum === null ? 'worker' : 'forum',
      forum,
      ageBand: values.ageBand,
      ownWords: values.ownWords,
      language: values.language ?? 'English',
      code: codeOf(secret),
      raisedOn: values.raisedOn,
      raisedAt: now,
    })
    return {
      to: `/voice/cards/slip${query({ slip: secret })}`,
      saying: 'The card is written down. Now decide whom it is for',
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Write down a card',
    body: (
      <Question
        title="Write down a card"
        back="/voice/triage"
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Save, and print its slip"
        intro="What a group or one young person asked for. Their own words stay with you: nobody else in the council reads them."
      >
        <TextArea field={form.ownWords} label="In their own words" rows={6} max={5000} hint="No names" />
        <TextInput field={form.language} label="Language, if not English" classes="govuk-input--width-20" />
        <Select
          field={form.forum}
          label="Forum"
          items={[{ value: '', text: 'No forum' }, ...data.map(({ id, name }) => ({ value: id, text: name }))]}
        />
        <Select field={form.ageBand} label="Age" items={[{ value: '', text: 'Choose' }, ...bandItems]} />
        <DateInput field={form.raisedOn} label="Day that it was said" />
      </Question>
    ),
  }),
})

/** The slip of a card that was just written down. */
export const cardSlipPage = page({
  path: '/voice/cards/slip',
  needs: 'voice.triage-card',
  load: async ({ db, query: asked }) => {
    const code = asked['slip'] === undefined ? null : codeOf(asked['slip'])
    return code !== null && (await raisedAtByCode(db, code)) !== null ? code : null
  },
  view: ({ data }) => ({
    title: 'Slip for the young person',
    body: (
      <>
        <h1 class="govuk-heading-l">Slip for the young person</h1>
        {data === null ? (
          <EmptyState title="There is no such slip">
            The code of a card is shown once, when the card is written down.
          </EmptyState>
        ) : (
          <>
            <p class="govuk-body">
              Print it or read it out now. Kept does not keep the code, so it cannot be shown again later.
            </p>
            <Slip code={data} where="this site, “Where is my card?”" />
          </>
        )}
        <p class="govuk-body kept-no-print">
          <a class="govuk-link" href="/voice/triage">
            Go on to deciding whom the card is for
          </a>
        </p>
      </>
    ),
  }),
})

const mostSlips = 60

/** Blank slips for a group, to be made before it meets. */
export const slipsPage = page({
  path: '/voice/slips',
  needs: 'voice.triage-card',
  form: {
    howMany: optionalNumber({ least: 1, most: mostSlips }),
    forum: optionalText(),
  },
  load: async ({ db }) => ({ forums: await forums(db), made: await slipsMade(db) }),
  submit: async ({ db, data, values, person, now }) => {
    const howMany = values.howMany ?? 0
    if (!Number.isInteger(howMany) || howMany < 1)
      throw new Refusal(`Enter how many, from 1 to ${mostSlips}`, 'howMany')
    const forum = data.forums.find(one => one.id === values.forum)?.id ?? null
    const secret = randomBytes(16).toString('base64url')
    const codes = Array.from({ length: howMany }, (_, place) => codeOf(secret, place))
    await saveSlips(db, { codes, forum, by: person.id, now })
    return {
      to: `/voice/slips/sheet${query({ slips: secret, many: String(howMany), forum: forum ?? '' })}`,
      about: 'blank slips',
      details: { howMany },
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Blank slips',
    body: (
      <>
        <Question
          title="Blank slips"
          back="/voice"
          form={form}
          refused={refused}
          csrf={csrf}
          submit="Make the slips"
          intro="Each slip has its own code. A young person types it when they make a card, and later to see where the card is. Print them at once: the codes are not kept."
        >
          <TextInput field={form.howMany} label="How many" inputmode="numeric" classes="govuk-input--width-3" />
          <Select
            field={form.forum}
            label="For which forum"
            items={[{ value: '', text: 'No forum' }, ...data.forums.map(({ id, name }) => ({ value: id, text: name }))]}
          />
        </Question>
        <DataTable
          caption="Slips made"
          rows={data.made}
          empty="No slips have been made yet."
          columns={[
            { heading: 'When', cell: row => momentInWords(row.madeAt) },
            { heading: 'Forum', cell: row => row.forumName ?? 'No forum' },
            { heading: 'Made', numeric: true, cell: row => row.made },
            { heading: 'Used', numeric: true, cell: row => row.used },
          ]}
        />
      </>
    ),
  }),
})

export const slipSheetPage = page({
  path: '/voice/slips/sheet',
  needs: 'voice.triage-card',
  load: async ({ db, query: asked }) => {
    const many = Math.min(mostSlips, Math.max(1, Number(asked['many'] ?? '1') || 1))
    const secret = asked['slips'] ?? ''
    const forum = (await forums(db)).find(one => one.id === asked['forum'])
    return { codes: secret === '' ? [] : Array.from({ length: many }, (_, place) => codeOf(secret, place)), forum }
  },
  view: ({ data }) => ({
    title: 'Slips to print',
    body: (
      <>
        <h1 class="govuk-heading-l kept-no-print">Slips to print</h1>
        {data.codes.length === 0 ? (
          <EmptyState title="There are no slips here" action={<Button href="/voice/slips">Make slips</Button>}>
            Slips are shown once, when they are made.
          </EmptyState>
        ) : (
          <div class="kept-slips">
            {data.codes.map(code => (
              <Slip code={code} where="this site, “Make a card”" forum={data.forum?.name ?? null} />
            ))}
          </div>
        )}
      </>
    ),
  }),
})
