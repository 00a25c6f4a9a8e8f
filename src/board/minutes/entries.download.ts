import { download } from '../../web/index.ts'
import { quorumInWords } from './minute.ts'
import { itemAsked, roomAsked } from './minutes-frame.tsx'
import { quorumFor } from './take-minutes.ts'

/** What is in the boxes of an item at this moment, for the script of the minute screen of somebody else. */
export const entriesDownload = download({
  path: '/meetings/:meeting/minutes/entries.json',
  needs: 'board.take-minutes',
  load: async ({ db, params, query, person }) => {
    const room = await roomAsked(db, params)
    const item = itemAsked(room, query)
    const minute = room.minutes.find(one => one.item === item?.id)
    return {
      name: 'entries.json',
      type: 'application/json; charset=utf-8',
      body: JSON.stringify({
        sent: query['sent'] ?? null,
        saved: query['saved'] ?? null,
        number: minute?.number ?? null,
        room: item === null ? '' : quorumInWords(quorumFor(room, item.id)),
        entries: (minute?.entries ?? [])
          .filter(entry => entry.kind !== 'resolution')
          .map(({ id, kind, speaker, words, revision, beside, writtenBy }) => ({
            id,
            kind,
            speaker,
            words,
            revision,
            beside,
            isMine: writtenBy === person.id,
          })),
      }),
    }
  },
})
