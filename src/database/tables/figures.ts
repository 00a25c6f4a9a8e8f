import type { Generated } from 'kysely'
import type { Day, DayOrNone, Exact, JsonGiven, MomentOrNone, Recorded } from '../column.ts'

export interface FigureTables {
  figure: {
    indicator: string
    definition_version: number
    as_at: Day
    first_on: Day
    last_on: Day
    numerator: Exact
    denominator: Exact
    value: Exact
    squares: Exact
    unknown: Generated<number>
    unit: string
    state: string
    because: string | null
    note: string | null
    left_out: JsonGiven<Readonly<Record<string, number>>>
    splits: JsonGiven<readonly unknown[]>
    computed_at: Recorded
  }
  figure_basis: {
    as_at: Day
    loads: JsonGiven<readonly string[]>
    children: number
  }
  reported_figure: {
    id: Generated<string>
    measure: string
    indicator: string | null
    label: string
    as_at: DayOrNone
    period: string | null
    value: string | null
    previous: string | null
    direction: string | null
    source_document: string
    place: string | null
    note: string | null
    conflict_group: string | null
    unit: string | null
    recorded_by: string | null
    recorded_at: Recorded
  }
  figure_flag: {
    id: Generated<string>
    indicator: string
    first_on: Day
    last_on: DayOrNone
    words: string
    flagged_by: string | null
    flagged_at: Recorded
    lifted_by: string | null
    lifted_at: MomentOrNone
  }
  target: {
    indicator: string
    first_on: Day
    value: Exact
    note: string | null
    set_by: string | null
    set_at: Recorded
  }
  commentary_request: {
    id: Generated<string>
    indicator: string
    as_at: Day
    asked_of_person: string | null
    asked_of_role: string | null
    due_on: Day
    asked_by: string | null
    asked_at: Recorded
    chased_at: MomentOrNone
    closed_at: MomentOrNone
  }
  commentary: {
    indicator: string
    as_at: Day
    version: number
    words: string
    state: 'drafted' | 'signed off'
    written_by: string | null
    written_at: Recorded
  }
  publication: {
    id: Generated<string>
    as_at: Day
    title: string
    version: number
    corrects: string | null
    why: string | null
    strategy: string | null
    published_by: string | null
    published_at: Recorded
  }
  publication_figure: {
    publication: string
    indicator: string
    definition_version: number
    split: Generated<string>
    group: Generated<string>
    shown: string
    because: string | null
    value: Exact
    numerator: Exact
    denominator: Exact
    sentence: string
    commentary: string | null
    unit: string
    first_on: Day
    last_on: Day
    ordinal: Generated<number>
    section: Generated<string>
    section_says: string | null
    split_title: string | null
    decimals: number | null
    verdict: string | null
    before_value: Exact
    before_on: DayOrNone
    england: Exact
    england_period: string | null
    target: Exact
    target_met: boolean | null
    overridden: Generated<boolean>
    principal: Generated<boolean>
    caution: string | null
  }
  publication_definition: {
    publication: string
    indicator: string
    version: number
    title: string
    asks: string
    why_it_matters: string
    theme: string
    counted: string
    source: string
    unit: string
    better: 'higher' | 'lower' | 'neither'
    cites: string
    doubts: JsonGiven<readonly string[]>
    differs: JsonGiven<readonly Readonly<{ indicator: string; because: string }>[]>
  }
  publication_change: {
    publication: string
    ordinal: number
    indicator: string
    title: string
    says: string
  }
  publication_override: {
    publication: string
    indicator: string
    split: Generated<string>
    group: Generated<string>
    reason: string
    decided_by: string | null
    decided_at: Recorded
  }
  strategy: {
    id: string
    title: string
    first_on: Day
    last_on: DayOrNone
    state: 'draft' | 'agreed' | 'in force' | 'superseded'
    council: Generated<string>
    version: Generated<number>
    agreed_on: DayOrNone
    agreed_by: string | null
    written_by: Generated<string>
    made_with: Generated<string>
    authorised_by: Generated<string>
    authorised_on: DayOrNone
    presented_on: DayOrNone
    presented_to: string | null
    renew_by: DayOrNone
    replaces: string | null
    mission: Generated<string>
    vision: Generated<string>
  }
  priority: {
    strategy: string
    number: number
    label: string
  }
  priority_measure: {
    strategy: string
    number: number
    indicator: string
    ordinal: number
  }
}
