// Without it, the button 'Work out the quorum' does the same. The rule is the server's: this only asks.
const answer = document.getElementById('quorum-answer');
const button = document.querySelector('button[name="WorkOut"]');
const form = button?.form;
let waiting;
let asking;

/** Sends the form as the button would, and shows what the answer says of the quorum. Nothing is saved. */
async function ask() {
  asking?.abort();
  asking = new AbortController();
  const fields = new URLSearchParams(new FormData(form));
  fields.set(button.name, button.value);
  try {
    const reply = await fetch(location.pathname, { method: 'POST', body: fields, signal: asking.signal });
    const said = new DOMParser().parseFromString(await reply.text(), 'text/html').getElementById(answer.id);
    if (!reply.ok || !said) throw new Error(`The quorum was not worked out: ${reply.status}`);
    if (said.textContent !== answer.textContent) answer.replaceChildren(...said.childNodes);
  } catch (problem) {
    if (problem.name !== 'AbortError') answer.textContent = `It could not be worked out just now. Press ‘${button.textContent}’.`;
  }
}

form?.addEventListener('change', (event) => {
  if (!event.target.name.endsWith('.State')) return;
  clearTimeout(waiting);
  waiting = setTimeout(ask, 150);
});
