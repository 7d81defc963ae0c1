// Only makes nicer what already works without it.

/** Says how many characters are left in a box with a limit, shortly after typing stops. */
function countCharacters(box) {
  const message = document.getElementById(box.id + '-count');
  if (!message) return;
  const most = Number(box.dataset.count);
  const spoken = document.createElement('div');
  spoken.className = 'visually-hidden';
  spoken.setAttribute('aria-live', 'polite');
  message.after(spoken);
  const number = new Intl.NumberFormat('en-GB');
  let timer;
  const tell = () => {
    const left = most - box.value.length;
    const characters = Math.abs(left) === 1 ? 'character' : 'characters';
    message.textContent = left < 0
      ? `You have ${number.format(-left)} ${characters} too many`
      : `You have ${number.format(left)} ${characters} left`;
    message.classList.toggle('ds_input__message--error', left < 0);
    clearTimeout(timer);
    timer = setTimeout(() => { spoken.textContent = message.textContent; }, 1000);
  };
  box.addEventListener('input', tell);
  if (box.value) tell();
}

document.querySelectorAll('textarea[data-count]').forEach(countCharacters);
document.querySelector('.ds_error-summary')?.focus();

document.querySelectorAll('[data-print]').forEach((button) => {
  button.closest('[hidden]')?.removeAttribute('hidden');
  button.addEventListener('click', () => window.print());
});

/** Shows how far something has come that goes on by itself, until it is done. */
function lookAgain() {
  if (!document.querySelector('[data-look-again]')) return;
  setTimeout(async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
      if (answer.ok && page) document.querySelector('main').replaceChildren(...page.childNodes);
    } catch {
      // The network is away for a while: it is looked at again.
    }
    lookAgain();
  }, 1500);
}

lookAgain();
