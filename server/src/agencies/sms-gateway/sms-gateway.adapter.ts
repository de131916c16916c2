import { request } from 'undici';
import type { DemoText } from '@qiban/shared';
import { DemoTelephones } from '../../features/text-messages/demo-telephones.port';
import { SmsGateway, type TextAnswer, type TextToSend } from '../../features/text-messages/sms-gateway.port';
import { AgencyCall, type AgencyCallConfig } from '../http/agency-call';
import { textAnswer, textBody } from './sms-gateway.messages';

export type SmsGatewayConfig = Pick<AgencyCallConfig, 'baseUrl' | 'timeoutMs' | 'breaker' | 'now' | 'log'> & {
  /** Shared with the gateway; signs our requests. */
  readonly key: string;
};

/** The city's gateway to the carriers. */
export class SmsGatewayAdapter extends SmsGateway {
  private readonly line: AgencyCall;

  constructor(config: SmsGatewayConfig) {
    super();
    this.line = new AgencyCall({
      agency: 'sms-gateway',
      baseUrl: config.baseUrl,
      ...(config.timeoutMs !== undefined && { timeoutMs: config.timeoutMs }),
      signingKey: config.key,
      now: config.now,
      maxResponseBytes: 16 * 1024,
      ...(config.breaker && { breaker: config.breaker }),
      ...(config.log && { log: config.log }),
    });
  }

  async send(text: TextToSend): Promise<TextAnswer> {
    const answer = await this.line.call({ method: 'POST', path: '/v1/texts', json: textBody(text), requestId: text.requestId });
    return answer.outcome === 'unreachable' ? answer : textAnswer(answer.status, answer.json);
  }

  get circuit(): AgencyCall['circuit'] {
    return this.line.circuit;
  }

  close(): Promise<void> {
    return this.line.close();
  }
}

/** The telephones behind the simulator. Only a demonstration has them. */
export class SimulatedTelephones extends DemoTelephones {
  constructor(private readonly simulatorUrl: string) {
    super();
  }

  async texts(): Promise<readonly DemoText[]> {
    const { body } = await request(`${this.simulatorUrl}/_sim/texts`, { method: 'POST', headersTimeout: 3_000, bodyTimeout: 3_000 });
    return ((await body.json()) as { texts: DemoText[] }).texts;
  }
}
