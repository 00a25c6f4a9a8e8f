import { everybody } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { Question, Radios } from '../../ui/index.ts'
import { choice, date, notFound, optionalDate, optionalText, page, text } from '../../web/index.ts'
import { HolderQuestions, registeredPerson } from './holder-questions.tsx'
import { manners, mannersInWords, mustRunForwards } from './post.ts'
import { allPosts, savePostHolder } from './posts.store.ts'

export const fillPostPage = page({
  path: '/posts/:post/holders/new',
  needs: 'board.keep-bodies',
  form: {
    shownAs: text({ missing: 'Enter how the holder is shown', max: 120 }),
    manner: choice(manners, { missing: 'Say whether they are appointed, acting or interim' }),
    person: optionalText({ max: 40 }),
    firstOn: date({ missing: 'Enter the first day' }),
    lastOn: optionalDate(),
  },
  load: async ({ db, params }) => ({
    post: (await allPosts(db)).find(one => one.id === params['post']) ?? notFound(),
    people: await everybody(db),
  }),
  starts: ({ post }, { today }) => ({ firstOn: today, manner: 'substantive' as const, shownAs: post.title }),
  submit: async ({ db, data: { post, people }, values }) => {
    mustRunForwards(values.firstOn, values.lastOn)
    const person = registeredPerson(people, values.person)
    const holder = await savePostHolder(db, { ...values, post: post.id, person })
    return {
      to: '/posts',
      saying: `${values.shownAs} holds ${post.title} from ${inWords(values.firstOn)}`,
      about: post.title,
      details: { post: post.id, holder, manner: values.manner },
    }
  },
  view: ({ data: { post, people }, form, refused, csrf }) => ({
    title: `Who holds ${post.title}?`,
    body: (
      <Question title={`Who holds ${post.title}?`} back="/posts" form={form} refused={refused} csrf={csrf}>
        <Radios
          field={form.manner}
          label="How they hold it"
          items={manners.map(manner => ({ value: manner, text: mannersInWords[manner] }))}
        />
        <HolderQuestions {...form} people={people} hint="As it should stand on reports of these days" />
      </Question>
    ),
  }),
})
