import type { Change } from './merge.ts'

const around = 160

/** Of words that stayed, those next to a change, cut at whole words: the rest is in the version itself. */
const nearChange = (text: string, isFirst: boolean, isLast: boolean): string => {
  const start = isFirst ? '' : (new RegExp(`^[\\s\\S]{0,${around}}(?=\\s|$)`).exec(text)?.[0] ?? '')
  const end = isLast ? '' : (new RegExp(`(?<=^|\\s)[\\s\\S]{0,${around}}$`).exec(text)?.[0] ?? '')
  return text.length <= 2 * around + 40 ? text : `${start} … ${end}`
}

/** What was taken out and what was put in, word by word, told apart by more than colour. */
export const ChangedWords = ({ changes }: { changes: readonly Change[] }) => (
  <div class="kept-changes">
    {changes.map((change, index) =>
      change.how === 'same' ? (
        <span>{nearChange(change.text, index === 0, index === changes.length - 1)}</span>
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
