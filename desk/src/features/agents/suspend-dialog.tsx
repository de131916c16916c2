import type { AgentLine } from '@qiban/shared';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { ApiFailure, wordsOf } from '../../api/client';
import { agentsWording as words } from './wording';

/** Suspending stops what is in hand: the dialog says how much that is, and wants a reason. */
export function SuspendDialog({ agent, error, waiting, onSuspend, onClose }: { agent: AgentLine; error: unknown; waiting: boolean; onSuspend: (reason: string) => void; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const said = error instanceof ApiFailure ? error.fields.find(({ field }) => field === 'reason')?.words ?? wordsOf(error) : error ? wordsOf(error) : undefined;
  return (
    <Modal title={words.suspendTitle(agent.name)} open onCancel={onClose} confirmLoading={waiting} okText={words.confirmSuspend} okButtonProps={{ danger: true }} cancelText={words.cancel} onOk={() => onSuspend(reason.trim())}>
      <p>{words.suspendNote(agent.liveMandates)}</p>
      <Form layout="vertical">
        <Form.Item label={words.reason} htmlFor="suspend-reason" extra={words.reasonHint} validateStatus={said ? 'error' : undefined} help={said}>
          <Input.TextArea id="suspend-reason" rows={3} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
