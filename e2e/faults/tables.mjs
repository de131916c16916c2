// The tables themselves, read while no server runs: an answer of the server would only show what the server believes.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repository } from './programs.mjs';

// The drivers are the server's own dependencies.
const require = createRequire(join(repository, 'server', 'package.json'));

export async function openTables({ databaseUrl, dataDir }) {
  if (databaseUrl) {
    const connection = await require('mysql2/promise').createConnection(databaseUrl);
    return { rows: async (sql) => (await connection.query(sql))[0], close: () => connection.end() };
  }
  const Database = require('better-sqlite3');
  const database = new Database(join(dataDir, 'qiban.sqlite'), { readonly: true });
  return { rows: async (sql) => database.prepare(sql).all(), close: async () => void database.close() };
}

/** Each finds rows that contradict each other; none may find any. */
export const contradictions = {
  'a case whose log is not as long as it says': 'SELECT c.id FROM registration_case c LEFT JOIN case_event e ON e.case_id = c.id GROUP BY c.id, c.log_length HAVING COUNT(e.id) <> c.log_length',
  'a log whose end is not the one the case knows': 'SELECT c.id FROM registration_case c JOIN case_event e ON e.case_id = c.id AND e.position = c.log_length WHERE e.hash <> c.log_head',
  'an entry of the log without a case': 'SELECT e.id FROM case_event e LEFT JOIN registration_case c ON c.id = e.case_id WHERE c.id IS NULL',
  'a submitted case without exactly one submission a time': 'SELECT c.id FROM registration_case c LEFT JOIN case_submission s ON s.case_id = c.id GROUP BY c.id, c.submissions HAVING COUNT(s.id) <> c.submissions',
  'a case under review without number, hash, day due or signature': "SELECT c.id FROM registration_case c WHERE c.stage NOT IN ('draft', 'signing') AND (c.number IS NULL OR c.packet_hash IS NULL OR c.decision_due_on IS NULL OR NOT EXISTS (SELECT 1 FROM case_signer s WHERE s.case_id = c.id AND s.round = c.round AND s.signed_at IS NOT NULL) OR NOT EXISTS (SELECT 1 FROM case_signature g WHERE g.case_id = c.id))",
  'a case submitted and still being signed': "SELECT c.id FROM registration_case c WHERE c.stage IN ('draft', 'signing') AND (c.submissions > 0 OR c.number IS NOT NULL)",
  'a case with documents and without its packet, its signers or its name': "SELECT c.id FROM registration_case c WHERE c.round > 0 AND (NOT EXISTS (SELECT 1 FROM case_packet p WHERE p.case_id = c.id AND p.round = c.round) OR NOT EXISTS (SELECT 1 FROM case_signer s WHERE s.case_id = c.id AND s.round = c.round) OR NOT EXISTS (SELECT 1 FROM name_claim n WHERE n.case_id = c.id))",
  'a stage that is not the last move of the log': "SELECT c.id FROM registration_case c WHERE (c.stage = 'under-review') <> ((SELECT MAX(e.position) FROM case_event e WHERE e.case_id = c.id AND e.kind = 'case.submitted') = c.log_length)",
  'a number given twice': 'SELECT number FROM registration_case WHERE number IS NOT NULL GROUP BY number HAVING COUNT(*) > 1',
  'an approved case without licence, or a licence without approval': "SELECT c.id FROM registration_case c LEFT JOIN licence l ON l.case_id = c.id WHERE (l.id IS NOT NULL) <> (c.stage IN ('in-progress', 'completed'))",
  'an automatic approval without its record, or a record without approval': "SELECT c.id FROM registration_case c WHERE EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = c.id AND e.kind = 'case.approved-automatically') <> EXISTS (SELECT 1 FROM automatic_review r WHERE r.case_id = c.id AND r.outcome = 'approved')",
  'a draw for a case that the machine has not approved': "SELECT k.id FROM after_check k WHERE NOT EXISTS (SELECT 1 FROM automatic_review r WHERE r.case_id = k.case_id AND r.outcome = 'approved')",
  'a credit code given twice': 'SELECT credit_code FROM licence GROUP BY credit_code HAVING COUNT(*) > 1',
  'an order of seals without its place in the outbox': "SELECT o.id FROM seal_order o WHERE NOT EXISTS (SELECT 1 FROM outbox_message m WHERE m.case_id = o.case_id AND m.topic = 'seals.request-carving')",
  'an outbox row without its order': "SELECT m.id FROM outbox_message m WHERE m.topic = 'seals.request-carving' AND NOT EXISTS (SELECT 1 FROM seal_order o WHERE o.case_id = m.case_id)",
};
