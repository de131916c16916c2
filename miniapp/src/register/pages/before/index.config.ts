export default definePageConfig({ navigationBarTitleText: '先看条件' });
