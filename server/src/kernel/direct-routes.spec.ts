import { Body, Controller, Get, HttpCode, Module, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { IsInt } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { startApp, type Caller, type TestApp } from '../../test/harness';
import { Allow, WithoutIdempotencyKey } from './allow.decorator';
import { Me, type CurrentUser } from './current-user';
import { Limited } from './rate-limit';

class CountBody { @IsInt() count: number; }
class Nobody { canActivate() { return false; } }

/** Who called: our function, or Nest's. */
const way = () => (/direct-routes\.ts/.test(new Error().stack ?? '') ? 'direct' : 'nest');

@Controller('ways')
class Ways {
  @Get('plain') @Allow('anyone') plain() { return { way: way() }; }
  @Get('asked') @Allow('anyone') asked(@Query('q') q: string, @Req() { method }: FastifyRequest) { return { way: way(), q, method }; }
  @Get('mine') @Allow('anybody-signed-in') mine(@Me() { displayName }: CurrentUser) { return { way: way(), displayName }; }
  @Get('clerks') @Allow('clerk') clerks() { return { way: way() }; }
  @Get('own-reply') @Allow('anyone') ownReply(@Res({ passthrough: true }) _: FastifyReply) { return { way: way() }; }
  @Get('guarded') @Allow('anyone') @UseGuards(Nobody) guarded() { return { way: way() }; }
  @Get('nothing') @Allow('anyone') nothing() { return undefined; }
  @Get('three') @Allow('anyone') @Limited({ purpose: 'three', most: 3, seconds: 60 }) three() { return { way: way() }; }
  @Post('count') @Allow('anybody-signed-in') count(@Body() { count }: CountBody) { return { way: way(), count }; }
  @Post('text') @Allow('anyone') @WithoutIdempotencyKey() @HttpCode(200) text() { return 'as it is'; }
}

@Module({ controllers: [Ways], providers: [Nobody] })
class WaysModule {}

let test: TestApp;
let founder: Caller;
beforeAll(async () => {
  test = await startApp({ features: [WaysModule] });
  founder = await test.as('founder');
});
afterAll(async () => { await test.stop(); });

describe('a route', () => {
  it('that asks for nothing unusual goes the short way', async () => {
    expect((await test.stranger.get('/ways/plain')).body).toEqual({ way: 'direct' });
    expect((await test.stranger.get('/ways/asked?q=a')).body).toEqual({ way: 'direct', q: 'a', method: 'GET' });
    expect((await founder.get('/ways/mine')).body).toEqual({ way: 'direct', displayName: '林知远' });
    const counted = await founder.post('/ways/count', { count: 3 });
    expect(counted.body).toEqual({ way: 'direct', count: 3 });
    expect(counted.status).toBe(201);
    expect(counted.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('that wants the reply, or a guard of its own, is left to Nest', async () => {
    expect((await test.stranger.get('/ways/own-reply')).body).toEqual({ way: 'nest' });
    expect((await test.stranger.get('/ways/guarded')).status).not.toBe(200);
  });

  it('is as closed the short way as the long one', async () => {
    expect(await test.stranger.get('/ways/mine')).toBeRefused('session.missing');
    expect(await founder.get('/ways/clerks')).toBeRefused('session.not-permitted');
    expect(await founder.post('/ways/count', { count: 'three' })).toBeRefused('form.invalid');
    for (let time = 0; time < 3; time += 1) expect((await test.stranger.get('/ways/three')).status).toBe(200);
    expect(await test.stranger.get('/ways/three')).toBeRefused('request.too-many');
  });

  it('gives the first answer again, and sends what is no object as it is', async () => {
    const first = await founder.post('/ways/count', { count: 1 }, { key: 'ways-1' });
    expect((await founder.post('/ways/count', { count: 1 }, { key: 'ways-1' })).body).toEqual(first.body);
    expect((await test.stranger.post('/ways/text')).text).toBe('as it is');
    expect((await test.stranger.get('/ways/nothing')).text).toBe('');
  });
});
