import type { Generated } from 'kysely'
import type { Json, Moment } from '../column.ts'

export interface PackTables {
  pack: {
    meeting: string
    version: number
    edition: Generated<number>
    kind: string
    papers: Json<readonly string[]>
    reports: Json<readonly string[]>
    page_map: Json<unknown>
    sheets: number
    sha256: string
    bytes: Uint8Array
    print_copy: Uint8Array | null
    print_copy_says: Generated<string>
    made_at: Moment
  }
  pack_trouble: {
    meeting: string
    version: number
    says: string
    met_at: Moment
  }
  pack_note: {
    person: string
    item: string
    words: string
    written_at: Moment
  }
}
