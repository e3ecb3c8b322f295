export {
  MiniProgramClient,
  type SubscribeMessage,
  type SubscribeOutcome,
  type TextVerdict,
  type WechatLogin,
} from './mini-program.client.js';
export { WechatModule } from './wechat.module.js';
