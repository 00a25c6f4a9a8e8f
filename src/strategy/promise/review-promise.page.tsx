import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'
import { DateInput, Question, Radios, TextArea, TextInput } from '../../ui/index.ts'
import { Looked, lookTwice } from '../../voice/index.ts'
import { address, choice, date, notFound, optionalText, page, text, tick } from '../../web/index.ts'
import { type PromiseReview, reviewOutcomes, reviewSays } from './promise.ts'
import { findPromise, reviewsOf, saveReview } from './promises.store.ts'

/** A promise is looked at again with those it was made to: it holds as it is, or it was changed. */
export const reviewPromisePage = page({
  path: '/promises/:promise/review',
  needs: 'strategy.keep',
  form: {
    reviewedOn: date({ missing: 'Enter the day' }),
    outcome: choice(reviewOutcomes, { missing: 'Say what came of it' }),
    madeWith: text({ missing: 'Say with whom. A promise is not looked at without young people', max: 200 }),
    says: optionalText({ max: 300 }),
    looked: tick(),
  },
  load: async ({ db, params }) => {
    const promise = (await findPromise(db, params['promise'] ?? '')) ?? notFound()
    return { promise, reviews: await reviewsOf(db, promise.id) }
  },
  starts: ({ promise }, { today }) => ({ reviewedOn: today, madeWith: promise.madeWith }),
  submit: async ({ db, data: { promise }, values, person, today }) => {
    if (values.reviewedOn > today) throw new Refusal('The day cannot be in the future', 'reviewedOn')
    if (promise.madeOn !== null && values.reviewedOn < promise.madeOn)
      throw new Refusal('The promise was not made yet on that day', 'reviewedOn')
    const { reviewedOn, outcome, madeWith, says, looked } = values
    lookTwice(says ?? '', looked, 'says')
    await saveReview(db, promise.id, { reviewedOn, outcome, madeWith, says: says ?? '' }, person.id)
    return {
      to: address('/promises/:promise', { promise: promise.id }),
      saying:
        values.outcome === 'changed' ? 'Recorded. Now reword the statements that were changed' : 'The promise holds',
      about: promise.title,
      details: { outcome: values.outcome },
    }
  },
  view: ({ data: { promise, reviews }, form, refused, csrf }) => ({
    title: 'Look at the promise again',
    body: (
      <Question
        title="Look at the promise again"
        caption={promise.title}
        back={address('/promises/:promise', { promise: promise.id })}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Record"
        intro={reviews[0] === undefined ? undefined : `${lastReviewed(reviews[0])}.`}
      >
        <DateInput field={form.reviewedOn} label="Looked at on" />
        <TextInput field={form.madeWith} label="With whom" hint="Forums and groups. No names" />
        <Radios
          field={form.outcome}
          label="What came of it?"
          items={reviewOutcomes.map(outcome => ({ value: outcome, text: reviewSays[outcome] }))}
        />
        <TextArea field={form.says} label="In a sentence, for everyone to read (optional)" rows={2} max={300} />
        <Looked field={form.looked} />
      </Question>
    ),
  }),
})

const lastReviewed = (review: PromiseReview): string =>
  `It was last looked at on ${inWords(review.reviewedOn)}, with ${review.madeWith}`

/** When the promise was looked at again, and what came of it, the newest first. */
export const Reviews = ({ reviews }: { reviews: readonly PromiseReview[] }) =>
  reviews.length > 0 && (
    <ul class="govuk-list">
      {reviews.map(review => (
        <li>
          Looked at again on {inWords(review.reviewedOn)}, with {review.madeWith}.{' '}
          {review.outcome === 'changed' ? 'Some of it was changed.' : 'It still holds.'} {review.says}
        </li>
      ))}
    </ul>
  )

/** Said where nobody has looked at a promise for so long that it may say what nobody would say today. */
export const reviewDue = (lookedAt: PlainDate | null): string =>
  lookedAt === null
    ? 'Nobody has written down when this promise was made or looked at again. Ask the young people whether it still says what they want.'
    : `Nobody has looked at this promise again since ${inWords(lookedAt)}. Ask the young people whether it still says what they want.`
