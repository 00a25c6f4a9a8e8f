import { inWords, Refusal } from '../../kernel/index.ts'
import { DateInput, InsetText, Question, Radios, TextArea, TextInput } from '../../ui/index.ts'
import { choice, optionalDate, page, text } from '../../web/index.ts'
import { itemAddress, itemAsked, meetingInWords } from './agenda-pieces.tsx'
import { reviewInWords } from './exemption.ts'
import { reviewExemption, reviewOutcomes } from './exemption-review.ts'
import { exemptionReviewsOf, saveExemptionReview } from './exemption-review.store.ts'
import { exemptionsOf } from './exemptions.store.ts'

export const reviewExemptionPage = page({
  path: '/meetings/:meeting/agenda/:item/look-again',
  needs: 'board.read-exempt',
  submitNeeds: 'board.decide-exemption',
  form: {
    outcome: choice(reviewOutcomes, { missing: 'Say whether it must stay private' }),
    why: text({ missing: 'Enter why', max: 2000 }),
    decidedByRole: text({ missing: 'Enter who decides, by role', max: 120 }),
    nextOn: optionalDate(),
  },
  load: async ({ db, params, today }) => {
    const { meeting, item } = await itemAsked(db, params)
    const exemption = (await exemptionsOf(db, meeting.id)).get(item.id) ?? null
    return { meeting, item, today, exemption, reviews: await exemptionReviewsOf(db, item.id) }
  },
  starts: (_, { person }) => ({ decidedByRole: person.name }),
  submit: async ({ data: { meeting, item, exemption }, values, db, person, today }) => {
    if (item.part === 'open') throw new Refusal('This item is open, so there is nothing to look at again')
    if (exemption === null) throw new Refusal('Why this item is private was never recorded. Say that first')
    if (item.withdrawnAt !== null) throw new Refusal('This item was taken off the agenda')
    if (meeting.heldOn > today)
      throw new Refusal('This meeting is still to come. Change why the item is private instead')
    const reviewed = reviewExemption(exemption, values, today)
    await saveExemptionReview(db, item.id, { ...reviewed, by: person.id })
    return {
      to: itemAddress(meeting.id, item.id),
      saying:
        values.outcome === 'stays'
          ? 'It stays private, and everyone can see when it is looked at next'
          : 'Everyone can see that it need not be private any more, and may ask for the papers',
      about: meeting.id,
      details: { item: item.id, outcome: values.outcome },
    }
  },
  view: ({ data: { meeting, item, today, exemption, reviews }, form, refused, csrf }) => ({
    title: 'Must an item stay private?',
    body: (
      <Question
        title="Must this item stay private?"
        caption={`${meetingInWords(meeting)}: ${item.title}`}
        back={itemAddress(meeting.id, item.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        intro={
          <>
            <p class="govuk-body">
              An exemption lasts only as long as its reason.{' '}
              {exemption === null ? 'Why this item is private was never recorded' : reviewInWords(exemption, today)}.
            </p>
            {reviews.length > 0 && (
              <InsetText>
                <ul class="govuk-list">
                  {reviews.map(one => (
                    <li>
                      {inWords(one.lookedOn)}: {one.outcome === 'stays' ? 'it stayed private' : 'it ended'}, said{' '}
                      {one.decidedByRole}. {one.why}
                    </li>
                  ))}
                </ul>
              </InsetText>
            )}
          </>
        }
      >
        <Radios
          field={form.outcome}
          label="What do you find?"
          items={[
            { value: 'stays', text: 'Its reason still stands: it stays private' },
            {
              value: 'ends',
              text: 'Its reason is over: it need not be private any more',
              hint: {
                text: 'Kept does not open the private papers by itself: small numbers stand in them. Give them to whoever asks, or bring a version for everyone to the next meeting',
              },
            },
          ]}
        />
        <TextArea field={form.why} label="Why" hint="Only readers of private business see this" rows={3} max={2000} />
        <DateInput
          field={form.nextOn}
          label="If it stays private, when is it looked at next?"
          hint="Everyone sees this day"
        />
        <TextInput field={form.decidedByRole} label="Who decides" hint="By role: the proper officer or the director" />
      </Question>
    ),
  }),
})
