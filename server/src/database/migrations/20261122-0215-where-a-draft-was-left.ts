import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column } from '../columns';

/** 2026-11-22 02:15 UTC. */
export class WhereADraftWasLeft1795313700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('registration_case', new TableColumn(column.code('last_section', 20, { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
