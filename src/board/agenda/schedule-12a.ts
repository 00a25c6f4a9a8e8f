import { type PlainDate, plainDate } from '../../kernel/index.ts'

/** One description of exempt information in Part 1 of Schedule 12A, for the days that it was in force. */
export type Paragraph = Readonly<{
  number: number
  says: string
  /** What a board like this one mostly uses it for. */
  usedFor: string
  /** Where the Schedule takes something out again. */
  except: string
  from: PlainDate
  to?: PlainDate
}>

/** The descriptions as they have stood since the Schedule was put in anew; an earlier list is not kept. */
const since = plainDate('2006-03-01')

export const schedule12aSource =
  'Local Government Act 1972, Schedule 12A Part 1, as put in by SI 2006/88; Part 2 for what is taken out again'

/** Seven descriptions, in our own words. Councils that still list ten have kept additions that were repealed. */
export const schedule12a: readonly Paragraph[] = [
  {
    number: 1,
    says: 'It is about a person.',
    usedFor: 'anything about one child, young person or carer',
    except: '',
    from: since,
  },
  {
    number: 2,
    says: 'It is likely to show who a person is.',
    usedFor: 'small groups, and homes told apart by letters',
    except: '',
    from: since,
  },
  {
    number: 3,
    says: 'It is about the money or the business of somebody, the council among them.',
    usedFor: 'prices of placements, and providers',
    except: 'Not exempt where it must be on a public register, as of companies or charities.',
    from: since,
  },
  {
    number: 4,
    says: 'It is about consultation or negotiation with staff on a matter of labour relations.',
    usedFor: 'a change to how a team is made up',
    except: '',
    from: since,
  },
  {
    number: 5,
    says: 'A claim to keep legal advice private could be upheld in court.',
    usedFor: 'advice from the council’s lawyers',
    except: '',
    from: since,
  },
  {
    number: 6,
    says: 'It would show that the council means to serve a notice, or make an order or direction, under an Act.',
    usedFor: 'rarely needed by this board',
    except: '',
    from: since,
  },
  {
    number: 7,
    says: 'It is about what is done to prevent, look into or prosecute crime.',
    usedFor: 'what is known about exploitation of children',
    except: '',
    from: since,
  },
]

/** The list in force on a day. */
export const paragraphsOn = (day: PlainDate): readonly Paragraph[] =>
  schedule12a.filter(one => one.from <= day && (one.to === undefined || day <= one.to))

/** “paragraph 1” or “paragraphs 1, 2 and 3”. */
export const paragraphsInWords = (numbers: readonly number[]): string => {
  const inOrder = [...new Set(numbers)].toSorted((a, b) => a - b)
  const last = inOrder.at(-1)
  if (last === undefined) return 'no paragraph'
  return inOrder.length === 1 ? `paragraph ${last}` : `paragraphs ${inOrder.slice(0, -1).join(', ')} and ${last}`
}
