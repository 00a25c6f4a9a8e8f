import type { Content } from '../jsx/jsx-runtime.ts'

/** How a figure compares: `higher` and `lower` where neither is better. */
export type VerdictOf = 'better' | 'worse' | 'higher' | 'lower' | 'no clear change' | 'cannot be compared'

const up = 'M8 1.5 15 9h-4v5.5H5V9H1z'
const down = 'M8 14.5 1 7h4V1.5h6V7h4z'
// A tick and a cross, and not arrows: better can be lower.
const looks: Readonly<Record<VerdictOf, { words: string; shape: string }>> = {
  better: { words: 'Better', shape: 'M6.2 13.6.9 8.3l2.1-2.1 3.2 3.2 6.8-6.8 2.1 2.1z' },
  worse: { words: 'Worse', shape: 'M8 1 16 15H0zM7 6v4.4h2V6zm0 5.6v2h2v-2z' },
  higher: { words: 'Higher', shape: up },
  lower: { words: 'Lower', shape: down },
  'no clear change': { words: 'No clear change', shape: 'M1 4.6h14v2.3H1zM1 9.1h14v2.3H1z' },
  'cannot be compared': { words: 'Cannot be compared', shape: 'M2 7h12v2.4H2z' },
}

/** Whether things got better, in words and by a shape; the colour only repeats it. */
export const Verdict = (p: { verdict: VerdictOf; words?: Content }) => {
  const look = looks[p.verdict]
  return (
    <span class={`kept-verdict kept-verdict--${p.verdict.replaceAll(' ', '-')}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path fill-rule="evenodd" d={look.shape} />
      </svg>
      {p.words ?? look.words}
    </span>
  )
}
