import type { JudgeName, NameRelation, NameSection, RelationKind } from '@qiban/shared';
import { entityNames, type NamePart } from '@qiban/shared/company-names/entity-names';
import { entityTypeOf } from '@qiban/shared/company-registration/application-form';
import { entityName } from '@qiban/shared/company-registration/entity-name';
import { useMemo, useState } from 'react';
import { useAnswer } from '@/api/use-answer';
import { useWords } from '@/display/words';
import { Tick } from '@/ui/choice';
import { classes } from '@/ui/class-names';
import { Box, Tap, Words } from '@/ui/native/native';
import { AtField } from './at-field';
import { NameCheck } from './name-check';
import { NamePartField } from './name-part-field';
import { NameSuggestions } from './name-suggestions';
import { nameWording } from './name.wording';
import { SectionFrame, type FormProps, type SectionScreenProps } from './section-frame';
import { SectionPage } from './section-page';
import { useChecks } from './use-checks';
import { useSettled } from './use-settled';

export type WrittenPart = Exclude<NamePart, 'parentName'>;

const REST_MS = 250;
/** From here on a part is written smaller, so that all parts stay on one line. */
const LONG = 4;

export function NameScreen(props: SectionScreenProps) {
  return <SectionFrame {...props} section="name" Form={NameForm} />;
}

function NameForm({ view, draft, fromCheck, field }: FormProps<'name'>) {
  const words = useWords(nameWording);
  const value = draft.value;
  const entityType = entityTypeOf(view.form);
  const { parts: allParts, forms, nameIsOptional } = entityNames[entityType];
  const isBranch = entityType === 'branch';
  const parentName = isBranch ? view.form.parent.name ?? '' : undefined;
  const parts = allParts.filter((each): each is WrittenPart => each !== 'parentName');
  // A single ending is not chosen but given.
  const isGiven = (each: WrittenPart) => each === 'organisationForm' && forms.length === 1;
  const valueOf = (each: WrittenPart) => (isGiven(each) ? forms[0] ?? '' : value[each] ?? '');
  const missing = parts.find((each) => valueOf(each) === '');
  const [part, setPart] = useState<WrittenPart>(parts.find((each) => field === `name.${each}`) ?? 'tradeName');
  const unnamed = nameIsOptional && value.unnamed === true;

  const { region, tradeName, industry, organisationForm, relations } = value;
  const asked = useMemo<JudgeName>(() => ({
    name: { region, tradeName, industry, organisationForm: organisationForm || (forms.length === 1 ? forms[0] : ''), ...(relations !== undefined && { relations }) }, entityType, ...(parentName !== undefined && { parentName }), caseId: view.id,
  }), [region, tradeName, industry, organisationForm, relations, entityType, parentName, forms, view.id]);
  const settled = useSettled(asked, REST_MS);
  const ready = !unnamed && missing === undefined && parentName !== '';
  const judged = useAnswer('names.judge', { body: settled }, { enabled: ready && asked === settled, keepPrevious: true, staleTime: 60_000 });
  const answer = ready ? judged.data : undefined;
  const looking = asked !== settled || judged.isFetching;

  const wholeName = entityName({ ...view.form, name: value });
  const facts = useMemo(() => (!ready ? { nameFindings: [] } : answer?.text === wholeName ? { nameFindings: answer.findings } : null), [ready, answer, wholeName]);
  const checks = useChecks(view, 'name', draft, facts);

  const change = (changes: Partial<NameSection>) => draft.change({ ...changes, riskAccepted: false });
  const claim = (name: string, kind: RelationKind | null) => {
    const others = (relations ?? []).filter((each: NameRelation) => each.name !== name);
    change({ relations: kind === null ? others : [...others, { name, kind }] });
  };
  const at = { draft, checks, section: 'name' };
  const titleOf = (each: WrittenPart) => (isBranch && each === 'tradeName' ? words.place : words.partTitles[each]);

  return (
    <SectionPage
      view={view} section="name" draft={draft} checks={checks} fromCheck={fromCheck} field={field} headline={words.headlines[entityType]} footNote={unnamed ? undefined : words.provisional}
      saveWords={unnamed ? words.unnamedGoOn : missing ? words.fillNext(titleOf(missing)) : words.use(wholeName)}
      onSave={() => {
        if (unnamed || missing === undefined || missing === part) return false;
        setPart(missing);
        return true;
      }}
    >
      {nameIsOptional && (
        <AtField {...at} part="unnamed">
          <Tick id="name-unnamed" checked={unnamed} note={words.unnamedNote} onChange={(without) => draft.change({ unnamed: without })}>{words.unnamed}</Tick>
        </AtField>
      )}
      {!unnamed && (
        <>
          {isBranch && (
            <Box className="q-parent-name">
              <Words className="q-parent-name__title">{words.parent}</Words>
              <Words className="q-parent-name__text">{parentName || words.parentMissing}</Words>
            </Box>
          )}
          <Box className="q-compose" role="tablist" label={words.parts}>
            {parts.map((each) => (
              <Tap key={each} selected={part === each} role="tab" disabled={isGiven(each)} className={classes('q-compose__part', part === each && 'q-compose__part--on')} onPress={() => setPart(each)}>
                <Words className={classes('q-compose__text', !valueOf(each) && 'q-compose__text--empty', valueOf(each).length > LONG && 'q-compose__text--long')}>{valueOf(each) || words.empty}</Words>
                <Words className="q-compose__name">{titleOf(each)}</Words>
              </Tap>
            ))}
          </Box>
          <NamePartField
            {...at} part={part} value={value} entityType={entityType} onChange={change} onChangeCode={(industryCode) => draft.change({ industryCode })}
            suffix={[tradeName && !isBranch && words.characters(Array.from(tradeName).length), ready && (looking ? words.looking : answer && words.looked(Math.max(0.1, answer.tookMs / 1000).toFixed(1)))].filter(Boolean).join(' · ')}
          />
          <NameCheck answer={answer} ready={ready} failed={judged.isError} characters={isBranch ? 0 : Array.from(settled.name.tradeName ?? '').length} onClaim={claim} />
          {answer?.level === 'warn' && !isBranch && (
            <Box className="q-under">
              <AtField {...at} part="riskAccepted">
                <Tick id="name-riskAccepted" checked={value.riskAccepted ?? false} note={words.riskNote} error={checks.errorAt('name.riskAccepted')} onChange={(riskAccepted) => draft.change({ riskAccepted })}>
                  {answer.collisions.length > 0 ? words.promise : words.understood}
                </Tick>
              </AtField>
            </Box>
          )}
          {answer && <NameSuggestions asked={settled} first={answer.suggestions} onChoose={(chosen) => { change({ tradeName: chosen }); setPart('tradeName'); }} />}
        </>
      )}
    </SectionPage>
  );
}
