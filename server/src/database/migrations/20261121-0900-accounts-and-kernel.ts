import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column } from '../columns';

const TABLES: readonly Table[] = [
  new Table({
    name: 'account',
    columns: [
      column.id(),
      column.code('kind', 10),
      column.enciphered('display_name'),
      column.code('wechat_key', 120, { isNullable: true }),
      column.code('username', 40, { isNullable: true }),
      column.text('password_hash', 200, { isNullable: true }),
      column.enciphered('mobile', { isNullable: true }),
      column.code('mobile_index', 43, { isNullable: true }),
      column.enciphered('real_name', { isNullable: true }),
      column.enciphered('id_number', { isNullable: true }),
      column.code('id_number_index', 43, { isNullable: true }),
      column.moment('verified_at', { isNullable: true }),
      column.code('verification_evidence', 64, { isNullable: true }),
      column.int('failed_sign_ins'),
      column.moment('locked_until', { isNullable: true }),
      column.moment('disabled_at', { isNullable: true }),
      column.moment('created_at'),
    ],
    indices: [
      { name: 'account_wechat', columnNames: ['wechat_key'], isUnique: true },
      { name: 'account_username', columnNames: ['username'], isUnique: true },
      { name: 'account_mobile', columnNames: ['mobile_index'] },
      { name: 'account_id_number', columnNames: ['id_number_index'] },
    ],
  }),
  new Table({
    name: 'session',
    columns: [
      column.id(),
      column.code('token_hash', 43),
      column.ref('account_id'),
      column.text('client', 60),
      column.moment('created_at'),
      column.moment('seen_at'),
      column.moment('expires_at'),
      column.moment('revoked_at', { isNullable: true }),
    ],
    indices: [
      { name: 'session_token', columnNames: ['token_hash'], isUnique: true },
      { name: 'session_account', columnNames: ['account_id'] },
    ],
  }),
  new Table({
    name: 'face_check',
    columns: [
      column.id(),
      column.ref('account_id'),
      column.code('request_id', 32),
      column.enciphered('verify_id'),
      column.enciphered('name'),
      column.enciphered('id_number'),
      column.code('state', 10),
      column.moment('began_at'),
      column.moment('expires_at'),
      column.moment('finished_at', { isNullable: true }),
    ],
    indices: [
      { name: 'face_check_account', columnNames: ['account_id', 'began_at'] },
      { name: 'face_check_request', columnNames: ['request_id'], isUnique: true },
    ],
  }),
  new Table({
    name: 'role_grant',
    columns: [
      column.id(),
      column.ref('account_id'),
      column.code('role', 20),
      column.code('division', 12, { isNullable: true }),
      column.ref('granted_by', { isNullable: true }),
      column.moment('granted_at'),
      column.moment('withdrawn_at', { isNullable: true }),
    ],
    indices: [{ name: 'role_grant_account', columnNames: ['account_id'] }],
  }),
  new Table({
    name: 'idempotency_key',
    columns: [
      column.keyCode('scope', 43),
      column.code('fingerprint', 43),
      column.int('status', { isNullable: true }),
      column.enciphered('answer', { isNullable: true }),
      column.moment('created_at'),
    ],
    indices: [{ name: 'idempotency_key_created_at', columnNames: ['created_at'] }],
  }),
  new Table({
    name: 'outbox_message',
    columns: [
      column.id(),
      column.code('topic', 60),
      column.enciphered('payload'),
      column.ref('case_id', { isNullable: true }),
      column.code('request_id', 64),
      column.code('state', 12),
      column.int('attempts'),
      column.moment('next_attempt_at'),
      column.ref('claimed_by', { isNullable: true }),
      column.text('last_fault', 300, { isNullable: true }),
      column.moment('created_at'),
      column.moment('settled_at', { isNullable: true }),
    ],
    indices: [
      { name: 'outbox_message_due', columnNames: ['state', 'next_attempt_at'] },
      { name: 'outbox_message_case', columnNames: ['case_id'] },
      { name: 'outbox_message_claim', columnNames: ['claimed_by'] },
    ],
  }),
  new Table({
    name: 'inbox_entry',
    columns: [column.keyCode('source', 40), column.keyCode('key', 128), column.moment('received_at')],
  }),
  new Table({
    name: 'access_log',
    columns: [
      column.id(),
      column.moment('at'),
      column.ref('account_id'),
      column.code('action', 60),
      column.code('subject_kind', 40),
      column.code('subject_id', 64),
      column.code('request_id', 64),
    ],
    indices: [{ name: 'access_log_subject', columnNames: ['subject_id', 'at'] }],
  }),
  new Table({ name: 'counter_block', columns: [column.keyCode('series', 60), column.bigInt('taken')] }),
];

/** The number in a migration's name is its date as TypeORM wants it: 2026-11-21 09:00, UTC, in milliseconds. */
export class AccountsAndKernel1795251600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table, false);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
