import type { Generated } from 'kysely'
import type { Day, DayOrNone, Exact, Json, JsonGiven, Moment, MomentOrNone, Recorded } from '../column.ts'

type Choice = Readonly<{ key: string; text: string; symbol: string }>
type Wording = Readonly<{ key: string; words: string; help: string }>

export interface SurveyTables {
  survey: {
    id: Generated<string>
    title: string
    about: Generated<string>
    recorded_by: string | null
    recorded_at: Recorded
  }
  survey_question: {
    survey: string
    key: string
    kind: string
    name: string
    choices: JsonGiven<readonly Choice[]>
    good: JsonGiven<readonly string[]>
    measure: string | null
    statement: string | null
    norm: Exact
    norm_of: Generated<string>
    norm_source: Generated<string>
    ordinal: number
  }
  survey_wave: {
    id: Generated<string>
    survey: string
    label: string
    link: string
    opens_on: Day
    closes_on: Day
    target: Generated<number>
    for_whom: string
    asked: number | null
    report_meeting: Generated<string | null>
    report_due_on: DayOrNone
    needs_code: Generated<boolean>
    is_shown: Generated<boolean>
    state: Generated<string>
    closed_at: MomentOrNone
    recorded_by: string | null
    recorded_at: Recorded
  }
  survey_version: {
    id: Generated<string>
    wave: string
    age_from: number
    age_to: number
    intro: Generated<string>
    wording: Json<readonly Wording[]>
  }
  survey_translation: {
    version: string
    language: string
    called: string
    direction: string
    words: Json<Readonly<Record<string, string>>>
    translated_by: Generated<string>
    checked_by: Generated<string>
    checked_on: DayOrNone
  }
  survey_code: {
    code_hash: string
    wave: string
    made_by: string | null
    made_at: Moment
    used_on: DayOrNone
  }
  survey_sending: {
    token_hash: string
    wave: string
    sent_on: Day
  }
  survey_import: {
    id: Generated<string>
    wave: string
    version: string
    rows: number
    rows_hash: string
    imported_by: string | null
    imported_at: Moment
    undone_at: MomentOrNone
    undone_by: string | null
  }
  survey_upload: {
    id: Generated<string>
    wave: string
    version: string
    rows: Json<readonly unknown[]>
    problems: Json<readonly unknown[]>
    uploaded_by: string | null
    uploaded_at: Moment
  }
  survey_reply: {
    id: Generated<string>
    wave: string
    version: string
    came_by: string
    import: string | null
    answered_on: Day
    is_late: Generated<boolean>
    language: Generated<string>
    age_band: Generated<string>
    home: Generated<string>
    answers: Json<Readonly<Record<string, string>>>
  }
  survey_words: {
    id: Generated<string>
    wave: string
    question: string
    words: string
    language: Generated<string>
    age_band: Generated<string>
    may_be_shown: Generated<boolean>
    import: string | null
    quote: string | null
    looked_on: DayOrNone
  }
  survey_publication: {
    wave: string
    version: number
    published_on: Day
    replies: number
    results: Json<unknown>
    why: Generated<string>
    published_by: string | null
  }
  survey_quote: {
    wave: string
    question: string
    quote: string
  }
}
