import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CaseView, DeskCase } from '@qiban/shared';
import { formOf, nameOf, type Company, type Person } from '../screens/demo-companies';
import { written } from '../screens/handwriting';
import { Somebody, today } from '../screens/somebody';
import { expect, test } from '../src/journey';
import { repository } from '../src/server';

const folder = join(repository, '.build', 'pictures');

const shown: Company = { tradeName: '潮汐里', industry: '文化创意', industryCode: '7492', scope: ['QB0047', 'QB0048', 'QB0430', 'QB0333'], unit: 'demo-taixingli-203', yuan: 1_000_000 };
const begun: Company = { tradeName: '沃海', industry: '机械', industryCode: '3499', scope: ['QB0001'], unit: 'demo-taixingli-101', yuan: 2_000_000 };
const others: readonly (readonly [Person, Company])[] = [
  ['tenant', { tradeName: '山屿间', industry: '信息技术', industryCode: '6513', scope: ['QB0001', 'QB0002'], unit: 'demo-taixingli-102', yuan: 500_000 }],
  ['agent', { tradeName: '云舟渡', industry: '信息技术', industryCode: '6513', scope: ['QB0001', 'QB0010'], unit: 'demo-taixingli-103', yuan: 3_000_000 }],
  ['tenant', { tradeName: '汐禾', industry: '文化创意', industryCode: '7492', scope: ['QB0047', 'QB0048'], unit: 'demo-taixingli-104', yuan: 800_000 }],
];

/** Nothing moves and nothing is still coming. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
}

async function picture(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

const display = (page: Page, care: boolean) =>
  page.evaluate((on) => localStorage.setItem('qiban.display', JSON.stringify({ data: JSON.stringify({ care: on, language: 'zh' }) })), care);

/** The same page twice: as it is, and in care mode. */
async function bothWays(page: Page, address: string, name: string, before: (page: Page) => Promise<void> = async () => undefined): Promise<void> {
  for (const care of [false, true]) {
    await page.goto('/');
    await display(page, care);
    await page.goto(address);
    await settled(page);
    await before(page);
    await picture(page, care ? `care-${name}` : name);
  }
  await display(page, false);
}

/** Reads every document to its end, as the page asks, and comes back. */
async function readAll(page: Page, token: string, view: CaseView): Promise<void> {
  // Those of the co-founder: the others are not theirs to read.
  for (const { kind } of view.signers.find(({ personKey }) => personKey === 'p2')!.documents) {
    await page.goto(`/sign/document?t=${token}&kind=${kind}`);
    await settled(page);
    await page.locator('#end-of-document').scrollIntoViewIfNeeded();
    await page.waitForTimeout(700);
  }
}

/** Draws with a finger's path where the page has its box for signatures. */
async function signOnPage(page: Page, name: string): Promise<void> {
  const pad = page.locator('canvas').first();
  // In the middle: a bar at the foot of the page covers what lies below.
  await pad.evaluate((box) => box.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(300);
  const box = (await pad.boundingBox())!;
  for (const stroke of written(name, box.width, box.height * 0.86).strokes) {
    const [first, ...rest] = stroke;
    await page.mouse.move(box.x + first!.x, box.y + first!.y);
    await page.mouse.down();
    for (const { x, y } of rest) await page.mouse.move(box.x + x, box.y + y);
    await page.mouse.up();
  }
}

test('the pictures of the README', async ({ people }) => {
  mkdirSync(folder, { recursive: true });
  const founder = await new Somebody(await people.phone('founder'), 'founder').signIn();
  const coFounder = await new Somebody(await people.phone('co-founder'), 'co-founder').signIn();
  const clerk = await new Somebody(await people.desk('clerk'), 'clerk').signIn();
  const phone = founder.page;

  // A draft: first a name that sounds like another, then the risk accepted and two sections more.
  const draft = await founder.send<CaseView>('/api/cases', {});
  const full = formOf(begun, today(), ['founder', 'co-founder']);
  const save = async <S extends 'name' | 'capital' | 'domicile'>(section: S, value: object) => {
    const { sectionVersions } = await founder.get<CaseView>(`/api/cases/${draft.id}`);
    await founder.send(`/api/cases/${draft.id}/sections`, { section, value, seenVersion: sectionVersions[section] }, 'PUT');
  };
  await save('name', { ...full.name, riskAccepted: false });
  await bothWays(phone, `/register/name?caseId=${draft.id}`, 'name');
  for (const section of ['name', 'capital', 'domicile'] as const) await save(section, full[section]);
  await bothWays(phone, '/', 'home');
  await bothWays(phone, `/register/tasks?caseId=${draft.id}`, 'tasks');

  // A company of two: the partner signs by link.
  const opened = await founder.send<CaseView>('/api/cases', { form: formOf(shown, today(), ['founder', 'co-founder']), sendForSigning: true });
  const link = opened.signers.find(({ personKey }) => personKey === 'p2')!.link!;
  const token = new URL(link).searchParams.get('t')!;
  await readAll(coFounder.page, token, opened);
  await bothWays(coFounder.page, `/sign?t=${token}`, 'sign', (page) => signOnPage(page, '周沐'));
  await coFounder.send(`/api/invitations/${token}/sign`, { packetHash: opened.packetHash, ...written('周沐') });
  await founder.submit(await founder.get<CaseView>(`/api/cases/${opened.id}`), 'founder');

  // Others hand in too, so that the clerk has a queue.
  for (const [person, company] of others) {
    const other = await new Somebody(await people.phone(person), person).signIn();
    const view = await other.send<CaseView>('/api/cases', { form: formOf(company, today(), [person]), sendForSigning: true });
    await other.submit(view, person);
  }
  await clerk.page.goto(`/desk/review/${opened.id}`);
  await settled(clerk.page);
  // The resolution names nobody by number: even invented ones do not belong in a picture.
  await clerk.page.getByRole('navigation', { name: '材料目录' }).getByRole('button', { name: '决议' }).click();
  await picture(clerk.page, 'desk-review');

  const held = await clerk.get<DeskCase>(`/api/desk/cases/${opened.id}`);
  await clerk.send(`/api/desk/cases/${opened.id}/approve`, { seenVersion: held.case.version, contentHash: held.contentHash });
  await founder.send(`/api/cases/${opened.id}/seal-order`, {
    kinds: ['company', 'finance', 'invoice', 'legal-representative'], delivery: 'courier', recipient: nameOf('founder'), mobile: formOf(shown, today(), ['founder']).shareholders.shareholders[0]!.mobile, address: '青岛市市北区辽宁路（演示）18号太兴里创业楼203室',
  });
  await expect.poll(async () => (await founder.get<CaseView>(`/api/cases/${opened.id}`)).sealOrder?.state, { timeout: 60_000, intervals: [250] }).toBe('recorded');
  await bothWays(phone, `/register/timeline?id=${opened.id}`, 'timeline');
  const { licence } = await founder.get<CaseView>(`/api/cases/${opened.id}`);
  await bothWays(phone, `/licence/show?id=${licence!.id}`, 'licence');
});
