export default definePageConfig({ navigationBarTitleText: '公司名称' });
