/** When entered measures were last read through with their owners, and when they are next due. */
export const reviewed = { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' } as const
