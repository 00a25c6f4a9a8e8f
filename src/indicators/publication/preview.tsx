import { inWords } from '../../kernel/index.ts'
import { Details, govuk, type Html, Tag, Verdict, type VerdictOf, WarningText } from '../../ui/index.ts'
import { measureAddress } from '../data-set/addresses.ts'
import { figureInWords, valueInWords } from '../in-words.ts'
import type { DrawnMeasure, DrawnUp, HiddenCell } from './draw-up.ts'
import { canBeOverridden, ruleWords } from './rule-words.ts'
import type { Warning } from './warnings.ts'

type Given = Readonly<{
  mayOverride: boolean
  /** Who may, in words. */
  overriders: string
  reasons: ReadonlyMap<string, string>
  leftOut: ReadonlySet<string>
  sayAnyway: ReadonlySet<string>
}>

const nameOf = (cell: HiddenCell): string =>
  cell.split === '' ? 'The whole figure' : `${cell.splitTitle ?? cell.split}: ${cell.group}`

const Reason = ({ cell, given, title }: { cell: HiddenCell; given: Given; title: string }) => (
  <govuk.Input
    id={`reason-${cell.key}`}
    name={`reason:${cell.key}`}
    value={given.reasons.get(cell.key)}
    label={{
      text: (
        <>
          {nameOf(cell)}
          <span class="govuk-visually-hidden"> of {title}: reason to show it</span>
        </>
      ),
    }}
    hint={{ text: ruleWords[cell.why] }}
    classes="govuk-!-width-full"
  />
)

/** What is hidden of one measure and by which rule, and for those who may, a reason to show it all the same. */
const Hidden = ({ measure, given }: { measure: DrawnMeasure; given: Given }) => {
  const { indicator, why, hiddenGroups, overridden } = measure
  const cells: HiddenCell[] = [
    ...(why === null ? [] : [{ key: `${indicator.id}||`, split: '', splitTitle: null, group: '', why }]),
    ...hiddenGroups,
  ]
  if (cells.length + overridden.length === 0) return null
  const rules = new Map<string, string[]>()
  for (const cell of cells) rules.set(ruleWords[cell.why], [...(rules.get(ruleWords[cell.why]) ?? []), nameOf(cell)])
  const open = [...overridden, ...cells].filter(cell => canBeOverridden(cell.why))
  return (
    <Details
      summaryText={
        <>
          {cells.length} hidden<span class="govuk-visually-hidden"> of {indicator.title}</span>
        </>
      }
      open={overridden.length > 0}
    >
      <ul class="govuk-list">
        {[...rules].map(([rule, names]) => (
          <li>
            <strong>{rule}</strong>
            <br />
            {names.join('; ')}
          </li>
        ))}
      </ul>
      {overridden.map(cell => (
        <p class="govuk-body">
          <Tag classes="govuk-tag--purple">Shown all the same</Tag> {nameOf(cell)}
        </p>
      ))}
      {given.mayOverride && open.length > 0 && (
        <Details
          summaryText={
            <>
              Show one of them all the same<span class="govuk-visually-hidden">: {indicator.title}</span>
            </>
          }
          open={overridden.length > 0}
        >
          <p class="govuk-body">
            Give a reason for each. It is kept with the publication under your name, and the public is told that the
            number is small and that you decided to show it.
          </p>
          {open.map(cell => (
            <Reason cell={cell} given={given} title={indicator.title} />
          ))}
        </Details>
      )}
      {!given.mayOverride && why !== null && canBeOverridden(why) && (
        <p class="govuk-body">Only {given.overriders} may show it all the same.</p>
      )}
    </Details>
  )
}

const Words = ({ measure, given }: { measure: DrawnMeasure; given: Given }) => {
  const { words, risks, indicator } = measure
  if (words === null) return null
  return (
    <>
      <blockquote class="kept-measure__words">
        <p>{words}</p>
      </blockquote>
      {risks.length > 0 && (
        <>
          <WarningText>
            These words have {risks.join(' and ')}, and a number of this measure is hidden.{' '}
            {given.sayAnyway.has(indicator.id) ? 'You chose to publish them.' : 'They are not published.'}
          </WarningText>
          <govuk.Checkboxes
            idPrefix={`say-${indicator.id}`}
            name="sayAnyway"
            classes="govuk-checkboxes--small"
            items={[
              {
                value: indicator.id,
                text: 'I have read them: they tell nothing of a child. Publish them',
                checked: given.sayAnyway.has(indicator.id),
              },
            ]}
          />
        </>
      )}
    </>
  )
}

