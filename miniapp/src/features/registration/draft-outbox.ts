import type { KeptLine } from './kept-drafts';
import type { SectionDraft } from './section-draft';

const RETRY_MS = 5_000;

type Sendable = Pick<SectionDraft<object>, 'flush' | 'waits'>;

export interface OutboxPorts {
  /** In the order in which they are to be sent. */
  lines(): readonly KeptLine[];
  /** Null: it cannot be sent as things are, and stays. Rejects when nobody answered. */
  draft(line: KeptLine): Promise<Sendable | null>;
}

/** Sends what was written without a connection, in the order it was written, one after the other; and comes back to it until it is gone. */
export class DraftOutbox {
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly ports: OutboxPorts) {}

  send(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.running ??= this.run().finally(() => { this.running = null; });
    return this.running;
  }

  /** Somebody found that nobody answers. */
  later(): void {
    this.timer ??= setTimeout(() => void this.send(), RETRY_MS);
  }

  private async run(): Promise<void> {
    for (const line of this.ports.lines()) {
      if (await this.reaches(line)) continue;
      this.later();
      return;
    }
  }

  private async reaches(line: KeptLine): Promise<boolean> {
    try {
      const draft = await this.ports.draft(line);
      if (draft === null) return true;
      await draft.flush();
      return !draft.waits;
    } catch {
      return false;
    }
  }
}
