import type { Generated } from 'kysely'
import type { Day, DayOrNone, Exact, Json, JsonGiven, JsonOrNone, Moment, MomentOrNone, Recorded } from '../column.ts'

export type LoadKind = '903' | 'annex-a' | 'measures' | 'population' | 'benchmarks' | 'postcodes'
export type LoadState = 'in force' | 'replaced' | 'undone' | 'disposed'
export type LoadedFile = Readonly<{ name: string; sha256: string; bytes: number; rows: number }>

export interface DatasetTables {
  extract_load: {
    id: Generated<string>
    kind: LoadKind
    title: string
    council_year: number | null
    as_at: DayOrNone
    up_to: DayOrNone
    files: JsonGiven<readonly LoadedFile[]>
    counts: JsonGiven<Readonly<Record<string, number>>>
    loaded_by: string | null
    loaded_at: Recorded
    state: Generated<LoadState>
    replaces: string | null
    dispose_on: DayOrNone
    disposed_at: MomentOrNone
    disposal_proof: JsonOrNone<unknown>
  }
  /** Child-level: only an analyst reads it. */
  extract_row: {
    load_id: string
    module: string
    row_number: number
    child: string | null
    fields: Json<Readonly<Record<string, unknown>>>
  }
  load_problem: {
    id: Generated<number>
    load_id: string
    file: string
    row_number: number | null
    column_name: string | null
    kind: string
    says: string
    mend: string | null
  }
  upload: {
    id: Generated<string>
    uploaded_by: string | null
    uploaded_at: Recorded
    expires_at: Moment
    details: JsonGiven<unknown>
  }
  upload_file: {
    upload_id: string
    ordinal: number
    name: string
    bytes: Uint8Array
    sha256: string
  }
  entered_value: {
    id: Generated<string>
    measure: string
    first_on: Day
    last_on: Day
    numerator: Exact
    denominator: Exact
    value: Exact
    note: string | null
    load_id: string | null
    entered_by: string | null
    entered_at: Recorded
    replaced_by: string | null
  }
  population: {
    area_code: string
    mid_year: number
    people: number
    load_id: string
  }
  benchmark_value: {
    id: Generated<number>
    indicator: string
    period: string
    level: 'national' | 'regional' | 'authority'
    area_code: string
    area_name: string
    numerator: Exact
    denominator: Exact
    value: Exact
    symbol: 'c' | 'k' | 'x' | 'z' | 'low' | null
    unit: string
    source: string
    load_id: string
  }
  neighbour: {
    load_id: string
    model: string
    area_code: string
    area_name: string
    region: string
    rank: number
    neighbour_code: string
    neighbour_name: string
  }
  inspection_judgement: {
    load_id: string
    area_code: string
    area_name: string
    inspected_on: DayOrNone
    overall: string
    published_as_at: DayOrNone
  }
  postcode_place: {
    postcode: string
    east: number
    north: number
    authority: string
  }
}
