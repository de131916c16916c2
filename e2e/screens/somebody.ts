import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { sectionNames, type ApplicationForm, type CaseView, type DeskCase, type PartialForm, type SectionName } from '@qiban/shared';
import { expect } from '../src/journey';
import { formOf, nameOf, type Company, type Person } from './demo-companies';
import { written } from './handwriting';

export const today = (): string => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);

/** The secret of a signing link. */
export const tokenIn = (link: string): string => new URL(link).searchParams.get('t')!;

/** A person with a browser; what a story is not about is done by the interface and not by hand. */
export class Somebody {
  constructor(readonly page: Page, private readonly name: string) {}

  async signIn(): Promise<this> {
    const answer = await this.page.request.post('/api/demo/sessions', { data: { person: this.name } });
    expect(answer.ok(), await answer.text()).toBe(true);
    await this.page.context().addInitScript(() => { if (location.protocol !== 'about:') localStorage.setItem('qiban.signed-in', JSON.stringify({ data: 'true' })); });
    return this;
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.page.request.get(path);
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as T;
  }

  async send<T>(path: string, data: object = {}, method: 'POST' | 'PUT' = 'POST'): Promise<T> {
    const answer = await this.page.request.fetch(path, { method, data, headers: { 'idempotency-key': randomUUID(), 'x-qiban-client': 'h5' } });
    expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  }

  submit({ id, version, packetHash }: CaseView, person: Person): Promise<CaseView> {
    return this.send(`/api/cases/${id}/submit`, { seenVersion: version, signature: { packetHash, ...written(nameOf(person)) } });
  }

  async show(caseId: string): Promise<CaseView> {
    return this.get(`/api/cases/${caseId}`);
  }

  async save<S extends SectionName>(caseId: string, section: S, value: PartialForm[S]): Promise<void> {
    const { sectionVersions } = await this.show(caseId);
    await this.send(`/api/cases/${caseId}/sections`, { section, value, seenVersion: sectionVersions[section] }, 'PUT');
  }

  /** A draft with these sections filled as the form has them. */
  async draft(form: ApplicationForm, sections: readonly SectionName[] = sectionNames): Promise<CaseView> {
    const { id } = await this.send<CaseView>('/api/cases');
    for (const section of sections) await this.save(id, section, form[section]);
    return this.show(id);
  }

  /** Documents made and links open. */
  outForSigning(company: Company, people: readonly [Person, Person?, Person?]): Promise<CaseView> {
    return this.send('/api/cases', { form: formOf(company, today(), people), sendForSigning: true });
  }

  /** By the link that the founder sees in the case. */
  sign({ signers, packetHash }: CaseView, person: Person): Promise<unknown> {
    const { link } = signers.find(({ name }) => name === nameOf(person))!;
    return this.send(`/api/invitations/${tokenIn(link!)}/sign`, { packetHash, ...written(nameOf(person)) });
  }

  /** At the desk: what was read is what is decided. */
  async approve(caseId: string): Promise<void> {
    const { case: { version }, contentHash } = await this.get<DeskCase>(`/api/desk/cases/${caseId}`);
    await this.send(`/api/desk/cases/${caseId}/approve`, { seenVersion: version, contentHash });
  }

  /** One founder who is everything: signed and handed in. */
  async handIn(company: Company, person: Person): Promise<CaseView> {
    return this.submit(await this.outForSigning(company, [person]), person);
  }
}
