import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, type HeadingLevel, headingTag, isThere, type Look, type Optional } from './piece.ts'

export type NotificationBannerOptions = Optional<{
  type: string
  role: string
  titleText: Content
  titleId: string
  titleHeadingLevel: HeadingLevel
  disableAutoFocus: boolean
  /** Words alone become a heading; markup stands as it is. */
  children: Content
}> &
  Look

export const NotificationBanner = (p: NotificationBannerOptions) => {
  const success = p.type === 'success'
  const Heading = headingTag(p.titleHeadingLevel || undefined, 2)
  const titleId = p.titleId || 'govuk-notification-banner-title'
  return (
    <div
      class={classes('govuk-notification-banner', success && 'govuk-notification-banner--success', p.classes)}
      role={p.role || (success ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={p.disableAutoFocus === undefined ? undefined : String(p.disableAutoFocus)}
      {...p.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {isThere(p.titleText) ? p.titleText : success ? 'Success' : 'Important'}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof p.children === 'string' && p.children !== '' ? (
          <p class="govuk-notification-banner__heading">{p.children}</p>
        ) : (
          p.children
        )}
      </div>
    </div>
  )
}
