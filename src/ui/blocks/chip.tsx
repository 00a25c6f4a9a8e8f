import type { Content } from '../jsx/jsx-runtime.ts'
import { type Missing, missingInWords } from '../missing.tsx'

const shapes: Readonly<Record<Missing, string>> = {
  // A bar over what is there; a question; a dash; a clock; an empty box: each tells itself apart without its colour.
  suppressed: 'M1 5h14v6H1z',
  'not known':
    'M8 1a5 5 0 0 0-5 5h2.6A2.4 2.4 0 1 1 9.4 8C8 9 6.8 9.7 6.8 11.4h2.6c0-.7.6-1 1.6-1.8A5 5 0 0 0 8 1zM6.7 13h2.8v2.8H6.7z',
  'not applicable': 'M2 7h12v2.4H2z',
  'not yet due':
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2.2A4.8 4.8 0 1 1 8 12.8 4.8 4.8 0 0 1 8 3.2zM7 4.8v4l3 1.8 1-1.7-2-1.2V4.8z',
  'source not loaded': 'M2 2h12v12H2zm2.2 2.2v7.6h7.6V4.2z',
}

/** Why there is no figure, with a shape as well as words. */
export const MissingChip = (p: { missing: Missing; because?: Content }) => (
  <span class={`kept-chip kept-chip--${p.missing.replaceAll(' ', '-')}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path fill-rule="evenodd" d={shapes[p.missing]} />
    </svg>
    <span>
      {missingInWords(p.missing)}
      {p.because && <>: {p.because}</>}
    </span>
  </span>
)
