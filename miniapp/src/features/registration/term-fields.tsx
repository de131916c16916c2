import type { CapitalSection } from '@qiban/shared';
import { useWords } from '@/display/words';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { NumberInput } from '@/ui/inputs';
import { AtField } from './at-field';
import { capitalWording } from './capital.wording';
import type { SectionDraft } from './section-draft';
import type { Checks } from './use-checks';

const MOST_YEARS_DIGITS = 3;

type Term = Pick<CapitalSection, 'term' | 'termYears'>;

/** 经营期限, 合伙期限: for good, or so many years. */
export function TermFields({ section, draft, checks, title }: { section: 'capital' | 'partners'; draft: SectionDraft<Partial<Term>>; checks: Checks; title: string }) {
  const words = useWords(capitalWording);
  const { term = 'indefinite', termYears } = draft.value;
  const at = { draft, checks, section };
  return (
    <Card>
      <AtField {...at} part="term" say={(value: string) => (value === 'years' ? words.years : words.indefinite)}>
        <Choice
          id={`${section}-term`} label={title} value={term}
          options={[{ value: 'indefinite', title: words.indefinite, note: words.indefiniteNote }, { value: 'years', title: words.years, note: words.yearsNote }]}
          onChange={(chosen) => draft.change(chosen === 'years' ? { term: chosen } : { term: chosen, termYears: null })}
        />
      </AtField>
      {term === 'years' && (
        <AtField {...at} part="termYears">
          <NumberInput
            id={`${section}-termYears`} label={words.termYears} suffix={words.year} maxLength={MOST_YEARS_DIGITS} value={termYears ? String(termYears) : ''}
            error={checks.errorAt(`${section}.termYears`)} onChange={(text) => draft.change({ termYears: text === '' ? null : Number(text) })} onBlur={() => checks.left(`${section}.termYears`)}
          />
        </AtField>
      )}
    </Card>
  );
}
