import { refuse } from './answer.js';
import type { World } from './world.js';

const LONGEST_CONTENT = 2500;
const SCENES = [1, 2, 3, 4];
const VISIT_WINDOW_MS = 2 * 3_600_000;
const LABEL_OK = 100;

/** contract §1.8 msg_sec_check: a word list instead of a judgement; 61010 when the person was not here for two hours. */
export function checkContent(
  world: World,
  appid: string,
  body: Record<string, unknown>,
): Record<string, unknown> {
  const { content, version, scene, openid } = body;
  if (typeof openid !== 'string' || openid === '') refuse(40003, 'invalid openid');
  if (
    typeof content !== 'string' ||
    content === '' ||
    Array.from(content).length > LONGEST_CONTENT
  ) {
    refuse(40097, 'invalid args');
  }
  if (version !== 2 || !SCENES.includes(Number(scene))) refuse(40129, 'invalid scene');
  const user = world.users.get(openid) ?? refuse(40003, 'invalid openid');
  if (user.appid !== appid) refuse(43104, 'openid not match appid');
  if (world.clock.now().getTime() - user.lastVisitAt.getTime() > VISIT_WINDOW_MS) {
    refuse(61010, 'user access record expired');
  }
  const texts = [content, body.title, body.nickname, body.signature].filter(
    (text) => typeof text === 'string',
  );
  const risky = world.riskyWords.find(({ word }) => texts.some((text) => text.includes(word)));
  const suggest = risky ? 'risky' : 'pass';
  const label = risky?.label ?? LABEL_OK;
  return {
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label },
    detail: [
      {
        strategy: 'keyword',
        errcode: 0,
        suggest,
        label,
        ...(risky ? { keyword: risky.word } : {}),
      },
    ],
    trace_id: world.random.hex(24),
  };
}
