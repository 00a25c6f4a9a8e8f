import { Question } from '../../ui/index.ts'
import { address, page } from '../../web/index.ts'
import { mustBeItsOwnTitle, postFields, PostQuestions } from './post-details.tsx'
import { allPosts, savePost } from './posts.store.ts'

export const addPostPage = page({
  path: '/posts/new',
  needs: 'board.keep-bodies',
  form: postFields,
  load: ({ db }) => allPosts(db),
  submit: async ({ db, data, values }) => {
    mustBeItsOwnTitle(values.title, data)
    const ordinal = Math.max(0, ...data.map(post => post.ordinal)) + 1
    const post = await savePost(db, { title: values.title, plainTitle: values.plainTitle ?? '', ordinal })
    return {
      to: address('/posts/:post/holders/new', { post }),
      saying: `${values.title} is added. Say who holds it, or go back and leave it empty`,
      about: values.title,
      details: { post },
    }
  },
  view: ({ form, refused, csrf }) => ({
    title: 'Add a post',
    body: (
      <Question title="Add a post" back="/posts" form={form} refused={refused} csrf={csrf} submit="Add">
        <PostQuestions form={form} />
      </Question>
    ),
  }),
})
