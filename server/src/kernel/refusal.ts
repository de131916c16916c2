import { refusals, refusalWords, type Problem, type RefusalCode } from '@qiban/shared';

export type RefusedField = NonNullable<Problem['fields']>[number];

/**
 * The rules say no. The code, the HTTP status and the citizen's words stand in one table in `shared`; this only names the row.
 * Anything else that is thrown is a fault.
 */
export class Refusal extends Error {
  readonly status: number;
  readonly fields: readonly RefusedField[];
  /** When asking again makes sense: becomes Retry-After. */
  readonly retryAfterSeconds: number | null;

  constructor(
    readonly code: RefusalCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    { fields = [], retryAfterSeconds }: { fields?: readonly RefusedField[]; retryAfterSeconds?: number } = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.status = refusals[code][0];
    // A finding carries more than a client may want to show; the contract of the answer is these four.
    this.fields = fields.map(({ field, words, rule, basis }) => ({ field, words, ...(rule !== undefined && { rule }), ...(basis !== undefined && { basis }) }));
    this.retryAfterSeconds = retryAfterSeconds ?? (typeof params.seconds === 'number' ? params.seconds : null);
  }

  get words(): string {
    return refusalWords(this.code, this.params);
  }
}
