import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column } from '../columns';

const TABLES: readonly Table[] = [
  new Table({
    name: 'automatic_review',
    columns: [
      column.id(),
      column.ref('case_id'),
      column.int('submission'),
      column.moment('at'),
      column.code('outcome', 12),
      column.json('reasons'),
      column.enciphered('checks'),
      column.code('rules_version', 10),
      column.code('packet_hash', 64),
    ],
    indices: [
      { name: 'automatic_review_once_a_submission', columnNames: ['case_id', 'submission'], isUnique: true },
      { name: 'automatic_review_of_day', columnNames: ['outcome', 'at'] },
    ],
  }),
  new Table({
    name: 'after_check',
    columns: [
      column.id(),
      column.ref('case_id'),
      column.day('day'),
      column.moment('drawn_at'),
      column.code('seed', 43),
      column.int('draw'),
      column.int('per_million'),
      column.code('state', 12),
      column.ref('checked_by', { isNullable: true }),
      column.moment('checked_at', { isNullable: true }),
      column.text('reason', 500, { isNullable: true }),
    ],
    indices: [
      { name: 'after_check_of_case', columnNames: ['case_id'], isUnique: true },
      { name: 'after_check_list', columnNames: ['state', 'drawn_at'] },
      { name: 'after_check_of_day', columnNames: ['day'] },
    ],
  }),
  new Table({
    name: 'automatic_approval_switch',
    columns: [column.serial('position'), column.moment('at'), column.ref('account_id'), column.flag('stopped'), column.text('reason', 300)],
  }),
];

/** 2026-11-22 10:20 UTC. */
export class AutomaticApproval1795342800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table, false);
    await runner.addColumn('licence', new TableColumn(column.code('approved_by', 12, { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
