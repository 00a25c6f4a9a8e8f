import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, Button, DataTable, Details, EmptyState } from '../../ui/index.ts'
import { address, page } from '../../web/index.ts'
import { titleOf } from './post.ts'
import { allPostHolders, allPosts } from './posts.store.ts'
import { covers } from './seat.ts'

export const postsPage = page({
  path: '/posts',
  needs: 'board.read-bodies',
  load: async ({ db }) => ({ posts: await allPosts(db), holders: await allPostHolders(db) }),
  view: ({ data: { posts, holders }, asked: { person, today } }) => {
    const keeps = may(person, 'board.keep-bodies')
    const of = (post: string) => holders.filter(holder => holder.post === post && covers(holder, today))
    const others = holders.filter(holder => !covers(holder, today))
    const titled = (holder: (typeof holders)[number]) => {
      const post = posts.find(one => one.id === holder.post)
      return post ? titleOf(post, holder) : ''
    }
    return {
      title: 'Posts',
      body: (
        <>
          <BackLink href="/bodies">Bodies and people</BackLink>
          <h1 class="govuk-heading-xl">Posts</h1>
          <p class="govuk-body-l">
            The jobs that stand on reports and minutes, what they mean in plain words, and who holds them.
          </p>
          {posts.length === 0 ? (
            <EmptyState title="No posts yet" action={keeps ? <Button href="/posts/new">Add a post</Button> : undefined}>
              A young person should be able to look up what each job title on a report means.
            </EmptyState>
          ) : (
            <>
              {keeps && <Button href="/posts/new">Add a post</Button>}
              <DataTable
                caption="Every post"
                captionHidden={true}
                rows={posts}
                columns={[
                  { heading: 'Post', cell: post => post.title },
                  { heading: 'In plain words', cell: post => post.plainTitle || 'Not written yet' },
                  {
                    heading: 'Held by',
                    cell: post =>
                      of(post.id).length === 0 ? (
                        'Nobody at present'
                      ) : (
                        <ul class="govuk-list">
                          {of(post.id).map(holder => (
                            <li>
                              {holder.shownAs}
                              {holder.manner !== 'substantive' && ` (${titleOf(post, holder)})`}, since{' '}
                              {inWords(holder.firstOn)}
                              {keeps && (
                                <>
                                  {'. '}
                                  <a
                                    class="govuk-link"
                                    href={address('/posts/:post/holders/:holder/end', {
                                      post: post.id,
                                      holder: holder.id,
                                    })}
                                  >
                                    They leave<span class="govuk-visually-hidden"> {post.title}</span>
                                  </a>
                                </>
                              )}
                            </li>
                          ))}
                        </ul>
                      ),
                  },
                  ...(keeps
                    ? [
                        {
                          heading: 'Change',
                          cell: (post: (typeof posts)[number]) => (
                            <ul class="govuk-list govuk-list--spaced">
                              <li>
                                <a class="govuk-link" href={address('/posts/:post/holders/new', { post: post.id })}>
                                  Add a holder<span class="govuk-visually-hidden"> of {post.title}</span>
                                </a>
                              </li>
                              <li>
                                <a class="govuk-link" href={address('/posts/:post/change', { post: post.id })}>
                                  Change<span class="govuk-visually-hidden"> {post.title}</span>
                                </a>
                              </li>
                            </ul>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
              {others.length > 0 && (
                <Details summaryText="Who held or will hold posts at other times">
                  <DataTable
                    caption="Holders at other times, latest first"
                    captionHidden={true}
                    rows={others}
                    columns={[
                      { heading: 'Held by', cell: holder => holder.shownAs },
                      { heading: 'Post', cell: titled },
                      { heading: 'First day', cell: holder => inWords(holder.firstOn) },
                      {
                        heading: 'Last day',
                        cell: holder => (holder.lastOn === null ? 'Until further notice' : inWords(holder.lastOn)),
                      },
                    ]}
                  />
                </Details>
              )}
            </>
          )}
        </>
      ),
    }
  },
})
