import type { PassageSection } from '../../src/strategy/strategies/strategy.ts'

// What the strategy of 2020 said, priority by priority, in a few words each; and where each line goes on in the strategy of 2024.

type Said = readonly (readonly [section: PassageSection, number: string, title: string, words: string])[]

export const above2020: Readonly<{ mission: string; vision: string }> = {
  mission: 'Children here do well, are happy, and become all that they can be.',
  vision: 'Children in care and care leavers grow up strong enough to live a life of their own, and never alone.',
}

/** Thirty lines under six priorities, with six boxes on what children and young people can count on from those who govern. */
export const commitmentsOf2020: Readonly<Record<number, readonly string[]>> = {
  1: [
    'The promise shapes what we do, and is looked at again',
    'The three forums go on, and grow',
    'One social worker for as long as can be, and a say in every plan',
    'We look again, often, at whether a child gets what they need',
    'An advocate for everyone over eight',
  ],
  2: [
    'Health checks on time, with a plan that is shared and kept',
    'A mental health team of our own, with the health service',
    'Carers and adopters are trained in how children feel',
    'More to do that makes you strong and well',
    'A doctor and dentist near home, and a planned move to adult health care',
  ],
  3: [
    'A good school or college for everyone',
    'Work experience, apprenticeships and jobs with us',
    'The virtual school stands up for every child',
    'Clubs, friends and culture',
  ],
  4: [
    'Every home is registered and watched, and in our county where it can be',
    'A family meeting before anyone comes into care',
    'A plan for a lasting home within four months',
    'We check our own work in depth each month',
    'A team of foster carers for children with complex needs',
  ],
  5: [
    'People who stay, and ties for life',
    'A team and an adviser for care leavers',
    'A plan with housing for everyone who leaves care',
    'Sport, culture and leisure cards',
    'We celebrate what young people achieve',
    'Services near home',
  ],
  6: [
    'Someone sees to it that decisions happen',
    'One plan with the other plans of the council and its partners',
    'We watch how we do, beside our neighbours and England',
    'We check that every service does its part',
    'Everyone who works here knows that they are a parent, and signs up to it',
    'Corporate parents meet children and young people regularly',
    'An advocate is offered, and everyone knows how to complain',
    'Training in corporate parenting for staff and members',
    'Young people shape services with us',
    'Young people help to check our work',
    'Young people help to choose and judge our staff',
  ],
}

export const ownersOf2020: Readonly<Record<number, string>> = {
  1: 'Participation worker',
  2: 'Designated nurse for children in care',
  3: 'Virtual school head',
  4: 'Assistant Director, Care and Protection',
  5: 'Leaving care manager',
  6: 'Corporate parenting officer',
}

/** Lines of 2020, and the line of 2024 that each goes on as. The rest were left out, and the pages say so. */
export const carriedInto2024: readonly (readonly [of2020: string, of2024: string])[] = [
  ['1/3', '1/17'],
  ['2/1', '3/1'],
  ['2/2', '3/3'],
  ['2/5', '3/2'],
  ['3/1', '2/2'],
  ['3/2', '5/7'],
  ['3/3', '2/1'],
  ['4/2', '1/1'],
  ['4/5', '1/16'],
  ['5/1', '1/6'],
  ['5/2', '5/4'],
  ['5/3', '5/8'],
  ['6/11', '4/6'],
]

export const passagesOf2020: Said = [
  [
    'value',
    '',
    'Working together',
    'Children are at the middle of what we plan and decide. We listen, act, and say what came of it.\n\nThe whole council answers for how they do, with its partners.',
  ],
  [
    'value',
    '',
    'Building on strengths',
    'Children live with their family where that is safe. Help comes early, so that fewer have to leave.\n\nEveryone has a good school, and help to do their best in it.',
  ],
  [
    'value',
    '',
    'Mending what is broken',
    'A worker who knows you and stays, somebody independent to talk to, and others in care to meet.\n\nWe stand up for you when you leave care too.',
  ],
  ['money', '', 'What there is to spend', 'Public money is short. What is spent well on a child now saves much later.'],
  [
    'money',
    '',
    'Three ways to have enough homes',
    'Buy a number of places ahead, from providers who then keep them for us.\n\nOwn or rent the house, and let a provider run the home in it, or run it ourselves.\n\nFind new money to buy or build more homes.',
  ],
  [
    'policy',
    '',
    'Fewer children in care, adopted in 2019',
    'The council undertook to bring down the number of children in care by what helps families to stay together, and by keeping to children’s rights.',
  ],
  [
    'how we judge',
    '',
    'Are they better off?',
    'In the end one thing counts: whether we made life better. Measures, what young people say of it, and the yearly report of the board each tell a part.',
  ],
  [
    'how we judge',
    '',
    'Who judges us',
    'The forums hold us to account for the promise. Members and officers report on it at each formal meeting of the board.',
  ],
]
