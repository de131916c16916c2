import type { CaseLine } from '@qiban/shared';
import type { Tone } from '@/ui/tone';

/** Stages in which the applicant is the one to act. */
const yours: readonly CaseLine['stage'][] = ['returned', 'draft', 'signing'];
const under: readonly CaseLine['stage'][] = ['under-review', 'in-progress'];

export const isYourTurn = ({ stage, youAreApplicant }: Pick<CaseLine, 'stage' | 'youAreApplicant'>): boolean => youAreApplicant && yours.includes(stage);
export const isOver = ({ stage }: Pick<CaseLine, 'stage'>): boolean => !yours.includes(stage) && !under.includes(stage);

/** The one case to show first: one that waits for the person before one that waits for the office, the newest first. */
export function currentCase(lines: readonly CaseLine[]): CaseLine | null {
  const open = lines.filter((line) => !isOver(line));
  const newest = (a: CaseLine, b: CaseLine) => (a.savedAt < b.savedAt ? 1 : -1);
  const [mine] = open.filter(isYourTurn).sort(newest);
  return mine ?? [...open].sort(newest)[0] ?? null;
}

/** Where a case is gone on with: one's own form, the signatures one waits for, or the line of what has happened. */
export const placeOf = ({ stage, youAreApplicant }: Pick<CaseLine, 'stage' | 'youAreApplicant'>): 'tasks' | 'signers' | 'timeline' =>
  !youAreApplicant ? 'timeline' : stage === 'draft' || stage === 'returned' ? 'tasks' : stage === 'signing' ? 'signers' : 'timeline';

/** Red until it is handed in: people have waited days for an answer to what they never submitted. */
export const stageTone = (stage: CaseLine['stage']): Tone => {
  switch (stage) {
    case 'draft':
    case 'signing':
    case 'returned':
    case 'refused':
      return 'bad';
    case 'under-review':
    case 'in-progress':
      return 'run';
    case 'completed':
      return 'ok';
    case 'withdrawn':
      return 'idle';
  }
};
