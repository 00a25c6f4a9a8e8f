// An extra: items of an agenda can be dragged. Without this file the buttons beside each item move it just the same.
const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-agenda-order]'))
const order = form?.querySelector('input[name="order"]') ?? null

/** @type {HTMLElement | null} */
let dragged = null

for (const item of form?.querySelectorAll('[data-item]') ?? []) {
  if (!(item instanceof HTMLElement)) continue
  item.draggable = true
  item.addEventListener('dragstart', () => {
    dragged = item
    item.classList.add('kept-agenda__item--dragged')
  })
  item.addEventListener('dragend', () => {
    item.classList.remove('kept-agenda__item--dragged')
    dragged = null
  })
  item.addEventListener('dragover', event => {
    // Only within its own part: what is private stays behind the resolution to exclude.
    if (dragged && dragged !== item && dragged.parentElement === item.parentElement) event.preventDefault()
  })
  item.addEventListener('drop', event => {
    event.preventDefault()
    if (!dragged || !form || !order || dragged.parentElement !== item.parentElement) return
    const below = event.clientY > item.getBoundingClientRect().top + item.offsetHeight / 2
    item.parentElement?.insertBefore(dragged, below ? item.nextElementSibling : item)
    order.value = [...form.querySelectorAll('[data-item]')].map(one => one.getAttribute('data-item')).join(' ')
    form.submit()
  })
}
