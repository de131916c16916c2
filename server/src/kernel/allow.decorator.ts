import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import { endpoints, type Caller, type EndpointName, type Method } from '@qiban/shared';

export const ALLOW = 'qiban:allow';
export const ENDPOINT = 'qiban:endpoint';
export const WITHOUT_IDEMPOTENCY_KEY = 'qiban:without-idempotency-key';
export const OUTSIDE_TRANSACTION = 'qiban:outside-transaction';

/** Who may call this route. A route without it stops the boot: nothing is open by forgetting. */
export const Allow = (...callers: readonly [Caller, ...Caller[]]) => SetMetadata(ALLOW, callers);

const METHODS: Record<Method, RequestMethod> = { GET: RequestMethod.GET, POST: RequestMethod.POST, PUT: RequestMethod.PUT, DELETE: RequestMethod.DELETE };

/** Serves one row of the interface table in `shared`: method, path and callers are written there, once. */
export const Serves = (name: EndpointName) => {
  const { method, path, by } = endpoints[name];
  return applyDecorators(RequestMapping({ method: METHODS[method], path }), HttpCode(200), SetMetadata(ALLOW, by), SetMetadata(ENDPOINT, name));
};

/** For sign-in, which may happen as often as somebody likes, and for agencies' callbacks, which carry numbers of their own. */
export const WithoutIdempotencyKey = () => SetMetadata(WITHOUT_IDEMPOTENCY_KEY, true);

/**
 * For the few writes that talk to an agency or read a file while somebody waits: no transaction is held open around
 * them. Their key is written before and their answer after, in transactions of their own.
 */
export const OutsideTransaction = () => SetMetadata(OUTSIDE_TRANSACTION, true);
