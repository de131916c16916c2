import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsNumber, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

class NameDto {
  @IsString() @MaxLength(20) region: string;
  @IsString() @MaxLength(40) tradeName: string;
  @IsString() @MaxLength(40) industry: string;
  @IsString() industryCode: string;
  @IsString() organisationForm: string;
  @IsBoolean() riskAccepted: boolean;
}
class CapitalDto {
  @IsInt() capitalYuan: number;
  @IsString() paidBy: string;
  @IsString() term: string;
  @IsOptional() @IsInt() termYears: number | null;
}
class DomicileDto {
  @IsString() source: string;
  @IsString() unitId: string;
  @IsString() districtCode: string;
  @IsString() streetCode: string;
  @IsString() community: string;
  @IsString() road: string;
  @IsString() room: string;
  @IsString() use: string;
  @IsBoolean() neighboursAgree: boolean;
  @IsBoolean() promise: boolean;
  @IsString() postcode: string;
}
class ScopeDto {
  @IsArray() @IsString({ each: true }) codes: string[];
  @IsString() mainCode: string;
  @IsArray() permits: object[];
}
class ShareholderDto {
  @IsString() key: string;
  @IsString() @MaxLength(60) name: string;
  @IsString() @MaxLength(30) idNumber: string;
  @IsString() @MaxLength(20) mobile: string;
  @IsInt() contributionYuan: number;
  @IsString() contributionForm: string;
  @IsString() dueOn: string;
}
class ShareholdersDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ShareholderDto) shareholders: ShareholderDto[];
}
class OfficersDto {
  @IsArray() others: object[];
  @IsArray() @IsString({ each: true }) directors: string[];
  @IsString() manager: string;
  @IsString() legalRepresentative: string;
  @IsString() supervision: string;
  @IsArray() @IsString({ each: true }) supervisors: string[];
  @IsBoolean() noSupervisorAgreed: boolean;
  @IsString() financialOfficer: string;
  @IsInt() directorTermYears: number;
}
class ContactsDto {
  @IsString() contact: string;
  @IsString() companyPhone: string;
  @IsString() email: string;
  @IsString() agent: string;
  @IsBoolean() truthPromise: boolean;
}
class FormDto {
  @ValidateNested() @Type(() => NameDto) name: NameDto;
  @ValidateNested() @Type(() => CapitalDto) capital: CapitalDto;
  @ValidateNested() @Type(() => DomicileDto) domicile: DomicileDto;
  @ValidateNested() @Type(() => ScopeDto) scope: ScopeDto;
  @ValidateNested() @Type(() => ShareholdersDto) shareholders: ShareholdersDto;
  @ValidateNested() @Type(() => OfficersDto) officers: OfficersDto;
  @ValidateNested() @Type(() => ContactsDto) contacts: ContactsDto;
}
export class CreateCaseDto {
  @ValidateNested() @Type(() => FormDto) form: FormDto;
}
class PointDto {
  @IsNumber() x: number;
  @IsNumber() y: number;
  @IsNumber() t: number;
}
class SignatureDto {
  @IsString() packetHash: string;
  @IsNumber() width: number;
  @IsNumber() height: number;
  @IsArray() strokes: PointDto[][];
}
export class SubmitCaseDto {
  @ValidateNested() @Type(() => SignatureDto) signature: SignatureDto;
}
