import type { LicenceLine, LicenceView, ParentSection, PersonEntry } from '@qiban/shared';
import { useState } from 'react';
import { call } from '@/api/client';
import { useAnswer } from '@/api/use-answer';
import { useWords } from '@/display/words';
import { Banner } from '@/ui/banner';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { TextArea, TextInput } from '@/ui/inputs';
import { Box, Words } from '@/ui/native/native';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { useFailureWords } from '@/ui/waiting';
import { AtField } from './at-field';
import { Chips } from './chips';
import { OnePerson } from './one-person';
import { CreditCodeInput } from './organisation-fields';
import { parentWording } from './parent.wording';
import { SectionFrame, type FormProps, type SectionScreenProps } from './section-frame';
import { SectionPage } from './section-page';
import { useChecks } from './use-checks';

export function ParentScreen(props: SectionScreenProps) {
  return <SectionFrame {...props} section="parent" Form={ParentForm} />;
}

/** Only a company has branches; kind 2 under the market regulator is an individual business (GB 32100). */
const mayHaveBranches = ({ companyName, status }: LicenceLine): boolean => status === 'valid' && /(公司)$/.test(companyName) && !companyName.endsWith('分公司');

function ParentForm({ view, draft, fromCheck, field }: FormProps<'parent'>) {
  const words = useWords(parentWording);
  const failure = useFailureWords();
  const checks = useChecks(view, 'parent', draft);
  const { name = '', creditCode = '', domicile = '', scope = '', accounting = 'joint' } = draft.value;
  const [failed, setFailed] = useState<unknown>(null);
  const wallet = useAnswer('licences.list', {});
  const licences = (wallet.data?.items ?? []).filter(mayHaveBranches);
  const at = { draft, checks, section: 'parent' };
  const error = (part: string) => checks.errorAt(`parent.${part}`);
  const left = (part: string) => () => checks.left(`parent.${part}`);

  const take = async ({ id }: LicenceLine) => {
    setFailed(null);
    try {
      const licence: LicenceView = await call('licences.show', { params: { licenceId: id } });
      draft.change({ name: licence.companyName, creditCode: licence.creditCode, domicile: licence.domicile, scope: licence.scope });
      for (const part of ['name', 'creditCode', 'domicile', 'scope']) checks.left(`parent.${part}`);
    } catch (problem) {
      setFailed(problem);
    }
  };
  /** Somebody in both places is one person: what is mended in one is mended in the other. */
  const write = (place: 'representative' | 'head', person: PersonEntry | null) => {
    const other = place === 'head' ? 'representative' : 'head';
    const twin = draft.value[other];
    const same = person !== null && twin?.key === person.key;
    draft.change({ [place]: person, ...(same && { [other]: { ...person } }) } as Partial<ParentSection>);
  };
  const { representative, head } = draft.value;

  return (
    <SectionPage view={view} section="parent" draft={draft} checks={checks} fromCheck={fromCheck} field={field} headline={words.headline} note={words.note}>
      <Box className="q-stack">
        {licences.length > 0 && (
          <Section title={words.fromWallet} small>
            <Card flush>
              {licences.map((line) => (
                <Row
                  key={line.id} icon="certificate" title={line.companyName} note={<Words className="q-num">{line.creditCode}</Words>} on={line.creditCode === creditCode} onPress={() => void take(line)}
                  {...(line.creditCode === creditCode && { end: <Tag tone="ok">{words.chosen}</Tag> })}
                />
              ))}
            </Card>
            <Box className="q-note q-under">{words.fromWalletNote}</Box>
            {failed !== null && <Banner tone="bad" announce>{failure(failed)}</Banner>}
          </Section>
        )}
        <Section title={words.company} small>
          <Card>
            <AtField {...at} part="name"><TextInput id="parent-name" label={words.name} hint={words.nameHint} autoComplete="off" maxLength={100} value={name} error={error('name')} onChange={(next) => draft.change({ name: next })} onBlur={left('name')} /></AtField>
            <AtField {...at} part="creditCode"><CreditCodeInput path="parent.creditCode" label={words.creditCode} checks={checks} value={creditCode} onChange={(next) => draft.change({ creditCode: next })} /></AtField>
            <AtField {...at} part="domicile"><TextInput id="parent-domicile" label={words.domicile} hint={words.domicileHint} maxLength={200} value={domicile} error={error('domicile')} onChange={(next) => draft.change({ domicile: next })} onBlur={left('domicile')} /></AtField>
            <AtField {...at} part="scope"><TextArea id="parent-scope" label={words.scope} hint={words.scopeHint} maxLength={4000} value={scope} error={error('scope')} onChange={(next) => draft.change({ scope: next })} onBlur={left('scope')} /></AtField>
          </Card>
        </Section>
        <Section title={words.representative} small>
          <Box className="q-note q-section__note">{words.representativeHint}</Box>
          <AtField {...at} part="representative" say={(person: PersonEntry) => person.name}>
            <OnePerson view={view} draft={draft} checks={checks} place="parent.representative" read={() => draft.value.representative ?? null} onChange={(person) => write('representative', person)} title={words.representative} fill={words.fillRepresentative} />
          </AtField>
        </Section>
        <Section title={words.head} small>
          <Box className="q-note q-section__note">{words.headHint}</Box>
          <AtField {...at} part="head" say={(person: PersonEntry) => person.name}>
            {!head && representative?.name && <Box className="q-section__note"><Chips label={words.head} chips={[{ value: 'same', title: words.sameAsRepresentative(representative.name) }]} onPress={() => draft.change({ head: { ...representative } })} /></Box>}
            <OnePerson view={view} draft={draft} checks={checks} place="parent.head" read={() => draft.value.head ?? null} onChange={(person) => write('head', person)} title={words.head} fill={words.fillHead} />
          </AtField>
        </Section>
        <Card>
          <AtField {...at} part="accounting" say={(each: string) => (each === 'independent' ? words.independent : words.joint)}>
            <Choice
              id="parent-accounting" label={words.accounting} value={accounting} onChange={(each) => draft.change({ accounting: each })}
              options={[{ value: 'joint', title: words.joint, note: words.jointNote }, { value: 'independent', title: words.independent, note: words.independentNote }]}
            />
          </AtField>
        </Card>
      </Box>
    </SectionPage>
  );
}
