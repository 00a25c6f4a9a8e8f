import { inWords } from '../../kernel/index.ts'
import { DateInput, Question } from '../../ui/index.ts'
import { date, notFound, page } from '../../web/index.ts'
import { allPostHolders, allPosts, endPostHolder } from './posts.store.ts'
import { mustEndAfterItBegan } from './seat.ts'

export const leavePostPage = page({
  path: '/posts/:post/holders/:holder/end',
  needs: 'board.keep-bodies',
  form: { lastOn: date({ missing: 'Enter their last day' }) },
  load: async ({ db, params }) => {
    const post = (await allPosts(db)).find(one => one.id === params['post']) ?? notFound()
    const holder =
      (await allPostHolders(db)).find(one => one.id === params['holder'] && one.post === post.id) ?? notFound()
    return { post, holder }
  },
  starts: (_, { today }) => ({ lastOn: today }),
  submit: async ({ db, data: { post, holder }, values }) => {
    mustEndAfterItBegan(holder, values.lastOn)
    await endPostHolder(db, holder.id, values.lastOn)
    return {
      to: '/posts',
      saying: `${holder.shownAs} holds ${post.title} until ${inWords(values.lastOn)}`,
      about: post.title,
      details: { post: post.id, holder: holder.id, lastOn: values.lastOn },
    }
  },
  view: ({ data: { post, holder }, form, refused, csrf }) => ({
    title: `${holder.shownAs} leaves ${post.title}`,
    body: (
      <Question
        title={`When does ${holder.shownAs} leave?`}
        caption={post.title}
        back="/posts"
        intro={`They have held it since ${inWords(holder.firstOn)}.`}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <DateInput field={form.lastOn} label="Their last day" />
      </Question>
    ),
  }),
})
