// Saves every box of the minute screen as it is written, and shows what another clerk writes. Without this file each box
// has its own button. Words that could not be sent are held on this computer, and go as soon as they can.

/** @typedef {{ id: string, kind: string, speaker: string, words: string, revision: number, beside: string | null, isMine: boolean }} Entry */
/** @typedef {{ item: string, action: string, kind: string, speaker: string, words: string, revision: number }} Held */

const screen = /** @type {HTMLElement | null} */ (document.querySelector('[data-minutes]'))
const saving = /** @type {HTMLElement | null} */ (document.querySelector('[data-saving]'))
const boxes = /** @type {HTMLElement | null} */ (document.querySelector('[data-entries]'))

const meeting = screen?.dataset['minutes'] ?? ''
const item = screen?.dataset['item'] ?? ''
const poll = screen?.dataset['poll'] ?? ''
const held = `kept-minutes:${meeting}:`

/** A box is saved this long after the last letter, and others' words are asked for this often. */
const pause = 2000
const between = 5000

/** @type {Map<string, ReturnType<typeof setTimeout>>} */
const waiting = new Map()
/** One saving of a box at a time, so that its revisions follow one another. @type {Map<string, Promise<boolean>>} */
const going = new Map()

/** @param {string} words @param {boolean} isHeld */
const say = (words, isHeld = false) => {
  if (!saving) return
  if (saving.textContent !== words) saving.textContent = words
  saving.classList.toggle('kept-minutes__saving--held', isHeld)
}

/** @param {HTMLFormElement} form @param {string} name */
const part = (form, name) =>
  /** @type {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */ (form.elements.namedItem(name))
/** @param {HTMLFormElement} form */
const idOf = form => form.dataset['entry'] ?? ''

/** @returns {HTMLFormElement[]} */
const forms = () => /** @type {HTMLFormElement[]} */ ([...document.querySelectorAll('form[data-entry]')])

/** @param {HTMLFormElement} form @returns {string} */
const asWritten = form =>
  JSON.stringify([part(form, 'kind').value, part(form, 'speaker').value, part(form, 'words').value])

/** What the server has of each box, as far as this page knows. @type {Map<string, string>} */
const saved = new Map()

/** @param {HTMLFormElement} form */
const isUnsaved = form => saved.get(idOf(form)) !== asWritten(form)

/** @param {HTMLFormElement} form */
const hold = form => {
  try {
    localStorage.setItem(
      held + idOf(form),
      JSON.stringify({
        item,
        action: form.action,
        kind: part(form, 'kind').value,
        speaker: part(form, 'speaker').value,
        words: part(form, 'words').value,
        revision: Number(form.dataset['revision']),
      }),
    )
  } catch {
    say('This browser cannot hold unsent words. Save each box with its button.', true)
  }
}
/** @param {string} id */
const letGo = id => {
  try {
    localStorage.removeItem(held + id)
  } catch {
    // A browser that holds nothing has nothing to let go.
  }
}

/** @param {HTMLFormElement} form @param {number} revision */
const setRevision = (form, revision) => {
  form.dataset['revision'] = String(revision)
  part(form, 'revision').value = String(revision)
}

const csrf = () => /** @type {HTMLInputElement | null} */ (document.querySelector('input[name="csrf"]'))?.value ?? ''

/** @param {string} action @param {string} id @param {Omit<Held, 'item' | 'action'>} written */
const send = async (action, id, written) => {
  const response = await fetch(action, {
    method: 'POST',
    body: new URLSearchParams({
      csrf: csrf(),
      by: 'script',
      entry: id,
      revision: String(written.revision),
      kind: written.kind,
      speaker: written.speaker,
      words: written.words,
    }),
  })
  if (response.ok && (response.headers.get('content-type') ?? '').startsWith('application/json'))
    return { saved: await response.json() }
  if (response.status === 422) {
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    return {
      refused: page.querySelector('.govuk-error-summary__list')?.textContent?.trim() ?? 'These words were not saved.',
    }
  }
  if (response.status === 403 || response.url.includes('/sign-in'))
    return {
      refused:
        'You are signed out, so nothing is saved. Your words are held on this computer: sign in again in another window.',
    }
  throw new Error(`answered ${response.status}`)
}

