export {
  MiniProgramClient,
  type SubscribeMessage,
  type SubscribeOutcome,
  type TextVerdict,
  type WechatLogin,
} from './mini-program.client.js';
export { PushDecoder, type PushQuery } from './push-decoder.js';
export type { PushMessage } from './push-message.js';
export { WechatModule } from './wechat.module.js';
