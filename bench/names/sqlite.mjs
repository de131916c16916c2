// SQLite's FTS5 on a file: the text search a team gets with the database it has. Its own tokenizers know no Chinese; it gets words.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromServer, splitName } from './vocabulary.mjs';
import { tokensOf } from './name-tokens.mjs';

const BetterSqlite3 = fromServer('better-sqlite3');
export const notes = ['characters, pairs and sounds of trade name and industry, any of them, best by bm25 within the area; one table for each area; MB is the file on disk'];

export function build(names) {
  const folder = mkdtempSync(join(tmpdir(), 'qiban-fts-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'names.db');
  const database = new BetterSqlite3(file);
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
  const keep = database.prepare('INSERT INTO name (id, text) VALUES (?, ?)');
  const areas = new Map();
  const areaOf = (area) => {
    let known = areas.get(area);
    if (known === undefined) {
      // Contentless: the names are in a table already. Positions stay (detail = none or column is a third smaller), because bm25 ranks badly without them.
      database.exec(`CREATE VIRTUAL TABLE area_${area} USING fts5(words, content = '', tokenize = 'unicode61')`);
      known = {
        insert: database.prepare(`INSERT INTO area_${area} (rowid, words) VALUES (?, ?)`),
        select: database.prepare(`SELECT text FROM name JOIN (SELECT rowid FROM area_${area} WHERE area_${area} MATCH ? ORDER BY rank LIMIT ?) found ON found.rowid = name.id`).pluck(),
      };
      areas.set(area, known);
    }
    return known;
  };
  database.exec('BEGIN');
  let number = 0;
  for (const { name, area } of names) {
    number += 1;
    keep.run(number, name);
    areaOf(area).insert.run(number, tokensOf(splitName(name)).join(' '));
  }
  database.exec('COMMIT');
  return {
    database,
    megabytes: () => statSync(file).size / 1e6,
    search: ({ parts, area }, most) => areaOf(area).select.all(tokensOf(parts).map((token) => `"${token}"`).join(' OR ') || '""', most),
  };
}
