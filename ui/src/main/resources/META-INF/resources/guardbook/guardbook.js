// Keys, focus and menus: what has to happen in the browser, and nothing else.
(() => {
  const typing = (element) => {
    const inner = element && element.shadowRoot && element.shadowRoot.activeElement;
    if (inner) return typing(inner);
    return !!element && (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable);
  };
  const keysOff = () => localStorage.getItem('guardbook-keys') === 'off';
  const seen = (element) => element.offsetParent !== null || element.getClientRects().length > 0;
  let afterG = 0;

  // The rows j and k walk through: each a link or button that Enter opens, or a slip of a timeline.
  // A grid keeps its rows in another order than it shows them
  const top = (element) => element.getBoundingClientRect().top;
  const rows = () => [...document.querySelectorAll('main [data-row]')].filter(seen).sort((one, other) => top(one) - top(other));
  const walk = (step) => {
    const all = rows();
    if (!all.length) return;
    const here = all.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
    const next = here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, here + step));
    all[next].focus();
    all[next].scrollIntoView({ block: 'nearest' });
  };

  // Where the navigation leads, each place with its key
  const places = () => [...document.querySelectorAll('nav [data-key]')].map((link) => {
    const key = link.dataset.key;
    return `<dt>${key === 'n' ? '' : '<kbd>g</kbd> '}<kbd>${key}</kbd></dt><dd>${key === 'n' ? '' : 'Go to '}${link.firstElementChild.textContent}</dd>`;
  }).join('');

  const showKeys = () => {
    let dialog = document.getElementById('keys');
    if (!dialog) {
      dialog = document.createElement('dialog');
      dialog.id = 'keys';
      dialog.className = 'question keys';
      dialog.setAttribute('aria-labelledby', 'keys-title');
      dialog.innerHTML = `<h2 id="keys-title">Keys</h2><dl>
        <dt><kbd>/</kbd></dt><dd>Search</dd>
        <dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>Next and previous in a list or timeline</dd>
        <dt><kbd>Enter</kbd></dt><dd>Open</dd>
        ${places()}
        <dt><kbd>Esc</kbd></dt><dd>Close a dialog or a menu</dd>
        <dt><kbd>?</kbd></dt><dd>These keys</dd></dl>
        <div class="ticks" style="margin:14px 0"><label><input type="checkbox" id="keys-on"> Single keys do something (switch them off if you dictate or they get in your way)</label></div>
        <form method="dialog"><button class="btn">Close</button></form>`;
      document.body.append(dialog);
      dialog.querySelector('#keys-on').addEventListener('change', (event) =>
        localStorage.setItem('guardbook-keys', event.target.checked ? 'on' : 'off'));
    }
    dialog.querySelector('#keys-on').checked = !keysOff();
    dialog.showModal();
  };
  window.guardbookKeys = showKeys;

  const go = (key) => {
    const link = document.querySelector(`nav [data-key="${key}"]`);
    if (link) link.click();
    return !!link;
  };

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open]').forEach((menu) => {
        const inside = menu.contains(document.activeElement);
        menu.open = false;
        if (inside) menu.querySelector('summary').focus();
      });
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || keysOff()) return;
    if (typing(document.activeElement) || document.querySelector('dialog[open]')) return;
    if (afterG && Date.now() - afterG < 1500) {
      afterG = 0;
      if (go(event.key)) event.preventDefault();
      return;
    }
    switch (event.key) {
      case '/': {
        const field = document.querySelector('.search input, main [role="search"] input');
        if (field) {
          event.preventDefault();
          const folded = field.closest('details:not([open])');
          if (folded) folded.open = true;
          field.focus();
          field.select();
        }
        break;
      }
      case '?': event.preventDefault(); showKeys(); break;
      case 'j': walk(1); break;
      case 'k': walk(-1); break;
      case 'n': if (go('n')) event.preventDefault(); break;
      case 'g': afterG = Date.now(); break;
      case 'Enter': {
        const slip = document.activeElement && document.activeElement.matches('.slip[data-row]') && document.activeElement.querySelector('a, button, summary');
        if (slip) { event.preventDefault(); slip.focus(); }
        break;
      }
    }
  });

  // Menus close when something else is touched
  document.addEventListener('click', (event) => {
    document.querySelectorAll('details.menu[open]').forEach((menu) => {
      if (!menu.contains(event.target) || event.target.closest('.sheet a, .sheet button')) menu.open = false;
    });
    const problem = event.target.closest && event.target.closest('.err a[href^="#"], a.skip, a.jump');
    if (problem) {
      event.preventDefault();
      const target = document.getElementById(problem.getAttribute('href').slice(1));
      if (target) { if (target.tabIndex < 0) target.tabIndex = -1; target.focus(); target.scrollIntoView({ block: problem.matches('.jump') ? 'start' : 'center' }); }
    }
    const pick = event.target.closest && event.target.closest('.pick button');
    if (pick) { const native = pick.parentElement.querySelector('input'); if (native.showPicker) native.showPicker(); }
  }, true);
  document.addEventListener('focusin', (event) => {
    document.querySelectorAll('details.menu[open]').forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });

  // A whole date pasted into the day, 4/5/1984 say, goes into its three boxes
  document.addEventListener('paste', (event) => {
    const parts = event.target.closest && event.target.closest('.parts');
    if (!parts) return;
    const text = (event.clipboardData.getData('text') || '').trim();
    const iso = text.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
    const day = text.match(/^(\d{1,2})[\s./-]+([A-Za-z]+|\d{1,2})[\s./-]+(\d{2,4})$/);
    const found = iso ? [iso[3], iso[2], iso[1]] : day ? [day[1], day[2], day[3]] : null;
    if (!found) return;
    event.preventDefault();
    [...parts.querySelectorAll('input.in')].slice(0, 3).forEach((input, index) => {
      input.value = found[index];
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
  });

  // After a page has changed, reading goes on at its heading
  window.guardbookArrived = () => {
    const heading = document.querySelector('main h1');
    const busy = document.activeElement && document.activeElement !== document.body && document.querySelector('main') && document.querySelector('main').contains(document.activeElement);
    if (heading && !busy) { heading.tabIndex = -1; heading.focus({ preventScroll: true }); window.scrollTo(0, 0); }
  };
})();
