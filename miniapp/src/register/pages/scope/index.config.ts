export default definePageConfig({ navigationBarTitleText: '经营范围' });
