import vectors from '../test-vectors.json' with { type: 'json' };
import { encryptPush, pushSignature } from './push-crypto.js';

const { own, official } = vectors;

test.each([
  ['own push', own],
  ['official address check', official.urlCheck],
  ['official plain push', official.plain],
  ['official secure push', official.secure],
])(
  'contract §4: the signature of the %s',
  (_name, { token = 'AAAAA', timestamp, nonce, signature }) => {
    expect(pushSignature(token, timestamp, nonce)).toBe(signature);
  },
);

test('contract §4: the own vector encrypts to the same text and signs with it', () => {
  const encrypted = encryptPush(
    own.encodingAESKey,
    Buffer.from(own.random16),
    own.plaintext,
    own.appid,
  );
  expect(encrypted).toBe(own.Encrypt);
  expect(pushSignature(own.token, own.timestamp, own.nonce, encrypted)).toBe(own.msg_signature);
});

test("contract §4: the official reply's text and signature", () => {
  const { secure, reply } = official;
  const encrypted = encryptPush(
    secure.encodingAESKey,
    Buffer.from(reply.random16),
    reply.message,
    secure.appid,
  );
  expect(encrypted).toBe(reply.Encrypt);
  expect(pushSignature(secure.token, reply.timestamp, reply.nonce, encrypted)).toBe(
    reply.msgSignature,
  );
});
