// The server dies without warning, again and again, while applications come in at a steady rate. Whatever it had
// acknowledged is there afterwards, once and whole; clients that never heard an answer ask again and get the first one.
//
//   node --test e2e/faults/kill-nine.spec.mjs          FAULT_SEED=…  FAULT_SUBMISSIONS=200  FAULT_KILLS=3
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { missingServices, startMariadb } from '../../scripts/throw-away-services.mjs';
import { applicationOf, mulberry32, signatureOn, signUpMany, staff, tradeNames } from './applicants.mjs';
import { Journal } from './journal.mjs';
import { BuiltServer, startAgencies } from './programs.mjs';
import { contradictions, openTables } from './tables.mjs';

const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 1e9));
const SUBMISSIONS = Number(process.env.FAULT_SUBMISSIONS ?? 200);
const KILLS = Number(process.env.FAULT_KILLS ?? 3);
const A_SECOND = 20;
/** Twenty open drafts a person is the limit; these many people stay well below it even when all of them pile up. */
const PEOPLE = 16;
/** Every other file is clean, unless its name happens to be near another's, and decided by the machine in the transaction of its submission; the rest go to a clerk. */
const CLEAN = 2;
/** Every fourth goes on to a licence and a set of seals, so that the outbox has something to lose. */
const GOES_ON = 4;

const databases = [{ title: 'the embedded database', start: async () => ({ url: '', stop: async () => undefined }) }];
if (missingServices().includes('mariadb-server')) console.log('!! mariadbd is not on the PATH: these tests run on the embedded database only');
else databases.push({ title: 'MariaDB', start: startMariadb });

