import { inWords, Refusal } from '../../kernel/index.ts'
import { BackLink, DateInput, EmptyState, Question, Select, TextArea, TextInput } from '../../ui/index.ts'
import { address, date, notFound, optionalText, page, text } from '../../web/index.ts'
import { findBody } from './bodies.store.ts'
import { mustExistOn } from './body.ts'
import { addPower } from './delegated-powers.store.ts'
import { allPosts } from './posts.store.ts'

/** A body lets an officer decide something for it, by post. */
export const givePowerPage = page({
  path: '/bodies/:body/powers/new',
  needs: 'board.keep-bodies',
  form: {
    what: text({ missing: 'Enter what may be decided', max: 500 }),
    post: text({ missing: 'Choose the post', max: 40 }),
    firstOn: date({ missing: 'Enter the first day' }),
    source: optionalText({ max: 200 }),
  },
  load: async ({ db, params }) => ({
    body: (await findBody(db, params['body'] ?? '')) ?? notFound(),
    posts: await allPosts(db),
  }),
  starts: (_, { today }) => ({ firstOn: today }),
  submit: async ({ db, data: { body, posts }, values }) => {
    const post = posts.find(one => one.id === values.post)
    if (!post) throw new Refusal('Choose a post that is in the list', 'post')
    mustExistOn(body, values.firstOn, inWords(values.firstOn), 'firstOn')
    const power = await addPower(db, { ...values, source: values.source ?? '', body: body.id })
    return {
      to: `${address('/bodies/:body', { body: body.id })}#powers`,
      saying: `${post.title} may decide this from ${inWords(values.firstOn)}`,
      about: `${body.name}: ${post.title}`,
      details: { body: body.id, post: post.id, power },
    }
  },
  view: ({ data: { body, posts }, form, refused, csrf }) => ({
    title: `Let an officer decide for ${body.name}`,
    body:
      posts.length === 0 ? (
        <>
          <BackLink href={address('/bodies/:body', { body: body.id })}>{body.name}</BackLink>
          <h1 class="govuk-heading-l">Let an officer decide</h1>
          <EmptyState
            title="There is no post to give it to"
            action={
              <a class="govuk-link" href="/posts/new">
                Add the post
              </a>
            }
          >
            A power is given to a post, so that it stays when somebody leaves.
          </EmptyState>
        </>
      ) : (
        <Question
          title="Let an officer decide"
          caption={body.name}
          back={address('/bodies/:body', { body: body.id })}
          intro="It is given to a post, so that it stays when somebody leaves. Where the public sees this body, it sees its powers too."
          form={form}
          refused={refused}
          csrf={csrf}
          submit="Add to the list"
        >
          <TextArea
            field={form.what}
            label="What may be decided"
            hint="In plain words, such as: to agree a placement that is not registered, for up to 72 hours"
            rows={3}
            max={500}
          />
          <Select
            field={form.post}
            label="By which post?"
            items={[{ value: '', text: 'Choose one' }, ...posts.map(post => ({ value: post.id, text: post.title }))]}
          />
          <DateInput field={form.firstOn} label="Since when" />
          <TextInput
            field={form.source}
            label="Where it is written"
            hint="Such as the part of the constitution, or the minute. Leave empty if you do not know"
          />
        </Question>
      ),
  }),
})
