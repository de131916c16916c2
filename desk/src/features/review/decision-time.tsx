import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endpoints, mayBeExtended, type DeskCase } from '@qiban/shared';
import { Button } from 'antd';
import { useState } from 'react';
import { call, wordsOf } from '../../api/client';
import { Notice } from '../../ui/notice';
import { ReasonDialog } from '../../ui/reason-dialog';
import { useMe } from '../sign-in';
import { caseKey, queueKey } from './use-review';
import { extensionWording as words } from './wording';

/** 办理期限: more time is asked for with a reason, and granted by somebody else; the applicant is told of it. */
export function DecisionTime({ desk: { case: view, extensionAsked }, mayAsk }: { desk: DeskCase; mayAsk: boolean }) {
  const queries = useQueryClient();
  const { roles } = useMe();
  const [asking, setAsking] = useState(false);
  const params = { caseId: view.id };
  const renew = async () => {
    setAsking(false);
    await Promise.all([queries.invalidateQueries({ queryKey: caseKey(view.id) }), queries.invalidateQueries({ queryKey: queueKey })]);
  };
  const ask = useMutation({ mutationFn: (reason: string) => call('desk.ask-extension', { params, body: { seenVersion: view.version, reason } }), onSuccess: renew });
  const grant = useMutation({ mutationFn: () => call('desk.grant-extension', { params, body: { seenVersion: view.version } }), onSuccess: renew });
  const { clock } = view;
  if (clock === null || clock.state !== 'running') return null;
  const mayGrant = extensionAsked !== null && !extensionAsked.byYou && roles.some((role) => endpoints['desk.grant-extension'].by.includes(role));
  return (
    <>
      {clock.extended && <p className="note">{words.extended(clock.reason)}</p>}
      {extensionAsked !== null && (
        <Notice tone="idle" actions={mayGrant && <Button size="small" type="primary" loading={grant.isPending} onClick={() => grant.mutate()}>{words.grant}</Button>}>
          {words.asked(extensionAsked.byYou ? words.you : extensionAsked.by, extensionAsked.reason)}{!mayGrant && ` ${words.waits}`}
        </Notice>
      )}
      {grant.error && <Notice tone="bad">{wordsOf(grant.error)}</Notice>}
      {mayAsk && extensionAsked === null && mayBeExtended(clock) && <p><Button size="small" type="link" className="ask-time" onClick={() => { ask.reset(); setAsking(true); }}>{words.ask}</Button></p>}
      <ReasonDialog
        open={asking} title={words.askTitle} note={words.askNote} label={words.reason} hint={words.reasonHint} danger={false} act={words.send} most={200}
        waiting={ask.isPending} failure={ask.error ? wordsOf(ask.error) : ''} onClose={() => setAsking(false)} onGiven={(reason) => ask.mutate(reason)}
      />
    </>
  );
}
