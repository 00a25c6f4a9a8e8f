import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endReason, legalStatus, placementType, provider } from '../ssda903/index.ts'
import {
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
  suitabilities,
  writeAccommodation,
  writeEthnicity,
  writeInTouch,
  yesOrNo,
} from './answers.ts'

const all: Readonly<Record<string, Answers<unknown>>> = {
  yesOrNo,
  sexes,
  legalStatuses,
  needs,
  permanencePlans,
  ceasedReasons,
  placementTypes,
  providers,
  locations,
  eligibilities,
  suitabilities,
  reversedReasons,
  leavingReasons,
}

test('every answer is read from its letter with words, its letter alone, its words alone and its codes', () => {
  for (const [name, answers] of Object.entries(all))
    for (const { letter, value, says, codes = [] } of answers) {
      const forms = [
        says,
        `${letter}) ${says}`,
        says.toUpperCase(),
        ...codes,
        ...codes.map(code => `${code} - any words`),
        ...codes.map(code => `Words (${code})`),
      ]
      if (letter !== '') forms.push(`${letter})`, letter, letter.toUpperCase(), `(${letter}) ${says}`)
      // A bare y or n is its own answer, tested below.
      for (const form of forms) assert.deepEqual(readAnswer(form, answers), { read: value }, `${name}: ${form}`)
    }
})

test('the words of an answer fit no answer before it', () => {
  for (const [name, answers] of Object.entries(all))
    for (const answer of answers) {
      const first = answers.find(({ words }) => words.test(answer.says))
      assert.equal(first?.value, answer.value, `${name}: ${answer.says} is taken for ${first?.says}`)
    }
})

test('every code of the 903 that ends care, places a child or gives a status has an answer', () => {
  const known = (answers: Answers<unknown>) => new Set(answers.flatMap(({ codes = [] }) => codes))
  const sets: readonly (readonly [Answers<unknown>, readonly { code: string }[]])[] = [
    [ceasedReasons, endReason.codes.filter(({ code }) => code !== 'X1')],
    [placementTypes, placementType.codes],
    [legalStatuses, legalStatus.codes],
    [providers, provider.codes],
  ]
  for (const [answers, codes] of sets)
    assert.deepEqual(
      codes.map(({ code }) => code).filter(code => !known(answers).has(code)),
      [],
    )
})

test('an older lettering gives way to the code, and to the words', () => {
  assert.deepEqual(readAnswer('m) E5: Moved into independent living - supported', ceasedReasons), {
    read: 'independent living',
  })
  assert.deepEqual(readAnswer('SE43 - Special g’ship order made to former foster carers', ceasedReasons), {
    read: 'special guardianship',
  })
  assert.deepEqual(readAnswer('k) Residential school', placementTypes), { read: 'residential school' })
})

test('what is no answer is said to be none', () => {
  assert.deepEqual(readAnswer('x) Something', placementTypes), { unknown: true })
  assert.deepEqual(readAnswer('purple', yesOrNo), { unknown: true })
  assert.deepEqual(readAnswer('not known', placementTypes), { read: null })
})

test('yes and no in every form, where the bare letter y is yes and b is no', () => {
  for (const said of ['a) Yes', 'a)', 'A', 'Yes', 'YES', 'y', 'Y', '1', 'true', true])
    assert.deepEqual(readYesOrNo(said), { read: true }, String(said))
  for (const said of ['b) No', 'b)', 'B', 'No', 'n', 'N', '0', 'false', false])
    assert.deepEqual(readYesOrNo(said), { read: false }, String(said))
  for (const said of ['c) Unknown', 'Not known', 'N/A', 'Not applicable'])
    assert.deepEqual(readYesOrNo(said), { read: null }, said)
})

