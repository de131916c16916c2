import { entityTypeOf } from '@qiban/shared/company-registration/application-form';
import { capitalInWords } from '@qiban/shared/capital/amount';
import { lastPaymentDay } from '@qiban/shared/capital/capital.rule';
import { useState } from 'react';
import { useDisplay } from '@/display/display-settings';
import { dayOf, dayWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { now } from '@/platform/clock';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateField } from '@/ui/date-field';
import { NumberInput } from '@/ui/inputs';
import { Box } from '@/ui/native/native';
import { Row } from '@/ui/row';
import { AtField } from './at-field';
import { capitalWording } from './capital.wording';
import { Chips } from './chips';
import { SectionFrame, type FormProps, type SectionScreenProps } from './section-frame';
import { SectionPage } from './section-page';
import { shareTotalOf } from './share-capital';
import { ShareCapitalFields } from './share-capital-fields';
import { TermFields } from './term-fields';
import { shownWan, wanText, yuanTyped } from './typed-amount';
import { useChecks } from './use-checks';

const COMMON_WAN = { llc: ['10', '50', '100', '200'], jsc: ['500', '1000', '3000', '5000'] };

export function CapitalScreen(props: SectionScreenProps) {
  return <SectionFrame {...props} section="capital" Form={CapitalForm} />;
}

function CapitalForm({ view, draft, fromCheck, field }: FormProps<'capital'>) {
  const words = useWords(capitalWording);
  const language = useDisplay((state) => state.language);
  const checks = useChecks(view, 'capital', draft);
  const { capitalYuan, paidBy = '' } = draft.value;
  const [typed, setTyped] = useState(wanText(capitalYuan));
  const today = dayOf(now());
  const last = lastPaymentDay(today);
  const at = { draft, checks, section: 'capital' };
  const type = entityTypeOf(view.form) === 'jsc' ? 'jsc' : 'llc';
  const amountIsRight = capitalYuan !== null && capitalYuan !== undefined && capitalYuan > 0;
  const setAmount = (text: string) => {
    const yuan = yuanTyped(text);
    setTyped(text);
    draft.change({ capitalYuan: yuan, ...(type === 'jsc' && { shareTotal: shareTotalOf({ ...draft.value, capitalYuan: yuan }) }) });
  };

  return (
    <SectionPage view={view} section="capital" draft={draft} checks={checks} fromCheck={fromCheck} field={field} headline={words.headline[type]}>
      <Card flush><Row title={words.typeName[type]} strong note={`${words.typeNote[type]}${words.typeBasis[type]}`} /></Card>
      <Card>
        <AtField {...at} part="capitalYuan" say={(yuan: number) => `${wanText(yuan)} ${words.wan}`}>
          <NumberInput
            id="capital-capitalYuan" label={words.amount} hint={words.amountHint[type]} decimals={2} maxLength={11} suffix={words.wan}
            value={shownWan(typed, capitalYuan)} error={checks.errorAt('capital.capitalYuan')} onChange={setAmount} onBlur={() => checks.left('capital.capitalYuan')}
          />
          {amountIsRight && <Box className="q-note q-under">{words.inWords(capitalInWords(capitalYuan))}</Box>}
          <Chips label={words.quick} chips={COMMON_WAN[type].map((wan) => ({ value: wan, title: words.quickAmount(wan) }))} chosen={wanText(capitalYuan)} onPress={setAmount} />
        </AtField>
      </Card>
      {type === 'jsc' ? <ShareCapitalFields draft={draft} checks={checks} /> : (
        <Card>
          <AtField {...at} part="paidBy">
            <DateField
              id="capital-paidBy" label={words.paidBy} hint={words.paidByHint(dayWords(last, now(), language))} from={today} to={last}
              value={paidBy} error={checks.errorAt('capital.paidBy')} onChange={(day) => { draft.change({ paidBy: day }); checks.left('capital.paidBy'); }}
            />
            {paidBy !== last && <Box className="q-under"><Button kind="quiet" small onPress={() => draft.change({ paidBy: last })}>{words.useLast(last)}</Button></Box>}
          </AtField>
        </Card>
      )}
      <TermFields section="capital" draft={draft} checks={checks} title={words.term} />
    </SectionPage>
  );
}
