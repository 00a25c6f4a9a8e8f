import { agendaOf } from '../../board/index.ts'
import { inWords, momentInWords } from '../../kernel/index.ts'
import { BackLink, EmptyState, Question, TextArea } from '../../ui/index.ts'
import { download, notFound, optionalText, page } from '../../web/index.ts'
import { membersPackAddress, notesAddress } from './members-pack.page.tsx'
import { meetingWithPack, notesOn, saveNote } from './packs.store.ts'

/** What one reader wrote beside the papers of a meeting: theirs alone. */
export const notesPage = page({
  path: '/meetings/:meeting/notes',
  needs: 'board.keep-notes',
  load: async ({ db, params }) => {
    const meeting = (await meetingWithPack(db, params['meeting'] ?? '')) ?? notFound()
    const items = await agendaOf(db, meeting)
    return { meeting, items, notes: await notesOn(db, meeting.id) }
  },
  view: ({ data: { meeting, items, notes } }) => ({
    title: 'Your notes',
    body: (
      <>
        <BackLink href={membersPackAddress(meeting.id)}>Papers for {inWords(meeting.heldOn)}</BackLink>
        <h1 class="govuk-heading-xl">Your notes</h1>
        <p class="govuk-body-l">
          Only you can read these. They are kept here, not on your device, so you have them wherever you sign in.
        </p>
        {notes.length === 0 ? (
          <EmptyState title="You have written no notes">
            Open the papers, and choose “Write a note for yourself” below an item.
          </EmptyState>
        ) : (
          <>
            {notes.map(note => {
              const item = items.find(one => one.id === note.item)
              return (
                <section class="kept-section">
                  <h2 class="govuk-heading-m">
                    {item && item.number !== null && `${item.number}. `}
                    {item ? item.title : 'An item that was taken off'}
                  </h2>
                  <p class="kept-note__words">{note.words}</p>
                  <p class="govuk-body kept-no-print">
                    Written {momentInWords(note.writtenAt)}.{' '}
                    <a class="govuk-link" href={`${notesAddress(meeting.id)}/${note.item}`}>
                      Change it<span class="govuk-visually-hidden"> on {item?.title ?? 'this item'}</span>
                    </a>
                  </p>
                </section>
              )
            })}
            <p class="govuk-body kept-no-print">
              <a class="govuk-link" href={`${notesAddress(meeting.id)}.txt`}>
                Take your notes with you as a file
              </a>
            </p>
          </>
        )}
      </>
    ),
  }),
})

export const notePage = page({
  path: '/meetings/:meeting/notes/:item',
  needs: 'board.keep-notes',
  form: { words: optionalText({ max: 10_000 }) },
  load: async ({ db, params }) => {
    const meeting = (await meetingWithPack(db, params['meeting'] ?? '')) ?? notFound()
    const item = (await agendaOf(db, meeting)).find(one => one.id === params['item']) ?? notFound()
    const note = (await notesOn(db, meeting.id)).find(one => one.item === item.id)
    return { meeting, item, words: note?.words ?? '' }
  },
  starts: ({ words }) => ({ words }),
  submit: async ({ db, data, values, person, now }) => {
    if (person.id === null) return notFound()
    await saveNote(db, { person: person.id, item: data.item.id, words: values.words ?? '', now })
    return {
      to: `${membersPackAddress(data.meeting.id)}#item-${data.item.id}`,
      saying: values.words ? 'Your note is kept' : 'Your note is gone',
      about: data.meeting.id,
    }
  },
  view: ({ data: { meeting, item }, form, refused, csrf }) => ({
    title: 'Your note',
    body: (
      <Question
        title="Your note"
        caption={item.number === null ? item.title : `${item.number}. ${item.title}`}
        back={membersPackAddress(meeting.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Keep the note"
        cancel={membersPackAddress(meeting.id)}
      >
        <TextArea
          field={form.words}
          label="What you want to remember or to ask"
          hint="Only you can read it. Empty the box to throw the note away."
          rows={10}
        />
      </Question>
    ),
  }),
})

/** One's own notes on a meeting, as a file. */
export const notesFile = download({
  path: '/meetings/:meeting/notes.txt',
  needs: 'board.keep-notes',
  load: async ({ db, params }) => {
    const meeting = (await meetingWithPack(db, params['meeting'] ?? '')) ?? notFound()
    const items = await agendaOf(db, meeting)
    const lines = (await notesOn(db, meeting.id)).flatMap(note => {
      const item = items.find(one => one.id === note.item)
      const title = item
        ? `${item.number === null ? '' : `${item.number}. `}${item.title}`
        : 'An item that was taken off'
      return [title, `Written ${momentInWords(note.writtenAt)}`, '', note.words, '', '']
    })
    return {
      name: `notes-${meeting.id}.txt`,
      type: 'text/plain; charset=utf-8',
      body: [`Notes on the papers of ${meeting.bodyName}, ${inWords(meeting.heldOn)}`, '', ...lines].join('\r\n'),
    }
  },
})
