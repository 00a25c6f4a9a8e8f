// Makes writing a report easier where scripts run: buttons that put marks in, and words kept every few seconds.
// Without it the page is a box for text and a button, and nothing is missing that a person cannot type.

/** @type {readonly (readonly [label: string, before: string, after: string, atLineStart: boolean])[]} */
const marks = [
  ['Section', '## ', '', true],
  ['Smaller heading', '### ', '', true],
  ['Bold', '**', '**', false],
  ['Emphasis', '*', '*', false],
  ['List', '- ', '', true],
  ['Numbered list', '1. ', '', true],
  ['Link', '[', '](https://)', false],
  ['Table', '\nTable: What it shows\n\n| Name | Number |\n| --- | ---: |\n| ', ' | 0 |\n', true],
  ['Figure', '[[figure: ', ']]', false],
]

/** @param {HTMLTextAreaElement} box @param {readonly [string, string, string, boolean]} mark */
const put = (box, [, before, after, atLineStart]) => {
  const { selectionStart, selectionEnd, value } = box
  const start = atLineStart ? value.lastIndexOf('\n', selectionStart - 1) + 1 : selectionStart
  const chosen = value.slice(start, selectionEnd)
  box.focus()
  box.setSelectionRange(start, selectionEnd)
  // So that the browser's own undo takes it back.
  if (!document.execCommand('insertText', false, `${before}${chosen}${after}`))
    box.setRangeText(`${before}${chosen}${after}`, start, selectionEnd, 'end')
  const end = start + before.length + chosen.length
  box.setSelectionRange(start + before.length, end)
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

/** @param {HTMLFormElement} form */
const begin = form => {
  const box = form.querySelector('textarea')
  if (!box) return
  const status = form.querySelector('[data-writing-status]')
  const tools = document.createElement('div')
  tools.className = 'kept-writing-tools'
  tools.setAttribute('role', 'group')
  tools.setAttribute('aria-label', 'Put marks in')
  for (const mark of marks) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = mark[0]
    button.addEventListener('click', () => put(box, mark))
    tools.append(button)
  }
  box.before(tools)

  let kept = box.value
  let leaving = false
  const keep = async () => {
    if (leaving || box.value === kept) return
    const now = box.value
    const body = new URLSearchParams()
    for (const name of ['csrf', 'basedOn']) {
      const field = form.elements.namedItem(name)
      if (field instanceof HTMLInputElement) body.set(name, field.value)
    }
    body.set('source', now)
    try {
      const answer = await fetch(form.dataset['writing'] ?? '', { method: 'POST', body, redirect: 'manual' })
      // Kept sends the browser on when it has kept the words, and shows a page when it could not.
      const done = answer.type === 'opaqueredirect'
      if (done) kept = now
      if (status)
        status.textContent = done
          ? 'Your words are kept. They become a version when you save.'
          : 'Your words could not be kept just now. Copy them before you leave this page.'
    } catch {
      if (status)
        status.textContent = 'There is no connection. Your words are still here; they are kept once it is back.'
    }
  }
  setInterval(() => void keep(), 5000)
  form.addEventListener('submit', () => (leaving = true))
  addEventListener('pageshow', () => (leaving = false))
  addEventListener('visibilitychange', () => void (document.visibilityState === 'hidden' && keep()))
  addEventListener('beforeunload', event => {
    if (!leaving && box.value !== kept) event.preventDefault()
  })
}

for (const form of document.querySelectorAll('form[data-writing]')) if (form instanceof HTMLFormElement) begin(form)
