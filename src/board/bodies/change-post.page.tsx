import { Question } from '../../ui/index.ts'
import { notFound, page } from '../../web/index.ts'
import { mustBeItsOwnTitle, postFields, PostQuestions } from './post-details.tsx'
import { allPosts, changePost } from './posts.store.ts'

export const changePostPage = page({
  path: '/posts/:post/change',
  needs: 'board.keep-bodies',
  form: postFields,
  load: async ({ db, params }) => {
    const posts = await allPosts(db)
    return { posts, post: posts.find(one => one.id === params['post']) ?? notFound() }
  },
  starts: ({ post }) => ({ title: post.title, plainTitle: post.plainTitle === '' ? null : post.plainTitle }),
  submit: async ({ db, data: { post, posts }, values }) => {
    mustBeItsOwnTitle(
      values.title,
      posts.filter(one => one.id !== post.id),
    )
    await changePost(db, post.id, {
      title: values.title,
      plainTitle: values.plainTitle ?? '',
      ordinal: post.ordinal,
    })
    return { to: '/posts', saying: `${values.title} is changed`, about: values.title, details: { post: post.id } }
  },
  view: ({ data: { post }, form, refused, csrf }) => ({
    title: `Change ${post.title}`,
    body: (
      <Question title="Change this post" caption={post.title} back="/posts" form={form} refused={refused} csrf={csrf}>
        <PostQuestions form={form} />
      </Question>
    ),
  }),
})
