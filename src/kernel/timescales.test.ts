import assert from 'node:assert/strict'
import test, { describe } from 'node:test'
import { addDays, plainDate } from './plain-date.ts'
import { Refusal } from './refusal.ts'
import type { TimescaleRule } from './timescale-rule.ts'
import { timescaleRules } from './timescale-rules.ts'
import { dueAt, dueOn, ruleOn, type TimescaleId, withCouncilRules } from './timescales.ts'
import { workingCalendar } from './working-days.ts'

const d = plainDate
const england = workingCalendar()
const today = d('2026-11-22')

const due = (id: TimescaleId, trigger: string) => dueOn(id, d(trigger), today, england)

describe('the table of timescales', () => {
  test('answers every row of the inventory, AA1 to AA31', () => {
    const answered = new Set(timescaleRules.flatMap(rule => rule.inventory?.split(', ') ?? []))
    const rows = Array.from({ length: 31 }, (_, index) => `AA${index + 1}`)
    assert.deepEqual([...answered].toSorted(), rows.toSorted())
  })

  test('has one version of a rule on any day', () => {
    for (const rule of timescaleRules) {
      const others = timescaleRules.filter(other => other.id === rule.id && other !== rule)
      for (const other of others) {
        const apart = (rule.to ?? '9999') < other.from || (other.to ?? '9999') < rule.from
        assert.ok(apart, `${rule.id} from ${rule.from} and from ${other.from}`)
      }
    }
  })

  test('is complete: every rule has words, a source, a whole amount, and ends after it starts', () => {
    for (const rule of timescaleRules) {
      assert.match(rule.id, /^[a-z]+(-[a-z]+)*$/)
      for (const words of [rule.title, rule.trigger, rule.source]) assert.ok(words.length > 5, rule.id)
      assert.ok(Number.isInteger(rule.amount) && rule.amount >= 0, rule.id)
      assert.ok(rule.upTo === undefined || rule.upTo > rule.amount, rule.id)
      assert.ok(rule.to === undefined || rule.to > rule.from, rule.id)
      assert.equal(rule.setBy === 'council', rule.source.startsWith('council policy'), rule.id)
    }
  })

  test('says plainly of each rule that a council only stated that it is not read in the law', () => {
    for (const rule of timescaleRules) {
      if (rule.setBy === 'council') assert.notEqual(rule.certainty, 'read', rule.id)
    }
  })
})

describe('the version in force', () => {
  test('a personal adviser was owed to 21 until 31 March 2018, and to 25 from the day after', () => {
    assert.equal(ruleOn('personal-adviser-to', d('2018-03-31')).amount, 21)
    assert.equal(ruleOn('personal-adviser-to', d('2018-04-01')).amount, 25)
  })

  test('the framework of fostering agencies is in force on its last day and not after', () => {
    assert.equal(ruleOn('placement-framework-reopens', d('2021-03-31')).amount, 1)
    assert.throws(
      () => ruleOn('placement-framework-reopens', d('2021-04-01')),
      /No rule “placement-framework-reopens” was in force on 1 April 2021/,
    )
  })

  test('before a rule began there is none, and no other is used instead', () => {
    assert.throws(() => ruleOn('clear-days', d('2002-09-30')), /in force on 30 September 2002/)
    assert.equal(ruleOn('clear-days', d('2002-10-01')).amount, 5)
  })
})

