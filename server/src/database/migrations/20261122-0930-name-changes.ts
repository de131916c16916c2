import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column } from '../columns';

/** 2026-11-22 09:30 UTC. */
export class NameChanges1795339800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table({ name: 'name_change', columns: [column.serial('position'), column.ref('claim_id')] }), false);
    await runner.addColumns('name_claim', [new TableColumn(column.text('same_key', 140, { isNullable: true })), new TableColumn(column.code('freed_by', 12, { isNullable: true }))]);
    await runner.createIndex('name_claim', new TableIndex({ name: 'name_claim_same', columnNames: ['same_key'], isUnique: true }));
    await runner.createIndex('name_claim', new TableIndex({ name: 'name_claim_lapsing', columnNames: ['status', 'reserved_until'] }));
    // Changes are followed by their log now.
    await runner.dropIndex('name_claim', 'name_claim_changed');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
