import { wanInWords } from '@qiban/shared/capital/amount';
import { useState } from 'react';
import { useWords } from '@/display/words';
import { Card } from '@/ui/card';
import { Choice, Tick } from '@/ui/choice';
import { NumberInput, TextInput } from '@/ui/inputs';
import { Box } from '@/ui/native/native';
import { AtField } from './at-field';
import { Chips } from './chips';
import { OnePerson } from './one-person';
import { operatorWording } from './operator.wording';
import { PeopleList } from './people-list';
import { SectionFrame, type FormProps, type SectionScreenProps } from './section-frame';
import { SectionPage } from './section-page';
import { shownWan, wanText, yuanTyped } from './typed-amount';
import { useChecks } from './use-checks';

const MOST_STAFF_DIGITS = 5;

export function OperatorScreen(props: SectionScreenProps) {
  return <SectionFrame {...props} section="operator" Form={OperatorForm} />;
}

function OperatorForm({ view, draft, fromCheck, field }: FormProps<'operator'>) {
  const words = useWords(operatorWording);
  const checks = useChecks(view, 'operator', draft);
  const { operator = null, composition = 'individual', capitalYuan, staff, phone = '', truthPromise = false } = draft.value;
  const [typed, setTyped] = useState(wanText(capitalYuan));
  const at = { draft, checks, section: 'operator' };
  const mobile = operator?.mobile ?? '';
  return (
    <SectionPage view={view} section="operator" draft={draft} checks={checks} fromCheck={fromCheck} field={field} headline={words.headline} note={words.note}>
      <Box className="q-stack">
        <AtField {...at} part="operator" say={({ name }: { name: string }) => name}>
          <OnePerson
            view={view} draft={draft} checks={checks} place="operator.operator" read={() => draft.value.operator ?? null} onChange={(person) => draft.change({ operator: person })}
            title={words.operator} fill={words.fill}
          />
        </AtField>
        <Card>
          <AtField {...at} part="composition" say={(each: string) => (each === 'family' ? words.family : words.individual)}>
            <Choice
              id="operator-composition" label={words.composition} hint={words.compositionHint} value={composition} error={checks.errorAt('operator.composition')} onChange={(each) => draft.change({ composition: each })}
              options={[{ value: 'individual', title: words.individual, note: words.individualNote }, { value: 'family', title: words.family, note: words.familyNote }]}
            />
          </AtField>
        </Card>
        {composition === 'family' && (
          <PeopleList
            view={view} draft={draft} checks={checks} section="operator" part="familyMembers" read={() => draft.value.familyMembers ?? []} onChange={(familyMembers) => draft.change({ familyMembers })}
            noteOf={() => ''} title={words.members} none={words.membersNone} add={words.addMember}
          />
        )}
        <Card>
          <AtField {...at} part="phone">
            <TextInput id="operator-phone" label={words.phone} hint={words.phoneHint} kind="phone" maxLength={20} value={phone} error={checks.errorAt('operator.phone')} onChange={(next) => draft.change({ phone: next })} onBlur={() => checks.left('operator.phone')} />
            {mobile !== '' && mobile !== phone && <Chips label={words.phone} chips={[{ value: mobile, title: words.ownMobile }]} onPress={(next) => { draft.change({ phone: next }); checks.left('operator.phone'); }} />}
          </AtField>
          <AtField {...at} part="capitalYuan" say={(yuan: number) => wanInWords(yuan)}>
            <NumberInput
              id="operator-capitalYuan" label={words.amount} hint={words.amountHint} optional decimals={2} maxLength={11} suffix={words.wan} value={shownWan(typed, capitalYuan)} error={checks.errorAt('operator.capitalYuan')}
              onChange={(text) => { setTyped(text); draft.change({ capitalYuan: yuanTyped(text) }); }} onBlur={() => checks.left('operator.capitalYuan')}
            />
          </AtField>
          <AtField {...at} part="staff">
            <NumberInput
              id="operator-staff" label={words.staff} hint={words.staffHint} optional suffix={words.people} maxLength={MOST_STAFF_DIGITS} value={staff ? String(staff) : ''} error={checks.errorAt('operator.staff')}
              onChange={(text) => draft.change({ staff: text === '' ? null : Number(text) })} onBlur={() => checks.left('operator.staff')}
            />
          </AtField>
        </Card>
        <AtField {...at} part="truthPromise">
          <Tick id="operator-truthPromise" checked={truthPromise} note={words.promiseNote} error={checks.errorAt('operator.truthPromise')} onChange={(promised) => draft.change({ truthPromise: promised })}>{words.promise}</Tick>
        </AtField>
      </Box>
    </SectionPage>
  );
}
