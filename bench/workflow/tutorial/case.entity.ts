import { Column, CreateDateColumn, Entity, JoinColumn, ManyToOne, OneToMany, OneToOne, PrimaryGeneratedColumn, type Relation, UpdateDateColumn, VersionColumn } from 'typeorm';

@Entity('tutorial_case')
export class TutorialCase {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'varchar', length: 20 }) stage: string;
  @VersionColumn() version: number;
  @Column({ type: 'json' }) name: object;
  @Column({ type: 'json' }) capital: object;
  @Column({ type: 'json' }) domicile: object;
  @Column({ type: 'json' }) scope: object;
  @Column({ type: 'json' }) officers: object;
  @Column({ type: 'json' }) contacts: object;
  @Column({ type: 'json', nullable: true }) signature: object | null;
  @OneToMany(() => TutorialShareholder, (shareholder) => shareholder.case, { cascade: true, eager: true }) shareholders: TutorialShareholder[];
  @OneToMany(() => TutorialEvent, (event) => event.case, { cascade: true, eager: true }) events: TutorialEvent[];
  @OneToOne(() => TutorialLicence, (licence) => licence.case, { cascade: true, eager: true }) licence: Relation<TutorialLicence> | null;
  @CreateDateColumn() openedAt: Date;
  @UpdateDateColumn() savedAt: Date;
}

@Entity('tutorial_shareholder')
export class TutorialShareholder {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ManyToOne(() => TutorialCase, (row) => row.shareholders) case: Relation<TutorialCase>;
  @Column() name: string;
  @Column() idNumber: string;
  @Column() mobile: string;
  @Column() contributionYuan: number;
}

@Entity('tutorial_event')
export class TutorialEvent {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ManyToOne(() => TutorialCase, (row) => row.events) case: Relation<TutorialCase>;
  @Column() kind: string;
  @CreateDateColumn() at: Date;
}

@Entity('tutorial_licence')
export class TutorialLicence {
  @PrimaryGeneratedColumn('uuid') id: string;
  @OneToOne(() => TutorialCase, (row) => row.licence) @JoinColumn() case: Relation<TutorialCase>;
  @CreateDateColumn() issuedAt: Date;
}
