import type { ExecutionContext, PipeTransform, Type } from '@nestjs/common';
import {
  CUSTOM_ROUTE_ARGS_METADATA, EXCEPTION_FILTERS_METADATA, GUARDS_METADATA, HEADERS_METADATA, HTTP_CODE_METADATA, INTERCEPTORS_METADATA, METHOD_METADATA, PATH_METADATA,
  PIPES_METADATA, REDIRECT_METADATA, ROUTE_ARGS_METADATA, SSE_METADATA,
} from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { RequestMethod } from '@nestjs/common/enums/request-method.enum';
import { ModulesContainer } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Caller } from '@qiban/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { JsonText } from '../database/columns';
import { AccessGuard } from './access.guard';
import { ALLOW, OUTSIDE_TRANSACTION, WITHOUT_IDEMPOTENCY_KEY } from './allow.decorator';
import { FormValidationPipe } from './form-validation.pipe';
import { Idempotency, type Marks } from './idempotency';
import { LIMIT, RateLimit, type Limit } from './rate-limit';
import { answerWith } from './refusal.filter';

/*
 * Nest declares the routes and knows what each handler wants; what a request then passes through is always the same here:
 * rate limit, session and rights, idempotency, form, handler, answer. Nest walks its lists of guards, interceptors, pipes
 * and filters anew for every request, through observables and some dozens of promises, which costs more than most handlers
 * do. So for each route whose needs are plain that way is worked out once, from the same decorators and with the same
 * parts. A route that wants anything else, such as the reply itself, is left to Nest, which has them as its global guards.
 */
type Argument = (request: FastifyRequest, reply: FastifyReply, context: () => ExecutionContext) => unknown;

interface Route {
  readonly controller: object;
  readonly handler: (...args: unknown[]) => unknown;
  readonly status: number;
  readonly callers: readonly Caller[] | undefined;
  readonly limit: Limit | undefined;
  /** Null for a question, which is not a write. */
  readonly marks: Marks | null;
  readonly args: readonly Argument[];
}

interface Parts { readonly limits: RateLimit; readonly access: AccessGuard; readonly idempotency: Idempotency; readonly form: FormValidationPipe }

/** Before `app.init()`: takes over, as Nest registers them, the routes it can serve. Answers with how many of how many these are. */
export function serveDirectly(app: NestFastifyApplication, fastify: FastifyInstance): void {
  const parts: Parts = { limits: app.get(RateLimit), access: app.get(AccessGuard), idempotency: app.get(Idempotency), form: app.get(FormValidationPipe) };
  const routes = routesOf(app.get(ModulesContainer), parts.form);
  fastify.addHook('onRoute', (options: RouteOptions) => {
    const route = typeof options.method === 'string' ? routes.get(`${options.method} ${options.url}`) : undefined;
    if (route === undefined) return;
    options.handler = (request, reply) => { void serve(route, parts, request, reply); };
  });
}

async function serve(route: Route, { limits, access, idempotency }: Parts, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  try {
    if (route.limit !== undefined) await limits.count(route.limit, request.ip);
    await access.admit(request, route.callers);
    const { marks } = route;
    void reply.status(route.status);
    const answer = marks === null ? await answerOf(route, request, reply) : await idempotency.around(request, reply, marks, () => answerOf(route, request, reply));
    if (reply.sent) return;
    // Written out already, once for the record and the wire.
    if (answer instanceof JsonText) void reply.header('content-type', 'application/json; charset=utf-8').send(answer.text);
    else void reply.send(answer);
  } catch (error) {
    answerWith(error, request, reply);
  }
}

async function answerOf({ controller, handler, args, marks }: Route, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  let made: ExecutionContext | null = null;
  const context = () => (made ??= new ExecutionContextHost([request, reply], controller.constructor as Type, handler));
  const values: unknown[] = [];
  for (const argument of args) {
    const value = argument(request, reply, context);
    values.push(value instanceof Promise ? await value : value);
  }
  const answer = await handler.apply(controller, values);
  return marks !== null && typeof answer === 'object' && answer !== null && !('getStream' in answer) ? new JsonText(JSON.stringify(answer)) : answer;
}

