export default definePageConfig({ navigationBarTitleText: '领印章' });
