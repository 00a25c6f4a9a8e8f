import { type PlainDate, plainDate } from '../../kernel/index.ts'
import { aChild } from './a-child.ts'
import type { Child, Episode } from './child.ts'

// Example children for tests, told by tables that an analyst can check against the guidance.

const day = (text: string): PlainDate | null => (text === '' ? null : plainDate(text))

/**
 * One child from lines of `start why status place end because`, such as `2025-04-01 S C2 U4 2025-05-01 X1`.
 * A place may carry a postcode after a slash: `U4/WV1`. Without one, each place has its own.
 */
const episodesFrom = (text: string): readonly Episode[] =>
  text
    .split(/[;\n]/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const [startedOn = '', startReason = '', legalStatus = '', place = '', endedOn = '', endReason = ''] =
        line.split(/\s+/)
      const [placementType = '', postcode] = place.split('/')
      return {
        startedOn: plainDate(startedOn),
        startReason,
        legalStatus,
        need: 'N1',
        placementType,
        provider: placementType.startsWith('T') ? null : 'PR1',
        endedOn: day(endedOn),
        endReason: endReason || null,
        moveReason: null,
        homePostcode: null,
        placementPostcode: postcode === '-' ? null : (postcode ?? placementType),
        urn: null,
        returnYear: 2026,
      }
    })

export const childWith = (episodes: string): Child => ({ ...aChild(), episodes: episodesFrom(episodes) })
