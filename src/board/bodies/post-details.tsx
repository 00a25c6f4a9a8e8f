import { Refusal } from '../../kernel/index.ts'
import { TextInput } from '../../ui/index.ts'
import { type FormState, optionalText, text } from '../../web/index.ts'
import type { Post } from './post.ts'

export const postFields = {
  title: text({ missing: 'Enter the title of the post', max: 120 }),
  plainTitle: optionalText({ max: 200 }),
}

/** One title, one post. */
export const mustBeItsOwnTitle = (title: string, others: readonly Post[]): void => {
  if (others.some(post => post.title.toLowerCase() === title.toLowerCase()))
    throw new Refusal('There is a post of this title already', 'title')
}

export const PostQuestions = (p: { form: FormState<typeof postFields> }) => (
  <>
    <TextInput field={p.form.title} label="Title" hint="Such as Assistant director for care and protection" />
    <TextInput
      field={p.form.plainTitle}
      label="In plain words"
      hint="What a young person would say: the person in charge of all the social workers"
    />
  </>
)
