import { inWords } from '../../kernel/index.ts'
import { Question } from '../../ui/index.ts'
import { address, page } from '../../web/index.ts'
import { allBodies, saveBody } from './bodies.store.ts'
import { mustHaveItsOwnName } from './body.ts'
import { BodyQuestions, bodyFields, readBody } from './body-details.tsx'

export const addBodyPage = page({
  path: '/bodies/new',
  needs: 'board.keep-bodies',
  form: bodyFields,
  load: ({ db }) => allBodies(db),
  starts: bodies => ({ minutesFrom: 1, ordinal: bodies.length + 1 }),
  submit: async ({ db, data, values, today }) => {
    mustHaveItsOwnName(values.name, data, today)
    const details = readBody(values, data, null)
    const body = await saveBody(db, details)
    return {
      to: address('/bodies/:body', { body }),
      saying: details.isProposed
        ? `${details.name} is in the list as proposed`
        : details.foundedOn === null
          ? `${details.name} is added. Now add its seats`
          : `${details.name} is added, from ${inWords(details.foundedOn)}. Now add its seats`,
      about: details.name,
      details: { body },
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Add a body',
    body: (
      <Question title="Add a body" back="/bodies" form={form} refused={refused} csrf={csrf} submit="Add">
        <BodyQuestions form={form} bodies={data} />
      </Question>
    ),
  }),
})
