import { DraftOutbox, type OutboxPorts } from './draft-outbox';
import type { KeptLine } from './kept-drafts';

const line = (section: KeptLine['section']): KeptLine => ({ caseId: 'c1', section, since: 0 });

/** A phone with these sections kept, and a service that can be reached or not. */
function aPhone(...sections: KeptLine['section'][]) {
  let lines = sections.map(line);
  const phone = { online: true, sent: [] as string[], asked: 0 };
  const ports: OutboxPorts = {
    lines: () => lines,
    async draft(kept) {
      phone.asked += 1;
      let waits = false;
      return {
        get waits() { return waits; },
        async flush() {
          waits = !phone.online;
          if (waits) return false;
          phone.sent.push(kept.section);
          lines = lines.filter((each) => each !== kept);
          return true;
        },
      };
    },
  };
  return { phone, ports, outbox: new DraftOutbox(ports) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('sends what was kept, in the order it was written', async () => {
  const { phone, outbox } = aPhone('contacts', 'name', 'capital');
  await outbox.send();
  expect(phone.sent).toEqual(['contacts', 'name', 'capital']);
});

it('stops at the first that nobody answers, and comes back to it', async () => {
  const { phone, outbox } = aPhone('contacts', 'name');
  phone.online = false;
  await outbox.send();
  expect([phone.asked, phone.sent]).toEqual([1, []]);
  phone.online = true;
  await jest.advanceTimersByTimeAsync(5_000);
  expect(phone.sent).toEqual(['contacts', 'name']);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(phone.asked).toBe(3);
});

it('passes over what cannot be sent as things are', async () => {
  const { phone, ports } = aPhone('contacts', 'name');
  const outbox = new DraftOutbox({ ...ports, draft: async (kept) => (kept.section === 'contacts' ? null : ports.draft(kept)) });
  await outbox.send();
  expect(phone.sent).toEqual(['name']);
});

it('does not send twice at once', async () => {
  const { phone, outbox } = aPhone('contacts');
  await Promise.all([outbox.send(), outbox.send()]);
  expect(phone.sent).toEqual(['contacts']);
});

it('comes back when even the case could not be read', async () => {
  const { phone, ports } = aPhone('name');
  const draft = jest.fn(ports.draft).mockRejectedValueOnce(new Error('offline'));
  const outbox = new DraftOutbox({ ...ports, draft });
  await outbox.send();
  expect(phone.sent).toEqual([]);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(phone.sent).toEqual(['name']);
});
