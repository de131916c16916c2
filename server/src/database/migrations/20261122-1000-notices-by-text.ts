import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column } from '../columns';

/** 2026-11-22 10:00 UTC. */
export class NoticesByText1795341600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table({
      name: 'text_message',
      columns: [
        column.id(),
        column.code('once_key', 120),
        column.ref('case_id', { isNullable: true }),
        column.code('template', 40),
        column.enciphered('mobile'),
        column.enciphered('text'),
        column.code('state', 12),
        column.text('reason', 60, { isNullable: true }),
        column.code('reference', 64, { isNullable: true }),
        column.moment('useful_until', { isNullable: true }),
        column.moment('written_at'),
        column.moment('settled_at', { isNullable: true }),
      ],
      indices: [
        { name: 'text_message_once', columnNames: ['once_key'], isUnique: true },
        { name: 'text_message_of_case', columnNames: ['case_id'] },
      ],
    }), false);
    await runner.createTable(new Table({
      name: 'person_notice',
      columns: [
        column.id(),
        column.ref('case_id'),
        column.code('person_index', 43),
        column.enciphered('person'),
        column.json('posts'),
        column.code('code_hash', 43),
        column.enciphered('code'),
        column.moment('told_at'),
      ],
      indices: [
        { name: 'person_notice_once', columnNames: ['case_id', 'person_index'], isUnique: true },
        { name: 'person_notice_code', columnNames: ['code_hash'], isUnique: true },
      ],
    }), false);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
