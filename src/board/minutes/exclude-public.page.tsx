import { Checkboxes, EmptyState, Question, Radios, TextArea, TextInput, WarningText } from '../../ui/index.ts'
import { choice, choices, page, text } from '../../web/index.ts'
import { regimeOf } from '../agenda/agenda.store.ts'
import { exclusionResolution } from '../agenda/exemption.ts'
import { exemptionsOf } from '../agenda/exemptions.store.ts'
import { BackToMinutes, dayAndBody, itemName, roomAsked } from './minutes-frame.tsx'
import { minutesAddress } from './minutes-findings.ts'
import { putExclusion } from './take-minutes.ts'

/** The resolution to exclude the public, as it was moved and put. Until it is carried nothing exempt can be minuted. */
export const excludePublicPage = page({
  path: '/meetings/:meeting/minutes/exclude',
  needs: 'board.take-minutes',
  form: {
    words: text({ missing: 'Enter the resolution as it was moved', max: 6000 }),
    items: choices({ missing: 'Choose the items that it covers' }),
    movedBy: text({ missing: 'Enter who moved it, by role', max: 120 }),
    secondedBy: text({ missing: 'Enter who seconded it, by role', max: 120 }),
    result: choice(['carried', 'lost'], { missing: 'Choose whether it was carried' }),
  },
  load: async ({ db, params }) => {
    const room = await roomAsked(db, params)
    const exemptions = await exemptionsOf(db, room.meeting.id)
    return {
      room,
      exempt: room.order.filter(item => item.part === 'exempt'),
      resolution: exclusionResolution(
        room.order.map(item => ({ ...item, exemption: exemptions.get(item.id) ?? null })),
        { regime: await regimeOf(db, room.meeting.body) },
      ),
    }
  },
  starts: ({ resolution, exempt }) => ({
    words: resolution?.paragraphs.join('\n\n') ?? '',
    items: exempt.filter(item => !resolution?.lacking.includes(item.id)).map(item => item.id),
  }),
  submit: async ({ db, data, values, person, now, today }) => {
    const { meeting } = data.room
    await putExclusion(
      db,
      meeting,
      {
        words: values.words,
        items: values.items,
        movedBy: values.movedBy,
        secondedBy: values.secondedBy,
        isCarried: values.result === 'carried',
      },
      { by: person.id, now, today },
    )
    const first = data.exempt.find(item => values.items.includes(item.id))
    return {
      to: minutesAddress(meeting.id, values.result === 'carried' ? first?.id : undefined),
      saying:
        values.result === 'carried' ? 'Carried. The private part can be minuted now' : 'Lost. The items stay public',
      about: meeting.id,
      details: { result: values.result, items: values.items.length },
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { room, exempt, resolution } = data
    const lacking = exempt.filter(item => resolution?.lacking.includes(item.id))
    const carried = room.record.motions.filter(motion => motion.isCarried)
    if (exempt.length === 0)
      return {
        title: 'Resolution to exclude the public',
        body: (
          <>
            <BackToMinutes meeting={room.meeting} />
            <h1 class="govuk-heading-l">Resolution to exclude the public</h1>
            <EmptyState title="No item is exempt">Everything on this agenda is taken in public.</EmptyState>
          </>
        ),
      }
    return {
      title: 'Resolution to exclude the public',
      body: (
        <Question
          title="Resolution to exclude the public"
          caption={dayAndBody(room.meeting)}
          back={minutesAddress(room.meeting.id)}
          form={form}
          refused={refused}
          csrf={csrf}
          submit="Record it"
          intro={
            <>
              {carried.length > 0 && <p class="govuk-inset-text">A resolution was carried already at this meeting.</p>}
              {lacking.length > 0 && (
                <WarningText iconFallbackText="Warning">
                  No paragraph of Schedule 12A is recorded for {lacking.map(itemName).join(' and ')}, so the resolution
                  cannot name it. Decide the exemption on the agenda first.
                </WarningText>
              )}
            </>
          }
        >
          <TextArea field={form.words} label="As it was moved" rows={8} />
          <Checkboxes
            field={form.items}
            label="It covers"
            items={exempt.map(item => ({
              value: item.id,
              text: itemName(item),
              checked: form.items.values.includes(item.id),
            }))}
          />
          <TextInput field={form.movedBy} label="Moved by, by role" />
          <TextInput field={form.secondedBy} label="Seconded by, by role" />
          <Radios
            field={form.result}
            label="Was it carried?"
            inline={true}
            items={[
              { value: 'carried', text: 'Carried' },
              { value: 'lost', text: 'Lost' },
            ]}
          />
        </Question>
      ),
    }
  },
})
