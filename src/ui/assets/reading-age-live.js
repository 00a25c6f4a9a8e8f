// Shows the reading age of what is being written, beside its box. The page says it too when it is saved, without this file.
import { readingInWords, readingOf } from './reading-age.js'

for (const box of document.querySelectorAll('textarea[data-reading-age]')) {
  const says = document.createElement('p')
  says.className = 'govuk-hint'
  says.setAttribute('aria-live', 'polite')
  box.insertAdjacentElement('afterend', says)
  let waiting = 0
  const show = () => {
    const reading = readingOf(box.value)
    const long = reading.longSentences[0]
    const hard = reading.hardWords.slice(0, 5)
    says.textContent = [
      readingInWords(reading),
      long === undefined ? '' : `Long sentence: “${long.slice(0, 60)}…”`,
      hard.length === 0 ? '' : `Long words: ${hard.join(', ')}.`,
    ]
      .filter(Boolean)
      .join(' ')
  }
  box.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, 400)
  })
  show()
}
