import type { Content } from '../jsx/jsx-runtime.ts'
import { type Attributes, classes, isThere, type Look, type Optional } from './piece.ts'

export type ErrorSummaryOptions = Optional<{
  titleText: Content
  descriptionText: Content
  errorList: readonly Optional<{ text: Content; href: string; attributes: Attributes }>[]
  disableAutoFocus: boolean
  children: Content
}> &
  Look

export const ErrorSummary = (p: ErrorSummaryOptions) => {
  const description = isThere(p.children) ? p.children : p.descriptionText
  return (
    <div
      class={classes('govuk-error-summary', p.classes)}
      data-disable-auto-focus={p.disableAutoFocus === undefined ? undefined : String(p.disableAutoFocus)}
      {...p.attributes}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{p.titleText}</h2>
        <div class="govuk-error-summary__body">
          {isThere(description) && <p>{description}</p>}
          {!!p.errorList?.length && (
            <ul class="govuk-list govuk-error-summary__list">
              {p.errorList.map(item => (
                <li>
                  {item.href ? (
                    <a href={item.href} {...item.attributes}>
                      {item.text}
                    </a>
                  ) : (
                    item.text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