test('sex in letters, words and both codings of the 903', () => {
  for (const said of ['a) Male', 'a', 'M', 'male', '1']) assert.deepEqual(readSex(said), { read: 'male' }, said)
  for (const said of ['b) Female', 'b)', 'F', 'FEMALE', '2']) assert.deepEqual(readSex(said), { read: 'female' }, said)
  for (const said of ['c) Not stated/recorded', 'd) Neither', 'U', 'I', 'c'])
    assert.deepEqual(readSex(said), { read: null }, said)
})

test('ethnicity by its code before its letter, because letterings differ', () => {
  assert.deepEqual(readEthnicity('a) WBRI'), { read: 'WBRI' })
  assert.deepEqual(readEthnicity('s) NOBT'), { read: 'NOBT' })
  assert.deepEqual(readEthnicity('d'), { read: 'WOTH' })
  assert.deepEqual(readEthnicity('White British'), { read: 'WBRI' })
  assert.deepEqual(readEthnicity('u) UNKNOWN'), { read: null })
  assert.deepEqual(readEthnicity('zebra'), { unknown: true })
  assert.equal(writeEthnicity('WBRI'), 'a) WBRI')
  assert.equal(writeEthnicity(null), 'u) UNKNOWN')
})

test('in touch in both letterings; c and d alone could be either, so they are not guessed', () => {
  for (const [said, read] of [
    ['a) In touch', 'YES'],
    ['a) Yes', 'YES'],
    ['a', 'YES'],
    ['Y', 'YES'],
    ['b) Not in touch', 'NO'],
    ['b) No', 'NO'],
    ['c) Not recorded', null],
    ['c) Died', 'DIED'],
    ['d) Exclude', 'EXCLUDE'],
    ['d) Refu', 'REFU'],
    ['e) NREQ', 'NREQ'],
    ['No longer requires services', 'NREQ'],
    ['f) Rhom', 'RHOM'],
    ['f', 'RHOM'],
  ] as const)
    assert.deepEqual(readInTouch(said), { read }, said)
  assert.deepEqual(readInTouch('c)'), { unknown: true })
  assert.deepEqual(readInTouch('D'), { unknown: true })
  for (const code of ['YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM', 'EXCLUDE'])
    assert.deepEqual(readInTouch(writeInTouch(code)), { read: code })
})

test('accommodation by the letter of the 903, the letter of the list, and words', () => {
  for (const [said, read] of [
    ['B', 'B'],
    ['b)', 'C'],
    ['B1', 'B'],
    ['U2', 'U'],
    ['a) B: With parents or relatives', 'B'],
    ['B: Parents/relatives', 'B'],
    ['k) U', 'U'],
    ['k)', 'U'],
    ['o) Z', 'Z'],
    ['p) Y', 'Y'],
    ['Bed and breakfast', 'W'],
    ['B & B', 'W'],
    ['Supported lodgings', 'E'],
    ['With former foster carers', 'Z'],
    ['0', null],
  ] as const)
    assert.deepEqual(readAccommodation(said), { read }, said)
  for (const letter of 'BCDEGHKRSTUVWXYZ')
    assert.deepEqual(readAccommodation(writeAccommodation(letter)), { read: letter }, letter)
  assert.deepEqual(readAccommodation('a castle'), { unknown: true })
})

test('suitable and not, and neither', () => {
  assert.deepEqual(readSuitability('a) Suitable'), { read: true })
  assert.deepEqual(readSuitability('1'), { read: true })
  assert.deepEqual(readSuitability('b) Unsuitable'), { read: false })
  assert.deepEqual(readSuitability('2'), { read: false })
  assert.deepEqual(readSuitability('c) Not in touch or not recorded'), { read: null })
  assert.deepEqual(readSuitability('d)'), { read: null })
})

test('activity by its code, wherever it stands', () => {
  assert.deepEqual(readActivity('F1: Full time in higher education'), { read: 'F1' })
  assert.deepEqual(readActivity('a) P2'), { read: 'P2' })
  assert.deepEqual(readActivity('g5'), { read: 'G5' })
  assert.deepEqual(readActivity('0'), { read: null })
  assert.deepEqual(readActivity('busy'), { unknown: true })
})
