/** What a line of the trail is about, from the deed's own name: `dataset.load-extract` is "Load extract". */
export const deedInWords = (deed: string): string => {
  const words = deed.slice(deed.lastIndexOf('.') + 1).replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
