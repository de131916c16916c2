import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column } from '../columns';

/** 2026-11-22 11:30 UTC. */
export class Permits1795347000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table({
      name: 'permit',
      columns: [
        column.id(),
        column.ref('owner_id'),
        column.code('kind', 40),
        column.enciphered('number'),
        column.code('number_index', 43),
        column.enciphered('holder'),
        column.day('issued_on', { isNullable: true }),
        column.day('expires_on', { isNullable: true }),
        column.code('region', 6),
        column.flag('reminds'),
        column.day('applied_on', { isNullable: true }),
        column.day('next_reminder_on', { isNullable: true }),
        column.int('version'),
        column.moment('added_at'),
      ],
      indices: [
        { name: 'permit_of_owner', columnNames: ['owner_id'] },
        { name: 'permit_once', columnNames: ['owner_id', 'number_index'], isUnique: true },
        { name: 'permit_due', columnNames: ['next_reminder_on', 'id'] },
      ],
    }), false);
    await runner.createTable(new Table({
      name: 'permit_reminder',
      columns: [column.id(), column.ref('permit_id'), column.day('expires_on'), column.code('stage', 20), column.moment('told_at')],
      indices: [{ name: 'permit_reminder_once', columnNames: ['permit_id', 'expires_on', 'stage'], isUnique: true }],
    }), false);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
