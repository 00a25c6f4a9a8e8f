import { inWords, type PlainDate } from '../../kernel/index.ts'

export type Nudge = Readonly<{ subject: string; words: string }>

/**
 * What a reminder says. A subject is read over shoulders and kept in logs, so it names nothing but the day. Of private
 * business the title is never handed in.
 */
export const nudgeOf = (
  action: Readonly<{ openTitle: string | null; dueOn: PlainDate | null }>,
  today: PlainDate,
): Nudge => {
  const { dueOn, openTitle } = action
  const late = dueOn !== null && dueOn < today
  const due = dueOn === null ? '' : late ? ` was due on ${inWords(dueOn)}` : ` is due on ${inWords(dueOn)}`
  return {
    subject: due === '' ? 'An action of the board waits for you' : `An action of the board${due}`,
    words: [
      'Hello,',
      openTitle === null
        ? `You have an action from the board. It came of business taken in private, so it is not described here.${due === '' ? '' : ` It${due}.`}`
        : `You have an action from the board: “${openTitle}”.${due === '' ? '' : ` It${due}.`}`,
      'If it is done, please say so, and say what shows it. If something stands in the way, say that: it helps the board to help.',
    ].join('\n\n'),
  }
}

/** Minutes to wait before the next try: soon at first, then ever longer. Null when it is time to give up. */
export const waitAfter = (attempts: number): number | null =>
  [1, 5, 15, 60, 180, 360, 720, 1440, 1440][attempts - 1] ?? null
