import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column } from '../columns';

/** 2026-11-22 11:00 UTC. */
export class CorrectionNotices1795345200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What was uploaded by the time of a submission; empty for those from before.
    await runner.addColumn('case_submission', new TableColumn(column.json('papers', { isNullable: true })));
    await runner.createTable(new Table({
      name: 'correction_notice',
      columns: [
        column.id(),
        column.ref('case_id'),
        column.int('submission'),
        column.int('attempt'),
        column.code('state', 10),
        column.json('defects'),
        column.int('omissions'),
        column.ref('omitted_by', { isNullable: true }),
        column.int('seen_version'),
        column.ref('written_by'),
        column.moment('written_at'),
        column.ref('decided_by', { isNullable: true }),
        column.moment('decided_at', { isNullable: true }),
        column.text('decision_words', 300, { isNullable: true }),
      ],
      indices: [
        { name: 'correction_notice_attempt', columnNames: ['case_id', 'submission', 'attempt'], isUnique: true },
        { name: 'correction_notice_waiting', columnNames: ['state', 'written_at'] },
        { name: 'correction_notice_omitted', columnNames: ['omitted_by', 'decided_at'] },
      ],
    }), false);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
