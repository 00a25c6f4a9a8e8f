import { childId, type PlainDate } from '../../kernel/index.ts'
import type { ProblemKind } from '../ssda903/problem.ts'
import { type Cell, cellText, readDay, type WorkbookValue } from '../workbook/index.ts'
import {
  type AnswerRead,
  type Answers,
  ceasedReasons,
  eligibilities,
  leavingReasons,
  legalStatuses,
  locations,
  needs,
  permanencePlans,
  placementTypes,
  providers,
  readAccommodation,
  readActivity,
  readAnswer,
  readEthnicity,
  readInTouch,
  readSex,
  readSuitability,
  readYesOrNo,
  reversedReasons,
  sexes,
  SHORT_BREAK,
  suitabilities,
  writeAccommodation,
  writeAnswer,
  writeEthnicity,
  writeInTouch,
  yesOrNo,
} from './answers.ts'
import type { ListedAdopter, ListedAdoption, ListedCareLeaver, ListedChild } from './snapshot.ts'

// The columns of lists 8 to 11 in Ofsted's order, and how each is known, read and written. Names of workers, and of adopters nothing
// but the dates, are never read: a column without a field is passed over.

export type ListName = 'List 8' | 'List 9' | 'List 10' | 'List 11'

/** Why a cell says nothing that can be used. Never holds the value. */
export type CellFault = Readonly<{ kind: ProblemKind; says: string; mend: string; leaveOutRow?: true }>
export type CellRead = Readonly<{ value: unknown; fault?: CellFault }>

export type ListColumn = Readonly<{
  /** As Ofsted prints it. */
  heading: string
  /** Of the heading in small letters, without punctuation, with "looked after" for every way of saying in care. */
  means: RegExp
  /** Its name in the snapshot; null for what is not kept. */
  field: string | null
  read?: (cell: Cell, from1904: boolean) => CellRead
  write?: (value: never) => WorkbookValue
  isDay?: true
  /** Only books of 2024 and later have it. */
  since2024?: true
}>

const fault = (kind: ProblemKind, says: string, mend: string): CellRead => ({
  value: null,
  fault: { kind, says, mend },
})

const MEND_DAY = 'Write the date day first, with the year in full: dd/mm/yyyy'

const day = (cell: Cell, from1904: boolean): CellRead => {
  const found = readDay(cell, from1904)
  switch (found.read) {
    case 'day':
      return found.day < '1900-01-01' ? fault('not a day', 'The date is before 1900', MEND_DAY) : { value: found.day }
    case 'blank':
      return { value: null }
    case 'no such day':
      return fault('not a day', 'There is no such day', MEND_DAY)
    case 'two-figure year':
      return fault('not a day', 'The year has two figures, so the century is not known', MEND_DAY)
    default:
      return fault('not a day', 'This is not a date', MEND_DAY)
  }
}

const LONGEST_ID = 40

/** In capitals, as the statutory return's reader has it, so that the two join. A name has no figure, and is not taken. */
const id = (cell: Cell): CellRead => {
  const text = cellText(cell).replace(/\.0$/, '').toUpperCase()
  if (!/\d/.test(text) || text.length > LONGEST_ID || /[=+@\t]/.test(text[0] ?? ''))
    return fault(
      'form',
      'This is not a number of a child or person',
      'Give the number that your own system uses, never a name',
    )
  return { value: childId(text) }
}

const number = (cell: Cell): CellRead => {
  const text = cellText(cell)
  const found = Number(text)
  if (/^(n\/?a|not known|unknown|-)$/i.test(text)) return { value: null }
  return Number.isInteger(found) && found >= 0 && found < 1000
    ? { value: found }
    : fault(
        'not a number',
        'This is not a whole number of nought or more',
        'Give a whole number, or leave it blank if it is not known',
      )
}

/** An age of -1 or of "unborn" is how systems say that the date of birth is not known. */
const age = (cell: Cell): CellRead => {
  const text = cellText(cell)
  if (/^(-1|unborn)$/i.test(text)) return { value: null }
  const years = /^(\d{1,3})(\.\d+)?(\s*(years?|yrs?))?$/i.exec(text)
  return years ? { value: Number(years[1]) } : number(cell)
}

const text = (cell: Cell): CellRead => ({ value: cellText(cell).slice(0, 200) || null })

const postcode = (cell: Cell): CellRead => {
  const said = cellText(cell).toUpperCase().replace(/\s+/g, '')
  if (/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(said)) return { value: `${said.slice(0, -3)} ${said.slice(-3)}` }
  if (/^(N\/?A|NOTKNOWN|UNKNOWN|NONE|-|CONFIDENTIAL)$/.test(said)) return { value: null }
  return fault(
    'form',
    'This does not have the form of a postcode',
    'Give a whole postcode, or leave it blank if it is not known',
  )
}

