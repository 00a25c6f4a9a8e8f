/** How large a file is, as somebody on a phone asks it. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

export const kindOfFile = (type: string): string => (type === 'application/pdf' ? 'PDF' : 'file')
