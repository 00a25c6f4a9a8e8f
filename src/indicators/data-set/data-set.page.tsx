import { may } from '../../access/index.ts'
import { inWords, readPlainDate } from '../../kernel/index.ts'
import { Button, Details, EmptyState, FilterBar, govuk, plural, Stat, Stats } from '../../ui/index.ts'
import { page, query } from '../../web/index.ts'
import { catalogue } from '../catalogue.ts'
import { chartUnit, readingOf } from './reading.ts'
import { ageGroupsOf, type Filters, isPrincipal, narrow, type Section, sectionsOf, summaryOf } from './data-set.ts'
import { readDataSet } from './data-set.store.ts'
import { MeasureCard } from './measure-card.tsx'
import { type MeasureView, storyOf } from './measure-view.ts'

/** The few figures that a reader wants before any other. */
const headlines = [
  'children-in-care',
  'three-or-more-placements-in-year',
  'reviews-all-held-on-time',
  'supported-by-an-adviser',
]

const ticked = (value: string | undefined): boolean => value !== undefined && value !== ''

/** The measures that a reader meets first, and the others folded below them. A narrowed list is shown whole. */
const Measures = ({ section, filters, all }: { section: Section; filters: Filters; all: boolean }) => {
  const card = (view: MeasureView) => <MeasureCard view={view} story={storyOf(view)} ageGroup={filters.ageGroup} />
  const first = all ? section.measures : section.measures.filter(isPrincipal)
  const others = section.measures.filter(view => !first.includes(view))
  return (
    <>
      {first.map(card)}
      {others.length > 0 && (
        <Details summaryText={plural(others.length, 'more measure', 'more measures')} classes="kept-more">
          {others.map(card)}
        </Details>
      )}
    </>
  )
}

