import type { JudgeName, NameAnswer } from '@qiban/shared';
import { useEffect, useState } from 'react';
import { useAnswer } from '@/api/use-answer';
import { useWords } from '@/display/words';
import { TextLink } from '@/ui/button';
import { Section } from '@/ui/section';
import { Chips } from './chips';
import { nameWording } from './name.wording';

/** Trade names that were checked like the wished one and found free; another three as often as one asks. */
export function NameSuggestions({ asked, first, onChoose }: { asked: JudgeName; first: NameAnswer['suggestions']; onChoose(tradeName: string): void }) {
  const words = useWords(nameWording);
  const [without, setWithout] = useState<string[]>([]);
  useEffect(() => setWithout([]), [asked]);
  const more = useAnswer('names.judge', { body: { ...asked, without } }, { enabled: without.length > 0, keepPrevious: true, staleTime: 60_000 });
  const shown = without.length > 0 && more.data ? more.data.suggestions : first;
  const isLast = without.length > 0 && more.data !== undefined && !more.isFetching && more.data.suggestions.length === 0;
  if (first.length === 0) return null;
  return (
    <Section
      title={words.suggestions}
      end={<TextLink label={words.anotherLabel} onPress={() => setWithout(isLast ? [] : [...new Set([...without, ...shown.map(({ tradeName }) => tradeName)])])}>{isLast ? words.fromStart : words.another}</TextLink>}
    >
      <Chips label={words.suggestions} chips={shown.map(({ tradeName }) => ({ value: tradeName, title: tradeName }))} onPress={onChoose} />
    </Section>
  );
}
