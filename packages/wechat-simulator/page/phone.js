import { addPerson, fetchInbox, fetchNow, fetchPeople } from './control.js';
import { drawInbox, drawPeople } from './draw.js';

const REFRESH_MS = 1500;

const people = document.getElementById('people');
const inbox = document.getElementById('inbox');
const owner = document.getElementById('owner');
const search = document.getElementById('search');
const clock = document.getElementById('clock');

const seen = new Set();
let chosen = decodeURIComponent(location.hash.slice(1));
let drawn = '';

async function refresh() {
  const [everyone, now] = await Promise.all([fetchPeople(), fetchNow()]);
  if (!everyone.some((person) => person.openid === chosen)) chosen = everyone[0]?.openid ?? '';
  const messages = chosen ? await fetchInbox(chosen) : [];
  draw(everyone, messages, now);
}

/** Redraws only what changed, so that focus, scroll and screen readers are left in peace. */
function draw(everyone, messages, now) {
  const words = search.value.trim();
  const listed = everyone
    .filter((person) => person.nickname.includes(words) || person.phone.includes(words))
    .sort((a, b) => (b.lastMessageAt ?? '').localeCompare(a.lastMessageAt ?? ''));
  clock.textContent = now.toLocaleTimeString('zh-CN', { hour: 'numeric', minute: '2-digit' });
  const state = JSON.stringify([listed, messages, chosen]);
  if (state === drawn) return;
  drawn = state;
  const person = everyone.find((candidate) => candidate.openid === chosen);
  owner.textContent = person ? `${person.nickname} 的手机` : '';
  people.replaceChildren(...drawPeople(listed, chosen));
  inbox.replaceChildren(...drawInbox(messages, person, seen, now));
  for (const message of messages) seen.add(message.msgid);
}

function choose(openid) {
  chosen = openid;
  history.replaceState(null, '', `#${encodeURIComponent(openid)}`);
  inbox.scrollTop = 0;
  tick();
}

let timer;
async function tick() {
  clearTimeout(timer);
  try {
    await refresh();
  } catch {
    owner.textContent = '模拟器没有应答，稍后自动重试';
  }
  timer = setTimeout(tick, REFRESH_MS);
}

people.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-openid]');
  if (button) choose(button.dataset.openid);
});
search.addEventListener('input', tick);
document.getElementById('add').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  const person = await addPerson(new FormData(form).get('nickname'));
  form.reset();
  choose(person.openid);
});
addEventListener('hashchange', () => choose(decodeURIComponent(location.hash.slice(1))));
tick();
