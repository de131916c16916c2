import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openGround, type OpenGround } from './boot';
import { AbandonedFiles, LapsedNames } from './features/cases';
import { PermitReminders } from './features/permits';
import { OwedPaperReminders } from './features/owed-papers';
import { Housekeeping } from './kernel/housekeeping.job';
import { OutboxRelay } from './kernel/outbox/outbox-relay.job';
import { openApp } from './open-app';
import { runSeeds } from './seeds';
import { WrongSetting } from './settings';
import { startPanel } from './start-panel';

/** Whoever is being served when we are told to stop is served; after this nobody is. */
const LAST_CALL_MS = 30_000;

async function main(): Promise<void> {
  const startedAt = performance.now();
  const ground = await openGround({ withSimulators: true, migrate: true });
  const { settings, log, migrated } = ground;
  const app = await openApp(ground);
  await runSeeds(app);
  await app.listen(settings.port, settings.host);
  stopOnSignal(app, ground);
  app.get(OutboxRelay).start();
  app.get(Housekeeping).start();
  app.get(LapsedNames).start();
  app.get(AbandonedFiles).start();
  app.get(PermitReminders).start();
  app.get(OwedPaperReminders).start();
  const seconds = (performance.now() - startedAt) / 1000;
  log.info({ mode: settings.mode, port: settings.port, migrated: migrated.length, seconds: Number(seconds.toFixed(2)) }, 'listening');
  if (settings.mode === 'demo') process.stdout.write(startPanel(ground, seconds));
}

function stopOnSignal(app: NestFastifyApplication, { log, simulators }: OpenGround): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), LAST_CALL_MS).unref();
    app.close()
      .then(() => simulators?.close())
      .then(() => process.exit(0), (error: Error) => {
        log.error({ fault: error.name }, 'stopping failed');
        process.exit(1);
      });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  const { code, port } = error as { code?: string; port?: number };
  if (error instanceof WrongSetting) process.stderr.write(`\n${error.message}\n\n`);
  else if (code === 'EADDRINUSE') process.stderr.write(`\n端口 ${port} 已被占用。请先停掉占用它的程序，或换一个端口，如 PORT=3100 npm start\nPort ${port} is taken. Stop what uses it, or choose another: PORT=3100 npm start\n\n`);
  else process.stderr.write(`\n启动失败：\n${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
