import { Question } from '../../ui/index.ts'
import { address, notFound, page } from '../../web/index.ts'
import { allBodies } from '../../board/index.ts'
import { mustHoldNoneTakenBack } from '../quotes/places.store.ts'
import { readStrategy, startsAfter, startsOf, strategyFields, StrategyQuestions } from './strategy-details.tsx'
import { addStrategy, allStrategies, changeStrategy } from './strategies.store.ts'
import { mayBecome } from './strategy.ts'

export const addStrategyPage = page({
  path: '/strategies/new',
  needs: 'strategy.keep',
  form: strategyFields,
  load: async ({ db }) => ({ bodies: await allBodies(db), strategies: await allStrategies(db) }),
  starts: ({ strategies }, { today }) => startsAfter(strategies, today),
  submit: async ({ db, data, values }) => {
    const id = await addStrategy(db, readStrategy(values, data))
    return {
      to: address('/strategies/:strategy', { strategy: id }),
      saying: `${values.title} is added. Now add its priorities`,
      about: values.title,
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Add a strategy',
    body: (
      <Question title="Add a strategy" back="/strategies" form={form} refused={refused} csrf={csrf} submit="Add">
        <StrategyQuestions form={form} choices={data} />
      </Question>
    ),
  }),
})

export const changeStrategyPage = page({
  path: '/strategies/:strategy/change',
  needs: 'strategy.keep',
  form: strategyFields,
  load: async ({ db, params }) => {
    const all = await allStrategies(db)
    const strategy = all.find(one => one.id === params['strategy']) ?? notFound()
    return { strategy, bodies: await allBodies(db), strategies: all.filter(one => one.id !== strategy.id) }
  },
  starts: ({ strategy }) => startsOf(strategy),
  submit: async ({ db, data, values }) => {
    mayBecome(data.strategy, values.state)
    if (data.strategy.state === 'draft' && values.state !== 'draft') await mustHoldNoneTakenBack(db, data.strategy.id)
    await changeStrategy(db, data.strategy.id, readStrategy(values, data), data.strategy.version)
    return {
      to: address('/strategies/:strategy', { strategy: data.strategy.id }),
      saying: 'Changed',
      about: `${values.title}: version ${data.strategy.version + 1}`,
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: `Change ${data.strategy.title}`,
    body: (
      <Question
        title="Change this strategy"
        caption={data.strategy.title}
        back={address('/strategies/:strategy', { strategy: data.strategy.id })}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <StrategyQuestions form={form} choices={data} />
      </Question>
    ),
  }),
})
