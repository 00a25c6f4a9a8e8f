import type { Kysely, Transaction } from 'kysely'
import type { AccessTables } from './tables/access.ts'
import type { ActionTables } from './tables/actions.ts'
import type { BoardTables } from './tables/board.ts'
import type { DatasetTables } from './tables/dataset.ts'
import type { FigureTables } from './tables/figures.ts'
import type { MinuteTables } from './tables/minutes.ts'
import type { PackTables } from './tables/packs.ts'
import type { ReportTables } from './tables/reports.ts'
import type { StartTables } from './tables/start.ts'
import type { StrategyTables } from './tables/strategy.ts'
import type { SurveyTables } from './tables/surveys.ts'
import type { VoiceTables } from './tables/voice.ts'

/** Every table of the database, as the migrations make them. A migration's types are one file in tables/ and one word here. */
export interface Tables
  extends
    AccessTables,
    ActionTables,
    BoardTables,
    DatasetTables,
    FigureTables,
    ReportTables,
    MinuteTables,
    PackTables,
    StartTables,
    StrategyTables,
    SurveyTables,
    VoiceTables {}

/** The transaction that a store is handed: as one audience, for one person. */
export type Db = Transaction<Tables>

export type AnyDb = Kysely<Tables>
