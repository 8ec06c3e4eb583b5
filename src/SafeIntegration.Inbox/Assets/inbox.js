// The pages work without this file. It adds: keys, evidence that lights up, honest button labels, a countdown.
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);

  // Evidence: the focused field's places in the text are lit; a place under the pointer shows its field.
  const light = fields => {
    all('mark.lit').forEach(mark => mark.classList.remove('lit'));
    if (fields === undefined) return;
    const marks = all(`mark[data-field~="${fields}"]`);
    marks.forEach(mark => mark.classList.add('lit'));
    marks[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const point = (mark, on) => mark.dataset.field.split(' ')
    .forEach(field => all(`.field[data-field="${field}"], dd[data-field="${field}"]`).forEach(e => e.classList.toggle('pointed', on)));
  all('form .field[data-field]').forEach(field => {
    field.addEventListener('focusin', () => light(field.dataset.field));
    field.addEventListener('focusout', () => light());
  });
  all('mark[data-field]').forEach(mark => {
    mark.addEventListener('mouseenter', () => point(mark, true));
    mark.addEventListener('mouseleave', () => point(mark, false));
    mark.addEventListener('click', () => one(`#field-${mark.dataset.field.split(' ')[0]}`)?.focus());
  });

  // Corrections: a changed field shows what was proposed, and the button says that it corrects.
  const inputs = all('[data-proposed]');
  const isChanged = input => input.value.replace(/\r\n?/g, '\n') !== input.dataset.proposed;
  const approve = one('button[data-unchanged]');
  const dateWords = text => /^\d{4}-\d\d-\d\d$/.test(text)
    ? new Date(`${text}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    : '';
  // What was found is the proposed value, not one that was entered instead.
  const showFound = (input, found) => {
    if (!found) return;
    found.hidden = isChanged(input);
    const others = (input.getAttribute('aria-describedby') ?? '').split(' ').filter(id => id && id !== found.id);
    input.setAttribute('aria-describedby', (found.hidden ? others : [...others, found.id]).join(' '));
  };
  const showChanges = () => {
    for (const input of inputs) {
      const field = input.closest('.field');
      const words = one('[data-date-words]', field);
      if (words) words.textContent = dateWords(input.value);
      field.classList.toggle('changed', isChanged(input));
      one('.was', field).hidden = !isChanged(input);
      showFound(input, one('.found', field));
    }
    if (approve) one('[data-label]', approve).textContent = inputs.some(isChanged) ? approve.dataset.changed : approve.dataset.unchanged;
  };
  inputs.forEach(input => input.addEventListener('input', showChanges));
  all('[data-restore]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => {
      const input = one('[data-proposed]', button.closest('.field'));
      input.value = input.dataset.proposed;
      showChanges();
      input.focus();
    });
  });
  showChanges();

  // A form is sent once, however often a key or the button is pressed.
  let isSent = false;
  all('form[data-once]').forEach(form => form.addEventListener('submit', event => {
    if (isSent) event.preventDefault();
    isSent = true;
  }));
  addEventListener('pageshow', () => { isSent = false; showChanges(); });

  // Undo: counts down by the time that was left, so that a wrong clock does not matter.
  all('[data-seconds]').forEach(button => {
    const end = performance.now() + 1000 * Number(button.dataset.seconds);
    const tick = () => {
      const left = Math.ceil((end - performance.now()) / 1000);
      if (left <= 0) {
        clearInterval(timer);
        button.closest('form').replaceChildren('Too late to undo.');
      } else {
        one('.until', button).textContent = left < 120 ? `(${left} s left)` : `(${Math.ceil(left / 60)} min left)`;
      }
    };
    const timer = setInterval(tick, 250);
    tick();
  });

  // A status that is there from the start is not read out; one that changes is.
  setTimeout(() => { one('#announced').textContent = all('[data-announce]').map(text => text.textContent).join(' '); }, 100);

  // Keys. They can be switched off, do nothing while somebody types, and never repeat: a key held down must not approve one item after the other.
  const storageKey = 'safe-integration-inbox-keys';
  const areKeysOn = () => { try { return localStorage.getItem(storageKey) !== 'off'; } catch { return true; } };
  const setKeys = isOn => {
    try { localStorage.setItem(storageKey, isOn ? 'on' : 'off'); } catch { /* a browser that stores nothing keeps its keys on */ }
    document.documentElement.classList.toggle('keys-off', !isOn);
  };
  const help = one('#help');
  const toggle = one('#shortcuts');
  toggle.checked = areKeysOn();
  document.documentElement.classList.toggle('keys-off', !toggle.checked);
  toggle.addEventListener('change', () => setKeys(toggle.checked));
  all('[data-help]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => help.showModal());
  });

  // An item appears under the fingers of somebody who has just approved another: it can be approved by key after a moment only.
  const guard = 400;
  setTimeout(() => document.documentElement.classList.add('ready'), guard);
  const isTyping = target => target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;

  const moveInList = step => {
    const rows = all('[data-row]');
    if (rows.length === 0) return false;
    const at = rows.indexOf(document.activeElement);
    const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
    rows[next].focus();
    rows[next].closest('li').scrollIntoView({ block: 'nearest' });
    return true;
  };
  const press = key => {
    const target = one(`[data-key="${CSS.escape(key)}"]`);
    if (!target) return false;
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      one('textarea', target).focus();
    } else {
      target.click();
    }
    return true;
  };
  const edit = () => {
    const input = one('[data-doubtful]');
    input?.focus();
    input?.select?.();
    return Boolean(input);
  };
  const act = key => {
    switch (key) {
      case 'j': return moveInList(1) || press(key);
      case 'k': return moveInList(-1) || press(key);
      case 'e': return edit();
      case 'a': return document.documentElement.classList.contains('ready') && press(key);
      case 'r': case 's': case 'u': case '?': return press(key);
      default: return false;
    }
  };
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !help.open && isTyping(event.target)) { event.target.blur(); return; }
    if (!areKeysOn() || help.open || event.repeat || event.isComposing || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (act(event.key)) event.preventDefault();
  });
})();
