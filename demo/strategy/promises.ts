// The promise of Wessex Vale, and the pledges of the councils before it that still bind a neighbour: short lines in our own words.

export type StatementGiven = Readonly<{ theme?: string; words: string; plain: string; symbol: string }>
const line = (words: string, plain: string, symbol: string, theme = ''): StatementGiven => ({
  theme,
  words,
  plain,
  symbol,
})

export const thePromise: readonly StatementGiven[] = [
  line('A safe and settled home', 'You will have a home where you feel safe and can stay.', 'home'),
  line('School, training and work', 'We will help you do well at school and find a job you like.', 'school'),
  line('Safety', 'We will keep you safe, and tell you how.', 'safe'),
  line(
    'Listening, and doing something about it',
    'We will listen to you. Then we will do something about it.',
    'listen',
  ),
  line('Honesty, kindness and keeping our word', 'We will be kind, tell you the truth and do what we say.', 'friends'),
  line('Help to grow up', 'We will help you get ready to live on your own. You will not be left alone.', 'future'),
  line('Chances to enjoy life', 'You will have fun, try new things and see your friends.', 'star'),
  line('Wanting the best for you', 'We will want as much for you as any good parent would.', 'health'),
]

export type PledgeGiven = Readonly<{
  id: string
  title: string
  council: string
  statements: readonly StatementGiven[]
}>

const themed = (symbol: string, theme: string, ...lines: readonly string[]): StatementGiven[] =>
  lines.map(words => line(words, '', symbol, theme))

/** A neighbour, made of three councils, still answers for the pledge of each. */
export const legacyPledges: readonly PledgeGiven[] = [
  {
    id: 'pledge-of-the-town',
    title: 'Pledge of the former town council',
    council: 'the former town council',
    statements: [
      line('Family and friends', '', 'friends'),
      line('The best education', '', 'school'),
      line('Being listened to and involved', '', 'listen'),
      line('Safe and settled', '', 'safe'),
      line('Healthy in body and feelings', '', 'health'),
      line('Good with money', '', 'money'),
      line('Skills for life after care', '', 'future'),
      line('A social worker on my side', '', 'star'),
    ],
  },
  {
    id: 'pledge-of-the-county',
    title: 'Pledge of the former county council',
    council: 'the former county council',
    statements: [
      ...themed(
        'home',
        'Living your life',
        'A secure home',
        'Warning of a change',
        'Pocket money',
        'Meeting others in care',
        'Not being different',
      ),
      ...themed(
        'safe',
        'Staying safe',
        'Seeing my family',
        'Life outside the area',
        'Going home',
        'Extra help where it is needed',
        'Safe from bullying',
      ),
      ...themed(
        'listen',
        'Listening to you',
        'Views that are respected',
        'Views that make a difference',
        'Advice from somebody independent',
      ),
      ...themed('health', 'Being healthy', 'A health check every year'),
      ...themed('school', 'Enjoying and achieving', 'Sport and culture', 'Settled at school', 'Training or work'),
      ...themed('star', 'Looking to the future', 'Treated as myself', 'Helped to achieve'),
      ...themed('future', 'Moving on', 'Ready to leave', 'Staying after 18', 'Moving when I am ready'),
      ...themed(
        'friends',
        'Working together',
        'People who talk to each other',
        'Doing the job well',
        'Getting to know me',
      ),
      ...themed(
        'listen',
        'Keeping our word',
        'Doing what you say',
        'Promising only what you can',
        'Saying why',
        'Knowing what I can have',
        'Checks by my reviewing officer',
      ),
    ],
  },
  {
    id: 'pledge-of-the-port',
    title: 'Pledge of the former port council',
    council: 'the former port council',
    statements: [
      ...themed('health', 'Healthy', 'Help with change', 'Knowing how to be healthy', 'Medical care'),
      ...themed(
        'safe',
        'Safe',
        'Near my community and my brothers and sisters',
        'Meeting new carers step by step',
        'A stable home',
        'Safe from harm',
      ),
      ...themed('school', 'Enjoying and achieving', 'Education', 'My interests', 'Being recognised'),
      ...themed(
        'listen',
        'Taking part',
        'Involved in decisions',
        'Complaints dealt with well',
        'Regular visits',
        'Keeping in touch',
      ),
      ...themed(
        'money',
        'Money and work',
        'Ready to move',
        'Going on with education',
        'Help to find work',
        'A choice of home',
      ),
    ],
  },
]

/** What young people and the council said of the promise, line by line; null where nobody has said anything yet. */
export const verdicts: readonly (readonly [
  young: 'kept' | 'partly' | 'not kept' | null,
  council: 'kept' | 'partly' | 'not kept' | null,
  evidence: string,
])[] = [
  ['partly', 'kept', 'Nine in ten children live in one or two places in a year.'],
  ['partly', 'partly', 'More have a learning plan in date; fewer than we want are in work at 19.'],
  ['kept', 'kept', 'Visits are on time for nearly every child.'],
  ['partly', 'partly', 'Four cards were answered, and one came back.'],
  ['not kept', 'partly', 'Too many changes of social worker.'],
  ['partly', 'partly', 'An adviser for everyone who asks, and no council tax.'],
  [null, 'partly', 'Leisure cards for everyone; not everyone has used theirs.'],
  ['partly', null, ''],
]
