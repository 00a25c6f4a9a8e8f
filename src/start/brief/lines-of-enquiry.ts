/** Questions that a member may ask on a subject: local practice, in the board’s own words, and open to change. */
export type Topic = Readonly<{ id: string; title: string; tells: readonly string[]; questions: readonly string[] }>

/** What holds until the council writes its own. */
export const usualTopics: readonly Topic[] = [
  {
    id: 'homes',
    title: 'Homes and placements',
    tells: ['placement', 'home', 'foster', 'sufficiency', 'carer', 'adoption'],
    questions: [
      'Which children wait longest for the right home, and what would change that this year?',
      'What did those who moved say about how the move was made?',
      'Where do we place because nothing nearer was free?',
    ],
  },
  {
    id: 'health',
    title: 'Health',
    tells: ['health', 'dental', 'nurse', 'wellbeing', 'immunis'],
    questions: [
      'What stops checks from being on time, and who can clear it?',
      'How soon does a child who needs help with their feelings get it?',
      'What happens for children who live in another area?',
    ],
  },
  {
    id: 'education',
    title: 'School and learning',
    tells: ['education', 'school', 'virtual', 'attainment', 'exclusion'],
    questions: [
      'With so few children in a year group, what is behind each step up or down?',
      'Who is missing lessons, and what is being done for each of them?',
      'How do we know that plans for learning are any good?',
    ],
  },
  {
    id: 'care-leavers',
    title: 'Care leavers',
    tells: ['care leaver', 'leaving care', 'pathway', 'adviser', 'council tax'],
    questions: [
      'Whom are we not in touch with, and when did somebody last try?',
      'Would this be good enough for my own child at nineteen?',
      'Which part of the local offer do young people use least, and why?',
    ],
  },
  {
    id: 'safety',
    title: 'Safety',
    tells: ['missing', 'exploitation', 'safeguard', 'allegation', 'designated officer', 'unregistered'],
    questions: [
      'What do children say when they come back, and what changed because of it?',
      'Which worry was raised most often and is still open?',
      'How soon would this board be told if it got worse?',
    ],
  },
  {
    id: 'voice',
    title: 'What children say',
    tells: ['voice', 'survey', 'advocacy', 'forum', 'participation', 'challenge card', 'review'],
    questions: [
      'Who have we not heard from?',
      'What did we decide differently because of this?',
      'Have those who asked been told the answer?',
    ],
  },
]

/** The subject of a report, by its title; the first that fits. */
export const topicOf = (title: string, topics: readonly Topic[]): Topic | null => {
  const words = title.toLowerCase()
  return topics.find(topic => topic.tells.some(tell => tell !== '' && words.includes(tell.toLowerCase()))) ?? null
}

export const topicId = (title: string, taken: readonly string[]): string => {
  const base =
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 40) || 'subject'
  let id = base
  for (let next = 2; taken.includes(id) || id === 'new'; next++) id = `${base}-${next}`
  return id
}
