/** The symbols of the usual answers, drawn: not every phone has a letter for them. */
const drawn: Readonly<Record<string, string>> = {
  '✔✔': 'M2 13l5 5 9-11M13 17l1 1 9-11',
  '✔': 'M5 13l5 5 9-11',
  '~': 'M3 14c3-6 6-6 9-2s6 4 9-2',
  '✘': 'M6 6l12 12M18 6L6 18',
}

/** What stands beside an answer for those who read little. Its words say the same, so a reader aloud leaves it out. */
export const ChoiceSymbol = ({ symbol }: { symbol: string }) => {
  const path = drawn[symbol]
  return (
    <span class="kept-survey__symbol" aria-hidden="true">
      {path === undefined ? (
        symbol
      ) : (
        <svg viewBox="0 0 24 24" focusable="false">
          <path d={path} />
        </svg>
      )}
    </span>
  )
}
