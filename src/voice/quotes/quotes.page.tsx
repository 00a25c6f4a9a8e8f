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
  Tick,
} from '../../ui/index.ts'
import { address, choice, choices, date, optionalDate, optionalText, page, text, tick } from '../../web/index.ts'
import { ageBands } from '../cards/card.ts'
import { Looked } from '../cards/card-parts.tsx'
import { lookTwice } from '../cards/look-twice.ts'
import { forums } from '../forums/forums.store.ts'
import { QuoteBlock } from '../youth/blocks.tsx'
import { quoteShown, type QuoteUse, quoteUses } from './quote.ts'
import { addFinding, addQuote, findings, quotes, usesOfQuotes } from './quotes.store.ts'

export const quotesPage = page({
  path: '/voice/quotes',
  needs: 'voice.read',
  load: async ({ db, today, person }) => ({
    quotes: await quotes(db),
    uses: await usesOfQuotes(db),
    findings: await findings(db),
    keeps: may(person, 'voice.keep-quotes'),
    today,
  }),
  view: ({ data }) => ({
    title: 'Quotes and findings',
    body: (
      <>
        <h1 class="govuk-heading-l">Quotes and findings</h1>
        <p class="govuk-body">
          Words that children and young people let the council use, with who gave leave and for what. When somebody
          takes their words back, they are gone from every page at once.
        </p>
        {data.keeps && (
          <div class="govuk-button-group">
            <Button href="/voice/quotes/new">Add a quote</Button>
            <a class="govuk-link" href="/voice/findings/new">
              Add a finding
            </a>
          </div>
        )}
        {data.quotes.length === 0 ? (
          <EmptyState title="There is no quote yet">
            Ask before you write one down: without leave there is no quote.
          </EmptyState>
        ) : (
          <ul class="govuk-list">
            {data.quotes.map(quote => {
              const use: QuoteUse = quote.uses.includes('board') ? 'board' : (quote.uses[0] ?? 'board')
              const uses = data.uses.filter(one => one.quote === quote.id)
              return (
                <li class="kept-said-did">
                  <QuoteBlock quote={quoteShown(quote, data.today, use)} />
                  <p class="kept-said-did__small">
                    {inWords(quote.saidOn)}. May be used for: {quote.uses.join(', ')}
                    {quote.permissionUntil !== null && `, until ${inWords(quote.permissionUntil)}`}. Leave given by{' '}
                    {quote.givenBy}.{quote.withdrawnOn !== null && ` Taken back ${inWords(quote.withdrawnOn)}.`}
                  </p>
                  {uses.length > 0 && (
                    <p class="govuk-body">
                      Stands in:{' '}
                      {uses.map((one, index) => (
                        <>
                          {index > 0 && ', '}
                          {one.standsIn}
                        </>
                      ))}
                    </p>
                  )}
                  {data.keeps && (
                    <p class="govuk-body">
                      <a class="govuk-link" href={address('/voice/quotes/:quote/withdraw', { quote: quote.id })}>
                        {quote.withdrawnOn === null ? (
                          <>
                            Take it back for the person
                            <span class="govuk-visually-hidden">: {quote.words.slice(0, 40)}</span>
                          </>
                        ) : (
                          <>
                            See where the words still stand
                            <span class="govuk-visually-hidden"> that were said on {inWords(quote.saidOn)}</span>
                          </>
                        )}
                      </a>
                    </p>
                  )}
                </li>
              )
            })}
          </ul>
        )}
        <h2 class="govuk-heading-m">Findings</h2>
        {data.findings.length === 0 ? (
          <p class="govuk-body">No finding is written down yet: what surveys, audits and talks found, list by list.</p>
        ) : (
          [...new Set(data.findings.map(one => one.list))].map(list => (
            <DataTable
              caption={list}
              rows={data.findings.filter(one => one.list === list)}
              columns={[
                { heading: 'Finding', cell: one => one.says },
                { heading: 'Compared', cell: one => one.compared || '–' },
                { heading: 'Theme', cell: one => one.theme || '–' },
                { heading: 'Public', cell: one => (one.isPublic ? 'Yes' : 'No') },
              ]}
            />
          ))
        )}
      </>
    ),
  }),
})

const useItems: readonly Readonly<{ value: QuoteUse; text: string }>[] = [
  { value: 'board', text: 'The board’s own papers' },
  { value: 'public', text: 'Everyone: the site, the strategy, posters' },
  { value: 'training', text: 'Training of staff, carers and councillors' },
]

