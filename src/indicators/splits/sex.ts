import type { Split } from '../define.ts'

const words = { male: 'Male', female: 'Female', 'not known': 'Not known' } as const

export const sex: Split<Readonly<{ sex: keyof typeof words }>> = {
  id: 'sex',
  title: 'Sex',
  groups: ['Male', 'Female', 'Not known'],
  of: person => words[person.sex],
}
