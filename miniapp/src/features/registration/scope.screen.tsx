import type { ScopeLine } from '@qiban/shared';
import { printedScope } from '@qiban/shared/company-registration/application.rule';
import { useMemo, useState } from 'react';
import { useAnswer } from '@/api/use-answer';
import { useDisplay } from '@/display/display-settings';
import { useWords } from '@/display/words';
import { TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextInput } from '@/ui/inputs';
import { Icon } from '@/ui/icon';
import { Box, Tap, Words } from '@/ui/native/native';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { AtField } from './at-field';
import { fieldId } from './field-id';
import { chosenEntries, withEntry, withPermit } from './scope-choice';
import { PermitFollow } from './permit-follow';
import { PriorPermit } from './prior-permit';
import { scopeWording } from './scope.wording';
import { SectionFrame, type FormProps, type SectionScreenProps } from './section-frame';
import { SectionPage } from './section-page';
import { useChecks } from './use-checks';
import { useSettled } from './use-settled';

const REST_MS = 250;
const ROWS = 8;
const CARE_ROWS = 3;
const permitTones = { none: 'idle', prior: 'bad', after: 'warn', filing: 'run' } as const;

export function ScopeScreen(props: SectionScreenProps) {
  return <SectionFrame {...props} section="scope" Form={ScopeForm} />;
}

function ScopeForm({ view, draft, fromCheck, field }: FormProps<'scope'>) {
  const words = useWords(scopeWording);
  const care = useDisplay((state) => state.care);
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const { value } = draft;
  const { codes = [], mainCode = '', permits = [], catalogue } = value;
  const q = useSettled(typed.trim(), REST_MS);
  const found = useAnswer('reference.scope', { query: { q, limit: 30, catalogue } }, { keepPrevious: true, staleTime: 600_000 });
  const held = useAnswer('reference.scope-entries', { query: { codes: [...codes].sort().join(','), catalogue } }, { enabled: codes.length > 0, keepPrevious: true, staleTime: 600_000 });
  const [picked, setPicked] = useState<ReadonlyMap<string, ScopeLine>>(new Map());
  const known = useMemo(() => new Map([...(held.data?.items ?? []).map((line) => [line.code, line] as const), ...picked]), [held.data, picked]);
  const entries = useMemo(() => chosenEntries(codes, known), [codes, known]);
  const facts = useMemo(() => (entries.every(({ entry }) => entry !== null) ? { scope: entries } : null), [entries]);
  const checks = useChecks(view, 'scope', draft, facts);
  const at = { draft, checks, section: 'scope' };

  const toggle = (line: ScopeLine) => {
    setPicked((before) => new Map([...before, [line.code, line]]));
    draft.change(withEntry(value, line.code));
  };
  const permitTag = (line: ScopeLine) => line.permit !== 'none' && <Tag tone={permitTones[line.permit]}>{words.permits[line.permit]}</Tag>;
  const lines = found.data?.items ?? [];
  const shown = all ? lines : lines.slice(0, care ? CARE_ROWS : ROWS);
  const say = (each: string[]) => each.map((code) => known.get(code)?.name ?? code).join('；');

  return (
    <SectionPage view={view} section="scope" draft={draft} checks={checks} fromCheck={fromCheck} field={field} headline={words.headline} note={words.note}>
      <TextInput
        id="scope-search" label={words.search} hint={words.searchHint} kind="search" maxLength={64} value={typed}
        onChange={(text) => { setTyped(text); setAll(false); }} suffix={found.isFetching ? words.finding : q !== '' ? words.found(lines.length) : words.starters}
      />
      <Box className="q-under" live="polite">
        {(lines.length > 0 || found.isError || (q !== '' && !found.isFetching)) && (
          <Card flush label={words.found(lines.length)}>
            {shown.map((line) => {
              const on = codes.includes(line.code);
              return (
                <Tap key={line.code} role="checkbox" checked={on} label={on ? words.drop(line.name) : words.add(line.name)} className="q-pickup" onPress={() => toggle(line)}>
                  <Words decorative className="q-pickup__mark"><Icon name={on ? 'tick' : 'plus'} /></Words>
                  <Box className="q-grow">
                    <Words className="q-pickup__title">{line.name}</Words>
                    {words.why[line.match.kind](line.match.phrase) ? <Words className="q-block q-note">{words.why[line.match.kind](line.match.phrase)}</Words> : null}
                    {line.permit !== 'none' && <Box className="q-pickup__tags">{permitTag(line)}</Box>}
                  </Box>
                </Tap>
              );
            })}
            {lines.length === 0 && <Box className="q-check"><Words className="q-check__title">{found.isError ? words.failed : words.none}</Words></Box>}
          </Card>
        )}
        {shown.length < lines.length && <Box className="q-centre q-under"><TextLink strong onPress={() => setAll(true)}>{words.more(lines.length)}</TextLink></Box>}
      </Box>

      <Section title={words.chosen(codes.length)}>
        <Box id="scope-codes">
          <AtField {...at} part="codes" say={say} errors>
            {codes.length === 0 ? <Card>{words.nothing}</Card> : (
              <Card flush>
                {codes.map((code, i) => {
                  const line = known.get(code);
                  const path = `scope.codes.${i}`;
                  return (
                    <Box key={code} id={fieldId(path)} className="q-answer">
                      <Box className="q-between">
                        <Words className="q-pickup__title q-strong">{line?.name ?? code}</Words>
                        {code === mainCode && <Tag tone="ok">{words.main}</Tag>}
                      </Box>
                      {line && line.permit !== 'none' && <Box className="q-pickup__tags">{permitTag(line)}</Box>}
                      {line && <PermitFollow line={line} />}
                      {line?.permit === 'prior' && (
                        <PriorPermit view={view} line={line} permit={permits.find((each) => each.code === code)} path={path} checks={checks} onChange={(change) => draft.change(withPermit(value, code, change))} />
                      )}
                      {line?.permit !== 'prior' && checks.errorAt(path) && <Box role="alert" className="q-field__error"><Words>{checks.errorAt(path)}</Words></Box>}
                      <Box className="q-pickup__acts">
                        {code !== mainCode && <TextLink label={`${words.setMain} ${line?.name ?? code}`} onPress={() => draft.change({ mainCode: code })}>{words.setMain}</TextLink>}
                        <TextLink label={words.drop(line?.name ?? code)} onPress={() => draft.change(withEntry(value, code))}>{words.remove}</TextLink>
                      </Box>
                    </Box>
                  );
                })}
              </Card>
            )}
          </AtField>
          <AtField {...at} part="mainCode" say={(code: string) => known.get(code)?.name ?? code} errors />
          <AtField {...at} part="permits" />
        </Box>
      </Section>
      {codes.length > 0 && (
        <Box as="section" label={words.printed} live="polite" className="q-printed">
          <Words className="q-printed__name">{words.printed}</Words>
          <Words className="q-printed__text">{printedScope(entries, mainCode)}</Words>
        </Box>
      )}
    </SectionPage>
  );
}
