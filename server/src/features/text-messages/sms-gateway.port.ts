/** Why a text will not reach this number; `too-many` passes with time. */
export type TextDeclined = 'number-unknown' | 'refused-by-receiver' | 'content' | 'too-many';

/** What the gateway may answer. Silence and garbage are `unreachable`: nobody was told, and nobody was not told. */
export type TextAnswer =
  /** On its way to the telephone. */
  | { readonly outcome: 'accepted'; readonly reference: string }
  /** Taken, and not yet handed to the carrier: asking again under the same id is harmless and tells how it stands. */
  | { readonly outcome: 'pending' }
  | { readonly outcome: 'declined'; readonly reason: TextDeclined }
  | { readonly outcome: 'unreachable'; readonly cause: unknown };

export interface TextToSend {
  /** Ours and made before the first attempt: the same id is one text, however often it is handed in. */
  readonly requestId: string;
  /** Eleven digits of the mainland. */
  readonly mobile: string;
  /** Which approved template it follows. */
  readonly template: string;
  /** As the person will read it, the signature in its brackets first. */
  readonly text: string;
}

/** 短信: the second way to somebody who may never have opened this service. */
export abstract class SmsGateway {
  abstract send(text: TextToSend): Promise<TextAnswer>;
}
