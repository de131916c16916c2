import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column } from '../columns';

/** 2026-11-22 10:40 UTC. */
export class IdentityClaims1795344000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('registration_case', new TableColumn(column.moment('frozen_at', { isNullable: true })));
    await runner.addColumn('registration_case', new TableColumn(column.json('taken_out', { isNullable: true })));
    await runner.createTable(new Table({
      name: 'identity_claim',
      columns: [
        column.id(),
        column.ref('case_id'),
        column.ref('notice_id'),
        column.enciphered('person'),
        column.json('posts'),
        column.code('kind', 10),
        column.code('state', 16),
        column.moment('claimed_at'),
        column.day('due_on', { isNullable: true }),
        column.ref('decided_by', { isNullable: true }),
        column.moment('decided_at', { isNullable: true }),
        column.text('reason', 500, { isNullable: true }),
      ],
      indices: [
        { name: 'identity_claim_of_notice', columnNames: ['notice_id'], isUnique: true },
        { name: 'identity_claim_of_case', columnNames: ['case_id', 'state'] },
        { name: 'identity_claim_list', columnNames: ['state', 'claimed_at'] },
      ],
    }), false);
    await runner.createTable(new Table({
      name: 'one_time_code',
      columns: [
        column.id(),
        column.ref('notice_id'),
        column.code('code_index', 43),
        column.int('tries'),
        column.moment('sent_at'),
        column.moment('expires_at'),
        column.moment('used_at', { isNullable: true }),
      ],
      indices: [{ name: 'one_time_code_of_notice', columnNames: ['notice_id', 'sent_at'] }],
    }), false);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
