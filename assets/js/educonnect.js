/**
 * What JavaScript adds to pages that work without it. One file, because one request is what a page may cost.
 * Elements say what they want by data attributes; the components in src/ui/components write them.
 */

/** Password fields: a button that shows what was typed. It stays hidden where this file does not run. */
for (const button of document.querySelectorAll('[data-show-label]')) {
  const field = document.getElementById(button.getAttribute('aria-controls'));
  const show = (shown) => {
    field.type = shown ? 'text' : 'password';
    button.firstElementChild.textContent = shown ? button.dataset.hideLabel : button.dataset.showLabel;
  };
  button.hidden = false;
  button.addEventListener('click', () => show(field.type === 'password'));
  // A shown password would be offered as a text to remember, and stand on the screen of a shared computer.
  field.form?.addEventListener('submit', () => show(false));
}

/** Buttons that wait before they can be used, for instance to send a code again. */
for (const button of document.querySelectorAll('[data-wait]')) {
  const text = button.querySelector('span');
  const label = text.textContent;
  const end = Date.now() + Number(button.dataset.wait) * 1000;
  const tick = () => {
    const seconds = Math.ceil((end - Date.now()) / 1000);
    button.disabled = seconds > 0;
    text.textContent = seconds > 0 ? button.dataset.waitLabel.replace('{seconds}', seconds) : label;
    if (seconds > 0) setTimeout(tick, 500);
  };
  tick();
}

/** Identifiers: a button that copies. */
for (const button of document.querySelectorAll('[data-copy]')) {
  if (navigator.clipboard === undefined) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.querySelector('span').textContent = button.dataset.copiedLabel;
  });
}

/** Rules of a new password, ticked while one types. */
for (const list of document.querySelectorAll('[data-rules-for]')) {
  const field = document.getElementById(list.dataset.rulesFor);
  const rules = [...list.querySelectorAll('[data-pattern]')].map((item) => ({
    item,
    pattern: new RegExp(item.dataset.pattern, 'u'),
  }));
  const check = () => {
    for (const { item, pattern } of rules) {
      const met = pattern.test(field.value.normalize('NFKC'));
      item.classList.toggle('ec-rule--met', met);
      item.lastElementChild.hidden = !met;
    }
  };
  field.addEventListener('input', check);
  check();
}

/** Passkeys: forms that stay hidden where the browser has none. */
for (const form of document.querySelectorAll('[data-passkey]')) {
  if (window.PublicKeyCredential === undefined) continue;
  const failed = form.querySelector('[role=alert]');
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    failed.hidden = true;
    try {
      const { askPasskey } = await import('./passkey.js');
      await askPasskey(form);
    } catch {
      // Given up by the person, or by the device: nothing to tell apart.
      failed.hidden = false;
    }
  });
}

/** Forms are sent once: a second press within ten seconds, or before the page is left, is ignored. */
const sentAt = new WeakMap();
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || form.dataset.repeatable !== undefined) return;
  if (Date.now() - (sentAt.get(form) ?? Number.NEGATIVE_INFINITY) < 10_000) {
    event.preventDefault();
    return;
  }
  sentAt.set(form, Date.now());
  event.submitter?.setAttribute('aria-busy', 'true');
});
// A page taken back from the browser's memory (Back) must be usable again.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const form of document.forms) sentAt.delete(form);
  for (const button of document.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
});

/** Parts of a page that follow a long work: fetched again until the server stops asking for it. */
const follow = (part) => {
  setTimeout(
    async () => {
      try {
        const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
        const fresh = new DOMParser()
          .parseFromString(await answer.text(), 'text/html')
          .getElementById(part.id);
        if (fresh === null || fresh.dataset.live === undefined) location.reload();
        else {
          part.replaceWith(fresh);
          follow(fresh);
        }
      } catch {
        follow(part);
      }
    },
    Number(part.dataset.live) * 1000,
  );
};
for (const part of document.querySelectorAll('[data-live]')) follow(part);

/**
 * A page that answers a form (a field to mend) becomes, for Back and reload, the page of its address: browsers would
 * otherwise ask whether to send the form again, in words that frighten.
 */
history.replaceState(history.state, '');
