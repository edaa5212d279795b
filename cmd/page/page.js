'use strict'
// The state is held here and not in the document: what is folded is not in it.
let state = [], language = /^nl\b/i.test(navigator.language) ? 'nl' : 'en', past = [], call, timer, typed, pressed
const at = id => document.getElementById(id)
const online = location.protocol === 'https:'

// today is the day on the clock of this computer.
function today() {
  const d = new Date(), two = n => String(n).padStart(2, '0')
  return d.getFullYear() + '-' + two(d.getMonth() + 1) + '-' + two(d.getDate())
}

// bytes are those of a text that has one in each character; a loop is much faster than a function for each.
function bytes(text) {
  const list = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) list[i] = text.charCodeAt(i)
  return list
}

// start unpacks the program and starts it. After a panic it starts again, and the state is kept.
let program
async function start() {
  if (!program) {
    const raw = new Response(bytes(atob(at('program').textContent))).body.pipeThrough(new DecompressionStream('gzip'))
    program = await WebAssembly.compile(await new Response(raw).arrayBuffer())
    at('program').remove()
  }
  const go = new Go()
  const running = go.run(await WebAssembly.instantiate(program, go.importObject))
  running.catch(() => {})
  call = self.boete
}

// act asks the program what is to be shown after somebody did something.
function act(request) {
  clearTimeout(timer)
  timer = undefined
  const before = JSON.stringify(state)
  let r
  try {
    r = JSON.parse(call(JSON.stringify({ lang: language, today: today(), state, online, ...request })))
  } catch (e) {
    say(language === 'nl' ? 'Dat ging mis; wat u invulde is er nog.' : 'That went wrong; what you typed is still there.')
    start()
    return
  }
  state = r.state || []
  if (JSON.stringify(state) !== before) past.push(before)
  if (past.length > 200) past.shift()
  show(r)
  if (r.file) save(r.file)
  if (r.link) share(r.link)
}

function show(r) {
  document.documentElement.lang = language
  document.title = r.title
  const next = at('app').cloneNode()
  next.innerHTML = r.html
  morph(at('app'), next)
  if (r.focus && at(r.focus)) at(r.focus).focus()
  say(r.say)
}

function say(text) { if (at('say').textContent !== text) at('say').textContent = text }

// morph changes an element in place into another, so that focus and caret stay. Elements with an id are recognised by it.
function morph(old, next) {
  for (const a of [...old.attributes]) if (!next.hasAttribute(a.name)) old.removeAttribute(a.name)
  for (const a of next.attributes) if (old.getAttribute(a.name) !== a.value) old.setAttribute(a.name, a.value)
  let child = old.firstChild
  for (const wanted of [...next.childNodes]) {
    let found = child
    if (wanted.id) {
      found = [...old.children].find(c => c.id === wanted.id)
      if (found && found !== child) old.insertBefore(found, child)
    }
    if (!found || found.nodeName !== wanted.nodeName || (found.id || '') !== (wanted.id || '')) {
      old.insertBefore(wanted, child)
      continue
    }
    child = found.nextSibling
    if (found.nodeType === 1) morph(found, wanted)
    else if (found.data !== wanted.data) found.data = wanted.data
  }
  while (child) {
    const after = child.nextSibling
    child.remove()
    child = after
  }
  if ('checked' in old && old.checked !== next.hasAttribute('checked')) old.checked = next.hasAttribute('checked')
  if (old.nodeName === 'SELECT') old.value = next.value
  if (old === document.activeElement && timer) return // what is typed further is not overtaken
  if (old.nodeName === 'TEXTAREA') set(old, next.textContent)
  if (old.type === 'text') set(old, next.getAttribute('value'))
}

// set changes a value only if it differs by more than the space at its ends, which somebody may be typing.
function set(field, value) {
  if (field.value.trim() !== value.trim() || field !== document.activeElement && field.value !== value) field.value = value
}

function valueOf(field) { return field.type === 'checkbox' && !field.checked ? '' : field.value }

addEventListener('input', e => {
  const path = e.target.dataset.path
  if (!path || !call || e.target.type !== 'text' && e.target.nodeName !== 'TEXTAREA') return
  clearTimeout(timer)
  typed = e.target
  timer = setTimeout(() => act({ do: 'type', path, value: typed.value }), 250)
})

addEventListener('change', e => {
  const field = e.target, path = field.dataset.path
  if (!path || !call) return
  if (field !== typed) flush()
  if (field !== typed || !pressed) return act({ do: 'set', path, value: valueOf(field) })
  act({ do: 'type', path, value: field.value })
  timer = setTimeout(flush, 250) // so that a button does not move from under the pointer that left the field
})

for (const type of ['pointerdown', 'pointerup', 'pointercancel']) addEventListener(type, () => { pressed = type === 'pointerdown' }, true)

addEventListener('click', e => {
  const button = e.target.closest('button')
  if (!button || !call) return
  flush()
  if (button.dataset.file) return at('file').click()
  switch (button.dataset.do) {
    case undefined: return
    case 'print': return printed()
    case 'language':
      language = language === 'nl' ? 'en' : 'nl'
      return act({})
    case 'undo':
      if (past.length) state = JSON.parse(past.pop())
      return act({ do: 'shown' })
  }
  act({ do: button.dataset.do, path: button.dataset.path, value: button.dataset.value })
})

// flush hands over what was typed.
function flush() {
  if (timer && typed) act({ do: 'set', path: typed.dataset.path, value: typed.value })
}

// printed is the report with all steps.
function printed() {
  act({ do: 'set', path: '@steps', value: '' })
  print()
}

function save(file) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([file.text], { type: file.type }))
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10000)
}

async function open(file) {
  if (!file) return
  const text = file.size > 1 << 20 ? '' : await file.text()
  if (text || file.size === 0) return act({ do: 'open', text })
  act({ do: 'large' })
}

// A link has the version, the language, and the case as JSON, deflated, in base64url.
async function share(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const deflated = new Uint8Array(await new Response(stream).arrayBuffer())
  const packed = btoa(String.fromCharCode(...deflated)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
  const link = location.href.replace(/#.*/, '') + '#1.' + language + '.' + packed
  try { await navigator.clipboard.writeText(link) } catch {
    act({ do: 'uncopied' })
    prompt('', link)
  }
}

// fromLink reads the case behind the #, at most 1 MiB of it, and takes it out of the address bar.
async function fromLink() {
  const [version, lang, packed] = location.hash.slice(1).split('.')
  history.replaceState(null, '', location.href.replace(/#.*/, ''))
  if (lang === 'nl' || lang === 'en') language = lang
  let text = ''
  try {
    if (version !== '1') throw version
    const reader = new Blob([bytes(atob(packed.replace(/-/g, '+').replace(/_/g, '/')))]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
    const decoder = new TextDecoder()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true })
      if (text.length > 1 << 20) throw 'long'
    }
  } catch { text = '' }
  act({ do: 'link', text })
}

addEventListener('hashchange', () => { if (call && location.hash.length > 1) fromLink() })
addEventListener('dragover', e => e.preventDefault())
addEventListener('drop', e => { e.preventDefault(); open(e.dataTransfer.files[0]) })
at('file').addEventListener('change', e => { open(e.target.files[0]); e.target.value = '' })

if (matchMedia('(max-width: 45rem)').matches) state = [['@steps', 'closed']]
const failed = at('boete-error')
failed.hidden = true
start().then(() => location.hash.length > 1 ? fromLink() : act({}), () => {
  failed.hidden = false
  failed.style.animation = 'none'
})
