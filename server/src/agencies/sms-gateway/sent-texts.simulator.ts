import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { DeclineCode, TextMessageBody } from './sms-gateway.messages';

export interface SentText {
  readonly message: TextMessageBody;
  /** Of the request's content: the same id with another content is refused. */
  readonly digest: string;
  readonly at: string;
  result: 'ACCEPTED' | 'PENDING' | 'DECLINED';
  textNo: string;
  reason?: DeclineCode;
}

export const digestOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');

const MOST_KEPT = 500;

/** What the simulated gateway remembers: by request id, and over a restart when it has a file. */
export class SentTexts {
  private readonly texts = new Map<string, SentText>();
  private numbers = 0;

  constructor(private readonly now: () => Date, private readonly memoryFile?: string) {
    if (memoryFile === undefined || !existsSync(memoryFile)) return;
    const memory = JSON.parse(readFileSync(memoryFile, 'utf8')) as { numbers: number; texts: SentText[] };
    this.numbers = memory.numbers;
    for (const text of memory.texts) this.texts.set(text.message.request_id, text);
  }

  find(requestId: string): SentText | undefined {
    return this.texts.get(requestId);
  }

  all(): readonly SentText[] {
    return [...this.texts.values()];
  }

  take(message: TextMessageBody, digest: string, result: SentText['result'], reason?: DeclineCode): SentText {
    const text: SentText = { message, digest, at: this.now().toISOString(), result, textNo: result === 'ACCEPTED' ? this.number() : '', ...(reason && { reason }) };
    this.texts.set(message.request_id, text);
    for (const oldest of this.texts.keys()) {
      if (this.texts.size <= MOST_KEPT) break;
      this.texts.delete(oldest);
    }
    this.save();
    return text;
  }

  /** What was pending has reached the carrier. */
  accept(text: SentText): void {
    text.result = 'ACCEPTED';
    text.textNo = this.number();
    this.save();
  }

  forgetAll(): void {
    this.texts.clear();
    this.save();
  }

  private number(): string {
    this.numbers += 1;
    return `DEMO-${9_000_000 + this.numbers}`;
  }

  private save(): void {
    if (this.memoryFile === undefined) return;
    const temporary = `${this.memoryFile}.new`;
    writeFileSync(temporary, JSON.stringify({ numbers: this.numbers, texts: this.all() }));
    renameSync(temporary, this.memoryFile);
  }
}
