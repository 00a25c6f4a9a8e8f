import { inWords } from '../../kernel/index.ts'
import { address, page } from '../../web/index.ts'
import { agesInWords } from '../forums/sitting.ts'
import { forums } from '../forums/forums.store.ts'
import { standingOfWave, type Wave, waves } from '../surveys/surveys.store.ts'
import { HelpNumbers, lines } from './blocks.tsx'
import { DoorDrawing, type Picture } from './pictures.tsx'
import { youthSettingsOf } from './youth-settings.store.ts'

type Door = Readonly<{ href: string; picture: Picture; title: string; says: string }>

const doors: readonly Door[] = [
  { href: '/young-people/card', picture: 'say', title: 'Make a card', says: 'Tell us what should change' },
  { href: '/young-people/where-is-my-card', picture: 'other', title: 'Where is my card?', says: 'Type your code' },
  { href: '/young-people/you-said-we-did', picture: 'fun', title: 'You said, we did', says: 'What has changed' },
  {
    href: '/published/promises',
    picture: 'family',
    title: 'Our promises',
    says: 'What we promised you. Is it kept?',
  },
  { href: '/young-people/who-is-who', picture: 'worker', title: 'Who is who', says: 'What people do, in plain words' },
  { href: '/young-people/words', picture: 'school', title: 'Hard words', says: 'What they mean' },
  {
    href: '/published/local-offer',
    picture: 'home',
    title: 'Help for care leavers',
    says: 'What you can have when you leave care',
  },
  { href: '/young-people/help', picture: 'health', title: 'Get help', says: 'Talk to someone now' },
]

const doorOfSurvey = (wave: Wave): Door => ({
  href: address('/young-people/surveys/:link', { link: wave.link }),
  picture: 'say',
  title: 'Answer our survey',
  says: `${wave.title}. ${wave.needsCode ? 'You need the code that we gave you. ' : ''}It ends on ${inWords(wave.closesOn)}`,
})

export const youngPeoplePage = page({
  path: '/young-people',
  needs: 'public.read',
  layout: 'youth',
  load: async ({ db, today, now }) => ({
    forums: (await forums(db)).filter(forum => forum.isPublic),
    surveys: (await waves(db)).filter(wave => wave.isShown && standingOfWave(wave, today, now) === 'open'),
    help: (await youthSettingsOf(db)).help,
  }),
  view: ({ data }) => ({
    title: 'For children and young people',
    body: (
      <>
        <h1 class="govuk-heading-xl">For children and young people</h1>
        <p class="govuk-body-l">
          Are you in care, or were you before? Then the council must look after you like a good parent. Here you can
          tell it what to do better.
        </p>
        <ul class="kept-doors">
          {[...data.surveys.map(doorOfSurvey), ...doors].map((door, index) => (
            <li>
              <a class={index === 0 ? 'kept-door kept-door--first' : 'kept-door'} href={door.href}>
                <DoorDrawing picture={door.picture} />
                <span>
                  <strong>{door.title}</strong>
                  {door.says}
                </span>
              </a>
            </li>
          ))}
        </ul>
        {data.forums.length > 0 && (
          <>
            <h2 class="govuk-heading-l">Groups you can join</h2>
            <dl class="kept-meanings">
              {data.forums.map(forum => (
                <div>
                  <dt>
                    {forum.name} ({agesInWords(forum)})
                  </dt>
                  {forum.purpose !== '' && <dd>{lines(forum.purpose)}</dd>}
                </div>
              ))}
            </dl>
            <p class="govuk-body">Ask your worker how to join.</p>
          </>
        )}
        <h2 class="govuk-heading-l">Need to talk to someone?</h2>
        <HelpNumbers help={data.help} />
        <h2 class="govuk-heading-l">Your privacy</h2>
        <p class="govuk-body">
          We do not ask for your name. We do not follow what you do here. The red button takes you to another page fast.
          It does not wipe the list of pages that your phone keeps.
        </p>
      </>
    ),
  }),
})

export const getHelpPage = page({
  path: '/young-people/help',
  needs: 'public.read',
  layout: 'youth',
  load: async ({ db }) => (await youthSettingsOf(db)).help,
  view: ({ data }) => ({
    title: 'Get help',
    body: (
      <>
        <h1 class="govuk-heading-xl">Get help</h1>
        <p class="govuk-body-l">You can call these numbers. It is fine to ask for help.</p>
        <HelpNumbers help={data} />
        <h2 class="govuk-heading-l">Someone on your side</h2>
        <p class="govuk-body">
          An advocate helps you speak up. They do not work for your social worker. Ask any worker to find you one.
        </p>
        <h2 class="govuk-heading-l">Not happy with your care?</h2>
        <p class="govuk-body">
          You can complain. That means you say what is wrong, and the council must answer. An advocate can help you do
          it.
        </p>
      </>
    ),
  }),
})