export const dataSetPage = page({
  path: '/data-set',
  needs: 'dataset.read',
  load: async ({ db, query, today }) => {
    const known = await readDataSet(db, readPlainDate(query['as-at'] ?? ''), today)
    const filters: Filters = {
      priority: query['priority'] ?? '',
      ageGroup: query['age'] ?? '',
      offTarget: ticked(query['off-target']),
      changed: ticked(query['changed']),
      noCommentary: ticked(query['no-commentary']),
    }
    return { ...known, filters }
  },
  view: ({ data, asked: { person } }) => {
    const { views, filters, asAt, days } = data
    if (asAt === null)
      return {
        title: 'Data set',
        body: (
          <>
            <h1 class="govuk-heading-xl">Data set</h1>
            <EmptyState
              title="Nothing is loaded yet"
              action={may(person, 'dataset.load-extract') && <Button href="/loads/new">Load files</Button>}
            >
              The figures are computed from the SSDA903 return and the Annex A lists. A performance analyst loads them.
            </EmptyState>
          </>
        ),
      }
    const all = sectionsOf(views, data.priorities)
    const shown = narrow(all, filters)
    const summary = summaryOf(views)
    const number = shown.reduce((sum, section) => sum + section.measures.length, 0)
    const top = headlines.flatMap(id => views.find(view => view.indicator.id === id) ?? [])
    const everything = query({ 'as-at': asAt })
    const narrowed = query({
      'as-at': asAt,
      priority: filters.priority,
      age: filters.ageGroup,
      'off-target': filters.offTarget ? 'yes' : '',
      changed: filters.changed ? 'yes' : '',
      'no-commentary': filters.noCommentary ? 'yes' : '',
    })
    const isNarrowed = narrowed !== everything
    return {
      title: `Data set as at ${inWords(asAt)}`,
      wide: true,
      body: (
        <>
          <div class="kept-data-set__top">
            <p class="kept-data-set__strategy">{data.strategy ?? 'Corporate Parenting Data Set'}</p>
            <h1 class="govuk-heading-xl">How our children and care leavers are doing</h1>
            <p class="govuk-body-l">
              As at {inWords(asAt)}. {summary.withValue} of {summary.measures} measures have a figure. Compared with a
              year before, {summary.better} are better and {summary.worse} are worse; the rest show no clear change.{' '}
              {summary.offTarget} of {summary.offTarget + summary.onTarget} with a target do not meet it.
            </p>
          </div>
          <Stats>
            {top.map(view => (
              <Stat
                label={view.indicator.title}
                value={readingOf(view.figure)}
                unit={chartUnit(view.figure.unit)}
                decimals={view.indicator.decimals}
                counts={
                  view.figure.unit === 'percent' && view.figure.numerator !== null && view.figure.denominator !== null
                    ? { numerator: view.figure.numerator, denominator: view.figure.denominator }
                    : undefined
                }
                says={
                  <a class="govuk-link" href={`#${view.indicator.id}`}>
                    {view.before?.value === null || view.before === null ? 'What it means' : 'What changed'}
                    <span class="govuk-visually-hidden">: {view.indicator.title}</span>
                  </a>
                }
              />
            ))}
          </Stats>
          <FilterBar
            action="/data-set"
            label="Choose measures"
            clear={isNarrowed ? `/data-set${everything}` : undefined}
            says={`${number} of ${summary.measures} measures`}
          >
            <div class="kept-filters__boxes">
              <govuk.Select
                id="as-at"
                name="as-at"
                label={{ text: 'As at' }}
                value={asAt}
                items={days.map(day => ({ value: day, text: inWords(day) }))}
              />
              <govuk.Select
                id="priority"
                name="priority"
                label={{ text: 'Priority' }}
                value={filters.priority}
                items={[
                  { value: '', text: 'Every priority' },
                  ...all.map(section => ({ value: section.id, text: section.title })),
                ]}
              />
              <govuk.Select
                id="age"
                name="age"
                label={{ text: 'Age group' }}
                value={filters.ageGroup}
                items={[
                  { value: '', text: 'Every age' },
                  ...ageGroupsOf(catalogue).map(group => ({ value: group, text: group })),
                ]}
              />
              <govuk.Checkboxes
                idPrefix="only"
                name="only"
                classes="govuk-checkboxes--small"
                fieldset={{ legend: { text: 'Only those', classes: 'govuk-fieldset__legend--s' } }}
                items={[
                  { name: 'off-target', value: 'yes', text: 'off target', checked: filters.offTarget },
                  { name: 'changed', value: 'yes', text: 'with a clear change', checked: filters.changed },
                  { name: 'no-commentary', value: 'yes', text: 'without commentary', checked: filters.noCommentary },
                ]}
              />
            </div>
          </FilterBar>
          <p class="govuk-body kept-no-print">
            Take it with you:{' '}
            <a class="govuk-link" href={`/data-set.csv${query({ 'as-at': asAt })}`}>
              CSV
            </a>{' '}
            or{' '}
            <a class="govuk-link" href={`/data-set.xlsx${query({ 'as-at': asAt })}`}>
              Excel workbook
            </a>
            . The page prints as a paper.
          </p>
          {shown.length > 1 && (
            <nav class="kept-contents kept-no-print" aria-label="On this page">
              <ol>
                {shown.map(section => (
                  <li>
                    <a class="govuk-link" href={`#section-${section.id}`}>
                      {section.title}
                    </a>{' '}
                    <span class="kept-quiet">{section.measures.length}</span>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          {shown.length === 0 && (
            <EmptyState
              title="No measure is like that"
              action={
                <a class="govuk-link" href={`/data-set${query({ 'as-at': asAt })}`}>
                  Show everything
                </a>
              }
            >
              Choose fewer things at once.
            </EmptyState>
          )}
          {shown.map(section => (
            <section class="kept-section" aria-labelledby={`section-${section.id}`}>
              {section.says && <p class="kept-section__says">{section.says}</p>}
              <h2 class="govuk-heading-l" id={`section-${section.id}`}>
                {section.title}
              </h2>
              <Measures section={section} filters={filters} all={isNarrowed} />
            </section>
          ))}
          <p class="govuk-body kept-no-print">
            <a class="govuk-link" href="/data-set/reported">
              Figures reported before
            </a>{' '}
            stand as they were reported, with their gaps and where they do not agree.
          </p>
          <Details summaryText="How to read this page">
            <p class="govuk-body">
              Every percentage carries its counts. A change is called better or worse only where chance alone would
              rarely make one so large: by the interval of the difference, or, where there are twelve or more earlier
              figures, by the limits of their ordinary movement. With few children, one more or fewer moves a percentage
              a long way.
            </p>
            <p class="govuk-body">
              Figures of the last twelve months compare with the published ones only on 31 March, because those are for
              the year that ends then.{data.comparedAs === null ? '' : ` ${data.comparedAs}`}
            </p>
          </Details>
        </>
      ),
    }
  },
})
