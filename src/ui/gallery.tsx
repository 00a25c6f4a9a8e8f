import { addMonths, type PlainDate, plainDate } from '../kernel/index.ts'
import {
  Accordion,
  BarChart,
  Breadcrumbs,
  Button,
  Checkboxes,
  type Content,
  DataTable,
  type DatedReading,
  DateInput,
  Details,
  EmptyState,
  type FieldState,
  FileUpload,
  FilterBar,
  FunnelPlot,
  govuk,
  InsetText,
  IntervalBar,
  Layout,
  MiniTrend,
  MissingChip,
  NotificationBanner,
  number,
  Pagination,
  Panel,
  Password,
  percent,
  ProgressSteps,
  Radios,
  type Reading,
  Refusals,
  RunChart,
  Select,
  Shown,
  Sparkline,
  Stat,
  Stats,
  SummaryList,
  Table,
  Tabs,
  Tag,
  TaskList,
  TextArea,
  TextInput,
  Tick,
  Timeline,
  TrendChart,
  Verdict,
  WarningText,
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

const yearly = (values: readonly Reading[]): readonly DatedReading[] =>
  values.map((value, index) => ({ on: plainDate(`${2026 - values.length + 1 + index}-03-31`), value }))
const monthly = (first: PlainDate, values: readonly Reading[]): readonly DatedReading[] =>
  values.map((value, index) => ({ on: addMonths(first, index), value }))

const fosterCarers = monthly(plainDate('2025-01-01'), [
  98,
  97,
  99,
  101,
  100,
  98,
  96,
  97,
  95,
  94,
  96,
  118,
  97,
  95,
  94,
  92,
  'not known',
  91,
  90,
  78,
])

const places = [
  ['Ashmoor', 31, 402],
  ['Brackenshire', 71, 655],
  ['Calderwick', 22, 181],
  ['Dunmere', 44, 340],
  ['Easthollow', 120, 911],
  ['Fenby', 18, 96],
  ['Garside', 39, 488],
  ['Harrowfield', 102, 702],
  ['Isleford', 9, 120],
  ['Kestrel Bay', 64, 540],
] as const

const measures: readonly Readonly<{ name: string; now: Reading; before: Reading; england: Reading; of: string }>[] = [
  { name: 'Three or more places to live in a year', now: 10.9, before: 10.2, england: 10, of: '44 of 403' },
  { name: 'Health assessments up to date', now: 88.4, before: 91.7, england: 89, of: '306 of 346' },
  { name: 'Dental checks', now: 'source not loaded', before: 79.1, england: 76, of: '' },
  { name: 'Convicted in the year', now: 'suppressed', before: 'suppressed', england: 2, of: '' },
]

const Part = (p: { title: string; children: Content }) => (
  <section>
    <h2 class="govuk-heading-l">{p.title}</h2>
    {p.children}
  </section>
)

/** Every component and chart on one page, to look at and to check. The council and its figures are invented. */
export const galleryPage = () => (
  <Layout
    title="How Kept looks"
    council={{ name: 'Wessex Vale Council', url: '/' }}
    version="0.1.0"
    audience="work"
    serviceName="Kept"
    serviceUrl="/"
    navigation={[
      { text: 'Data set', href: '/measures', active: true },
      { text: 'Meetings', href: '/meetings' },
      { text: 'The promise', href: '/promise' },
      { text: 'Voice', href: '/voice' },
      { text: 'Actions', href: '/actions' },
    ]}
    signIn={{ as: 'Performance analyst', signOut: '/sign-out', csrf: 'token' }}
    phase={{ tag: 'Demonstration', says: 'Wessex Vale is invented, and so is every child in it.' }}
    saying="Commentary saved"
    exitTo="https://www.bbc.co.uk/weather"
    before={<Breadcrumbs items={[{ text: 'Data set', href: '/measures' }, { text: 'How Kept looks' }]} />}
    footerLinks={[
      { text: 'Accessibility', href: '/accessibility' },
      { text: 'Privacy', href: '/privacy' },
    ]}
  >
    <span class="govuk-caption-xl">Corporate Parenting Data Set</span>
    <h1 class="govuk-heading-xl">Was the promise kept?</h1>
    <p class="govuk-body-l">
      What the figures show on 31 March 2026, beside a year before, England and councils like ours.
    </p>

    <Part title="Figures">
      <Stats>
        <Stat
          label="Children who lived in three or more places"
          value={10.9}
          unit="percent"
          counts={{ numerator: 44, denominator: 403, of: 'children' }}
          mark={<Verdict verdict="no clear change" />}
          says="A year before: 10%. England: 10%."
        />
        <Stat
          label="Health assessments up to date"
          value={88.4}
          unit="percent"
          counts={{ numerator: 306, denominator: 346, of: 'children' }}
          mark={<Verdict verdict="worse" />}
          says="A year before: 92%. England: 89%."
        />
        <Stat label="Children in care" value={1403} unit="count" says="69.4 for every 10,000 children." />
        <Stat
          label="Convicted in the year"
          value="suppressed"
          unit="percent"
          says="Fewer than 6 children, so that nobody can be recognised."
        />
      </Stats>
      <p class="govuk-body">
        <Verdict verdict="better" /> <Verdict verdict="worse" /> <Verdict verdict="higher" />{' '}
        <Verdict verdict="lower" /> <Verdict verdict="no clear change" /> <Verdict verdict="cannot be compared" />
      </p>
      <p class="govuk-body">
        <MissingChip missing="suppressed" /> <MissingChip missing="not known" />{' '}
        <MissingChip missing="not applicable" /> <MissingChip missing="not yet due" />{' '}
        <MissingChip missing="source not loaded" because="SSDA903, OC2" />
      </p>
    </Part>

    <Part title="Charts">
      <div class="kept-columns">
        <TrendChart
          id="trend"
          title="Three or more places to live in a year"
          says="No clear change in five years. Close to England."
          unit="percent"
          name="Wessex Vale"
          points={yearly([13.8, 12.1, 'not known', 10.2, 10.9])}
          benchmarks={[
            { name: 'England', points: yearly([10.9, 10.3, 10.1, 10, 10]) },
            { name: 'Councils like ours', short: 'Like us', points: yearly([11.5, 11.1, 11.4, 11.6, 11.2]) },
          ]}
          target={9}
        />
        <TrendChart
          id="health"
          title="Health assessments up to date"
          says="Lower than a year before by more than chance would make."
          unit="percent"
          name="Wessex Vale"
          points={yearly([90.2, 93.4, 92.8, 91.7, 88.4])}
          benchmarks={[{ name: 'England', points: yearly([90, 91, 89, 89, 89]) }]}
          target={95}
        />
        <RunChart
          id="run"
          title="Approved foster homes each month"
          unit="count"
          name="Foster homes"
          points={fosterCarers}
          mean={96}
          lower={84}
          upper={108}
        />
        <FunnelPlot
          id="funnel"
          title="Three or more places to live, beside councils of all sizes"
          of="children in care"
          average={10.2}
          averageName="All"
          points={[
            ...places.map(([name, numerator, denominator]) => ({ name, numerator, denominator })),
            { name: 'Wessex Vale', numerator: 44, denominator: 403, ours: true },
          ]}
        />
        <BarChart
          id="bars"
          title="Where children live"
          of="Kind of home"
          unit="percent"
          target={75}
          bars={[
            { name: 'Foster care', value: 71.2, ours: true },
            { name: 'Children’s home', value: 11.6, ours: true },
            { name: 'With parents', value: 6.9, ours: true },
            { name: 'Secure unit', value: 'suppressed' },
            { name: 'Supported accommodation', value: 0, ours: true, note: 'since October 2023' },
          ]}
        />
        <IntervalBar
          id="interval"
          title="How sure we are of 11%"
          says="With 403 children, chance alone moves this figure between 8% and 14%."
          unit="percent"
          name="Wessex Vale"
          value={10.9}
          low={8.2}
          high={14.3}
          comparators={[
            { name: 'England', value: 10 },
            { name: 'South West', value: 11.2 },
            { name: 'Good or outstanding', value: 7.4 },
          ]}
        />
      </div>
      <MiniTrend
        id="mini"
        title="Three or more places to live since March 2022"
        unit="percent"
        points={yearly([13.8, 12.1, 'not known', 10.2, 10.9])}
        target={10}
        benchmark={{ name: 'England', value: 10.4 }}
      />
      <p class="govuk-body">
        Within a line of words:{' '}
        <Sparkline
          id="spark"
          title="Three or more places to live"
          unit="percent"
          points={yearly([13.8, 12.1, 'not known', 10.2, 10.9])}
        />{' '}
        10.9%
      </p>
    </Part>

    <Part title="Tables and lists">
      <FilterBar action="/measures" says="4 of 40 measures" clear="/measures">
        <Select
          field={field('priority')}
          label="Priority"
          items={[
            { value: '', text: 'All' },
            { value: 'home', text: 'A safe and settled home' },
          ]}
        />
        <Tick field={field('changed', { value: 'yes' })} label="Only what changed" small={true} />
      </FilterBar>
      <DataTable
        caption="Four measures"
        rows={measures}
        isOurs={row => row.of === '44 of 403'}
        columns={[
          { heading: 'Measure', cell: row => row.name },
          { heading: 'Now', numeric: true, cell: row => <Shown reading={row.now} written={percent} /> },
          { heading: 'Counts', numeric: true, cell: row => row.of || '–' },
          { heading: 'A year before', numeric: true, cell: row => <Shown reading={row.before} written={percent} /> },
          { heading: 'England', numeric: true, cell: row => <Shown reading={row.england} written={percent} /> },
        ]}
      />
      <DataTable
        caption="Wide, and moved sideways on a narrow screen"
        narrow="scroll"
        rows={places}
        columns={[
          { heading: 'Place', cell: ([name]) => name },
          ...[2021, 2022, 2023, 2024, 2025, 2026].map(year => ({
            heading: `31 March ${year}`,
            numeric: true,
            cell: (row: (typeof places)[number]) => number(row[2] + year - 2021),
          })),
        ]}
      />
      <Table
        caption="A plain table"
        head={[{ text: 'Month' }, { text: 'Visits', format: 'numeric' }]}
        rows={[[{ text: 'May' }, { text: '1,204', format: 'numeric' }]]}
      />
      <SummaryList
        card={{ title: 'Passport of this figure', actions: { items: [{ href: '#', text: 'Change' }] } }}
        rows={[
          { key: 'Counted', value: 'Children in care on 31 March 2026' },
          {
            key: 'Source',
            value: 'SSDA903, loaded on 4 May 2026',
            actions: { items: [{ href: '#', text: 'See', visuallyHiddenText: 'the source' }] },
          },
        ]}
      />
      <TaskList
        items={[
          { title: 'Episodes', href: '#', status: { text: 'Loaded' } },
          {
            title: 'Reviews',
            href: '#',
            hint: 'Two rows need a date',
            status: { tag: { text: 'Check', classes: 'govuk-tag--yellow' } },
          },
        ]}
      />
      <p class="govuk-body">
        <Tag>Draft</Tag> <Tag classes="govuk-tag--green">Signed off</Tag> <Tag classes="govuk-tag--red">Off target</Tag>{' '}
        <Tag classes="govuk-tag--yellow">Asked for</Tag> <Tag classes="govuk-tag--grey">Closed</Tag>{' '}
        <Tag classes="govuk-tag--purple">Exempt</Tag> <Tag classes="govuk-tag--teal">Voice</Tag>
      </p>
      <Timeline
        label="What became of the card"
        items={[
          {
            on: plainDate('2026-05-04'),
            title: 'Card received',
            by: 'Children in Care Council',
            says: 'Can we have a say in who drives us?',
          },
          { on: plainDate('2026-06-12'), title: 'Answered', by: 'Head of transport' },
          { on: plainDate('2026-09-01'), title: 'Checked with the group', toCome: true },
        ]}
      />
      <EmptyState
        title="No commentary yet"
        action={<Button classes="govuk-button--secondary">Ask for commentary</Button>}
      >
        The owner of this measure has not been asked.
      </EmptyState>
      <Pagination
        items={[
          { number: 1, href: '#' },
          { number: 2, href: '#', current: true },
          { ellipsis: true },
          { number: 9, href: '#' },
        ]}
        previous={{ href: '#' }}
        next={{ href: '#' }}
      />
    </Part>

    <Part title="Questions">
      <ProgressSteps steps={['Choose files', 'Check', 'Load']} now={1} />
      <Refusals
        refused={[
          { field: 'wording', says: 'Enter the decision as the minutes will show it' },
          { field: 'decidedOn', says: 'The decision cannot be dated in the future' },
        ]}
      />
      <form method="post" action="#" novalidate>
        <TextInput
          field={field('council', { value: 'Wessex Vale' })}
          label="Council"
          hint="As the public know it"
          prefix="£"
        />
        <TextArea
          field={field('wording', { error: 'Enter the decision as the minutes will show it' })}
          label="Decision"
          max={500}
        />
        <DateInput
          field={field('decidedOn', {
            error: 'The decision cannot be dated in the future',
            day: '31',
            month: '3',
            year: '2031',
          })}
          label="Date of the decision"
          hint="For example, 9 12 2019"
        />
        <Radios
          field={field('open', { value: 'open' })}
          label="Who may read this?"
          items={[
            { value: 'open', text: 'Everyone' },
            {
              value: 'exempt',
              text: 'Members only',
              hint: 'Say which paragraph of Schedule 12A applies',
              conditional: <p class="govuk-body">More.</p>,
            },
          ]}
        />
        <Checkboxes
          field={field('groups', { values: ['a'] })}
          label="Age groups"
          items={[
            { value: 'a', text: '8 to 11' },
            { value: 'b', text: '12 to 17' },
          ]}
        />
        <Select field={field('lead')} label="Lead" items={[{ value: 'a', text: 'Virtual school head' }]} />
        <FileUpload
          field={field('files')}
          label="Files of the return"
          multiple={true}
          hint="CSV or XML, up to 50 MB each"
        />
        <TextInput field={field('account')} label="Account" autocomplete="username" />
        <Password field={field('password')} label="Password" autocomplete="current-password" />
        <div class="govuk-button-group">
          <Button>Save and continue</Button>
          <Button classes="govuk-button--secondary">Preview</Button>
          <Button classes="govuk-button--warning">Withdraw</Button>
          <Button disabled={true}>Not yet</Button>
          <a class="govuk-link" href="#">
            Cancel
          </a>
        </div>
      </form>
    </Part>

    <Part title="Words that stand out">
      <InsetText>Every percentage carries its counts.</InsetText>
      <WarningText>Once published, a figure is kept as reported.</WarningText>
      <NotificationBanner titleId="waiting">Two owners have not answered.</NotificationBanner>
      <Details summaryText="How this is worked out">Children in care on the last day of the year.</Details>
      <Panel titleText="Published" headingLevel={2}>
        Version 2 of the data set
      </Panel>
      <Accordion
        id="accordion"
        headingLevel={3}
        items={[
          { heading: 'Definition', content: 'Counted once for each child.' },
          { heading: 'Source', content: 'The statutory return.' },
        ]}
      />
      <Tabs
        idPrefix="tabs"
        items={[
          { label: 'By age', panel: 'Older children move more often.' },
          { label: 'By home', panel: 'Most live with foster carers.' },
        ]}
      />
      <govuk.BackLink href="#" />
    </Part>
  </Layout>
)
