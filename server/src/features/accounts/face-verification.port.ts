export interface PersonToVerify {
  /** Ours, made before the first attempt, 5–32 of [0-9A-Za-z_-]: a repeat is the same verification. */
  readonly requestId: string;
  readonly openid: string;
  readonly name: string;
  readonly idNumber: string;
}

export type FaceBeginAnswer =
  | { readonly outcome: 'accepted'; readonly verifyId: string; readonly expiresInSeconds: number }
  | { readonly outcome: 'declined'; readonly reason: string }
  | { readonly outcome: 'unreachable'; readonly cause: unknown };

export type FaceResultAnswer =
  /** The face matched the name and number we asked about. `reference` is kept as evidence. */
  | { readonly outcome: 'accepted'; readonly reference: string }
  /** The person has not finished on the phone yet. */
  | { readonly outcome: 'pending' }
  /** Finished and not passed, cancelled, or the certificate does not belong to this person. */
  | { readonly outcome: 'declined'; readonly reason: string }
  | { readonly outcome: 'unreachable'; readonly cause: unknown };

/** Real-name verification by face. What the phone says counts for nothing: only `result`, asked server to server, does. */
export abstract class FaceVerification {
  abstract begin(person: PersonToVerify): Promise<FaceBeginAnswer>;
  abstract result(person: PersonToVerify & { readonly verifyId: string }): Promise<FaceResultAnswer>;
}
