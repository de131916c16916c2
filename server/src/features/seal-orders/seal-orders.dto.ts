import { ArrayMaxSize, IsArray, IsIn, IsString, Length, MaxLength } from 'class-validator';
import { mobile, sealDelivery, sealSet, type PlaceSealOrder, type SealKind } from '@qiban/shared';
import { Satisfies } from '../../kernel/satisfies.decorator';

export class PlaceSealOrderBody implements PlaceSealOrder {
  @IsArray() @ArrayMaxSize(5) @Satisfies(sealSet) kinds: SealKind[];
  @IsIn(['courier', 'pick-up'], { message: '请选择邮寄或自取' }) delivery: PlaceSealOrder['delivery'];
  @IsString() @Length(2, 30, { message: '请填写收件人姓名' }) recipient: string;
  @Satisfies(mobile) mobile: string;
  @IsString() @MaxLength(120) @Satisfies(addressForCourier) address: string;
}

function addressForCourier(address: string, order: PlaceSealOrder): string | null {
  return sealDelivery({ delivery: order.delivery, address });
}
