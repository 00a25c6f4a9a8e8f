import type { Content } from '../jsx/jsx-runtime.ts'
import { type Attributes, classes, isThere, type Items, type Look, type Optional, presentItems } from './piece.ts'

export type NavigationItem = Optional<{
  text: Content
  href: string
  current: boolean
  active: boolean
  attributes: Attributes
}>

export type ServiceNavigationOptions = Optional<{
  serviceName: Content
  serviceUrl: string
  navigation: Items<NavigationItem>
  ariaLabel: string
  menuButtonText: string
  menuButtonLabel: string
  navigationId: string
  navigationLabel: string
  navigationClasses: string
  collapseNavigationOnMobile: boolean
  slots: Optional<{
    start: Content
    end: Content
    endInline: boolean
    navigationStart: Content
    navigationEnd: Content
  }>
}> &
  Look

const NavigationLink = ({ item }: { item: NavigationItem }) => {
  const here = item.active || item.current
  const current = here ? (item.current ? 'page' : 'true') : undefined
  // Strong, so that the page we are on is marked for those who override colours and styles.
  const words = here ? <strong class="govuk-service-navigation__active-fallback">{item.text}</strong> : item.text
  return (
    <li class={classes('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      {item.href ? (
        <a class="govuk-service-navigation__link" href={item.href} aria-current={current} {...item.attributes}>
          {words}
        </a>
      ) : (
        isThere(item.text) && (
          <span class="govuk-service-navigation__text" aria-current={current}>
            {words}
          </span>
        )
      )}
    </li>
  )
}

export const ServiceNavigation = (p: ServiceNavigationOptions) => {
  const items = presentItems(p.navigation)
  const menu = p.menuButtonText || 'Menu'
  const navigationId = p.navigationId || 'navigation'
  const inner = (
    <div class={classes('govuk-width-container', p.slots?.endInline && 'govuk-service-navigation__inlining-container')}>
      {p.slots?.start}
      <div class="govuk-service-navigation__container">
        {isThere(p.serviceName) && (
          <span class="govuk-service-navigation__service-name">
            {p.serviceUrl ? (
              <a href={p.serviceUrl} class="govuk-service-navigation__link">
                {p.serviceName}
              </a>
            ) : (
              <span class="govuk-service-navigation__text">{p.serviceName}</span>
            )}
          </span>
        )}
        {(items.length > 0 || isThere(p.slots?.navigationStart) || isThere(p.slots?.navigationEnd)) && (
          <nav
            aria-label={p.navigationLabel || menu}
            class={classes('govuk-service-navigation__wrapper', p.navigationClasses)}
          >
            {(p.collapseNavigationOnMobile ?? items.length > 1) && (
              <button
                type="button"
                class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
                aria-controls={navigationId}
                aria-label={p.menuButtonLabel && p.menuButtonLabel !== menu ? p.menuButtonLabel : undefined}
                hidden
                aria-hidden="true"
              >
                {menu}
              </button>
            )}
            <ul class="govuk-service-navigation__list" id={navigationId}>
              {p.slots?.navigationStart}
              {items.map(item => (
                <NavigationLink item={item} />
              ))}
              {p.slots?.navigationEnd}
            </ul>
          </nav>
        )}
      </div>
      {p.slots?.end}
    </div>
  )
  const shared = {
    class: classes('govuk-service-navigation', p.classes),
    'data-module': 'govuk-service-navigation',
    ...p.attributes,
  }
  return isThere(p.serviceName) || isThere(p.slots?.start) || isThere(p.slots?.end) ? (
    <section aria-label={p.ariaLabel ?? 'Service information'} {...shared}>
      {inner}
    </section>
  ) : (
    <div {...shared}>{inner}</div>
  )
}
