import { idOf } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { messages, type Plurals } from './messages.ts'
import { classes, type Optional, pieceOf } from './piece.ts'
import { Textarea, type TextareaOptions } from './textarea.tsx'

export type CharacterCountOptions = TextareaOptions &
  Optional<{
    maxlength: number | string
    maxwords: number | string
    threshold: number | string
    countType: string
    countMessage: Optional<{ classes: string }>
    textareaDescriptionText: string
    charactersUnderLimitText: Plurals
    charactersAtLimitText: string
    charactersOverLimitText: Plurals
    wordsUnderLimitText: Plurals
    wordsAtLimitText: string
    wordsOverLimitText: Plurals
  }>

export const CharacterCount = (p: CharacterCountOptions) => {
  const id = idOf(p)
  const most = p.maxwords || p.maxlength
  const countType = p.countType || (p.maxwords ? 'words' : undefined)
  const described =
    p.textareaDescriptionText || `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`
  return (
    <Textarea
      {...p}
      id={id}
      describedBy={`${id}-info`}
      classes={classes('govuk-js-character-count', p.classes)}
      formGroup={{
        classes: classes('govuk-character-count', p.formGroup?.classes),
        attributes: {
          'data-module': 'govuk-character-count',
          'data-maxlength': p.maxlength,
          'data-maxwords': p.maxwords,
          'data-threshold': p.threshold,
          'data-count-type': countType,
          ...messages({
            'textarea-description':
              most || !p.textareaDescriptionText ? undefined : { other: p.textareaDescriptionText },
            'characters-under-limit': p.charactersUnderLimitText,
            'characters-at-limit': p.charactersAtLimitText,
            'characters-over-limit': p.charactersOverLimitText,
            'words-under-limit': p.wordsUnderLimitText,
            'words-at-limit': p.wordsAtLimitText,
            'words-over-limit': p.wordsOverLimitText,
          }),
          ...p.formGroup?.attributes,
        },
        beforeInput: p.formGroup?.beforeInput,
        afterInput: (
          <>
            <Hint id={`${id}-info`} classes={classes('govuk-character-count__message', p.countMessage?.classes)}>
              {most ? described.replaceAll('%{count}', String(most)) : null}
            </Hint>
            {pieceOf(p.formGroup?.afterInput).text}
          </>
        ),
      }}
    />
  )
}
