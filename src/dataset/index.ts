export * from './annex-a/a-snapshot.ts'
export * from './annex-a/index.ts'
export * from './benchmarks/index.ts'
export * from './child/index.ts'
export * from './council-measures/index.ts'
export type * from './dataset.ts'
export * from './ssda903/index.ts'
export * from './population/index.ts'
export * from './postcodes/index.ts'
export * from './recognise.ts'
export {
  type FileProblem,
  LARGEST_FILE_BYTES,
  megabytes,
  safeText,
  type WorkbookSheet,
  type WorkbookValue,
  writeCsvTable,
  writeWorkbook,
  type WrittenValue,
} from './workbook/index.ts'
