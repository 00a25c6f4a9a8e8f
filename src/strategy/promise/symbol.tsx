import { symbols } from './promise.ts'

const lines: Readonly<Record<string, readonly string[]>> = {
  home: ['M6 22 L24 6 L42 22', 'M11 19 V42 H37 V19', 'M20 42 V29 H28 V42'],
  school: ['M24 12 C18 7 10 7 5 9 V38 C10 36 18 36 24 41 C30 36 38 36 43 38 V9 C38 7 30 7 24 12 Z', 'M24 12 V41'],
  safe: ['M24 5 L41 11 V24 C41 33 34 40 24 43 C14 40 7 33 7 24 V11 Z', 'M16 24 L22 30 L33 18'],
  listen: ['M6 8 H42 V33 H24 L13 42 V33 H6 Z', 'M14 17 H34', 'M14 24 H28'],
  health: ['M24 41 C8 30 5 22 7 15 C10 7 20 7 24 15 C28 7 38 7 41 15 C43 22 40 30 24 41 Z'],
  friends: [
    'M17 21 A7 7 0 1 0 17 7 A7 7 0 1 0 17 21 Z',
    'M5 41 C5 31 10 26 17 26 C24 26 29 31 29 41',
    'M33 23 A6 6 0 1 0 33 11 A6 6 0 1 0 33 23 Z',
    'M33 27 C39 27 43 32 43 41',
  ],
  money: ['M24 42 A18 18 0 1 0 24 6 A18 18 0 1 0 24 42 Z', 'M29 18 C28 14 20 14 20 20 V33', 'M16 26 H27', 'M16 33 H31'],
  future: ['M8 42 C8 28 40 30 40 18 C40 10 28 10 28 17', 'M35 8 L41 14 L35 20'],
  star: ['M24 5 L30 18 L44 19 L33 29 L37 43 L24 35 L11 43 L15 29 L4 19 L18 18 Z'],
}

/** A small drawing beside a statement. The words beside it say the same, so that it is told to nobody twice. */
export const PromiseSymbol = (p: { name: string }) => {
  const paths = lines[Object.hasOwn(symbols, p.name) ? p.name : 'star'] ?? []
  return (
    <svg class="kept-symbol" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {paths.map(d => (
        <path d={d} />
      ))}
    </svg>
  )
}
