import type { Entry } from './name-index';
import { LAST_DECIDING_RANK, LAST_RANK } from './name-query';

/** Where a found name lies: it is made into an entry only when it is among the nearest. */
export interface NameSource {
  entryOf(number: number): Entry;
}

/** Collects what a search comes across, by rank, and hands it out nearest first. */
export class NearestNames {
  private readonly found: ({ readonly sources: NameSource[]; readonly numbers: number[] } | undefined)[] = [];

  add(rank: number, source: NameSource, number: number): void {
    const list = (this.found[rank] ??= { sources: [], numbers: [] });
    list.sources.push(source);
    list.numbers.push(number);
  }

  /** Every deciding one, and of the others the nearest `most`; what `counts` rejects is not counted. */
  take(most: number, counts: (entry: Entry) => boolean): Entry[] {
    const taken: Entry[] = [];
    let near = 0;
    for (let rank = 0; rank <= LAST_RANK; rank++) {
      const list = this.found[rank];
      if (list === undefined) continue;
      for (let at = 0; at < list.numbers.length; at++) {
        if (rank > LAST_DECIDING_RANK && near >= most) return taken;
        const entry = list.sources[at]!.entryOf(list.numbers[at]!);
        if (!counts(entry)) continue;
        taken.push(entry);
        if (rank > LAST_DECIDING_RANK) near += 1;
      }
    }
    return taken;
  }
}
