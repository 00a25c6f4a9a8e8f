import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { type Content, type Html, jsx, raw, render } from '../jsx/jsx-runtime.ts'
import * as govuk from './index.ts'

type Options = Readonly<Record<string, unknown>>
type Fixture = Readonly<{ name: string; options: Options; html: string; hidden: boolean }>

/** Our component for each of GOV.UK's. What is not here is named below with the reason. */
const ours: Readonly<Record<string, (props: never) => Content>> = {
  accordion: govuk.Accordion,
  'back-link': govuk.BackLink,
  breadcrumbs: govuk.Breadcrumbs,
  button: govuk.Button,
  'character-count': govuk.CharacterCount,
  checkboxes: govuk.Checkboxes,
  'date-input': govuk.DateInput,
  details: govuk.Details,
  'error-message': govuk.ErrorMessage,
  'error-summary': govuk.ErrorSummary,
  'exit-this-page': govuk.ExitThisPage,
  fieldset: govuk.Fieldset,
  'file-upload': govuk.FileUpload,
  'generic-header': govuk.GenericHeader,
  hint: govuk.Hint,
  input: govuk.Input,
  'inset-text': govuk.InsetText,
  label: govuk.Label,
  'notification-banner': govuk.NotificationBanner,
  pagination: govuk.Pagination,
  panel: govuk.Panel,
  'password-input': govuk.PasswordInput,
  'phase-banner': govuk.PhaseBanner,
  radios: govuk.Radios,
  select: govuk.Select,
  'service-navigation': govuk.ServiceNavigation,
  'skip-link': govuk.SkipLink,
  'summary-list': govuk.SummaryList,
  table: govuk.Table,
  tabs: govuk.Tabs,
  tag: govuk.Tag,
  'task-list': govuk.TaskList,
  textarea: govuk.Textarea,
  'warning-text': govuk.WarningText,
}

/** Examples that we do not follow, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'select: with falsy values': 'an answer is words or a number; true and false are not words',
}

/** Components that we do not have. */
const unused: Readonly<Record<string, string>> = {
  'cookie-banner': 'Kept sets only the cookies that it cannot work without',
  feedback: 'the layout has its own words for it',
  footer: 'carries the crown and the licence of GOV.UK; ours is in the layout',
  header: 'carries the crown; the generic header is for everyone else',
  'language-navigation': 'pages are in English',
}

const folder = new URL('../../../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url)
const fixturesOf = (component: string): Fixture[] =>
  JSON.parse(readFileSync(new URL(`${component}/fixtures.json`, folder), 'utf8')).fixtures

const isObject = (value: unknown): value is Options =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Nunjucks takes words as text or as html; ours takes either as one content. Attributes there are always text. */
const propsFrom = (options: unknown): unknown => {
  if (Array.isArray(options)) return options.map(propsFrom)
  if (!isObject(options)) return options
  const props: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(options)) {
    if (name === 'attributes' && isObject(value))
      props[name] = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]))
    else if (name === 'html') continue
    else if (name.endsWith('Html')) continue
    else props[name] = propsFrom(value)
  }
  for (const [name, value] of Object.entries(options)) {
    if (typeof value !== 'string' || value === '') continue
    if (name === 'html') props['text'] = raw(value.trim())
    else if (name.endsWith('Html')) props[name.replace(/Html$/, 'Text')] = raw(value.trim())
  }
  return props
}

/** The words of the component itself are its children; the slots of the service navigation are markup. */
const propsFor = (component: string, options: Options): Record<string, unknown> => {
  const { text, ...props } = propsFrom(options) as Record<string, unknown>
  if (text !== undefined) props['children'] = text
  if (component === 'service-navigation' && isObject(options['slots'])) {
    const { end, ...slots } = options['slots']
    const endIsOptions = isObject(end)
    props['slots'] = {
      ...Object.fromEntries(Object.entries(slots).map(([name, html]) => [name, raw(String(html))])),
      ...(end ? { end: raw(String(endIsOptions ? end['html'] : end)) } : {}),
      endInline: endIsOptions && end['align'] === 'inline',
    }
  }
  return props
}

type Node = DefaultTreeAdapterTypes.ChildNode

const spaceKept = new Set(['pre', 'textarea'])

const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'kbd', 'span', 'strong', 'time'])
const isInline = (node: Node | undefined): boolean =>
  node !== undefined && 'tagName' in node && inline.has(node.tagName)

/** One line for each element and text, attributes in order of name, spaces as a browser shows them (_ where words meet marked words). */
const outline = (html: string): string => {
  const lines: string[] = []
  const walk = (nodes: readonly Node[], depth: number, within: string) => {
    nodes.forEach((node, index) => {
      const indent = '  '.repeat(depth)
      if ('tagName' in node) {
        const attributes = node.attrs
          .map(
            ({ name, value }) => `${name}="${name === 'class' ? value.trim().split(/\s+/).join(' ') : value.trim()}"`,
          )
          .sort()
        lines.push([`${indent}<${node.tagName}`, ...attributes].join(' '))
        walk(node.childNodes, depth + 1, node.tagName)
      } else if ('value' in node) {
        const words = spaceKept.has(within) ? node.value : node.value.replaceAll(/\s+/g, ' ').trim()
        const before = /^\s/.test(node.value) && isInline(nodes[index - 1]) ? '_' : ''
        const after = /\s$/.test(node.value) && isInline(nodes[index + 1]) ? '_' : ''
        if (words !== '') lines.push(`${indent}${before}${words}${after}`)
      }
    })
  }
  walk(parseFragment(html).childNodes, 0, '')
  return lines.join('\n')
}

describe('our components make the markup of GOV.UK Frontend', () => {
  let compared = 0
  for (const [component, Component] of Object.entries(ours))
    for (const { name, options, html } of fixturesOf(component)) {
      if (exceptions[`${component}: ${name}`]) continue
      it(`${component}: ${name}`, () => {
        const made: Html = jsx(Component, propsFor(component, options))
        assert.equal(outline(render(made)), outline(html))
        compared += 1
      })
    }

  it('and every example was found', () => assert.ok(compared > 500, `only ${compared} examples were compared`))

  it('and every component of GOV.UK is ours or is left out for a reason', () => {
    const all = readdirSync(folder).filter(name => existsSync(new URL(`${name}/fixtures.json`, folder)))
    assert.deepEqual(all.sort(), [...Object.keys(ours), ...Object.keys(unused)].sort())
  })

  it('and every exception is still an example', () => {
    const names = Object.keys(ours).flatMap(component =>
      fixturesOf(component).map(({ name }) => `${component}: ${name}`),
    )
    assert.deepEqual(
      Object.keys(exceptions).filter(name => !names.includes(name)),
      [],
    )
  })
})
