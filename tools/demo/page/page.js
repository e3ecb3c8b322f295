/** Draws the demo's progress as the server tells it, and opens the doors when all is ready. */

/** How much of the whole wait each step is, roughly. */
const SHARES = {
  ...{ build: 15, database: 2, brand: 4, server: 4 },
  ...{ members: 22, phones: 6, orders: 42, benefits: 5 },
};
const TIER_FACES = {
  BASIC: ['#a9c4a0', '#7fa382', '#1f3326'],
  SILVER: ['#d9ddd8', '#a7b0ab', '#26302b'],
  GOLD: ['#ebd08c', '#c39a4a', '#3b2a0c'],
  DIAMOND: ['#2f6b4f', '#173a2b', '#f4eedc'],
};
const HIGHEST_FIRST = ['DIAMOND', 'GOLD', 'SILVER', 'BASIC'];

const find = (selector) => document.querySelector(selector);
const growth = find('.growth');
const doors = [...document.querySelectorAll('.needs-ready')];
const number = new Intl.NumberFormat('zh-CN');

function draw(state) {
  drawSteps(state.steps);
  for (const door of doors) door.setAttribute('aria-disabled', String(!state.ready));
  growth.classList.toggle('ready', state.ready);
  growth.classList.toggle('failed', state.failure !== null);
  find('#growth-title').textContent = titleOf(state);
  find('#growth-note').textContent = noteOf(state);
  if (state.ready) drawAccounts(state.accounts);
}

function titleOf({ ready, failure }) {
  if (failure) return '没能开起来';
  return ready ? '青禾开门了，请进。' : '正在把青禾开起来…';
}

function noteOf({ ready, failure, steps }) {
  if (failure) return failure;
  if (!ready) return '第一次约一分半钟，下次几秒就好。';
  const members = steps.find(({ key }) => key === 'members')?.total;
  return members ? `${number.format(members)} 位会员刚刚住进来。` : '还是上次的会员和订单。';
}

function drawSteps(steps) {
  const items = steps.map(({ title, state, done, total }) => {
    const item = element('li', title);
    item.className = state;
    if (total) item.append(element('b', `${number.format(done)} / ${number.format(total)}`));
    return item;
  });
  find('#steps').replaceChildren(...items);
  const percent = Math.round(steps.reduce((sum, step) => sum + shareDone(step), 0));
  find('#bar').style.width = `${percent}%`;
  find('.bar').setAttribute('aria-valuenow', String(percent));
}

function shareDone({ key, state, done, total }) {
  const share = SHARES[key] ?? 0;
  if (state === 'done') return share;
  if (total) return (share * done) / total;
  return state === 'running' ? share / 3 : 0;
}

/** One person of each tier, the one with the most points. */
function drawAccounts(accounts) {
  const best = (tier) =>
    accounts.filter((one) => one.tier.code === tier).sort((a, b) => b.points - a.points)[0];
  const chosen = HIGHEST_FIRST.map(best).filter(Boolean);
  find('#accounts').replaceChildren(...chosen.map(drawAccount));
  find('#people').hidden = chosen.length === 0;
}

function drawAccount({ openid, nickname, tier, points }) {
  const link = element('a');
  link.href = `/m/?user=${encodeURIComponent(openid)}`;
  link.target = 'customer';
  const [from, to, ink] = TIER_FACES[tier.code] ?? TIER_FACES.BASIC;
  link.style.cssText = `--from:${from};--to:${to};--ink:${ink}`;
  link.append(
    element('small', tier.name),
    element('b', nickname),
    element('span', `${number.format(points)} 积分可用`),
  );
  const item = element('li');
  item.append(link);
  return item;
}

function element(tag, text = '') {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

for (const door of doors) {
  door.setAttribute('aria-disabled', 'true');
  door.addEventListener('click', (event) => {
    if (door.getAttribute('aria-disabled') !== 'true') return;
    event.preventDefault();
    growth.scrollIntoView({ block: 'center' });
  });
}

for (const button of document.querySelectorAll('.copy')) {
  button.title = '点一下复制';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.classList.add('copied');
    setTimeout(() => button.classList.remove('copied'), 1500);
  });
}

new EventSource('/demo/progress').onmessage = ({ data }) => draw(JSON.parse(data));
