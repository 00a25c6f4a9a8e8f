// What the strategy of 2024 commits the council to, priority by priority: fifty-seven lines, in a few words each.

export const commitmentsOf2024: Readonly<Record<number, readonly string[]>> = {
  1: [
    'Families lead decisions about their own children',
    'More hubs that keep families together',
    'Carers who suit the child, and are trained',
    'Plans that are up to date and about the child',
    'Children know where they are going before they move',
    'People for life',
    'Help to heal',
    'Steady homes, and early sight of risk',
    'Good assessments of family and friends as carers',
    'Help for special guardians',
    'Enough foster homes, and a plan for them',
    'A better offer for foster carers',
    'Going home where it is safe',
    'Adoption where it is right',
    'The right home for children who came here alone',
    'The right help for children with complex needs',
    'The same workers for longer',
    'Services that keep getting better',
  ],
  2: [
    'The virtual school knows every child',
    'Every child does as well as they can',
    'Special needs are found and met',
    'Help into training and work',
    'We notice when a child is not at school',
    'Laptops, tuition and a learning plan',
    'A clear pathway plan',
    'Ready for learners from other countries',
  ],
  3: [
    'Regular health checks',
    'A doctor and a dentist for every child',
    'Help for mental health without a long wait',
    'One plan for feelings and mental health',
    'One group that watches how we do',
    'Health seen as a whole',
    'Early help with drugs and alcohol',
    'Who you are, and how you feel',
    'Somebody asks how you are within 20 days',
    'One assessment by everyone together',
    'Your health is your own business',
    'We pay for what works',
  ],
  4: [
    'We know who our children are',
    'Standing with young people who are LGBTQ+',
    'Everyone who works with you understands trauma',
    'Safe places to be yourself',
    'We look at how each group of children does',
    'Your voice in who we employ',
    'Your culture, your family, your story',
    'Foster carers as different as children are',
  ],
  5: [
    'We track what we promised care leavers',
    'Staying on with your carer',
    'Staying close',
    'An adviser until you are 25',
    'Many services, one plan',
    'Ways into work',
    'Jobs in the council and the health service',
    'Enough homes for care leavers',
    'Skills for living',
    'A mentor who is there for you',
    'People for life, as an adult too',
  ],
}

/** Who owns each priority of 2024. */
export const ownersOf2024: Readonly<Record<number, string>> = {
  1: 'Assistant Director, Care and Protection',
  2: 'Virtual school head',
  3: 'Designated nurse for children in care',
  4: 'Participation worker',
  5: 'Leaving care manager',
}

/** Measures that show single commitments, by their place: priority, line, measures of the dictionary. */
export const measuresOfCommitments: readonly (readonly [
  priority: number,
  line: number,
  measures: readonly string[],
])[] = [
  [1, 8, ['three-or-more-placements-in-year', 'same-placement-for-two-years']],
  [1, 11, ['living-over-20-miles-from-home']],
  [2, 6, ['has-an-education-plan-this-term']],
  [3, 1, ['health-assessments-up-to-date']],
  [3, 2, ['dental-check-in-the-last-year']],
  [5, 8, ['in-suitable-accommodation-aged-19-to-21']],
]