const MEND_ANSWER = 'Use one of the answers that Ofsted’s guidance prints for this column'

const answered =
  <T>(read: (cell: Cell) => AnswerRead<T>) =>
  (cell: Cell): CellRead => {
    const found = read(cell)
    return 'read' in found
      ? { value: found.read }
      : fault('unknown code', 'This is not one of the answers of the list', MEND_ANSWER)
  }

const oneOf = <T>(answers: Answers<T>) => answered(cell => readAnswer(cellText(cell), answers))

const legalStatus = (cell: Cell): CellRead => {
  const found = oneOf(legalStatuses)(cell)
  return found.value === SHORT_BREAK
    ? {
        value: null,
        fault: {
          kind: 'short breaks',
          says: 'The list leaves out children who only have short breaks (V3, V4)',
          mend: 'Take the row out of the extract. If the child is in care, correct the legal status',
          leaveOutRow: true,
        },
      }
    : found
}

const dayColumn = (field: string, heading: string, means: RegExp): ListColumn => ({
  heading,
  means,
  field,
  isDay: true,
  read: day,
  write: (value: PlainDate | null) => (value === null ? null : { day: value }),
})

const answerColumn = (
  field: string,
  heading: string,
  means: RegExp,
  read: (cell: Cell) => CellRead,
  write: (value: never) => string,
): ListColumn => ({ heading, means, field, read, write })

const yesNoColumn = (field: string, heading: string, means: RegExp): ListColumn =>
  answerColumn(field, heading, means, answered(readYesOrNo), value => writeAnswer(value, yesOrNo))

const groupColumn = <T>(field: string, heading: string, means: RegExp, answers: Answers<T>): ListColumn =>
  answerColumn(field, heading, means, oneOf(answers), value => writeAnswer(value, answers))

const plainColumn = (field: string, heading: string, means: RegExp, read: (cell: Cell) => CellRead): ListColumn => ({
  heading,
  means,
  field,
  read,
  write: (value: string | number | null) => value,
})

const notKept = (heading: string, means: RegExp): ListColumn => ({ heading, means, field: null })

const childNumber = plainColumn(
  'id',
  'Child Unique ID',
  /^((child|young person)s? )?(unique )?(id|identifier|reference|ref)\d?( no| number)?$|^(child|person) (number|no)$/,
  id,
)
const sex = answerColumn('sex', 'Gender', /^(gender|sex)\b/, answered(readSex), value =>
  value === 'male' || value === 'female' ? writeAnswer(value, sexes) : 'c) Not stated/recorded',
)
const ethnicity = answerColumn('ethnicity', 'Ethnicity', /^ethnic/, answered(readEthnicity), writeEthnicity)
const bornOn = dayColumn('bornOn', 'Date of Birth', /^(date of birth|dob|birth date|d o b)\b/)
const ageGiven = plainColumn('ageGiven', 'Age of Child (Years)', /^age\b/, age)
const disabled = yesNoColumn('disabled', 'Does the Child have a Disability', /disab/)
const team = plainColumn('team', 'Allocated Team', /\bteam\b/, text)
const worker = notKept('Allocated Worker', /\bworker\b(?!.*visit)/)

