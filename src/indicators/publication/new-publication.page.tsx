import { holders, may } from '../../access/index.ts'
import { inWords, readPlainDate, Refusal } from '../../kernel/index.ts'
import {
  BackLink,
  Button,
  Checkboxes,
  CsrfField,
  EmptyState,
  FilterBar,
  govuk,
  Refusals,
  Stat,
  Stats,
  TextArea,
} from '../../ui/index.ts'
import { choices, type Field, type FormState, nothingGiven, optionalText, page, query, text } from '../../web/index.ts'
import { daysWithFigures } from '../figures/figures.store.ts'
import { catalogue } from '../catalogue.ts'
import { type Choices, drawUp, splitsOf, usualSplits } from './draw-up.ts'
import { Changes, PreviewSections, Warnings } from './preview.tsx'
import { gatherMaterials, publish } from './publish.ts'
import { warningsOf } from './warnings.ts'

const longestWhy = 1000
const longestReason = 500
const under = 'reason:'

/** Reasons for showing what is hidden, by cell; a box left empty is no reason. */
const reasons: Field<ReadonlyMap<string, string>> = {
  read: sent => {
    const given = new Map<string, string>()
    for (const [name, [words = '']] of sent.texts) {
      if (!name.startsWith(under) || words.trim() === '') continue
      if (words.length > longestReason) throw new Refusal(`Use ${longestReason} characters or fewer for a reason`)
      given.set(name.slice(under.length), words.trim())
    }
    return given
  },
  given: sent => ({
    ...nothingGiven,
    values: [...sent.texts].flatMap(([name, [words = '']]) =>
      name.startsWith(under) && words.trim() !== '' ? [`${name.slice(under.length)}\n${words.trim()}`] : [],
    ),
  }),
  shows: () => nothingGiven,
}

const form = {
  why: optionalText({ max: longestWhy }),
  splits: choices(),
  leaveOut: choices(),
  sayAnyway: choices(),
  reasons,
  seen: text({ missing: 'Open the page again and look through it before you publish' }),
}

const choicesTyped = (typed: FormState<typeof form>): Choices => ({
  splits: new Set(typed.splits.values),
  leaveOut: new Set(typed.leaveOut.values),
  sayAnyway: new Set(typed.sayAnyway.values),
  overrides: new Map(
    typed.reasons.values.map(one => {
      const end = one.indexOf('\n')
      return [one.slice(0, end), one.slice(end + 1)]
    }),
  ),
})

