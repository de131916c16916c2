import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertRowsLater } from '../../database/insert-rows';
import { findRow } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../clock';
import { AttestationKey } from './attestation-key.entity';
import { Attestor, type Attested } from './attestor';

/** Attestations and the keys they were made with. */
@Injectable()
export class Attestations {
  private isOnRecord = false;

  constructor(private readonly attestor: Attestor, private readonly transactions: Transactions, private readonly clock: Clock) {}

  /** In the transaction that keeps the text. The first of a process also puts the key on record. */
  async attest(tx: EntityManager, text: string): Promise<Attested> {
    if (!this.isOnRecord) {
      await insertRowsLater(tx, AttestationKey, [{ id: this.attestor.keyId, publicKey: this.attestor.publicKey, usedSince: this.clock.now() }], { ifNew: true });
      this.transactions.afterCommit(() => { this.isOnRecord = true; });
    }
    return this.attestor.attest(text);
  }

  async holds(text: string, { attestation, keyId }: Attested): Promise<boolean> {
    const publicKey = await this.publicKey(keyId);
    return publicKey !== null && this.attestor.holds(text, attestation, publicKey);
  }

  async publicKey(keyId: string): Promise<string | null> {
    if (keyId === this.attestor.keyId) return this.attestor.publicKey;
    return (await findRow(this.transactions.reads(), AttestationKey, { id: keyId }))?.publicKey ?? null;
  }
}
