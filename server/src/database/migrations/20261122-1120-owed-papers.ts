import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column } from '../columns';

/** 2026-11-22 11:20 UTC. */
export class OwedPapers1795346400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table({
      name: 'owed_paper',
      columns: [
        column.id(),
        column.ref('case_id'),
        column.code('kind', 20),
        column.code('person_key', 40),
        column.code('state', 10),
        column.text('words', 300),
        column.int('within_working_days'),
        column.ref('offered_by'),
        column.moment('offered_at'),
        column.moment('answered_at', { isNullable: true }),
        column.day('due_on', { isNullable: true }),
        column.flag('provisional'),
        column.ref('paper_id', { isNullable: true }),
        column.moment('handed_in_at', { isNullable: true }),
        column.ref('decided_by', { isNullable: true }),
        column.moment('decided_at', { isNullable: true }),
        column.text('decision_words', 300, { isNullable: true }),
      ],
      indices: [
        { name: 'owed_paper_once_a_case', columnNames: ['case_id', 'kind', 'person_key'], isUnique: true },
        { name: 'owed_paper_due', columnNames: ['state', 'due_on'] },
      ],
    }), false);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
