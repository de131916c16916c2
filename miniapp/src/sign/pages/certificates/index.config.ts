export default definePageConfig({ navigationBarTitleText: '签署证明' });
