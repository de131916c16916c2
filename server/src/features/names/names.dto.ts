import { entityTypes, type EntityType, type NameRelation, type NameSection, type RelationKind } from '@qiban/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsDefined, IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';
import { MayBeMissing } from '../../kernel/may-be-missing.decorator';
import { AnObject, EachAnObject } from '../../kernel/an-object.decorator';

class NameRelationBody implements NameRelation {
  @IsString() @Length(1, 120) name: string;
  @IsIn(['investment', 'transferee']) kind: RelationKind;
}

/** The shape of a name being written; what the law says of it is for the rules in `shared`. */
export class NameBody implements Partial<NameSection> {
  @MayBeMissing() @IsString() @MaxLength(20) region?: string;
  @MayBeMissing() @IsString() @MaxLength(40) tradeName?: string;
  @MayBeMissing() @IsString() @MaxLength(40) industry?: string;
  @MayBeMissing() @Matches(/^[A-T]?\d{0,4}$/) industryCode?: string;
  @MayBeMissing() @IsString() @MaxLength(20) organisationForm?: string;
  @MayBeMissing() @IsBoolean() riskAccepted?: boolean;
  @MayBeMissing() @IsBoolean() unnamed?: boolean;
  @MayBeMissing() @IsArray() @ArrayMaxSize(10) @EachAnObject() @Type(() => NameRelationBody) relations?: NameRelationBody[];
}

export class JudgeNameBody {
  @IsDefined() @AnObject() @Type(() => NameBody) name: NameBody;
  @MayBeMissing() @IsIn(entityTypes as EntityType[]) entityType?: EntityType;
  @MayBeMissing() @IsString() @MaxLength(120) parentName?: string;
  @MayBeMissing() @IsString() @MaxLength(36) caseId?: string;
  @MayBeMissing() @IsArray() @ArrayMaxSize(90) @IsString({ each: true }) @MaxLength(40, { each: true }) without?: string[];
}
