import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { Refusal } from '../../kernel/refusal';
import type { PaperFormat } from './paper-kinds';

const LONGEST_SIDE = 2400;
/** A WebP is decoded whole, four bytes a pixel; the others are read in strips and may be as large as phones make them. */
const MOST_PIXELS = { jpeg: 64_000_000, png: 64_000_000, webp: 25_000_000 } as const;
/** Decoding is the one thing here that takes a processor for long: two at a time, some wait, the rest come back later. */
const AT_ONCE = 2;
const MOST_WAITING = 40;

/** The decoder is loaded with the first photo (.swcrc): most of the server's memory before that would be its. */
let isSetUp = false;
function setUp(): void {
  if (isSetUp) return;
  isSetUp = true;
  sharp.cache(false);
  sharp.concurrency(1);
}

/**
 * Every photo is drawn anew: what is kept was written by us. Where it was taken (EXIF), thumbnails, trailing bytes and
 * whatever else came along are gone, and the picture stands upright.
 */
@Injectable()
export class PhotoPress {
  private atWork = 0;
  private readonly waiting: (() => void)[] = [];

  async redraw(path: string, format: Exclude<PaperFormat, 'pdf'>): Promise<Buffer> {
    return this.inTurn(async () => {
      try {
        setUp();
        const photo = sharp(path, { failOn: 'error', limitInputPixels: MOST_PIXELS[format] });
        // The first bytes may lie: what the decoder sees decides.
        if ((await photo.metadata()).format !== format) throw new Refusal('paper.unreadable');
        const upright = photo.autoOrient().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
        return await (format === 'jpeg' ? upright.jpeg({ quality: 86 }) : format === 'png' ? upright.png() : upright.webp({ quality: 88 })).toBuffer();
      } catch (error) {
        // The decoder's own words are about libraries; for the person there is one thing to do in all cases.
        throw error instanceof Refusal ? error : new Refusal('paper.unreadable');
      }
    });
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.atWork >= AT_ONCE) {
      if (this.waiting.length >= MOST_WAITING) throw new Refusal('service.busy', { seconds: 10 });
      await new Promise<void>((enter) => this.waiting.push(enter));
    } else {
      this.atWork += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.atWork -= 1;
      else next();
    }
  }
}
