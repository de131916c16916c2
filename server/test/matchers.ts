import type { RefusalCode } from '@qiban/shared';
import type { Answer } from './harness';

interface FieldExpectation { readonly fields?: readonly string[] }

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    interface Matchers<R> {
      /** The answer is this refusal, in the form every error has; `fields` names the places that are wrong, in any order. */
      toBeRefused(code: RefusalCode, expected?: FieldExpectation): R;
    }
  }
}

expect.extend({
  toBeRefused(received: Answer, code: RefusalCode, { fields }: FieldExpectation = {}) {
    const problem = received.body as { code?: string; fields?: { field: string }[]; detail?: string; reference?: string } | undefined;
    const named = (problem?.fields ?? []).map(({ field }) => field).sort();
    const isProblem = String(received.headers['content-type']).startsWith('application/problem+json') && typeof problem?.reference === 'string';
    const rightFields = fields === undefined || JSON.stringify(named) === JSON.stringify([...fields].sort());
    const pass = isProblem && problem.code === code && rightFields && received.status >= 400;
    return {
      pass,
      message: () => `expected ${pass ? 'another answer than' : ''} the refusal ${code}${fields ? ` at ${fields.join(', ')}` : ''}, got ${received.status} ${received.text.slice(0, 800)}`,
    };
  },
});
