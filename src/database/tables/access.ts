import type { Generated } from 'kysely'
import type { Day, DayOrNone, Instant, Json, JsonGiven, Moment, MomentOrNone, Recorded } from '../column.ts'

export interface AccessTables {
  person: {
    id: Generated<string>
    display_role: string
    name: string | null
    email: string | null
    sign_in_subject: string | null
    recorded_at: Recorded
  }
  person_role: {
    person: string
    role: string
    first_on: Day
    last_on: DayOrNone
    given_by: string | null
    given_at: Recorded
    ended_at: MomentOrNone
  }
  sign_in_flow: {
    state_hash: string
    browser_hash: string
    nonce: string
    verifier: string
    back: string
    address_hash: string
    expires_at: Moment
  }
  session: {
    id_hash: string
    person: string
    created_at: Recorded
    last_seen_at: Recorded
    expires_at: Moment
    csrf_secret: string
    saying: string | null
  }
  sign_in_attempt: {
    id: Generated<number>
    at: Recorded
    who_hash: string
    address_hash: string
    succeeded: boolean
  }
  setting: {
    key: string
    value: Json<unknown>
    is_public: Generated<boolean>
    set_by: string | null
    set_at: Recorded
  }
  /** Number and hashes are given by the database. */
  audit_line: {
    id: Generated<number>
    at: Generated<Instant>
    person: string | null
    deed: string
    subject: string
    details: JsonGiven<Readonly<Record<string, unknown>>>
    previous_hash: Generated<string>
    hash: Generated<string>
  }
}
