import type { Generated } from 'kysely'
import type { Day, DayOrNone, Json, JsonGiven, MomentOrNone, Moment, Recorded } from '../column.ts'

/** A time of day in England, HH:MM:SS. */
type Time = string

export interface BoardTables {
  body: {
    id: string
    name: string
    kind: string
    access_regime: string
    purpose: Generated<string>
    parent: string | null
    meets_per_year: number | null
    quorum: number | null
    age_from: number | null
    age_to: number | null
    minutes_from: Generated<number>
    ordinal: Generated<number>
    is_public: Generated<boolean>
    founded_on: DayOrNone
    dissolved_on: DayOrNone
    young_people_from: Time | null
    recorded_at: Recorded
  }
  terms_of_reference: {
    body: string
    version: number
    agreed_on: DayOrNone
    first_on: Day
    aims: JsonGiven<readonly string[]>
    words: Generated<string>
    members_stated: number | null
    written_by: string | null
    written_at: Recorded
  }
  seat: {
    id: Generated<string>
    body: string
    title: string
    kind: string
    votes: boolean
    office: string | null
    first_on: Day
    last_on: DayOrNone
    ordinal: Generated<number>
  }
  seat_holder: {
    id: Generated<string>
    seat: string
    person: string | null
    shown_as: string
    first_on: Day
    last_on: DayOrNone
  }
  appraisal: {
    holder: string
    appraised_by: string
    last_on: DayOrNone
    next_on: DayOrNone
  }
  post: {
    id: Generated<string>
    title: string
    plain_title: Generated<string>
    ordinal: Generated<number>
  }
  delegated_power: {
    id: Generated<string>
    body: string
    what: string
    post: string
    source: Generated<string>
    first_on: Day
    last_on: DayOrNone
    recorded_at: Recorded
  }
  post_holder: {
    id: Generated<string>
    post: string
    person: string | null
    shown_as: string
    manner: string
    first_on: Day
    last_on: DayOrNone
  }
  meeting: {
    id: string
    body: string
    held_on: Day
    starts_at: Time | null
    ends_at: Time | null
    venue: Generated<string>
    format: Generated<string>
    kind: Generated<string>
    state: Generated<string>
    changed_why: Generated<string>
    goes_on_at: string | null
    rest_goes_on: Generated<boolean>
    revision: Generated<number>
    called_at: MomentOrNone
    agenda_published_at: MomentOrNone
    recorded_at: Recorded
  }
  meeting_change: {
    meeting: string
    version: number
    says: string
    changed_by: string | null
    changed_at: Recorded
  }
  plan_item: {
    id: Generated<string>
    body: string
    title: string
    kind: string
    every_meeting: Generated<boolean>
    every_months: number | null
    first_on: DayOrNone
    last_on: DayOrNone
    lead: Generated<string>
    author_role: string | null
    verb: Generated<string>
    minutes_long: Generated<number>
    is_exempt: Generated<boolean>
    template: string | null
    recorded_at: Recorded
  }
  planned_for: {
    plan_item: string
    meeting: string
    why: Generated<string>
    planned_at: Recorded
  }
  agenda_item: {
    id: Generated<string>
    meeting: string
    ordinal: number
    title: string
    type: string
    verb: Generated<string>
    lead: Generated<string>
    presenter: Generated<string>
    minutes_long: Generated<number>
    fixed_start: Time | null
    paper: Generated<string>
    part: Generated<string>
    is_late: Generated<boolean>
    from_item: string | null
    from_why: string | null
    plan_item: string | null
    withdrawn_why: Generated<string>
    published_at: MomentOrNone
    withdrawn_at: MomentOrNone
    changed_at: Recorded
  }
  served_aim: {
    item: string
    aim: string
    terms_version: number
    number: number
  }
  agenda_item_private: {
    item: string
    words: Generated<string>
  }
  exemption: {
    item: string
    paragraphs: JsonGiven<readonly number[]>
    public_reason: Generated<string>
    bar: Generated<string>
    review_on: DayOrNone
    ended_on: DayOrNone
    recorded_at: Recorded
  }
  exemption_review: {
    id: Generated<string>
    item: string
    looked_on: Day
    outcome: string
    why: string
    decided_by: string | null
    decided_by_role: string
    recorded_at: Recorded
  }
  exemption_reasoning: {
    item: string
    why: Generated<string>
    factors_for: Generated<string>
    factors_against: Generated<string>
    conclusion: string | null
    decided_by: string | null
    decided_by_role: Generated<string>
    decided_on: DayOrNone
  }
  urgency: {
    item: string
    opinion_of: string
    reason: string
    told_on: DayOrNone
    told_by: Generated<string>
    recorded_by: string | null
    recorded_at: Recorded
  }
  paper_file: {
    id: Generated<string>
    name: string
    type: string
    bytes: Uint8Array
    sha256: string
    pages: number | null
    is_accessible: boolean
    recorded_by: string | null
    recorded_at: Recorded
  }
  paper: {
    id: Generated<string>
    item: string
    kind: string
    title: string
    ordinal: Generated<number>
    report: string | null
    file: string | null
    part: Generated<string>
    pages_kept: number | null
    what_changed: Generated<string>
    withdrawn_why: Generated<string>
    added_by: string | null
    published_at: MomentOrNone
    withdrawn_at: MomentOrNone
    added_at: Recorded
  }
  item_seen: {
    person: string
    item: string
    seen_at: Moment
  }
  agenda_publication: {
    meeting: string
    version: number
    route: string
    due_by: Day
    reason: Generated<string>
    shown: Json<unknown>
    published_by: string | null
    published_at: Moment
  }
  gate_override: {
    meeting: string
    finding: string
    subject: Generated<string>
    reason: string
    given_by: string | null
    given_at: Recorded
  }
}
