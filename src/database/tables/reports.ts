import type { Generated } from 'kysely'
import type { DayOrNone, Json, JsonGiven, Moment, MomentOrNone, Recorded } from '../column.ts'

export interface ReportTables {
  report_template: {
    id: string
    version: number
    name: string
    questions: Json<unknown>
    clearances: JsonGiven<readonly string[]>
    agreed_on: DayOrNone
    written_by: string | null
    written_at: Recorded
  }
  report: {
    id: Generated<string>
    title: string
    meeting: string | null
    agenda_item: string | null
    plan_item: string | null
    last_report: string | null
    template: string
    template_version: number
    part: Generated<string>
    state: Generated<string>
    author_shown: Generated<string>
    cleared_version: number | null
    published_at: MomentOrNone
    withdrawn_at: MomentOrNone
    withdrawn_why: Generated<string>
    outcome: Generated<string>
    invited_by: string | null
    recorded_at: Recorded
  }
  report_author: {
    report: string
    person: string
    task: string
    shown_as: string
    invited_by: string | null
    invited_at: Recorded
    ended_at: MomentOrNone
  }
  report_version: {
    report: string
    version: number
    based_on: number | null
    template: string
    template_version: number
    fields: JsonGiven<unknown>
    source: Generated<string>
    blocks: JsonGiven<unknown>
    how: string
    note: Generated<string>
    published_at: MomentOrNone
    saved_by: string | null
    saved_by_shown: Generated<string>
    saved_at: Recorded
  }
  report_draft: {
    report: string
    person: string
    based_on: number
    source: string
    saved_at: Moment
  }
  report_comment: {
    id: Generated<string>
    report: string
    version: number
    words: string
    written_by: string | null
    shown_as: string
    written_at: Recorded
  }
  report_clearance: {
    id: Generated<string>
    report: string
    version: number
    kind: string
    decision: string
    comment: Generated<string>
    decided_by: string | null
    shown_as: string
    decided_at: Recorded
  }
  report_step: {
    id: Generated<string>
    report: string
    state: string
    version: number | null
    why: Generated<string>
    taken_by: string | null
    shown_as: Generated<string>
    taken_at: Recorded
  }
  report_picture: {
    report: string
    file: string
    alt: Generated<string>
    published_at: MomentOrNone
    added_at: Recorded
  }
  background_paper: {
    id: Generated<string>
    report: string | null
    paper: string | null
    title: string
    file: string | null
    address: string | null
    seen_at: string | null
    added_by: string | null
    added_at: Recorded
  }
  background_removal: {
    background: string
    report: string | null
    paper: string | null
    why: string
    removed_by: string | null
    removed_at: Moment
  }
}
