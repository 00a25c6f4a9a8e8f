import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { assets, councilStylesheetUrl } from './assets.ts'
import { galleryPage } from './gallery.tsx'
import { Layout, type LayoutOptions } from './layout.tsx'

const page = (options: Partial<LayoutOptions> = {}): string =>
  Layout({
    title: 'Data set',
    council: { name: 'Wessex Vale Council' },
    version: '0.1.0',
    children: <h1>Data set</h1>,
    ...options,
  }).html

describe('every page', () => {
  it('says its language, its name and its council', () => {
    assert.match(page(), /^<!doctype html>\n<html lang="en-GB" class="govuk-template">/)
    assert.match(page(), /<title>Data set – Wessex Vale Council<\/title>/)
  })

  it('says in its title when a form was refused', () =>
    assert.match(page({ refused: true }), /<title>Error: Data set – Wessex Vale Council<\/title>/))

  it('escapes the title and the council’s name', () => {
    const html = page({ title: '<script>', council: { name: '"&<b>' } })
    assert.doesNotMatch(html, /<b>|<script>/)
    assert.match(html, /<title>&lt;script&gt; – &quot;&amp;&lt;b&gt;<\/title>/)
  })

  it('has a way past the header to its words', () => {
    assert.match(page(), /<a href="#main-content" class="govuk-skip-link"/)
    assert.match(page(), /<main class="govuk-main-wrapper" id="main-content">/)
  })

  it('holds no script, no style and no handler of its own, as the content security policy asks', () => {
    const html = galleryPage().html
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|javascript:/)
    assert.deepEqual(html.match(/<script[^>]*>[^<]*<\/script>/g), [
      '<script type="module" src="/assets/kept.js"></script>',
    ])
  })

  it('shows nobody as signed in unless told, and lets those who are sign out', () => {
    assert.doesNotMatch(page(), /Sign out/)
    assert.match(page({ signIn: { signIn: '/sign-in' } }), /<a class="govuk-link" href="\/sign-in">Sign in<\/a>/)
    assert.match(
      page({ signIn: { as: 'Clerk', signOut: '/sign-out', csrf: 'abc' } }),
      /<form class="kept-who" method="post" action="\/sign-out"><input type="hidden" name="csrf" value="abc">/,
    )
  })

  it('says what has just been done', () =>
    assert.match(page({ saying: 'Decision recorded' }), /role="alert".*Decision recorded/s))

  it('gives young people a way out, and others none', () => {
    assert.match(page({ audience: 'youth' }), /data-module="govuk-exit-this-page"/)
    assert.doesNotMatch(page(), /govuk-exit-this-page/)
  })

  it('has each of its ids once', () => {
    const ids = [...galleryPage().html.matchAll(/\sid="([^"]*)"/g)].map(found => found[1])
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    )
  })

  it('points only at labels and descriptions that are there', () => {
    const html = galleryPage().html
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(found => found[1]))
    const pointed = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"/g)].flatMap(
      found => found[1]!.split(' '),
    )
    assert.ok(pointed.length > 30)
    assert.deepEqual(
      pointed.filter(id => !ids.has(id)),
      [],
    )
  })
})

describe('the files that pages point at', () => {
  const urls = new Set([...assets.map(asset => asset.url), councilStylesheetUrl])

  it('are all there', () =>
    assert.deepEqual(
      assets.filter(asset => !existsSync(asset.file)),
      [],
    ))

  it('are all listed', () => {
    const pointed = [...page().matchAll(/(?:href|src)="(\/assets\/[^"]*)"/g)].map(found => found[1]!)
    assert.ok(pointed.length >= 6)
    assert.deepEqual(
      pointed.filter(url => !urls.has(url)),
      [],
    )
  })

  it('ask for no file that is not listed, and for no font of GOV.UK', () => {
    const css = assets
      .filter(asset => asset.url.endsWith('.css') && !asset.file.includes('node_modules'))
      .map(asset => readFileSync(asset.file, 'utf8'))
      .join('\n')
    const fonts = [...css.matchAll(/url\('([^']*)'\)/g)].map(found => `/assets/${found[1]}`)
    assert.equal(fonts.length, 2)
    assert.deepEqual(
      fonts.filter(url => !urls.has(url)),
      [],
    )
    assert.doesNotMatch(css, /GDS Transport/)
  })
})
