import type { CaseView, PaperKind, PaperView } from '@qiban/shared';
import { signersOf } from '@qiban/shared/company-registration/people-of-form';
import { addressOf } from '@qiban/shared/api';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ActKey } from '@/api/use-write';
import { call } from '@/api/client';
import { useWords } from '@/display/words';
import { isRefusal } from '@/platform/api-failure';
import type { PickedFile } from '@/platform/picked-file';
import { upload } from '@/platform/upload';
import { FilePick } from '@/ui/file-pick';
import { Box, Words } from '@/ui/native/native';
import { keepCase, knownCase } from './case-answer';
import { checkWording } from './check.wording';

const MOST_BYTES = 10 * 1024 * 1024;
const ACCEPTED = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];

/** Both sides of each signer's identity card. Pictures are sent at once and kept nowhere on the phone. */
export function IdPhotos({ view }: { view: CaseView }) {
  const words = useWords(checkWording);
  return (
    <>
      {signersOf(view.form).map(({ key, name }) => (
        <Box key={key} className="q-answer">
          <Words className="q-block q-strong">{name || words.none}</Words>
          <Box className="q-pair">
            <OnePaper view={view} personKey={key} kind="id-front" label={words.front(name)} caption={words.frontShort} />
            <OnePaper view={view} personKey={key} kind="id-back" label={words.back(name)} caption={words.backShort} />
          </Box>
        </Box>
      ))}
    </>
  );
}

interface OnePaperProps {
  view: CaseView;
  /** The person it belongs to; for a permit, the entry. */
  personKey: string;
  kind: PaperKind;
  label: string;
  caption: string;
  error?: string | null;
  /** The paper that is there now; empty when it was taken away. */
  onKept?(paperId: string): void;
}

/** One paper of a kind: taken, sent at once, and taken away again. */
export function OnePaper({ view, personKey, kind, label, caption, error = null, onKept }: OnePaperProps) {
  const words = useWords(checkWording);
  const [act] = useState(() => new ActKey());
  const [preview, setPreview] = useState<string>();
  const caseId = view.id;
  const paper = view.papers.find((each) => each.kind === kind && (each.personKey ?? '') === personKey);
  const keepPapers = (change: (papers: PaperView[]) => PaperView[]) => {
    const now = knownCase(caseId);
    if (now) keepCase({ ...now, papers: change(now.papers) });
  };

  const send = useMutation<PaperView, Error, PickedFile>({
    mutationFn: (file) => upload<PaperView>(addressOf('cases.add-paper', { caseId }), file, { kind, personKey }, act.of([file.name, file.bytes])),
    // A file too large to send is not sent twice.
    retry: false,
    onSuccess: (added, file) => {
      act.settle(null);
      if (file.type.startsWith('image/')) setPreview(file.preview);
      keepPapers((papers) => [...papers, added]);
      onKept?.(added.id);
    },
    onError: (error) => act.settle(error),
  });
  const remove = useMutation<unknown, Error, string>({
    mutationFn: (paperId) => call('cases.remove-paper', { params: { caseId, paperId } }),
    onSuccess: (_, paperId) => {
      keepPapers((papers) => papers.filter(({ id }) => id !== paperId));
      onKept?.('');
    },
  });
  const failure = send.error ?? remove.error;
  const fieldWords = isRefusal(failure) ? (failure.fields[0]?.words ?? failure.words) : words.offlinePaper;

  return (
    <FilePick
      id={`paper-${personKey}-${kind}`} label={label} caption={caption} light terms={{ maxBytes: MOST_BYTES, accept: ACCEPTED }}
      files={paper ? [{ id: paper.id, name: label, ...(preview !== undefined && { preview }) }] : []}
      busy={send.isPending} error={failure ? fieldWords : error}
      onPick={(file) => send.mutate(file)} onRemove={(id) => remove.mutate(id)}
    />
  );
}
