import { addDays, Refusal } from '../../kernel/index.ts'
import { plural, Question } from '../../ui/index.ts'
import { address, notFound, optionalDate, page } from '../../web/index.ts'
import { meetingsBetween } from '../meetings/meetings.store.ts'
import { allBodies, changeBody, endSeat, findBody, seatsOf } from './bodies.store.ts'
import { mustHaveItsOwnName, mustNotReportToItself } from './body.ts'
import { BodyQuestions, bodyFields, readBody } from './body-details.tsx'

export const changeBodyPage = page({
  path: '/bodies/:body/change',
  needs: 'board.keep-bodies',
  form: { ...bodyFields, dissolvedOn: optionalDate() },
  load: async ({ db, params }) => ({
    body: (await findBody(db, params['body'] ?? '')) ?? notFound(),
    bodies: await allBodies(db),
  }),
  starts: ({ body }) => ({
    ...body,
    purpose: body.purpose === '' ? null : body.purpose,
    youngPeopleCome: body.youngPeopleFrom !== null,
  }),
  submit: async ({ db, data: { body, bodies }, values, today }) => {
    mustHaveItsOwnName(
      values.name,
      bodies.filter(one => one.id !== body.id),
      today,
    )
    const details = readBody(values, bodies, values.dissolvedOn)
    mustNotReportToItself(body.id, details.parent, bodies)
    if (details.dissolvedOn !== null) {
      const planned = (await meetingsBetween(db, { first: details.dissolvedOn, body: body.id })).filter(
        meeting => meeting.state === 'planned' || meeting.state === 'agenda published',
      )
      if (planned.length > 0)
        throw new Refusal(
          `${plural(planned.length, 'meeting is', 'meetings are')} planned on or after that day. Cancel ${planned.length === 1 ? 'it' : 'them'} first`,
          'dissolvedOn',
        )
      const lastDay = addDays(details.dissolvedOn, -1)
      for (const seat of await seatsOf(db, body.id))
        if (seat.firstOn <= lastDay && (seat.lastOn === null || seat.lastOn > lastDay))
          await endSeat(db, seat.id, lastDay)
    }
    await changeBody(db, body.id, details)
    return {
      to: address('/bodies/:body', { body: body.id }),
      saying: `${details.name} is changed`,
      about: details.name,
      details: { body: body.id },
    }
  },
  view: ({ data: { body, bodies }, form, refused, csrf }) => ({
    title: `Change ${body.name}`,
    body: (
      <Question
        title="Change this body"
        caption={body.name}
        back={address('/bodies/:body', { body: body.id })}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <BodyQuestions form={form} bodies={bodies.filter(one => one.id !== body.id)} dissolvedOn={form.dissolvedOn} />
      </Question>
    ),
  }),
})
