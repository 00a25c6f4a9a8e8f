/** The seven corporate parenting principles, as short labels: section 1, Children and Social Work Act 2017. */
export const sevenPrinciples: readonly string[] = [
  'Act in children’s best interests, and look after their health and wellbeing',
  'Encourage children to say what they think, wish and feel',
  'Take what they say into account',
  'Help them to get the services they need',
  'Want the best for them, and help them to reach it',
  'Keep them safe, with a steady home, relationships, school or work',
  'Get them ready for adult life',
]

export const principleCalled = (number: number | null): string | null =>
  number === null ? null : (sevenPrinciples[number - 1] ?? null)
