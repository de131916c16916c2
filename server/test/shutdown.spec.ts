import { Controller, Module, Post } from '@nestjs/common';
import { insertRows } from '../src/database/insert-rows';
import { Transactions } from '../src/database/transactions';
import { Allow } from '../src/kernel/allow.decorator';
import { InboxEntry } from '../src/kernel/outbox/inbox-entry.entity';
import { Clock } from '../src/kernel/clock';
import { startApp } from './harness';

let begun: () => void = () => undefined;

@Controller('probe')
class Slow {
  constructor(private readonly transactions: Transactions, private readonly clock: Clock) {}

  @Post('slow') @Allow('anybody-signed-in')
  async work() {
    await this.transactions.run((tx) => insertRows(tx, InboxEntry, [{ source: 'slow', key: 'k', receivedAt: this.clock.now() }]));
    begun();
    await new Promise((done) => setTimeout(done, 400));
    return { done: true };
  }
}

@Module({ controllers: [Slow] })
class SlowModule {}

describe('when told to stop', () => {
  it('serves whoever is being served, commits what they were told, and lets nobody new in', async () => {
    const test = await startApp({ features: [SlowModule] });
    const caller = await test.as('founder');
    const started = new Promise<void>((done) => { begun = done; });
    const answer = caller.post('/probe/slow');
    await started;
    const stopping = test.app.close();
    expect((await answer).body).toEqual({ done: true });
    await stopping;
    await expect(test.stranger.get('/healthz')).rejects.toThrow();
    await test.stop();
  });
});