const listEight: readonly ListColumn[] = [
  childNumber,
  sex,
  ethnicity,
  bornOn,
  ageGiven,
  yesNoColumn(
    'unaccompaniedInYear',
    'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
    /unaccompanied|\buasc\b/,
  ),
  disabled,
  dayColumn(
    'startedOn',
    'Date Started to be Looked After',
    /^(date|start|started|when).*(start|became|entered|began|into).*looked after|^(date )?start(ed)?( date| on)?( of| to be)?( period of)? looked after/,
  ),
  groupColumn('need', 'Child’s Category of Need', /(category|code) of need|need (code|category)|primary need/, needs),
  yesNoColumn(
    'secondPeriodInYear',
    'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
    /second or subsequent|subsequent period/,
  ),
  dayColumn(
    'legalStatusOn',
    'Start date of current legal status',
    /(start|date|began).*legal status|legal status.*(start|date)/,
  ),
  answerColumn('legalStatus', 'Child’s Legal Status', /^(?!.*(start|date|began)).*legal status/, legalStatus, value =>
    writeAnswer(value, legalStatuses as Answers<string>),
  ),
  dayColumn('lastReviewOn', 'Date of Latest Statutory Review', /(latest|last|recent).*review|review date/),
  dayColumn(
    'lastVisitOn',
    'Date of Last Social Work Visit',
    /^(?!.*\biro\b).*(social work|sw|statutory|latest|last|recent).*\bvisit/,
  ),
  groupColumn('permanencePlan', 'What is the permanence plan for this child?', /permanence plan/, permanencePlans),
  dayColumn(
    'lastReviewingOfficerContactOn',
    'Date of Last IRO Visit / Contact to the Child',
    /\biro\b|reviewing officer/,
  ),
  dayColumn('lastHealthAssessmentOn', 'Date of Last Health Assessment', /health (assessment|check)/),
  dayColumn('lastDentalCheckOn', 'Date of Last Dental Check', /dental|dentist/),
  plainColumn(
    'placementsInYear',
    'Number of Placements in the Last 12 months',
    /(number|no|count) of placements|placements in the last/,
    number,
  ),
  dayColumn('endedOn', 'Date Ceased to be Looked After', /^(?!.*reason).*(ceas|ended|left).*looked after|^date ceased/),
  groupColumn('endReason', 'Reason Ceased to be Looked After', /reason.*(ceas|ended|left|leaving)/, ceasedReasons),
  dayColumn('placementStartedOn', 'Start Date of Most Recent Placement', /(start|date).*placement(?!.*(reason|type))/),
  groupColumn('placementType', 'Placement Type', /placement type|type of placement/, placementTypes),
  groupColumn('provider', 'Placement Provider', /provider/, providers),
  plainColumn('postcode', 'Placement postcode', /post ?code/, postcode),
  plainColumn('urn', 'URN of Placement', /\burn\b/, text),
  groupColumn('outOfArea', 'Placement Location', /location/, locations),
  plainColumn(
    'placementAuthority',
    'LA of Placement',
    /^(la|local authority|council|authority) of placement|placement (la|local authority)$/,
    text,
  ),
  plainColumn(
    'missingInYear',
    'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
    /(number|no|count|episodes).*missing(?!.*interview)/,
    number,
  ),
  plainColumn(
    'absentInYear',
    'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months',
    /(number|no|count|episodes).*absent/,
    number,
  ),
  yesNoColumn(
    'returnInterviewOffered',
    'Was the child offered a Return Interview after their last missing episode (Y/N)?',
    /offer.*interview|interview.*offer/,
  ),
  yesNoColumn(
    'returnInterviewAccepted',
    'Did the child accept a Return Interview after their last missing episode (Y/N)?',
    /accept.*interview|interview.*accept/,
  ),
  team,
  worker,
]

const listNine: readonly ListColumn[] = [
  childNumber,
  sex,
  ethnicity,
  bornOn,
  ageGiven,
  {
    ...yesNoColumn('unaccompanied', 'UASC, or formerly UASC if 18 or over (Y/N)', /unaccompanied|\buasc\b/),
    since2024: true,
  },
  disabled,
  team,
  worker,
  {
    heading: 'Allocated Personal Advisor',
    means: /advis[eo]r/,
    field: 'hasAdviser',
    // Only whether there is one: the name stays in the file.
    read: cell => ({ value: !/^(none|no|n\/?a|not allocated|unallocated|vacan.*|tbc|-)$/i.test(cellText(cell)) }),
    write: (value: boolean | null) => (value === true ? 'Allocated' : value === false ? 'None' : null),
    since2024: true,
  },
  groupColumn('eligibility', 'Eligibility Category', /eligib/, eligibilities),
  { ...dayColumn('pathwayPlanReviewedOn', 'Latest Pathway Plan Review Date', /pathway/), since2024: true },
  answerColumn('inTouch', 'LA in Touch', /in touch/, answered(readInTouch), writeInTouch),
  { ...dayColumn('lastContactOn', 'Latest Date of Contact', /contact/), since2024: true },
  answerColumn(
    'accommodation',
    'Type of Accommodation',
    /^(?!.*suitab).*accom/,
    answered(readAccommodation),
    writeAccommodation,
  ),
  answerColumn('suitable', 'Suitability of Accommodation', /suitab/, answered(readSuitability), value =>
    writeAnswer(value, suitabilities),
  ),
  answerColumn('activity', 'Activity Status', /activity/, answered(readActivity), value => value ?? ''),
]

