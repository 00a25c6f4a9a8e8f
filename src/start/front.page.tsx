import { councilOf, may } from '../access/index.ts'
import { Button, Tag } from '../ui/index.ts'
import { page } from '../web/index.ts'
import { whatNeeds } from './what-needs-me.ts'

type Way = Readonly<{ text: string; href: string; says: string; needs: string }>

/** Where one can go from here. Each stands only before those who may. */
const ways: readonly Way[] = [
  {
    text: 'The data set',
    href: '/data-set',
    says: 'How our children and care leavers are doing, measure by measure',
    needs: 'dataset.read',
  },
  {
    text: 'Commentary',
    href: '/commentary',
    says: 'What is asked of you, and what you said before',
    needs: 'dataset.write-commentary',
  },
  {
    text: 'Loads',
    href: '/loads',
    says: 'Which files the figures come from',
    needs: 'dataset.read-loads',
  },
  {
    text: 'Publish the data set',
    href: '/publications',
    says: 'What the public can see, and what it will see next',
    needs: 'dataset.publish',
  },
  { text: 'People', href: '/people', says: 'Who may do what', needs: 'access.manage-people' },
  {
    text: 'Audit trail',
    href: '/audit-trail',
    says: 'What was done, when and by whom',
    needs: 'access.read-audit-trail',
  },
  {
    text: 'Settings',
    href: '/settings',
    says: 'The council’s name, codes and colours',
    needs: 'access.change-settings',
  },
  {
    text: 'Health of Kept',
    href: '/health-of-kept',
    says: 'Version, database, backups and the chain of the trail',
    needs: 'access.read-health',
  },
]

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** For a visitor what Kept is and what is published; for somebody at work what waits for them. */
export const frontPage = page({
  path: '/',
  needs: 'start.open-front-page',
  layout: asked => (asked.person.id === null ? 'public' : 'work'),
  load: async asked => ({ council: (await councilOf(asked.db)).name, waiting: await whatNeeds(asked) }),
  view: ({ data, asked: { person } }) =>
    person.id === null
      ? {
          title: 'Was the promise kept?',
          body: (
            <>
              <h1 class="govuk-heading-xl">Was the promise kept?</h1>
              <p class="govuk-body-l">
                {data.council} looks after children who cannot live at home, and stays beside them when they grow up.
                This is where the council shows how well it does that.
              </p>
              <Button href="/published" isStartButton={true}>
                See what we have published
              </Button>
              <p class="govuk-body">
                Do you work with the board?{' '}
                <a class="govuk-link" href="/sign-in">
                  Sign in
                </a>
                .
              </p>
            </>
          ),
        }
      : {
          title: 'Your work',
          body: (
            <>
              <h1 class="govuk-heading-xl">{person.name}</h1>
              <h2 class="govuk-heading-m">What needs you</h2>
              {data.waiting.length === 0 ? (
                <p class="govuk-body">Nothing waits for you.</p>
              ) : (
                <ul class="govuk-list">
                  {data.waiting.map(one => (
                    <li>
                      <a class="govuk-link" href={one.href}>
                        {sentence(one.says)}
                      </a>{' '}
                      {one.late && <Tag classes="govuk-tag--red">Due</Tag>}
                    </li>
                  ))}
                </ul>
              )}
              <h2 class="govuk-heading-m">Where to go</h2>
              <ul class="govuk-list">
                {ways
                  .filter(way => may(person, way.needs))
                  .map(way => (
                    <li>
                      <a class="govuk-link govuk-!-font-weight-bold" href={way.href}>
                        {way.text}
                      </a>
                      <br />
                      {way.says}
                    </li>
                  ))}
              </ul>
              <p class="govuk-body">
                <a class="govuk-link" href="/your-access">
                  Your access
                </a>
              </p>
            </>
          ),
        },
})
