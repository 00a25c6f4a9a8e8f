import { inWords } from '../../kernel/index.ts'
import { EmptyState, Question } from '../../ui/index.ts'
import { address, choices, notFound, page } from '../../web/index.ts'
import { aimsOffered, isSameAim } from '../bodies/aim.ts'
import { aimsOfItem, saveAimsOfItem } from '../bodies/aims.store.ts'
import { termsOf } from '../bodies/bodies.store.ts'
import { termsOn } from '../bodies/seat.ts'
import { itemAddress, itemAsked, meetingInWords } from './agenda-pieces.tsx'
import { aimsChosen, AimsQuestion } from './aims-question.tsx'

/** Which aims of the body an item serves. It may be said after the meeting too: nothing of it is on the agenda. */
export const itemAimsPage = page({
  path: '/meetings/:meeting/agenda/:item/aims',
  needs: 'board.keep-agenda',
  form: { aims: choices() },
  load: async ({ db, params }) => {
    const { meeting, item } = await itemAsked(db, params)
    if (item.type === 'exclusion' || item.withdrawnAt !== null) notFound()
    const served = await aimsOfItem(db, item.id)
    const terms = termsOn(await termsOf(db, meeting.body), meeting.heldOn)
    return { meeting, item, offered: aimsOffered(terms, served), served }
  },
  starts: ({ offered, served }) => ({
    aims: offered.filter(one => served.some(other => isSameAim(other.aim, one.aim))).map(one => one.aim),
  }),
  submit: async ({ db, data: { meeting, item, offered }, values }) => {
    const chosen = aimsChosen(offered, values.aims)
    await saveAimsOfItem(db, item.id, chosen)
    return {
      to: itemAddress(meeting.id, item.id),
      saying: chosen.length === 0 ? 'The item serves no aim' : 'The aims that it serves are kept',
      about: meeting.id,
      details: { item: item.id, aims: chosen.map(one => one.aim) },
    }
  },
  view: ({ data: { meeting, item, offered }, form, refused, csrf }) => ({
    title: `Aims that ${item.title} serves`,
    body:
      offered.length === 0 ? (
        <>
          <h1 class="govuk-heading-l">Aims that it serves</h1>
          <EmptyState
            title={`${meeting.bodyName} had no aims on ${inWords(meeting.heldOn)}`}
            action={
              <a class="govuk-link" href={`${address('/bodies/:body', { body: meeting.body })}#terms`}>
                Its terms of reference
              </a>
            }
          >
            Aims are part of the terms of reference that are in use on the day of the meeting.
          </EmptyState>
        </>
      ) : (
        <Question
          title="Which aims does it serve?"
          caption={`${item.title}: ${meetingInWords(meeting)}`}
          back={itemAddress(meeting.id, item.id)}
          intro="What came to a meeting for each aim is told at the end of the year. The public does not see this."
          form={form}
          refused={refused}
          csrf={csrf}
        >
          <AimsQuestion field={form.aims} offered={offered} label="Aims" hint="Leave all empty where it serves none" />
        </Question>
      ),
  }),
})