export const addQuotePage = page({
  path: '/voice/quotes/new',
  needs: 'voice.keep-quotes',
  form: {
    words: text({ missing: 'Write the words', max: 1000 }),
    forum: optionalText(),
    ageBand: choice(ageBands, { missing: 'Choose how old they are' }),
    saidOn: date({ missing: 'Enter the day that it was said' }),
    theme: optionalText({ max: 60 }),
    givenBy: text({ missing: 'Say who gave permission', max: 120 }),
    uses: choices({ missing: 'Say what the words may be used for' }),
    permissionUntil: optionalDate(),
    looked: tick(),
  },
  load: ({ db }) => forums(db),
  starts: (_all, { today }) => ({ saidOn: today }),
  submit: async ({ db, data, values, person, today }) => {
    if (values.saidOn > today) throw new Refusal('The day cannot be in the future', 'saidOn')
    lookTwice(values.words, values.looked, 'words')
    const uses = quoteUses.filter(use => values.uses.includes(use))
    await addQuote(db, {
      ...values,
      uses,
      theme: values.theme ?? '',
      forum: data.find(one => one.id === values.forum)?.id ?? null,
      by: person.id,
    })
    return { to: '/voice/quotes', saying: 'The quote is kept', about: 'a quote', details: { uses } }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Add a quote',
    body: (
      <Question
        title="Add a quote"
        back="/voice/quotes"
        form={form}
        refused={refused}
        csrf={csrf}
        intro="Only with leave. It is shown as from a forum or an age, never from a person."
      >
        <TextArea field={form.words} label="Their words" rows={4} max={1000} />
        <Select
          field={form.forum}
          label="Forum"
          items={[{ value: '', text: 'No forum' }, ...data.map(({ id, name }) => ({ value: id, text: name }))]}
        />
        <Select
          field={form.ageBand}
          label="Age"
          items={[{ value: '', text: 'Choose' }, ...ageBands.map(band => ({ value: band, text: band }))]}
        />
        <DateInput field={form.saidOn} label="Day that it was said" />
        <TextInput field={form.theme} label="Theme (optional)" classes="govuk-input--width-20" />
        <TextInput
          field={form.givenBy}
          label="Who gave permission"
          hint="By what they are: the young person; the young person and their carer"
        />
        <Checkboxes field={form.uses} label="What may the words be used for?" items={useItems} />
        <DateInput
          field={form.permissionUntil}
          label="Permission ends on (optional)"
          hint="After that day the words are not shown"
        />
        <Looked field={form.looked} />
      </Question>
    ),
  }),
})

export const addFindingPage = page({
  path: '/voice/findings/new',
  needs: 'voice.keep-quotes',
  form: {
    list: text({ missing: 'Say what it was found by', max: 120 }),
    says: text({ missing: 'Write the finding', max: 400 }),
    compared: optionalText({ max: 200 }),
    theme: optionalText({ max: 60 }),
    foundOn: date({ missing: 'Enter the day that it was found' }),
    isPublic: tick(),
    looked: tick(),
  },
  load: ({ db }) => findings(db),
  starts: (all, { today }) => ({ list: all[0]?.list ?? '', foundOn: all[0]?.foundOn ?? today }),
  submit: async ({ db, values, person }) => {
    lookTwice(values.says, values.looked, 'says')
    await addFinding(db, { ...values, compared: values.compared ?? '', theme: values.theme ?? '', by: person.id })
    return { to: '/voice/quotes', saying: 'The finding is kept', about: values.list }
  },
  view: ({ form, refused, csrf }) => ({
    title: 'Add a finding',
    body: (
      <Question title="Add a finding" back="/voice/quotes" form={form} refused={refused} csrf={csrf}>
        <TextInput field={form.list} label="List" hint="What it was found by, such as: Survey of care leavers 2024" />
        <TextArea field={form.says} label="What was found" hint="In plain words, with no small numbers" rows={3} />
        <TextInput
          field={form.compared}
          label="Compared with whom, and how (optional)"
          hint="Such as: better than young people of that age elsewhere"
        />
        <TextInput field={form.theme} label="Theme (optional)" classes="govuk-input--width-20" />
        <DateInput field={form.foundOn} label="Day" />
        <Tick field={form.isPublic} label="Everyone may read it" />
        <Looked field={form.looked} />
      </Question>
    ),
  }),
})
