import vectors from '../../../../packages/wechat-simulator/test-vectors.json' with { type: 'json' };
import { AppError, Config } from '../platform/index.js';
import { decryptPush, isPushSignature } from './push-crypto.js';
import { PushDecoder } from './push-decoder.js';
import { pushMessageOf } from './push-message.js';
import { parsePushXml } from './push-xml.js';
import { parseWechatJson } from './wechat-json.js';

const { own, official } = vectors;

function decoderOf(env: Record<string, string> = {}): PushDecoder {
  const key = Buffer.alloc(32).toString('base64');
  return new PushDecoder(
    new Config({
      DATABASE_URL: 'mysql://nobody@127.0.0.1:1/none',
      PHONE_ENCRYPTION_KEY: key,
      PHONE_INDEX_KEY: key,
      TOKEN_SECRET: key,
      WECHAT_APP_ID: own.appid,
      WECHAT_PUSH_TOKEN: own.token,
      WECHAT_PUSH_AES_KEY: own.encodingAESKey,
      ...env,
    }),
  );
}

const SECURE_QUERY = {
  encrypt_type: 'aes',
  timestamp: own.timestamp,
  nonce: own.nonce,
  signature: own.signature,
  msg_signature: own.msg_signature,
};
const SECURE_BODY = JSON.stringify({ ToUserName: 'gh_sim', Encrypt: own.Encrypt });

function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'none';
}

describe('signatures and encryption (contract §4)', () => {
  test.each([official.urlCheck, official.plain, { ...official.secure, token: 'AAAAA' }, own])(
    'the signature of $timestamp',
    ({ token, timestamp, nonce, signature }) => {
      expect(isPushSignature(signature, token, timestamp, nonce)).toBe(true);
      expect(isPushSignature(signature, token, timestamp, `${nonce}0`)).toBe(false);
      expect(isPushSignature('', token, timestamp, nonce)).toBe(false);
    },
  );

  test('decrypts the vectors; not with another key, nor when cut or changed', () => {
    expect(decryptPush(own.encodingAESKey, own.Encrypt)).toEqual({
      message: own.plaintext,
      appId: own.appid,
    });
    const { secure, reply } = official;
    expect(decryptPush(secure.encodingAESKey, reply.Encrypt)).toEqual({
      message: reply.message,
      appId: secure.appid,
    });
    expect(decryptPush('B'.repeat(43), own.Encrypt)?.message).not.toBe(own.plaintext);
    expect(decryptPush(own.encodingAESKey, own.Encrypt.slice(0, 30))).toBeNull();
    expect(decryptPush(own.encodingAESKey, '')).toBeNull();
  });
});

