import type { MandateState } from '@qiban/shared';
import type { Tone } from '@/ui/tone';

export const mandateTone: Readonly<Record<MandateState, Tone>> = { offered: 'warn', live: 'ok', declined: 'idle', revoked: 'bad', expired: 'idle' };
