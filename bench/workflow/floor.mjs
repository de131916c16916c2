// The floor: the same three writes by a bare node:http server and the database driver. No rights, no rules, no log, no idempotency.
// `node floor.mjs <mysql url> <port>`
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import mysql from 'mysql2/promise';

const [databaseUrl, port] = process.argv.slice(2);
const pool = mysql.createPool({ uri: databaseUrl, connectionLimit: 10, timezone: 'Z' });

const TABLES = [
  'CREATE TABLE floor_case (id CHAR(36) PRIMARY KEY, stage VARCHAR(20) NOT NULL, version INT NOT NULL, form LONGTEXT NOT NULL, signature LONGTEXT NULL, opened_at DATETIME(3) NOT NULL)',
  'CREATE TABLE floor_event (id BIGINT AUTO_INCREMENT PRIMARY KEY, case_id CHAR(36) NOT NULL, position INT NOT NULL, kind VARCHAR(40) NOT NULL, at DATETIME(3) NOT NULL, UNIQUE (case_id, position))',
  'CREATE TABLE floor_licence (id CHAR(36) PRIMARY KEY, case_id CHAR(36) NOT NULL UNIQUE, issued_at DATETIME(3) NOT NULL)',
];
for (const table of TABLES) await pool.query(table);

async function inTransaction(work) {
  const connection = await pool.getConnection();
  try {
    await connection.beginTransaction();
    const answer = await work(connection);
    await connection.commit();
    return answer;
  } catch (error) {
    await connection.rollback();
    throw error;
  } finally {
    connection.release();
  }
}

const INSERT_EVENT = 'INSERT INTO floor_event (case_id, position, kind, at) VALUES (?, ?, ?, ?)';
const MOVE = 'UPDATE floor_case SET stage = ?, version = version + 1, signature = COALESCE(?, signature) WHERE id = ? AND version = ?';

const open = ({ form }) => inTransaction(async (tx) => {
  const id = randomUUID();
  await tx.execute('INSERT INTO floor_case (id, stage, version, form, opened_at) VALUES (?, ?, 1, ?, ?)', [id, 'signing', JSON.stringify(form), new Date()]);
  await tx.execute(INSERT_EVENT, [id, 1, 'case.opened', new Date()]);
  return { id, version: 1 };
});

const submit = ({ seenVersion, signature }, id) => inTransaction(async (tx) => {
  const [{ affectedRows }] = await tx.execute(MOVE, ['under-review', JSON.stringify(signature), id, seenVersion]);
  if (affectedRows !== 1) throw new Error('changed meanwhile');
  await tx.execute(INSERT_EVENT, [id, 2, 'case.submitted', new Date()]);
  return { id, version: seenVersion + 1 };
});

const approve = ({ seenVersion }, id) => inTransaction(async (tx) => {
  const [{ affectedRows }] = await tx.execute(MOVE, ['approved', null, id, seenVersion]);
  if (affectedRows !== 1) throw new Error('changed meanwhile');
  const licenceId = randomUUID();
  await tx.execute('INSERT INTO floor_licence (id, case_id, issued_at) VALUES (?, ?, ?)', [licenceId, id, new Date()]);
  return { id, version: seenVersion + 1, licenceId };
});

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const [, , id, action] = request.url.split('/');
      const answer = JSON.stringify(await (action === 'submit' ? submit(body, id) : action === 'approve' ? approve(body, id) : open(body)));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) }).end(answer);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
