import { inWords } from '../../kernel/index.ts'
import { type Content, Tag } from '../../ui/index.ts'
import type { FollowUp, Verdict } from '../cards/card.ts'
import type { Release } from '../cards/releases.store.ts'
import type { explainer } from '../plain-words/explained.tsx'
import type { QuoteShown } from '../quotes/quote.ts'
import { FaceDrawing } from './pictures.tsx'
import { callable, type Help } from './young-people.ts'

type Explain = ReturnType<typeof explainer>

/** Who to call, with numbers that a phone can press. */
export const HelpNumbers = ({ help }: { help: readonly Help[] }) => (
  <ul class="kept-help">
    {help.map(({ name, how, says }) => {
      const number = callable(how)
      return (
        <li>
          <strong>{name}</strong>
          {number === null ? (
            <span class="kept-help__how">{how}</span>
          ) : (
            <a class="kept-help__how" href={`tel:${number}`}>
              {how}
            </a>
          )}
          {says !== '' && <span>{says}</span>}
        </li>
      )
    })}
  </ul>
)

/** Not now, but if it is: always in sight where a child may write of harm. */
export const NotSafe = (p: { help: readonly Help[]; title?: Content; says?: Content }) => (
  <section class="kept-not-safe" aria-labelledby="not-safe">
    <h2 class="govuk-heading-m" id="not-safe">
      {p.title ?? 'Not safe right now?'}
    </h2>
    <p class="govuk-body">{p.says ?? 'Do not wait for us. Call now.'}</p>
    <div lang="en" dir="ltr">
      <HelpNumbers help={p.help} />
    </div>
  </section>
)

/** The code of a card on paper: to cut out, fold and keep. */
export const Slip = ({ code, where, forum }: { code: string; where: string; forum?: string | null }) => (
  <div class="kept-slip">
    <p class="kept-slip__title">My card{forum ? `: ${forum}` : ''}</p>
    <p class="kept-slip__code">{code}</p>
    <p class="kept-slip__says">To see where your card is, go to {where} and type this code.</p>
    <p class="kept-slip__says">Keep it safe. Who has the code can see the answer.</p>
  </div>
)

const saysOf: Readonly<Record<Verdict, string>> = {
  happy: 'Young people said: yes, this is good',
  partly: 'Young people said: only part of it is good',
  'not happy': 'Young people said: no, try again',
}

const VerdictShown = ({ verdict, missing }: { verdict: Verdict; missing: string }) => (
  <p class="kept-said-of-it">
    <FaceDrawing face={verdict} />
    <span>
      {saysOf[verdict]}
      {missing !== '' && `. Still to do: ${missing}`}
    </span>
  </p>
)

export const QuoteBlock = ({ quote }: { quote: QuoteShown }) =>
  quote.shown === 'words' ? (
    <figure class="kept-quote">
      <blockquote>{quote.words}</blockquote>
      <figcaption>{quote.attribution}</figcaption>
      {quote.film !== undefined && (
        <p class="govuk-body kept-no-print">
          <a class="govuk-link" href={quote.film} rel="noreferrer">
            Watch the film<span class="govuk-visually-hidden">: {quote.words.slice(0, 60)}</span>
          </a>
        </p>
      )}
    </figure>
  ) : (
    <p class="kept-quote kept-quote--removed">{quote.says}.</p>
  )

/** What young people asked, what the council did, and whether it was good enough. */
export const SaidAndDid = (p: {
  release: Release
  followUps: readonly FollowUp[]
  quote: QuoteShown | null
  heading?: 'h2' | 'h3'
  link?: boolean
  /** Puts the meaning behind hard words; left out on a poster. */
  explain?: Explain
  /** Who answered, as young people know them. */
  called?: (title: string) => string
}) => {
  const Heading = p.heading ?? 'h2'
  const { release } = p
  const answeredBy = p.called?.(release.answeredBy) ?? release.answeredBy
  const done = p.followUps.filter(one => one.doneOn !== null)
  const toCome = p.followUps.filter(one => one.doneOn === null)
  return (
    <article class="kept-said-did">
      <header>
        <Heading class="govuk-heading-m">
          {p.link ? (
            <a class="govuk-link" href={`/young-people/cards/${release.number}`}>
              {release.title}
            </a>
          ) : (
            release.title
          )}
        </Heading>
        <p class="kept-said-did__small">
          Card {release.number}. {release.askedBy}.
        </p>
      </header>
      <div class="kept-said">
        <p class="kept-said-did__label">You said</p>
        {lines(release.asked, p.explain)}
        {p.quote && <QuoteBlock quote={p.quote} />}
      </div>
      <div class="kept-did">
        <p class="kept-said-did__label">We did</p>
        {release.answer === '' ? (
          <p class="govuk-body">We have not answered yet. {release.answeredBy !== '' && `The ${answeredBy} will.`}</p>
        ) : (
          <>
            {lines(release.answer, p.explain)}
            <p class="kept-said-did__small">
              From the {answeredBy}
              {release.answeredOn && `, ${inWords(release.answeredOn)}`}
            </p>
          </>
        )}
        {done.length > 0 && (
          <ul class="govuk-list govuk-list--bullet">
            {done.map(one => (
              <li>
                {one.says}
                {one.outcome !== '' && `: ${one.outcome}`}
              </li>
            ))}
          </ul>
        )}
        {toCome.length > 0 && (
          <>
            <p class="govuk-body">Still to come:</p>
            <ul class="govuk-list govuk-list--bullet">
              {toCome.map(one => (
                <li>{one.says}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {release.verdict && <VerdictShown verdict={release.verdict} missing={release.missing} />}
    </article>
  )
}

/** Paragraphs as they were typed. */
export const lines = (words: string, explain: Explain = line => line): Content =>
  words
    .split(/\n+/)
    .filter(line => line.trim() !== '')
    .map(line => <p class="govuk-body">{explain(line)}</p>)

export const StateTag = ({ state, late }: { state: string; late: boolean }) => (
  <Tag
    classes={
      late
        ? 'govuk-tag--red'
        : state === 'happy'
          ? 'govuk-tag--green'
          : state === 'came back' || state === 'partly'
            ? 'govuk-tag--yellow'
            : 'govuk-tag--blue'
    }
  >
    {late ? 'Late' : state}
  </Tag>
)
