export { localName, readOfficeXml, type XmlHandlers } from './read-xml.ts'
export { isOldOfficeFile, isZip, type OfficeKind, type Unpacked, unpackOfficeFile } from './unpack.ts'
