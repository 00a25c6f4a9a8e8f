import { may } from '../../access/index.ts'
import { inWords, Refusal } from '../../kernel/index.ts'
import { Button, DataTable, InsetText, Question, Select, Tag, TextArea, TextInput, Tick } from '../../ui/index.ts'
import { explainer, plainWords } from '../../voice/index.ts'
import {
  address,
  choice,
  type FormState,
  notFound,
  optionalNumber,
  optionalText,
  page,
  text,
  tick,
  type Values,
} from '../../web/index.ts'
import { areasMissing, basisWords, checkDueOn, isStale, type Offer, offerAreas, offerBases } from './local-offer.ts'
import { addOffer, allOffers, changeOffer, confirmOffer } from './local-offer.store.ts'

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

export const localOfferPage = page({
  path: '/local-offer',
  needs: 'strategy.read',
  load: ({ db }) => allOffers(db),
  view: ({ data, asked }) => {
    const keeps = may(asked.person, 'strategy.keep')
    const missing = areasMissing(data)
    const stale = data.filter(one => isStale(one, asked.today)).length
    return {
      title: 'Local offer for care leavers',
      body: (
        <>
          <h1 class="govuk-heading-xl">Local offer for care leavers</h1>
          <p class="govuk-body-l">What help care leavers can have, who can have it, and how they get it.</p>
          {missing.length > 0 && (
            <InsetText>
              The law asks the council to publish help in six areas. Nothing is published about {missing.join(', ')}.
            </InsetText>
          )}
          {stale > 0 && (
            <InsetText>
              {stale === 1 ? 'One entry has' : `${stale} entries have`} not been checked in time. Is it still true?
            </InsetText>
          )}
          <DataTable
            caption="Entries"
            rows={data}
            empty="No entries yet. Begin with what the law gives every care leaver."
            columns={[
              {
                heading: 'Help',
                cell: one =>
                  keeps ? (
                    <a class="govuk-link" href={address('/local-offer/:offer', { offer: one.id })}>
                      {one.title}
                    </a>
                  ) : (
                    one.title
                  ),
              },
              { heading: 'Area', cell: one => capital(one.area) },
              { heading: 'Rests on', cell: one => basisWords[one.basis] },
              {
                heading: 'Last checked',
                cell: one => (
                  <>
                    {inWords(one.checkedOn)}{' '}
                    {isStale(one, asked.today) && <Tag classes="govuk-tag--red">check due</Tag>}
                  </>
                ),
              },
              {
                heading: 'Shown',
                cell: one => (one.isPublished ? 'To everyone' : <Tag classes="govuk-tag--yellow">not published</Tag>),
              },
            ]}
          />
          {keeps && <Button href="/local-offer/new">Add an entry</Button>}
        </>
      ),
    }
  },
})

const fields = {
  title: text({ missing: 'Enter what the help is called', max: 120 }),
  area: choice(offerAreas, { missing: 'Choose the area' }),
  basis: choice(offerBases, { missing: 'Choose what it rests on' }),
  what: text({ missing: 'Say what it is, in plain words', max: 1000 }),
  who: text({ missing: 'Say who can have it', max: 500 }),
  how: text({ missing: 'Say how to get it', max: 500 }),
  source: optionalText({ max: 300 }),
  checkEveryMonths: optionalNumber({ least: 1, most: 36 }),
  isPublished: tick(),
  deed: choice(['keep', 'end'], { missing: 'Say whether it stays' }),
}

const read = (values: Values<typeof fields>, before: Pick<Offer, 'checkedOn'>, endedOn: Offer['endedOn']) => ({
  title: values.title,
  area: values.area,
  basis: values.basis,
  what: values.what,
  who: values.who,
  how: values.how,
  source: values.source ?? '',
  checkedOn: before.checkedOn,
  checkEveryMonths: values.checkEveryMonths ?? 12,
  isPublished: values.isPublished,
  endedOn,
})

