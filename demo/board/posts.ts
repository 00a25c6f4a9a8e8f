import { type PlainDate, plainDate } from '../../src/kernel/index.ts'
import { councilBegan } from './bodies.ts'

// The jobs that stand on reports and minutes, and what a young person would say that each one is.

type PostGiven = Readonly<{
  title: string
  plain: string
  holders: readonly Readonly<{
    shownAs: string
    manner: 'substantive' | 'acting' | 'interim'
    first: PlainDate
    last?: PlainDate
  }>[]
}>

/** A job that has been done under its own title since the council began. */
const always = (title: string, plain: string): PostGiven => ({
  title,
  plain,
  holders: [{ shownAs: title, manner: 'substantive', first: councilBegan }],
})

export const posts: readonly PostGiven[] = [
  {
    title: 'Executive Director of People – Children',
    plain: 'The person in charge of everything the council does for children',
    holders: [{ shownAs: 'Executive Director of People – Children', manner: 'substantive', first: councilBegan }],
  },
  {
    title: 'Assistant Director, Care and Protection',
    plain: 'The person in charge of social workers',
    holders: [
      {
        shownAs: 'Acting Assistant Director, Care and Protection',
        manner: 'acting',
        first: plainDate('2019-09-01'),
        last: plainDate('2020-03-31'),
      },
      {
        shownAs: 'Assistant Director, Care and Protection',
        manner: 'substantive',
        first: plainDate('2020-04-01'),
      },
    ],
  },
  {
    title: 'Corporate Director, Education and Learning',
    plain: 'The person in charge of schools and learning',
    holders: [
      {
        shownAs: 'Acting Corporate Director, Education and Learning',
        manner: 'acting',
        first: plainDate('2019-09-01'),
        last: plainDate('2020-06-30'),
      },
    ],
  },
  {
    title: 'Independent Reviewing Officer Manager',
    plain: 'The person who makes sure your review meetings happen and are fair',
    holders: [{ shownAs: 'Independent Reviewing Officer Manager', manner: 'substantive', first: councilBegan }],
  },
  {
    title: 'Personal Adviser',
    plain: 'The person who helps you when you leave care, until you are 25',
    holders: [{ shownAs: 'Personal Advisers', manner: 'substantive', first: councilBegan }],
  },
  {
    title: 'Virtual School Head',
    plain: 'The head teacher for everyone in care, whatever school you go to',
    holders: [{ shownAs: 'Virtual School Head', manner: 'substantive', first: councilBegan }],
  },
  {
    title: 'Designated Nurse for Children in Care',
    plain: 'The nurse who looks after the health of everyone in care',
    holders: [{ shownAs: 'Designated Nurse for Children in Care', manner: 'substantive', first: councilBegan }],
  },
  {
    title: 'Participation Worker',
    plain: 'The person who takes what you say to the board, and brings back the answer',
    holders: [{ shownAs: 'Participation Worker', manner: 'substantive', first: councilBegan }],
  },
  always('Social Worker', 'The person who makes sure you are safe and looked after'),
  always(
    'Independent Reviewing Officer',
    'The person who leads your review meetings and checks that your plan is followed',
  ),
  always('Advocate', 'A person you choose, who helps you say what you want'),
  always('Independent Visitor', 'A grown-up who comes to see you, just for you, and is no part of the council'),
  always('Mentor', 'A person who helps you try new things and plan ahead'),
  always('Designated Teacher', 'The teacher at your school who looks out for everyone in care'),
  always('Complaints Manager', 'The person who makes sure that your complaint is looked into'),
  always(
    'Local Authority Designated Officer',
    'The person to tell if a grown-up who works with children has hurt or scared a child',
  ),
  always('Designated Safeguarding Manager', 'The person who checks that everyone knows how to keep children safe'),
  always('Youth Justice Manager', 'The person whose team helps young people who are in trouble with the police'),
  always('Specialist Personal Adviser, homelessness', 'The person who helps care leavers who have nowhere to live'),
  always('Specialist Nurse, care leavers', 'The nurse who helps you with your health when you leave care'),
  always('Agency Decision Maker', 'The person who says yes or no after the fostering panel has met'),
  always('Panel Adviser', 'The person who helps the fostering panel to do things the right way'),
  always('Fostering Reviewing Officer', 'The person who checks every year how foster carers are doing'),
  always('Corporate Parenting Officer', 'The person who keeps track of what the board has promised'),
  always(
    'Democratic Services Officer',
    'The person who sets up the meetings of the board and writes down what was decided',
  ),
]
