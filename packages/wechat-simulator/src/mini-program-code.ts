import QRCode from 'qrcode';
import { refuse } from './answer.js';
import type { App } from './records.js';
import { requirePage } from './released-page.js';

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;
const ENVIRONMENTS = ['release', 'trial', 'develop'];
const MIN_WIDTH = 280;
const MAX_WIDTH = 1280;
const DEFAULT_WIDTH = 430;

/** contract §1.6 getwxacodeunlimit: the fields by their rules, then a real PNG whose text is a `sim://` address. */
export async function miniProgramCode(app: App, body: Record<string, unknown>): Promise<Buffer> {
  const { scene, page, check_path: checkPath = true, env_version: environment = 'release' } = body;
  if (typeof scene !== 'string' || scene.length === 0 || scene.length > 32)
    refuse(40169, 'invalid length for scene');
  if (!SCENE.test(scene)) refuse(40129, 'invalid scene');
  if (!ENVIRONMENTS.includes(String(environment))) refuse(40097, 'invalid args');
  const width = body.width ?? DEFAULT_WIDTH;
  if (typeof width !== 'number' || width < MIN_WIDTH || width > MAX_WIDTH)
    refuse(40097, 'invalid args');
  if (page !== undefined && (typeof page !== 'string' || page.includes('?')))
    refuse(41030, 'invalid page');
  if (page && checkPath !== false) requirePage(app, page);
  const url = `sim://${app.appid}/${page ?? ''}?scene=${encodeURIComponent(scene)}`;
  return QRCode.toBuffer(url, { type: 'png', width, margin: 2 });
}
