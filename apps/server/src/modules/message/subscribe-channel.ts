import { Injectable } from '@nestjs/common';
import { Config, pause, UnitOfWork, WallClock } from '../../platform/index.js';
import {
  MiniProgramClient,
  type SubscribeMessage,
  type SubscribeOutcome,
} from '../../wechat/index.js';
import { type Pace, SendPaceRepository } from './send-pace.repository.js';

const PACE: Pace = { perSecond: 100, burst: 100 };
const LOOK_AGAIN_MS = 50;
/** Well within the lease of a delivery. */
const MOST_LOOKS = 400;
const BUSY = -1;

/**
 * Subscribe messages at the pace of the app: a token bucket shared by all worker processes. Whoever
 * finds it empty waits for a turn; by the wall clock, since the platform knows no other.
 */
@Injectable()
export class SubscribeChannel {
  constructor(
    private readonly client: MiniProgramClient,
    private readonly pace: SendPaceRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly wallClock: WallClock,
    private readonly config: Config,
  ) {}

  async send(message: SubscribeMessage): Promise<SubscribeOutcome> {
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      if (await this.takeTurn()) return this.client.sendSubscribeMessage(message);
      await pause(LOOK_AGAIN_MS);
    }
    return { outcome: 'refused', errcode: BUSY };
  }

  private takeTurn(): Promise<boolean> {
    const bucket = `subscribe:${this.config.wechat.appId}`;
    return this.unitOfWork.run('send.turn', (tx) =>
      this.pace.takeToken(tx, bucket, this.wallClock.now(), PACE),
    );
  }
}
