import { crc32, deflateRawSync } from 'node:zlib'

// Workbooks written by hand, part by part, so that tests can make what no spreadsheet program would.

type Part = string | Uint8Array | Readonly<{ packed: Uint8Array; size: number; crc: number }>

/** A zip of these files. A part given as packed bytes may lie about its size. */
export const aZip = (parts: Readonly<Record<string, Part>>): Uint8Array => {
  const files = Object.entries(parts).map(([path, part]) => {
    const name = Buffer.from(path)
    if (typeof part === 'object' && 'packed' in part) return { name, ...part }
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) }
  })
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, packed, size, crc } of files) {
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc, 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(name.length, 22)
    pieces.push(Buffer.from('PK\x03\x04'), fields, name, Buffer.from(packed))
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, rest, name)
    offset += 30 + name.length + packed.length
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...pieces, ...directory, Buffer.from('PK\x05\x06'), end])
}

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook whose sheets are given as the XML of their rows: style 1 is a date, style 2 a time, style 3 a date of the council's own. */
export const aWorkbook = (
  sheets: Readonly<Record<string, string>>,
  more: Readonly<{
    workbookPr?: string
    strings?: string
    parts?: Readonly<Record<string, Part>>
    hidden?: string
  }> = {},
): Uint8Array => {
  const names = Object.keys(sheets)
  return aZip({
    '[Content_Types].xml': contentTypes,
    'xl/workbook.xml': `<workbook xmlns:r="${rels}">${more.workbookPr ?? ''}<sheets>${names
      .map(
        (name, i) =>
          `<sheet name="${name}" sheetId="${i + 1}"${name === more.hidden ? ' state="hidden"' : ''} r:id="r${i}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, i) => `<Relationship Id="r${i}" Type="${rels}/worksheet" Target="worksheets/s${i}.xml"/>`)
      .join('')}<Relationship Id="st" Type="${rels}/styles" Target="styles.xml"/>${
      more.strings ? `<Relationship Id="ss" Type="${rels}/sharedStrings" Target="/xl/strings.xml"/>` : ''
    }</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-809]dd mmmm yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ...(more.strings ? { 'xl/strings.xml': more.strings } : {}),
    ...Object.fromEntries(
      Object.values(sheets).map((rows, i) => [
        `xl/worksheets/s${i}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...more.parts,
  })
}
