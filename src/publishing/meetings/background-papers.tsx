import type { BackgroundPaper, BackgroundRemoval } from '../../board/index.ts'
import { inWords, type PlainDate } from '../../kernel/index.ts'
import { dayInWords } from '../data-set/published.ts'
import { backgroundAddress } from './addresses.ts'
import { kindOfFile, sizeInWords } from './file-in-words.ts'

const Line = ({ paper }: { paper: BackgroundPaper }) => (
  <li>
    {paper.file !== null ? (
      <>
        <a class="govuk-link" href={backgroundAddress(paper.id)}>
          {paper.title} ({kindOfFile(paper.file.type)}, {sizeInWords(paper.file.bytes)})
        </a>
        {!paper.file.isAccessible && (
          <>
            <br />A screen reader may not be able to read this file. Ask us for it in another form.
          </>
        )}
      </>
    ) : paper.address !== null ? (
      <>
        <a class="govuk-link" href={paper.address}>
          {paper.title}
        </a>{' '}
        (on a website)
      </>
    ) : (
      <>
        {paper.title}: may be seen at {paper.seenAt}
      </>
    )}
  </li>
)

/** What a report was written from, for anyone to inspect; nothing where nothing is kept. */
export const BackgroundPapers = (p: {
  papers: readonly BackgroundPaper[]
  removed: readonly BackgroundRemoval[]
  until: PlainDate
  today: PlainDate
  headingLevel: 2 | 4
}) =>
  p.papers.length + p.removed.length === 0 ? null : (
    <>
      {p.headingLevel === 2 ? (
        // The list in words stands in the report already.
        <h2 class="govuk-heading-m">Where to read the background papers</h2>
      ) : (
        <h4 class="govuk-heading-s">Background papers</h4>
      )}
      {p.papers.length > 0 && (
        <p class="govuk-body">
          The report was written from these. Anyone may read them.{' '}
          {p.until < p.today
            ? `We had to keep them open until ${inWords(p.until)}, and still do.`
            : `We keep them open until ${inWords(p.until)} at least.`}
        </p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        {p.papers.map(paper => (
          <Line paper={paper} />
        ))}
        {p.removed.map(one => (
          <li>
            A background paper was removed on {dayInWords(one.removedAt)}: {one.why}
          </li>
        ))}
      </ul>
    </>
  )
