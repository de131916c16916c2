import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column } from '../columns';

/** 2026-11-22 10:30 UTC. */
export class AgentsAndMandates1795343400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table({
      name: 'agency',
      columns: [
        column.id(), column.text('name', 120), column.code('credit_code', 18), column.int('fee_yuan'), column.moment('registered_at'), column.ref('registered_by', { isNullable: true }),
      ],
      indices: [{ name: 'agency_credit_code', columnNames: ['credit_code'], isUnique: true }],
    }), false);
    await runner.createTable(new Table({
      name: 'agent',
      columns: [
        column.id(), column.ref('agency_id'), column.code('number', 40), column.enciphered('person'), column.code('id_index', 43),
        column.moment('registered_at'), column.ref('registered_by', { isNullable: true }),
        column.moment('suspended_at', { isNullable: true }), column.text('suspended_reason', 200, { isNullable: true }),
      ],
      indices: [
        { name: 'agent_number', columnNames: ['number'], isUnique: true },
        { name: 'agent_person', columnNames: ['id_index'], isUnique: true },
        { name: 'agent_of_agency', columnNames: ['agency_id'] },
      ],
    }), false);
    await runner.createTable(new Table({
      name: 'mandate',
      columns: [
        column.id(), column.ref('case_id'), column.ref('client_id'), column.ref('agent_id'), column.ref('agent_account_id', { isNullable: true }),
        column.json('permissions'), column.day('ends_on'), column.enciphered('content'), column.code('sha256', 64),
        column.enciphered('signature'), column.enciphered('evidence'), column.code('digest', 64), column.code('attestation', 128), column.code('key_id', 16),
        column.moment('signed_at'), column.enciphered('acceptance', { isNullable: true }), column.moment('accepted_at', { isNullable: true }),
        column.moment('declined_at', { isNullable: true }), column.text('declined_reason', 200, { isNullable: true }), column.moment('revoked_at', { isNullable: true }),
      ],
      indices: [
        { name: 'mandate_of_case', columnNames: ['case_id'] },
        { name: 'mandate_of_client', columnNames: ['client_id'] },
        { name: 'mandate_of_agent', columnNames: ['agent_id'] },
      ],
    }), false);
    await runner.addColumn('registration_case', new TableColumn(column.ref('mandate_id', { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
