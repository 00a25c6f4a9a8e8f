import type { Content } from '../jsx/jsx-runtime.ts'
import { messages } from './messages.ts'
import {
  classes,
  type HeadingLevel,
  headingTag,
  isThere,
  type Look,
  type Optional,
  type Piece,
  pieceOf,
} from './piece.ts'

export type AccordionItem = Optional<{
  heading: Piece
  summary: Piece
  /** Words alone become a paragraph; markup stands as it is. */
  content: Piece
  expanded: boolean
}>

export type AccordionOptions = Optional<{
  id: string
  headingLevel: HeadingLevel
  items: readonly (AccordionItem | false | null | undefined | '')[]
  rememberExpanded: boolean
  hideAllSectionsText: string
  hideSectionText: string
  hideSectionAriaLabelText: string
  showAllSectionsText: string
  showSectionText: string
  showSectionAriaLabelText: string
}> &
  Look

const paragraph = (content: Content): Content =>
  typeof content === 'string' ? content !== '' && <p class="govuk-body">{content}</p> : content

export const Accordion = (p: AccordionOptions) => {
  const Heading = headingTag(p.headingLevel, 2)
  return (
    <div
      class={classes('govuk-accordion', p.classes)}
      data-module="govuk-accordion"
      id={p.id ?? ''}
      {...messages({
        'hide-all-sections': p.hideAllSectionsText,
        'hide-section': p.hideSectionText,
        'hide-section-aria-label': p.hideSectionAriaLabelText,
        'show-all-sections': p.showAllSectionsText,
        'show-section': p.showSectionText,
        'show-section-aria-label': p.showSectionAriaLabelText,
      })}
      data-remember-expanded={p.rememberExpanded === undefined ? undefined : String(p.rememberExpanded)}
      {...p.attributes}
    >
      {(p.items ?? []).map((item, index) => {
        if (!item) return null
        const summary = pieceOf(item.summary).text
        return (
          <div class={classes('govuk-accordion__section', item.expanded && 'govuk-accordion__section--expanded')}>
            <div class="govuk-accordion__section-header">
              <Heading class="govuk-accordion__section-heading">
                <span class="govuk-accordion__section-button" id={`${p.id}-heading-${index + 1}`}>
                  {pieceOf(item.heading).text}
                </span>
              </Heading>
              {isThere(summary) && (
                <div class="govuk-accordion__section-summary govuk-body" id={`${p.id}-summary-${index + 1}`}>
                  {summary}
                </div>
              )}
            </div>
            <div id={`${p.id}-content-${index + 1}`} class="govuk-accordion__section-content">
              {paragraph(pieceOf(item.content).text)}
            </div>
          </div>
        )
      })}
    </div>
  )
}
