import type { PassageSection } from '../../src/strategy/strategies/strategy.ts'

// What stands around the priorities of the strategy of 2024: what it rests on, what young people said, who they are.

type Said = readonly (readonly [section: PassageSection, number: string, title: string, words: string])[]

export const passagesOf2024: Said = [
  ['value', '', 'Working together', 'We plan with children and families, not for them.'],
  ['value', '', 'Building on strengths', 'We begin with what is going well.'],
  ['value', '', 'Mending what is broken', 'When something goes wrong we put it right together.'],
  ['aim', '4.1', '', 'Keep children close to home, and to the people and places that they know.'],
  ['aim', '4.2', '', 'Look to the family first, and to a family where a child cannot stay with their own.'],
  ['aim', '4.3', '', 'Put love and people who stay before all else, with enough of the right homes to choose from.'],
  ['aim', '4.4', '', 'Want as much for children in care as for any child, and even out what is unfair.'],
  ['aim', '4.5', '', 'Respect who each child is: gender, culture, language, religion and whom they love.'],
  ['finding', '7.1', '', 'Nine in ten children feel safe where they live. Of young people, six in ten do.'],
  ['finding', '7.2', '', 'Nearly all trust their carers and their worker, and have a say in decisions.'],
  ['finding', '7.3', '', 'More are bullied than we knew, and fewer like school.'],
  ['finding', '7.4', '', 'More than half want more time with brothers, sisters and parents.'],
  ['finding', '7.5', '', 'A quarter of young people find money hard. One in seven is lonely often.'],
  ['finding', '7.6', '', 'Pets matter, and so does one really good friend.'],
  ['finding', '7.7', '', 'Young people want fewer changes of worker, and to be told before anything changes.'],
  [
    'paragraph',
    '1.1',
    '',
    'The council is the parent of the children in its care and of its care leavers until they are 25.',
  ],
  [
    'paragraph',
    '2.1',
    'The plan above this one',
    'The plan for children, young people and families from 2023 to 2033 has seven priorities: the best start; young and thriving; good care; the best education; the best place to live; help near home; and safe at home and outside.',
  ],
  ['paragraph', '2.2', '', 'This strategy serves the third of them: good care.'],
  [
    'paragraph',
    '8.1',
    'The promise, in words',
    'The promise has eight parts that stand around the child: a home, learning and work, safety, listening, honest people, a guide to adult life, things to enjoy, and people who want the best for you.',
  ],
  [
    'paragraph',
    '11.1',
    'Who does what, in words',
    'The board looks on and asks. Under it the delivery group does the work and clears what is in the way. Beside that stand the care leavers’ group, the health group and the school’s governing body, and each sends what it learns to the delivery group.',
  ],
  ['money', '6.1', '', 'Homes are scarce and dear. The council builds its own as well as buying places from others.'],
  [
    'how we judge',
    '10.1',
    '',
    'We ask one question of everything: is the child better off? Young people give the verdict.',
  ],
  [
    'how we judge',
    '10.2',
    '',
    'Each formal meeting of the board sees the data set in the order of these priorities, with words on why a figure moved.',
  ],
  [
    'how we judge',
    '10.3',
    '',
    'Eleven yearly reports come to the board: its own, and those on fostering, the fostering panel, adoption, youth voice, care leavers, reviews, allegations, health, youth justice and the virtual school.',
  ],
  [
    'reading',
    '',
    'Applying corporate parenting principles',
    'Statutory guidance of the Department for Education, 2018, for councils and those who work with them.',
  ],
  [
    'reading',
    '',
    'Corporate parenting resource pack',
    'Of the Local Government Association, for councillors and officers.',
  ],
]

/** Figures that the strategy begins from, as the data set has them on the day that they are given for. */
export const profileOf2024: readonly (readonly [title: string, measure: string, words: string])[] = [
  ['Children in our care', 'children-in-care', 'How many children are in our care.'],
  ['How old they are', 'aged-16-or-over', 'Children of sixteen and over.'],
  ['Where they come from', 'unaccompanied', 'Children who came to this country alone.'],
  ['A family to live in', 'living-with-foster-carers', 'Children who live with foster carers.'],
  ['How they feel', 'average-difficulties-score', 'The average of the questionnaire on feelings: lower is better.'],
  [
    'Care leavers at work or learning',
    'in-education-employment-or-training-aged-19-to-21',
    'Of those who are 19 to 21 years old.',
  ],
  ['Care leavers with a fit home', 'in-suitable-accommodation-aged-19-to-21', 'Of those who are 19 to 21 years old.'],
]

export const plansBeside2024: readonly (readonly [title: string, owner: string])[] = [
  ['Plan for children, young people and families 2023 to 2033: this strategy serves its third priority', 'Cabinet'],
  ['Sufficiency: enough of the right homes', 'Head of commissioning'],
  ['Fostering recruitment and retention', 'Fostering manager'],
  ['Going home: reunification', 'Assistant Director, Care and Protection'],
  ['Emotional wellbeing and mental health', 'Designated nurse for children in care'],
  ['Virtual school', 'Virtual school head'],
  ['Housing', 'Housing service manager'],
  ['Youth voice', 'Participation worker'],
]
