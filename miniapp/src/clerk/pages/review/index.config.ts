export default definePageConfig({ navigationBarTitleText: '审查办件' });
