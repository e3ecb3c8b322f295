import { AccessTokens } from './access-tokens.js';
import { type Answer, ok, okText, refuse } from './answer.js';
import { checkContent } from './content-check.js';
import { Faults } from './faults.js';
import { miniProgramCode } from './mini-program-code.js';
import { PushSender } from './push-sender.js';
import type { App } from './records.js';
import { SignIn } from './sign-in.js';
import { SubscribePopup } from './subscribe-popup.js';
import { SubscribeSender } from './subscribe-sender.js';
import type { World } from './world.js';

export interface PlatformRequest {
  query: Record<string, string | undefined>;
  body: Record<string, unknown>;
}

export interface Endpoint {
  method: 'GET' | 'POST';
  path: string;
  handle(request: PlatformRequest): Answer | Promise<Answer>;
}

/** The parts of one simulated platform, and the endpoints of `api.weixin.qq.com` that they answer. */
export class Platform {
  readonly faults = new Faults();
  readonly tokens: AccessTokens;
  readonly signIn: SignIn;
  readonly pushes: PushSender;
  readonly popup: SubscribePopup;
  readonly sender: SubscribeSender;

  constructor(readonly world: World) {
    this.tokens = new AccessTokens(world);
    this.signIn = new SignIn(world);
    this.pushes = new PushSender(world);
    this.popup = new SubscribePopup(world, this.pushes);
    this.sender = new SubscribeSender(world, this.pushes);
  }

  reset(): void {
    this.world.reset();
    this.faults.clear();
    this.tokens.reset();
    this.signIn.reset();
    this.pushes.reset();
    this.sender.reset();
  }

  endpoints(): Endpoint[] {
    return [
      {
        method: 'GET',
        path: '/sns/jscode2session',
        handle: (request) => this.code2Session(request),
      },
      { method: 'GET', path: '/cgi-bin/token', handle: (request) => this.token(request) },
      {
        method: 'POST',
        path: '/cgi-bin/stable_token',
        handle: (request) => this.stableToken(request),
      },
      {
        method: 'POST',
        path: '/wxa/business/getuserphonenumber',
        handle: (request) => this.phoneNumber(request),
      },
      { method: 'POST', path: '/wxa/getwxacodeunlimit', handle: (request) => this.code(request) },
      {
        method: 'POST',
        path: '/cgi-bin/message/subscribe/send',
        handle: (request) => this.send(request),
      },
      {
        method: 'GET',
        path: '/wxaapi/newtmpl/gettemplate',
        handle: (request) => this.templates(request),
      },
      {
        method: 'POST',
        path: '/wxa/msg_sec_check',
        handle: (request) => this.contentCheck(request),
      },
    ];
  }

  private code2Session({ query }: PlatformRequest): Answer {
    const app = this.appWithSecret(query.appid, query.secret);
    if (query.grant_type !== 'authorization_code') refuse(40002, 'invalid grant_type');
    return ok(this.signIn.code2Session(app, query.js_code ?? ''));
  }

  private token({ query }: PlatformRequest): Answer {
    if (query.grant_type !== 'client_credential') refuse(40002, 'invalid grant_type');
    return ok(this.tokens.issuePlain(this.appWithSecret(query.appid, query.secret)));
  }

  private stableToken({ body }: PlatformRequest): Answer {
    if (body.grant_type !== 'client_credential') refuse(40002, 'invalid grant_type');
    const app = this.appWithSecret(body.appid, body.secret);
    return ok(this.tokens.issueStable(app, body.force_refresh === true));
  }

  private phoneNumber({ query, body }: PlatformRequest): Answer {
    const appid = this.tokens.appidOf(query.access_token);
    const openid = typeof body.openid === 'string' ? body.openid : undefined;
    const phone = this.signIn.phoneNumber(appid, String(body.code ?? ''), openid);
    return ok({ errcode: 0, errmsg: 'ok', phone_info: phone });
  }

  private async code({ query, body }: PlatformRequest): Promise<Answer> {
    const app = this.appOfToken(query.access_token);
    return {
      kind: 'image',
      errcode: 0,
      bytes: await miniProgramCode(app, body),
      contentType: 'image/png',
    };
  }

  private async send({ query, body }: PlatformRequest): Promise<Answer> {
    const appid = this.tokens.appidOf(query.access_token);
    const { msgid } = await this.sender.send(appid, body);
    // Written by hand: msgid is an int64 without quotes, which JSON.stringify can't say.
    return okText(`{"errcode":0,"errmsg":"ok","msgid":${msgid}}`);
  }

  /** contract §2.6 `gettemplate`: the keys are learned from `content`. */
  private templates({ query }: PlatformRequest): Answer {
    this.tokens.appidOf(query.access_token);
    const templates = [...this.world.templates.values()].map((template) => ({
      priTmplId: template.templateId,
      title: template.title,
      content: template.keywords
        .map((keyword) => `${keyword.label}:{{${keyword.key}.DATA}}\n`)
        .join(''),
      example: '',
      type: template.type,
      keywordEnumValueList: template.keywords
        .filter((keyword) => keyword.enumValues)
        .map((keyword) => ({
          keywordCode: `${keyword.key}.DATA`,
          enumValueList: keyword.enumValues,
        })),
    }));
    return ok({ errcode: 0, errmsg: 'ok', data: templates });
  }

  private contentCheck({ query, body }: PlatformRequest): Answer {
    return ok(checkContent(this.world, this.tokens.appidOf(query.access_token), body));
  }

  private appOfToken(token: string | undefined): App {
    return this.world.apps.get(this.tokens.appidOf(token)) ?? refuse(40013, 'invalid appid');
  }

  /** contract §0: appid missing 41002, unknown 40013; secret missing 41004, wrong 40125. */
  private appWithSecret(appid: unknown, secret: unknown): App {
    if (typeof appid !== 'string' || appid === '') refuse(41002, 'appid missing');
    if (typeof secret !== 'string' || secret === '') refuse(41004, 'appsecret missing');
    const app = this.world.apps.get(appid) ?? refuse(40013, 'invalid appid');
    if (app.secret !== secret) refuse(40125, 'invalid appsecret');
    return app;
  }
}
