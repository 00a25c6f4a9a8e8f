// What was decided and who will do it, followed to the end.
import type { Generated } from 'kysely'
import type { Day, DayOrNone, JsonGiven, Moment, MomentOrNone, Recorded } from '../column.ts'

/** Who must do something: a person, a role whoever holds it, or somebody outside who is only named as a role. */
export type StoredOwner = Readonly<{ person: string | null; role: string | null; words: string }>

export interface ActionTables {
  action: {
    id: Generated<string>
    title: string
    kind: Generated<string>
    part: Generated<string>
    state: Generated<string>
    owners: JsonGiven<readonly StoredOwner[]>
    source_meeting: string | null
    source_minute: number | null
    source_item: string | null
    source_report: string | null
    due_on: DayOrNone
    due_meeting: string | null
    replaces: string | null
    is_public: Generated<boolean>
    public_words: Generated<string>
    revision: Generated<number>
    made_by: string | null
    made_at: Recorded
    closed_at: MomentOrNone
  }
  action_outcome: {
    action: string
    ordinal: number
    expected: string
    actual: Generated<string>
    recorded_by: string | null
    recorded_at: MomentOrNone
  }
  action_event: {
    id: Generated<number>
    action: string
    at: Recorded
    deed: string
    state: string | null
    words: Generated<string>
    link: Generated<string>
    confidence: string | null
    person: string | null
  }
  action_brought: {
    action: string
    meeting: string
    item: string
  }
  action_watch: {
    action: string
    due_on: DayOrNone
    owners: JsonGiven<readonly StoredOwner[]>
    open_title: string | null
    is_open: boolean
  }
  decision: {
    id: Generated<string>
    title: string
    wording: string
    part: Generated<string>
    outcome: string
    body: string | null
    source_meeting: string | null
    source_minute: number | null
    source_item: string | null
    source_report: string | null
    decided_on: Day
    effective_from: DayOrNone
    is_public: Generated<boolean>
    public_words: Generated<string>
    made_by: string | null
    made_at: Recorded
  }
  decision_step: {
    id: Generated<string>
    decision: string
    kind: string
    body: string | null
    who: Generated<string>
    on_day: Day
    day_known: Generated<string>
    words: string
    evidence: Generated<string>
    link: Generated<string>
    measure: string | null
    counted: number | null
    is_public: Generated<boolean>
    corrects: string | null
    added_by: string | null
    added_at: Recorded
  }
  register_entry: {
    id: Generated<string>
    register: string
    kind: string
    title: string
    held_on: Day
    last_on: DayOrNone
    place: Generated<string>
    children_there: number | null
    others_there: number | null
    what_children_said: Generated<string>
    what_changed: Generated<string>
    from_action: string | null
    withdrawn_why: Generated<string>
    withdrawn_at: MomentOrNone
    recorded_by: string | null
    recorded_at: Recorded
  }
  register_member: {
    entry: string
    seat: string
  }
  mail: {
    id: Generated<string>
    once: string
    to_person: string
    subject: string
    words: string
    action: string | null
    state: Generated<string>
    attempts: Generated<number>
    next_try_at: Moment
    claimed_until: MomentOrNone
    problem: Generated<string>
    queued_by: string | null
    queued_at: Moment
    sent_at: MomentOrNone
  }
}
