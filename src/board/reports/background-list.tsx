import { momentInWords } from '../../kernel/index.ts'
import type { BackgroundPaper } from './background-paper.ts'

const About = ({ paper }: { paper: BackgroundPaper }) => {
  if (paper.file === null)
    return <>{paper.address === null ? `: may be seen at ${paper.seenAt ?? ''}` : ' (website)'}</>
  const kind = paper.file.name.split('.').at(-1)?.toUpperCase() ?? ''
  return <> {`(${kind}, ${Math.max(1, Math.round(paper.file.bytes / 1000))} KB)`}</>
}

/** Background papers, for those who prepare or read what was written from them. */
export const BackgroundList = (p: {
  /** The address of the page of this list. */
  at: string
  papers: readonly BackgroundPaper[]
  mayRemove: boolean
}) => (
  <ul class="govuk-list govuk-list--bullet">
    {p.papers.map(paper => {
      const at = `${p.at}/${paper.id}`
      const href = paper.file === null ? paper.address : `${at}/file`
      return paper.removedAt !== null ? (
        <li>
          <s>{paper.title}</s>, removed on {momentInWords(paper.removedAt)}: {paper.removedWhy}
        </li>
      ) : (
        <li>
          {href === null ? (
            paper.title
          ) : (
            <a class="govuk-link" href={href}>
              {paper.title}
            </a>
          )}
          <About paper={paper} />
          {p.mayRemove && (
            <>
              {' '}
              <a class="govuk-link" href={`${at}/remove`}>
                Remove<span class="govuk-visually-hidden"> {paper.title}</span>
              </a>
            </>
          )}
        </li>
      )
    })}
  </ul>
)
