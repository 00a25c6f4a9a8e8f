import { readWordReport } from '../../board/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { DateInput, FileUpload, Question, TextInput } from '../../ui/index.ts'
import { address, date, files, optionalDate, optionalText, page } from '../../web/index.ts'
import { addCommitment } from '../commitments/commitments.store.ts'
import { linkRecords } from '../thread/links.store.ts'
import { addPassage, addPriority, addStrategy, saveIntake } from './strategies.store.ts'
import { strategyFromBlocks } from './strategy-from-word.ts'
import { mustHoldTogether } from './strategy.ts'

const mostInAField = 2000

/** A strategy taken in from Word: a draft, with what was recognised and what is to mend. */
export const importStrategyPage = page({
  path: '/strategies/from-word',
  needs: 'strategy.keep',
  form: {
    file: files({ missing: 'Choose the Word file', largest: 50_000_000 }),
    title: optionalText({ max: 200 }),
    firstOn: date({ missing: 'Enter the first day of the strategy' }),
    lastOn: optionalDate(),
  },
  load: () => null,
  submit: async ({ db, values, person, today }) => {
    const [file, another] = values.file
    if (!file || another) throw new Refusal('Choose one Word file', 'file')
    const word = await readWordReport(file.bytes, { fields: [] }).catch((error: unknown) => {
      throw error instanceof Refusal ? new Refusal(error.message, 'file') : error
    })
    const found = strategyFromBlocks(word.blocks)
    const title = values.title ?? word.title?.slice(0, 200) ?? ''
    if (title === '') throw new Refusal('The file has no title. Enter it', 'title')
    const details = {
      title,
      council: '',
      state: 'draft' as const,
      firstOn: values.firstOn,
      lastOn: values.lastOn,
      agreedOn: null,
      agreedBy: null,
      writtenBy: '',
      madeWith: '',
      authorisedBy: '',
      authorisedOn: null,
      presentedOn: null,
      presentedTo: null,
      renewBy: null,
      replaces: null,
      mission: found.mission.slice(0, mostInAField),
      vision: found.vision.slice(0, mostInAField),
    }
    mustHoldTogether(details)
    const strategy = await addStrategy(db, details)
    // What does not fit its place is kept as a passage.
    const tooLong = [
      { title: 'Mission', words: found.mission },
      { title: 'Vision', words: found.vision },
    ].filter(one => one.words.length > mostInAField)
    for (const [ordinal, passage] of [
      ...tooLong.map(one => ({ ...one, section: 'paragraph' as const, number: '' })),
      ...found.passages,
    ].entries())
      await addPassage(db, strategy, { ...passage, measure: null, asAt: null, ordinal: ordinal + 1 })
    for (const { label, commitments } of found.priorities) {
      const priority = await addPriority(db, strategy, label)
      for (const [index, words] of commitments.entries()) {
        const id = await addCommitment(db, strategy, {
          priority,
          number: `${priority}.${index + 1}`,
          title: words.slice(0, 200),
          words: words.length > 200 ? words : '',
          ownerBody: null,
          ownerRole: '',
        })
        await linkRecords(db, {
          of: { kind: 'commitment', id },
          because: { kind: 'priority', id: `${strategy}/${priority}` },
          why: '',
          by: person.id,
        })
      }
    }
    const problems = [
      ...found.problems,
      ...word.problems.map(one => (one.where === null ? one.says : `${one.where}: ${one.says}`)),
    ]
    await saveIntake(db, strategy, { problems, removed: word.removed, on: today, by: person.id })
    const commitments = found.priorities.reduce((sum, one) => sum + one.commitments.length, 0)
    return {
      to: address('/strategies/:strategy', { strategy }),
      saying: `Taken in as a draft: ${found.priorities.length} priorities, ${commitments} commitments, ${found.passages.length} passages. ${problems.length} to look at`,
      about: title,
      details: { priorities: found.priorities.length, commitments, passages: found.passages.length },
    }
  },
  view: ({ form, refused, csrf }) => ({
    title: 'Take a strategy in from Word',
    body: (
      <Question
        title="Take a strategy in from Word"
        back="/strategies"
        form={form}
        refused={refused}
        csrf={csrf}
        files={true}
        submit="Take it in"
        intro="It becomes a draft. Headings such as “Priority 1: Homes” become priorities, the lists under them commitments, and numbered paragraphs keep their numbers. You are told what to mend. Hidden details of the file are left out."
      >
        <FileUpload
          field={form.file}
          label="The Word file"
          hint="A .docx file. Files with macros are not taken. Accept or reject tracked changes first."
          accept=".docx"
        />
        <TextInput field={form.title} label="Title" hint="Leave empty to take it from the file" />
        <DateInput field={form.firstOn} label="First day" />
        <DateInput field={form.lastOn} label="Last day" />
      </Question>
    ),
  }),
})
