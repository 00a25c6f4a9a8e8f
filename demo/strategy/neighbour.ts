import type { Db } from '../../src/database/index.ts'
import { plainDate } from '../../src/kernel/index.ts'
import { addPassage, addPlan, addPriority, addStrategy } from '../../src/strategy/strategies/strategies.store.ts'
import type { PassageSection } from '../../src/strategy/strategies/strategy.ts'

// The strategy of a neighbouring council, made of three older ones, whose pledges it answers for: its titles and what it rests on,
// in other words.

const nine: readonly string[] = [
  'What children say informs everything',
  'Family first',
  'The best carers and homes',
  'Ties and knowing who you are',
  'Relationships that last',
  'Health and wellbeing',
  'Wanting the best',
  'Beyond leaving care',
  'Getting better at how we work',
]

const findings: readonly string[] = [
  'To be listened to, and to be part of what is decided.',
  'To stay close to family, and to have people who stay.',
  'To have a choice of home, and to feel safe and settled there.',
  'Housing that suits, and help to live alone.',
  'Feelings matter as much as the body.',
  'Words that respect us.',
]

/** Invented, and said by nobody in particular: how old, and who, is all that is told. */
const quotes: readonly (readonly [who: string, words: string])[] = [
  ['A young person who left care', 'Help us to grow up inside too, not only to cook and pay bills.'],
  ['A child in care', 'Please do not change my social worker again.'],
  ['A child in care', 'Hugs matter, and one person I can trust.'],
  ['A child in care', 'We need to know where we come from, and why we do not live at home.'],
  ['A young person in care', 'My foster carer pushed me through school. I would not be here without her.'],
  ['A young person in care', 'When they told me I could stay for good, I stopped packing in my head.'],
  ['A young person in care', 'I am well when I am with people who make me laugh.'],
  ['A young person in lodgings', 'The lady I lodge with taught me to live alone.'],
  ['A child in care', 'Tell us that it is not our fault.'],
  ['A young person in care', 'Ask us to the meeting when it is about moving.'],
  ['A young person who left care', 'The help is good. We need more of it to find work.'],
  ['A young person who left care', 'A good parent bends a rule now and then. So should you.'],
  ['A parent of a child in foster care', 'If not with me, then with nobody but them.'],
]

const plans = [
  'Sufficiency',
  'Virtual school',
  'Health and wellbeing',
  'Housing',
  'Safeguarding',
  'Delivery plan of the board',
] as const

export const loadNeighbour = async (db: Db): Promise<void> => {
  const id = await addStrategy(
    db,
    {
      title: 'Brighter Futures: strategy of a neighbouring council',
      council: 'a neighbouring council',
      state: 'superseded',
      firstOn: plainDate('2019-11-13'),
      lastOn: plainDate('2021-11-30'),
      agreedOn: plainDate('2019-10-14'),
      agreedBy: null,
      writtenBy: 'Corporate parenting lead of that council',
      madeWith: '',
      authorisedBy: 'Director of children’s services of that council',
      authorisedOn: plainDate('2019-09-30'),
      presentedOn: plainDate('2019-11-13'),
      presentedTo: null,
      renewBy: plainDate('2021-11-30'),
      replaces: null,
      mission:
        'To be the best parents and grandparents that a council can be: we care, we hope for much, and we never give up.',
      vision: '',
    },
    'brighter-futures-2019',
  )
  for (const label of nine) await addPriority(db, id, label)
  for (const [ordinal, title] of plans.entries()) await addPlan(db, id, { title, owner: '', address: '', ordinal })
  const passages: readonly (readonly [section: PassageSection, number: string, title: string, words: string])[] = [
    ...nine.map((title, index) => ['principle', '', `${index + 1}. ${title}`, ''] as const),
    ...findings.map((words, index) => ['finding', `5.${index + 1}`, '', words] as const),
    ...quotes.map(([who, words]) => ['quote', '', who, words] as const),
    [
      'how we judge',
      '11',
      'The pledges of three councils',
      'The council was made of three. It answers for the pledge that each of them had given.',
    ],
    ['how we judge', '12', '', 'The forums say whether the pledges are kept, and members look into it.'],
    ['reading', '15', 'Resource pack for corporate parents', 'Of the Local Government Association.'],
    ['reading', '16', 'Guidance on the principles', 'Of the Department for Education, 2018.'],
    ['appendix', 'A', 'Pledge of the first council', 'Eight pledges. They are followed under promises.'],
    ['appendix', 'B', 'Pledge of the second council', 'Pledges under six themes. They are followed under promises.'],
    ['appendix', 'C', 'Pledge of the third council', 'Pledges under five themes. They are followed under promises.'],
  ]
  for (const [ordinal, [section, number, title, words]] of passages.entries())
    await addPassage(db, id, { section, number, title, words, measure: null, asAt: null, ordinal: ordinal + 1 })
}
