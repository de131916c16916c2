import type { CaseView, HeldPermit, ScopeLine } from '@qiban/shared';
import { useWords } from '@/display/words';
import { dayOf } from '@/display/moments';
import { now } from '@/platform/clock';
import { DateField } from '@/ui/date-field';
import { TextInput } from '@/ui/inputs';
import { Box } from '@/ui/native/native';
import { OnePaper } from './id-photos';
import { scopeWording } from './scope.wording';
import type { Checks } from './use-checks';

interface PriorPermitProps { view: CaseView; line: ScopeLine; permit: HeldPermit | undefined; path: string; checks: Checks; onChange(change: Partial<HeldPermit>): void }

/** 前置许可: its number, its days and its picture. The confirmation of an old one is asked for only when the rule asks. */
export function PriorPermit({ view, line, permit, path, checks, onChange }: PriorPermitProps) {
  const words = useWords(scopeWording);
  const title = line.permitName || words.permit;
  const id = (part: string) => `scope-permit-${line.code}-${part}`;
  const field = (part: string) => ({ id: id(part), error: checks.errorAt(`${path}.${part}`) });
  const day = (part: 'issuedOn' | 'validUntil' | 'confirmedOn') => ({
    ...field(part), value: permit?.[part] ?? '', onChange: (on: string) => { onChange({ [part]: on }); checks.left(`${path}.${part}`); },
  });
  const today = dayOf(now());
  return (
    <Box className="q-under">
      <TextInput {...field('number')} error={checks.errorAt(path) ?? checks.errorAt(`${path}.number`)} label={words.number(title)} maxLength={60} value={permit?.number ?? ''} onChange={(number) => onChange({ number })} onBlur={() => checks.left(path)} />
      <DateField {...day('issuedOn')} label={words.issuedOn} to={today} />
      <DateField {...day('validUntil')} label={words.validUntil} hint={words.validUntilHint} />
      {checks.findings.some(({ field: at }) => at === `${path}.confirmedOn`) || permit?.confirmedOn ? <DateField {...day('confirmedOn')} label={words.confirmedOn} to={today} /> : null}
      <OnePaper view={view} personKey={line.code} kind="permit" label={words.paper(title)} caption={words.paperShort} error={checks.errorAt(`${path}.paperId`)} onKept={(paperId) => onChange({ paperId })} />
    </Box>
  );
}
