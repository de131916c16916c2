import type { AgencyAnswer, CarvingRequest, CarvingStage, CarvingStep, SealKind } from '../../features/seal-orders/seal-registry.port';

/** The gateway's wire format ⇄ our words. The only file that knows it; described in docs/agencies/police-seal-registry.openapi.yaml. */

export const SEAL_TYPES: Readonly<Record<SealKind, string>> = {
  company: '01',
  finance: '02',
  invoice: '03',
  contract: '04',
  'legal-representative': '05',
};
const KINDS = new Map(Object.entries(SEAL_TYPES).map(([kind, type]) => [type, kind as SealKind]));

export const STAGE_CODES = { ACCEPTED: 'accepted', MADE: 'made', RECORDED: 'recorded', DELIVERED: 'delivered', DECLINED: 'declined' } as const satisfies Record<string, CarvingStage>;
export type StageCode = keyof typeof STAGE_CODES;

export interface CarvingMessage {
  readonly request_id: string;
  readonly uscc: string;
  readonly unit_name: string;
  readonly seals: readonly { readonly type: string; readonly text: string }[];
  readonly delivery: { readonly mode: 'COURIER' | 'PICKUP'; readonly address?: string; readonly receiver?: string; readonly phone?: string };
  readonly notify_url: string;
}

export interface StepMessage {
  readonly event_id: string;
  readonly request_id: string;
  readonly acceptance_no: string;
  readonly stage: StageCode;
  readonly occurred_at: string;
  readonly records?: readonly { readonly type: string; readonly record_no: string }[];
  readonly courier_no?: string;
  readonly pickup_code?: string;
  readonly reason?: string;
}

export function carvingMessage(request: CarvingRequest): CarvingMessage {
  const { delivery } = request;
  return {
    request_id: request.requestId,
    uscc: request.creditCode,
    unit_name: request.companyName,
    seals: request.seals.map(({ kind, text }) => ({ type: SEAL_TYPES[kind], text })),
    delivery: {
      mode: delivery.kind === 'courier' ? 'COURIER' : 'PICKUP',
      ...(delivery.address !== undefined && { address: delivery.address }),
      ...(delivery.recipient !== undefined && { receiver: delivery.recipient }),
      ...(delivery.mobile !== undefined && { phone: delivery.mobile }),
    },
    notify_url: request.callbackUrl,
  };
}

/**
 * Only a well-formed 2xx decides anything. A status of 4xx (bad signature, malformed, same id with another content)
 * means that *we* or the gateway are at fault, not the citizen: it is retried and then shown to a person.
 */
export function agencyAnswer(status: number, json: unknown): AgencyAnswer {
  const fields = record(json);
  if (status === 200 || status === 202) {
    if (fields?.['result'] === 'ACCEPTED' && isText(fields['acceptance_no'])) return { outcome: 'accepted', reference: fields['acceptance_no'] };
    if (fields?.['result'] === 'PENDING') return { outcome: 'pending' };
    if (fields?.['result'] === 'DECLINED' && isText(fields['reason'])) return { outcome: 'declined', reason: fields['reason'] };
  }
  const error = isText(fields?.['error']) ? `, ${fields['error']}`.slice(0, 60) : '';
  return { outcome: 'unreachable', cause: { kind: 'nonsense', detail: `status ${status}${error}` } };
}

/** `null` when the message is not one we know: it is put aside for a person, never guessed at. */
export function carvingStep(json: unknown): CarvingStep | null {
  const fields = record(json);
  if (!fields) return null;
  const { event_id: eventId, request_id: requestId, acceptance_no: reference, stage, occurred_at: at, courier_no: courier, pickup_code: code, reason } = fields;
  if (!isText(eventId) || !isText(requestId) || !isText(reference) || !isText(at) || Number.isNaN(Date.parse(at))) return null;
  if (!isText(stage) || !Object.hasOwn(STAGE_CODES, stage)) return null;
  const records = recordsOf(fields['records']);
  if (records === null || (stage === 'RECORDED' && records.length === 0)) return null;
  if (stage === 'DECLINED' && !isText(reason)) return null;
  return {
    eventId,
    requestId,
    reference,
    stage: STAGE_CODES[stage as StageCode],
    at: new Date(Date.parse(at)).toISOString(),
    records,
    ...(isText(courier) && { handover: { kind: 'courier' as const, trackingNumber: courier } }),
    ...(isText(code) && { handover: { kind: 'pick-up' as const, code } }),
    ...(isText(reason) && { reason }),
  };
}

export function carvingSteps(json: unknown): readonly CarvingStep[] | null {
  const list = record(json)?.['steps'];
  if (!Array.isArray(list)) return null;
  const steps = list.map(carvingStep);
  return steps.every((step) => step !== null) ? steps : null;
}

function recordsOf(value: unknown): CarvingStep['records'] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return null;
  const records: { kind: SealKind; recordNumber: string }[] = [];
  for (const item of value) {
    const fields = record(item);
    const kind = isText(fields?.['type']) ? KINDS.get(fields['type']) : undefined;
    // 13 digits: administrative division (6) and a running number (7).
    if (!kind || !isText(fields?.['record_no']) || !/^\d{13}$/.test(fields['record_no'])) return null;
    records.push({ kind, recordNumber: fields['record_no'] });
  }
  return records;
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 500;
}
