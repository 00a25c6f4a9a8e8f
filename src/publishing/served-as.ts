/** What a file of somebody else’s is served as: never as a page of ours that could run something. */
const safeTypes: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp']

export const servedAs = (type: string): string => (safeTypes.includes(type) ? type : 'application/octet-stream')
