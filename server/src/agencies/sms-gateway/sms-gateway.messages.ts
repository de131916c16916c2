import type { TextAnswer, TextDeclined, TextToSend } from '../../features/text-messages/sms-gateway.port';

/** The gateway's wire format ⇄ our words. The only file that knows it; described in docs/agencies/sms.openapi.yaml. */
export interface TextMessageBody { readonly request_id: string; readonly mobile: string; readonly template: string; readonly text: string }

export const DECLINE_REASONS = {
  NUMBER_UNKNOWN: 'number-unknown', REFUSED_BY_RECEIVER: 'refused-by-receiver', CONTENT: 'content', TOO_MANY: 'too-many',
} as const satisfies Record<string, TextDeclined>;
export type DeclineCode = keyof typeof DECLINE_REASONS;

export const textBody = ({ requestId, mobile, template, text }: TextToSend): TextMessageBody => ({ request_id: requestId, mobile, template, text });

/**
 * Only a well-formed 2xx decides anything. A 4xx (bad signature, malformed, an id used again for another text) is a fault of
 * ours or of the gateway: it is tried again and then shown to an operator, and nobody is taken to be out of reach.
 */
export function textAnswer(status: number, json: unknown): TextAnswer {
  const fields = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  const { result, text_no: reference, reason, error } = fields;
  if (status === 200 || status === 202) {
    if (result === 'ACCEPTED' && typeof reference === 'string' && /^[\w-]{1,64}$/.test(reference)) return { outcome: 'accepted', reference };
    if (result === 'PENDING') return { outcome: 'pending' };
    if (result === 'DECLINED' && typeof reason === 'string' && Object.hasOwn(DECLINE_REASONS, reason)) return { outcome: 'declined', reason: DECLINE_REASONS[reason as DeclineCode] };
  }
  return { outcome: 'unreachable', cause: { kind: 'nonsense', detail: `status ${status}${typeof error === 'string' ? `, ${error}` : ''}`.slice(0, 60) } };
}
