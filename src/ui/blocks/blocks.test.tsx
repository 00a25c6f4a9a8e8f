import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plainDate } from '../../kernel/index.ts'
import { type FieldState, DateInput, Radios, TextArea, TextInput, Tick } from '../fields.tsx'
import { render } from '../jsx/jsx-runtime.ts'
import { type Missing, missingInWords, type Reading, Shown } from '../missing.tsx'
import {
  DataTable,
  EmptyState,
  FilterBar,
  MissingChip,
  ProgressSteps,
  Question,
  Stat,
  Timeline,
  Verdict,
  type VerdictOf,
} from './index.ts'

const field = (name: string, given: Partial<FieldState> = {}): FieldState => ({
  name,
  id: name,
  error: undefined,
  value: '',
  values: [],
  day: '',
  month: '',
  year: '',
  ...given,
})

const all: readonly Missing[] = ['suppressed', 'not known', 'not applicable', 'not yet due', 'source not loaded']

describe('a question', () => {
  const form = {
    wording: field('wording', { value: 'Agreed <at once>', error: 'Too short' }),
    decidedOn: field('decidedOn', { error: 'Not yet', day: '31', month: '2', year: '2026' }),
  }
  const html = render(
    <Question
      title="Record a decision"
      csrf="abc"
      back="/meetings/1"
      form={form}
      refused={[
        { field: 'wording', says: 'Too short' },
        { field: 'decidedOn', says: 'Not yet' },
        { field: undefined, says: 'The meeting was not quorate' },
      ]}
    >
      <TextArea field={form.wording} label="Decision" />
      <DateInput field={form.decidedOn} label="Date of the decision" />
    </Question>,
  )

  it('says all that was wrong at the top, each with the way to a box that is there', () => {
    const hrefs = [...html.matchAll(/<li><a href="#([^"]*)">/g)].map(found => found[1])
    assert.deepEqual(hrefs, ['wording', 'decidedOn'])
    for (const id of hrefs) assert.match(html, new RegExp(`<(?:input|textarea)[^>]* id="${id}"`))
    assert.match(html, /<li>The meeting was not quorate<\/li>/)
  })

  it('gives back what was typed', () => {
    assert.match(html, />Agreed &lt;at once&gt;<\/textarea>/)
    assert.match(html, /name="decidedOn-day"[^>]*value="31"/)
    assert.match(html, /name="decidedOn-year"[^>]*value="2026"/)
  })

  it('shows that it came from our own page', () => assert.match(html, /<input type="hidden" name="csrf" value="abc">/))

  it('has one h1, also when that is the label of its question', () => {
    assert.equal(html.split('<h1').length - 1, 1)
    const asked = render(
      <Question title="Who may read this?" titleInQuestion={true} csrf="abc">
        <Radios
          field={field('open')}
          label="Who may read this?"
          isPageHeading={true}
          items={[{ value: 'a', text: 'All' }]}
        />
      </Question>,
    )
    assert.equal(asked.split('<h1').length - 1, 1)
  })

  it('is sent as files only when it carries files', () => {
    assert.doesNotMatch(html, /enctype/)
    assert.match(
      render(<Question title="Load" csrf="abc" files={true} children="" />),
      /enctype="multipart\/form-data"/,
    )
  })
})

describe('the boxes of a question', () => {
  it('say their hint and their error to those who listen', () =>
    assert.match(
      render(<TextInput field={field('name', { error: 'Enter a name' })} label="Name" hint="As on the door" />),
      /aria-describedby="name-hint name-error"/,
    ))

  it('show a tick that was given', () => {
    assert.match(render(<Tick field={field('agreed', { value: 'yes' })} label="Agreed" />), / checked/)
    assert.doesNotMatch(render(<Tick field={field('agreed')} label="Agreed" />), / checked/)
  })
})

