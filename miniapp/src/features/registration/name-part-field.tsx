import type { EntityType, NameSection } from '@qiban/shared';
import { entityNames } from '@qiban/shared/company-names/entity-names';
import { useState } from 'react';
import { useAnswer } from '@/api/use-answer';
import { useWords } from '@/display/words';
import { TextInput } from '@/ui/inputs';
import { Box, Words } from '@/ui/native/native';
import { Select } from '@/ui/select';
import { AtField } from './at-field';
import { Chips, PickChips } from './chips';
import type { WrittenPart } from './name.screen';
import { nameWording } from './name.wording';
import type { OpenDraft } from './section-draft';
import type { Checks } from './use-checks';
import { useSettled } from './use-settled';

const REST_MS = 250;
const CITY = ['青岛', '青岛市', '山东', '山东省'];
/** A shop's name tells its district, as its licence will. */
const DISTRICTS = ['青岛市市南区', '青岛市市北区', '青岛市李沧区', '青岛市崂山区', '青岛市城阳区', '青岛市黄岛区', '青岛市即墨区'];
const PLACES = ['市南', '市北', '李沧', '崂山', '城阳', '黄岛', '即墨'];

interface NamePartFieldProps {
  draft: OpenDraft;
  checks: Checks;
  section: string;
  part: WrittenPart;
  value: Partial<NameSection>;
  entityType: EntityType;
  suffix: string;
  onChange(changes: Partial<NameSection>): void;
  /** The class of the main business is not part of the name. */
  onChangeCode(industryCode: string): void;
}

/** The one part of the name that is being written. */
export function NamePartField({ part, value, entityType, suffix, onChange, onChangeCode, ...at }: NamePartFieldProps) {
  const words = useWords(nameWording);
  const { checks } = at;
  const isBranch = entityType === 'branch';
  // What the check below says in full is not said again above it.
  const error = value[part] ? null : checks.errorAt(`name.${part}`);
  const text = (typed: string) => onChange({ [part]: typed.trim() });
  const left = () => checks.left(`name.${part}`);

  if (part === 'industry') return <IndustryField {...at} value={value} error={error} onChange={onChange} onChangeCode={onChangeCode} />;
  if (part === 'organisationForm') {
    const { forms, formHint } = entityNames[entityType];
    return (
      <AtField {...at} part="organisationForm" errors remarks={false}>
        <Box className="q-field">
          <Box className="q-field__label">{words.partTitles.organisationForm}</Box>
          <Words className="q-field__hint">{formHint}</Words>
          <PickChips id="name-organisationForm" label={words.partTitles.organisationForm} chips={forms.map((each) => ({ value: each, title: each }))} chosen={[value.organisationForm ?? '']} onChange={([chosen]) => onChange({ organisationForm: chosen })} />
        </Box>
      </AtField>
    );
  }
  if (part === 'region') {
    const ready = entityType === 'individual-business' ? DISTRICTS : CITY;
    return (
      <AtField {...at} part="region">
        <TextInput id="name-region" label={words.partTitles.region} hint={entityType === 'individual-business' ? words.regionHintOfShop : words.regionHint} value={value.region ?? ''} maxLength={12} error={error} onChange={text} onBlur={left} />
        <Chips label={words.partTitles.region} chips={ready.map((each) => ({ value: each, title: each }))} chosen={value.region ?? ''} onPress={(chosen) => onChange({ region: chosen })} />
      </AtField>
    );
  }
  return (
    <AtField {...at} part="tradeName" remarks={false}>
      <TextInput id="name-tradeName" label={isBranch ? words.place : words.partTitles.tradeName} hint={isBranch ? words.placeHint : words.tradeNameHint} value={value.tradeName ?? ''} maxLength={20} error={error} onChange={text} onBlur={left} suffix={suffix} />
      {isBranch && <Chips label={words.place} chips={PLACES.map((each) => ({ value: each, title: each }))} chosen={value.tradeName ?? ''} onPress={(chosen) => onChange({ tradeName: chosen })} />}
    </AtField>
  );
}

function IndustryField({ value, error, onChange, onChangeCode, ...at }: Pick<NamePartFieldProps, 'draft' | 'checks' | 'section' | 'value' | 'onChange' | 'onChangeCode'> & { error: string | null }) {
  const words = useWords(nameWording);
  const { industry = '', industryCode = '' } = value;
  const [wanted, setWanted] = useState('');
  const q = useSettled(wanted || industry, REST_MS);
  const found = useAnswer('reference.industries', { query: { q, limit: 20 } }, { enabled: q !== '', keepPrevious: true });
  const chosen = useAnswer('reference.industries', { query: { q: industryCode, limit: 1 } }, { enabled: industryCode !== '' });
  const [title] = chosen.data?.items ?? [];
  return (
    <>
      <AtField {...at} part="industry">
        <TextInput id="name-industry" label={words.partTitles.industry} hint={words.industryHint} value={industry} maxLength={20} error={error} onChange={(typed) => onChange({ industry: typed.trim() })} onBlur={() => at.checks.left('name.industry')} />
      </AtField>
      <AtField {...at} part="industryCode">
        <Select
          id="name-industryCode" label={words.code} hint={words.codeHint} value={industryCode} optional valueTitle={title ? `${title.code} ${title.name}` : industryCode}
          options={(found.data?.items ?? []).map(({ code, name }) => ({ value: code, title: `${code} ${name}` }))}
          onSearch={setWanted} searching={found.isFetching} onChange={onChangeCode}
        />
      </AtField>
    </>
  );
}
