/** The way to a print copy, and what it is not. Nothing where there is none and nothing to say of it. */
export const PrintCopyLink = (p: {
  href: string
  kept: Readonly<{ printCopyBytes: number | null; printCopySays: string }>
}) => (
  <>
    {p.kept.printCopyBytes !== null && (
      <>
        <a class="govuk-link" href={p.href}>
          Print copy with the appendices in their places (PDF, {Math.max(1, Math.round(p.kept.printCopyBytes / 1000))}{' '}
          KB)
        </a>
        . For paper only: it is not accessible to a screen reader. The page numbers are the same.
      </>
    )}
    {p.kept.printCopySays !== '' && ` ${p.kept.printCopySays}`}
  </>
)