const Measure = ({ measure, given }: { measure: DrawnMeasure; given: Given }): Html => {
  const { indicator, whole, view } = measure
  const unit = view.figure.unit
  return (
    <article class="kept-measure" id={indicator.id}>
      <div class="kept-measure__says">
        <h3 class="kept-measure__title">
          <a class="govuk-link govuk-link--no-underline" href={measureAddress(indicator.id, view.figure.asAt)}>
            {indicator.title}
          </a>
        </h3>
        <p class="kept-measure__story">{whole.sentence}</p>
        {whole.caution !== null && <p class="kept-measure__small">{whole.caution}</p>}
        <Words measure={measure} given={given} />
      </div>
      <div class="kept-measure__figure">
        {whole.shown === 'value' && whole.value !== null ? (
          <>
            <p class="kept-measure__value">{valueInWords(whole.value, unit, indicator.decimals)}</p>
            {whole.overridden && <Tag classes="govuk-tag--purple">Shown all the same</Tag>}
            {whole.verdict !== null && <Verdict verdict={whole.verdict as VerdictOf} />}
          </>
        ) : whole.shown === 'suppressed' ? (
          <>
            <Tag classes="govuk-tag--purple">Hidden</Tag>
            <p class="kept-measure__small">
              {measure.why === null ? '' : `${ruleWords[measure.why]}. `}We know:{' '}
              {figureInWords(indicator, view.figure)}
            </p>
          </>
        ) : (
          <>
            <Tag classes="govuk-tag--grey">No number</Tag>
            <p class="kept-measure__small">{view.figure.because}</p>
          </>
        )}
      </div>
      <div class="kept-measure__context">
        <Hidden measure={measure} given={given} />
        <govuk.Checkboxes
          idPrefix={`leave-${indicator.id}`}
          name="leaveOut"
          classes="govuk-checkboxes--small"
          items={[
            {
              value: indicator.id,
              text: (
                <>
                  Leave it out<span class="govuk-visually-hidden"> ({indicator.title})</span>
                </>
              ),
              checked: given.leftOut.has(indicator.id),
            },
          ]}
        />
      </div>
    </article>
  )
}

/** Every measure as the public would see it, with what is hidden and by which rule. */
export const PreviewSections = ({ drawn, given }: { drawn: DrawnUp; given: Given }) => (
  <>
    {drawn.sections.map(section => (
      <section class="kept-section">
        {section.says !== null && <p class="kept-section__says">{section.says}</p>}
        <h2 class="govuk-heading-l">{section.title}</h2>
        {section.measures.map(measure => (
          <Measure measure={measure} given={given} />
        ))}
      </section>
    ))}
  </>
)

export const Warnings = ({ warnings }: { warnings: readonly Warning[] }) => (
  <>
    {warnings.map(warning => (
      <Details summaryText={`${warning.title}: ${warning.measures.length}`}>
        <p class="govuk-body">{warning.says}</p>
        <ul class="govuk-list govuk-list--bullet">
          {warning.measures.map(measure => (
            <li>
              <a class="govuk-link" href={`#${measure.id}`}>
                {measure.title}
              </a>
            </li>
          ))}
        </ul>
      </Details>
    ))}
  </>
)

export const Changes = (p: { drawn: Pick<DrawnUp, 'changes'>; version: number; on: Parameters<typeof inWords>[0] }) => (
  <section class="kept-section" aria-labelledby="changes">
    <h2 class="govuk-heading-l" id="changes">
      What this corrects
    </h2>
    <p class="govuk-body">
      The data set as at {inWords(p.on)} is published already, as version {p.version}. That stays readable, and says
      that it was corrected.
    </p>
    {p.drawn.changes.length === 0 ? (
      <p class="govuk-body">Nothing differs from version {p.version}, so there is nothing to correct.</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {p.drawn.changes.map(change => (
          <li>
            <strong>{change.title}.</strong> {change.says}
          </li>
        ))}
      </ul>
    )}
  </section>
)
