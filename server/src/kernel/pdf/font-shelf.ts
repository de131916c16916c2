import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { create, type Font, type FontCollection } from 'fontkit';
import { sfntFrom } from './web-font';

/** 宋体 for what is read, 黑体 for what is looked up. */
export type Face = 'song' | 'song-bold' | 'hei' | 'hei-bold';

const FAMILIES: Record<Face, { family: string; weight: number; system: string }> = {
  song: { family: 'noto-serif-sc', weight: 400, system: 'NotoSerifCJK-Regular.ttc NotoSerifCJKsc-Regular' },
  'song-bold': { family: 'noto-serif-sc', weight: 700, system: 'NotoSerifCJK-Bold.ttc NotoSerifCJKsc-Bold' },
  hei: { family: 'noto-sans-sc', weight: 400, system: 'NotoSansCJK-Regular.ttc NotoSansCJKsc-Regular' },
  'hei-bold': { family: 'noto-sans-sc', weight: 600, system: 'NotoSansCJK-Bold.ttc NotoSansCJKsc-Bold' },
};

/** Where the usual Linux packages put Noto CJK. It has the rare characters of names (𠮷, 䶮, 㛃) that the web fonts lack. */
const SYSTEM_FOLDERS = ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk', '/usr/share/fonts/google-noto-cjk', '/usr/local/share/fonts'];

/** Which subsets declare a character: most often one. */
type Catalogue = ReadonlyMap<number, readonly string[]>;

/** Subsets come numbered (`[21]`) and named (`latin`); the file name has both without brackets. */
function catalogueOf(family: string): Catalogue {
  const declared = JSON.parse(readFileSync(require.resolve(`@fontsource/${family}/unicode.json`), 'utf8')) as Record<string, string>;
  const catalogue = new Map<number, string[]>();
  for (const [key, ranges] of Object.entries(declared)) {
    const subset = key.replace(/[[\]]/g, '');
    for (const range of ranges.split(',')) {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
      for (let codePoint = parseInt(from, 16); codePoint <= parseInt(to, 16); codePoint += 1) {
        const subsets = catalogue.get(codePoint);
        if (subsets === undefined) catalogue.set(codePoint, [subset]);
        else subsets.push(subset);
      }
    }
  }
  return catalogue;
}

/** One font file, opened. `name` tells it from the other subsets of its family, which share one inner name. */
export interface OpenFont { readonly name: string; readonly font: Font }

/**
 * All the type there is: each face is cut into a hundred small files by characters, so a page opens only those it needs.
 * Files are unpacked once for the process (a whole face is 6.5 MB); see `FontCase` for what a document opens.
 */
class FontShelf {
  private readonly catalogues = new Map<string, Catalogue>();
  private readonly files = new Map<string, Buffer>();
  private readonly system = new Map<Face, WeakRef<Font>>();
  private readonly outlines = new Map<string, Outline | null>();

  subsetsWith(codePoint: number, face: Face): readonly string[] {
    const { family } = FAMILIES[face];
    let catalogue = this.catalogues.get(family);
    if (catalogue === undefined) this.catalogues.set(family, (catalogue = catalogueOf(family)));
    return catalogue.get(codePoint) ?? [];
  }

  open(subset: string, face: Face): OpenFont {
    const { family, weight } = FAMILIES[face];
    const name = `${family}-${subset}-${weight}`;
    let source = this.files.get(name);
    if (source === undefined) {
      const folder = dirname(require.resolve(`@fontsource/${family}/unicode.json`));
      this.files.set(name, (source = sfntFrom(readFileSync(join(folder, 'files', `${name}-normal.woff`)))));
    }
    return { name, font: create(source) as Font };
  }

  /**
   * A character from the machine's own Noto CJK, as an outline: those files have 65,000 characters and are 20 MB each,
   * so none of it is embedded. Null when the machine has none, or that has no such character.
   */
  outline(char: string, face: Face): Outline | null {
    const key = `${face} ${char}`;
    const known = this.outlines.get(key);
    if (known !== undefined) return known;
    const font = this.systemFont(face);
    const codePoint = char.codePointAt(0) ?? 0;
    const found = font?.hasGlyphForCodePoint(codePoint) ? outlineOf(font, codePoint) : null;
    // What is typed decides what is kept here, so it is not kept without end.
    if (this.outlines.size >= 500) this.outlines.clear();
    this.outlines.set(key, found);
    return found;
  }

  /** Held loosely: several rare characters in a row read the file once, and memory gets it back when it is short. */
  private systemFont(face: Face): Font | null {
    const held = this.system.get(face)?.deref();
    if (held !== undefined) return held;
    const [file = '', member = ''] = FAMILIES[face].system.split(' ');
    const path = SYSTEM_FOLDERS.map((folder) => join(folder, file)).find(existsSync);
    const font = path === undefined ? null : (create(readFileSync(path)) as FontCollection).getFont(member);
    if (font !== null) this.system.set(face, new WeakRef(font));
    return font;
  }
}

/** One character as a path, y upwards, one em high; `advance` in em. */
export interface Outline { readonly advance: number; readonly path: string; readonly unitsPerEm: number }

/** The square of a Chinese character reaches from 0.12 em below the baseline to 0.88 above it. */
export const SQUARE_MIDDLE = 0.38;

function outlineOf(font: Font, codePoint: number): Outline {
  const glyph = font.glyphForCodePoint(codePoint);
  return { advance: glyph.advanceWidth / font.unitsPerEm, path: glyph.path.toSVG(), unitsPerEm: font.unitsPerEm };
}

const shelf = new FontShelf();

/**
 * The fonts one document has opened. Not shared between documents: the font library remembers with a glyph the character
 * it was first asked for, and one document's order of asking would change what can be searched in another.
 */
export class FontCase {
  private readonly fonts = new Map<string, OpenFont>();
  private readonly chosen = new Map<string, OpenFont | null>();

  /** The font of this face that has the character, or null. */
  fontFor(char: string, face: Face): OpenFont | null {
    const key = `${face} ${char}`;
    const known = this.chosen.get(key);
    if (known !== undefined) return known;
    const found = this.look(char.codePointAt(0) ?? 0, face);
    this.chosen.set(key, found);
    return found;
  }

  /** The character's outline, from whatever font has it: for seals, and for what no font of ours has. */
  outlineFor(char: string, face: Face): Outline | null {
    const font = this.fontFor(char, face)?.font;
    return font ? outlineOf(font, char.codePointAt(0) ?? 0) : shelf.outline(char, face);
  }

  private look(codePoint: number, face: Face): OpenFont | null {
    for (const subset of shelf.subsetsWith(codePoint, face)) {
      const font = this.opened(`${face} ${subset}`, () => shelf.open(subset, face));
      if (font.font.hasGlyphForCodePoint(codePoint)) return font;
    }
    return null;
  }

  private opened(key: string, open: () => OpenFont): OpenFont {
    let font = this.fonts.get(key);
    if (font === undefined) this.fonts.set(key, (font = open()));
    return font;
  }
}
