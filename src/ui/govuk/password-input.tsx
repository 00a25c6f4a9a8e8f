import { Button } from './button.tsx'
import { idOf, type QuestionOptions } from './form-group.tsx'
import { Input } from './input.tsx'
import { messages } from './messages.ts'
import { classes, type Optional, pieceOf } from './piece.ts'

export type PasswordInputOptions = QuestionOptions &
  Optional<{
    value: string
    disabled: boolean
    autocomplete: string
    button: Optional<{ classes: string }>
    showPasswordText: string
    hidePasswordText: string
    showPasswordAriaLabelText: string
    hidePasswordAriaLabelText: string
    passwordShownAnnouncementText: string
    passwordHiddenAnnouncementText: string
  }>

export const PasswordInput = (p: PasswordInputOptions) => {
  const id = idOf(p)
  return (
    <Input
      label={p.label}
      hint={p.hint}
      errorMessage={p.errorMessage}
      id={id}
      name={p.name}
      value={p.value}
      disabled={p.disabled}
      describedBy={p.describedBy}
      attributes={p.attributes}
      classes={classes('govuk-password-input__input govuk-js-password-input-input', p.classes)}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={p.autocomplete || 'current-password'}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      formGroup={{
        classes: classes('govuk-password-input', p.formGroup?.classes),
        attributes: {
          'data-module': 'govuk-password-input',
          ...messages({
            'show-password': p.showPasswordText,
            'hide-password': p.hidePasswordText,
            'show-password-aria-label': p.showPasswordAriaLabelText,
            'hide-password-aria-label': p.hidePasswordAriaLabelText,
            'password-shown-announcement': p.passwordShownAnnouncementText,
            'password-hidden-announcement': p.passwordHiddenAnnouncementText,
          }),
          ...p.formGroup?.attributes,
        },
        beforeInput: p.formGroup?.beforeInput,
        afterInput: (
          <>
            <Button
              type="button"
              classes={classes(
                'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
                p.button?.classes,
              )}
              attributes={{
                'aria-controls': id,
                'aria-label': p.showPasswordAriaLabelText ?? 'Show password',
                hidden: true,
              }}
            >
              {p.showPasswordText ?? 'Show'}
            </Button>
            {pieceOf(p.formGroup?.afterInput).text}
          </>
        ),
      }}
    />
  )
}
