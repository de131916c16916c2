import type { CaseView, DeskCase, SigningView } from '@qiban/shared';
import type { Answer, Caller, TestApp } from '../harness';
import { aForm, aSignature, aSoleForm, type FormOptions } from './application-form.builder';

export const tokenOf = (view: CaseView, personKey: string): string =>
  new URL(view.signers.find((signer) => signer.personKey === personKey)!.link!).searchParams.get('t')!;

/** Trade names no two of which are alike, in sound or in sight, within one test. */
export function freshNames(): () => string {
  const first = '澜屿岚汐泊屹峤沐珩昀翊祺';
  const second = '青林川岳舟野亭桥溪禾松柏';
  let serial = 0;
  return () => {
    const at = serial++;
    return `${first.charAt(at % 12)}${second.charAt(Math.floor(at / 12) % 12)}${'辰朔望晴霁'.charAt(Math.floor(at / 144) % 5)}`;
  };
}

/** Walks a case over HTTP to where a test begins. */
export class Registration {
  private readonly name = freshNames();

  private constructor(private readonly founder: Caller, private readonly partner: Caller, private readonly clerk: Caller) {}

  static async in(t: TestApp): Promise<Registration> {
    return new Registration(await t.as('founder'), await t.as('co-founder'), await t.as('clerk'));
  }

  form = (options: FormOptions = {}) => aForm({ tradeName: this.name(), ...options });

  async signing(): Promise<CaseView> {
    return (await this.founder.post<CaseView>('/api/cases', { form: this.form(), sendForSigning: true })).body;
  }

  async fresh(caseId: string): Promise<CaseView> {
    return (await this.founder.get<CaseView>(`/api/cases/${caseId}`)).body;
  }

  sign(view: CaseView, personKey: 'p1' | 'p2'): Promise<Answer<SigningView>> {
    return (personKey === 'p1' ? this.founder : this.partner).post(`/api/invitations/${tokenOf(view, personKey)}/sign`, aSignature(view.packetHash!));
  }

  async underReview(): Promise<CaseView> {
    const view = (await this.founder.post<CaseView>('/api/cases', { form: aSoleForm({ tradeName: this.name() }), sendForSigning: true })).body;
    return (await this.founder.post<CaseView>(`/api/cases/${view.id}/submit`, { seenVersion: view.version, signature: aSignature(view.packetHash!) })).body;
  }

  async approved(): Promise<CaseView> {
    const view = await this.underReview();
    await this.clerk.post<DeskCase>(`/api/desk/cases/${view.id}/approve`, { seenVersion: view.version, contentHash: view.packetHash });
    return this.fresh(view.id);
  }
}

export async function eventually(check: () => Promise<void>, patience = 5_000): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}
