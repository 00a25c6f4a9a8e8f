/** What there is of a meeting beside its own page, in the order of its life; minutes not before its day. */
export const meetingParts: readonly Readonly<{
  title: string
  says: string
  path: string
  needs: string
  fromItsDay?: true
  /** An informal meeting, a workshop or a training is never published. */
  ofFormalOnly?: true
}>[] = [
  {
    title: 'Agenda',
    says: 'Items, times, who leads, what is private and why',
    path: '/meetings/:meeting/agenda',
    needs: 'board.read-meetings',
  },
  {
    title: 'Brief',
    says: 'What is wanted, what is late and what young people ask, on one sheet',
    path: '/meetings/:meeting/brief',
    needs: 'start.read-brief',
  },
  {
    title: 'Check and publish',
    says: 'What is still missing before the law allows it to go out',
    path: '/meetings/:meeting/publish',
    needs: 'board.publish-agenda',
    ofFormalOnly: true,
  },
  {
    title: 'Papers as one pack',
    says: 'Agenda and reports with one page map, to read or to print',
    path: '/meetings/:meeting/pack',
    needs: 'board.read-exempt',
    ofFormalOnly: true,
  },
  {
    title: 'Take the minutes',
    says: 'Who is there, what is said, resolved, noted and promised',
    path: '/meetings/:meeting/minutes',
    needs: 'board.take-minutes',
    fromItsDay: true,
  },
  {
    title: 'Read the minutes',
    says: 'As they stand, draft or confirmed',
    path: '/meetings/:meeting/minutes/read',
    needs: 'board.read-meetings',
    fromItsDay: true,
  },
]
