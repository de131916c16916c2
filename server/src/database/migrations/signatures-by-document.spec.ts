import type { MigrationInterface } from 'typeorm';
import { temporaryDatabase } from '../../../test/temporary-database';
import { CasePacket } from '../../features/cases/case-packet.entity';
import { CaseSignature } from '../../features/cases/case-signature.entity';
import { CaseSigner } from '../../features/cases/case-signer.entity';
import { encipher, sm3, useSecretKey } from '../../kernel/encipherment';
import { Database } from '../data-source';
import { dialect } from '../dialect';

const ARTICLES = 'a'.repeat(64);
const MANDATE = 'b'.repeat(64);
const id = (serial: number) => `00000000-0000-7000-8000-${String(serial).padStart(12, '0')}`;

it('takes over what was signed by round: every document of it, with its evidence, and links that are still open', async () => {
  useSecretKey(Buffer.alloc(32, 7));
  const place = await temporaryDatabase();
  const database = await Database.open(place);
  try {
    // The way migrations go: on MariaDB the connection that commits by itself.
    const way = dialect === 'mysql' ? database.read : database.write;
    const source = way as unknown as { migrations: MigrationInterface[] };
    const all = source.migrations;
    const before = all.slice(0, all.findIndex(({ constructor: { name } }) => name.startsWith('SignaturesByDocument')));
    source.migrations = before;
    await database.migrate();
    const sql = (text: string, values: unknown[]) => way.query(text, values);
    await sql('INSERT INTO case_packet (id, case_id, round, hash, made_on, documents, made_at) VALUES (?, ?, 1, ?, ?, ?, ?)', [
      id(1), id(9), 'c'.repeat(64), '2026-11-21', encipher(JSON.stringify([{ kind: 'articles', title: '章程', paragraphs: [], sha256: ARTICLES }, { kind: 'mandate', title: '授权书', paragraphs: [], sha256: MANDATE }]), 'case_packet.documents'), '2026-11-21 02:00:00.000',
    ]);
    const signer = (serial: number, signed: boolean) => sql(
      'INSERT INTO case_signer (id, case_id, round, person_key, person, posts, id_index, token_hash, token, expires_at, signed_at, signed_hash, signature, evidence) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [
        id(serial), id(9), `p${serial}`, encipher(JSON.stringify({ name: '周沐', idNumber: '1', mobile: '1' }), 'case_signer.person'), '["shareholder"]', `index${serial}`, `hash${serial}`, encipher('"token"', 'case_signer.token'), '2026-11-28 02:00:00.000',
        ...(signed
          ? ['2026-11-21 03:00:00.000', 'c'.repeat(64), encipher(JSON.stringify({ packetHash: 'c', width: 300, height: 100, strokes: [] }), 'case_signer.signature'), encipher(JSON.stringify({ verification: 'face-1', verifiedAt: '2026-11-20T00:00:00.000Z', device: 'phone', address: 'here' }), 'case_signer.evidence')]
          : [null, null, null, null]),
      ]);
    await signer(2, true);
    await signer(3, false);
    source.migrations = all;
    expect(await database.migrate()).not.toEqual([]);

    const reads = database.read.manager;
    const [packet] = await reads.find(CasePacket);
    expect(packet!.outline).toEqual([{ kind: 'articles', sha256: ARTICLES, madeOn: '2026-11-21' }, { kind: 'mandate', sha256: MANDATE, madeOn: '2026-11-21' }]);
    const [signed, open] = await reads.find(CaseSigner, { order: { id: 'ASC' } });
    expect(signed!.signed.map(({ sha256, signatureId }) => [sha256, signatureId])).toEqual([[ARTICLES, id(2)], [MANDATE, id(2)]]);
    expect([open!.asked.length, open!.signed, open!.token]).toEqual([2, [], 'token']);
    const [signature, ...others] = await reads.find(CaseSignature);
    expect([others, signature!.signature.width, signature!.attestation]).toEqual([[], 300, null]);
    expect(signature!.digest).toBe(sm3(signature!.evidence));
    expect(JSON.parse(signature!.evidence)).toMatchObject({ identification: { way: 'face', reference: 'face-1' }, signedAt: '2026-11-21T03:00:00.000Z', device: { address: 'here' } });
  } finally {
    await database.close();
    await place.drop();
  }
});
