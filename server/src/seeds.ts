import type { INestApplicationContext } from '@nestjs/common';
import { Transactions } from './database/transactions';
import { Demo, Identities } from './features/accounts';
import { seedAgents } from './features/agents';
import { NameFollower, seedNames } from './features/names';
import { Clock } from './kernel/clock';
import { Settings } from './settings';

/** Fills what is missing and touches nothing that is there, so it may run at every boot. */
export type Seed = (app: INestApplicationContext) => Promise<void>;

/** In order: later ones may build on earlier ones. */
export const seeds: readonly Seed[] = [
  (app) => app.get(Demo).seed(),
  async (app) => {
    // Invented companies belong in no real register.
    if (!app.get(Settings).isDemo) return;
    const clock = app.get(Clock);
    await app.get(Transactions).run((tx) => seedNames(tx, clock.today(), clock.now()));
    await app.get(NameFollower).catchUp();
  },
  async (app) => {
    if (!app.get(Settings).isDemo) return;
    await app.get(Transactions).run((tx) => seedAgents(tx, app.get(Clock).now(), (idNumber) => app.get(Identities).indexOf(idNumber)));
  },
];

export async function runSeeds(app: INestApplicationContext): Promise<void> {
  for (const seed of seeds) await seed(app);
}
