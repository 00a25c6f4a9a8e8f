import { BackLink } from '../govuk/back-link.tsx'
import { Button } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { isThere, type Optional } from '../govuk/piece.ts'
import type { FieldState } from '../fields.tsx'
import type { Content } from '../jsx/jsx-runtime.ts'
import { CsrfField } from '../layout.tsx'

/** What was wrong with a form, in the order of its questions. */
export type Refused = readonly Readonly<{ field: string | undefined; says: string }>[]

/** Everything that was wrong, each with the way to its box. */
export const Refusals = (p: { refused: Refused } & Optional<{ form: Readonly<Record<string, FieldState>> }>) =>
  p.refused.length > 0 && (
    <ErrorSummary
      titleText="There is a problem"
      errorList={p.refused.map(({ field, says }) => ({
        text: says,
        href: field === undefined ? undefined : `#${p.form?.[field]?.id ?? field}`,
      }))}
    />
  )

export type QuestionOptions = {
  title: string
  csrf: string
  children: Content
} & Optional<{
  /** Where the reader came from. */
  back: string
  form: Readonly<Record<string, FieldState>>
  refused: Refused
  /** Where the form goes; its own address if left out. */
  action: string
  /** A line above the title: what this is part of. */
  caption: string
  intro: Content
  /** The word on the button. */
  submit: string
  /** Another button beside it. */
  beside: Content
  /** A deed that cannot be undone. */
  warning: boolean
  cancel: string
  /** The form carries files. */
  files: boolean
  /** The title is the label of the only question, and is written there. */
  titleInQuestion: boolean
}>

/** A page that asks: the way back, what was wrong, the title, the questions, the button. */
export const Question = (p: QuestionOptions) => (
  <>
    {p.back && <BackLink href={p.back} />}
    <Refusals refused={p.refused ?? []} form={p.form} />
    {!p.titleInQuestion && (
      <>
        {p.caption && <span class="govuk-caption-l">{p.caption}</span>}
        <h1 class="govuk-heading-l">{p.title}</h1>
      </>
    )}
    {isThere(p.intro) && (typeof p.intro === 'string' ? <p class="govuk-body-l">{p.intro}</p> : p.intro)}
    <form method="post" action={p.action} enctype={p.files ? 'multipart/form-data' : undefined} novalidate>
      <CsrfField token={p.csrf} />
      {p.children}
      <div class="govuk-button-group">
        <Button preventDoubleClick={true} classes={p.warning ? 'govuk-button--warning' : undefined}>
          {p.submit ?? 'Save'}
        </Button>
        {p.beside}
        {p.cancel && (
          <a class="govuk-link" href={p.cancel}>
            Cancel
          </a>
        )}
      </div>
    </form>
  </>
)
