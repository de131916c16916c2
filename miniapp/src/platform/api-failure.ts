import type { Problem, RefusalCode } from '@qiban/shared';

export interface FieldRefusal {
  /** Dotted path into what was sent, e.g. `people.2.mobile`. */
  field: string;
  words: string;
  rule?: string;
  basis?: string;
}

/** The service said no, in its own words. Trying again unchanged will not help. */
export class ApiRefusal extends Error {
  readonly kind = 'refusal';

  constructor(
    readonly status: number,
    readonly code: RefusalCode | 'unknown',
    readonly words: string,
    readonly fields: readonly FieldRefusal[],
    readonly reference: string | null,
  ) {
    super(words);
  }
}

/** No answer at all, or none that can be read. The same request may be sent again with the same key. */
export class ApiUnreachable extends Error {
  readonly kind = 'unreachable';

  constructor(readonly cause: 'offline' | 'timeout' | 'nonsense') {
    super(cause);
  }
}

// By `kind` and not by instanceof: two bundles of a mini-program may each hold a copy of the class.
export const isRefusal = (error: unknown): error is ApiRefusal => (error as ApiRefusal | null)?.kind === 'refusal';
export const isUnreachable = (error: unknown): error is ApiUnreachable => (error as ApiUnreachable | null)?.kind === 'unreachable';

/** A refusal from an error answer; `nonsense` when the body is not one of ours (a proxy's page, half a file). */
export function failureFrom(status: number, body: unknown): ApiRefusal | ApiUnreachable {
  const problem = readProblem(body);
  if (!problem) return new ApiUnreachable('nonsense');
  const words = problem.detail ?? problem.title;
  if (words === undefined) return new ApiUnreachable('nonsense');
  return new ApiRefusal(status, problem.code ?? 'unknown', words, problem.fields ?? [], problem.reference ?? null);
}

function readProblem(body: unknown): Partial<Problem> | null {
  if (typeof body === 'object' && body !== null) return body as Partial<Problem>;
  if (typeof body !== 'string') return null;
  // A phone hands over application/problem+json as text: it parses only what is called application/json.
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Partial<Problem>) : null;
  } catch {
    return null;
  }
}
