// What a client knows of its writes: asked, answered, or unknown because the connection broke. Unknown ones are asked again with the same key.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 150_000;
const ONE_TRY_MS = 10_000;

export class Journal {
  constructor(url) {
    this.url = url;
    this.entries = [];
    /** Writes that were cut off when they had left already, and those of them the server had done all the same. */
    this.cut = 0;
    this.doneUnheard = 0;
    this.busy = 0;
  }

  /** One write, tried until somebody answers. What the server says no to is an answer too. */
  async write(kind, path, token, body) {
    const entry = { kind, path, key: randomUUID(), state: 'invoked', tries: 0, status: null, answer: null };
    this.entries.push(entry);
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(100)) {
      entry.tries += 1;
      try {
        const answer = await fetch(`${this.url}${path}`, {
          method: 'POST', signal: AbortSignal.timeout(ONE_TRY_MS), body: JSON.stringify(body),
          headers: { 'content-type': 'application/json', 'idempotency-key': entry.key, authorization: `Bearer ${token}` },
        });
        const text = await answer.text();
        if (answer.status === 503 || (answer.status === 409 && text.includes('request.in-progress'))) {
          this.busy += 1;
          continue;
        }
        const replayed = answer.headers.get('idempotent-replay') === 'true';
        if (entry.state === 'unknown' && replayed) this.doneUnheard += 1;
        Object.assign(entry, { state: answer.ok ? 'acknowledged' : 'refused', status: answer.status, answer: JSON.parse(text), replayed });
        return entry;
      } catch (error) {
        // Nobody there to connect to: nothing was sent. Anything else may have been done.
        if (error.cause?.code === 'ECONNREFUSED') continue;
        entry.state = 'unknown';
        this.cut += 1;
      }
    }
    return entry;
  }

  of(kind, state) {
    return this.entries.filter((entry) => entry.kind === kind && (state === undefined || entry.state === state));
  }
}
