export default definePageConfig({ navigationBarTitleText: '开办企业' });
