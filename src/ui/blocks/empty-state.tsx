import { type HeadingLevel, headingTag, isThere, type Optional } from '../govuk/piece.ts'
import type { Content } from '../jsx/jsx-runtime.ts'

/** There is nothing here yet: why, and what to do about it. */
export const EmptyState = (
  p: { title: string; children: Content } & Optional<{ action: Content; headingLevel: HeadingLevel }>,
) => {
  const Heading = headingTag(p.headingLevel, 2)
  return (
    <div class="kept-empty">
      <Heading class="govuk-heading-m">{p.title}</Heading>
      {typeof p.children === 'string' ? <p class="govuk-body">{p.children}</p> : p.children}
      {isThere(p.action) && <div>{p.action}</div>}
    </div>
  )
}