describe('what is due', () => {
  const examples: readonly (readonly [id: TimescaleId, trigger: string, due: string])[] = [
    ['initial-health-assessment', '2026-03-09', '2026-04-08'],
    ['health-review-under-five', '2025-08-31', '2026-02-28'],
    ['health-review-five-and-over', '2024-02-29', '2025-02-28'],
    ['review-first', '2026-03-09', '2026-04-08'],
    ['review-second', '2026-04-08', '2026-07-08'],
    ['review-later', '2026-07-08', '2027-01-08'],
    ['visit-new-placement', '2026-02-25', '2026-03-04'],
    ['visit-first-year', '2026-02-25', '2026-04-08'],
    ['visit-first-year-ends', '2024-02-29', '2025-02-28'],
    ['visit-later-years', '2026-02-25', '2026-04-08'],
    ['visit-later-years-to-eighteen', '2026-11-30', '2027-02-28'],
    ['permanence-plan', '2026-10-31', '2027-02-28'],
    ['connected-person-approval', '2026-01-05', '2026-04-27'],
    ['connected-person-extension', '2026-04-27', '2026-06-22'],
    ['education-plan-started', '2026-12-14', '2026-12-30'],
    ['pathway-plan-review', '2026-08-31', '2027-02-28'],
    ['adviser-contact', '2026-09-28', '2026-11-23'],
    ['clear-days', '2027-01-04', '2026-12-22'],
    ['panel-papers', '2019-12-10', '2019-11-29'],
    ['panel-papers-least', '2019-12-10', '2019-12-03'],
    ['complaint-first-stage', '2026-12-21', '2027-01-07'],
    ['complaint-first-stage-extended', '2026-12-21', '2027-01-21'],
    ['complaint-second-stage', '2026-06-01', '2026-07-06'],
    ['complaint-second-stage-extended', '2026-06-01', '2026-09-01'],
    ['complaint-panel-meets', '2026-06-01', '2026-07-13'],
    ['complaint-panel-reports', '2026-08-28', '2026-09-07'],
    ['complaint-panel-answered', '2026-09-07', '2026-09-28'],
    ['exploitation-first-meeting', '2019-12-09', '2020-01-02'],
    ['minutes-kept-open', '2019-12-09', '2025-12-09'],
    ['minutes-kept-open', '2024-02-29', '2030-02-28'],
    ['background-papers-kept-open', '2019-12-09', '2023-12-09'],
    ['personal-adviser-to', '2008-02-29', '2033-03-01'],
    ['staying-put-to', '2008-02-29', '2029-03-01'],
    ['school-absence-followed-up', '2026-11-20', '2026-11-20'],
    ['report-back', '2019-12-09', '2020-06-09'],
    ['placement-notice', '2026-02-01', '2026-03-01'],
  ]
  for (const [id, trigger, expected] of examples) {
    test(`${ruleOn(id, today).title}: from ${trigger}, by ${expected}`, () => {
      assert.equal(due(id, trigger), expected)
    })
  }

  test('the sixteen weeks and their one extension of eight make twenty-four', () => {
    const approved = d('2026-01-05')
    const end = due('connected-person-extension', due('connected-person-approval', approved))
    assert.equal(end, addDays(approved, 24 * 7))
  })

  test('the framework of 1 April 2017 had to be replaced on the day after its last', () => {
    const on = d('2019-12-09')
    assert.equal(dueOn('placement-framework-renewed', d('2017-04-01'), on, england), '2021-04-01')
  })

  test('a return interview is due 72 clock hours after the child came back, at a weekend too', () => {
    assert.equal(dueAt('return-interview', '2019-12-06T22:10:00Z', today), '2019-12-09T22:10:00Z')
    assert.equal(dueAt('exploitation-strategy-meeting', '2019-12-06T15:00:00Z', today), '2019-12-07T15:00:00Z')
  })

  test('a rule in hours gives no day, and a rule in days gives no moment', () => {
    assert.throws(() => due('return-interview', '2019-12-06'), /in hours and gives no day by itself/)
    assert.throws(() => dueAt('review-first', '2019-12-06T22:10:00Z', today), /in working days, not in hours/)
  })

  test('a challenge card is answered by the next meeting, which only the calendar of meetings can date', () => {
    assert.equal(ruleOn('challenge-card-answer', today).amount, 1)
    assert.throws(() => due('challenge-card-answer', '2019-10-08'), /in meetings and gives no day by itself/)
  })

  test('a number of times a year, a percentage or a number of people gives no day', () => {
    for (const id of ['board-meetings', 'school-attendance-calls', 'initial-health-assessment-target'] as const) {
      assert.throws(() => due(id, '2026-01-01'), /gives no day by itself/)
    }
    const on = d('2019-12-09')
    assert.throws(() => dueOn('carer-recruitment-target', on, on, england), /in people and gives no day by itself/)
  })
})

describe('a council’s own rules', () => {
  const papers = (own: Partial<TimescaleRule>): TimescaleRule => ({
    ...ruleOn('panel-papers', today),
    from: d('2026-01-01'),
    ...own,
  })

  test('take the place of the policy that came with Kept, from the day the council says', () => {
    const rules = withCouncilRules([papers({ amount: 10 })])
    assert.equal(ruleOn('panel-papers', d('2025-12-31'), rules).amount, 7)
    assert.equal(ruleOn('panel-papers', d('2026-01-01'), rules).amount, 10)
    assert.equal(dueOn('panel-papers', d('2026-12-15'), today, england, rules), '2026-12-01')
    assert.equal(ruleOn('panel-papers', today).amount, 7)
  })

  test('may be changed again by a later version', () => {
    const rules = withCouncilRules([
      papers({ amount: 10, to: d('2026-06-30') }),
      papers({ amount: 12, from: d('2026-07-01') }),
    ])
    assert.equal(ruleOn('panel-papers', d('2026-06-30'), rules).amount, 10)
    assert.equal(ruleOn('panel-papers', d('2026-07-01'), rules).amount, 12)
  })

  const refuses = (own: readonly TimescaleRule[], says: RegExp) =>
    assert.throws(
      () => withCouncilRules(own),
      (error: unknown) => error instanceof Refusal && says.test(error.message),
    )

  test('cannot change what the law or national guidance sets', () => {
    refuses([{ ...ruleOn('review-first', today), amount: 40 }], /not the council’s to change/)
    refuses([{ ...ruleOn('panel-papers-least', today), setBy: 'council', amount: 1 }], /not the council’s to change/)
  })

  test('cannot have two versions on one day, end before they start, or name a rule that is not there', () => {
    refuses([papers({}), papers({ from: d('2026-07-01') })], /has two versions on the same day/)
    refuses([papers({ to: d('2026-07-01') }), papers({ from: d('2026-07-01') })], /has two versions on the same day/)
    refuses([papers({ to: d('2025-12-31') })], /cannot end before it starts/)
    refuses([papers({ id: 'panel-biscuits' })], /There is no timescale called “panel-biscuits”/)
  })
})
