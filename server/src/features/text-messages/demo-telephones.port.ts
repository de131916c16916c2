import type { DemoText } from '@qiban/shared';

/** Demonstrations only: what lies on the simulated telephones. */
export abstract class DemoTelephones {
  abstract texts(): Promise<readonly DemoText[]>;
}
