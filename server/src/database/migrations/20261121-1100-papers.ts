import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column } from '../columns';

/** 2026-11-21 11:00 UTC. */
export class Papers1795258800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table({
      name: 'paper',
      columns: [
        column.id(),
        column.ref('case_id'),
        column.int('place'),
        column.code('kind', 20),
        column.code('person_key', 40, { isNullable: true }),
        column.text('title', 60),
        column.code('content_type', 40),
        column.int('bytes'),
        column.code('sha256', 64),
        column.code('sm3', 64),
        column.code('stored_name', 80),
        column.moment('created_at'),
        column.ref('uploaded_by'),
      ],
      indices: [
        { name: 'paper_place_in_case', columnNames: ['case_id', 'place'], isUnique: true },
        { name: 'paper_stored_name', columnNames: ['stored_name'], isUnique: true },
      ],
    }), false);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
