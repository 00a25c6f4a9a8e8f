/** What the board has asked to see: a row of its dictionary of 2020 (P1.1 …), or of all its papers together (M1 …). */
export type AskedFor = Readonly<{ row: string; title: string }>

const rows = (prefix: string, titles: string): readonly AskedFor[] =>
  titles
    .split('\n')
    .map(title => title.trim())
    .filter(Boolean)
    .map((title, at) => ({ row: `${prefix}${at + 1}`, title }))

/** The measures that the board agreed with its strategy of 2020, by priority. */
export const dictionary2020: readonly AskedFor[] = [
  ...rows(
    'P1.',
    `Survey: supported towards aspirations
    Survey: feel safe and cared for
    Survey: good health support
    Take part in reviews
    Survey: involved in pathway plan
    Attendance at the Children in Care Council
    Attendance at the care leavers’ forum`,
  ),
  ...rows(
    'P2.',
    `Initial health assessments in time
    Review health assessments
    Dental checks
    Immunisations up to date
    Strengths and difficulties questionnaires completed, ages 4 to 16
    Average strengths and difficulties score`,
  ),
  ...rows(
    'P3.',
    `With an education, health and care plan
    Expected standard in maths at 11
    Expected standard in writing at 11
    Expected standard in reading at 11
    Average Attainment 8
    Average Progress 8
    With a personal education plan
    Unauthorised absence
    Fixed-term exclusion, in care for 12 months or more
    On a reduced timetable
    Care leavers in education, employment or training, ages 19 to 21`,
  ),
  ...rows(
    'P4.',
    `With a permanence plan
    Permanence by special guardianship
    Permanence by adoption
    More than 20 miles from home
    Three or more placements
    Same placement for two years or more
    Carers with delegated authority
    Allegations against carers
    Allegations substantiated
    With a missing episode
    With more than one missing episode
    In a commissioned placement
    In a foster placement`,
  ),
  ...rows(
    'P5.',
    `Care leavers with a current pathway plan
    Care leavers in suitable accommodation, ages 19 to 21
    Care leavers not in touch, ages 19 to 21`,
  ),
  ...rows(
    'P6.',
    `Formal and informal boards held, and attendance
    Members at activity days and events
    Takeover events and audit
    The data set is compared with the year before, neighbours and England`,
  ),
]

/** Everything that the board’s strategies, reports and minutes ask to be measured. */
export const allAskedFor: readonly AskedFor[] = rows(
  'M',
  `Survey: supported towards aspirations and goals in education
  Survey: feel safe and well cared for
  Survey: good health support
  Children take part in their reviews
  Survey: care leavers involved in their pathway plan
  Attendance at the Children in Care Council
  Attendance at the care leavers’ forum
  Initial health assessments
  Review health assessments
  Dental checks
  Immunisations
  Strengths and difficulties questionnaires completed, ages 4 to 16
  Average strengths and difficulties score
  With an education, health and care plan
  Expected standard in maths, writing and reading at 11
  Average Attainment 8
  Average Progress 8
  With a personal education plan
  Unauthorised absence
  Fixed-term exclusion, in care for 12 months or more
  On a reduced timetable
  Care leavers in education, employment or training, ages 19 to 21
  With a permanence plan
  Permanence by special guardianship
  Permanence by adoption
  More than 20 miles from home
  Three or more placements
  Same placement for two years or more
  Carers with delegated authority
  Allegations against carers, and those substantiated
  With a missing episode, and with more than one
  In a commissioned placement, and in a foster placement
  Care leavers with a current pathway plan
  Care leavers in suitable accommodation, ages 19 to 21
  Care leavers not in touch, ages 19 to 21
  Formal and informal boards held, and attendance
  Members at activity days and events
  Takeover events and audit
  The data set is compared with the year before, neighbours and England
  Performance report: children in care
  Performance report: care leavers
  Audit, quality of plans, plans up to date, visits
  Children adopted
  Complaints by stage, timescale and cost
  Special needs register, in and out of the area
  Children leaving care by reason
  Initial health assessments in time, against the target
  Rate of children in care, with age, sex and ethnic group
  Results at 11 and at 16, with the year before
  At good or outstanding schools
  Family-based care
  Children leaving care by time in care and where they go
  Fostering: from enquiry to approval, deregistration, connected people
  Fostering panel
  Agencies and commissioning
  Performance of contracts
  Missing incidents and return interviews
  Exploitation: assessments, meetings, reviews and levels
  Where care leavers live
  Caseloads of the leaving care team, and its advisers`,
)

/** Rows that ask for something other than a number. */
export const notMeasures: readonly Readonly<{ row: string; because: string }>[] = [
  {
    row: 'M39',
    because:
      'It asks that figures be compared. Every figure is shown beside the year before, England, the region and neighbours wherever these are published',
  },
  { row: 'P6.4', because: 'The same as M39' },
]
