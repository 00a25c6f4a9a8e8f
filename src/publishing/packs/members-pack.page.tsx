import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, Button, CsrfField, EmptyState, InsetText, Tag, WarningText } from '../../ui/index.ts'
import { address, notFound, page } from '../../web/index.ts'
import { assemblePack } from './assemble-pack.ts'
import { PackOnPage } from './pack-on-page.tsx'
import { whatCannotBeSet } from './pack.ts'
import { findPack, forgetTrouble, meetingWithPack, notesOn, sourcesOf, troubleWith } from './packs.store.ts'
import { PrintCopyLink } from './print-copy-link.tsx'
import { canPrint } from './press.ts'

export const membersPackAddress = (meeting: string): string => address('/meetings/:meeting/pack', { meeting })
export const notesAddress = (meeting: string): string => address('/meetings/:meeting/notes', { meeting })
const at = (meeting: string, rest: string): string => `${address('/meetings/:meeting', { meeting })}${rest}`

/** All papers of a meeting, private ones in their place among the others, for those who may read them. */
export const membersPackPage = page({
  path: '/meetings/:meeting/pack',
  needs: 'board.read-exempt',
  submitNeeds: 'board.publish-agenda',
  load: async ({ db, params, person }) => {
    const meeting = (await meetingWithPack(db, params['meeting'] ?? '')) ?? notFound()
    const isOut = meeting.agendaPublishedAt !== null
    const sources = await sourcesOf(db, meeting, { asPublished: isOut, kind: 'members' })
    const pack = assemblePack(sources, 'members', {
      fileAddress: paper => at(meeting.id, `/agenda/${paper.item}/papers/${paper.id}/file`),
    })
    const mayMend = may(person, 'board.publish-agenda')
    return {
      meeting,
      isOut,
      pack,
      kept: await findPack(db, meeting.id, 'members'),
      notes: new Map((await notesOn(db, meeting.id)).map(note => [note.item, note.words])),
      wrong: whatCannotBeSet(pack),
      mayMend,
      trouble: mayMend ? await troubleWith(db, meeting.id) : null,
    }
  },
  looksAt: ({ meeting, pack }) => (pack.items.some(item => item.part !== 'open') ? meeting.id : null),
  submit: async ({ db, data }) => {
    await forgetTrouble(db, data.meeting.id)
    return {
      to: membersPackAddress(data.meeting.id),
      saying: 'The PDF will be tried again',
      about: data.meeting.id,
    }
  },
  view: ({ data: { meeting, isOut, pack, kept, notes, wrong, mayMend, trouble }, csrf, refused }) => ({
    title: `Papers for ${inWords(meeting.heldOn)}`,
    body: (
      <>
        <BackLink href={address('/meetings/:meeting', { meeting: meeting.id })}>
          {meeting.bodyName}, {inWords(meeting.heldOn)}
        </BackLink>
        <span class="govuk-caption-xl">Members’ pack</span>
        <h1 class="govuk-heading-xl">Papers for {inWords(meeting.heldOn)}</h1>
        {!isOut && (
          <p class="govuk-body">
            <Tag>Draft</Tag> The agenda is not published yet. Papers and page numbers can still change.
          </p>
        )}
        {pack.notForPublication.length > 0 && (
          <WarningText iconFallbackText="Warning">
            Not for publication. Some of these papers are private: do not copy them or pass them on.
          </WarningText>
        )}
        {trouble !== null && refused.length === 0 && (
          <InsetText>
            <p class="govuk-body">{trouble}</p>
            {mayMend && (
              <form method="post" class="kept-no-print">
                <CsrfField token={csrf} />
                <Button preventDoubleClick={true}>Try the PDF again</Button>
              </form>
            )}
          </InsetText>
        )}
        {wrong.length > 0 && trouble === null && (
          <InsetText>
            <p class="govuk-body">A PDF cannot be made until these are mended:</p>
            <ul class="govuk-list govuk-list--bullet">
              {wrong.map(one => (
                <li>
                  {one.where}: {one.says}
                </li>
              ))}
            </ul>
          </InsetText>
        )}
        {pack.items.length === 0 ? (
          <EmptyState
            title="There is no agenda yet"
            action={
              <a class="govuk-link" href={address('/meetings/:meeting', { meeting: meeting.id })}>
                Go to the meeting
              </a>
            }
          >
            The pack fills itself as items and papers are added.
          </EmptyState>
        ) : (
          <>
            <ul class="govuk-list kept-no-print">
              {canPrint() && wrong.length === 0 ? (
                <li>
                  <a class="govuk-link" href={at(meeting.id, '/pack.pdf')}>
                    {kept
                      ? `Take the pack with you (PDF, ${Math.max(1, Math.round(kept.bytes / 1000))} KB)`
                      : 'Make a PDF of this pack as it is now'}
                  </a>
                </li>
              ) : (
                <li>{canPrint() ? '' : 'This machine cannot make a PDF. Print this page instead.'}</li>
              )}
              {kept && (kept.printCopyBytes !== null || kept.printCopySays !== '') && (
                <li>
                  <PrintCopyLink href={at(meeting.id, '/print-copy.pdf')} kept={kept} />
                </li>
              )}
              {isOut && !kept && trouble === null && canPrint() && (
                <li>
                  The numbers of the pages are being worked out. That takes a minute.{' '}
                  <a class="govuk-link" href={membersPackAddress(meeting.id)}>
                    Look again
                  </a>
                </li>
              )}
              <li>
                <a class="govuk-link" href={notesAddress(meeting.id)}>
                  Your notes on this meeting
                </a>
              </li>
            </ul>
            <PackOnPage
              pack={pack}
              map={isOut ? (kept?.map ?? null) : null}
              pictureAddress={file => at(meeting.id, `/pictures/${file}`)}
              beside={item => {
                const note = notes.get(item.id)
                return (
                  <div class="kept-note kept-no-print">
                    {note !== undefined && <p class="kept-note__words">{note}</p>}
                    <a class="govuk-link" href={`${notesAddress(meeting.id)}/${item.id}`}>
                      {note === undefined ? 'Write a note for yourself' : 'Change your note'}
                      <span class="govuk-visually-hidden"> on {item.title}</span>
                    </a>
                  </div>
                )
              }}
            />
          </>
        )}
      </>
    ),
  }),
})
