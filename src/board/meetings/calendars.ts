import { download } from '../../web/index.ts'
import { calendarOfBody, ownPageOf, publicPageOf } from './calendar.ts'

/** The formal meetings of a public body, cancelled ones too: what the public's own role can read, and no more. */
export const publicCalendar = download({
  path: '/published/calendar/:body.ics',
  needs: 'public.read',
  load: asked => calendarOfBody(asked, asked.params['body'] ?? '', publicPageOf),
})

/** The same with informal meetings, for those who work with the board. */
export const bodyCalendar = download({
  path: '/calendar/:body.ics',
  needs: 'board.read-meetings',
  load: asked => calendarOfBody(asked, asked.params['body'] ?? '', ownPageOf),
})