/** What the public would see, looked through before it is published. What was looked at is what is published. */
export const newPublicationPage = page({
  path: '/publications/new',
  needs: 'dataset.publish',
  form,
  load: async ({ db, query: asked, today, person }) => {
    const days = await daysWithFigures(db)
    const wanted = readPlainDate(asked['as-at'] ?? '')
    const asAt = days.find(day => day === wanted) ?? days[0] ?? null
    return {
      days,
      asAt,
      mayOverride: may(person, 'dataset.override-suppression'),
      materials: asAt === null ? null : await gatherMaterials(db, asAt, today),
    }
  },
  starts: () => ({ splits: usualSplits }),
  submit: async ({ data, values, db, person, now }) => {
    const { materials } = data
    if (!materials) throw new Refusal('There is nothing to publish yet. Load the extracts first')
    if (values.reasons.size > 0 && !data.mayOverride)
      throw new Refusal(`Only ${holders('dataset.override-suppression')} may show a number that the rules hide`)
    const drawn = drawUp(materials, {
      splits: new Set(values.splits),
      leaveOut: new Set(values.leaveOut),
      sayAnyway: new Set(values.sayAnyway),
      overrides: values.reasons,
    })
    if (drawn.digest !== values.seen)
      throw new Refusal(
        'Nothing is published yet, because what the public would see is not what you looked at: your choices or the figures changed it. Look through it once more, then publish',
      )
    const { id, version } = await publish(db, materials, drawn, { by: person.id, at: now, why: values.why })
    return {
      to: `/publications/${id}`,
      saying: `The data set as at ${inWords(materials.asAt)} is published`,
      about: `Data set as at ${materials.asAt}`,
      details: {
        version,
        figures: drawn.figures.length,
        hidden: drawn.figures.filter(figure => figure.shown === 'suppressed').length,
        leftOut: [...values.leaveOut].sort(),
      },
    }
  },
  view: ({ data, form: typed, refused, csrf }) => {
    const { materials, asAt } = data
    if (!materials || asAt === null)
      return {
        title: 'Publish the data set',
        body: (
          <>
            <h1 class="govuk-heading-xl">Publish the data set</h1>
            <EmptyState title="There is nothing to publish yet">
              Figures are computed when a performance analyst loads the extracts.
            </EmptyState>
          </>
        ),
      }
    const chosen = choicesTyped(typed)
    const drawn = drawUp(materials, data.mayOverride ? chosen : { ...chosen, overrides: new Map() })
    const wholes = drawn.figures.filter(figure => figure.split === '')
    const groups = drawn.figures.filter(figure => figure.split !== '')
    const count = (figures: typeof wholes, shown: string): number => figures.filter(one => one.shown === shown).length
    const given = {
      mayOverride: data.mayOverride,
      overriders: holders('dataset.override-suppression'),
      reasons: chosen.overrides,
      leftOut: chosen.leaveOut,
      sayAnyway: chosen.sayAnyway,
    }
    const { previous } = materials
    return {
      title: `Publish the data set as at ${inWords(asAt)}`,
      wide: true,
      body: (
        <>
          <BackLink href="/publications">Publications</BackLink>
          <Refusals refused={refused} form={typed} />
          <h1 class="govuk-heading-xl">
            {previous ? 'Correct' : 'Publish'} the data set as at {inWords(asAt)}
          </h1>
          <p class="govuk-body-l">
            This is what the public would see. Nothing is published until you press the button at the end. Publishing
            freezes values, definitions and words: a later change is a new version beside this one.
          </p>
          <FilterBar action="/publications/new" label="Choose the day" submit="Show this day">
            <govuk.Select
              id="as-at"
              name="as-at"
              label={{ text: 'As at' }}
              value={asAt}
              items={data.days.map(day => ({ value: day, text: inWords(day) }))}
            />
          </FilterBar>
          <Stats>
            <Stat label="Numbers shown" value={count(wholes, 'value')} unit="count" />
            <Stat label="Numbers hidden" value={count(wholes, 'suppressed')} unit="count" />
            <Stat
              label="Without a number"
              value={wholes.length - count(wholes, 'value') - count(wholes, 'suppressed')}
              unit="count"
            />
            <Stat
              label="Groups shown"
              value={count(groups, 'value')}
              unit="count"
              says={`${count(groups, 'suppressed')} more are hidden`}
            />
          </Stats>
          <Warnings warnings={warningsOf(drawn)} />
          <form method="post" action={`/publications/new${query({ 'as-at': asAt })}`} novalidate>
            <CsrfField token={csrf} />
            <input type="hidden" name="seen" value={drawn.digest} />
            {previous && (
              <>
                <Changes drawn={drawn} version={previous.version} on={asAt} />
                <TextArea
                  field={typed.why}
                  label="What changed, and why?"
                  hint="The public reads this. No child’s name, and nothing that would tell who a child is."
                  rows={4}
                  max={longestWhy}
                />
              </>
            )}
            <section class="kept-section" aria-labelledby="groupings">
              <h2 class="govuk-heading-l" id="groupings">
                Group by group
              </h2>
              <Checkboxes
                field={typed.splits}
                label="Which groups are published beside the whole figures?"
                hint="Each further grouping hides more, because groups that add up could give a small number away."
                items={splitsOf(catalogue).map(title => ({ value: title, text: title }))}
                small={true}
              />
            </section>
            <PreviewSections drawn={drawn} given={given} />
            <div class="govuk-button-group">
              <Button preventDoubleClick={true}>
                {previous ? `Publish version ${previous.version + 1}` : 'Publish'}
              </Button>
              <a class="govuk-link" href="/publications">
                Cancel
              </a>
            </div>
          </form>
        </>
      ),
    }
  },
})