/** Saves one box; true when the server has it. @param {HTMLFormElement} form @returns {Promise<boolean>} */
const saveNow = async form => {
  const id = idOf(form)
  const words = asWritten(form)
  hold(form)
  try {
    const answer = await send(form.action, id, {
      kind: part(form, 'kind').value,
      speaker: part(form, 'speaker').value,
      words: part(form, 'words').value,
      revision: Number(form.dataset['revision']),
    })
    if ('refused' in answer) {
      say(answer.refused, true)
      return false
    }
    const now = answer.saved.saved
    if (now !== null && now !== id) {
      // Another clerk had written here: our words have a box of their own now, and this one shows theirs.
      letGo(id)
      saved.delete(id)
      form.dataset['entry'] = now
      part(form, 'entry').value = now
    }
    saved.set(idOf(form), words)
    if (!isUnsaved(form)) letGo(idOf(form))
    take(answer.saved.entries)
    say('Saved')
    return true
  } catch {
    say('No connection. Your words are held on this computer and are sent as soon as it is back.', true)
    return false
  }
}

/** @param {HTMLFormElement} form @returns {Promise<boolean>} */
const save = form => {
  const before = going.get(idOf(form)) ?? Promise.resolve(true)
  const next = before.then(() => (isUnsaved(form) ? saveNow(form) : true))
  going.set(idOf(form), next)
  return next
}

/** @param {HTMLFormElement} form */
const soon = form => {
  hold(form)
  clearTimeout(waiting.get(idOf(form)))
  waiting.set(
    idOf(form),
    setTimeout(() => save(form), pause),
  )
}

const newName = () =>
  typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : '10000000-1000-4000-8000-100000000000'.replaceAll(/[018]/g, digit =>
        // As randomUUID does it; browsers offer that only over https.
        (Number(digit) ^ ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & (15 >> (Number(digit) / 4)))).toString(
          16,
        ),
      )

/** An empty box like this one, with a name of its own. @param {HTMLFormElement} like @param {string} id */
const another = (like, id) => {
  const copy = /** @type {HTMLFormElement} */ (like.cloneNode(true))
  const old = idOf(like)
  for (const element of copy.querySelectorAll('[id], [for]'))
    for (const name of ['id', 'for']) {
      const value = element.getAttribute(name)
      if (value !== null) element.setAttribute(name, value.replace(old, id))
    }
  copy.dataset['entry'] = id
  copy.classList.remove('kept-entry--beside')
  copy.querySelector('.kept-entry__beside')?.remove()
  part(copy, 'entry').value = id
  part(copy, 'words').value = ''
  part(copy, 'speaker').value = ''
  setRevision(copy, 0)
  return copy
}

/** There is always an empty box at the end. */
const keepOneEmpty = () => {
  const last = forms().at(-1)
  if (!last || part(last, 'words').value === '') return
  const next = another(last, newName())
  if (part(last, 'kind').value === 'question') part(next, 'kind').value = 'answer'
  last.after(next)
  watch(next)
}

/** @param {HTMLFormElement} form */
const watch = form => {
  if (!saved.has(idOf(form))) saved.set(idOf(form), asWritten(form))
  form.addEventListener('input', () => {
    keepOneEmpty()
    soon(form)
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    if (isUnsaved(form)) void save(form)
    else say('Saved')
  })
}

