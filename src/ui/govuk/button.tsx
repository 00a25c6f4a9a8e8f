import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, type Look, type Optional } from './piece.ts'

export type ButtonOptions = Optional<{
  type: 'submit' | 'button' | 'reset'
  name: string
  value: string
  id: string
  href: string
  disabled: boolean
  preventDoubleClick: boolean
  isStartButton: boolean
  children: Content
}> &
  Look

const startIcon = (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
)

export const Button = (p: ButtonOptions) => {
  const shared = {
    class: classes('govuk-button', p.classes, p.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...p.attributes,
    id: p.id,
  }
  const content = (
    <>
      {/* The flex box of a start button would swallow the spaces between words and marked words. */}
      {p.isStartButton && typeof p.children !== 'string' ? <span>{p.children}</span> : p.children}
      {p.isStartButton && startIcon}
    </>
  )
  if (p.href)
    return (
      <a href={p.href} role="button" draggable="false" {...shared}>
        {content}
      </a>
    )
  return (
    <button
      type={p.type || 'submit'}
      value={p.value || undefined}
      name={p.name}
      disabled={p.disabled}
      aria-disabled={p.disabled ? 'true' : undefined}
      data-prevent-double-click={p.preventDoubleClick === undefined ? undefined : String(p.preventDoubleClick)}
      {...shared}
    >
      {content}
    </button>
  )
}
