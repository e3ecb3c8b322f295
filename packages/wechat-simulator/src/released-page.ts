import { refuse } from './answer.js';
import type { App } from './records.js';

/** contract §1.6 and §2.4: no leading slash, and the path (without its query) is in the released version. */
export function requirePage(app: App, page: string): void {
  const [path = ''] = page.split('?');
  const released = app.pages === null || app.pages.includes(path);
  if (page.startsWith('/') || path === '' || !released) refuse(41030, 'invalid page');
}
