import { may } from '../../access/index.ts'
import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'
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
import {
  address,
  choice,
  choices,
  date,
  type FormState,
  notFound,
  optionalDate,
  optionalText,
  page,
  text,
  tick,
  type Values,
} from '../../web/index.ts'
import { ageBands } from '../cards/card.ts'
import { Looked } from '../cards/card-parts.tsx'
import { lookTwice } from '../cards/look-twice.ts'
import { forums } from '../forums/forums.store.ts'
import { QuoteBlock } from '../youth/blocks.tsx'
import { quoteShown, type QuoteUse, quoteUses } from './quote.ts'
import { addFinding, addQuote, changeFinding, type Finding, findings, quotes, usesOfQuotes } from './quotes.store.ts'

const threadOf = (kind: 'quote' | 'finding', id: string): string => address('/thread/:kind/:id', { kind, id })

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
                    {quote.givenBy}.{quote.film !== '' && ` A film ${quote.hasCaptions ? 'with' : 'without'} captions.`}
                    {quote.withdrawnOn !== null && ` Taken back ${inWords(quote.withdrawnOn)}.`}
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
                  <p class="govuk-body">
                    {quote.withdrawnOn === null && (
                      <a class="govuk-link" href={threadOf('quote', quote.id)}>
                        Walk the thread
                        <span class="govuk-visually-hidden">: {quote.words.slice(0, 40)}</span>
                      </a>
                    )}
                    {quote.withdrawnOn === null && data.keeps && ' · '}
                    {data.keeps && (
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
                    )}
                  </p>
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
                { heading: 'Finding', cell: one => <span id={`finding-${one.id}`}>{one.says}</span> },
                { heading: 'Compared', cell: one => one.compared || '–' },
                { heading: 'Theme', cell: one => one.theme || '–' },
                { heading: 'Public', cell: one => (one.isPublic ? 'Yes' : 'No') },
                {
                  heading: 'Thread',
                  cell: one => (
                    <>
                      <a class="govuk-link" href={threadOf('finding', one.id)}>
                        Walk it<span class="govuk-visually-hidden">: {one.says.slice(0, 60)}</span>
                      </a>
                      {data.keeps && (
                        <>
                          {' · '}
                          <a class="govuk-link" href={address('/voice/findings/:finding/change', { finding: one.id })}>
                            Change<span class="govuk-visually-hidden">: {one.says.slice(0, 60)}</span>
                          </a>
                        </>
                      )}
                    </>
                  ),
                },
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

const readFilm = (typed: string | null): string => {
  if (typed === null) return ''
  if (!URL.canParse(typed) || new URL(typed).protocol !== 'https:')
    throw new Refusal('Enter the whole address of the film, beginning with https://', 'film')
  return new URL(typed).href
}

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
    film: optionalText({ max: 300 }),
    hasCaptions: tick(),
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
      film: readFilm(values.film),
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
        <TextInput
          field={form.film}
          label="Address of a film or a recording of it (optional)"
          hint="Where it is kept. The leave above must be for the film too; write down what is said in it as the words"
          spellcheck={false}
        />
        <Tick field={form.hasCaptions} label="The film has captions" small={true} />
        <Looked field={form.looked} />
      </Question>
    ),
  }),
})

const findingFields = {
  list: text({ missing: 'Say what it was found by', max: 120 }),
  says: text({ missing: 'Write the finding', max: 400 }),
  compared: optionalText({ max: 200 }),
  theme: optionalText({ max: 60 }),
  foundOn: date({ missing: 'Enter the day that it was found' }),
  isPublic: tick(),
  looked: tick(),
}

const readFinding = (values: Values<typeof findingFields>, today: PlainDate): Omit<Finding, 'id'> => {
  if (values.foundOn > today) throw new Refusal('The day cannot be in the future', 'foundOn')
  lookTwice(values.says, values.looked, 'says')
  const { list, says, compared, theme, foundOn, isPublic } = values
  return { list, says, compared: compared ?? '', theme: theme ?? '', foundOn, isPublic }
}

const FindingQuestions = ({ form }: { form: FormState<typeof findingFields> }) => (
  <>
    <TextInput field={form.list} label="List" hint="What it was found by, such as: Survey of care leavers 2024" />
    <TextArea field={form.says} label="What was found" hint="In plain words, with no small numbers" rows={3} />
    <TextInput
      field={form.compared}
      label="Compared with whom, and how (optional)"
      hint="Such as: better than young people of that age elsewhere"
    />
    <TextInput
      field={form.theme}
      label="Theme (optional)"
      hint="The same word each year shows what keeps coming back"
      classes="govuk-input--width-20"
    />
    <DateInput field={form.foundOn} label="Day" />
    <Tick field={form.isPublic} label="Everyone may read it" />
    <Looked field={form.looked} />
  </>
)

export const addFindingPage = page({
  path: '/voice/findings/new',
  needs: 'voice.keep-quotes',
  form: findingFields,
  load: ({ db }) => findings(db),
  starts: (all, { today }) => ({ list: all[0]?.list ?? '', foundOn: all[0]?.foundOn ?? today }),
  submit: async ({ db, values, person, today }) => {
    const id = await addFinding(db, { ...readFinding(values, today), by: person.id })
    return {
      to: `/voice/quotes#finding-${id}`,
      saying: 'The finding is kept. Walk its thread to tie it to a priority or a promise',
      about: values.list,
    }
  },
  view: ({ form, refused, csrf }) => ({
    title: 'Add a finding',
    body: (
      <Question title="Add a finding" back="/voice/quotes" form={form} refused={refused} csrf={csrf}>
        <FindingQuestions form={form} />
      </Question>
    ),
  }),
})

export const changeFindingPage = page({
  path: '/voice/findings/:finding/change',
  needs: 'voice.keep-quotes',
  form: findingFields,
  load: async ({ db, params }) => (await findings(db)).find(one => one.id === params['finding']) ?? notFound(),
  starts: finding => finding,
  submit: async ({ db, data, values, today }) => {
    await changeFinding(db, data.id, readFinding(values, today))
    return { to: `/voice/quotes#finding-${data.id}`, saying: 'Changed', about: values.list }
  },
  view: ({ form, refused, csrf }) => ({
    title: 'Change a finding',
    body: (
      <Question title="Change a finding" back="/voice/quotes" form={form} refused={refused} csrf={csrf}>
        <FindingQuestions form={form} />
      </Question>
    ),
  }),
})
