import { EmptyState } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { wordId } from '../plain-words/explained.tsx'
import { plainWords, whoIsWho } from '../plain-words/words.store.ts'

export const whoIsWhoPage = page({
  path: '/young-people/who-is-who',
  needs: 'public.read',
  layout: 'youth',
  load: async ({ db }) => ({ people: await whoIsWho(db), words: await plainWords(db) }),
  view: ({ data }) => {
    const told = data.people.filter(person => person.plainTitle !== '')
    const doesOf = (title: string): string | undefined =>
      data.words.find(word => word.term.toLowerCase() === title.toLowerCase())?.means
    return {
      title: 'Who is who',
      body: (
        <>
          <h1 class="govuk-heading-xl">Who is who</h1>
          <p class="govuk-body-l">Job titles can be hard. This is what they mean.</p>
          {told.length === 0 ? (
            <EmptyState title="Nobody is here yet">The council is writing this page. Come back soon.</EmptyState>
          ) : (
            <dl class="kept-meanings">
              {told.map(person => (
                <div>
                  <dt>{person.plainTitle}</dt>
                  <dd>
                    {doesOf(person.title) !== undefined && <>{doesOf(person.title)} </>}
                    The council calls this person: {person.title}.
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </>
      ),
    }
  },
})

export const hardWordsPage = page({
  path: '/young-people/words',
  needs: 'public.read',
  layout: 'youth',
  load: ({ db }) => plainWords(db),
  view: ({ data }) => ({
    title: 'Hard words',
    body: (
      <>
        <h1 class="govuk-heading-xl">Hard words</h1>
        <p class="govuk-body-l">What workers say, and what it means. You can print this page.</p>
        <dl class="kept-meanings">
          {data.map(word => (
            <div id={wordId(word.term)}>
              <dt>{word.term}</dt>
              <dd>{word.means}</dd>
            </div>
          ))}
        </dl>
      </>
    ),
  }),
})
