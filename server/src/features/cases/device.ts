import type { Device } from './signature-evidence';

/** What the evidence keeps of a device: enough to recognise it, no more than the phone tells everybody. */
export const deviceOf = (userAgent: string, address: string): Device => ({ device: userAgent.slice(0, 200), address });
