import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column } from '../columns';

/** 2026-11-22 02:00 UTC. */
export class ScopeCatalogues1795312800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table({
      name: 'scope_catalogue',
      columns: [
        column.keyCode('version', 40),
        column.text('title', 80),
        column.moment('active_from'),
        column.moment('imported_at'),
        column.code('sha256', 64),
        column.int('entry_count'),
        column.json('entries'),
      ],
      indices: [{ name: 'scope_catalogue_from', columnNames: ['active_from'], isUnique: true }],
    }), false);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