function routesOf(modules: ModulesContainer, form: FormValidationPipe): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const { controllers } of modules.values()) {
    for (const { instance, metatype } of controllers.values()) {
      if (typeof metatype !== 'function' || typeof instance !== 'object') continue;
      for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(metatype.prototype as object))) {
        const path: unknown = name === 'constructor' || typeof value !== 'function' ? undefined : Reflect.getMetadata(PATH_METADATA, value);
        if (typeof path !== 'string') continue;
        const url = ['', Reflect.getMetadata(PATH_METADATA, metatype) as string, path].join('/').replace(/\/{2,}/g, '/');
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, value) as RequestMethod];
        const route = routeOf(instance as object, metatype, name, value as Route['handler'], method, form);
        if (route !== null) routes.set(`${method} ${url}`, route);
      }
    }
  }
  return routes;
}

/** What only Nest knows how to do. */
const OF_NEST = [GUARDS_METADATA, INTERCEPTORS_METADATA, PIPES_METADATA, EXCEPTION_FILTERS_METADATA, HEADERS_METADATA, REDIRECT_METADATA, SSE_METADATA];

function routeOf(controller: object, metatype: object, name: string, handler: Route['handler'], method: string, form: FormValidationPipe): Route | null {
  if (OF_NEST.some((key) => Reflect.hasMetadata(key, handler) || Reflect.hasMetadata(key, metatype))) return null;
  const args = argumentsOf(metatype, name, form);
  if (args === null) return null;
  const marked = <T>(key: string) => (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, metatype)) as T | undefined;
  const marks = method === 'GET' ? null : { outside: marked<boolean>(OUTSIDE_TRANSACTION) === true, withoutKey: marked<boolean>(WITHOUT_IDEMPOTENCY_KEY) === true };
  const status = (Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined) ?? (method === 'POST' ? 201 : 200);
  return { controller, handler, status, callers: marked(ALLOW), limit: marked(LIMIT), marks, args };
}

interface Wanted { readonly index: number; readonly data?: string; readonly pipes: readonly unknown[]; readonly factory?: (data: unknown, context: ExecutionContext) => unknown }

/** Null when one of them can only be had from Nest. */
function argumentsOf(metatype: object, name: string, form: PipeTransform): readonly Argument[] | null {
  const wanted = Object.entries((Reflect.getMetadata(ROUTE_ARGS_METADATA, metatype, name) ?? {}) as Record<string, Wanted>);
  const types = (Reflect.getMetadata('design:paramtypes', (metatype as { prototype: object }).prototype, name) ?? []) as Type[];
  const args: Argument[] = [];
  for (const [key, each] of wanted) {
    const argument = argumentOf(key, each, types[each.index], form);
    if (argument === null) return null;
    args[each.index] = argument;
  }
  // A parameter without a decorator is Nest's to leave empty.
  return args.length === types.length && Object.keys(args).length === types.length ? args : null;
}

function argumentOf(key: string, { data, pipes, factory }: Wanted, type: Type | undefined, form: PipeTransform): Argument | null {
  if (pipes.length > 0) return null;
  if (key.includes(CUSTOM_ROUTE_ARGS_METADATA)) return factory === undefined ? null : (_request, _reply, context) => factory(data, context());
  switch (Number(key.split(':')[0])) {
    case RouteParamtypes.REQUEST: return (request) => request;
    case RouteParamtypes.IP: return (request) => request.ip;
    case RouteParamtypes.HEADERS: return data === undefined ? (request) => request.headers : (request) => request.headers[data.toLowerCase()];
    case RouteParamtypes.PARAM: return data === undefined || type !== String ? null : (request) => (request.params as Record<string, string>)[data];
    case RouteParamtypes.QUERY: return data === undefined ? null : (request) => form.transform((request.query as Record<string, unknown>)[data], { type: 'query', metatype: type, data });
    case RouteParamtypes.BODY: return data !== undefined ? null : (request) => form.transform(request.body, { type: 'body', metatype: type, data });
    default: return null;
  }
}
