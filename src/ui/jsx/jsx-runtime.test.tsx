import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Content, Html, raw, render } from './jsx-runtime.ts'

const sharp = `<b>"Tom" & 'Jo'</b>`
const blunt = '&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jo&#39;&lt;/b&gt;'
const shows = (content: Content, expected: string) => assert.equal(render(content), expected)

describe('what a page is made of', () => {
  it('escapes words between tags', () => shows(<p>{sharp}</p>, `<p>${blunt}</p>`))

  it('escapes words in an attribute', () => shows(<p title={sharp}>x</p>, `<p title="${blunt}">x</p>`))

  it('refuses a thing that is neither words nor a number in an attribute', () =>
    assert.throws(() => <p {...{ title: { toString: () => 'x' } as unknown as string }} />, /needs words/))

  it('escapes an attribute handed on in a bundle', () => {
    const attributes: Record<string, string> = { 'data-said': sharp, id: 'a' }
    shows(<p {...attributes}>x</p>, `<p data-said="${blunt}" id="a">x</p>`)
  })

  it('escapes words in a list, however deep', () => shows(<p>{['a<', ['b<', ['c<']]]}</p>, '<p>a&lt;b&lt;c&lt;</p>'))

  it('escapes text that a component is given, and what it gives back', () => {
    const Said = ({ words }: { words: string }) => words
    shows(<Said words={sharp} />, blunt)
  })

  it('does not escape twice', () => {
    const Twice = ({ children }: { children?: Content }) => (
      <>
        {children}
        {children}
      </>
    )
    shows(<Twice>{<b>&</b>}</Twice>, '<b>&amp;</b><b>&amp;</b>')
  })

  it('takes nothing that merely looks like markup for markup', () => {
    const pretender = { html: '<script>', toString: () => '<script>' } as unknown as Content
    shows(<p>{pretender}</p>, '<p></p>')
  })

  it('passes markup only through raw', () => shows(<p>{raw('<i>yes</i>')}</p>, '<p><i>yes</i></p>'))

  it('gives markup that can be put in a page again', () => assert.ok(<p>x</p> instanceof Html))

  it('leaves out true, false, null and undefined but shows nought', () =>
    shows(
      <p>
        {true}
        {false}
        {null}
        {undefined}
        {0}
        {''}
      </p>,
      '<p>0</p>',
    ))

  it('writes an attribute that is on by its name alone and leaves out one that is off', () =>
    shows(
      <input type="checkbox" checked disabled={false} value={undefined} name="" />,
      '<input type="checkbox" checked name="">',
    ))

  it('writes the state of an aria attribute in words, because leaving it out means something else', () =>
    shows(
      <button aria-expanded={false} aria-pressed={true} />,
      '<button aria-expanded="false" aria-pressed="true"></button>',
    ))

  it('shows a nought in an attribute', () => shows(<td colspan={0} />, '<td colspan="0"></td>'))

  it('closes every element that has an end and none that has not', () =>
    shows(
      <div>
        <br />
        <hr />
        <img src="a" alt="" />
        <span />
      </div>,
      '<div><br><hr><img src="a" alt=""><span></span></div>',
    ))

  it('adds no element of its own for a fragment', () =>
    shows(
      <>
        a<b>c</b>
      </>,
      'a<b>c</b>',
    ))

  for (const name of ['on click', 'x"y', 'a>b', 'a=b', 'a/b', '', 'a\u0000b', "it's"])
    it(`refuses ${JSON.stringify(name)} as the name of an attribute`, () =>
      assert.throws(() => <p {...{ [name]: 'x' }} />, /Not an attribute/))

  for (const name of ['onclick', 'ONLOAD', 'style'])
    it(`refuses ${name}, which the content security policy forbids`, () =>
      assert.throws(() => <p {...{ [name]: 'x' }} />, /Not an attribute/))

  it('does not compile a misspelt attribute, a script with words in it, or a style', () => {
    assert.doesNotThrow(() => [
      // @ts-expect-error class is misspelt
      <p clas="x" />,
      // @ts-expect-error React's name for it
      <p className="x" />,
      // @ts-expect-error React's name for it
      <label htmlFor="x" />,
      // @ts-expect-error no such element
      <paragraph />,
      // @ts-expect-error a picture must say what it shows
      <img src="x" />,
      // @ts-expect-error a control's state is not a word
      <input disabled="disabled" />,
      // @ts-expect-error a script comes from a file
      <script src="/a.js">alert(1)</script>,
      <div data-anything="goes" aria-label="too" />,
    ])
  })
})
