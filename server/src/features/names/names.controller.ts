import { Body, Controller } from '@nestjs/common';
import type { AnswerOf } from '@qiban/shared';
import { Serves, WithoutIdempotencyKey } from '../../kernel/allow.decorator';
import { nameAsked } from './name-asked';
import { NameCheck } from './name-check.service';
import { JudgeNameBody } from './names.dto';

@Controller()
export class NamesController {
  constructor(private readonly names: NameCheck) {}

  /** A question, though it is a POST: names do not belong in addresses and their logs. */
  @Serves('names.judge')
  @WithoutIdempotencyKey()
  judge(@Body() { name, entityType = 'llc', parentName, caseId, without }: JudgeNameBody): Promise<AnswerOf<'names.judge'>> {
    return this.names.judge({ ...nameAsked(name, entityType, parentName), caseId: caseId ?? null }, without);
  }
}
