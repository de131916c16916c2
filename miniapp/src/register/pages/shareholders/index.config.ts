export default definePageConfig({ navigationBarTitleText: '股东和出资' });
