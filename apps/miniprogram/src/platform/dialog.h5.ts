import './dialog.h5.scss';

interface Question {
  title: string;
  lines: string[];
  allow: string;
  refuse: string;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** A sheet that stands in for one that WeChat itself would draw over the page. */
export function askInDialog({ title, lines, allow, refuse }: Question): Promise<boolean> {
  const cover = element('div', 'wx-dialog-cover');
  const sheet = element('div', 'wx-dialog');
  sheet.setAttribute('role', 'dialog');
  sheet.setAttribute('aria-label', title);
  const buttons = element('div', 'wx-dialog-buttons');
  const refuseButton = element('button', 'wx-dialog-refuse', refuse);
  const allowButton = element('button', 'wx-dialog-allow', allow);
  buttons.append(refuseButton, allowButton);
  sheet.append(
    element('div', 'wx-dialog-note', '演示环境 · 模拟微信授权'),
    element('div', 'wx-dialog-title', title),
    ...lines.map((line) => element('div', 'wx-dialog-line', line)),
    buttons,
  );
  cover.append(sheet);
  document.body.append(cover);
  return new Promise((resolve) => {
    const close = (answer: boolean) => () => {
      cover.remove();
      resolve(answer);
    };
    refuseButton.addEventListener('click', close(false));
    allowButton.addEventListener('click', close(true));
  });
}
