const FACES = ['#5b8c7a', '#b07d62', '#6c7fa6', '#a2708a', '#8a8f5c', '#5f8fa3'];
const BELL =
  '<svg viewBox="0 0 64 64" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M32 10c-10 0-16 7-16 17v10l-5 8h42l-5-8V27c0-10-6-17-16-17Z"/><path d="M26 51c1 3 3 4 6 4s5-1 6-4"/></svg>';

export function drawPeople(people, chosen) {
  if (people.length === 0) return [node('li', 'person-last', '没有找到人')];
  return people.map((person) => {
    const button = node('button', 'person');
    button.type = 'button';
    button.dataset.openid = person.openid;
    button.setAttribute('aria-current', String(person.openid === chosen));
    const text = node('span', 'person-text');
    text.append(
      node('span', 'person-name', person.nickname),
      node('span', 'person-last', person.lastTitle ?? masked(person.phone)),
    );
    button.append(face(person.nickname), text);
    if (person.messageCount > 0)
      button.append(node('span', 'person-count', String(person.messageCount)));
    const item = node('li');
    item.append(button);
    return item;
  });
}

export function drawInbox(messages, person, seen, now) {
  if (!person) return [empty('还没有微信用户', '在小程序里登录，或在左边添加一位')];
  if (messages.length === 0) {
    return [empty('还没有服务通知', '在小程序里点“允许”订阅后，门店发来的消息会出现在这里')];
  }
  const drawn = [];
  let day = '';
  for (const message of messages) {
    const sentAt = new Date(message.sentAt);
    if (dayText(sentAt, now) !== day) {
      day = dayText(sentAt, now);
      drawn.push(node('p', 'day', day));
    }
    drawn.push(card(message, sentAt, seen.size > 0 && !seen.has(message.msgid)));
  }
  return drawn;
}

function card(message, sentAt, fresh) {
  const element = node('article', fresh ? 'card fresh' : 'card');
  const app = node('div', 'card-app');
  const time = sentAt.toLocaleTimeString('zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  app.append(face(message.appName), node('span', '', `${message.appName} · ${time}`));
  const rows = node('dl', 'rows');
  for (const { label, value } of message.rows)
    rows.append(node('dt', '', label), node('dd', '', value));
  element.append(app, node('h2', 'card-title', message.title), rows);
  if (message.page) {
    const link = node('a', 'card-link', '进入小程序查看');
    // Beside this page the gateway serves the mini-program's browser twin, with hash routes; it is
    // entered as the person whose phone this is.
    link.href = `../m/?user=${encodeURIComponent(message.openid)}#/${message.page}`;
    link.target = '_top';
    element.append(link);
  }
  return element;
}

function empty(title, advice) {
  const element = node('div', 'empty');
  element.innerHTML = BELL;
  element.append(node('strong', '', title), node('p', '', advice));
  return element;
}

function face(name) {
  const element = node('span', 'face', Array.from(name)[0] ?? '客');
  element.setAttribute('aria-hidden', 'true');
  const sum = Array.from(name).reduce((total, letter) => total + letter.codePointAt(0), 0);
  element.style.background = FACES[sum % FACES.length];
  return element;
}

function node(tag, className = '', text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function masked(phone) {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

function dayText(date, now) {
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days === 0) return '今天';
  if (days === 1) return '昨天';
  return date.toLocaleDateString('zh-CN', { month: 'long', day: 'numeric', weekday: 'long' });
}

function startOfDay(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}
