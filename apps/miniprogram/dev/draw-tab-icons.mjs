// Draws the tab bar's PNG icons (81 px, the platform's size) from strokes, so that they can be redrawn when the palette changes.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';

const strokes = {
  home: '<path d="M4 11.200 12 4l8 7.200V19a1.500 1.500 0 0 1-1.500 1.500h-13A1.500 1.500 0 0 1 4 19z"/><path d="M12 17.500v-4.500m0 1.800c0-1.800-1.300-2.800-3.200-2.800 0 1.800 1.200 2.800 3.200 2.800zm0-1c0-1.700 1.200-2.700 3.200-2.700 0 1.900-1.200 2.700-3.200 2.700z"/>',
  code: '<rect x="4" y="4" width="6.500" height="6.500" rx="1.500"/><rect x="13.500" y="4" width="6.500" height="6.500" rx="1.500"/><rect x="4" y="13.500" width="6.500" height="6.500" rx="1.500"/><path d="M13.500 13.500h2.500v2.500m4-2.500v0M13.500 20h2.500m4-4v4h-1.500"/>',
  coupon:
    '<path d="M4 6.500h16a1 1 0 0 1 1 1v2.300a2.200 2.200 0 0 0 0 4.400v2.300a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-2.300a2.200 2.200 0 0 0 0-4.400V7.500a1 1 0 0 1 1-1z"/><path d="M14.500 9v1.500m0 3V15"/>',
  me: '<circle cx="12" cy="8.300" r="4"/><path d="M4.500 20c.6-4 3.700-6 7.500-6s6.900 2 7.500 6"/>',
};
const colours = { '': '#66716a', '-on': '#2f6b4f' };

const out = path.resolve(import.meta.dirname, '../src/assets/tabs');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 81, height: 81 } });
await mkdir(out, { recursive: true });
for (const [name, stroke] of Object.entries(strokes)) {
  for (const [suffix, colour] of Object.entries(colours)) {
    const fill = suffix === '-on' ? `${colour}22` : 'none';
    await page.setContent(
      `<style>body{margin:0;background:transparent}</style><svg width="81" height="81" viewBox="-1 -1 26 26" fill="${fill}" stroke="${colour}" stroke-width="1.700" stroke-linecap="round" stroke-linejoin="round">${stroke}</svg>`,
    );
    await writeFile(
      path.join(out, `${name}${suffix}.png`),
      await page.screenshot({ omitBackground: true }),
    );
  }
}
await browser.close();
