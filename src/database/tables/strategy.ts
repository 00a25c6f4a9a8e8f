import type { Generated } from 'kysely'
import type { Day, DayOrNone, Json, Recorded } from '../column.ts'

export interface StrategyTables {
  passage: {
    id: Generated<string>
    strategy: string
    section: string
    number: Generated<string>
    title: Generated<string>
    words: Generated<string>
    measure: string | null
    as_at: DayOrNone
    quote: string | null
    ordinal: Generated<number>
  }
  strategy_intake: {
    strategy: string
    problems: Json<readonly string[]>
    removed: Json<readonly string[]>
    taken_on: Day
    taken_by: string | null
  }
  linked_plan: {
    id: Generated<string>
    strategy: string
    title: string
    owner: Generated<string>
    address: Generated<string>
    ordinal: Generated<number>
  }
  priority_heir: {
    id: Generated<string>
    strategy: string
    number: number
    to_strategy: string | null
    to_number: number | null
    note: Generated<string>
  }
  workstream: {
    id: Generated<string>
    title: string
    what: Generated<string>
    lead_role: Generated<string>
    ended_on: DayOrNone
    ordinal: Generated<number>
  }
  commitment: {
    id: Generated<string>
    strategy: string
    priority: number
    number: Generated<string>
    title: string
    words: Generated<string>
    owner_body: string | null
    owner_role: Generated<string>
    workstream: string | null
    split_from: string | null
    ended_on: DayOrNone
    ended_why: Generated<string>
    ordinal: Generated<number>
    recorded_at: Recorded
  }
  promise: {
    id: string
    title: string
    audience: string
    council: Generated<string>
    made_on: DayOrNone
    made_with: Generated<string>
    replaces: string | null
    ended_on: DayOrNone
    is_published: Generated<boolean>
    ordinal: Generated<number>
  }
  promise_review: {
    id: Generated<string>
    promise: string
    reviewed_on: Day
    outcome: string
    made_with: string
    says: Generated<string>
    recorded_by: string | null
    recorded_at: Recorded
  }
  promise_statement: {
    id: Generated<string>
    promise: string
    number: number
    theme: Generated<string>
    words: string
    plain_words: Generated<string>
    symbol: Generated<string>
    reworded_from: string | null
    ended_on: DayOrNone
  }
  judgement: {
    id: Generated<string>
    statement: string
    given_by: string
    verdict: string
    words: Generated<string>
    evidence: Generated<string>
    forum: string | null
    how_many: number | null
    is_few: Generated<boolean>
    judged_on: Day
    recorded_by: string | null
    recorded_at: Recorded
  }
  judgement_kept: {
    judgement: string
    words: Generated<string>
    how_many: number | null
  }
  local_offer: {
    id: Generated<string>
    title: string
    area: string
    basis: string
    what: string
    who: string
    how: string
    source: Generated<string>
    checked_on: Day
    check_every_months: Generated<number>
    is_published: Generated<boolean>
    ended_on: DayOrNone
  }
  recommendation: {
    id: Generated<string>
    made_in: string
    year: Generated<string>
    title: string
    words: Generated<string>
    principle: number | null
    owner: Generated<string>
    made_on: Day
    answer: string | null
    answer_why: Generated<string>
    answered_on: DayOrNone
    answered_at: string | null
    outcome: Generated<string>
    ended_on: DayOrNone
    report: string | null
    recorded_at: Recorded
  }
  blocker: {
    id: Generated<string>
    commitment: string | null
    action: string | null
    words: string
    can_clear: string
    raised_on: Day
    escalated_to: string | null
    escalated_on: DayOrNone
    escalated_item: string | null
    escalated_plan_item: string | null
    cleared_on: DayOrNone
    cleared_how: Generated<string>
    recorded_by: string | null
    recorded_at: Recorded
  }
  thread_link: {
    id: Generated<string>
    of_kind: string
    of_id: string
    because_kind: string
    because_id: string
    why: Generated<string>
    linked_by: string | null
    linked_at: Recorded
  }
}
