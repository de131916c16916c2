import type { CapitalSection } from '@qiban/shared';
import { useState } from 'react';
import { useWords } from '@/display/words';
import { Card } from '@/ui/card';
import { Choice, Tick } from '@/ui/choice';
import { NumberInput } from '@/ui/inputs';
import { Box, Words } from '@/ui/native/native';
import { AtField } from './at-field';
import { capitalWording } from './capital.wording';
import type { SectionDraft } from './section-draft';
import { hasPar, shareTotalOf } from './share-capital';
import { groupedDigits } from './typed-amount';
import type { Checks } from './use-checks';

/** Up to ten billion shares. */
const MOST_DIGITS = 11;

/** The shares of a joint-stock company. With a par value their number follows from the capital and is not asked. */
export function ShareCapitalFields({ draft, checks }: { draft: SectionDraft<Partial<CapitalSection>>; checks: Checks }) {
  const words = useWords(capitalWording);
  const { value } = draft;
  const { parYuan, shareTotal, paidInFull = false } = value;
  const [typed, setTyped] = useState(parYuan ? String(parYuan) : '');
  const at = { draft, checks, section: 'capital' };
  const par = hasPar(value);
  const change = (changes: Partial<CapitalSection>) => draft.change({ ...changes, shareTotal: shareTotalOf({ ...draft.value, ...changes }) });
  return (
    <>
      <Card>
        <AtField {...at} part="parYuan" say={(yuan: number | null) => (yuan === null ? words.noPar : words.perShare(yuan))}>
          <Choice
            id="capital-par" label={words.par} value={par ? 'par' : 'none'} onChange={(kind) => { setTyped('1'); change({ parYuan: kind === 'par' ? 1 : null }); }}
            options={[{ value: 'par', title: words.withPar, note: words.withParNote }, { value: 'none', title: words.noPar, note: words.noParNote }]}
          />
          {par && (
            <NumberInput
              id="capital-parYuan" label={words.parYuan} decimals={2} maxLength={9} suffix={words.yuan} value={Number(typed) === (parYuan ?? 0) ? typed : parYuan ? String(parYuan) : typed} error={checks.errorAt('capital.parYuan')}
              onChange={(text) => { setTyped(text); change({ parYuan: Number(text) || 0 }); }} onBlur={() => { checks.left('capital.parYuan'); checks.left('capital.shareTotal'); }}
            />
          )}
        </AtField>
        <AtField {...at} part="shareTotal" errors={par}>
          {par ? (
            <Box className="q-field" id="capital-shareTotal">
              <Box className="q-field__label">{words.shareTotal}</Box>
              <Words className="q-figure q-num">{shareTotal ? words.shareCount(groupedDigits(shareTotal)) : words.shareCountLater}</Words>
            </Box>
          ) : (
            <NumberInput
              id="capital-shareTotal" label={words.shareTotal} hint={words.shareTotalHint} maxLength={MOST_DIGITS} suffix={words.share} value={shareTotal ? String(shareTotal) : ''} error={checks.errorAt('capital.shareTotal')}
              onChange={(text) => draft.change({ shareTotal: text === '' ? null : Number(text) })} onBlur={() => checks.left('capital.shareTotal')}
            />
          )}
        </AtField>
      </Card>
      <AtField {...at} part="paidInFull">
        <Tick id="capital-paidInFull" checked={paidInFull} note={words.paidInFullNote} error={checks.errorAt('capital.paidInFull')} onChange={(paid) => draft.change({ paidInFull: paid })}>{words.paidInFull}</Tick>
      </AtField>
    </>
  );
}
