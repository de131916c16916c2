import { SealRegistry, type AgencyAnswer, type CarvingHistory, type CarvingRequest, type CarvingStep } from '../../features/seal-orders/seal-registry.port';
import { AgencyCall, type AgencyCallConfig } from '../http/agency-call';
import { verifySignature, type MessageHeaders, type SignatureVerdict, type VerificationTerms } from '../http/signed-message';
import { agencyAnswer, carvingMessage, carvingStep, carvingSteps } from './police-seal-registry.messages';

export type PoliceSealRegistryConfig = Pick<AgencyCallConfig, 'baseUrl' | 'timeoutMs' | 'breaker' | 'now' | 'log'> & {
  /** Shared with the gateway; signs our requests and their callbacks. */
  readonly key: string;
};

/** The police registry of seals behind the city's exchange gateway. */
export class PoliceSealRegistryAdapter extends SealRegistry {
  private readonly line: AgencyCall;

  constructor(config: PoliceSealRegistryConfig) {
    super();
    this.line = new AgencyCall({
      agency: 'police-seal-registry',
      baseUrl: config.baseUrl,
      ...(config.timeoutMs !== undefined && { timeoutMs: config.timeoutMs }),
      signingKey: config.key,
      now: config.now,
      maxResponseBytes: 256 * 1024,
      ...(config.breaker && { breaker: config.breaker }),
      ...(config.log && { log: config.log }),
    });
  }

  async requestCarving(request: CarvingRequest): Promise<AgencyAnswer> {
    const answer = await this.line.call({ method: 'POST', path: '/v1/carvings', json: carvingMessage(request), requestId: request.requestId });
    return answer.outcome === 'unreachable' ? answer : agencyAnswer(answer.status, answer.json);
  }

  async carvingHistory(requestId: string): Promise<CarvingHistory> {
    const answer = await this.line.call({ method: 'GET', path: `/v1/carvings/${encodeURIComponent(requestId)}`, requestId });
    if (answer.outcome === 'unreachable') return answer;
    // Only their own words count: a bare 404 may come from any proxy on the way.
    if (answer.status === 404 && (answer.json as { error?: unknown } | null)?.error === 'UNKNOWN_REQUEST') return { outcome: 'unknown' };
    const steps = answer.status === 200 ? carvingSteps(answer.json) : null;
    if (!steps) return { outcome: 'unreachable', cause: { kind: 'nonsense', detail: `status ${answer.status}` } };
    return { outcome: 'known', steps };
  }

  get circuit(): AgencyCall['circuit'] {
    return this.line.circuit;
  }

  close(): Promise<void> {
    return this.line.close();
  }
}

export type CallbackVerdict =
  | { readonly ok: true; readonly step: CarvingStep }
  | { readonly ok: false; readonly why: Extract<SignatureVerdict, { ok: false }>['why'] | 'nonsense' };

export interface CallbackTerms extends VerificationTerms {
  /** Path of the callback URL we gave, with its query: it is part of what is signed. */
  readonly path: string;
}

/**
 * Whether a callback is the registry's own, fresh and new, and what it says.
 * Answer 401 to everything but `nonsense`, which is signed and therefore goes to a person (answer 200, else it is repeated).
 * The registry signs each attempt anew, so `replayed` is never a legitimate retry.
 */
export async function verifyCallback(headers: MessageHeaders, rawBody: Uint8Array, terms: CallbackTerms): Promise<CallbackVerdict> {
  const verdict = await verifySignature(headers, { method: 'POST', path: terms.path, body: rawBody }, terms);
  if (!verdict.ok) return verdict;
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(rawBody).toString('utf8'));
  } catch {
    return { ok: false, why: 'nonsense' };
  }
  const step = carvingStep(json);
  return step ? { ok: true, step } : { ok: false, why: 'nonsense' };
}
