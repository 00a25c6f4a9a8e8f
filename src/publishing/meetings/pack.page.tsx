import { BackLink, EmptyState } from '../../ui/index.ts'
import { inWords } from '../../kernel/index.ts'
import { notFound, page } from '../../web/index.ts'
import { assemblePack } from '../packs/assemble-pack.ts'
import { PackOnPage } from '../packs/pack-on-page.tsx'
import { findPack, meetingWithPack, sourcesOf } from '../packs/packs.store.ts'
import { PrintCopyLink } from '../packs/print-copy-link.tsx'
import { canPrint } from '../packs/press.ts'
import { fileAddress, meetingAddress, packPdfAddress, pictureAddress, printCopyAddress } from './addresses.ts'

/** All papers of a meeting that anyone may read, on one page. */
export const publishedPackPage = page({
  path: '/published/meetings/:meeting/pack',
  needs: 'public.read',
  layout: 'public',
  load: async ({ db, params }) => {
    const meeting = (await meetingWithPack(db, params['meeting'] ?? '')) ?? notFound()
    const sources = await sourcesOf(db, meeting, { asPublished: true, kind: 'public' })
    return {
      meeting,
      pack: assemblePack(sources, 'public', { fileAddress: paper => fileAddress(meeting.id, paper.id) }),
      kept: await findPack(db, meeting.id, 'public'),
    }
  },
  view: ({ data: { meeting, pack, kept } }) => ({
    title: `Papers for ${inWords(meeting.heldOn)}`,
    body: (
      <>
        <BackLink href={meetingAddress(meeting.id)}>
          {meeting.bodyName}, {inWords(meeting.heldOn)}
        </BackLink>
        <h1 class="govuk-heading-xl">Papers for {inWords(meeting.heldOn)}</h1>
        {pack.items.length === 0 ? (
          <EmptyState title="The papers are not out yet">Come back when the agenda has been published.</EmptyState>
        ) : (
          <>
            <p class="govuk-body kept-no-print">
              {kept ? (
                <>
                  The same papers, with the same page numbers:{' '}
                  <a class="govuk-link" href={packPdfAddress(meeting.id)}>
                    PDF, {Math.max(1, Math.round(kept.bytes / 1000))} KB
                  </a>
                  . It can be read by a screen reader.
                </>
              ) : canPrint() ? (
                'A PDF of these papers is being made. It will be here in a minute: open this page again.'
              ) : (
                'Print this page to have the papers on paper.'
              )}
            </p>
            {kept && (kept.printCopyBytes !== null || kept.printCopySays !== '') && (
              <p class="govuk-body kept-no-print">
                <PrintCopyLink href={printCopyAddress(meeting.id)} kept={kept} />
              </p>
            )}
            <PackOnPage pack={pack} map={kept?.map ?? null} pictureAddress={file => pictureAddress(meeting.id, file)} />
          </>
        )}
      </>
    ),
  }),
})
