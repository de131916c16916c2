import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { request as send } from 'undici';
import { sealedMessage, type CallbackKeys } from './wechat-callback';

export interface EventPush {
  readonly url: string;
  readonly keys: CallbackKeys;
  /** Between the three tries. */
  readonly pauseMs?: number;
  /** The platform repeats itself at times; with 2, every event comes twice. */
  copies?: number;
}

/** The platform's side of message push in safe mode: five seconds, three tries, "success" or an empty body ends it. */
export class EventPusher {
  readonly pushed: { readonly event: string; readonly status: number | 'unreachable' }[] = [];
  private readonly pending = new Set<Promise<void>>();

  constructor(
    private readonly push: EventPush | undefined,
    private readonly now: () => Date,
  ) {}

  emit(event: string, openid: string, fields: Record<string, unknown>): void {
    if (!this.push) return;
    const time = Math.floor(this.now().getTime() / 1000);
    const message = JSON.stringify({ ToUserName: 'gh_simulated0000', FromUserName: openid, CreateTime: time, MsgType: 'event', Event: event, ...fields });
    for (let copy = 0; copy < (this.push.copies ?? 1); copy++) {
      const delivery = this.deliver(this.push, event, message, time).finally(() => this.pending.delete(delivery));
      this.pending.add(delivery);
    }
  }

  async settled(): Promise<void> {
    await Promise.all(this.pending);
  }

  private async deliver({ url, keys, pauseMs }: EventPush, event: string, message: string, time: number): Promise<void> {
    const nonce = String(randomBytes(4).readUInt32BE());
    const sealed = sealedMessage(keys, message, time, nonce);
    const address = new URL(url);
    address.search = new URLSearchParams({ timestamp: String(time), nonce, encrypt_type: 'aes', msg_signature: sealed.MsgSignature }).toString();
    for (let attempt = 0; attempt < 3; attempt++) {
      if (attempt > 0) await sleep(pauseMs ?? 1_000, undefined, { ref: false });
      try {
        const answer = await send(address, {
          method: 'POST', headers: { 'content-type': 'application/json' }, signal: AbortSignal.timeout(5_000), reset: true,
          body: JSON.stringify({ ToUserName: 'gh_simulated0000', Encrypt: sealed.Encrypt }),
        });
        const text = await answer.body.text();
        this.pushed.push({ event, status: answer.statusCode });
        if (answer.statusCode === 200 && (text === '' || text === 'success')) return;
      } catch {
        this.pushed.push({ event, status: 'unreachable' });
      }
    }
  }
}
