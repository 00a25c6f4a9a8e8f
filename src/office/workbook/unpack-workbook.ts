import { Refusal } from '../../kernel/index.ts'
import { type OfficeKind, type Unpacked, unpackOfficeFile } from '../office-file/index.ts'
import {
  GREATEST_PACKING,
  LARGEST_FILE_BYTES,
  LARGEST_UNPACKED_BYTES,
  megabytes,
  MOST_FILES_IN_WORKBOOK,
  PACKING_MATTERS_FROM_BYTES,
} from './limits.ts'

const notAWorkbook = 'The file is not an Excel workbook (.xlsx)'

const refuseOtherKinds = (paths: ReadonlySet<string>): void => {
  if (paths.has('xl/workbook.bin'))
    throw new Refusal(
      'The file is an Excel Binary Workbook (.xlsb). Open it in Excel and save it as an Excel Workbook (.xlsx)',
    )
  if (paths.has('content.xml') && paths.has('mimetype'))
    throw new Refusal('The file is an OpenDocument file (.ods). Open it and save it as an Excel Workbook (.xlsx)')
  if (!paths.has('[content_types].xml') && paths.size > 0)
    throw new Refusal('The file is a zip of other files. Unpack it and upload the files that are in it')
  if (!paths.has('[content_types].xml') || ![...paths].some(path => path.startsWith('xl/')))
    throw new Refusal(notAWorkbook)
}

const workbookKind: OfficeKind = {
  largestBytes: LARGEST_FILE_BYTES,
  largestUnpackedBytes: LARGEST_UNPACKED_BYTES,
  mostFiles: MOST_FILES_IN_WORKBOOK,
  greatestPacking: GREATEST_PACKING,
  packingMattersFromBytes: PACKING_MATTERS_FROM_BYTES,
  refusePaths: refuseOtherKinds,
  says: {
    cutShort:
      'The workbook is damaged or was cut short. Save it again from the spreadsheet program and upload the new file',
    notThisKind: notAWorkbook,
    old: 'The file is an old Excel workbook (.xls). Open it in Excel and save it as an Excel Workbook (.xlsx)',
    oldWithPassword:
      'The workbook has a password. Open it, take the password off (File, Info, Protect Workbook) and save it again',
    password: 'The workbook has a password. Take the password off and save it again',
    macros:
      'The workbook holds macros, so it was not opened. Save it as an Excel Workbook (.xlsx), which leaves them out',
    swells:
      `The workbook would unpack to far more than it should (the most is ${megabytes(LARGEST_UNPACKED_BYTES)}), so it was not opened. ` +
      'Copy the sheets that are needed into a new workbook',
    tooMany: `The workbook holds more than ${MOST_FILES_IN_WORKBOOK.toLocaleString('en-GB')} files, so it was not opened`,
    tooLarge: bytes => `The file is ${megabytes(bytes)}. Files must be no larger than ${megabytes(LARGEST_FILE_BYTES)}`,
  },
}

/** Looks at what a workbook holds without running or fetching anything, and refuses in words what is not safe. */
export const unpackWorkbook = (bytes: Uint8Array): Promise<Unpacked> => unpackOfficeFile(bytes, workbookKind)