/** A dead server's deliveries are taken over when its lease is over, a minute later: the databases wait for that side by side. */
describe('kill -9', { concurrency: databases.length }, () => {
  for (const { title, start } of databases) describe(`during ${SUBMISSIONS} submissions at ${A_SECOND}/s on ${title} (FAULT_SEED=${seed})`, { concurrency: 1 }, () => {
    const random = mulberry32(seed);
    let database;
    let agencies;
    let server;
    let people;
    let clerk;
    let journal;
    let kills = 0;

    before(async () => {
      database = await start();
      agencies = await startAgencies();
      server = new BuiltServer({ databaseUrl: database.url, agencies, env: { AUTOMATIC_APPROVAL: 'on', AFTER_CHECK_PERCENT: '50' } });
      await server.start();
      people = await signUpMany(server.url, agencies.wechat, PEOPLE);
      clerk = await staff(server.url, 'clerk');
      journal = new Journal(server.url);
    }, { timeout: 120_000 });

    after(async () => {
      await server?.stop();
      await agencies?.stop();
      await database?.stop();
    });

    async function application(serial, tradeName) {
      const { token, person } = people[serial % PEOPLE];
      const form = applicationOf(person, tradeName);
      // Without a room a person has to look at it.
      if (serial % CLEAN === 0) form.domicile.room = '';
      const opened = await journal.write('open', '/api/cases', token, { form, sendForSigning: true });
      if (opened.state !== 'acknowledged') return;
      const { id, version, packetHash } = opened.answer;
      const submitted = await journal.write('submit', `/api/cases/${id}/submit`, token, { seenVersion: version, signature: signatureOn(packetHash) });
      if (submitted.state !== 'acknowledged') return;
      if (serial % GOES_ON !== 0 || submitted.answer.stage !== 'under-review') return;
      const approved = await journal.write('approve', `/api/desk/cases/${id}/approve`, clerk, { seenVersion: submitted.answer.version, contentHash: packetHash });
      if (approved.state !== 'acknowledged') return;
      await journal.write('order seals', `/api/cases/${id}/seal-order`, token, { kinds: ['company', 'finance'], delivery: 'pick-up', recipient: person.name, mobile: person.mobile, address: '' });
    }

    /** A few milliseconds after some request has left, wherever the server is with it by then. */
    async function dieNow() {
      await pause(random() * 25);
      kills += 1;
      await server.kill();
      await pause(random() * 200);
      await server.start();
    }

    it('acknowledges every application in the end, through at least three deaths', { timeout: 180_000 }, async () => {
      const names = tradeNames(seed);
      const spacing = Math.floor(SUBMISSIONS / (KILLS + 1));
      const dieAt = new Set(Array.from({ length: KILLS }, (_, i) => Math.floor((i + 0.5 + random()) * spacing)));
      const underWay = [];
      let dying = Promise.resolve();
      for (let serial = 0; serial < SUBMISSIONS; serial += 1) {
        // Open loop: whoever comes does not wait for those before them.
        underWay.push(application(serial, names.next().value));
        if (dieAt.has(serial)) dying = dying.then(dieNow);
        await pause(1000 / A_SECOND);
      }
      await dying;
      await Promise.all(underWay);

      const lost = journal.entries.filter(({ state }) => state !== 'acknowledged');
      console.log(`  seed ${seed}: ${kills} kills, ${journal.entries.length} writes, ${journal.cut} cut off on their way, ${journal.doneUnheard} of them done all the same and answered again, ${journal.busy} heard "busy"`);
      assert.deepEqual(lost.map(({ kind, state, status, answer }) => ({ kind, state, status, answer })), []);
      assert.equal(kills, KILLS);
      assert.ok(KILLS >= 3 && journal.cut > 0, 'the deaths must have hit something');
      assert.equal(journal.of('submit', 'acknowledged').length, SUBMISSIONS);
    });

    it('delivers the whole outbox', { timeout: 120_000 }, async () => {
      const wanted = journal.of('order seals').length;
      let orders = [];
      // The desk lists the latest two hundred; how many are left in all stands among the measures.
      const left = async () => Number(/^qiban_outbox_messages\{state="waiting"\} (\d+)$/m.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1]);
      for (const end = Date.now() + 90_000; Date.now() < end; await pause(250)) {
        ({ orders } = await (await fetch(`${agencies.sealRegistry}/_sim/orders`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).json());
        if (orders.length === wanted && (await left()) === 0) break;
      }
      assert.equal(await left(), 0, 'nothing waits any more');
      assert.equal(orders.length, wanted, 'the registry got each order once');
    });

    it('holds each acknowledged submission once, with the number it was acknowledged with, and nothing half-written', { timeout: 60_000 }, async () => {
      await server.kill();
      const tables = await openTables({ databaseUrl: database.url, dataDir: server.dataDir });
      try {
        const rows = await tables.rows('SELECT id, number, stage FROM registration_case');
        const stored = new Map(rows.map((row) => [row.id, row]));
        assert.equal(rows.length, SUBMISSIONS, 'one case an application, neither lost nor doubled');
        for (const { answer } of journal.of('submit')) assert.equal(stored.get(answer.id)?.number, answer.number);
        const byMachine = await tables.rows("SELECT case_id, COUNT(*) AS times FROM automatic_review WHERE outcome = 'approved' GROUP BY case_id");
        assert.deepEqual(byMachine.map(({ case_id: id }) => id).sort(), journal.of('submit').filter(({ answer }) => answer.licence).map(({ answer }) => answer.id).sort(), 'what was answered as decided is decided, and nothing else');
        assert.ok(byMachine.length > SUBMISSIONS / 4, 'the machine had its share');
        for (const { case_id: id, times } of byMachine) assert.deepEqual([Number(times), stored.get(id)?.stage === 'in-progress' || stored.get(id)?.stage === 'completed'], [1, true]);
        const drawn = await tables.rows('SELECT case_id FROM after_check');
        assert.ok(drawn.length > 0 && drawn.length < byMachine.length, 'a share of them was drawn');
        for (const { answer } of journal.of('approve')) assert.match(stored.get(answer.case.id)?.stage, /^(in-progress|completed)$/);
        for (const [what, sql] of Object.entries(contradictions)) assert.deepEqual(await tables.rows(sql), [], what);
        const [{ waiting }] = await tables.rows("SELECT COUNT(*) AS waiting FROM outbox_message WHERE state <> 'delivered'");
        assert.equal(Number(waiting), 0);
      } finally {
        await tables.close();
      }
    });

    it('has a log for every case that verifies from its first entry to its last', { timeout: 60_000 }, async () => {
      const { code, lines, log } = await server.command('verify-log');
      assert.equal(code, 0, log.slice(-2000));
      assert.deepEqual(lines.filter(({ ok }) => !ok), []);
      assert.equal(lines.at(-1).cases, SUBMISSIONS);
    });
  });
});
