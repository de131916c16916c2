import type { SavedSection } from '@qiban/shared';
import { isRefusal, isUnreachable } from '@/platform/api-failure';
import { changedFields, merged, partAt, withPart, type Clash } from './draft-merge';

/** What is kept on the phone while it is not on the server. */
export interface Kept<V> { base: V; typed: V }

export interface Known<V> { value: V; version: number; savedAt: string | null }

export interface DraftPorts<V> {
  /** Sends the changed fields; the version is the one they were written against. */
  save(changed: Partial<V>, seenVersion: number): Promise<SavedSection>;
  load(): Promise<Known<V>>;
  /** Null forgets. False: this phone could not keep it. */
  keep(kept: Kept<V> | null): boolean;
  /** Nobody answered: whoever sends what is kept will come back to it. */
  unreached(): void;
}

export type DraftState = 'clean' | 'typing' | 'saving' | 'saved' | 'failed' | 'clash';

/** What a page needs of a draft whatever its section. */
export type OpenDraft = Pick<SectionDraft<object>, 'state' | 'isDirty' | 'waits' | 'isKept' | 'clashes' | 'failure' | 'savedAt' | 'now' | 'flush' | 'choose'>;

const SETTLE_MS = 600;

/**
 * One section being written. Saved by itself soon after the last key; kept on the phone until the server has it; when
 * another phone wrote meanwhile, both are put together and only real contradictions are put before the person.
 */
export class SectionDraft<V extends object> {
  value: V;
  state: DraftState = 'clean';
  savedAt: string | null;
  clashes: readonly Clash[] = [];
  failure: unknown = null;
  /** What is not on the server yet is on this phone. */
  isKept = true;
  /** Changes with everything the screen may show. */
  revision = 0;
  private base: V;
  /** What both phones began from, as far as they still contradict each other: kept, so that a restart asks again instead of writing over. */
  private common: V | null = null;
  private version: number;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private sending: Promise<boolean> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ports: DraftPorts<V>, known: Known<V>, kept: Kept<V> | null) {
    this.base = known.value;
    this.version = known.version;
    this.savedAt = known.savedAt;
    this.value = known.value;
    if (kept !== null) {
      ({ value: this.value, clashes: this.clashes } = merged(kept.base, kept.typed, known.value));
      if (this.clashes.length > 0) {
        this.state = 'clash';
        this.common = kept.base;
      }
      else if (this.isDirty) this.schedule(SETTLE_MS);
      else ports.keep(null);
    }
  }

  get isDirty(): boolean {
    return Object.keys(changedFields(this.base, this.value)).length > 0;
  }

  /** Nobody answered the last time; it is sent again without being asked for. */
  get waits(): boolean {
    return this.state === 'failed' && isUnreachable(this.failure);
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(changes: Partial<V>): void {
    this.value = { ...this.value, ...changes };
    this.keep();
    // What waits for the network goes on waiting: a line that flickered with every key would say nothing.
    if (!this.waits) this.state = this.clashes.length > 0 ? 'clash' : this.sending !== null ? 'saving' : 'typing';
    this.tell(this.state);
    this.schedule(SETTLE_MS);
  }

  /** The server was read again: a page without changes of its own follows silently. */
  follow(known: Known<V>): void {
    if (known.version <= this.version || this.isDirty || this.sending !== null) return;
    this.base = known.value;
    this.value = known.value;
    this.version = known.version;
    this.savedAt = known.savedAt;
    this.tell('clean');
  }

  /** My side of a contradiction, as it stands now: it may have been typed on since the question was put. */
  now({ path }: Clash): unknown {
    return partAt(this.value, path);
  }

  /** Settles one contradiction; the last one settled is saved at once. */
  choose(part: string, side: 'mine' | 'theirs'): void {
    const clash = this.clashes.find((each) => each.part === part);
    if (clash === undefined) return;
    if (side === 'theirs') this.value = withPart(this.value, clash.path, clash.theirs);
    this.clashes = this.clashes.filter((each) => each !== clash);
    this.common = this.clashes.length === 0 || this.common === null ? null : withPart(this.common, clash.path, clash.theirs);
    this.keep();
    this.tell(this.clashes.length > 0 ? 'clash' : 'typing');
    if (this.clashes.length === 0) void this.flush();
  }

  /** Saves now. False: it is not on the server, and the screen says why. */
  flush(): Promise<boolean> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.sending ??= this.send().finally(() => { this.sending = null; });
    return this.sending;
  }

  private async send(): Promise<boolean> {
    while (this.clashes.length === 0) {
      const changed = changedFields(this.base, this.value);
      if (Object.keys(changed).length === 0) {
        this.ports.keep(null);
        this.tell(this.state === 'clean' ? 'clean' : 'saved');
        return true;
      }
      if (!this.waits) this.tell('saving');
      try {
        const saved = await this.ports.save(changed, this.version);
        this.base = { ...this.base, ...changed };
        this.version = saved.sectionVersion;
        this.savedAt = saved.savedAt;
        this.failure = null;
        this.state = 'saved';
      } catch (error) {
        if (!isRefusal(error) || error.code !== 'draft.changed-elsewhere') return this.fail(error);
        try {
          await this.meet();
        } catch (unanswered) {
          return this.fail(unanswered);
        }
      }
    }
    this.tell('clash');
    return false;
  }

  /** Takes in what the other phone wrote. */
  private async meet(): Promise<void> {
    const known = await this.ports.load();
    const { value, clashes } = merged(this.base, this.value, known.value);
    this.common = clashes.length > 0 ? this.base : null;
    this.base = known.value;
    this.version = known.version;
    this.value = value;
    this.clashes = clashes;
    this.keep();
  }

  private fail(error: unknown): false {
    this.failure = error;
    this.tell('failed');
    if (this.waits) this.ports.unreached();
    return false;
  }

  private keep(): void {
    this.isKept = this.ports.keep({ base: this.common ?? this.base, typed: this.value });
  }

  private schedule(after: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), after);
  }

  private tell(state: DraftState): void {
    this.state = state;
    this.revision += 1;
    for (const listener of [...this.listeners]) listener();
  }
}

