import { Refusal } from '../../kernel/index.ts'
import { Question, Radios, Select, TextInput } from '../../ui/index.ts'
import { choice, notFound, optionalText, page, text } from '../../web/index.ts'
import { noteQuotesOn } from '../promise/promises.store.ts'
import { recordsToTie } from './choices.store.ts'
import { kindTitles, readRef, refKey } from './link.ts'
import { linkRecords, unlinkRecords, allLinks, threadOf } from './links.store.ts'
import { threadAddress } from './thread.page.tsx'

/** Ties one record to another: the one is there because of the other. */
export const tieRecordsPage = page({
  path: '/thread/:kind/:id/tie',
  needs: 'strategy.tie-records',
  form: {
    way: choice(['up', 'down'], { missing: 'Say which of the two led to the other' }),
    other: text({ missing: 'Choose the other record' }),
    why: optionalText({ max: 300 }),
  },
  load: async ({ db, params, today }) => {
    const ref = readRef(`${params['kind'] ?? ''} ${params['id'] ?? ''}`) ?? notFound()
    return { self: ((await threadOf(db, ref, today)) ?? notFound()).self, choices: await recordsToTie(db, today) }
  },
  submit: async ({ db, data: { self, choices }, values, person, today }) => {
    const other = readRef(values.other)
    const found = choices.flatMap(one => one.records).find(one => refKey(one.ref) === values.other)
    if (!other || !found) throw new Refusal('Choose one of the records in the list', 'other')
    const [of, because] = values.way === 'up' ? [self.ref, other] : [other, self.ref]
    await linkRecords(db, { of, because, why: values.why ?? '', by: person.id })
    await noteQuotesOn(db, [of, because], today)
    return {
      to: threadAddress(self.ref),
      saying: 'Tied',
      about: `${refKey(of)} because of ${refKey(because)}`,
    }
  },
  view: ({ data: { self, choices }, form, refused, csrf }) => ({
    title: 'Tie two records',
    body: (
      <Question
        title="Tie another record to this one"
        caption={self.title}
        back={threadAddress(self.ref)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Tie"
      >
        <Radios
          field={form.way}
          label="Which led to the other?"
          items={[
            { value: 'up', text: 'The other one is why this is here' },
            { value: 'down', text: 'The other one came of this' },
          ]}
        />
        <Select
          field={form.other}
          label="The other record"
          hint="Only what you may read is in the list"
          items={[
            { value: '', text: 'Choose one' },
            ...choices.flatMap(({ kind, records }) =>
              records
                .filter(one => refKey(one.ref) !== refKey(self.ref))
                .map(one => ({ value: refKey(one.ref), text: `${kindTitles[kind]}: ${one.title.slice(0, 120)}` })),
            ),
          ]}
        />
        <TextInput field={form.why} label="Why, in a few words (you may leave this out)" />
      </Question>
    ),
  }),
})

export const untieRecordsPage = page({
  path: '/thread/links/:link/untie',
  needs: 'strategy.tie-records',
  load: async ({ db, params, today }) => {
    const id = params['link'] ?? notFound()
    const link = (await allLinks(db)).find(one => one.id === id) ?? notFound()
    const thread = (await threadOf(db, link.of, today)) ?? (await threadOf(db, link.because, today)) ?? notFound()
    return { id, link, self: thread.self }
  },
  submit: async ({ db, data: { id, link, self } }) => {
    await unlinkRecords(db, id)
    return { to: threadAddress(self.ref), saying: 'Untied', about: `${refKey(link.of)} and ${refKey(link.because)}` }
  },
  view: ({ data: { self }, refused, csrf }) => ({
    title: 'Untie two records',
    body: (
      <Question
        title="Untie these two records?"
        caption={self.title}
        back={threadAddress(self.ref)}
        refused={refused}
        csrf={csrf}
        submit="Untie"
        warning={true}
        cancel={threadAddress(self.ref)}
        intro="Both stay as they are. Only the tie between them goes; the audit trail keeps that it was there."
      >
        {null}
      </Question>
    ),
  }),
})
