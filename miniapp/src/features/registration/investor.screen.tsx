import { wanInWords } from '@qiban/shared/capital/amount';
import { useState } from 'react';
import { useWords } from '@/display/words';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { NumberInput } from '@/ui/inputs';
import { Box } from '@/ui/native/native';
import { AtField } from './at-field';
import { investorWording } from './investor.wording';
import { OnePerson } from './one-person';
import { PeopleList } from './people-list';
import { SectionFrame, type FormProps, type SectionScreenProps } from './section-frame';
import { SectionPage } from './section-page';
import { shownWan, wanText, yuanTyped } from './typed-amount';
import { useChecks } from './use-checks';

export function InvestorScreen(props: SectionScreenProps) {
  return <SectionFrame {...props} section="investor" Form={InvestorForm} />;
}

function InvestorForm({ view, draft, fromCheck, field }: FormProps<'investor'>) {
  const words = useWords(investorWording);
  const checks = useChecks(view, 'investor', draft);
  const { investor = null, capitalYuan, property = 'personal' } = draft.value;
  const [typed, setTyped] = useState(wanText(capitalYuan));
  const at = { draft, checks, section: 'investor' };
  return (
    <SectionPage view={view} section="investor" draft={draft} checks={checks} fromCheck={fromCheck} field={field} headline={words.headline} note={words.note}>
      <Box className="q-stack">
        <AtField {...at} part="investor" say={({ name }: { name: string }) => name}>
          <OnePerson
            view={view} draft={draft} checks={checks} place="investor.investor" read={() => draft.value.investor ?? null} onChange={(person) => draft.change({ investor: person })}
            title={words.investor} fill={investor ? words.other : words.fill}
          />
        </AtField>
        <Card>
          <AtField {...at} part="capitalYuan" say={(yuan: number) => wanInWords(yuan)}>
            <NumberInput
              id="investor-capitalYuan" label={words.amount} hint={words.amountHint} decimals={2} maxLength={11} suffix={words.wan} value={shownWan(typed, capitalYuan)} error={checks.errorAt('investor.capitalYuan')}
              onChange={(text) => { setTyped(text); draft.change({ capitalYuan: yuanTyped(text) }); }} onBlur={() => checks.left('investor.capitalYuan')}
            />
          </AtField>
        </Card>
        <Card>
          <AtField {...at} part="property" say={(each: string) => (each === 'family' ? words.family : words.personal)}>
            <Choice
              id="investor-property" label={words.property} value={property} error={checks.errorAt('investor.property')} onChange={(each) => draft.change({ property: each })}
              options={[{ value: 'personal', title: words.personal, note: words.personalNote }, { value: 'family', title: words.family, note: words.familyNote }]}
            />
          </AtField>
        </Card>
        {property === 'family' && (
          <PeopleList
            view={view} draft={draft} checks={checks} section="investor" part="familyMembers" read={() => draft.value.familyMembers ?? []} onChange={(familyMembers) => draft.change({ familyMembers })}
            noteOf={() => ''} title={words.members} none={words.membersNone} add={words.addMember}
          />
        )}
      </Box>
    </SectionPage>
  );
}
