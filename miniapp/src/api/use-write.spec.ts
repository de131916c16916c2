import { ApiRefusal, ApiUnreachable } from '@/platform/api-failure';
import { ActKey } from './use-write';

const submit = { params: { caseId: 'c1' }, body: { seenVersion: 3 } };

it('the same act keeps its key after silence, so that it is done once', () => {
  const act = new ActKey();
  const first = act.of(submit);
  act.settle(new ApiUnreachable('timeout'));
  expect(act.of({ ...submit })).toBe(first);
});

it('an answer ends the act: the next one has a key of its own', () => {
  const act = new ActKey();
  const first = act.of(submit);
  act.settle(null);
  const second = act.of(submit);
  act.settle(new ApiRefusal(409, 'case.changed-meanwhile', '办件刚被更新', [], null));
  const third = act.of(submit);
  expect(new Set([first, second, third]).size).toBe(3);
});

it('something else is another act, also after silence', () => {
  const act = new ActKey();
  const first = act.of(submit);
  act.settle(new ApiUnreachable('offline'));
  expect(act.of({ ...submit, body: { seenVersion: 4 } })).not.toBe(first);
});

it('a second tap in the meantime sends nothing and hears the same answer', async () => {
  const act = new ActKey();
  const sent: string[] = [];
  let answer = (_: string): void => undefined;
  const send = (key: string) => {
    sent.push(key);
    return new Promise<string>((done) => { answer = done; });
  };
  const both = [act.once(submit, send), act.once({ ...submit }, send)];
  answer('signed');
  expect(await Promise.all(both)).toEqual(['signed', 'signed']);
  expect(sent).toHaveLength(1);
  void act.once(submit, send);
  expect(sent).toHaveLength(2);
});
