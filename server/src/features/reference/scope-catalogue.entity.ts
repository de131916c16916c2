import { Entity, Index } from 'typeorm';
import { Code, Int, Json, KeyCode, Moment, Text } from '../../database/columns';
import type { CatalogueEntry } from '../../reference';

/**
 * One version of the business-scope catalogue that an operator brought in. A row is written once and never changed, unless
 * it has not come into force yet: cases name the version they were opened under, and its entries must stay what they were.
 */
@Entity('scope_catalogue')
@Index('scope_catalogue_from', ['activeFrom'], { unique: true })
export class ScopeCatalogueVersion {
  @KeyCode(40) version: string;
  @Text(80) title: string;
  /** Cases opened from this moment on are under it. */
  @Moment({ name: 'active_from' }) activeFrom: Date;
  @Moment({ name: 'imported_at' }) importedAt: Date;
  /** SHA-256 of the file it came from, hexadecimal. */
  @Code(64) sha256: string;
  @Int({ name: 'entry_count' }) entryCount: number;
  @Json() entries: readonly CatalogueEntry[];
}
