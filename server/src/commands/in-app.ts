import type { INestApplicationContext } from '@nestjs/common';
import type { OpenGround } from '../boot';

/*
 * The app is loaded only by the commands that need it, so that a rule command answers without opening a database.
 */
export async function onGround<T>(migrate: boolean, work: (ground: OpenGround) => Promise<T>): Promise<T> {
  const { openGround } = await import('../boot');
  const ground = await openGround({ withSimulators: false, migrate });
  try {
    return await work(ground);
  } finally {
    await ground.database.close();
  }
}

export async function inApp<T>(work: (app: INestApplicationContext, ground: OpenGround) => Promise<T>): Promise<T> {
  return onGround(true, async (ground) => {
    const { openContext } = await import('../open-app');
    const app = await openContext(ground);
    try {
      return await work(app, ground);
    } finally {
      await app.close();
    }
  });
}
