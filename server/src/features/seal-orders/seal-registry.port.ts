import type { SealKind } from '@qiban/shared';

export type { SealKind };

/** What an agency may answer. Silence and garbage are `unreachable`, never a refusal to the citizen. */
export type AgencyAnswer =
  | { readonly outcome: 'accepted'; readonly reference: string }
  | { readonly outcome: 'pending' }
  | { readonly outcome: 'declined'; readonly reason: string }
  | { readonly outcome: 'unreachable'; readonly cause: unknown };


export interface CarvingRequest {
  /** Ours and made before the first attempt: a repeat is the same request. */
  readonly requestId: string;
  readonly creditCode: string;
  readonly companyName: string;
  /** `text` is copied from the registered name, never typed. */
  readonly seals: readonly { readonly kind: SealKind; readonly text: string }[];
  readonly delivery: {
    readonly kind: 'courier' | 'pick-up';
    readonly address?: string;
    readonly recipient?: string;
    readonly mobile?: string;
  };
  readonly callbackUrl: string;
}

/** In this order; `declined` may take the place of any of them and ends the carving. */
export const CARVING_STAGES = ['accepted', 'made', 'recorded', 'delivered'] as const;
export type CarvingStage = (typeof CARVING_STAGES)[number] | 'declined';

/** One step the registry tells us about. Steps come at least once, in any order, some before our own call has returned. */
export interface CarvingStep {
  /** The registry's id of this step: the same step told twice has the same id. */
  readonly eventId: string;
  readonly requestId: string;
  readonly reference: string;
  readonly stage: CarvingStage;
  /** When it happened at the registry, ISO 8601 in UTC. */
  readonly at: string;
  /** With `recorded`: the police record number of each seal (备案编码). */
  readonly records: readonly { readonly kind: SealKind; readonly recordNumber: string }[];
  /** With `delivered`. */
  readonly handover?:
    | { readonly kind: 'courier'; readonly trackingNumber: string }
    | { readonly kind: 'pick-up'; readonly code: string };
  /** With `declined`. */
  readonly reason?: string;
}

export type CarvingHistory =
  | { readonly outcome: 'known'; readonly steps: readonly CarvingStep[] }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'unreachable'; readonly cause: unknown };

/** What we need from the police registry of seals (印章治安管理). */
export abstract class SealRegistry {
  abstract requestCarving(request: CarvingRequest): Promise<AgencyAnswer>;

  /** For the job that catches up when callbacks were lost, e.g. while we were down for longer than the registry retries. */
  abstract carvingHistory(requestId: string): Promise<CarvingHistory>;
}

/** Where the registry calls us back; part of what we tell it with every request. */
export const SEAL_CALLBACK_PATH = '/api/agencies/police-seal-registry/callback';

/** Where the adapter hands in what the registry told us, once it has been found genuine. */
export abstract class CarvingSteps {
  abstract take(step: CarvingStep): Promise<'taken' | 'known-before' | 'unknown-order'>;
}
