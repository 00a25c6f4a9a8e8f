import type { Route } from '../web/index.ts'

export { type YouthSettings } from './youth/young-people.ts'
export { saveYouthSettings, youthSettingsOf } from './youth/youth-settings.store.ts'

/** What children and young people say, and the answers they get. */
export const voiceRoutes: readonly Route[] = []