describe('decoding', () => {
  test('a secure push of the vectors', () => {
    expect(decoderOf().decode(SECURE_QUERY, SECURE_BODY)).toEqual({
      openid: 'oTestOpenid0000000000000001',
      createdAt: new Date(1785550000 * 1000),
      event: 'subscribe_msg_popup_event',
      fields: {},
      items: [{ TemplateId: 'TPL_A', SubscribeStatusString: 'accept', PopupScene: '0' }],
    });
  });

  test('a plain push with the same content', () => {
    const { timestamp, nonce, signature } = own;
    const message = decoderOf().decode({ timestamp, nonce, signature }, own.plaintext);
    expect(message.items).toHaveLength(1);
  });

  test.each([
    [
      'signed with `signature` only',
      { ...SECURE_QUERY, msg_signature: own.signature },
      {},
      SECURE_BODY,
    ],
    ['unsigned', { encrypt_type: 'aes' }, {}, SECURE_BODY],
    ['of another app', SECURE_QUERY, { WECHAT_APP_ID: 'wxffffffffffffffff' }, SECURE_BODY],
    ['with no token set', SECURE_QUERY, { WECHAT_PUSH_TOKEN: '' }, SECURE_BODY],
  ])('a push %s is not the platform’s', (_name, query, env, body) => {
    expect(refusalOf(() => decoderOf(env).decode(query, body))).toBe('UNAUTHENTICATED');
  });

  test.each(['', '{', '[]', 'null', '<xml>', '{"Encrypt":1}'])('%j can’t be read', (body) => {
    expect(refusalOf(() => decoderOf().decode(SECURE_QUERY, body))).toBe('INVALID_INPUT');
  });

  test('the echo of a verification', () => {
    const { token, timestamp, nonce, signature } = official.urlCheck;
    const decoder = decoderOf({ WECHAT_PUSH_TOKEN: token });
    expect(decoder.echo({ timestamp, nonce, signature, echostr: '42' })).toBe('42');
    expect(refusalOf(() => decoder.echo({ timestamp, nonce, echostr: '42' }))).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('one form for all (contract §2.8)', () => {
  const head = { FromUserName: 'o1', CreateTime: '1785550000', Event: 'subscribe_msg_popup_event' };
  const [one, two] = [{ TemplateId: 'A' }, { TemplateId: 'B' }];

  test.each([
    ['a bare object', { ...head, List: one }, [one]],
    ['an array', { ...head, List: [one, two] }, [one, two]],
    ['the wrapped key', { ...head, SubscribeMsgPopupEvent: { List: [one, two] } }, [one, two]],
    ['none', head, []],
  ])('JSON with %s', (_name, content, items) => {
    expect(pushMessageOf(content)?.items).toEqual(items);
  });

  test('XML, with CDATA, entities and a list of two', () => {
    const xml = `<?xml version="1.0"?><xml><FromUserName><![CDATA[o1]]></FromUserName>
      <CreateTime>1785550000</CreateTime><MsgType><![CDATA[event]]></MsgType>
      <Event><![CDATA[subscribe_msg_popup_event]]></Event><Note>a &amp; b</Note>
      <SubscribeMsgPopupEvent><List><TemplateId>A</TemplateId></List><List><TemplateId>B</TemplateId></List></SubscribeMsgPopupEvent></xml>`;
    expect(pushMessageOf(parsePushXml(xml))).toMatchObject({
      items: [one, two],
      fields: { Note: 'a & b' },
    });
  });

  test.each([
    '<!DOCTYPE a [<!ENTITY b "c">]><xml><a>&b;</a></xml>',
    '<xml><a></xml></a>',
    '<xml><a>1</a>',
    '<xml a="1"/>',
    `${'<a>'.repeat(20)}${'</a>'.repeat(20)}`,
  ])('XML that the platform never writes is refused: %s', (xml) => {
    expect(parsePushXml(xml)).toBeNull();
  });

  test('a name like `__proto__` is only a name', () => {
    expect(parsePushXml('<xml><__proto__><polluted>1</polluted></__proto__></xml>')).not.toBeNull();
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});

test('64-bit numbers keep all their digits', () => {
  expect(
    parseWechatJson('{"errcode":0,"msgid":3642988115293223657,"a":[9007199254740993]}'),
  ).toEqual({
    errcode: 0,
    msgid: '3642988115293223657',
    a: ['9007199254740993'],
  });
  expect(parseWechatJson('{"text":": 3642988115293223657,"}')).toEqual({
    text: ': 3642988115293223657,',
  });
  expect(parseWechatJson('{')).toBeNull();
});

describe('a plain push', () => {
  const query = { timestamp: own.timestamp, nonce: own.nonce, signature: own.signature };
  const body = JSON.stringify({ FromUserName: 'o1', CreateTime: 1, MsgType: 'event', Event: 'e' });

  test('is read where a developer uses the plain mode', () => {
    expect(decoderOf().decode(query, body).event).toBe('e');
  });

  test('is refused in production where a key was set', () => {
    const production = { NODE_ENV: 'production' };
    expect(refusalOf(() => decoderOf(production).decode(query, body))).toBe('UNAUTHENTICATED');
    const plain = decoderOf({ ...production, WECHAT_PUSH_AES_KEY: '' });
    expect(plain.decode(query, body).event).toBe('e');
  });
});
