import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, type Look, type Optional, type Piece, pieceOf } from './piece.ts'
import { Tag } from './tag.tsx'

export const PhaseBanner = (p: Optional<{ tag: Piece; children: Content }> & Look) => {
  const tag = pieceOf(p.tag)
  return (
    <div class={classes('govuk-phase-banner govuk-width-container', p.classes)} {...p.attributes}>
      <p class="govuk-phase-banner__content">
        <Tag classes={classes('govuk-phase-banner__content__tag', tag.classes)}>{tag.text}</Tag>
        <span class="govuk-phase-banner__text"> {p.children}</span>
      </p>
    </div>
  )
}
