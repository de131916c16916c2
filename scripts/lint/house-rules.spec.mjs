import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { houseRules } from './house-rules.mjs';
import { residentId } from './personal-numbers.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it;
const tester = new RuleTester({ languageOptions: { parser: tseslint.parser, sourceType: 'module' } });
const refuses = (code, extra = {}) => ({ code, errors: 1, ...extra });

tester.run('clock-only', houseRules.rules['clock-only'], {
  valid: ['new Date(milliseconds)', 'clock.now()', 'type Now = Date'],
  invalid: [refuses('new Date()'), refuses('Date.now()'), refuses('const now = Date.now'), refuses('Date()')],
});

tester.run('settings-only', houseRules.rules['settings-only'], {
  valid: ['settings.port', 'process.exit(1)'],
  invalid: [refuses('const port = process.env.PORT'), refuses('read(process.env)')],
});

tester.run('writes-in-transaction', houseRules.rules['writes-in-transaction'], {
  valid: ['document.save()', 'transaction.insert(CaseEvent, rows)'],
  invalid: [refuses('await cases.save(one)'), refuses('source.getRepository(Case)'), refuses("import { InjectRepository } from '@nestjs/typeorm'"), refuses('source.createQueryRunner()')],
});

// Put together here, so that this file keeps the rule it tests.
const mobile = ['138', '0013', '8000'].join('');
tester.run('no-personal-numbers', houseRules.rules['no-personal-numbers'], {
  valid: [
    "const code = '91370200MA0000000X'",
    `const wrongChecksum = '${residentId('370202', '19900101', '001').replace(/.$/, (last) => (last === '1' ? '2' : '1'))}'`,
    'const longNumber = 1700000000000',
    "const uuid = '01932f6e-1388-7000-8000-138001380001'",
  ],
  invalid: [
    refuses(`const id = '${residentId('370202', '19900101', '001')}'`),
    refuses(`// call ${mobile}`),
    refuses(`const mobile = ${mobile}`),
    refuses(`const mobile = '+86${mobile}'`),
  ],
});

tester.run('no-skipped-tests', houseRules.rules['no-skipped-tests'], {
  valid: ["it('submits', () => {})", 'test.skip(isPhone, "a desk page")', 'list.skip'],
  invalid: [refuses("it.skip('submits', () => {})"), refuses("describe.only('submits', () => {})"), refuses("xit('submits', () => {})"), refuses("test.describe.skip('submits', () => {})"), refuses("it.todo('submits')")],
});

tester.run('file-name', houseRules.rules['file-name'], {
  valid: [{ code: '', filename: 'seal-order.entity.ts' }, { code: '', filename: 'data-source.ts' }, { code: '', filename: 'database.ts' }, { code: '', filename: 'login.h5.ts' }],
  invalid: [refuses('x', { filename: 'date-utils.ts' }), refuses('x', { filename: 'SealOrder.ts' }), refuses('x', { filename: 'case-manager.service.ts' })],
});
