import { Controller } from '@nestjs/common';
import type { AnswerOf } from '@qiban/shared';
import { Serves } from '../../kernel/allow.decorator';
import { Refusal } from '../../kernel/refusal';
import { Settings } from '../../settings';
import { DemoTelephones } from './demo-telephones.port';

/** So that whoever tries the service out can read what would lie on a telephone. Does not exist in production. */
@Controller()
export class DemoTextsController {
  constructor(private readonly telephones: DemoTelephones, private readonly settings: Settings) {}

  @Serves('demo.texts')
  async texts(): Promise<AnswerOf<'demo.texts'>> {
    if (!this.settings.isDemo) throw new Refusal('demo.off');
    return { items: [...(await this.telephones.texts())] };
  }
}
