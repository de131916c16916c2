import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column } from '../columns';

const TABLES: readonly Table[] = [
  new Table({
    name: 'registration_case',
    columns: [
      column.id(),
      column.code('number', 20, { isNullable: true }),
      column.code('workflow_version', 10),
      column.code('stage', 20),
      column.int('version'),
      column.ref('applicant_id'),
      column.text('company_name', 120),
      column.enciphered('form'),
      column.json('section_versions'),
      column.int('round'),
      column.code('packet_hash', 64, { isNullable: true }),
      column.int('submissions'),
      column.moment('submitted_at', { isNullable: true }),
      column.day('decision_due_on', { isNullable: true }),
      column.flag('decision_provisional'),
      column.ref('held_by', { isNullable: true }),
      column.moment('held_until', { isNullable: true }),
      column.moment('decided_at', { isNullable: true }),
      column.ref('decided_by', { isNullable: true }),
      column.int('log_length'),
      column.code('log_head', 64),
      column.moment('opened_at'),
      column.moment('saved_at'),
    ],
    indices: [
      { name: 'registration_case_queue', columnNames: ['stage', 'decision_due_on', 'submitted_at'] },
      { name: 'registration_case_of_applicant', columnNames: ['applicant_id', 'saved_at'] },
      { name: 'registration_case_number', columnNames: ['number'], isUnique: true },
    ],
  }),
  new Table({
    name: 'case_event',
    columns: [
      column.id(),
      column.ref('case_id'),
      column.int('position'),
      column.code('kind', 40),
      column.moment('at'),
      column.code('actor', 40),
      column.text('actor_words', 40),
      column.text('basis', 200),
      column.code('request_id', 64),
      column.json('content'),
      column.code('previous_hash', 64),
      column.code('hash', 64),
    ],
    indices: [{ name: 'case_event_no_two_writers', columnNames: ['case_id', 'position'], isUnique: true }],
  }),
  new Table({
    name: 'case_signer',
    columns: [
      column.id(),
      column.ref('case_id'),
      column.int('round'),
      column.code('person_key', 40),
      column.enciphered('person'),
      column.json('posts'),
      column.code('id_index', 43),
      column.code('token_hash', 43),
      column.enciphered('token'),
      column.moment('expires_at'),
      column.ref('account_id', { isNullable: true }),
      column.moment('opened_at', { isNullable: true }),
      column.moment('signed_at', { isNullable: true }),
      column.code('signed_hash', 64, { isNullable: true }),
      column.enciphered('signature', { isNullable: true }),
      column.enciphered('evidence', { isNullable: true }),
      column.moment('refused_at', { isNullable: true }),
      column.text('refused_reason', 300, { isNullable: true }),
    ],
    indices: [
      { name: 'case_signer_once_a_round', columnNames: ['case_id', 'round', 'person_key'], isUnique: true },
      { name: 'case_signer_of_account', columnNames: ['account_id'] },
      { name: 'case_signer_of_person', columnNames: ['id_index'] },
      { name: 'case_signer_token', columnNames: ['token_hash'], isUnique: true },
    ],
  }),
  new Table({
    name: 'case_packet',
    columns: [column.id(), column.ref('case_id'), column.int('round'), column.code('hash', 64), column.day('made_on'), column.enciphered('documents'), column.moment('made_at')],
    indices: [{ name: 'case_packet_once_a_round', columnNames: ['case_id', 'round'], isUnique: true }],
  }),
  new Table({
    name: 'case_submission',
    columns: [
      column.id(),
      column.ref('case_id'),
      column.int('number'),
      column.moment('at'),
      column.enciphered('form'),
      column.code('packet_hash', 64),
      column.enciphered('trace'),
      column.json('defects', { isNullable: true }),
    ],
    indices: [{ name: 'case_submission_number', columnNames: ['case_id', 'number'], isUnique: true }],
  }),
  new Table({
    name: 'name_claim',
    columns: [
      column.id(),
      column.code('area', 6),
      column.text('name', 120),
      column.text('exclusive_key', 140, { isNullable: true }),
      column.code('status', 12),
      column.ref('case_id', { isNullable: true }),
      column.day('since'),
      column.day('reserved_until', { isNullable: true }),
      column.day('freed_on', { isNullable: true }),
      column.moment('changed_at'),
    ],
    indices: [
      { name: 'name_claim_changed', columnNames: ['changed_at'] },
      { name: 'name_claim_of_case', columnNames: ['case_id'] },
      { name: 'name_claim_exclusive', columnNames: ['exclusive_key'], isUnique: true },
    ],
  }),
  new Table({
    name: 'licence',
    columns: [
      column.id(),
      column.ref('case_id'),
      column.code('credit_code', 18),
      column.ref('holder_id'),
      column.text('company_name', 120),
      column.text('authority', 80),
      column.enciphered('face'),
      column.day('issued_on'),
      column.code('status', 12),
      column.code('verification_token', 43),
      column.moment('issued_at'),
    ],
    indices: [
      { name: 'licence_of_case', columnNames: ['case_id'], isUnique: true },
      { name: 'licence_credit_code', columnNames: ['credit_code'], isUnique: true },
      { name: 'licence_verification_token', columnNames: ['verification_token'], isUnique: true },
      { name: 'licence_of_holder', columnNames: ['holder_id', 'issued_at'] },
    ],
  }),
  new Table({
    name: 'seal_order',
    columns: [
      column.id(),
      column.ref('case_id'),
      column.code('request_id', 64),
      column.code('state', 12),
      column.int('attempt'),
      column.json('seals'),
      column.code('delivery', 10),
      column.enciphered('recipient'),
      column.code('reference', 64, { isNullable: true }),
      column.text('shop', 80, { isNullable: true }),
      column.text('declined_reason', 200, { isNullable: true }),
      column.moment('placed_at'),
    ],
    indices: [
      { name: 'seal_order_of_case', columnNames: ['case_id'], isUnique: true },
      { name: 'seal_order_request', columnNames: ['request_id'], isUnique: true },
    ],
  }),
  new Table({
    name: 'message',
    columns: [
      column.id(),
      column.ref('account_id'),
      column.code('once_key', 120),
      column.moment('at'),
      column.text('title', 40),
      column.enciphered('text'),
      column.enciphered('link', { isNullable: true }),
      column.moment('read_at', { isNullable: true }),
    ],
    indices: [
      { name: 'message_of_account', columnNames: ['account_id', 'at'] },
      { name: 'message_once', columnNames: ['once_key'], isUnique: true },
    ],
  }),
];

/** 2026-11-21 10:00 UTC. */
export class CompanyRegistration1795255200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table, false);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