/** What the server has, in the boxes that nobody is writing in here. @param {Entry[]} entries */
const take = entries => {
  for (const entry of entries) {
    const form = forms().find(one => idOf(one) === entry.id)
    if (!form) {
      const like = forms().at(-1)
      if (!like) continue
      const made = another(like, entry.id)
      write(made, entry)
      const above = entry.beside === null ? null : forms().find(one => idOf(one) === entry.beside)
      if (above) {
        made.classList.add('kept-entry--beside')
        above.after(made)
      } else like.before(made)
      watch(made)
      continue
    }
    if (isUnsaved(form)) continue
    if (entry.revision > Number(form.dataset['revision'])) {
      const isTheirs = !entry.isMine
      write(form, entry)
      const state = form.querySelector('[data-state]')
      if (state) state.textContent = isTheirs ? 'Another clerk wrote here' : ''
    }
  }
}

/** @param {HTMLFormElement} form @param {Entry} entry */
const write = (form, entry) => {
  const set = (/** @type {string} */ name, /** @type {string} */ value) => {
    const box = part(form, name)
    // The cursor stays where it is in a box that says the same.
    if (box.value !== value) box.value = value
  }
  set('kind', entry.kind)
  set('speaker', entry.speaker)
  set('words', entry.words)
  setRevision(form, entry.revision)
  saved.set(entry.id, asWritten(form))
}

/** Words that were held when the connection, the browser or the computer went: on this page, or of another item. */
const bringBack = async () => {
  /** @type {string[]} */
  let keys = []
  try {
    keys = Object.keys(localStorage).filter(key => key.startsWith(held))
  } catch {
    return
  }
  for (const key of keys) {
    const id = key.slice(held.length)
    /** @type {Held | null} */
    const written = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (!written) continue
    const form = forms().find(one => idOf(one) === id)
    if (form && part(form, 'words').value === written.words) {
      letGo(id)
      continue
    }
    try {
      const answer = await send(written.action, id, written)
      if ('refused' in answer) {
        say(answer.refused, true)
        continue
      }
      letGo(id)
      if (written.item === item) take(answer.saved.entries)
      say('Words that were held on this computer are saved')
    } catch {
      say('No connection. Your words are held on this computer and are sent as soon as it is back.', true)
    }
  }
}

const ask = async () => {
  try {
    const response = await fetch(poll)
    if (!response.ok) return
    const now = await response.json()
    take(now.entries)
    keepOneEmpty()
    for (const form of forms()) if (isUnsaved(form) && !waiting.has(idOf(form))) await save(form)
    if (saving?.classList.contains('kept-minutes__saving--held'))
      for (const form of forms()) if (isUnsaved(form)) await save(form)
  } catch {
    say('No connection. What you write is held on this computer.', true)
  }
}

if (screen && boxes) {
  for (const form of forms()) {
    // What the browser put back by itself after a crash is not what the server has.
    const written = /** @type {HTMLTextAreaElement} */ (part(form, 'words'))
    const speaker = /** @type {HTMLInputElement} */ (part(form, 'speaker'))
    saved.set(idOf(form), JSON.stringify([part(form, 'kind').value, speaker.defaultValue, written.defaultValue]))
    watch(form)
  }
  void bringBack()
  setInterval(ask, between)
  addEventListener('online', ask)
  // Whatever else is pressed waits until the words are saved; where they cannot be, they are held.
  document.addEventListener(
    'submit',
    event => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || form.dataset['entry'] || form.dataset['flushed']) return
      const unsaved = forms().filter(isUnsaved)
      if (unsaved.length === 0) return
      event.preventDefault()
      form.dataset['flushed'] = 'yes'
      void Promise.all(unsaved.map(save)).then(() => form.requestSubmit(event.submitter))
    },
    true,
  )
  addEventListener('pagehide', () => {
    for (const form of forms()) if (isUnsaved(form)) hold(form)
  })
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const unsaved = forms().filter(isUnsaved)
    if (
      !(link instanceof HTMLAnchorElement) ||
      unsaved.length === 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    )
      return
    event.preventDefault()
    void Promise.all(unsaved.map(save)).then(() => location.assign(link.href))
  })
}
