import { descriptionsOf, idOf, OneBox, type QuestionOptions } from './form-group.tsx'
import { messages, type Plurals } from './messages.ts'
import { type Attributes, classes, type Optional, pieceOf } from './piece.ts'

export type FileUploadOptions = QuestionOptions &
  Optional<{
    disabled: boolean
    multiple: boolean
    /** With a place to drop files on, where the browser runs scripts. */
    javascript: boolean
    wrapperClasses: string
    wrapperAttributes: Attributes
    chooseFilesButtonText: string
    noFileChosenText: string
    multipleFilesChosenText: Plurals
    dropInstructionText: string
    enteredDropZoneText: string
    leftDropZoneText: string
  }>

export const FileUpload = (p: FileUploadOptions) => {
  const id = idOf(p)
  const input = (
    <input
      class={classes('govuk-file-upload', p.classes, p.errorMessage ? 'govuk-file-upload--error' : '')}
      id={id}
      name={p.name ?? ''}
      type="file"
      disabled={p.disabled}
      multiple={p.multiple}
      aria-describedby={descriptionsOf(id, p)}
      {...p.attributes}
    />
  )
  return (
    <OneBox {...p} id={id}>
      {pieceOf(p.formGroup?.beforeInput).text}
      {p.javascript ? (
        <div
          class={classes('govuk-file-upload-wrapper', p.wrapperClasses)}
          data-module="govuk-file-upload"
          {...messages({
            'choose-files-button': p.chooseFilesButtonText,
            'no-file-chosen': p.noFileChosenText,
            'multiple-files-chosen': p.multipleFilesChosenText,
            'drop-instruction': p.dropInstructionText,
            'entered-drop-zone': p.enteredDropZoneText,
            'left-drop-zone': p.leftDropZoneText,
          })}
          {...p.wrapperAttributes}
        >
          {input}
        </div>
      ) : (
        input
      )}
      {pieceOf(p.formGroup?.afterInput).text}
    </OneBox>
  )
}
