import { shareTotalOf } from './share-capital';

it.each([
  ['one yuan a share', { capitalYuan: 30_000_000, parYuan: 1 }, 30_000_000],
  ['a tenth of a yuan, without a rounding error', { capitalYuan: 300_000, parYuan: 0.1 }, 3_000_000],
  ['a price that does not divide the capital', { capitalYuan: 1_000_000, parYuan: 0.03 }, null],
  ['a price being typed', { capitalYuan: 1_000_000, parYuan: 0 }, null],
  ['no capital yet', { parYuan: 1 }, null],
  ['without par value: what was written', { capitalYuan: 1_000_000, parYuan: null, shareTotal: 12_345 }, 12_345],
  ['without par value, nothing written', { capitalYuan: 1_000_000, parYuan: null }, null],
] as const)('%s', (_, capital, shares) => expect(shareTotalOf(capital)).toBe(shares));