const listTen: readonly ListColumn[] = [
  childNumber,
  notKept('Family identifier', /family/),
  notKept('Gender', /^(gender|sex)\b/),
  notKept('Ethnicity', /^ethnic/),
  bornOn,
  notKept('Age of Child (Years)', /^age\b/),
  notKept('Does the Child have a Disability', /disab/),
  dayColumn('enteredCareOn', 'Date the Child Entered Care', /entered|(start|became).*looked after/),
  dayColumn(
    'decidedOn',
    'Date of Decision that Child Should be Placed for Adoption',
    /^(?!.*no longer)(?!.*reason).*decision/,
  ),
  dayColumn('placementOrderOn', 'Date of Placement Order', /placement order/),
  dayColumn('matchedOn', 'Date of Matching Child and Prospective Adopters', /match/),
  dayColumn('placedOn', 'Date Placed for Adoption', /^(?!.*(decision|reason|no longer|foster)).*placed for adoption/),
  dayColumn('adoptedOn', 'Date of Adoption Order', /adoption order/),
  dayColumn(
    'reversedOn',
    'Date of Decision that Child Should No Longer be Placed for Adoption',
    /^(?!.*reason).*no longer|revers/,
  ),
  groupColumn('reversedReason', 'Reason Why Child No Longer Placed for Adoption', /reason/, reversedReasons),
  dayColumn(
    'fosteringForAdoptionOn',
    'Date the child was placed for fostering in FFA or concurrent planning placement',
    /\bffa\b|foster|concurrent/,
  ),
]

const listEleven: readonly ListColumn[] = [
  plainColumn('id', 'Individual adopter identifier', /adopter (identifier|id\b|unique|number)/, id),
  plainColumn('familyId', 'Family identifier', /family/, text),
  notKept('Gender', /^(gender|sex)\b/),
  notKept('Ethnicity', /^ethnic/),
  notKept('Disability', /disab/),
  notKept('Is the (prospective) adopter fostering for adoption?', /foster/),
  dayColumn('enquiredOn', 'Date enquiry received', /enquir/),
  dayColumn('stageOneOn', 'Date Stage 1 started', /stage (1|one).*start|start.*stage (1|one)/),
  dayColumn('stageOneEndedOn', 'Date Stage 1 ended', /stage (1|one).*end|end.*stage (1|one)/),
  dayColumn('stageTwoOn', 'Date Stage 2 started', /stage (2|two).*start|start.*stage (2|two)/),
  dayColumn('stageTwoEndedOn', 'Date Stage 2 ended', /stage (2|two).*end|end.*stage (2|two)/),
  dayColumn('appliedOn', 'Date application submitted', /submitted/),
  dayColumn('approvedOn', 'Date application approved', /approv/),
  dayColumn('matchedOn', 'Date adopter matched with child(ren)', /match/),
  dayColumn('placedOn', 'Date child/children placed with adopter(s)', /^date.*placed/),
  plainColumn('childrenPlaced', 'No. of children placed', /^(no|number|count) of children/, number),
  dayColumn('adoptedOn', 'Date of Adoption Order', /adoption order/),
  dayColumn('leftOn', 'Date of leaving adoption process', /^(?!.*reason).*leaving/),
  groupColumn('leftReason', 'Reason for leaving adoption process', /reason/, leavingReasons),
]

export type AnnexAList = Readonly<{
  name: ListName
  title: string
  columns: readonly ListColumn[]
  /** Columns that no other list has: two of them are enough to know the list by. */
  tells: readonly string[]
  /** Of a row that says nothing. */
  empty: Readonly<Record<string, unknown>>
}>

const emptyOf = (columns: readonly ListColumn[], more: Readonly<Record<string, unknown>> = {}) => ({
  ...Object.fromEntries(columns.flatMap(({ field }) => (field === null ? [] : [[field, null]]))),
  ...more,
})

export const annexALists: readonly AnnexAList[] = [
  {
    name: 'List 8',
    title: 'Children in care',
    columns: listEight,
    tells: [
      'startedOn',
      'endedOn',
      'legalStatus',
      'placementType',
      'lastReviewingOfficerContactOn',
      'placementsInYear',
      'lastDentalCheckOn',
    ],
    empty: emptyOf(listEight, { sex: 'not known' }),
  },
  {
    name: 'List 9',
    title: 'Care leavers',
    columns: listNine,
    tells: ['eligibility', 'inTouch', 'accommodation', 'suitable', 'activity'],
    empty: emptyOf(listNine, { sex: 'not known' }),
  },
  {
    name: 'List 10',
    title: 'Adoption',
    columns: listTen,
    tells: ['decidedOn', 'reversedOn', 'enteredCareOn', 'placementOrderOn', 'reversedReason'],
    empty: emptyOf(listTen),
  },
  {
    name: 'List 11',
    title: 'Adopters',
    columns: listEleven,
    tells: ['enquiredOn', 'stageOneOn', 'stageTwoOn', 'appliedOn', 'childrenPlaced', 'leftOn'],
    empty: emptyOf(listEleven),
  },
]

export const annexAList = (name: ListName): AnnexAList => {
  const found = annexALists.find(list => list.name === name)
  if (!found) throw new RangeError(`Not a list of Annex A: ${name}`)
  return found
}

/** What each list's rows become. */
export type Listed = Readonly<{
  'List 8': ListedChild
  'List 9': ListedCareLeaver
  'List 10': ListedAdoption
  'List 11': ListedAdopter
}>
