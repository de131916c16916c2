export default definePageConfig({ navigationBarTitleText: '隶属公司和负责人' });
