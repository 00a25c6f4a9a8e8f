import type { Generated } from 'kysely'
import type { Day, DayOrNone, Exact, Json, JsonGiven, Moment, MomentOrNone, Recorded } from '../column.ts'

export interface VoiceTables {
  sitting: {
    id: Generated<string>
    forum: string | null
    kind: string
    held_on: Day
    present: number | null
    themes: JsonGiven<readonly string[]>
    said_by: JsonGiven<readonly string[]>
    met_by: Generated<string>
    fed_back: Generated<string>
    told_by: JsonGiven<readonly string[]>
    next_steps: Generated<string>
    recorded_by: string | null
    recorded_at: Recorded
  }
  card: {
    id: Generated<string>
    number: number | null
    came_by: string
    forum: string | null
    age_band: string
    raised_on: Day
    raised_at: Moment
    route: string | null
    triaged_at: MomentOrNone
    triaged_by: string | null
    passed_to: Generated<string>
    title: Generated<string>
    wording: Generated<string>
    agreed_on: DayOrNone
    agreed_how: Generated<string>
    theme: Generated<string>
    closed_on: DayOrNone
  }
  card_words: {
    card: string
    own_words: string
    language: Generated<string>
    translation: Generated<string>
    picture_words: Generated<string>
    written_in: Generated<string>
    contact: Generated<string>
  }
  card_code: {
    code_hash: string
    card: string | null
    forum: string | null
    made_by: string | null
    made_at: Moment
  }
  code_try: {
    id: Generated<number>
    at: Moment
    address_hash: string
  }
  card_referral: {
    card: string
    referred_at: Moment
    due_on: Day
    received_at: MomentOrNone
    received_by: string | null
    outcome: Generated<string>
  }
  card_turn: {
    card: string
    turn: number
    body: string
    meeting: string | null
    counts_from: Day
    answerer: string
    why: string
    is_private: Generated<boolean>
    set_on: Day
    answered_on: DayOrNone
    verdict: string | null
    verdict_on: DayOrNone
    verdict_by: string | null
    missing: Generated<string>
  }
  card_answer: {
    card: string
    turn: number
    answer: string
    reading_age: Exact
    safe_answer: Generated<string>
    answered_on: Day
    written_by: string | null
    written_at: Recorded
  }
  card_verdict_words: {
    card: string
    turn: number
    words: string
  }
  card_follow_up: {
    id: Generated<string>
    card: string
    kind: string
    says: string
    forum: string | null
    owner: string
    due_on: DayOrNone
    done_on: DayOrNone
    outcome: Generated<string>
    recorded_on: Day
  }
  card_release: {
    card: string
    version: number
    number: number
    title: string
    asked: string
    asked_by: string
    asked_on: Day
    answered_by: Generated<string>
    answer: Generated<string>
    answered_on: DayOrNone
    verdict: string | null
    missing: Generated<string>
    theme: Generated<string>
    quote: string | null
    released_on: Day
    released_by: string | null
    ended_on: DayOrNone
  }
  quote: {
    id: Generated<string>
    words: string
    forum: string | null
    age_band: string
    said_on: Day
    theme: Generated<string>
    given_by: Generated<string>
    uses: Json<readonly string[]>
    permission_until: DayOrNone
    film: Generated<string>
    has_captions: Generated<boolean>
    card: string | null
    recorded_by: string | null
    recorded_at: Recorded
    withdrawn_on: DayOrNone
  }
  quote_trace: {
    quote: string
    ordinal: number
    parts: Json<unknown>
  }
  quote_use: {
    quote: string
    address: string
    stands_in: string
    used_on: Day
  }
  finding: {
    id: Generated<string>
    list: string
    ordinal: Generated<number>
    says: string
    compared: Generated<string>
    theme: Generated<string>
    found_on: Day
    is_public: Generated<boolean>
    recorded_by: string | null
  }
  plain_word: {
    term: string
    means: string
    changed_by: string | null
    changed_at: Recorded
  }
}
