import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { decipher, encipher, sm3 } from '../../kernel/encipherment';
import { newToken } from '../../kernel/ids';
import { column } from '../columns';
import { momentFromSql } from '../dialect';

interface OldSigner { id: string; case_id: string; round: number; account_id: string | null; signed_at: unknown; signed_hash: string | null; signature: string | null; evidence: string | null }
interface OldEvidence { verification: string; verifiedAt: string; device: string; address: string }
interface OldPacket { case_id: string; round: number; made_on: string; documents: string }
const INSERT = 'INSERT INTO case_signature (id, case_id, signer_id, round, documents, signed_at, account_id, signature, evidence, digest, verification_token) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';
type Hashes = { kind: string; sha256: string }[];

/**
 * 2026-11-22 09:00 UTC. A signature belongs to a document and its text, no longer to a whole round. Whoever had signed a
 * round signed all its documents; their evidence is taken over as it was, without an attestation, which nobody gave then.
 */
export class SignaturesByDocument1795338000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table({
      name: 'case_signature',
      columns: [
        column.id(),
        column.ref('case_id'),
        column.ref('signer_id'),
        column.int('round'),
        column.json('documents'),
        column.moment('signed_at'),
        column.ref('account_id', { isNullable: true }),
        column.enciphered('signature'),
        column.enciphered('evidence'),
        column.code('digest', 64),
        column.code('attestation', 128, { isNullable: true }),
        column.code('key_id', 16, { isNullable: true }),
        column.code('verification_token', 43),
      ],
      indices: [
        { name: 'case_signature_of_case', columnNames: ['case_id'] },
        { name: 'case_signature_verification', columnNames: ['verification_token'], isUnique: true },
      ],
    }), false);
    await runner.createTable(new Table({
      name: 'dead_link',
      columns: [column.id(), column.code('token_hash', 43), column.ref('signer_id'), column.moment('died_at')],
      indices: [{ name: 'dead_link_token', columnNames: ['token_hash'], isUnique: true }],
    }), false);
    await runner.createTable(new Table({ name: 'attestation_key', columns: [column.id(), column.longText('public_key'), column.moment('used_since')] }), false);
    await runner.addColumns('account', [column.code('verification_way', 20, { isNullable: true })].map((each) => new TableColumn(each)));
    await runner.addColumns('case_packet', [column.json('outline', { isNullable: true })].map((each) => new TableColumn(each)));
    await runner.addColumns('case_signer', [column.json('asked', { isNullable: true }), column.json('signed', { isNullable: true }), column.enciphered('voided', { isNullable: true })].map((each) => new TableColumn(each)));
    await this.takeOver(runner);
    await runner.changeColumn('case_packet', 'outline', new TableColumn(column.json('outline')));
    await runner.changeColumn('case_signer', 'asked', new TableColumn(column.json('asked')));
    await runner.changeColumn('case_signer', 'signed', new TableColumn(column.json('signed')));
    await runner.dropColumns('case_signer', ['signed_hash', 'signature', 'evidence']);
  }

  private async takeOver(runner: QueryRunner): Promise<void> {
    const documents = new Map<string, Hashes>();
    for (const { case_id: caseId, round, made_on: madeOn, documents: envelope } of (await runner.query('SELECT case_id, round, made_on, documents FROM case_packet')) as OldPacket[]) {
      const hashes = (JSON.parse(decipher(envelope, 'case_packet.documents')) as Hashes).map(({ kind, sha256 }) => ({ kind, sha256 }));
      documents.set(`${caseId} ${round}`, hashes);
      await runner.query('UPDATE case_packet SET outline = ? WHERE case_id = ? AND round = ?', [JSON.stringify(hashes.map((each) => ({ ...each, madeOn }))), caseId, round]);
    }
    for (const row of (await runner.query('SELECT id, case_id, round, account_id, signed_at, signed_hash, signature, evidence FROM case_signer')) as OldSigner[]) {
      const asked = documents.get(`${row.case_id} ${row.round}`) ?? [];
      const hasSigned = row.signed_at !== null && row.signature !== null && row.evidence !== null;
      const at = hasSigned ? momentFromSql(row.signed_at as Date | string).toISOString() : '';
      const signed = hasSigned ? asked.map((each) => ({ ...each, signatureId: row.id, round: row.round, at })) : [];
      await runner.query('UPDATE case_signer SET asked = ?, signed = ? WHERE id = ?', [JSON.stringify(asked), JSON.stringify(signed), row.id]);
      if (!hasSigned) continue;
      const { verification, verifiedAt, device, address } = JSON.parse(decipher(row.evidence as string, 'case_signer.evidence')) as OldEvidence;
      const text = `${JSON.stringify({
        format: 'qiban-signature-evidence/0', certificate: row.id, case: row.case_id, identification: { way: 'face', reference: verification, at: verifiedAt },
        documents: asked, packetSha256: row.signed_hash, signedAt: at, device: { device, address },
      }, null, 2)}\n`;
      await runner.query(INSERT, [
        row.id, row.case_id, row.id, row.round, JSON.stringify(asked), row.signed_at, row.account_id, row.signature, encipher(JSON.stringify(text), 'case_signature.evidence'), sm3(text), newToken(),
      ]);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
