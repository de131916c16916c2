import { entityTypeOf } from '@qiban/shared/company-registration/application-form';
import { domicileText } from '@qiban/shared/domicile';
import { useMemo, useState } from 'react';
import { useAnswer } from '@/api/use-answer';
import { useWords } from '@/display/words';
import { Card } from '@/ui/card';
import { Choice, Tick } from '@/ui/choice';
import { NumberInput, TextInput } from '@/ui/inputs';
import { Box, Words } from '@/ui/native/native';
import { Select } from '@/ui/select';
import { AtField } from './at-field';
import { addressOf, unitIn } from './domicile-address';
import { domicileWording } from './domicile.wording';
import { entityWording } from './entity.wording';
import { SectionFrame, type FormProps, type SectionScreenProps } from './section-frame';
import { SectionPage } from './section-page';
import { useChecks } from './use-checks';

/** Lists that change with an ordinance, not within a session. */
const FOR_A_DAY = 86_400_000;

export function DomicileScreen(props: SectionScreenProps) {
  return <SectionFrame {...props} section="domicile" Form={DomicileForm} />;
}

function DomicileForm({ view, draft, fromCheck, field }: FormProps<'domicile'>) {
  const words = useWords(domicileWording);
  const own = useWords(entityWording)[entityTypeOf(view.form)];
  const { value } = draft;
  const { source = 'pre-filed', unitId = '', districtCode = '', streetCode = '', use = 'commercial' } = value;
  const premises = useAnswer('reference.premises', { query: {} }, { staleTime: FOR_A_DAY });
  const districts = useAnswer('reference.divisions', { query: {} }, { staleTime: FOR_A_DAY });
  const streets = useAnswer('reference.divisions', { query: { parent: districtCode } }, { enabled: districtCode !== '', staleTime: FOR_A_DAY });
  const buildings = useMemo(() => premises.data?.items ?? [], [premises.data]);
  const chosen = useMemo(() => unitIn(buildings, unitId), [buildings, unitId]);
  const [looked, setLooked] = useState('');
  const building = buildings.find(({ id }) => id === (looked || chosen?.premises.id));
  const address = useMemo(() => addressOf(value, chosen, districts.data?.items ?? [], streets.data?.items ?? []), [value, chosen, districts.data, streets.data]);
  const listsAreThere = source === 'pre-filed' ? premises.data !== undefined : districts.data !== undefined && (districtCode === '' || streets.data !== undefined);
  const facts = useMemo(() => (listsAreThere ? { domicile: address } : null), [listsAreThere, address]);
  const checks = useChecks(view, 'domicile', draft, facts);
  const at = { draft, checks, section: 'domicile' };
  const error = (name: string) => checks.errorAt(`domicile.${name}`);
  const left = (name: string) => () => checks.left(`domicile.${name}`);
  const hasAddress = source === 'pre-filed' ? chosen !== null : districtCode !== '' || Boolean(value.road);

  return (
    <SectionPage view={view} section="domicile" draft={draft} checks={checks} fromCheck={fromCheck} field={field} headline={own.domicileHeadline}>
      <Card>
        <AtField {...at} part="source" say={(each: string) => (each === 'declared' ? words.declared : words.preFiled)}>
          <Choice
            id="domicile-source" label={words.source} value={source} onChange={(each) => draft.change({ source: each })}
            options={[{ value: 'pre-filed', title: words.preFiled, note: words.preFiledNote }, { value: 'declared', title: words.declared, note: words.declaredNote }]}
          />
        </AtField>
      </Card>
      {source === 'pre-filed' ? (
        <Card>
          <Select
            id="domicile-building" label={words.building} value={building?.id ?? ''} onChange={(id) => { setLooked(id); if (id !== chosen?.premises.id) draft.change({ unitId: '' }); }}
            options={buildings.map((each) => ({ value: each.id, title: each.name, note: `${each.district}${each.street} ${each.road}`, keywords: each.owner }))}
            hint={building && words.owner(building.owner)}
          />
          <AtField {...at} part="unitId" say={(id: string) => unitIn(buildings, id)?.unit.room ?? ''}>
            <Select
              id="domicile-unitId" label={words.room} value={unitId} disabled={!building} error={error('unitId')} onChange={(id) => { draft.change({ unitId: id }); checks.left('domicile.unitId'); }}
              options={(building?.units ?? []).map(({ id, room, areaSquareMetres, vacancies }) => ({ value: id, title: room, note: `${words.roomNote(areaSquareMetres)} · ${words.vacancies(vacancies)}` }))}
            />
          </AtField>
        </Card>
      ) : (
        <>
          <Card>
            <AtField {...at} part="districtCode" say={(code: string) => districts.data?.items.find((each) => each.code === code)?.name ?? code}>
              <Select id="domicile-districtCode" label={words.district} value={districtCode} error={error('districtCode')} options={(districts.data?.items ?? []).map(({ code, name }) => ({ value: code, title: name }))} onChange={(code) => { draft.change({ districtCode: code, streetCode: '' }); checks.left('domicile.districtCode'); }} />
            </AtField>
            <AtField {...at} part="streetCode" say={(code: string) => streets.data?.items.find((each) => each.code === code)?.name ?? code}>
              <Select id="domicile-streetCode" label={words.street} value={streetCode} disabled={districtCode === ''} error={error('streetCode')} options={(streets.data?.items ?? []).map(({ code, name }) => ({ value: code, title: name }))} onChange={(code) => { draft.change({ streetCode: code }); checks.left('domicile.streetCode'); }} />
            </AtField>
            <AtField {...at} part="community"><TextInput id="domicile-community" label={words.community} optional maxLength={40} value={value.community ?? ''} error={error('community')} onChange={(community) => draft.change({ community })} onBlur={left('community')} /></AtField>
            <AtField {...at} part="road"><TextInput id="domicile-road" label={words.road} hint={words.roadHint} maxLength={80} value={value.road ?? ''} error={error('road')} onChange={(road) => draft.change({ road })} onBlur={left('road')} /></AtField>
            <AtField {...at} part="room"><TextInput id="domicile-room" label={words.roomTyped} hint={words.roomHint} maxLength={40} value={value.room ?? ''} error={error('room')} onChange={(room) => draft.change({ room })} onBlur={left('room')} /></AtField>
            <AtField {...at} part="postcode"><NumberInput id="domicile-postcode" label={words.postcode} optional maxLength={6} value={value.postcode ?? ''} error={error('postcode')} onChange={(postcode) => draft.change({ postcode })} onBlur={left('postcode')} /></AtField>
          </Card>
          <Card>
            <AtField {...at} part="use" say={(each: string) => (each === 'residential' ? words.residential : words.commercial)}>
              <Choice
                id="domicile-use" label={words.use} value={use} error={error('use')} onChange={(each) => draft.change({ use: each })}
                options={[{ value: 'commercial', title: words.commercial }, { value: 'residential', title: words.residential, note: words.residentialNote }]}
              />
            </AtField>
            {use === 'residential' && (
              <AtField {...at} part="neighboursAgree">
                <Tick id="domicile-neighboursAgree" checked={value.neighboursAgree ?? false} note={words.neighboursNote} error={error('neighboursAgree')} onChange={(neighboursAgree) => draft.change({ neighboursAgree })}>{words.neighbours}</Tick>
              </AtField>
            )}
          </Card>
        </>
      )}
      {hasAddress && (
        <Box as="section" label={own.domicilePreview} live="polite" className="q-printed">
          <Words className="q-printed__name">{own.domicilePreview}</Words>
          <Words className="q-printed__text">{domicileText(address)}</Words>
        </Box>
      )}
      <Box className="q-under">
        <AtField {...at} part="promise">
          <Tick id="domicile-promise" checked={value.promise ?? false} note={words.promiseNote} error={error('promise')} onChange={(promise) => draft.change({ promise })}>{own.domicilePromise}</Tick>
        </AtField>
      </Box>
    </SectionPage>
  );
}
