export default definePageConfig({ navigationBarTitleText: '审件' });
