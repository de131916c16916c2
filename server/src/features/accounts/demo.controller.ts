import { Body, Controller, Req, Res } from '@nestjs/common';
import type { AnswerOf, DemoSignIn, LookIntoCamera } from '@qiban/shared';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OutsideTransaction, Serves, WithoutIdempotencyKey } from '../../kernel/allow.decorator';
import { clientWords, setSessionCookie } from './client';
import { Demo } from './demo.service';

class DemoSignInBody implements DemoSignIn {
  @IsString() @MaxLength(40) person: string;
}

class LookIntoCameraBody implements LookIntoCamera {
  @IsString() @IsNotEmpty() @MaxLength(128) verifyId: string;
  @IsIn(['pass', 'other-person', 'cancel']) outcome: LookIntoCamera['outcome'];
}

@Controller()
export class DemoController {
  constructor(private readonly demo: Demo) {}

  @Serves('demo.people')
  people(): AnswerOf<'demo.people'> {
    return { items: this.demo.people() };
  }

  @Serves('demo.sign-in') @WithoutIdempotencyKey() @OutsideTransaction()
  async signIn(@Body() { person }: DemoSignInBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<AnswerOf<'demo.sign-in'>> {
    const signedIn = await this.demo.signInAs(person, clientWords(request));
    setSessionCookie(request, reply, signedIn, false);
    return signedIn;
  }

  @Serves('demo.look-into-camera') @OutsideTransaction()
  async lookIntoCamera(@Body() body: LookIntoCameraBody): Promise<AnswerOf<'demo.look-into-camera'>> {
    await this.demo.lookIntoCamera(body);
    return {};
  }
}
