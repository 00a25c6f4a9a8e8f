/**
 * Enter in a box of one line presses the first button of the form. Where another button comes before the one that saves,
 * this stands first: for the Enter key alone, so neither eyes nor the tab key nor a screen reader come to it.
 */
export const EnterSaves = () => (
  <button type="submit" class="govuk-visually-hidden" tabindex="-1" aria-hidden="true">
    Save
  </button>
)