describe('a missing figure', () => {
  it('is told from every other kind by its words and by its shape', () => {
    const chips = all.map(missing => render(<MissingChip missing={missing} />))
    assert.equal(new Set(chips.map(chip => / d="([^"]*)"/.exec(chip)?.[1])).size, all.length)
    assert.equal(new Set(all.map(missingInWords)).size, all.length)
  })

  it('is never written as a figure', () => {
    const written = (reading: Reading) => render(<Shown reading={reading} written={String} />)
    assert.equal(written(0), '0')
    for (const missing of all) assert.doesNotMatch(written(missing), /\d/)
  })

  it('takes the place of the large figure', () => {
    const html = render(<Stat label="Convicted" value="suppressed" unit="percent" />)
    assert.match(html, /kept-stat__value--absent">Suppressed</)
  })
})

describe('a large figure', () => {
  it('carries its counts', () =>
    assert.match(
      render(
        <Stat
          label="Moves"
          value={10.9}
          unit="percent"
          counts={{ numerator: 44, denominator: 1403, of: 'children' }}
        />,
      ),
      /11%<\/p><p class="kept-stat__counts">44 of 1,403 children<\/p>/,
    ))
})

describe('a verdict', () => {
  it('is told by its words, and better from worse by its shape', () => {
    const verdicts: readonly VerdictOf[] = [
      'better',
      'worse',
      'higher',
      'lower',
      'no clear change',
      'cannot be compared',
    ]
    const drawn = verdicts.map(verdict => render(<Verdict verdict={verdict} />))
    assert.equal(new Set(drawn.map(html => html.replaceAll(/<[^>]*>/g, ''))).size, verdicts.length)
    assert.equal(new Set(drawn.map(html => / d="([^"]*)"/.exec(html)?.[1])).size, verdicts.length)
  })
})

describe('a table', () => {
  const columns = [
    { heading: 'Name', cell: (row: { name: string; value: number }) => row.name },
    { heading: 'Value', numeric: true, cell: (row: { name: string; value: number }) => row.value },
  ]
  const rows = [
    { name: 'Wessex Vale', value: 11 },
    { name: '<England>', value: 10 },
  ]

  it('has a caption, and a heading for each column and each row', () => {
    const html = render(
      <DataTable caption="Moves" columns={columns} rows={rows} isOurs={row => row.name === 'Wessex Vale'} />,
    )
    assert.match(html, /<caption[^>]*><span class="kept-caption">Moves</)
    assert.equal(html.split('scope="col"').length - 1, 2)
    assert.equal(html.split('scope="row"').length - 1, 2)
    assert.equal(html.split('kept-row--ours').length - 1, 1)
    assert.match(html, /&lt;England&gt;/)
  })

  it('keeps its meaning when its rows become cards', () =>
    assert.match(
      render(<DataTable caption="Moves" columns={columns} rows={rows} />),
      /<td[^>]* role="cell" data-heading="Value">/,
    ))

  it('can be moved sideways by the keyboard when it is wide', () =>
    assert.match(
      render(<DataTable caption="Moves" columns={columns} rows={rows} narrow="scroll" />),
      /<div class="kept-scroll" tabindex="0" role="group" aria-label="Moves">/,
    ))

  it('says so when there is nothing in it', () =>
    assert.match(
      render(<DataTable caption="Moves" columns={columns} rows={[]} empty="No measure changed." />),
      /No measure changed\./,
    ))
})

describe('the steps of a piece of work', () => {
  it('say which are done and which is now', () => {
    const html = render(<ProgressSteps steps={['Choose', 'Check', 'Load']} now={1} />)
    assert.match(html, /Choose<span class="govuk-visually-hidden"> \(done\)/)
    assert.match(html, /aria-current="step"><span class="kept-steps__mark" aria-hidden="true">2<\/span><span>Check/)
  })
})

describe('a filter', () => {
  it('is a search that stands in the address', () =>
    assert.match(
      render(<FilterBar action="/measures">x</FilterBar>),
      /<form class="kept-filters" method="get" action="\/measures" role="search"/,
    ))
})

describe('a timeline', () => {
  it('says in words what has not happened yet', () => {
    const html = render(
      <Timeline
        items={[
          { on: plainDate('2026-05-04'), title: 'Received', by: 'Clerk' },
          { on: plainDate('2026-09-01'), title: 'Checked', toCome: true },
        ]}
      />,
    )
    assert.match(html, /<time datetime="2026-05-04">4 May 2026<\/time>, Clerk/)
    assert.match(html, /Due <time datetime="2026-09-01">1 September 2026<\/time>/)
  })
})

describe('an empty place', () => {
  it('says why, and what to do', () =>
    assert.match(
      render(<EmptyState title="No commentary yet" action="Ask" children="Nobody was asked." />),
      /<h2 class="govuk-heading-m">No commentary yet<\/h2><p class="govuk-body">Nobody was asked\.<\/p><div>Ask<\/div>/,
    ))
})
