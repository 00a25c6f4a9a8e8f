import { inWords } from '../../kernel/index.ts'
import { DateInput, Question } from '../../ui/index.ts'
import { address, date, notFound, page } from '../../web/index.ts'
import { findBody } from './bodies.store.ts'
import { mustRunOn } from './delegated-power.ts'
import { endPower, powersOf } from './delegated-powers.store.ts'

export const endPowerPage = page({
  path: '/bodies/:body/powers/:power/end',
  needs: 'board.keep-bodies',
  form: { lastOn: date({ missing: 'Enter its last day' }) },
  load: async ({ db, params }) => {
    const body = (await findBody(db, params['body'] ?? '')) ?? notFound()
    return { body, power: (await powersOf(db, body.id)).find(one => one.id === params['power']) ?? notFound() }
  },
  starts: (_, { today }) => ({ lastOn: today }),
  submit: async ({ db, data: { body, power }, values }) => {
    mustRunOn(power, values.lastOn)
    await endPower(db, power.id, values.lastOn)
    return {
      to: `${address('/bodies/:body', { body: body.id })}#powers`,
      saying: `The power ends on ${inWords(values.lastOn)}. That it was given stays in the register`,
      about: `${body.name}: ${power.postTitle}`,
      details: { body: body.id, power: power.id, lastOn: values.lastOn },
    }
  },
  view: ({ data: { body, power }, form, refused, csrf }) => ({
    title: 'End a power of an officer',
    body: (
      <Question
        title="End this power"
        caption={body.name}
        back={address('/bodies/:body', { body: body.id })}
        intro={`${power.postTitle}: ${power.what}`}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="End it"
        warning={true}
      >
        <DateInput field={form.lastOn} label="Its last day" />
      </Question>
    ),
  }),
})
