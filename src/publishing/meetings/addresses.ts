import { address } from '../../web/index.ts'

// Where the public finds what a meeting is made of. These stay what they are for ever.

export const meetingsAddress = '/published/meetings'
export const meetingAddress = (meeting: string): string => address('/published/meetings/:meeting', { meeting })
export const packAddress = (meeting: string): string => `${meetingAddress(meeting)}/pack`
export const packPdfAddress = (meeting: string): string => `${meetingAddress(meeting)}/pack.pdf`
export const printCopyAddress = (meeting: string): string => `${meetingAddress(meeting)}/print-copy.pdf`
export const minutesAddress = (meeting: string): string => `${meetingAddress(meeting)}/minutes`
/** Where anyone asks the board, and where they see what became of it. */
export const askAddress = (meeting: string): string => `${meetingAddress(meeting)}/ask`
export const askedAddress = (meeting: string): string => `${meetingAddress(meeting)}/asked`
export const reportAddress = (meeting: string, report: string): string =>
  address('/published/meetings/:meeting/reports/:report', { meeting, report })
export const fileAddress = (meeting: string, paper: string): string =>
  address('/published/meetings/:meeting/files/:paper', { meeting, paper })
/** Not below a meeting: a report that is deferred takes its background papers with it. */
export const backgroundAddress = (backgroundPaper: string): string =>
  address('/published/background-papers/:backgroundPaper', { backgroundPaper })
export const pictureAddress = (meeting: string, picture: string): string =>
  address('/published/meetings/:meeting/pictures/:picture', { meeting, picture })
export const decisionsAddress = '/published/decisions'
export const decisionAddress = (decision: string): string => address('/published/decisions/:decision', { decision })
export const calendarAddress = (body: string): string => `${address('/published/calendar/:body', { body })}.ics`
export const feedAddress = '/published/meetings.atom'
export const oparlAddress = '/published/oparl/system'
