import type { Day, Moment, MomentOrNone } from '../column.ts'

export interface StartTables {
  visit: {
    person: string
    came_at: Moment
    before_at: MomentOrNone
  }
  annual_report: {
    report: string
    body: string
    first_on: Day
    last_on: Day
    arranged_by: string
    made_by: string | null
    made_at: Moment
  }
}
