import { entityTypes, type EntityType, type NameRelation, type NameSection, type RelationKind } from '@qiban/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsDefined, IsIn, IsOptional, IsString, Length, Matches, MaxLength, ValidateNested } from 'class-validator';

class NameRelationBody implements NameRelation {
  @IsString() @Length(1, 120) name: string;
  @IsIn(['investment', 'transferee']) kind: RelationKind;
}

/** The shape of a name being written; what the law says of it is for the rules in `shared`. */
export class NameBody implements Partial<NameSection> {
  @IsOptional() @IsString() @MaxLength(20) region?: string;
  @IsOptional() @IsString() @MaxLength(40) tradeName?: string;
  @IsOptional() @IsString() @MaxLength(40) industry?: string;
  @IsOptional() @Matches(/^[A-T]?\d{0,4}$/) industryCode?: string;
  @IsOptional() @IsString() @MaxLength(20) organisationForm?: string;
  @IsOptional() @IsBoolean() riskAccepted?: boolean;
  @IsOptional() @IsBoolean() unnamed?: boolean;
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => NameRelationBody) relations?: NameRelationBody[];
}

export class JudgeNameBody {
  @IsDefined() @ValidateNested() @Type(() => NameBody) name: NameBody;
  @IsOptional() @IsIn(entityTypes as EntityType[]) entityType?: EntityType;
  @IsOptional() @IsString() @MaxLength(120) parentName?: string;
  @IsOptional() @IsString() @MaxLength(36) caseId?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(90) @IsString({ each: true }) @MaxLength(40, { each: true }) without?: string[];
}
