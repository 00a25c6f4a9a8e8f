import { LARGEST_FILE } from './read-text.ts'

// A real Annex A of a large council is under 3 MB, 200 files unpacked and 40,000 rows. The limits leave room and stop a file that is
// made to fill the machine.

/** One limit for every upload, checked on the length before anything is read. Only the postcode directory is larger, and it is streamed. */
export const LARGEST_FILE_BYTES = LARGEST_FILE
export const LARGEST_UNPACKED_BYTES = 256 * 1024 * 1024
export const MOST_FILES_IN_WORKBOOK = 2_000
/** A sheet of one value repeated packs about 100 to 1. */
export const GREATEST_PACKING = 250
/** Below this size a high packing ratio does no harm. */
export const PACKING_MATTERS_FROM_BYTES = 4 * 1024 * 1024
export const MOST_SHEETS = 100
export const MOST_ROWS = 200_000
export const MOST_COLUMNS = 500
export const MOST_CELLS = 5_000_000
/** Excel's own. */
export const LONGEST_CELL = 32_767

/** 3 MB */
export const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`
