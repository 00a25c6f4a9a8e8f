/** No, in the words the person will read. `field` names the question on the form that it belongs to. */
export class Refusal extends Error {
  readonly field: string | undefined
  constructor(says: string, field?: string) {
    super(says)
    this.name = 'Refusal'
    this.field = field
  }
}
