import type { Change } from './merge.ts'

/** What was taken out and what was put in, word by word, told apart by more than colour. */
export const ChangedWords = ({ changes }: { changes: readonly Change[] }) => (
  <div class="kept-changes">
    {changes.map(change =>
      change.how === 'same' ? (
        <span>{change.text}</span>
      ) : change.how === 'added' ? (
        <ins>
          <span class="govuk-visually-hidden"> (put in: </span>
          {change.text}
          <span class="govuk-visually-hidden">) </span>
        </ins>
      ) : (
        <del>
          <span class="govuk-visually-hidden"> (taken out: </span>
          {change.text}
          <span class="govuk-visually-hidden">) </span>
        </del>
      ),
    )}
  </div>
)