const Questions = (p: { form: FormState<typeof fields>; isNew: boolean }) => (
  <>
    <TextInput field={p.form.title} label="What it is called" />
    <Select
      field={p.form.area}
      label="Area"
      items={[{ value: '', text: 'Choose one' }, ...offerAreas.map(area => ({ value: area, text: capital(area) }))]}
    />
    <Select
      field={p.form.basis}
      label="What it rests on"
      items={[
        { value: '', text: 'Choose one' },
        ...offerBases.map(basis => ({ value: basis, text: basisWords[basis] })),
      ]}
    />
    <TextArea field={p.form.what} label="What it is" rows={4} max={1000} />
    <TextArea field={p.form.who} label="Who can have it" rows={2} max={500} />
    <TextArea field={p.form.how} label="How to get it" rows={2} max={500} />
    <TextInput field={p.form.source} label="Where it says so" hint="The law, the policy or the page" />
    <TextInput
      field={p.form.checkEveryMonths}
      label="Check it every so many months"
      inputmode="numeric"
      classes="govuk-input--width-3"
    />
    <Tick field={p.form.isPublished} label="Anyone may read it" />
    {p.isNew ? (
      <input type="hidden" name="deed" value="keep" />
    ) : (
      <Select
        field={p.form.deed}
        label="Is it still there?"
        items={[
          { value: 'keep', text: 'Yes, and what it says is true today' },
          { value: 'end', text: 'No, it has ended' },
        ]}
      />
    )}
  </>
)

export const addOfferPage = page({
  path: '/local-offer/new',
  needs: 'strategy.keep',
  form: fields,
  load: () => null,
  starts: () => ({ checkEveryMonths: 12, isPublished: true }),
  submit: async ({ db, values, today }) => {
    await addOffer(db, read(values, { checkedOn: today }, null))
    return { to: '/local-offer', saying: 'Added', about: values.title }
  },
  view: ({ form, refused, csrf }) => ({
    title: 'Add to the local offer',
    body: (
      <Question
        title="Add to the local offer"
        back="/local-offer"
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
      >
        <Questions form={form} isNew={true} />
      </Question>
    ),
  }),
})

export const changeOfferPage = page({
  path: '/local-offer/:offer',
  needs: 'strategy.keep',
  form: fields,
  load: async ({ db, params }) => (await allOffers(db)).find(one => one.id === params['offer']) ?? notFound(),
  starts: data => ({ ...data, deed: 'keep' as const }),
  submit: async ({ db, data, values, today }) => {
    if (values.deed === 'end' && values.isPublished) {
      await changeOffer(db, data.id, { ...data, endedOn: today })
      return { to: '/local-offer', saying: 'Ended: nobody is shown it any more', about: data.title }
    }
    if (values.deed === 'end') throw new Refusal('It is not published, so there is nothing to end', 'deed')
    await changeOffer(db, data.id, read(values, data, null))
    await confirmOffer(db, data.id, today)
    return { to: '/local-offer', saying: 'Checked today', about: values.title }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: data.title,
    body: (
      <Question
        title={data.title}
        caption={`Last checked ${inWords(data.checkedOn)}, due by ${inWords(checkDueOn(data))}`}
        back="/local-offer"
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Save, checked today"
      >
        <Questions form={form} isNew={false} />
      </Question>
    ),
  }),
})

export const publishedOfferPage = page({
  path: '/published/local-offer',
  needs: 'public.read',
  layout: 'youth',
  load: async ({ db, today }) => ({
    offers: (await allOffers(db)).filter(one => one.isPublished),
    today,
    explain: explainer(await plainWords(db)),
  }),
  view: ({ data }) => ({
    title: 'Help for care leavers',
    body: (
      <>
        <h1 class="govuk-heading-xl">Help for care leavers</h1>
        <p class="govuk-body-l">
          If you have been in care, this is help you can have.{' '}
          {data.explain('Ask your personal adviser about any of it.')}
        </p>
        {data.offers.length === 0 && (
          <p class="govuk-body">There is nothing here yet. Please ask your personal adviser.</p>
        )}
        {offerAreas.map(area => {
          const own = data.offers.filter(one => one.area === area)
          return (
            own.length > 0 && (
              <section>
                <h2 class="govuk-heading-l">{capital(area)}</h2>
                {own.map(one => (
                  <article class="kept-offer">
                    <h3 class="govuk-heading-m">{one.title}</h3>
                    <p class="govuk-body">{data.explain(one.what)}</p>
                    <p class="govuk-body">
                      <strong>Who can have it:</strong> {data.explain(one.who)}
                    </p>
                    <p class="govuk-body">
                      <strong>How to get it:</strong> {data.explain(one.how)}
                    </p>
                    <p class="govuk-hint">
                      {basisWords[one.basis]}. We last checked this on {inWords(one.checkedOn)}.
                      {isStale(one, data.today) && ' We must check it again, so ask before you count on it.'}
                    </p>
                  </article>
                ))}
              </section>
            )
          )
        })}
      </>
    ),
  }),
})
