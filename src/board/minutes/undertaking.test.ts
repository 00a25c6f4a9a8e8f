import assert from 'node:assert/strict'
import test, { describe } from 'node:test'
import { dueIn, sentencesOf, undertakingsIn, deedIn } from './undertaking.ts'

// Sentences of our own, about the same nine things that the meeting of 14 November 2019 promised and never resolved.
const neverResolved: readonly (readonly [
  minute: number,
  what: string,
  speaker: string,
  owner: string,
  words: string,
])[] = [
  [
    44,
    'mailbox',
    'Complaints manager',
    'The complaints team',
    'The complaints team would set up one mailbox for every compliment.',
  ],
  [
    44,
    'compliments',
    'Chair',
    'Members',
    'As members they ought to forward any compliment that reaches them to the service.',
  ],
  [
    42,
    'entitlements',
    'Reviewing officer manager',
    'Reviewing officer manager',
    'The council tax exemption would be included in the entitlements section next time.',
  ],
  [
    52,
    'job titles',
    'Officers',
    'Officers',
    'It was agreed that officers would let the young people have the list of job titles.',
  ],
  [
    52,
    'banks',
    'Director of education',
    'Director of education',
    'He was clear that this mattered and would speak to the banks about money training.',
  ],
  [
    52,
    'named contact',
    'Independent visitor provider',
    'The independent visitor provider',
    'The independent visitor provider said a scheme had run before and they would give officers a named contact.',
  ],
  [
    52,
    'postcard',
    'Participation provider',
    'Participation provider',
    'She was happy to consider another postcard, about rights.',
  ],
  [
    52,
    'survey',
    'Participation provider',
    'Participation provider',
    'They would report back on the survey to the meeting of February 2020.',
  ],
  [47, 'context', 'Chair', 'Officers', 'Officers in future would give the context together with any statistics.'],
]

const others: readonly (readonly [speaker: string, owner: string, words: string])[] = [
  ['Virtual school head', 'Virtual school head', 'I will circulate the figures to members.'],
  ['Virtual school head', 'Virtual school head', 'Agreed to look into the two schools outside the area.'],
  ['Clerk', 'The director', 'The director undertook to write to the health board.'],
  ['Officers', 'Officers', 'A list of the homes, to be circulated with the minutes.'],
  ['Chair', 'The fostering manager', 'Action: the fostering manager to send the list.'],
  ['Chair', 'Members', 'Members to forward what they receive.'],
  ['Director', 'The designated nurse', 'The designated nurse explained the delay and said she would follow it up.'],
  ['Housing lead', 'Housing lead', 'Offered to bring back a note on rents before the next meeting.'],
  ['Director', 'Director', 'Promised to find out how many were waiting.'],
  ['Officers', 'Officers', 'They did not have the figures to hand but would send them.'],
  ['Clerk', 'The corporate parenting officer', 'The corporate parenting officer would arrange a visit.'],
]

const nearMisses: readonly string[] = [
  'Could officers send the list?',
  'One member asked whether officers would send the list to schools.',
  'One member asked if the service would report back.',
  'Officers would not send personal data by e-mail.',
  'It would be helpful if the school would share its plan.',
  'The report was sent to members last week.',
  'The Act will give every care leaver an adviser.',
  'The new regulations would provide for this.',
  'Closing the home would send the wrong message.',
  'Young people would like more say.',
  'The team had reported on this in June.',
  'Officers felt that this was challenging.',
  'The service was unable to contact two families.',
  'The chair thanked officers for their report.',
  'The board discussed how the council would provide training.',
  'The officer was there to help with the film.',
  'Members agreed with the direction of the report.',
  'He agreed that the figures were worrying.',
  'Children will need new shoes.',
  'The bank would provide the training itself.',
]

describe('a promise made in a meeting', () => {
  test('that never became a resolution in November 2019 is caught, with who made it', () => {
    assert.equal(neverResolved.length, 9)
    for (const [minute, what, speaker, owner, words] of neverResolved) {
      const found = undertakingsIn(words, speaker)
      assert.deepEqual([found.length, found[0]?.owner], [1, owner], `minute ${minute}, ${what}: ${words}`)
    }
  })

  for (const [speaker, owner, words] of others)
    test(`is heard in “${words}”`, () => {
      assert.deepEqual(
        undertakingsIn(words, speaker).map(one => one.owner),
        [owner],
      )
    })

  for (const words of nearMisses)
    test(`is not heard in “${words}”`, () => {
      assert.deepEqual(undertakingsIn(words, 'Officers'), [])
    })

  test('keeps the day, the month or the meeting that was named', () => {
    assert.deepEqual(dueIn('They would report to the meeting on 11 February 2020.'), { day: '2020-02-11' })
    assert.deepEqual(dueIn('They would report in February 2020.'), { month: '2020-02', words: 'February 2020' })
    assert.deepEqual(dueIn('They would report to the next meeting.'), { nextMeeting: true })
    assert.equal(dueIn('They would report on 31 February 2020.')?.valueOf() === undefined, false)
    assert.equal(dueIn('They would report.'), null)
  })

  test('is found sentence by sentence, whatever stands between', () => {
    assert.deepEqual(sentencesOf('It cost 2.5 million. e.g. for homes. Officers agreed.\nNext line'), [
      'It cost 2.5 million. e.g. for homes.',
      'Officers agreed.',
      'Next line',
    ])
    const found = undertakingsIn(
      'Visits were late in March. The manager would check why. Numbers had fallen. She would report back in June 2027.',
      'Manager',
    )
    assert.deepEqual(
      found.map(one => [one.phrase, one.owner]),
      [
        ['would check', 'The manager'],
        ['would report', 'Manager'],
      ],
    )
  })
})

describe('what was promised', () => {
  test('is said as an action says it, and as it was where nobody in the words does it', () => {
    for (const [words, deed] of [
      ['She would include the exemption in the next section.', 'Include the exemption in the next section'],
      ['Members agreed to forward compliments to officers.', 'Forward compliments to officers'],
      ['Officers undertook to give the context in future.', 'Give the context in future'],
      ['The nurse will also send the list to members.', 'Send the list to members'],
      ['The list would be sent to members.', 'The list would be sent to members'],
    ] as const) {
      const [promise] = undertakingsIn(words, 'Clerk')
      assert.ok(promise, words)
      assert.equal(deedIn(promise), deed)
    }
  })
})
