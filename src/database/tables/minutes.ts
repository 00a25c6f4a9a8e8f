import type { Generated } from 'kysely'
import type { Day, DayOrNone, Json, Moment, MomentOrNone, Recorded } from '../column.ts'

export interface MinuteTables {
  meeting_record: {
    meeting: string
    began_at: MomentOrNone
    ended_at: MomentOrNone
    young_people: Generated<number>
    recorded_at: Recorded
  }
  chairing: {
    id: Generated<string>
    meeting: string
    taken_by: string
    manner: string
    from_item: string | null
    recorded_at: Recorded
  }
  attendance: {
    id: Generated<string>
    meeting: string
    capacity: string
    holder: string | null
    shown_as: string
    votes: boolean
    from_item: string | null
    to_item: string | null
    recorded_at: Recorded
  }
  apology: {
    meeting: string
    holder: string
    substitute: Generated<string>
    recorded_at: Recorded
  }
  declaration: {
    id: Generated<string>
    meeting: string
    item: string
    who: string
    kind: string
    is_sensitive: Generated<boolean>
    nature: Generated<string>
    effect: string
    recorded_at: Recorded
  }
  taken_back: {
    id: Generated<string>
    meeting: string
    what: string
    says: string
    why: string
    taken_by: string | null
    taken_at: Moment
  }
  public_question: {
    id: Generated<string>
    meeting: string
    kind: string
    asker: string
    words: string
    word_count: number
    word_limit: number
    received_at: Moment
    deadline: Moment
    allowed_why: Generated<string>
    answer: Generated<string>
    answered_by: Generated<string>
    recorded_at: Recorded
  }
  question_sent: {
    reference: string
    meeting: string
    kind: string
    asker: string
    words: string
    sent_at: Moment
    standing: Generated<string>
    refused_why: Generated<string>
  }
  question_try: {
    id: Generated<number>
    at: Moment
    address_hash: string
  }
  order_change: {
    meeting: string
    ordinal: number
    item: string
    number: number
    moved_to: number
    decided_by: string
    recorded_at: Recorded
  }
  exclusion_motion: {
    id: Generated<string>
    meeting: string
    words: string
    moved_by: string
    seconded_by: string
    is_carried: boolean
    recorded_by: string | null
    recorded_at: Recorded
  }
  exclusion_cover: {
    motion: string
    item: string
  }
  minute: {
    id: Generated<string>
    body: string
    number: number
    meeting: string
    item: string
    title: string
    part: string
    outcome: string | null
    outcome_words: Generated<string>
    deferred_to: string | null
    recommended_to: string | null
    public_summary: Generated<string>
    settled_at: MomentOrNone
    recorded_at: Recorded
  }
  minute_entry: {
    id: string
    minute: string
    ordinal: number
    kind: string
    speaker: Generated<string>
    words: string
    revision: Generated<number>
    beside: string | null
    number: number | null
    owner: Generated<string>
    due_on: DayOrNone
    due_meeting: string | null
    decision: string | null
    action: string | null
    written_by: string | null
    written_at: Recorded
    removed_at: MomentOrNone
  }
  undertaking: {
    entry: string
    sentence: string
    answer: string
    action: string | null
    answered_by: string | null
    answered_at: Recorded
  }
  number_checked: {
    entry: string
    sentence: string
    says: string
    checked_by: string | null
    checked_at: Recorded
  }
  minutes_version: {
    meeting: string
    version: number
    state: string
    is_public: boolean
    header: Json<unknown>
    why: Generated<string>
    confirmed_at: string | null
    signed_by: Generated<string>
    made_by: string | null
    made_at: Moment
  }
  minutes_version_minute: {
    meeting: string
    version: number
    number: number
    part: string
    ordinal: number
    shown: Json<unknown>
  }
  minutes_publication: {
    meeting: string
    version: number
    state: string
    shown: Json<unknown>
    published_by: string | null
    published_at: Moment
  }
  retention: {
    meeting: string
    class: string
    years: number
    keep_until: Day
    rule: string
  }
  minutes_elsewhere: {
    meeting: string
    words: string
    said_by: string | null
    said_at: Recorded
  }
}
